import { readRecording } from '../../analysis/read-recording.ts'
import type { SetAside } from '../../athlete/prediction-json.ts'
import { cleanedRun } from '../../athlete/recorded-run.ts'
import type { RunSummary } from '../../athlete/run-summary.ts'
import { NO_GROUND } from '../../ground/graph/regions-for.ts'
import { recordingPaths, recordingsIn } from '../../import/sources/recordings-in.ts'
import { progressLine } from '../terminal.ts'

export interface History {
  readonly runs: readonly RunSummary[]
  readonly setAside: readonly SetAside[]
}

/** Every run in a folder, read one after the other; what is no run, or cannot be read, is set aside with why. */
export async function readHistory(folder: string): Promise<History> {
  const files = await recordingPaths([folder])
  let read = 0
  const progress = progressLine('Recording')
  const runs: RunSummary[] = []
  const setAside: SetAside[] = []
  for await (const { path: file, reading } of recordingsIn([folder])) {
    progress.show(++read, files.length)
    const runsIn = readRecording(reading, NO_GROUND, ({ activity, cleaned }) => cleanedRun(activity, cleaned))
    for await (const { made } of runsIn)
      if ('reason' in made) setAside.push({ file, reason: made.reason })
      else runs.push(made)
  }
  progress.end()
  return { runs, setAside }
}
