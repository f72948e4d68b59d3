import type { Activity } from '../activity/activity.ts'
import { isOnFoot, mayBeOnFoot } from '../analysis/on-foot.ts'
import { toStretches, type Cleaned } from '../analysis/stretches.ts'
import { PRIORS } from './priors.ts'
import { summariseRun, type RunSummary } from './run-summary.ts'

const WALKING = /walk|hik|mountaineer|snowshoe/

/** Two recordings of one person that began closer together than this are one run, recorded or exported twice. */
const SAME_START_S = 120
/** … and so are two of which the later began before this share of the shorter had passed. */
const SAME_SHARE = 0.5

/** What calibration keeps of a recording, or the sentence that says why it tells nothing. */
export function recordedRun(activity: Activity): RunSummary | { readonly reason: string } {
  const cleaned = toStretches(activity)
  return 'reason' in cleaned ? { reason: cleaned.reason } : cleanedRun(activity, cleaned)
}

/**
 * The same of what `toStretches` made already. It is asked of what somebody names as their runs: what leaves its sport
 * open counts where its speed is one of feet.
 */
export function cleanedRun(activity: Activity, cleaned: Cleaned): RunSummary | { readonly reason: string } {
  if (cleaned.start_s === null)
    return { reason: 'Its date is unknown, so it has no place in the order of runs.' }
  if (cleaned.totalsOnly) return { reason: 'It holds sums and no samples.' }
  if (!mayBeOnFoot(activity, cleaned.stretches)) return { reason: `It is no run (${activity.sport}).` }
  return summariseRun(cleaned.stretches, { start_s: cleaned.start_s, onFoot: gaitOf(activity) }, PRIORS.slope)
}

/** Whether an activity was run or walked; null for what was done on wheels, snow or water, or nobody says how. */
export function onFootOf(activity: Activity, cleaned: Cleaned): 'run' | 'walk' | null {
  return isOnFoot(activity, cleaned.stretches) ? gaitOf(activity) : null
}

function gaitOf({ sport }: Activity): 'run' | 'walk' {
  return WALKING.test(sport) ? 'walk' : 'run'
}

/** In order of time, each run once, however many devices and services kept it. */
export function distinctRuns<R extends RunSummary>(runs: readonly R[]): R[] {
  const distinct: R[] = []
  for (const run of [...runs].sort((a, b) => a.start_s - b.start_s)) {
    const before = distinct.at(-1)
    if (before === undefined || !isSame(before, run)) distinct.push(run)
  }
  return distinct
}

function isSame(before: RunSummary, run: RunSummary): boolean {
  const apart = run.start_s - before.start_s
  return apart < Math.max(SAME_START_S, SAME_SHARE * Math.min(before.movingTime_s, run.movingTime_s))
}
