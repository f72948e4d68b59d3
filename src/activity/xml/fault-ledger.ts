import type { ReadWarning } from '../activity.ts'

/** How often a kind of fault was met, as its sentence needs it. */
type Sentence = (count: number) => string

interface Entry {
  readonly where: string
  readonly sentence: Sentence
  count: number
}

/** A file broken in one way is broken on every point: each kind of fault is told once, with its first place. */
export class FaultLedger {
  /** Where the reading stands, as a fault names it. */
  place: () => string = () => 'file'
  readonly #entries = new Map<string, Entry>()

  note(kind: string, sentence: Sentence): void {
    const known = this.#entries.get(kind)
    if (known) known.count++
    else this.#entries.set(kind, { where: this.place(), sentence, count: 1 })
  }

  has(kind: string): boolean {
    return this.#entries.has(kind)
  }

  /** In the order they were first met. */
  list(): ReadWarning[] {
    return Array.from(this.#entries.values(), ({ where, sentence, count }) => ({
      where,
      what: sentence(count),
    }))
  }
}

/** What a file wrote, short and plain enough to stand in a sentence. */
export function quoted(text: string): string {
  return `“${plain(text)}”`
}

/** At most 40 characters, none of them a control character or half of a pair. */
export function plain(text: string): string {
  const clean = text
    .slice(0, 200)
    .replaceAll(/[^\p{L}\p{N}\p{P}\p{S} ]+/gu, ' ')
    .trim()
  return clean.length > 40 ? `${clean.slice(0, 40)}…` : clean
}
