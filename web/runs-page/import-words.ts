import { groupThousands } from '../../src/units/units.ts'
import { importCountsWords, NO_RECORDING } from '../../src/words/import-counts.ts'
import type { ImportView } from '../data/imports/import-view.ts'

/** How far an import is, or what became of it, in a sentence. */
export function importSentence(one: ImportView): string {
  switch (one.phase) {
    case 'packing':
      return 'Waiting for its turn.'
    case 'sending':
      return `Being sent, ${megabytes(one.sent)} of ${megabytes(one.size)} MB.`
    case 'waiting':
      return 'Arrived, and waiting for its turn.'
    case 'running':
      return runningSentence(one)
    case 'done':
      return doneSentence(one)
    case 'cancelled':
      return one.job === null
        ? 'Stopped before it had arrived.'
        : 'Stopped. What was read by then stays; brought again, it goes on from there.'
    default:
      return one.sentence ?? 'It could not be taken in.'
  }
}

function runningSentence({ done, total, rate }: ImportView): string {
  if (total === null || total === 0)
    return done > 0 ? `Being looked through, ${groupThousands(done)} files so far.` : 'Being looked through.'
  const far = `${groupThousands(done)} of ${groupThousands(total)} files`
  if (rate === null) return `${far}.`
  const left = leftWords((total - done) / rate)
  return `${far}, ${rate < 10 ? rate.toFixed(1) : Math.round(rate)} a second, ${left}.`
}

/** Rounded as coarsely as anybody can know it. */
function leftWords(seconds: number): string {
  if (seconds < 10) return 'a few seconds left'
  if (seconds < 90) return `about ${10 * Math.round(seconds / 10)} s left`
  return `about ${Math.round(seconds / 60)} min left`
}

function doneSentence({ counts }: ImportView): string {
  const words = importCountsWords(counts)
  return words === null ? NO_RECORDING : `Done: ${words}.`
}

/** Said where files turned out to be second recordings; null where none did. */
export function mergedSentence({ merged, phase, counts: { imported } }: ImportView): string | null {
  if (phase !== 'done' || merged === 0) return null
  if (merged === 1)
    return `${imported === 1 ? 'It' : 'One of them'} is the same run as another file: shown once, and all files of it are kept.`
  return `${groupThousands(merged)} runs are told of by several files: each is shown once, and all files are kept.`
}

function megabytes(bytes: number): string {
  const mega = bytes / 1e6
  return mega < 10 ? mega.toFixed(1) : groupThousands(Math.round(mega))
}
