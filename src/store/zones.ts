import type { PrivacyZoneTable } from './schema.ts'
import { sanitizeRow } from './sanitize-row.ts'
import type { Db } from './store.ts'

export type PrivacyZone = PrivacyZoneTable

/** An athlete's privacy zones, oldest first. */
export async function zonesOf(db: Db, athlete: string): Promise<PrivacyZone[]> {
  return db
    .selectFrom('privacy_zone')
    .selectAll()
    .where('athlete', '=', athlete)
    .orderBy('created_s')
    .orderBy('zone')
    .execute()
}

/** Adds a zone, or changes the one of that id. */
export async function putZone(db: Db, privacyZone: PrivacyZone): Promise<void> {
  const { athlete, zone, ...said } = sanitizeRow(privacyZone)
  await db
    .insertInto('privacy_zone')
    .values({ athlete, zone, ...said })
    .onConflict((conflict) => conflict.columns(['athlete', 'zone']).doUpdateSet(said))
    .execute()
}

/** Whether there was one to remove. */
export async function removeZone(db: Db, athlete: string, zone: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('privacy_zone')
    .where('athlete', '=', athlete)
    .where('zone', '=', zone)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** What an athlete's grid of hidden areas is laid by; null before it has been drawn. */
export async function privacySecretOf(db: Db, athlete: string): Promise<string | null> {
  const found = await db
    .selectFrom('privacy_secret')
    .select('secret')
    .where('athlete', '=', athlete)
    .executeTakeFirst()
  return found?.secret ?? null
}

/** Keeps a secret where there is none yet: of two that are drawn at the same moment, the first stands. */
export async function keepPrivacySecret(db: Db, athlete: string, secret: string): Promise<void> {
  await db
    .insertInto('privacy_secret')
    .values({ athlete, secret })
    .onConflict((conflict) => conflict.column('athlete').doNothing())
    .execute()
}
