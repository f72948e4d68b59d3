import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { sql } from 'kysely'
import { afterAll, expect, it } from 'vitest'
import { COLUMN_TYPES, type Migration } from '../../src/store/migrations/migration.ts'
import { migrate, MIGRATIONS, SCHEMA_VERSION, versionOf } from '../../src/store/migrations/migrate.ts'
import { openPostgres } from '../../src/store/postgres/open-postgres.ts'
import { openSqlite } from '../../src/store/sqlite/open-sqlite.ts'
import type { StorePlace } from '../../src/store/open-store.ts'
import { type Db, SQLITE_FILE } from '../../src/store/store.ts'
import { UNKNOWN_AMOUNT } from '../../src/exposure/amount.ts'
import { exposureBetween } from '../../src/store/activity-demand.ts'
import { insertRows } from '../../src/store/backup/copy-table.ts'
import { KEPT_TABLES } from '../../src/store/backup/layout.ts'
import { type AnyRow, tablePages } from '../../src/store/table-pages.ts'
import { describeStores } from '../support/postgres.ts'
import { asKeptNow, OLD_VERSIONS, oldRows, sortedLine } from './old-rows.ts'
import { rowsOf, TABLE_NAMES } from './rows.ts'

const schemaFile = (version: number, dialect: string) =>
  resolve(import.meta.dirname, `schemas/v${version}.${dialect}.sql`)

