import type { AccountTable } from './schema.ts'
import type { Db } from './store.ts'

/** How somebody signs in. */
export type AccountRow = AccountTable

export async function insertAccount(db: Db, row: AccountRow): Promise<void> {
  await db.insertInto('account').values(row).execute()
}

export async function hasAccounts(db: Db): Promise<boolean> {
  return (await db.selectFrom('account').select('login').limit(1).executeTakeFirst()) !== undefined
}

export async function accountOf(db: Db, login: string): Promise<AccountRow | null> {
  const found = await db.selectFrom('account').selectAll().where('login', '=', login).executeTakeFirst()
  return found ?? null
}

export async function accountOfAthlete(db: Db, athlete: string): Promise<AccountRow | null> {
  const found = await db.selectFrom('account').selectAll().where('athlete', '=', athlete).executeTakeFirst()
  return found ?? null
}

export async function everyLogin(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('account').select('login').orderBy('login').execute()
  return rows.map(({ login }) => login)
}

/** Another password, which ends every session and every token. Call it within a transaction. */
export async function updatePasswordHash(db: Db, athlete: string, password_hash: string): Promise<void> {
  await db.updateTable('account').set({ password_hash }).where('athlete', '=', athlete).execute()
  await db.deleteFrom('session').where('athlete', '=', athlete).execute()
  await db.deleteFrom('token').where('athlete', '=', athlete).execute()
}
