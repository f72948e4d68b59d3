import { randomInt } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

/** argon2id with 19 MiB and two passes, as OWASP's password storage advice has it: 7–9 ms on the machines we measured. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

export const SHORTEST_PASSWORD = 10
export const LONGEST_PASSWORD = 200

/** @returns a PHC string; argon2id is the library's default */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), COST)
}

/**
 * Whether a password is the one that was hashed. Where there is no such account (null) it takes as long to say no,
 * so that the time taken does not tell who has one.
 */
export async function isPassword(password: string, hashed: string | null): Promise<boolean> {
  const fits = await verify(hashed ?? (await NOBODY), password.normalize('NFKC'))
  return fits && hashed !== null
}

const NOBODY = hashPassword('nobody has this account')

/** Letters that are not mistaken for one another. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Five groups of four, some 99 bits: for the first sign-in. */
export function newPassword(): string {
  return Array.from({ length: 5 }, () =>
    Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join(''),
  ).join('-')
}
