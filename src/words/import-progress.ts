import { groupThousands } from '../units/units.ts'
import { importOutcomeSentence, type ImportOutcome } from './import-counts.ts'

/** How far the files of an import have been dealt with. */
export interface ImportProgress {
  readonly done: number
  /** null while they are still being counted. */
  readonly total: number | null
  /** Files per s; null until it can be told. */
  readonly rate: number | null
}

/** One that is sent to a server first, and then runs there as a job. */
export interface ImportTold extends ImportProgress {
  /** `refused`: it did not even arrive. */
  readonly phase: 'packing' | 'sending' | 'refused' | 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'
  /** Bytes. */
  readonly sent: number
  readonly size: number
  /** Its job once it has arrived. */
  readonly job: string | null
  /** Why it failed or was refused. */
  readonly sentence: string | null
  readonly counts: ImportOutcome
}

/** How far an import is, or what became of it, in a sentence. */
export function importSentence(one: ImportTold): string {
  switch (one.phase) {
    case 'packing':
      return 'Waiting for its turn.'
    case 'sending':
      return `Sending, ${megabytes(one.sent)} of ${megabytes(one.size)} MB.`
    case 'waiting':
      return 'Arrived, and waiting for its turn.'
    case 'running':
      return `${importProgressWords(one)}.`
    case 'done':
      return importOutcomeSentence(one.counts)
    case 'cancelled':
      return one.job === null
        ? 'Stopped before it had arrived.'
        : 'Stopped. What was read by then stays; brought again, it goes on from there.'
    default:
      return one.sentence ?? 'It could not be imported.'
  }
}

/** Files per s below which there is no telling how long the rest will take. */
const SLOWEST = 0.001

/** `120 of 3 400 files, 12 a second, about 5 min left`, without its full stop; while they are counted, how many so far. */
export function importProgressWords({ done, total, rate }: ImportProgress): string {
  if (total === null || total === 0)
    return done > 0 ? `Reading files, ${groupThousands(done)} so far` : 'Reading files'
  const far = `${groupThousands(done)} of ${groupThousands(total)} files`
  if (rate === null || !(rate >= SLOWEST && rate < Infinity)) return far
  const left = leftWords(Math.max(0, total - done) / rate)
  return `${far}, ${rate < 10 ? rate.toFixed(1) : Math.round(rate)} a second, ${left}`
}

/** Rounded as coarsely as anybody can know it. */
function leftWords(seconds: number): string {
  if (seconds < 10) return 'a few seconds left'
  if (seconds < 90) return `about ${10 * Math.round(seconds / 10)} s left`
  return `about ${Math.round(seconds / 60)} min left`
}

function megabytes(bytes: number): string {
  const mega = bytes / 1e6
  return mega < 10 ? mega.toFixed(1) : groupThousands(Math.round(mega))
}
