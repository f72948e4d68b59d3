import { type Recording, recordingsOfFile } from './recordings.ts'
import type { ActivityEditTable } from './schema.ts'
import { sanitizeRow } from './sanitize-row.ts'
import type { Db } from './store.ts'

export type ActivityEdit = ActivityEditTable

/** Names one recording of an athlete. */
export type RecordingName = Pick<Recording, 'sha256' | 'ordinal'>

/** Everything a person said of their recordings: little, for it was said by hand. */
export async function editsOf(db: Db, athlete: string): Promise<ActivityEdit[]> {
  return db.selectFrom('activity_edit').selectAll().where('athlete', '=', athlete).execute()
}

/** What was said of the recordings in one file. */
export async function editsOnFile(db: Db, athlete: string, sha256: string): Promise<ActivityEdit[]> {
  return db
    .selectFrom('activity_edit')
    .selectAll()
    .where('athlete', '=', athlete)
    .where('sha256', '=', sha256)
    .execute()
}

/** Says of recordings what they are called, what was done, or that they are removed; what is not mentioned stays as it was. */
export async function saveEdit(
  db: Db,
  athlete: string,
  recordings: readonly RecordingName[],
  said: Partial<Pick<ActivityEdit, 'name' | 'removed_as' | 'removed_s' | 'sport'>>,
): Promise<void> {
  const kept = sanitizeRow(said)
  for (const { sha256, ordinal } of recordings)
    await db
      .insertInto('activity_edit')
      .values({
        athlete,
        sha256,
        ordinal,
        name: null,
        removed_as: null,
        removed_s: null,
        sport: null,
        ...kept,
      })
      .onConflict((conflict) => conflict.columns(['athlete', 'sha256', 'ordinal']).doUpdateSet(kept))
      .execute()
}

/** A recording whose sport its owner said, with what later ones of its kind are known by. */
export interface SaidSport {
  readonly sport: string
  readonly device: string | null
  readonly start_s: number | null
  readonly end_s: number | null
  readonly distance_m: number | null
}

/** All of them, in no order. */
export async function saidSports(db: Db, athlete: string): Promise<SaidSport[]> {
  return db
    .selectFrom('activity_edit')
    .innerJoin('recording', (join) =>
      join
        .onRef('recording.athlete', '=', 'activity_edit.athlete')
        .onRef('recording.sha256', '=', 'activity_edit.sha256')
        .onRef('recording.ordinal', '=', 'activity_edit.ordinal'),
    )
    .select([
      'activity_edit.sport',
      'recording.device',
      'recording.start_s',
      'recording.end_s',
      'recording.distance_m',
    ])
    .where('activity_edit.athlete', '=', athlete)
    .where('activity_edit.sport', 'is not', null)
    .$narrowType<{ sport: string }>()
    .execute()
}

/** The recordings of an activity that was removed; none where there is no such. */
export async function removedRecordings(db: Db, athlete: string, removed_as: string): Promise<Recording[]> {
  const names = await db
    .selectFrom('activity_edit')
    .select(['sha256', 'ordinal'])
    .where('athlete', '=', athlete)
    .where('removed_as', '=', removed_as)
    .orderBy('sha256')
    .orderBy('ordinal')
    .execute()
  const found: Recording[] = []
  for (const { sha256, ordinal } of names) {
    const rows = await recordingsOfFile(db, athlete, sha256)
    found.push(...rows.filter((row) => row.ordinal === ordinal))
  }
  return found
}

/** Removed recordings that began in [from_s, to_s], each with what was said of it. */
export async function removedBetween(
  db: Db,
  athlete: string,
  from_s: number,
  to_s: number,
): Promise<(Recording & { removed_as: string; removed_s: number })[]> {
  return db
    .selectFrom('recording')
    .innerJoin('activity_edit', (join) =>
      join
        .onRef('activity_edit.athlete', '=', 'recording.athlete')
        .onRef('activity_edit.sha256', '=', 'recording.sha256')
        .onRef('activity_edit.ordinal', '=', 'recording.ordinal'),
    )
    .selectAll('recording')
    .select(['activity_edit.removed_as', 'activity_edit.removed_s'])
    .where('recording.athlete', '=', athlete)
    .where('recording.start_s', '>=', from_s)
    .where('recording.start_s', '<=', to_s)
    .where('activity_edit.removed_as', 'is not', null)
    .orderBy('recording.sha256')
    .orderBy('recording.ordinal')
    .$narrowType<{ removed_as: string; removed_s: number }>()
    .execute()
}

/** Where a page of removed activities ended. */
export interface RemovedCursor {
  readonly removed_s: number
  readonly removed_as: string
}

/** An activity that was removed, as far as its recordings tell of it. */
export interface RemovedActivity extends RemovedCursor {
  readonly name: string | null
  readonly sport: string
  readonly start_s: number | null
  readonly utc_offset_s: number | null
  readonly distance_m: number | null
  readonly recordings: number
}

/** What was removed, the latest first, a page at a time. */
export async function removedActivities(
  db: Db,
  athlete: string,
  { limit, after }: { readonly limit: number; readonly after?: RemovedCursor },
): Promise<RemovedActivity[]> {
  let query = db
    .selectFrom('activity_edit')
    .select(['removed_as', 'removed_s'])
    .where('athlete', '=', athlete)
    .where('removed_as', 'is not', null)
  if (after !== undefined)
    query = query.where((eb) =>
      eb(eb.refTuple('removed_s', 'removed_as'), '<', eb.tuple(after.removed_s, after.removed_as)),
    )
  const page = await query
    .groupBy(['removed_as', 'removed_s'])
    .orderBy('removed_s', 'desc')
    .orderBy('removed_as', 'desc')
    .limit(limit)
    .$narrowType<RemovedCursor>()
    .execute()
  const names = new Map((await editsOf(db, athlete)).map((one) => [keyOf(one), one.name]))
  const told: RemovedActivity[] = []
  for (const at of page) {
    const rows = await removedRecordings(db, athlete, at.removed_as)
    const fullest = rows.reduce((most, row) => (row.samples > most.samples ? row : most), rows[0])
    if (fullest === undefined) continue
    const { sport, start_s, utc_offset_s, distance_m } = fullest
    const given = rows.map((row) => names.get(keyOf(row)) ?? null)
    const name = [...given, ...rows.map((row) => row.name)].find((one) => one !== null) ?? null
    told.push({ ...at, name, sport, start_s, utc_offset_s, distance_m, recordings: rows.length })
  }
  return told
}

function keyOf({ sha256, ordinal }: RecordingName): string {
  return `${sha256} ${ordinal}`
}
