import type { NotNull } from 'kysely'
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

/** The same page by page, newest first. */
async function* latestRuns(db: Db, athlete: string): AsyncGenerator<RunSummary[]> {
  let last: Place | null = null
  for (let read = 0; read < LATEST; read += PAGE) {
    const rows: readonly Row[] = await pageAfter(db, athlete, last)
    yield rows.map(({ run }) => unpackRun(run))
    if (rows.length < PAGE) return
    last = rows[rows.length - 1]
  }
}

interface Place {
  readonly start_s: number
  readonly activity: string
}

interface Row extends Place {
  readonly run: Uint8Array
}

/** By place and not by number, so that no page reads what lies before it. */
async function pageAfter(db: Db, athlete: string, last: Place | null): Promise<Row[]> {
  let query = db
    .selectFrom('activity')
    .innerJoin('analysis', (join) =>
      join
        .onRef('analysis.athlete', '=', 'activity.athlete')
        .onRef('analysis.activity', '=', 'activity.activity'),
    )
    .select(['analysis.run', 'activity.start_s', 'activity.activity'])
    .where('activity.athlete', '=', athlete)
    .where('activity.start_s', 'is not', null)
    .where('analysis.run', 'is not', null)
  if (last !== null) {
    const { start_s, activity } = last
    query = query.where((eb) =>
      eb(eb.refTuple('activity.start_s', 'activity.activity'), '<', eb.tuple(start_s, activity)),
    )
  }
  return query
    .orderBy('activity.start_s', 'desc')
    .orderBy('activity.activity', 'desc')
    .limit(PAGE)
    .$narrowType<{ run: NotNull; start_s: NotNull }>()
    .execute()
}
