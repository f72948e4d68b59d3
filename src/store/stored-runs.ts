import type { RunSummary } from '../athlete/run-summary.ts'
import { unpackRun } from './run-columns.ts'
import type { Db } from './store.ts'

/** Fitting looks at no more of somebody's runs than the latest of these. */
const MOST_RUNS = 600

/** What calibration keeps of an athlete's latest runs. */
export async function storedRuns(db: Db, athlete: string): Promise<RunSummary[]> {
  const rows = await db
    .selectFrom('activity')
    .innerJoin('analysis', (join) =>
      join
        .onRef('analysis.athlete', '=', 'activity.athlete')
        .onRef('analysis.activity', '=', 'activity.activity'),
    )
    .select('analysis.run')
    .where('activity.athlete', '=', athlete)
    .where('activity.start_s', 'is not', null)
    .where('analysis.run', 'is not', null)
    .orderBy('activity.start_s', 'desc')
    .limit(MOST_RUNS)
    .execute()
  return rows.flatMap(({ run }) => (run === null ? [] : [unpackRun(run)]))
}
