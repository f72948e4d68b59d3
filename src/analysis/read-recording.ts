import type { Activity, FileReading, ReadWarning } from '../activity/activity.ts'
import type { Ground } from '../ground/graph/regions-for.ts'
import type { Region } from '../ground/region/region.ts'
import { analyseCleaned, type AnalyseOptions } from './analyse.ts'
import type { Outcome } from './analysis.ts'
import { type Cleaned, toStretches } from './stretches.ts'

/**
 * The one way from a file to what is made of it, for command line, import, predictions and pages:
 *
 * file → activities → stretches, and the regions that know their ground → whatever the caller makes of them,
 * or the sentence that says why nothing came of it.
 *
 * @module
 */

/** An activity that can be worked with, on the ground that is known around it. */
export interface GroundedRecording {
  readonly activity: Activity
  readonly cleaned: Cleaned
  /** In the order in which they answer (`regionsFor`); none where the ground is not known. */
  readonly regions: readonly Region[]
}

/** Why nothing came of an activity, as a sentence. */
export interface Unusable {
  readonly reason: string
  readonly faults?: readonly ReadWarning[]
}

/** One activity of a file and what became of it. */
export interface FromRecording<T> {
  /** 1 for the first activity of the file; also for a file that holds none. */
  readonly ordinal: number
  /** null: the file holds none. */
  readonly activity: Activity | null
  readonly made: T | Unusable
}

/**
 * Every activity of a file, one at a time so that only one's stretches are held. Whatever is wrong with the file, it
 * ends as activities set aside with a reason: one bad file never stops the others.
 *
 * @param make what is to be made of each, or why it cannot be
 */
export async function* readRecording<T extends object>(
  { activities, faults }: FileReading,
  ground: Ground,
  make: (recording: GroundedRecording) => T | Unusable | Promise<T | Unusable>,
): AsyncGenerator<FromRecording<T>> {
  if (activities.length === 0) yield { ordinal: 1, activity: null, made: { reason: reasonFrom(faults) } }
  for (const activity of activities) {
    const { ordinal } = activity
    try {
      const cleaned = toStretches(activity)
      const made =
        'reason' in cleaned
          ? cleaned
          : await make({ activity, cleaned, regions: await ground.around(cleaned.stretches) })
      yield { ordinal, activity, made }
    } catch (error) {
      yield { ordinal, activity, made: { reason: ourMistake(error) } }
    }
  }
}

/** The outcome of one activity of a file. */
export interface FileOutcome {
  /** 1 for the first activity of the file. */
  readonly ordinal: number
  /** With the faults of the file before those of the activity. */
  readonly outcome: Outcome
}

/** Every activity of a file analysed, or set aside with the reason. */
export async function* outcomesOf(
  reading: FileReading,
  ground: Ground,
  options: AnalyseOptions,
): AsyncGenerator<FileOutcome> {
  const analysed = ({ activity, cleaned, regions }: GroundedRecording) => {
    const { stretches, analysis } = analyseCleaned(activity, cleaned, { ...options, regions })
    return { stretches, analysis: { ...analysis, faults: [...reading.faults, ...analysis.faults] } }
  }
  for await (const { ordinal, made } of readRecording(reading, ground, analysed)) {
    const outcome: Outcome =
      'reason' in made
        ? { status: 'setAside', reason: made.reason, faults: [...reading.faults, ...(made.faults ?? [])] }
        : { status: 'analysed', ...made }
    yield { ordinal, outcome }
  }
}

/** Why a file holds no activity, from what was met while it was read. */
function reasonFrom(faults: readonly ReadWarning[]): string {
  return faults.length > 0 ? faults.map(({ what }) => what).join(' ') : 'It holds no activity.'
}

/** What is said of an activity when Underfoot itself fails on it: neither reader nor pipeline should. */
export function ourMistake(error: unknown): string {
  const what = error instanceof Error ? error.message : String(error)
  return `Underfoot failed on it, which is a mistake of ours (${what}).`
}
