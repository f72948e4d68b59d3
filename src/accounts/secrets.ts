import { createHash, randomBytes } from 'node:crypto'

/** 256 bits that nobody can guess, as 43 letters a URL and a cookie may hold. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** A short name for a row; it opens nothing. */
export function newId(): string {
  return randomBytes(12).toString('hex')
}

/** What is kept of a secret: enough to know it again, of no use to whoever reads the database. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
