import type { Activity } from '../../activity/activity.ts'
import { readActivityFile } from '../../activity/read.ts'
import { demandOf, groundedIn } from '../../exposure/demand.ts'
import type { ExposureRecord } from '../../exposure/exposure-record.ts'
import type { SetAside } from '../../athlete/prediction-json.ts'
import { cleanedRun, distinctRuns } from '../../athlete/recorded-run.ts'
import type { RunSummary } from '../../athlete/run-summary.ts'
import { toStretches } from '../../analysis/stretches.ts'
import { UserError } from '../user-error.ts'
import { findRecordings } from '../files/find-recordings.ts'
import { readLimited } from '../files/read-limited.ts'
import { regionAround } from '../ground/region-around.ts'
import type { Regions } from '../ground/regions.ts'
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
export async function readExposure(folder: string, regions: Regions): Promise<ExposureHistory> {
  const files = findRecordings([folder])
  const progress = progressLine('Recording')
  const runs: ExposedRun[] = []
  const setAside: SetAside[] = []
  for (const [i, file] of files.entries()) {
    progress.show(i + 1, files.length)
    for (const found of await runsOf(file, regions)) {
      if ('reason' in found) setAside.push({ file, reason: found.reason })
      else runs.push(found)
    }
  }
  progress.end()
  return { runs: distinctRuns(runs), setAside }
}

type Found = ExposedRun | { readonly reason: string }

async function runsOf(file: string, regions: Regions): Promise<Found[]> {
  try {
    const { activities, faults } = readActivityFile(file, readLimited(file))
    if (activities.length === 0)
      return [{ reason: faults.map(({ what }) => what).join(' ') || 'It holds no activity.' }]
    return await Promise.all(activities.map(async (activity) => exposedRun(activity, regions)))
  } catch (error) {
    if (error instanceof UserError) return [{ reason: error.message }]
    const message = error instanceof Error ? error.message : String(error)
    return [{ reason: `Underfoot failed on it, which is a mistake of ours (${message}).` }]
  }
}

async function exposedRun(activity: Activity, regions: Regions): Promise<Found> {
  const cleaned = toStretches(activity)
  if ('reason' in cleaned) return { reason: cleaned.reason }
  const run = cleanedRun(activity, cleaned)
  if ('reason' in run) return run
  const region = await regionAround(activity.track, regions)
  const demand = demandOf(groundedIn(cleaned.stretches, region))
  return { ...run, record: { start_s: run.start_s, demand } }
}
