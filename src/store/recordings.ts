import type { OriginalTable, RecordingTable } from './schema.ts'
import type { Db } from './store.ts'
import { sanitizeRow } from './sanitize-row.ts'

export type Original = OriginalTable
export type Recording = RecordingTable

/** Notes that an original is kept; said again, the first word stands. */
export async function putOriginal(db: Db, original: Original): Promise<void> {
  await db
    .insertInto('original')
    .values(sanitizeRow(original))
    .onConflict((conflict) => conflict.columns(['athlete', 'sha256']).doNothing())
    .execute()
}

export async function originalOf(db: Db, athlete: string, sha256: string): Promise<Original | null> {
  const found = await db
    .selectFrom('original')
    .selectAll()
    .where('athlete', '=', athlete)
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  return found ?? null
}

/** Originals in the order of their hashes, a page at a time: `after` is the last hash of the page before. */
export async function originalsOf(
  db: Db,
  athlete: string,
  page: { readonly after?: string; readonly limit: number },
): Promise<Original[]> {
  let query = db.selectFrom('original').selectAll().where('athlete', '=', athlete)
  if (page.after !== undefined) query = query.where('sha256', '>', page.after)
  return query.orderBy('sha256').limit(page.limit).execute()
}

/** Notes what one original holds; said again for the same file and ordinal, the newer word stands. */
export async function putRecording(db: Db, recording: Recording): Promise<void> {
  const { athlete, sha256, ordinal, ...said } = sanitizeRow(recording)
  await db
    .insertInto('recording')
    .values({ athlete, sha256, ordinal, ...said })
    .onConflict((conflict) => conflict.columns(['athlete', 'sha256', 'ordinal']).doUpdateSet(said))
    .execute()
}

/** All recordings of an athlete, without the traces they are compared by. */
export async function recordingsOfAthlete(
  db: Db,
  athlete: string,
): Promise<
  Pick<Recording, 'sha256' | 'ordinal' | 'sport' | 'device' | 'start_s' | 'end_s' | 'distance_m'>[]
> {
  return db
    .selectFrom('recording')
    .select(['sha256', 'ordinal', 'sport', 'device', 'start_s', 'end_s', 'distance_m'])
    .where('athlete', '=', athlete)
    .execute()
}

/** Made by no model that is known, and of no sport, until they are recomputed. */
export async function forgetModel(
  db: Db,
  athlete: string,
  recordings: readonly Pick<Recording, 'sha256' | 'ordinal'>[],
): Promise<void> {
  for (const { sha256, ordinal } of recordings)
    await db
      .updateTable('recording')
      .set({ model_version: '', sport: 'unknown' })
      .where('athlete', '=', athlete)
      .where('sha256', '=', sha256)
      .where('ordinal', '=', ordinal)
      .execute()
}

/** What one original holds, in the file's order. */
export async function recordingsOfFile(db: Db, athlete: string, sha256: string): Promise<Recording[]> {
  return db
    .selectFrom('recording')
    .selectAll()
    .where('athlete', '=', athlete)
    .where('sha256', '=', sha256)
    .orderBy('ordinal')
    .execute()
}

/** Every recording of one activity, by hash and ordinal. */
export async function recordingsOf(db: Db, athlete: string, activity: string): Promise<Recording[]> {
  return db
    .selectFrom('recording')
    .selectAll()
    .where('athlete', '=', athlete)
    .where('activity', '=', activity)
    .orderBy('sha256')
    .orderBy('ordinal')
    .execute()
}

/** Recordings that belong to an activity and began from `from_s` to `to_s`, both of them counted. */
export async function recordingsBetween(
  db: Db,
  athlete: string,
  from_s: number,
  to_s: number,
): Promise<Recording[]> {
  return db
    .selectFrom('recording')
    .selectAll()
    .where('athlete', '=', athlete)
    .where('start_s', '>=', from_s)
    .where('start_s', '<=', to_s)
    .where('activity', 'is not', null)
    .execute()
}

/** All that these files hold. */
export async function recordingsOfFiles(
  db: Db,
  athlete: string,
  hashes: readonly string[],
): Promise<Recording[]> {
  if (hashes.length === 0) return []
  return db
    .selectFrom('recording')
    .selectAll()
    .where('athlete', '=', athlete)
    .where('sha256', 'in', hashes)
    .execute()
}

/** All that these activities are told by. */
export async function recordingsOfActivities(
  db: Db,
  athlete: string,
  activities: readonly string[],
): Promise<Recording[]> {
  if (activities.length === 0) return []
  return db
    .selectFrom('recording')
    .selectAll()
    .where('athlete', '=', athlete)
    .where('activity', 'in', activities)
    .execute()
}

export async function removeRecording(
  db: Db,
  athlete: string,
  { sha256, ordinal }: Pick<Recording, 'sha256' | 'ordinal'>,
): Promise<void> {
  await db
    .deleteFrom('recording')
    .where('athlete', '=', athlete)
    .where('sha256', '=', sha256)
    .where('ordinal', '=', ordinal)
    .execute()
}

/**
 * The hashes of files that recordings are kept of, sorted.
 *
 * @param otherThan only those that another version of the model made
 */
export async function recordedHashes(db: Db, athlete: string, otherThan?: string): Promise<string[]> {
  let query = db.selectFrom('recording').select('sha256').distinct().where('athlete', '=', athlete)
  if (otherThan !== undefined) query = query.where('model_version', '<>', otherThan)
  const rows = await query.orderBy('sha256').execute()
  return rows.map(({ sha256 }) => sha256)
}

/**
 * Forgets a file, what it held and what was said of it; no activity may be made from it any more. That a file of its
 * name came once stays in the account of its import. Call it within a transaction; the bytes are removed separately
 * (`Originals.remove`).
 */
export async function forgetFile(db: Db, athlete: string, sha256: string): Promise<void> {
  await db
    .updateTable('import_item')
    .set({ sha256: null })
    .where('athlete', '=', athlete)
    .where('sha256', '=', sha256)
    .execute()
  for (const table of ['activity_edit', 'recording', 'original'] as const)
    await db.deleteFrom(table).where('athlete', '=', athlete).where('sha256', '=', sha256).execute()
}
