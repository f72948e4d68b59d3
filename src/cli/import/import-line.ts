import type { ImportProgress } from '../../import/summary.ts'
import { formatDuration, groupThousands } from '../../units/units.ts'
import { barText, liveLine } from '../ground/live-line.ts'

/** s of the past that the rate is taken over. */
const RATE_OVER_S = 8

/** The line that tells how far an import has come; silent where stderr is no terminal. */
export function importLine(): { show(progress: ImportProgress): void; end(): void } {
  const line = liveLine()
  const seen: { readonly at_s: number; readonly files: number; readonly done_bytes: number }[] = []
  return {
    show: ({ files, done_bytes, all_bytes }) => {
      const at_s = performance.now() / 1000
      seen.push({ at_s, files, done_bytes })
      while (seen.length > 2 && at_s - seen[0].at_s > RATE_OVER_S) seen.shift()
      const share = all_bytes > 0 ? done_bytes / all_bytes : null
      line.show(`${barText('Importing', share)}  ${paceText(seen, all_bytes)}`)
    },
    end: () => line.end(),
  }
}

function paceText(
  seen: readonly { readonly at_s: number; readonly files: number; readonly done_bytes: number }[],
  all_bytes: number,
): string {
  const [first, last] = [seen[0], seen[seen.length - 1]]
  const files = `${groupThousands(last.files)} ${last.files === 1 ? 'file' : 'files'}`
  const seconds = last.at_s - first.at_s
  if (!(seconds > 0)) return files
  const perSecond = (last.files - first.files) / seconds
  const bytesPerSecond = (last.done_bytes - first.done_bytes) / seconds
  const rate = `${files}, ${perSecond.toFixed(perSecond < 10 ? 1 : 0)} per second`
  if (!(bytesPerSecond > 0)) return rate
  return `${rate}, ${formatDuration(Math.max(0, all_bytes - last.done_bytes) / bytesPerSecond)} left`
}
