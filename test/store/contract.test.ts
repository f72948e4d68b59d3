import * as fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  activityOf,
  type ActivityRow,
  analysisOf,
  listActivities,
  putActivity,
  removeActivity,
} from '../../src/store/activities.ts'
import { importItemsOf, countImportItems, putImportItem } from '../../src/store/import-items.ts'
import { athleteOf, ensureAthlete, forgetAthlete, updateAthlete } from '../../src/store/athletes.ts'
import { exposureBetween } from '../../src/store/activity-demand.ts'
import type { StorePlace } from '../../src/store/open-store.ts'
import { putOriginal, putRecording, recordingsBetween, recordingsOf } from '../../src/store/recordings.ts'
import { storedEnergy } from '../../src/store/stored-energy.ts'
import type { Schema } from '../../src/store/schema.ts'
import type { Db, Store } from '../../src/store/store.ts'
import { putZone, removeZone, zonesOf } from '../../src/store/zones.ts'
import { madeDemand } from '../exposure/made-demand.ts'
import { describeStores } from '../support/postgres.ts'
import { rowsOf, TABLE_NAMES } from './rows.ts'

let people = 0
const somebody = () => `p${people++}`

async function insertAll(db: Db, athlete: string): Promise<void> {
  const rows = rowsOf(athlete)
  for (const table of TABLE_NAMES) await db.insertInto(table).values(rows[table]).execute()
}

