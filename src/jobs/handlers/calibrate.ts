import { fitAthlete } from '../../athlete/fit-athlete.ts'
import { PRIORS } from '../../athlete/priors.ts'
import { distinctRuns } from '../../athlete/recorded-run.ts'
import type { RunSummary } from '../../athlete/run-summary.ts'
import { aboutOf } from '../../store/about-athlete.ts'
import { athleteOf } from '../../store/athletes.ts'
import { latestRuns } from '../../store/stored-runs.ts'
import { putCalibration } from '../calibration.ts'
import type { Handler } from '../jobs.ts'
import type { HandlerContext } from './handler-context.ts'

/** Fits an athlete to their stored runs and keeps what that says of them. */
export function calibrateHandler({ store, clock }: Pick<HandlerContext, 'store' | 'clock'>): Handler {
  return async ({ athlete, signal, progress }) => {
    const runs: RunSummary[] = []
    for await (const page of latestRuns(store.db, athlete)) {
      signal.throwIfAborted()
      runs.push(...page)
      progress(runs.length, null, 'Reading runs.')
    }
    const distinct = distinctRuns(runs)
    const asOf_s = distinct.at(-1)?.start_s ?? 0
    const about = aboutOf(await athleteOf(store.db, athlete), asOf_s)
    const { runs: spoke, walks, skills } = fitAthlete(distinct, PRIORS, asOf_s, about)
    if (spoke === 0) return progress(0, 0, 'There is no run yet to learn from.')
    await putCalibration(store.db, athlete, { runs: spoke, walks, asOf_s, skills }, clock())
    progress(spoke, spoke, null)
  }
}
