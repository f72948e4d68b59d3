import { createHash } from 'node:crypto'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { restoreBackup } from '../../../src/store/backup/restore-backup.ts'
import { tarEnd, tarFile } from '../../../src/store/backup/tar-write.ts'
import { writeBackup } from '../../../src/store/backup/write-backup.ts'
import { KEPT_TABLES } from '../../../src/store/backup/layout.ts'
import { rowLine } from '../../../src/store/backup/row-line.ts'
import type { StorePlace } from '../../../src/store/open-store.ts'
import type { Store } from '../../../src/store/store.ts'
import { type AnyRow, tablePages } from '../../../src/store/table-pages.ts'
import { describeStores, hasPostgres, newDatabase } from '../../support/postgres.ts'
import { asKeptNow, OLD_VERSIONS, type OldVersion, oldRows, sortedLine } from '../old-rows.ts'
import { rowsOf, TABLE_NAMES } from '../rows.ts'

const ABOUT = { program: 'test', now: new Date(0) }
const ORIGINALS = ['<gpx/>', '', 'x'.repeat(700_000)].map((text) => new TextEncoder().encode(text))

/** Two people with a row in every table and the same files, so that mixing them up would show. */
async function fill(store: Store): Promise<void> {
  for (const athlete of ['ann', 'bob']) {
    const rows = rowsOf(athlete)
    const sha256s: string[] = []
    for (const bytes of ORIGINALS) sha256s.push((await store.originals.add(athlete, bytes)).sha256)
    const [primary = ''] = sha256s
    const mended = {
      ...rows,
      original: { ...rows.original, sha256: primary },
      recording: { ...rows.recording, sha256: primary },
      activity_edit: { ...rows.activity_edit, sha256: primary },
    }
    for (const table of TABLE_NAMES) await store.db.insertInto(table).values(mended[table]).execute()
    for (const sha256 of sha256s.slice(1))
      await store.db
        .insertInto('original')
        .values({ ...rows.original, sha256 })
        .execute()
  }
}

/** All rows of what a backup holds, and the bytes of every original. */
async function everything(store: Store): Promise<unknown> {
  const tables: Record<string, AnyRow[]> = {}
  for (const table of KEPT_TABLES) {
    const rows: AnyRow[] = []
    for await (const page of tablePages(store.db, table)) rows.push(...page)
    tables[table] = rows
  }
  const originals: string[] = []
  for (const athlete of ['ann', 'bob'])
    for await (const { sha256 } of store.originals.list(athlete)) {
      await store.originals.read(athlete, sha256)
      originals.push(`${athlete} ${sha256}`)
    }
  return { tables, originals }
}

