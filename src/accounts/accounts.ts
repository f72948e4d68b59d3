/**
 * @module accounts
 *
 * Who may ask, and by what they show it: accounts with passwords, the sessions of browsers, the tokens of programs, and
 * links by which anybody may see one activity. Of every secret only a hash is stored.
 *
 * @example
 * ```ts
 * import type { Store } from '../store/store.ts'
 * import { createAccount } from './accounts.ts'
 * import { openSession, sessionOf } from './sessions.ts'
 *
 * declare const store: Store
 * const now_s = 1_790_000_000
 * const account = { login: 'ada', name: 'Ada', password: 'a long enough password' }
 * const athlete = await createAccount(store, account, now_s)
 * if (athlete !== null) await sessionOf(store, await openSession(store.db, athlete, now_s), now_s)
 * ```
 */

import { accountOf, hasAccounts, insertAccount, updatePasswordHash } from '../store/accounts.ts'
import { ensureAthlete } from '../store/athletes.ts'
import { ME, type Store } from '../store/store.ts'
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
      await insertAccount(db, { athlete, login, password_hash, created_s })
      return athlete
    },
    { lock: ME },
  )
}

/** A new password ends every session and every token: whoever knew the old one is out. */
export async function setPassword(store: Store, athlete: string, password: string): Promise<void> {
  const password_hash = await hashPassword(password)
  await store.transact((db) => updatePasswordHash(db, athlete, password_hash))
}
