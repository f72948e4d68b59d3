import { ME, type Db, type Store } from '../../store/store.ts'
import { ensureAthlete } from '../../store/athletes.ts'
import { hashPassword } from './passwords.ts'
import { newId } from './secrets.ts'

export interface NewAccount {
  readonly login: string
  readonly name: string
  readonly password: string
}

/** What a login may be made of: an address or a short name, in lower case. */
export const LOGIN = /^[a-z0-9][a-z0-9._@+-]{1,79}$/

export function loginOf(typed: string): string {
  return typed.trim().normalize('NFKC').toLowerCase()
}

/**
 * Makes an account. The first one takes over the history of this machine's one athlete, if any; every other begins
 * with nothing.
 *
 * @returns the athlete it opens; null when the login is taken
 */
export async function createAccount(
  store: Store,
  account: NewAccount,
  now_s: number,
): Promise<string | null> {
  const login = loginOf(account.login)
  const password_hash = await hashPassword(account.password)
  const created_s = Math.floor(now_s)
  return store.transact(
    async (db) => {
      if ((await accountOf(db, login)) !== null) return null
      const athlete = (await hasAccounts(db)) ? newId() : ME
      await ensureAthlete(db, { athlete, name: account.name, created_s })
      await db.insertInto('account').values({ athlete, login, password_hash, created_s }).execute()
      return athlete
    },
    { lock: ME },
  )
}

export async function hasAccounts(db: Db): Promise<boolean> {
  return (await db.selectFrom('account').select('login').limit(1).executeTakeFirst()) !== undefined
}

export interface KnownAccount {
  readonly athlete: string
  readonly login: string
  readonly password_hash: string
}

export async function accountOf(db: Db, login: string): Promise<KnownAccount | null> {
  const found = await db
    .selectFrom('account')
    .select(['athlete', 'login', 'password_hash'])
    .where('login', '=', login)
    .executeTakeFirst()
  return found ?? null
}

export async function accountOfAthlete(db: Db, athlete: string): Promise<KnownAccount | null> {
  const found = await db
    .selectFrom('account')
    .select(['athlete', 'login', 'password_hash'])
    .where('athlete', '=', athlete)
    .executeTakeFirst()
  return found ?? null
}

export async function everyLogin(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('account').select('login').orderBy('login').execute()
  return rows.map(({ login }) => login)
}

/** A new password ends every session and every token: whoever knew the old one is out. */
export async function setPassword(store: Store, athlete: string, password: string): Promise<void> {
  const password_hash = await hashPassword(password)
  await store.transact(async (db) => {
    await db.updateTable('account').set({ password_hash }).where('athlete', '=', athlete).execute()
    await db.deleteFrom('session').where('athlete', '=', athlete).execute()
    await db.deleteFrom('token').where('athlete', '=', athlete).execute()
  })
}
