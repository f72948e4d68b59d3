import { COLOURED, PLAIN, type Style } from './text/style.ts'

/** Columns of text: never wider than one reads with ease, never narrower than the tables can bear. */
const WIDEST = 100
const NARROWEST = 48
const USUAL = 80

export function textWidth(): number {
  const stated = process.stdout.columns ?? Number(process.env['COLUMNS'])
  const columns = stated > 0 ? stated : USUAL
  return Math.max(NARROWEST, Math.min(WIDEST, columns))
}

/** Colour only for a terminal that has it, and that nobody has asked to go without (no-color.org). */
export function styleFor(wanted: boolean): Style {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env
  if (!wanted || (NO_COLOR !== undefined && NO_COLOR !== '')) return PLAIN
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '' && FORCE_COLOR !== '0') return COLOURED
  return process.stdout.isTTY && TERM !== 'dumb' ? COLOURED : PLAIN
}

export interface Progress {
  /** @param all null: nobody knows how many there will be */
  show(done: number, all: number | null): void
  end(): void
}

/**
 * A line on stderr that tells how far a long job has come; only for a terminal, and only while stdout goes
 * somewhere else, so that the two never mix.
 */
export function progressLine(what: string): Progress {
  const watched = process.stderr.isTTY && !process.stdout.isTTY
  let shown = false
  return {
    show: (done, all) => {
      if (!watched || (all !== null && all < 2)) return
      process.stderr.write(`\r${what} ${done}${all === null ? '' : ` of ${all}`}`)
      shown = true
    },
    end: () => {
      if (shown) process.stderr.write('\r\u001b[K')
    },
  }
}
