import { type Expression, sql } from 'kysely'
import type { Demand } from '../exposure/demand.ts'
import { putDemand, removeDemand } from './activity-demand.ts'
import type { ActivityTable, AnalysisTable } from './schema.ts'
import { type Recording, putRecording, recordingsOf } from './recordings.ts'
import { sanitizeRow } from './sanitize-row.ts'
import type { Db } from './store.ts'

export type ActivityRow = ActivityTable
export type AnalysisRow = AnalysisTable

/** Where a page of the list ended; the next begins after it. */
export interface ActivityCursor {
  readonly start_s: number | null
  readonly activity: string
}

export interface ActivityPage {
  readonly limit: number
  readonly after?: ActivityCursor
  readonly sport?: string
  /** Letters that the name holds, large or small alike (on SQLite, those of English alone). */
  readonly named?: string
  /** Only those that began in [from_s, to_s). */
  readonly from_s?: number
  readonly to_s?: number
}

/**
 * An activity with its figures, its analysis, what it asked and the recordings of it; whatever was kept under that name before is
 * replaced. Call it within a transaction: the parts belong together.
 */
export async function putActivity(
  db: Db,
  kept: {
    readonly activity: ActivityRow
    readonly analysis: AnalysisRow
    readonly demand: Demand | null
    readonly recordings: Recording[]
  },
): Promise<void> {
  const { athlete, activity, ...figures } = sanitizeRow(kept.activity)
  await db
    .insertInto('activity')
    .values({ athlete, activity, ...figures })
    .onConflict((conflict) => conflict.columns(['athlete', 'activity']).doUpdateSet(figures))
    .execute()
  const { athlete: _, activity: __, ...said } = sanitizeRow(kept.analysis)
  await db
    .insertInto('analysis')
    .values({ athlete, activity, ...said })
    .onConflict((conflict) => conflict.columns(['athlete', 'activity']).doUpdateSet(said))
    .execute()
  await putDemand(db, athlete, activity, kept.demand)
  for (const recording of kept.recordings) await putRecording(db, recording)
}

/** Forgets an activity, its analysis and what it asked; recordings of it stay, belonging to none. Call it within a transaction. */
export async function removeActivity(db: Db, athlete: string, activity: string): Promise<void> {
  await db
    .updateTable('recording')
    .set({ activity: null })
    .where('athlete', '=', athlete)
    .where('activity', '=', activity)
    .execute()
  await removeDemand(db, athlete, activity)
  await db.deleteFrom('analysis').where('athlete', '=', athlete).where('activity', '=', activity).execute()
  await db.deleteFrom('activity').where('athlete', '=', athlete).where('activity', '=', activity).execute()
}

/** Calls an activity by a name, or by none. */
export async function nameActivity(
  db: Db,
  athlete: string,
  activity: string,
  name: string | null,
): Promise<void> {
  await db
    .updateTable('activity')
    .set(sanitizeRow({ name }))
    .where('athlete', '=', athlete)
    .where('activity', '=', activity)
    .execute()
}

/** What it is known to have been, before its figures follow. */
export async function sayOfActivity(db: Db, athlete: string, activity: string, sport: string): Promise<void> {
  await db
    .updateTable('activity')
    .set({ sport, model_version: '' })
    .where('athlete', '=', athlete)
    .where('activity', '=', activity)
    .execute()
}

/** Newest first, those without a date last; within one second by name, downwards. */
export async function listActivities(db: Db, athlete: string, page: ActivityPage): Promise<ActivityRow[]> {
  const dated = page.after?.start_s === null ? [] : await datedActivities(db, athlete, page)
  const isWithinDates = page.from_s !== undefined || page.to_s !== undefined
  if (dated.length >= page.limit || isWithinDates) return dated
  return [...dated, ...(await undatedActivities(db, athlete, page, page.limit - dated.length))]
}

function datedActivities(db: Db, athlete: string, page: ActivityPage): Promise<ActivityRow[]> {
  let query = db.selectFrom('activity').selectAll().where('athlete', '=', athlete)
  query = query.where('start_s', 'is not', null)
  const { after, sport, named, from_s, to_s } = page
  if (sport !== undefined) query = query.where('sport', '=', sport)
  if (named !== undefined) query = query.where(isNamed(named))
  if (from_s !== undefined) query = query.where('start_s', '>=', from_s)
  if (to_s !== undefined) query = query.where('start_s', '<', to_s)
  if (after !== undefined && after.start_s !== null) {
    const { start_s, activity } = after
    query = query.where((eb) => eb(eb.refTuple('start_s', 'activity'), '<', eb.tuple(start_s, activity)))
  }
  return query.orderBy('start_s', 'desc').orderBy('activity', 'desc').limit(page.limit).execute()
}

function undatedActivities(
  db: Db,
  athlete: string,
  { after, sport, named }: ActivityPage,
  limit: number,
): Promise<ActivityRow[]> {
  let query = db
    .selectFrom('activity')
    .selectAll()
    .where('athlete', '=', athlete)
    .where('start_s', 'is', null)
  if (sport !== undefined) query = query.where('sport', '=', sport)
  if (named !== undefined) query = query.where(isNamed(named))
  if (after?.start_s === null) query = query.where('activity', '<', after.activity)
  return query.orderBy('activity', 'desc').limit(limit).execute()
}

function isNamed(letters: string): Expression<boolean> {
  const pattern = `%${letters.replace(/[\\%_]/g, '\\$&')}%`
  return sql<boolean>`lower(name) like lower(${pattern}) escape '\\'`
}

/** One activity and every recording of it; null where there is none. */
export async function activityOf(
  db: Db,
  athlete: string,
  activity: string,
): Promise<{ readonly activity: ActivityRow; readonly recordings: Recording[] } | null> {
  const found = await db
    .selectFrom('activity')
    .selectAll()
    .where('athlete', '=', athlete)
    .where('activity', '=', activity)
    .executeTakeFirst()
  return found === undefined
    ? null
    : { activity: found, recordings: await recordingsOf(db, athlete, activity) }
}

/** Its whole analysis with the packed columns; null where there is none. */
export async function analysisOf(db: Db, athlete: string, activity: string): Promise<AnalysisRow | null> {
  const found = await db
    .selectFrom('analysis')
    .selectAll()
    .where('athlete', '=', athlete)
    .where('activity', '=', activity)
    .executeTakeFirst()
  return found ?? null
}

export async function countActivities(db: Db, athlete: string): Promise<number> {
  const { activities } = await db
    .selectFrom('activity')
    .select(({ fn }) => fn.countAll<number>().as('activities'))
    .where('athlete', '=', athlete)
    .executeTakeFirstOrThrow()
  return activities
}

/** Where every activity is, and which ground its figures were made with. */
export async function activityPlaces(
  db: Db,
  athlete: string,
): Promise<
  Pick<ActivityRow, 'activity' | 'primary_sha256' | 'latitude' | 'longitude' | 'distance_m' | 'ground'>[]
> {
  return db
    .selectFrom('activity')
    .select(['activity', 'primary_sha256', 'latitude', 'longitude', 'distance_m', 'ground'])
    .where('athlete', '=', athlete)
    .execute()
}