describeStores('a backup', (open, dialect, newPlace) => {
  let store: Store
  let home: string
  let archive: string
  let before: unknown
  beforeAll(async () => {
    const opened = await open()
    store = opened
    home = opened.place.home
    await fill(store)
    before = await everything(store)
    archive = join(home, 'all.tar.gz')
    const done = await writeBackup(store, archive, ABOUT)
    expect(done).toMatchObject({ activities: 2, originals: 6, missing: [] })
  })

  /** Into the other database too, where there is one. */
  async function places(): Promise<StorePlace[]> {
    const same = await newPlace()
    if (!hasPostgres) return [same]
    const { home } = await newPlace()
    return [same, { home, databaseUrl: dialect === 'sqlite' ? await newDatabase() : null }]
  }

  it('brings back every row and every file, into either database', async () => {
    for (const place of await places()) {
      const other = await open(place)
      const done = await restoreBackup(other, archive, { scratch: place.home, replace: false })
      expect(done).toEqual({ made: '1970-01-01T00:00:00.000Z', activities: 2, originals: 6, missing: [] })
      expect(await everything(other)).toEqual(before)
      expect((await readdir(place.home)).filter((name) => name.startsWith('.'))).toEqual([])
    }
  })

  it('is the same for the same history, and leaves nothing half-written about', async () => {
    const again = join(home, 'again.tar.gz')
    await writeBackup(store, again, ABOUT)
    expect(hashOf(await readFile(again))).toBe(hashOf(await readFile(archive)))
    expect((await readdir(home)).filter((name) => name.includes('partial'))).toEqual([])
  })

  it('is of one moment, though others write while it is made', async () => {
    const busy = await open()
    await fill(busy)
    const there = await everything(busy)
    const path = join(busy.place.home, 'b.tar.gz')
    let added = 0
    const writing = writeBackup(busy, path, ABOUT, () => {
      void busy.db
        .insertInto('import_item')
        .values({ ...rowsOf('ann').import_item, path: `later ${added++}` })
        .execute()
    })
    await writing
    expect(added).toBeGreaterThan(0)
    const other = await open()
    await restoreBackup(other, path, { scratch: other.place.home, replace: false })
    expect(await everything(other)).toEqual(there)
  })

  it('does not take the place of a history without being told', async () => {
    const other = await open()
    await fill(other)
    await other.originals.add('ann', new TextEncoder().encode('only here'))
    await other.db.updateTable('athlete').set({ name: 'somebody else' }).execute()
    const whole = await everything(other)
    const asked = { scratch: other.place.home, replace: false }
    await expect(restoreBackup(other, archive, asked)).rejects.toThrow('There is a history here already.')
    expect(await everything(other)).toEqual(whole)
    await restoreBackup(other, archive, { ...asked, replace: true })
    expect(await everything(other)).toEqual(before)
    expect(await other.db.selectFrom('session').selectAll().execute()).toEqual([])
  })

  it('tells of originals that are missing or damaged, and brings back the rest', async () => {
    const other = await open()
    await fill(other)
    const [first, second] = [hashOf(ORIGINALS[0] ?? ''), hashOf(ORIGINALS[2] ?? '')]
    await other.originals.remove('ann', first)
    const damaged = join(other.place.home, 'originals', 'bob', second.slice(0, 2), second.slice(2))
    await writeFile(damaged, 'mice')
    const path = join(other.place.home, 'b.tar.gz')
    const { missing } = await writeBackup(other, path, ABOUT)
    expect(missing.map(({ athlete, sha256 }) => [athlete, sha256])).toEqual([
      ['ann', first],
      ['bob', second],
    ])
    const third = await open()
    const done = await restoreBackup(third, path, { scratch: third.place.home, replace: false })
    expect(done).toMatchObject({ originals: 4, missing })
  })

  it.each(OLD_VERSIONS)('of schema version %i is brought forward and restored', async (version) => {
    const place = await newPlace()
    const other = await open(place)
    const path = join(place.home, 'old.tar.gz')
    await writeFile(path, oldBackup(version))
    const done = await restoreBackup(other, path, { scratch: place.home, replace: false })
    expect(done).toMatchObject({ activities: 3, originals: 1, missing: [] })
    const expected = asKeptNow(version)
    const found: string[] = []
    for (const table of KEPT_TABLES)
      for await (const page of tablePages(other.db, table))
        found.push(...page.map((row) => lineOf(table, row)))
    expect(found.sort()).toEqual(linesOf(expected).sort())
    expect(await other.originals.read('ann', hashOf(OLD_FILE))).toEqual(OLD_FILE)
  })

  describe('that is not sound is refused with a sentence, and nothing changes', () => {
    let other: Store
    let scratch: string
    beforeAll(async () => {
      const opened = await open()
      other = opened
      scratch = opened.place.home
    })

    async function refusal(bytes: Uint8Array): Promise<string> {
      const path = join(scratch, 'hostile.tar.gz')
      await writeFile(path, bytes)
      const error: unknown = await restoreBackup(other, path, { scratch, replace: true }).then(
        () => 'It was restored.',
        (error: unknown) => error,
      )
      expect(error).toMatchObject({ name: 'StoreFault' })
      for (const table of TABLE_NAMES)
        expect(await other.db.selectFrom(table).select('athlete').execute()).toEqual([])
      expect(await everything(other)).toMatchObject({ originals: [] })
      await rm(path)
      expect((await readdir(scratch)).sort()).toEqual(
        (await readdir(scratch)).filter((name) => !name.startsWith('.restore')).sort(),
      )
      return error instanceof Error ? error.message : ''
    }

    it('cut anywhere', async () => {
      const whole = await readFile(archive)
      for (const share of [0, 0.001, 0.2, 0.5, 0.9, 0.9999])
        expect(await refusal(whole.subarray(0, Math.floor(whole.length * share)))).toMatch(/too early/)
      // Cut before it was packed: the packing is whole, the archive is not.
      const tar = gunzipSync(whole)
      for (const share of [0.1, 0.5, 0.95])
        expect(
          await refusal(gzipSync(tar.subarray(0, Math.floor((tar.length * share) / 512) * 512))),
        ).toMatch(/too early/)
    })

    it('with a part taken out, put in twice, or changed', async () => {
      const files = filesIn(gunzipSync(await readFile(archive)))
      const kinds = ['manifest', 'tables/athlete/', 'tables/analysis/', 'originals/bob', 'end']
      for (const [at, { name }] of files.entries()) {
        if (!kinds.some((kind) => name.startsWith(kind))) continue
        expect(await refusal(packed(files.toSpliced(at, 1)))).toMatch(/no sound backup/)
        const changed = files.with(at, { name, bytes: new TextEncoder().encode('{"x":1}\n') })
        expect(await refusal(packed(changed)), name).toMatch(/no sound backup|does not have its hash/)
      }
      const rows = files.find(({ name }) => name.includes('/activity/'))
      if (rows === undefined) throw new Error('No rows.')
      expect(await refusal(packed(files.toSpliced(3, 0, rows)))).toMatch(/no sound backup/)
    })

    it('with a name that leads elsewhere', async () => {
      const files = filesIn(gunzipSync(await readFile(archive)))
      const hash = hashOf('evil')
      const names = [
        '../evil',
        '/etc/evil',
        `originals/../../${hash}`,
        `originals/ann/../${hash}`,
        'tables/job/1.jsonl',
      ]
      for (const name of names) {
        const bytes = new TextEncoder().encode('evil')
        expect(await refusal(packed(files.toSpliced(2, 0, { name, bytes })))).toMatch(
          /belongs into no backup/,
        )
      }
    })

    it('with a file slipped in that its rows know nothing of', async () => {
      const files = filesIn(gunzipSync(await readFile(archive)))
      const bytes = new TextEncoder().encode('evil')
      const slipped = { name: `originals/ann/${hashOf('evil')}`, bytes }
      const first = files.findIndex(({ name }) => name.startsWith('originals/'))
      for (const at of [first, files.length - 1])
        expect(await refusal(packed(files.toSpliced(at, 0, slipped)))).toMatch(
          /holds originals that it knows nothing of/,
        )
    })

    it('that is something else altogether, or is not there', async () => {
      expect(await refusal(new TextEncoder().encode('PK a zip, say'))).toMatch(/not packed as backups are/)
      expect(await refusal(gzipSync('x'.repeat(2000)))).toMatch(/no tar archive/)
      const nowhere = join(scratch, 'nowhere.tar.gz')
      const asked = restoreBackup(other, nowhere, { scratch, replace: false })
      await expect(asked).rejects.toThrow(`There is no file ${nowhere}.`)
    })

    it('made by a newer program', async () => {
      const files = filesIn(gunzipSync(await readFile(archive)))
      const manifest = JSON.parse(new TextDecoder().decode(files[0]?.bytes)) as object
      const newer = new TextEncoder().encode(JSON.stringify({ ...manifest, schemaVersion: 99 }))
      expect(await refusal(packed(files.with(0, { name: 'manifest.json', bytes: newer })))).toBe(
        'This backup was made by a newer Underfoot: update this one, then restore.',
      )
    })
  })
})

