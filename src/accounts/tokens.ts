import { insertToken, noteTokenUsed, type TokenRow, tokensOf, tokenUnder } from '../store/tokens.ts'
import type { Db } from '../store/store.ts'
import { hashOf, newId, newSecret } from './secrets.ts'

/** What a token may do: `read` answers, `write` changes. Accounts, sessions and tokens are for people alone. */
export const SCOPES = ['read', 'write'] as const
export type Scope = (typeof SCOPES)[number]

/** Tells a person, and tools that look for leaked secrets, what this is. */
const PREFIX = 'underfoot_'

/** s between two notes of when a token was last used. */
const NOTE_S = 3600

export interface TokenView extends Omit<TokenRow, 'athlete' | 'token_hash' | 'scopes'> {
  readonly scopes: readonly Scope[]
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
  await insertToken(db, { athlete, ...view, scopes: view.scopes.join(' '), token_hash: hashOf(secret) })
  return { ...view, secret }
}

/** Whom a token speaks for, and what it may do; null where there is none such, or none any more. */
export async function tokenOf(
  db: Db,
  secret: string,
  now_s: number,
): Promise<{ readonly athlete: string; readonly scopes: readonly Scope[] } | null> {
  const found = await tokenUnder(db, hashOf(secret))
  if (found === null || (found.expires_s !== null && found.expires_s <= now_s)) return null
  if (found.used_s === null || now_s - found.used_s >= NOTE_S)
    await noteTokenUsed(db, found, Math.floor(now_s))
  return { athlete: found.athlete, scopes: scopesIn(found.scopes) }
}

/** An athlete's tokens, the newest first, each with what it may do. */
export async function tokenViews(db: Db, athlete: string): Promise<TokenView[]> {
  return (await tokensOf(db, athlete)).map(({ scopes, ...row }) => ({ ...row, scopes: scopesIn(scopes) }))
}

function scopesIn(text: string): Scope[] {
  const words = text.split(' ')
  return SCOPES.filter((scope) => words.includes(scope))
}
