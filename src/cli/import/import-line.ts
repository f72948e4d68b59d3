import type { JobView } from '../../jobs/jobs.ts'
import { importProgressWords } from '../../words/import-progress.ts'
import { barText, liveLine } from '../ground/live-line.ts'

/** s of the past that the rate is taken over. */
const RATE_OVER_S = 8

/** The line that tells how far an import has come; silent where stderr is no terminal. */
export function importLine(): { show(view: JobView): void; end(): void } {
  const line = liveLine()
  const seen: { readonly at_s: number; readonly done: number }[] = []
  return {
    show: ({ done, total }) => {
      seen.push({ at_s: performance.now() / 1000, done })
      while (seen.length > 2 && seen[seen.length - 1].at_s - seen[0].at_s > RATE_OVER_S) seen.shift()
      const share = total === null || total === 0 ? null : done / total
      line.show(`${barText('Importing', share)}  ${importProgressWords({ done, total, rate: rateOf(seen) })}`)
    },
    end: () => line.end(),
  }
}

/** Files per s; null until it can be told. */
function rateOf(seen: readonly { readonly at_s: number; readonly done: number }[]): number | null {
  const [first, last] = [seen[0], seen[seen.length - 1]]
  const rate = (last.done - first.done) / (last.at_s - first.at_s)
  return rate > 0 ? rate : null
}
