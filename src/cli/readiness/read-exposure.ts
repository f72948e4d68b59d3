import { utcOffsetOf } from '../../analysis/local-start.ts'
import { demandOf, groundedIn } from '../../exposure/demand.ts'
import type { ExposureRecord } from '../../exposure/exposure-record.ts'
import type { SetAside } from '../../athlete/prediction-json.ts'
import { cleanedRun, distinctRuns } from '../../athlete/recorded-run.ts'
import type { RunSummary } from '../../athlete/run-summary.ts'
import { type Recording, readRecording, type Unusable } from '../../analysis/read-recording.ts'
import { recordingPaths, recordingsIn } from '../../import/sources/recordings-in.ts'
import type { Ground } from '../../ground/graph/regions-for.ts'
import { progressLine } from '../terminal.ts'

/** A run as calibration keeps it, with what it did in the dimensions of exposure. */
interface ExposedRun extends RunSummary {
  readonly record: ExposureRecord
}

export interface ExposureHistory {
  /** Each run once, in order of time. */
  readonly runs: readonly ExposedRun[]
  readonly setAside: readonly SetAside[]
}

/** Every run in a folder, analysed on the ground that is known; what tells nothing is set aside with why. */
export async function readExposure(folder: string, ground: Ground): Promise<ExposureHistory> {
  const files = await recordingPaths([folder])
  let read = 0
  const progress = progressLine('Recording')
  const runs: ExposedRun[] = []
  const setAside: SetAside[] = []
  for await (const { path: file, reading } of recordingsIn([folder])) {
    progress.show(++read, files.length)
    for await (const { made } of readRecording(reading, ground, exposedRun))
      if ('reason' in made) setAside.push({ file, reason: made.reason })
      else runs.push(made)
  }
  progress.end()
  return { runs: distinctRuns(runs), setAside }
}

function exposedRun({ activity, cleaned, regions }: Recording): ExposedRun | Unusable {
  const run = cleanedRun(activity, cleaned)
  if ('reason' in run) return run
  const demand = demandOf(groundedIn(cleaned.stretches, regions))
  return { ...run, record: { start_s: run.start_s, utcOffset_s: utcOffsetOf(activity, cleaned), demand } }
}
