import type { ReadWarning, FileReading } from '../../activity/activity.ts'
import { readActivityFile } from '../../activity/read.ts'
import { analyse, type AnalyseOptions } from '../../analysis/analyse.ts'
import type { Outcome } from '../../analysis/analysis.ts'
import { UserError } from '../user-error.ts'
import { readLimited } from '../files/read-limited.ts'
import { regionAround } from '../ground/region-around.ts'
import type { Regions } from '../ground/regions.ts'

/** One activity of one file and what became of it. */
export interface FoundActivity {
  readonly file: string
  /** 1 for the first activity of the file. */
  readonly activity: number
  readonly outcome: Outcome
}

/**
 * Everything found in one file, one at a time so that only one activity's samples are held. Whatever is wrong
 * with the file, it ends as activities set aside with a reason: one bad file never stops the others.
 */
export async function* activitiesIn(
  file: string,
  options: AnalyseOptions,
  regions: Regions,
): AsyncGenerator<FoundActivity> {
  let reading: FileReading
  try {
    reading = readActivityFile(file, readLimited(file))
  } catch (error) {
    yield { file, activity: 1, outcome: setAside(sentenceOf(error), []) }
    return
  }
  if (reading.activities.length === 0)
    yield { file, activity: 1, outcome: setAside(reasonFrom(reading.faults), reading.faults) }
  for (const activity of reading.activities) {
    let outcome: Outcome
    try {
      const region = await regionAround(activity.track, regions)
      outcome = withFaultsOfTheFile(analyse(activity, { ...options, region }), reading.faults)
    } catch (error) {
      outcome = setAside(sentenceOf(error), reading.faults)
    }
    yield { file, activity: activity.ordinal, outcome }
  }
}

function setAside(reason: string, faults: readonly ReadWarning[]): Outcome {
  return { status: 'setAside', reason, faults }
}

function reasonFrom(faults: readonly ReadWarning[]): string {
  return faults.length > 0 ? faults.map(({ what }) => what).join(' ') : 'It holds no activity.'
}

/** A complaint speaks for itself; anything else is our own mistake, and says so. */
function sentenceOf(error: unknown): string {
  if (error instanceof UserError) return error.message
  const message = error instanceof Error ? error.message : String(error)
  return `Underfoot failed on it, which is a mistake of ours (${message}).`
}

function withFaultsOfTheFile(outcome: Outcome, faults: readonly ReadWarning[]): Outcome {
  if (faults.length === 0) return outcome
  if (outcome.status === 'setAside') return { ...outcome, faults: [...faults, ...outcome.faults] }
  const { analysis } = outcome
  return { ...outcome, analysis: { ...analysis, faults: [...faults, ...analysis.faults] } }
}
