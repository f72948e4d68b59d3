import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { sql } from 'kysely'
import { migrate, MIGRATIONS, SCHEMA_VERSION } from '../migrations/migrate.ts'
import { openSqlite } from '../sqlite/open-sqlite.ts'
import { StoreError } from '../store-error.ts'
import type { Db } from '../store.ts'
import { tablePages } from '../table-pages.ts'
import { insertRows } from './copy-table.ts'
import { END, type End, FORMAT, FORMAT_VERSION, type Manifest, meaningOf, tablesOf } from './layout.ts'
import { lineRow } from './row-line.ts'
import { readTar, type TarEntry } from './tar-read.ts'

/** Bytes of a file of rows, far above what is ever written: a bomb is not unpacked into memory. */
const LARGEST_TEXT = 512_000_000

type TakeOriginal = (athlete: string, sha256: string, bytes: AsyncIterable<Uint8Array>) => Promise<void>

interface BackupRead {
  /** A scratch database that holds the backup's rows, brought forward to this program's schema. */
  readonly db: Db
  readonly manifest: Manifest
  readonly end: End
}

/**
 * Reads a backup to its end, rows into a scratch database at `staging`, originals to `takeOriginal`, and checks that
 * it is whole.
 *
 * @throws StoreFault with a sentence
 */
export async function readBackup(
  path: string,
  staging: string,
  takeOriginal: TakeOriginal,
): Promise<BackupRead> {
  const db = openSqlite(staging)
  try {
    // Nothing here is anybody's only copy.
    await sql`pragma synchronous = off`.execute(db)
    const { manifest, end } = await readInto(db, path, takeOriginal)
    await migrate(db, 'sqlite')
    return { db, manifest, end }
  } catch (error) {
    await db.destroy()
    throw asFault(error, path)
  }
}

async function readInto(
  db: Db,
  path: string,
  takeOriginal: TakeOriginal,
): Promise<{ manifest: Manifest; end: End }> {
  const rows: Record<string, number> = {}
  let manifest: Manifest | null = null
  let end: End | null = null
  const originals = new Set<string>()
  for await (const entry of readTar(unpacked(path))) {
    const meaning = meaningOf(entry.name, tablesOf(manifest?.schemaVersion ?? SCHEMA_VERSION))
    if (meaning === null || end !== null || (manifest === null) !== (meaning.is === 'manifest'))
      throw new Error(`It holds “${entry.name}”, which belongs into no backup.`)
    if (meaning.is === 'manifest') {
      manifest = manifestIn(await textOf(entry))
      await migrate(db, 'sqlite', MIGRATIONS.slice(0, manifest.schemaVersion))
    } else if (meaning.is === 'rows') {
      const { table } = meaning
      rows[table] = (rows[table] ?? 0) + (await addRows(db, table, await textOf(entry)))
    } else if (meaning.is === 'original') {
      await takeOriginal(meaning.athlete, meaning.sha256, entry.bytes)
      originals.add(`${meaning.athlete}/${meaning.sha256}`)
    } else end = endIn(await textOf(entry))
  }
  if (manifest === null || end === null) throw new Error('It ends too early.')
  await checkWhole(db, end, rows, originals)
  return { manifest, end }
}

function unpacked(path: string): AsyncIterable<Uint8Array> {
  // What befalls the file reaches whoever reads what is unpacked from it.
  return pipeline(createReadStream(path), createGunzip(), () => undefined)
}

async function addRows(db: Db, table: string, text: string): Promise<number> {
  const lines = text.split('\n').filter((line) => line !== '')
  const found = lines.map(lineRow)
  const columns = await columnsOf(db, table)
  const isFit = found.every(
    (row) => Object.keys(row).length === columns.size && Object.keys(row).every((name) => columns.has(name)),
  )
  if (!isFit) throw new Error(`Its rows of ${table} do not have the columns they should.`)
  await insertRows(
    db,
    table,
    found.map((row) => Object.fromEntries([...columns].map((name) => [name, row[name]]))),
  )
  return found.length
}

async function columnsOf(db: Db, table: string): Promise<Set<string>> {
  const found = await sql<{ name: string }>`select name from pragma_table_info(${sql.lit(table)})`.execute(db)
  return new Set(found.rows.map(({ name }) => name))
}

/** Every row that was written has arrived, and every original that the rows speak of, and no other. */
async function checkWhole(
  db: Db,
  end: End,
  rows: Readonly<Record<string, number>>,
  originals: ReadonlySet<string>,
): Promise<void> {
  for (const [table, count] of Object.entries(end.rows))
    if (rows[table] !== count && count !== 0)
      throw new Error(`Of ${count} rows of ${table} it holds ${rows[table] ?? 0}.`)
  const missing = new Set(end.missing.map(({ athlete, sha256 }) => `${athlete}/${sha256}`))
  let known = 0
  for await (const page of tablePages(db, 'original'))
    for (const { athlete, sha256 } of page as { athlete: string; sha256: string }[]) {
      known += 1
      const name = `${athlete}/${sha256}`
      if (originals.has(name) === missing.has(name))
        throw new Error(`It does not hold the original ${sha256}.`)
    }
  if (originals.size + missing.size !== known) throw new Error('It holds originals that it knows nothing of.')
}

async function textOf({ name, size, bytes }: TarEntry): Promise<string> {
  if (size > LARGEST_TEXT) throw new Error(`Its part ${name} is absurdly large.`)
  const whole = new Uint8Array(size)
  let at = 0
  for await (const piece of bytes) {
    whole.set(piece, at)
    at += piece.length
  }
  return new TextDecoder('utf-8', { fatal: true }).decode(whole)
}

function manifestIn(text: string): Manifest {
  const said = JSON.parse(text) as Partial<Manifest> | null
  if (said?.format !== FORMAT) throw new Error('It does not call itself a backup of Underfoot.')
  const { formatVersion, schemaVersion, program, made } = said
  const isSound = [formatVersion, schemaVersion].every(
    (version) => Number.isInteger(version) && Number(version) >= 1,
  )
  if (!isSound || formatVersion === undefined || schemaVersion === undefined)
    throw new Error('It does not say which version of a backup it is.')
  if (formatVersion > FORMAT_VERSION || schemaVersion > SCHEMA_VERSION)
    throw new StoreError('newer', 'This backup was made by a newer Underfoot: update this one, then restore.')
  return { format: FORMAT, formatVersion, schemaVersion, program: String(program), made: String(made) }
}

function endIn(text: string): End {
  const said = JSON.parse(text) as Partial<End> | null
  const { rows, originals, missing } = said ?? {}
  if (typeof rows !== 'object' || typeof originals !== 'number' || !isMissing(missing))
    throw new Error(`Its ${END} is not as it should be.`)
  return { rows, originals, missing }
}

function isMissing(said: unknown): said is End['missing'] {
  return (
    Array.isArray(said) &&
    said.every((one: Partial<End['missing'][number]> | null) =>
      [one?.athlete, one?.sha256, one?.reason].every((word) => typeof word === 'string'),
    )
  )
}

function asFault(error: unknown, path: string): unknown {
  if (error instanceof StoreError) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOENT') return new StoreError('missing', `There is no file ${path}.`, { cause: error })
  const reason = /^Z_BUF|^ERR_STREAM_PREMATURE/.test(code)
    ? 'It ends too early.'
    : code.startsWith('Z_')
      ? 'It is not packed as backups are, or is damaged.'
      : error instanceof Error
        ? error.message
        : String(error)
  return new StoreError('damaged', `${path} is no sound backup. ${reason} Nothing was changed.`, {
    cause: error,
  })
}