describeStores('the store', (open, dialect) => {
  let store: Store
  let place: StorePlace
  let db: Db
  beforeAll(async () => {
    const opened = await open()
    place = opened.place
    store = opened
    db = store.db
  })

  describe('the schema', () => {
    it('takes a whole row of every table and gives it back, to the last bit', async () => {
      const athlete = somebody()
      await insertAll(db, athlete)
      const rows = rowsOf(athlete)
      for (const table of TABLE_NAMES) {
        const found = await db.selectFrom(table).selectAll().where('athlete', '=', athlete).execute()
        expect(found).toEqual([rows[table]])
      }
    })

    it('has the tables and columns the program knows, and no others', async () => {
      const known = Object.entries(rowsOf('any')).map(([name, row]) => [name, Object.keys(row).sort()])
      const tables = await db.introspection.getTables()
      const found = tables
        .filter(({ name }) => name !== 'schema_version')
        .map(({ name, columns }) => [name, columns.map((column) => column.name).sort()])
      expect(Object.fromEntries(found)).toEqual(Object.fromEntries(known))
    })

    it('begins every primary key with the athlete', async () => {
      for (const table of TABLE_NAMES) {
        const key =
          dialect === 'sqlite'
            ? sql<{ name: string }>`select name from pragma_table_info(${sql.lit(table)}) where pk = 1`
            : sql<{ name: string }>`select a.attname as name from pg_index i
                join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
                where i.indisprimary and i.indrelid = ${sql.lit(table)}::regclass`
        expect([table, (await key.execute(db)).rows[0]?.name]).toEqual([table, 'athlete'])
      }
    })

    it('keeps every number and text as it was', async () => {
      const athlete = somebody()
      await ensureAthlete(db, { athlete, name: 'x', created_s: 0 })
      await fc.assert(
        fc.asyncProperty(
          fc.double({ noNaN: true, noDefaultInfinity: true }),
          fc.string({ unit: 'grapheme' }),
          async (number, text) => {
            const name = text.replaceAll('\0', '')
            await updateAthlete(db, athlete, { mass_kg: number, name })
            const found = await athleteOf(db, athlete)
            expect(found?.mass_kg).toBeCloseTo(number, 300)
            expect(found?.name).toBe(name)
          },
        ),
        { numRuns: 60 },
      )
    })

    it('tells an unknown number as unknown, and a letter no database takes as one that cannot be read', async () => {
      const athlete = somebody()
      await ensureAthlete(db, { athlete, name: 'a\0b\ud800', created_s: 0 })
      await updateAthlete(db, athlete, { mass_kg: Number.NaN })
      expect(await athleteOf(db, athlete)).toMatchObject({ name: 'a\u{FFFD}b\u{FFFD}', mass_kg: null })
    })

    it('refuses what is of another type, on SQLite too', async () => {
      const row = { ...rowsOf(somebody()).athlete, birth_year: 'old' as unknown as number }
      await expect(db.insertInto('athlete').values(row).execute()).rejects.toThrow()
    })
  })

  describe('what activities cost', () => {
    it('is read out of their analyses with its range, whatever letters stand in them', async () => {
      const athlete = somebody()
      await insertAll(db, athlete)
      const energy = { value: 3412.5, low: 2900, high: 3900 }
      const put = async (activity: string, analysis: object) => {
        const rows = rowsOf(athlete)
        const kept = { ...rows.analysis, activity, analysis: JSON.stringify(analysis) }
        await db
          .insertInto('activity')
          .values({ ...rows.activity, activity })
          .execute()
        await db.insertInto('analysis').values(kept).execute()
      }
      await put('told', { name: 'a\0b\ud800"energy_kJ":{}', device: { energy_kJ: 1 }, energy_kJ: energy })
      await put('silent', { energy_kJ: null })
      await put('open', { energy_kJ: { value: null, low: null, high: null } })
      const asked = ['told', 'silent', 'open', 'a', 'nowhere']
      expect(await storedEnergy(store, athlete, asked)).toEqual(new Map([['told', energy]]))
      expect(await storedEnergy(store, athlete, [])).toEqual(new Map())
      expect(await storedEnergy(store, somebody(), asked)).toEqual(new Map())
    })
  })

  describe('a transaction', () => {
    it('leaves nothing of what it did when it fails', async () => {
      const athlete = somebody()
      const failing = store.transact(async (db) => {
        await insertAll(db, athlete)
        throw new Error('The lamp fell over.')
      })
      await expect(failing).rejects.toThrow('The lamp fell over.')
      expect(await athleteOf(db, athlete)).toBeNull()
    })

    it('alone with an athlete, sees all that others alone with them did: nothing is counted twice', async () => {
      const athlete = somebody()
      const other = await open(place)
      await ensureAthlete(db, { athlete, name: '0', created_s: 0 })
      const countOne = (store: Store) =>
        store.transact(
          async (db) => {
            const before = await athleteOf(db, athlete)
            await updateAthlete(db, athlete, { name: String(Number(before?.name) + 1) })
          },
          { lock: athlete },
        )
      await Promise.all(Array.from({ length: 40 }, (_, i) => countOne(i % 2 === 0 ? store : other)))
      expect((await athleteOf(db, athlete))?.name).toBe('40')
    })

    it('reads of one moment while others write', async () => {
      const athlete = somebody()
      await ensureAthlete(db, { athlete, name: 'before', created_s: 0 })
      const seen = await store.snapshot(async (moment) => {
        const first = await athleteOf(moment, athlete)
        await updateAthlete(db, athlete, { name: 'after' })
        return [first?.name, (await athleteOf(moment, athlete))?.name]
      })
      expect(seen).toEqual(['before', 'before'])
      expect((await athleteOf(db, athlete))?.name).toBe('after')
    })
  })

  describe('activities', () => {
    const starts = fc.array(fc.option(fc.integer({ min: 0, max: 8 }), { nil: null }), { maxLength: 12 })

    async function putStarts(athlete: string, starts: readonly (number | null)[]): Promise<ActivityRow[]> {
      const rows = starts.map((start_s, i) => ({
        ...rowsOf(athlete).activity,
        // Names that a language would sort otherwise than by their bytes.
        activity: `${['a', 'B', 'é', '_', '-'][i % 5] ?? ''}${i}`,
        start_s,
        sport: i % 3 === 0 ? 'hiking' : 'running',
      }))
      if (rows.length > 0) await db.insertInto('activity').values(rows).execute()
      return rows
    }

    it('come newest first, undated last, each on exactly one page, however large the pages', async () => {
      await fc.assert(
        fc.asyncProperty(
          starts,
          fc.integer({ min: 1, max: 5 }),
          fc.boolean(),
          async (starts, limit, hikes) => {
            const athlete = somebody()
            const rows = await putStarts(athlete, starts)
            await putStarts(somebody(), starts)
            const filter = hikes ? { sport: 'hiking' } : {}
            const seen: ActivityRow[] = []
            for (;;) {
              const last = seen.at(-1)
              const after = last === undefined ? {} : { after: last }
              const page = await listActivities(db, athlete, { limit, ...after, ...filter })
              seen.push(...page)
              if (page.length < limit) break
            }
            const wanted = rows.filter(({ sport }) => !hikes || sport === 'hiking').sort(newestFirst)
            expect(seen).toEqual(wanted)
          },
        ),
        { numRuns: 40 },
      )
    })

    it('of a span of time are those that began in it, and only those are reckoned as exposure', async () => {
      await fc.assert(
        fc.asyncProperty(starts, fc.nat({ max: 8 }), fc.nat({ max: 8 }), async (starts, from_s, to_s) => {
          const athlete = somebody()
          const rows = await putStarts(athlete, starts)
          const within = rows.filter(({ start_s }) => start_s !== null && start_s >= from_s && start_s < to_s)
          const listed = await listActivities(db, athlete, { limit: 100, from_s, to_s })
          expect(listed).toEqual(within.sort(newestFirst))
          const records = await exposureBetween(db, athlete, from_s, to_s)
          expect(records.map(({ start_s }) => start_s)).toEqual(
            within.reverse().map(({ start_s }) => start_s),
          )
        }),
        { numRuns: 40 },
      )
    })

    it('are kept whole, replaced whole, and forgotten without their recordings', async () => {
      const athlete = somebody()
      const { activity, analysis, recording, original } = rowsOf(athlete)
      await putOriginal(db, original)
      await putOriginal(db, { ...original, added_s: 99 })
      const put = (name: string) =>
        store.transact((db) =>
          putActivity(db, {
            activity: { ...activity, name, model_version: name },
            demand: madeDemand(name === 'first' ? 1000 : 2000, { descent: null }),
            analysis: { ...analysis, analysis: `"${name}"`, columns: new TextEncoder().encode(name) },
            recordings: [{ ...recording, name }],
          }),
        )
      await put('first')
      await put('second')
      expect(await activityOf(db, athlete, 'a')).toEqual({
        activity: { ...activity, name: 'second', model_version: 'second' },
        recordings: [{ ...recording, name: 'second' }],
      })
      expect((await analysisOf(db, athlete, 'a'))?.columns).toEqual(new TextEncoder().encode('second'))
      const [asked] = await exposureBetween(db, athlete, 0, 2e9)
      expect(asked?.demand).toEqual(madeDemand(2000, { descent: null }))
      await store.transact((db) => removeActivity(db, athlete, 'a'))
      expect(await activityOf(db, athlete, 'a')).toBeNull()
      expect(await analysisOf(db, athlete, 'a')).toBeNull()
      expect(await recordingsOf(db, athlete, 'a')).toEqual([])
      expect(await exposureBetween(db, athlete, 0, 2e9)).toEqual([])
    })

    it('cannot be spoken of by a recording or an analysis when they are not there', async () => {
      const { recording, analysis, original } = rowsOf(somebody())
      await expect(putRecording(db, recording)).rejects.toThrow()
      await putOriginal(db, original)
      await expect(putRecording(db, recording)).rejects.toThrow()
      await expect(db.insertInto('analysis').values(analysis).execute()).rejects.toThrow()
    })
  })

  it('finds the recordings that began within a span, the same person’s and those of activities alone', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat({ max: 50 }), fc.boolean()), { maxLength: 10 }),
        fc.nat({ max: 50 }),
        fc.nat({ max: 20 }),
        async (made, from_s, long_s) => {
          const [athlete, stranger] = [somebody(), somebody()]
          for (const who of [athlete, stranger]) {
            const { original, activity, recording } = rowsOf(who)
            await putOriginal(db, original)
            await db.insertInto('activity').values(activity).execute()
            for (const [i, [start_s, isKept]] of made.entries())
              await putRecording(db, {
                ...recording,
                ordinal: i + 1,
                start_s,
                activity: isKept ? 'a' : null,
              })
          }
          const found = await recordingsBetween(db, athlete, from_s, from_s + long_s)
          const wanted = made.flatMap(([start_s, isKept], i) =>
            isKept && start_s >= from_s && start_s <= from_s + long_s ? [i + 1] : [],
          )
          expect(found.map(({ ordinal }) => ordinal).sort((a, b) => a - b)).toEqual(wanted)
          expect(found.every((one) => one.athlete === athlete)).toBe(true)
        },
      ),
      { numRuns: 30 },
    )
  })

  it('notes what became of every file of an import, the latest word standing, however long its path', async () => {
    const athlete = somebody()
    const { import_item } = rowsOf(athlete)
    const long = 'd/'.repeat(4000)
    const note = (path: string, outcome: 'imported' | 'setAside') =>
      putImportItem(db, { ...import_item, path, outcome, reason: null })
    await note('b', 'setAside')
    await note('a', 'imported')
    await note('b', 'imported')
    await note(`${long}1`, 'setAside')
    await note(`${long}2`, 'setAside')
    await note('\0', 'setAside')
    expect(await countImportItems(db, athlete, 'i')).toEqual({ imported: 2, alreadyHere: 0, setAside: 3 })
    const first = await importItemsOf(db, athlete, 'i', { limit: 2 })
    expect(first.map(({ path }) => path)).toEqual(['a', 'b'])
    const rest = await importItemsOf(db, athlete, 'i', { limit: 9, after: 'b' })
    expect(rest).toHaveLength(3)
  })

  it('keeps privacy zones', async () => {
    const { privacy_zone } = rowsOf(somebody())
    await putZone(db, privacy_zone)
    await putZone(db, { ...privacy_zone, radius_m: 300 })
    expect(await zonesOf(db, privacy_zone.athlete)).toEqual([{ ...privacy_zone, radius_m: 300 }])
    expect(await removeZone(db, privacy_zone.athlete, 'nowhere')).toBe(false)
    expect(await removeZone(db, privacy_zone.athlete, 'z')).toBe(true)
    expect(await zonesOf(db, privacy_zone.athlete)).toEqual([])
  })

  it('forgets one athlete in every table, and nobody else', async () => {
    const [leaving, staying] = [somebody(), somebody()]
    await insertAll(db, leaving)
    await insertAll(db, staying)
    await store.transact((db) => forgetAthlete(db, leaving))
    const left: [keyof Schema, number, number][] = []
    for (const table of TABLE_NAMES) {
      const rows = await db
        .selectFrom(table)
        .select('athlete')
        .where('athlete', 'in', [leaving, staying])
        .execute()
      const of = (who: string) => rows.filter(({ athlete }) => athlete === who).length
      left.push([table, of(leaving), of(staying)])
    }
    expect(left).toEqual(TABLE_NAMES.map((table) => [table, 0, 1]))
  })
})

function newestFirst(a: ActivityRow, b: ActivityRow): number {
  if (a.start_s !== b.start_s) {
    if (a.start_s === null) return 1
    if (b.start_s === null) return -1
    return b.start_s - a.start_s
  }
  return Buffer.compare(Buffer.from(b.activity), Buffer.from(a.activity))
}
