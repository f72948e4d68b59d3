import type { Db } from '../../store/store.ts'
import { hashOf, newId, newSecret } from './secrets.ts'

/** What a token may do: `read` answers, `write` changes. Accounts, sessions and tokens are for people alone. */
export const SCOPES = ['read', 'write'] as const
export type Scope = (typeof SCOPES)[number]

/** Tells a person, and tools that look for leaked secrets, what this is. */
const PREFIX = 'underfoot_'

/** s between two notes of when a token was last used. */
const NOTE_S = 3600

export interface TokenView {
  readonly token: string
  readonly name: string
  readonly scopes: readonly Scope[]
  readonly created_s: number
  readonly used_s: number | null
  readonly expires_s: number | null
}

/** @returns the token, and its secret, which is kept nowhere here */
export async function createToken(
  db: Db,
  athlete: string,
  given: { readonly name: string; readonly scopes: readonly Scope[]; readonly expires_s: number | null },
  now_s: number,
): Promise<TokenView & { readonly secret: string }> {
  const secret = PREFIX + newSecret()
  const view: TokenView = { token: newId(), created_s: Math.floor(now_s), used_s: null, ...given }
  await db
    .insertInto('token')
    .values({ athlete, ...view, scopes: view.scopes.join(' '), token_hash: hashOf(secret) })
    .execute()
  return { ...view, secret }
}

/** Whom a token speaks for, and what it may do; null where there is none such, or none any more. */
export async function tokenOf(
  db: Db,
  secret: string,
  now_s: number,
): Promise<{ readonly athlete: string; readonly scopes: readonly Scope[] } | null> {
  const found = await db
    .selectFrom('token')
    .selectAll()
    .where('token_hash', '=', hashOf(secret))
    .executeTakeFirst()
  if (found === undefined || (found.expires_s !== null && found.expires_s <= now_s)) return null
  const { athlete, token, used_s } = found
  if (used_s === null || now_s - used_s >= NOTE_S)
    await db
      .updateTable('token')
      .set({ used_s: Math.floor(now_s) })
      .where('athlete', '=', athlete)
      .where('token', '=', token)
      .execute()
  return { athlete, scopes: scopesIn(found.scopes) }
}

export async function tokensOf(db: Db, athlete: string): Promise<TokenView[]> {
  const rows = await db
    .selectFrom('token')
    .select(['token', 'name', 'scopes', 'created_s', 'used_s', 'expires_s'])
    .where('athlete', '=', athlete)
    .orderBy('created_s', 'desc')
    .orderBy('token')
    .execute()
  return rows.map(({ scopes, ...row }) => ({ ...row, scopes: scopesIn(scopes) }))
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

function scopesIn(text: string): Scope[] {
  const words = text.split(' ')
  return SCOPES.filter((scope) => words.includes(scope))
}
