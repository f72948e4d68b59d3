import type { RunSummary } from '../athlete/run-summary.ts'
import { unpackRun } from './run-columns.ts'
import type { Db } from './store.ts'

/** Fitting looks at the latest 600; some of these may be one run, recorded twice. */
const LATEST = 700

/** Runs read at once: each is some kilobytes. */
const PAGE = 100

/** What calibration keeps of an athlete's latest runs. */
export async function storedRuns(db: Db, athlete: string): Promise<RunSummary[]> {
  const runs: RunSummary[] = []
  for await (const page of latestRuns(db, athlete)) runs.push(...page)
  return runs
}

/** The same page by page, newest first, so that whoever reads can say how far it is and stop. */
export async function* latestRuns(db: Db, athlete: string): AsyncGenerator<RunSummary[]> {
  for (let read = 0; read < LATEST; read += PAGE) {
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
      .orderBy('activity.activity')
      .offset(read)
      .limit(PAGE)
      .execute()
    yield rows.flatMap(({ run }) => (run === null ? [] : [unpackRun(run)]))
    if (rows.length < PAGE) return
  }
}
