import { StoreError, type StoreErrorKind } from './store-error.ts'

const READABLE: Readonly<Record<string, readonly [StoreErrorKind, string]>> = {
  ENOSPC: ['full', 'There is no room left on the disk of {}. Nothing that was kept is lost.'],
  EDQUOT: ['full', 'The disk quota leaves no room at {}. Nothing that was kept is lost.'],
  EACCES: ['readOnly', 'This user may not read or write {}.'],
  EPERM: ['readOnly', 'This user may not write to {}.'],
  EROFS: ['readOnly', '{} lies on a disk that cannot be written to.'],
  ENOTDIR: ['readOnly', 'There is a file where a folder should be, on the way to {}.'],
  EEXIST: ['readOnly', 'There is a file where a folder should be: {}.'],
  EIO: ['unreachable', 'The disk under {} did not answer as it should.'],
  EMFILE: ['busy', 'This process has no file handle to spare for {}.'],
}

/** Runs what touches the disk; what the disk says against it is told as a sentence about `path`. */
export async function onDisk<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const reason = diskReason(error, path)
    throw reason === null ? error : new StoreError(reason.trouble, reason.sentence, { cause: error })
  }
}

/** What the disk has against `path`, as a sentence; null where it is not the disk that speaks. */
export function diskReason(
  error: unknown,
  path: string,
): { readonly trouble: StoreErrorKind; readonly sentence: string } | null {
  const known = READABLE[errorCode(error) ?? '']
  return known === undefined ? null : { trouble: known[0], sentence: known[1].replace('{}', path) }
}

/** Node's word for what went wrong with a file, `ENOENT` say; null for anything else. */
export function errorCode(error: unknown): string | null {
  const hasCode = typeof error === 'object' && error !== null && 'code' in error
  return hasCode && typeof error.code === 'string' ? error.code : null
}
