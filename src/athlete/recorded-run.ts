import type { Activity } from '../activity/activity.ts'
import { isOnFoot } from '../course/on-foot.ts'
import { type Cleaned, toStretches } from '../course/stretches.ts'
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
  return 'reason' in cleaned ? { reason: cleaned.reason } : runOf(activity.sport, cleaned)
}

/** The same of a recording that is in stretches already. */
export function runOf(
  sport: string,
  { start_s, stretches }: Pick<Cleaned, 'start_s' | 'stretches'>,
): RunSummary | { readonly reason: string } {
  if (start_s === null) return { reason: 'Its date is unknown, so it has no place in the order of runs.' }
  if (!isOnFoot(sport, stretches)) return { reason: `It is no run (${sport}).` }
  const onFoot = WALKING.test(sport) ? 'walk' : 'run'
  return summariseRun(stretches, { start_s, onFoot }, PRIORS.slope)
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
