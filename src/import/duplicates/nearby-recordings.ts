import { type Recording, recordingsBetween } from '../../store/recordings.ts'
import type { Db } from '../../store/store.ts'
import { FURTHEST_STARTS_S, isSameActivity } from './same-activity.ts'
import { keyOf, type Fingerprint, fingerprintOf } from './fingerprint.ts'

interface Span {
  readonly from_s: number
  readonly to_s: number
}

interface Known {
  readonly row: Recording
  readonly fingerprint: Fingerprint
}

/**
 * Recordings in the store near those that arrive, and those that arrive: who is of one activity with whom. Asks the
 * database for each stretch of time once.
 */
export class NearbyRecordings {
  readonly #db: Db
  readonly #athlete: string
  readonly #known = new Map<string, Known>()
  readonly #looked: Span[] = []

  constructor(db: Db, athlete: string) {
    this.#db = db
    this.#athlete = athlete
  }

  /** To be called first. What arrives takes the place of what the store holds of the same recording. */
  async look(arriving: readonly Omit<Recording, 'activity'>[]): Promise<void> {
    const starts = arriving.flatMap(({ start_s }) => start_s ?? []).sort((a, b) => a - b)
    for (const span of joined(starts.map(reach))) await this.#lookAt(span)
    for (const recording of arriving) {
      const fingerprint = fingerprintOf(recording)
      const activity = this.#known.get(keyOf(recording))?.row.activity ?? null
      if (fingerprint === null) this.#known.delete(keyOf(recording))
      else this.#known.set(keyOf(recording), { row: { ...recording, activity }, fingerprint })
    }
  }

  /** What a recording says of when and where; null for one that says nothing. */
  fingerprint(recording: Omit<Recording, 'activity'>): Fingerprint | null {
    return this.#known.get(keyOf(recording))?.fingerprint ?? fingerprintOf(recording)
  }

  /** The row a fingerprint was made of. */
  row(fingerprint: Fingerprint): Recording {
    const known = this.#known.get(keyOf(fingerprint))
    if (known === undefined) throw new Error(`Nobody knows of recording ${keyOf(fingerprint)}.`)
    return known.row
  }

  /** A recording and all that are the same as it, or as one that is, and so on. */
  async connected(start: Fingerprint): Promise<Fingerprint[]> {
    const found = new Map([[keyOf(start), start]])
    const waiting = [start]
    for (let one = waiting.pop(); one !== undefined; one = waiting.pop())
      for (const other of await this.#near(one)) {
        if (found.has(keyOf(other)) || !isSameActivity(one, other)) continue
        found.set(keyOf(other), other)
        waiting.push(other)
      }
    return [...found.values()]
  }

  async #near({ start_s }: Fingerprint): Promise<Fingerprint[]> {
    const span = reach(start_s)
    const isKnown = this.#looked.some(({ from_s, to_s }) => from_s <= span.from_s && to_s >= span.to_s)
    if (!isKnown) await this.#lookAt(span)
    return [...this.#known.values()]
      .map(({ fingerprint }) => fingerprint)
      .filter((other) => Math.abs(other.start_s - start_s) <= FURTHEST_STARTS_S)
  }

  async #lookAt(span: Span): Promise<void> {
    for (const row of await recordingsBetween(this.#db, this.#athlete, span.from_s, span.to_s)) {
      const fingerprint = this.#known.has(keyOf(row)) ? null : fingerprintOf(row)
      if (fingerprint !== null) this.#known.set(keyOf(row), { row, fingerprint })
    }
    this.#looked.push(span)
  }
}

function reach(start_s: number): Span {
  return { from_s: start_s - FURTHEST_STARTS_S, to_s: start_s + FURTHEST_STARTS_S }
}

/** Spans in order of time, those that touch as one. */
function joined(spans: readonly Span[]): Span[] {
  const whole: Span[] = []
  for (const span of spans) {
    const before = whole.at(-1)
    if (before !== undefined && span.from_s <= before.to_s)
      whole[whole.length - 1] = { from_s: before.from_s, to_s: Math.max(before.to_s, span.to_s) }
    else whole.push(span)
  }
  return whole
}
