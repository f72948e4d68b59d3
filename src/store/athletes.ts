import type { AthleteTable, Schema } from './schema.ts'
import { sanitizeRow } from './sanitize-row.ts'
import { type Db, ME } from './store.ts'

/** Every table, those that speak of others before those they speak of: the order to forget somebody in. */
const FORGETTING_ORDER = [
  'job',
  'token',
  'session',
  'account',
  'share',
  'privacy_zone',
  'privacy_secret',
  'analysis',
  'activity_demand',
  'activity_edit',
  'recording',
  'activity',
  'import_item',
  'original',
  'athlete',
] as const satisfies readonly (keyof Schema)[]

/** Makes an athlete known; one already known stays as they are. */
export async function ensureAthlete(
  db: Db,
  { athlete, name, created_s }: { athlete: string; name: string; created_s: number },
): Promise<void> {
  await db
    .insertInto('athlete')
    .values(sanitizeRow({ athlete, name, created_s, ...NOTHING_TOLD }))
    .onConflict((conflict) => conflict.column('athlete').doNothing())
    .execute()
}

export async function athleteOf(db: Db, athlete: string): Promise<AthleteTable | null> {
  const found = await db.selectFrom('athlete').selectAll().where('athlete', '=', athlete).executeTakeFirst()
  return found ?? null
}

/** The athlete's row; on a machine without accounts it is made when first asked for. */
export async function knownAthlete(db: Db, athlete: string, now_s: number): Promise<AthleteTable> {
  const known = await athleteOf(db, athlete)
  if (known !== null) return known
  const created = { athlete, name: athlete === ME ? 'Me' : athlete, created_s: Math.floor(now_s) }
  await ensureAthlete(db, created)
  return (await athleteOf(db, athlete)) ?? { ...created, ...NOTHING_TOLD }
}

const NOTHING_TOLD = { mass_kg: null, birth_year: null, sex: null, background: null }

/** What a person tells of themselves; what is not mentioned stays. */
export async function updateAthlete(
  db: Db,
  athlete: string,
  told: Partial<Omit<AthleteTable, 'athlete' | 'created_s'>>,
): Promise<void> {
  if (Object.keys(told).length === 0) return
  await db.updateTable('athlete').set(sanitizeRow(told)).where('athlete', '=', athlete).execute()
}

/** Everybody, for what tends the whole store (backup, doctor, recomputing); never for an answer to a person. */
export async function everyAthlete(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('athlete').select('athlete').orderBy('athlete').execute()
  return rows.map(({ athlete }) => athlete)
}

/**
 * Forgets all that is known of an athlete. Call it within a transaction; their original files are removed
 * separately (`Originals.remove`), after it.
 */
export async function forgetAthlete(db: Db, athlete: string): Promise<void> {
  for (const table of FORGETTING_ORDER) await db.deleteFrom(table).where('athlete', '=', athlete).execute()
}

/** Forgets everybody, before a backup takes their place. Call it within a transaction. */
export async function forgetEverything(db: Db): Promise<void> {
  for (const table of FORGETTING_ORDER) await db.deleteFrom(table).execute()
}