/** What programs of an old schema version wrote: their tables by their names, one file each. */
const OLD_FILE = new TextEncoder().encode('<gpx/>')

function oldBackup(version: OldVersion): Uint8Array {
  const tables = Object.entries(oldRows(version))
  const text = (told: unknown) => new TextEncoder().encode(`${JSON.stringify(told)}\n`)
  const manifest = {
    format: 'underfoot-backup',
    formatVersion: 1,
    schemaVersion: version,
    program: '0.0.9',
    made: '2026-01-01T00:00:00.000Z',
  }
  const end = {
    rows: Object.fromEntries(tables.map(([table, rows]) => [table, rows.length])),
    originals: 1,
    missing: [],
  }
  return packed([
    { name: 'manifest.json', bytes: text(manifest) },
    ...tables.map(([table, rows]) => ({
      name: `tables/${table}/000000.jsonl`,
      bytes: new TextEncoder().encode(rows.map((row) => rowLine(mended(row))).join('')),
    })),
    { name: `originals/ann/${hashOf(OLD_FILE)}`, bytes: OLD_FILE },
    { name: 'end.json', bytes: text(end) },
  ])
}

/** A line for each row, with its columns in one order. */
function linesOf(tables: Readonly<Record<string, readonly AnyRow[]>>): string[] {
  return Object.entries(tables).flatMap(([table, rows]) => rows.map((row) => lineOf(table, mended(row))))
}

function lineOf(table: string, row: AnyRow): string {
  return `${table} ${sortedLine(row)}`
}

/** The made-up hash gives way to that of the file that is really there. */
function mended(row: AnyRow): AnyRow {
  const names = new Set(['sha256', 'lead_sha256', 'primary_sha256'])
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      names.has(name) && value !== null ? hashOf(OLD_FILE) : value,
    ]),
  )
}

interface File {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A reader of its own, as simple as can be. */
function filesIn(tar: Uint8Array): File[] {
  const files: File[] = []
  const text = (at: number, length: number) =>
    new TextDecoder().decode(tar.subarray(at, at + length)).replace(/\0.*$/s, '')
  for (let at = 0; tar[at] !== 0;) {
    const [prefix, name, size] = [text(at + 345, 155), text(at, 100), Number.parseInt(text(at + 124, 12), 8)]
    files.push({
      name: prefix === '' ? name : `${prefix}/${name}`,
      bytes: tar.slice(at + 512, at + 512 + size),
    })
    at += 512 + Math.ceil(size / 512) * 512
  }
  return files
}

function packed(files: readonly File[]): Uint8Array {
  const parts = files.flatMap(({ name, bytes }) => {
    const { header, padding } = tarFile(name, bytes.length)
    return [header, bytes, padding]
  })
  return gzipSync(Buffer.concat([...parts, tarEnd()]))
}

function hashOf(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}
