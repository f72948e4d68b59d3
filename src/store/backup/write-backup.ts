import { randomBytes } from 'node:crypto'
import { rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { onDisk } from '../disk-error.ts'
import { fsyncDirectory } from '../fsync.ts'
import { SCHEMA_VERSION } from '../migrations/migrate.ts'
import type { Db, Store } from '../store.ts'
import { tablePages } from '../table-pages.ts'
import { ArchiveFile } from './archive-file.ts'
import { END, type End, FORMAT, FORMAT_VERSION, KEPT_TABLES, MANIFEST, type Manifest } from './layout.ts'
import { rowLine } from './row-line.ts'

/** Bytes of lines after which another file of the table is begun. */
const CHUNK = 4_000_000

export interface BackupDone {
  readonly activities: number
  readonly originals: number
  readonly size_bytes: number
  readonly missing: End['missing']
}

/**
 * Writes all that is kept, of everybody, into one archive (`.tar.gz`, see docs/store.md), of one moment and while the
 * store goes on being used. The file appears whole or not at all.
 *
 * @param about.program version of the program, for whoever wonders later
 * @param about.now when it is made
 * @param onProgress originals written so far, and of how many
 */
export async function writeBackup(
  store: Store,
  path: string,
  about: { readonly program: string; readonly now: Date },
  onProgress: (done: number, all: number) => void = () => undefined,
): Promise<BackupDone> {
  const partial = `${path}.${randomBytes(4).toString('hex')}.partial`
  try {
    return await onDisk(path, async () => {
      const archive = new ArchiveFile(partial)
      const end = await store.snapshot((db) => fill(archive, store, db, about, onProgress))
      const size_bytes = await archive.close()
      await rename(partial, path)
      await fsyncDirectory(dirname(path))
      return {
        activities: end.rows['activity'] ?? 0,
        originals: end.originals,
        size_bytes,
        missing: end.missing,
      }
    })
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
}

async function fill(
  archive: ArchiveFile,
  store: Store,
  db: Db,
  { program, now }: { readonly program: string; readonly now: Date },
  onProgress: (done: number, all: number) => void,
): Promise<End> {
  const manifest: Manifest = {
    format: FORMAT,
    formatVersion: FORMAT_VERSION,
    schemaVersion: SCHEMA_VERSION,
    program,
    made: now.toISOString(),
  }
  await archive.addText(MANIFEST, `${JSON.stringify(manifest, null, 2)}\n`)
  const rows: Record<string, number> = {}
  for (const table of KEPT_TABLES) rows[table] = await addTable(archive, db, table)
  const missing: { athlete: string; sha256: string; reason: string }[] = []
  let done = 0
  for await (const page of tablePages(db, 'original'))
    for (const row of page) {
      const { athlete, sha256 } = row as { athlete: string; sha256: string }
      try {
        await archive.add(`originals/${athlete}/${sha256}`, await store.originals.read(athlete, sha256))
      } catch (error) {
        if (archive.hasFailed) throw error
        missing.push({ athlete, sha256, reason: error instanceof Error ? error.message : String(error) })
      }
      onProgress(++done, rows['original'] ?? 0)
    }
  const end: End = { rows, originals: done - missing.length, missing }
  await archive.addText(END, `${JSON.stringify(end, null, 2)}\n`)
  return end
}

async function addTable(archive: ArchiveFile, db: Db, table: (typeof KEPT_TABLES)[number]): Promise<number> {
  let rows = 0
  let files = 0
  let lines = ''
  const flush = async () => {
    if (lines !== '')
      await archive.addText(`tables/${table}/${String(files++).padStart(6, '0')}.jsonl`, lines)
    lines = ''
  }
  for await (const page of tablePages(db, table))
    for (const row of page) {
      lines += rowLine(row)
      rows += 1
      if (lines.length >= CHUNK) await flush()
    }
  await flush()
  return rows
}
