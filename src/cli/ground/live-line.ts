import { formatDuration } from '../../units/units.ts'
import { padEnd, widthOf } from '../text/width.ts'
import { sizeInWords } from '../../units/sizes.ts'

/** One line on stderr that changes while something long goes on; silent where stderr is no terminal. */
export interface LiveLine {
  show(text: string): void
  /** Takes the line away. */
  end(): void
}

/** ms between two states of the line: faster than this nobody can read. */
const REFRESH = 100

export function liveLine(): LiveLine {
  if (!process.stderr.isTTY) return { show: () => {}, end: () => {} }
  let shown = ''
  let at = Number.NEGATIVE_INFINITY
  return {
    show: (text) => {
      const now = performance.now()
      if (now - at < REFRESH && startOf(text) === startOf(shown)) return
      const width = Math.max(20, (process.stderr.columns ?? 80) - 1)
      const line = widthOf(text) > width ? text.slice(0, width) : text
      process.stderr.write(`\r${padEnd(line, Math.min(width, widthOf(shown)))}`)
      shown = line
      at = now
    },
    end: () => {
      if (shown !== '') process.stderr.write('\r\u001b[K')
      shown = ''
    },
  }
}

/** A new phase is shown at once, though the line may have been painted just now. */
function startOf(text: string): string {
  return text.slice(0, 8)
}

const BAR = 20

/** `Fetching  ██████░░░░  63 %`; without a share only the words. */
export function barText(what: string, share: number | null): string {
  if (share === null) return `${what} …`
  const filled = Math.round(Math.max(0, Math.min(1, share)) * BAR)
  return `${what}  ${'█'.repeat(filled)}${'░'.repeat(BAR - filled)}  ${Math.floor(share * 100)} %`
}

/** s of the past that a rate is taken over: long enough to be steady, short enough to notice a change. */
const RATE_OVER = 5

/** How fast bytes come, and how long the rest will take at that. */
export class Rate {
  readonly #seen: { readonly time: number; readonly done: number }[] = []

  /** `2.0 of 3.2 MB, 1.1 MB/s, 0:01 left` */
  text(done: number, all: number | null, now = performance.now() / 1000): string {
    this.#seen.push({ time: now, done })
    while (this.#seen.length > 2 && now - this.#seen[0].time > RATE_OVER) this.#seen.shift()
    const { time, done: before } = this.#seen[0]
    const perSecond = now > time ? (done - before) / (now - time) : 0
    const amount = all === null ? sizeInWords(done) : `${sizeInWords(done)} of ${sizeInWords(all)}`
    if (!(perSecond > 0)) return amount
    const left = all === null ? '' : `, ${formatDuration((all - done) / perSecond)} left`
    return `${amount}, ${sizeInWords(perSecond)}/s${left}`
  }
}
