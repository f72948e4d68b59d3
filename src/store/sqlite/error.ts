import { StoreError, type StoreErrorKind } from '../store-error.ts'

/** SQLite's own primary result codes (sqlite.org/rescode.html) that a person can do something about. */
const BUSY = 5
const READABLE: Readonly<Record<number, readonly [StoreErrorKind, string]>> = {
  [BUSY]: ['busy', 'The history at {} is being written to by another program and did not become free.'],
  8: ['readOnly', 'The history at {} cannot be written to: the file or its folder is read-only.'],
  10: ['unreachable', 'The disk under the history at {} did not answer as it should.'],
  11: ['damaged', 'The database file {} is damaged; restore it from a backup with `underfoot restore`.'],
  13: ['full', 'There is no room left on the disk of {}. Nothing that was kept is lost.'],
  14: ['readOnly', 'The history at {} could not be opened: this user may not read or write it there.'],
  26: ['damaged', '{} is not a database, or is damaged; restore it from a backup with `underfoot restore`.'],
}

/** What SQLite says against a query, as a sentence about the file; anything else unchanged. */
export function sqliteFault(error: unknown, path: string): unknown {
  const known = READABLE[primaryCode(error) ?? -1]
  return known === undefined
    ? error
    : new StoreError(known[0], known[1].replace('{}', path), { cause: error })
}

/** Somebody else is writing: worth another try in a moment. */
export function isBusy(error: unknown): boolean {
  return primaryCode(error) === BUSY
}

function primaryCode(error: unknown): number | null {
  if (typeof error !== 'object' || error === null) return null
  // node:sqlite says `errcode`, libsql `rawCode`; the low byte of either is the primary code.
  if ('errcode' in error && typeof error.errcode === 'number') return error.errcode & 0xff
  if ('rawCode' in error && typeof error.rawCode === 'number') return error.rawCode & 0xff
  // libsql tells a failed opening in words alone.
  const told = error instanceof Error ? /^ConnectionFailed\(.*: (\d+)"\)$/.exec(error.message) : null
  return told?.[1] === undefined ? null : Number(told[1]) & 0xff
}