describeStores('bringing a history up to date', (open, dialect, newPlace) => {
  const opened: Db[] = []
  afterAll(async () => {
    for (const db of opened) await db.destroy()
  })

  async function bare(place?: StorePlace): Promise<{ db: Db; place: StorePlace }> {
    const { home, databaseUrl } = place ?? (await newPlace())
    const db = databaseUrl ? openPostgres(databaseUrl) : openSqlite(resolve(home, SQLITE_FILE))
    opened.push(db)
    return { db, place: { home, databaseUrl } }
  }

  it('never changes a version that was released: write the next one instead', async () => {
    // Before a release, `vitest run -u` writes what the version has become.
    for (const [at, { statements }] of MIGRATIONS.entries()) {
      const text = statements(COLUMN_TYPES[dialect], dialect).map(
        (statement) => `${unindented(statement)};\n`,
      )
      await expect(text.join('\n')).toMatchFileSnapshot(schemaFile(at + 1, dialect))
    }
  })

  it('takes every released version forward to what a new history begins with', async () => {
    const fresh = await shapeOf((await open()).db)
    for (let version = 1; version <= SCHEMA_VERSION; version++) {
      const { db, place } = await bare()
      for (let step = 1; step <= version; step++) {
        const released = await readFile(schemaFile(step, dialect), 'utf8')
        for (const statement of released.split(';\n'))
          if (statement.trim()) await sql.raw(statement).execute(db)
      }
      await sql`create table schema_version (version integer not null)`.execute(db)
      await sql`insert into schema_version values (${sql.lit(version)})`.execute(db)
      const store = await open(place)
      expect(await shapeOf(store.db)).toEqual(fresh)
      expect(await versionOf(store.db, dialect)).toBe(SCHEMA_VERSION)
    }
  })

  it.each(OLD_VERSIONS)(
    'keeps every row of version %i, and makes demands of its figures',
    async (version) => {
      const { db, place } = await bare()
      await migrate(db, dialect, MIGRATIONS.slice(0, version))
      for (const [table, rows] of Object.entries(oldRows(version))) await insertRows(db, table, rows)
      const store = await open(place)
      const expected = asKeptNow(version)
      for (const table of KEPT_TABLES) {
        const found: AnyRow[] = []
        for await (const page of tablePages(store.db, table)) found.push(...page)
        expect(inOrder(found), table).toEqual(inOrder(expected[table] ?? []))
      }
      // What no row tells is unknown, not none.
      const [run] = await exposureBetween(store.db, 'ann', 0, 2e9)
      expect(run?.demand).toMatchObject({
        ascent: { least: 250.5 },
        hips: UNKNOWN_AMOUNT,
        calves: UNKNOWN_AMOUNT,
      })
    },
  )

  it('clears away jobs of a kind that no worker knows any more', async () => {
    const { db, place } = await bare()
    await migrate(db, dialect, MIGRATIONS.slice(0, 2))
    const { result: _, ...job } = rowsOf('ann').job
    const waiting = { ...job, state: 'waiting' as const }
    await insertRows(db, 'athlete', oldRows(2)['athlete'] ?? [])
    await insertRows(db, 'job', [
      { ...waiting, kind: 'calibrate' },
      { ...waiting, job: 'other', key: null },
    ])
    const { db: now } = await open(place)
    expect(await now.selectFrom('job').select('job').execute()).toEqual([{ job: 'other' }])
  })

  it('clears away the queue of a library that PostgreSQL had until version 3', async () => {
    if (dialect === 'sqlite') return
    const { db } = await bare()
    await migrate(db, dialect, MIGRATIONS.slice(0, 2))
    await sql`create schema underfoot_queue`.execute(db)
    await sql`create table underfoot_queue.jobs (id integer)`.execute(db)
    await migrate(db, dialect)
    const left = await sql`select from pg_namespace where nspname = 'underfoot_queue'`.execute(db)
    expect(left.rows).toEqual([])
  })

  it('keeps every row on the way', async () => {
    const { db, place } = await open()
    const rows = rowsOf('me')
    for (const table of TABLE_NAMES) await db.insertInto(table).values(rows[table]).execute()
    const next: Migration = {
      statements: ({ real }) => [
        `alter table athlete add column height_m ${real}`,
        'update athlete set height_m = 1.8',
      ],
    }
    const { db: later } = await bare(place)
    await migrate(later, dialect, [...MIGRATIONS, next])
    await migrate(later, dialect, [...MIGRATIONS, next])
    expect(await versionOf(later, dialect)).toBe(SCHEMA_VERSION + 1)
    expect(await later.selectFrom('athlete').selectAll().execute()).toEqual([
      { ...rows.athlete, height_m: 1.8 },
    ])
    for (const table of TABLE_NAMES.filter((name) => name !== 'athlete'))
      expect(await later.selectFrom(table).selectAll().execute()).toEqual([rows[table]])
    await expect(open(place)).rejects.toThrow(
      `This history was last opened by a newer Underfoot (its schema is version ${SCHEMA_VERSION + 1}, this program knows up to ${SCHEMA_VERSION}): update this one.`,
    )
  })

  it('does all of a step or nothing', async () => {
    const { db } = await bare()
    const broken: Migration = {
      statements: ({ text }) => [
        `alter table athlete add column motto ${text}`,
        'alter table nowhere rename to there',
      ],
    }
    await expect(migrate(db, dialect, [...MIGRATIONS, broken])).rejects.toThrow(/nowhere/)
    expect(await versionOf(db, dialect)).toBe(0)
    await migrate(db, dialect)
    expect(await shapeOf(db)).toEqual(await shapeOf((await open()).db))
  })

  it('lets many open a new history at once', async () => {
    const place = await newPlace()
    const stores = await Promise.all(Array.from({ length: 6 }, () => open(place)))
    for (const { db } of stores) expect(await versionOf(db, dialect)).toBe(SCHEMA_VERSION)
    expect(await sql`select version from schema_version`.execute(stores[0]?.db ?? raise())).toMatchObject({
      rows: [{ version: SCHEMA_VERSION }],
    })
  })

  async function shapeOf(db: Db): Promise<unknown> {
    const tables = await db.introspection.getTables()
    const indexes =
      dialect === 'sqlite'
        ? sql<{ name: string }>`select name, sql from sqlite_master where type = 'index' order by name`
        : sql<{ name: string }>`select indexname as name, indexdef as sql from pg_indexes
            where schemaname = 'public' order by indexname`
    return { tables, indexes: (await indexes.execute(db)).rows }
  }
})

function inOrder(rows: readonly AnyRow[]): string[] {
  return rows.map(sortedLine).sort()
}

function unindented(statement: string): string {
  return statement.replace(/^ {4}/gm, '')
}

function raise(): never {
  throw new Error('No store was opened.')
}
