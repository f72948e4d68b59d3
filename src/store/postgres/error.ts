import { StoreError, type StoreErrorKind } from '../store-error.ts'

/** What PostgreSQL (SQLSTATE) or the way to it (Node's codes) says that a person can do something about. */
const READABLE: readonly (readonly [RegExp, StoreErrorKind, string])[] = [
  [/^28P01$|^28000$/, 'refused', 'The database at {} refused the user or password given in DATABASE_URL.'],
  [/^3D000$/, 'refused', 'There is no such database as DATABASE_URL names at {}; create it first.'],
  [/^42501$/, 'refused', 'The user in DATABASE_URL may not do what Underfoot needs in the database at {}.'],
  [
    /^53100$/,
    'full',
    'There is no room left on the disk of the database at {}. Nothing that was kept is lost.',
  ],
  [/^53300$|^53400$/, 'busy', 'The database at {} has no connection to spare.'],
  [/^25006$/, 'readOnly', 'The database at {} is read-only, as a standby is.'],
  [
    /^57P0[1-5]$|^08/,
    'unreachable',
    'The database at {} has stopped, or is starting. Nothing that was kept is lost.',
  ],
  [/^58030$|^58P01$/, 'unreachable', 'The disk under the database at {} did not answer as it should.'],
  [/^XX00[12]$/, 'damaged', 'The database at {} says that it is damaged.'],
  [
    /^(?:ECONNREFUSED|ECONNRESET|ENOENT|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EPIPE)$/,
    'unreachable',
    'The database at {} does not answer.',
  ],
]

/** pg tells these in words alone. */
const LOST_IN_WORDS =
  /^Connection terminated|^Client has encountered a connection error|timeout exceeded when trying to connect|^The server does not support SSL/

/** What PostgreSQL says against a query, as a sentence; anything else unchanged. `place` never holds a password. */
export function postgresFault(error: unknown, place: string): unknown {
  const code = codeOf(error)
  const known = READABLE.find(([codes]) => code !== null && codes.test(code))
  if (known !== undefined) return new StoreError(known[1], known[2].replace('{}', place), { cause: error })
  if (error instanceof Error && LOST_IN_WORDS.test(error.message))
    return new StoreError('unreachable', `The database at ${place} does not answer.`, { cause: error })
  return error
}

/** Serialisation failure or deadlock: the transaction was undone through no fault of its own. */
export function isWorthRepeating(error: unknown): boolean {
  const code = codeOf(error)
  return code === '40001' || code === '40P01'
}

function codeOf(error: unknown): string | null {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0])
  const hasCode = typeof error === 'object' && error !== null && 'code' in error
  return hasCode && typeof error.code === 'string' ? error.code : null
}
