import { crc32 } from '../../src/bytes/crc32.ts'

/**
 * Files that were opened here, kept by this browser alone, so that the address of one opens it again after the page
 * was loaded anew. The latest few: this is no archive.
 */
const MAX_KEPT = 12
const DATABASE = 'underfoot'
const FILES = 'files'

interface KeptFile {
  readonly key: string
  readonly file: File
  /** ms since 1970. */
  readonly opened: number
}

/** What a file is called in an address: alike for the same bytes, whatever it is called. */
export function fileKeyOf(bytes: Uint8Array): string {
  return `${crc32(bytes).toString(36)}-${bytes.length.toString(36)}`
}

/** Keeps a file under its key. A browser that keeps nothing is no error: the address then lives as long as the page. */
export async function keepFile(key: string, file: File): Promise<void> {
  await inFiles('readwrite', async (files) => {
    await done(files.put({ key, file, opened: Date.now() } satisfies KeptFile))
    const all = await done<KeptFile[]>(files.getAll())
    const old = all.sort((a, b) => b.opened - a.opened).slice(MAX_KEPT)
    await Promise.all(old.map((one) => done(files.delete(one.key))))
  })
}

/** The file of a key; null where it is kept no longer, or never was. */
export async function keptFile(key: string): Promise<File | null> {
  const kept = await inFiles('readonly', (files) => done<KeptFile | undefined>(files.get(key)))
  return kept?.file ?? null
}

export async function forgetFiles(): Promise<void> {
  await inFiles('readwrite', (files) => done(files.clear()))
}

async function inFiles<T>(
  mode: IDBTransactionMode,
  work: (files: IDBObjectStore) => Promise<T>,
): Promise<T | null> {
  try {
    const database = await opened()
    try {
      return await work(database.transaction(FILES, mode).objectStore(FILES))
    } finally {
      database.close()
    }
  } catch {
    // Private windows and full disks: the page works, it only forgets.
    return null
  }
}

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1)
  request.addEventListener('upgradeneeded', () => {
    request.result.createObjectStore(FILES, { keyPath: 'key' })
  })
  return done(request)
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('The browser keeps no files.')))
  })
}
