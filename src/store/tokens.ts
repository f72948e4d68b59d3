import type { TokenTable } from './schema.ts'
import type { Db } from './store.ts'

export type TokenRow = TokenTable

export async function insertToken(db: Db, row: TokenRow): Promise<void> {
  await db.insertInto('token').values(row).execute()
}

export async function tokenUnder(db: Db, token_hash: string): Promise<TokenRow | null> {
  const found = await db
    .selectFrom('token')
    .selectAll()
    .where('token_hash', '=', token_hash)
    .executeTakeFirst()
  return found ?? null
}

export async function noteTokenUsed(
  db: Db,
  { athlete, token }: Pick<TokenRow, 'athlete' | 'token'>,
  used_s: number,
): Promise<void> {
  await db
    .updateTable('token')
    .set({ used_s })
    .where('athlete', '=', athlete)
    .where('token', '=', token)
    .execute()
}

/** An athlete's tokens, the newest first. */
export async function tokensOf(db: Db, athlete: string): Promise<Omit<TokenRow, 'athlete' | 'token_hash'>[]> {
  return db
    .selectFrom('token')
    .select(['token', 'name', 'scopes', 'created_s', 'used_s', 'expires_s'])
    .where('athlete', '=', athlete)
    .orderBy('created_s', 'desc')
    .orderBy('token')
    .execute()
}

/** Whether there was one to take back. */
export async function removeToken(db: Db, athlete: string, token: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('token')
    .where('athlete', '=', athlete)
    .where('token', '=', token)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
