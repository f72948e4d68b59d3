import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'fflate'
import { afterAll, expect, it } from 'vitest'
import { madeUpRun, toFit, toGpx } from '../../bench/made-up-run.ts'
import { MODEL_VERSION } from '../../src/analysis/model-version.ts'
import { inThisThread } from '../../src/import/derive/in-this-thread.ts'
import { RegionCatalogue } from '../../src/regions/catalogue.ts'
import { importHistory } from '../../src/service/import-history.ts'
import { openJobs } from '../../src/jobs/open-jobs.ts'
import { recomputeHistory } from '../../src/import/recompute.ts'
import { importItemsOf } from '../../src/store/import-items.ts'
import { ME, type Store } from '../../src/store/store.ts'
import { StoreError } from '../../src/store/store-error.ts'
import { unpackRun } from '../../src/store/run-columns.ts'
import { packColumns } from '../../src/stretch/packed-columns.ts'
import { unpackStretches } from '../../src/stretch/packed-stretches.ts'
import { describeStores } from '../support/postgres.ts'
import { later } from '../jobs/quick.ts'
import { bytesOf, zipOf } from './made-archives.ts'
import { stateOf } from './state.ts'

const root = mkdtempSync(join(tmpdir(), 'underfoot-import-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** A minute or more on foot, the same for the same seed, begun so many days later. */
function run(seed: number, day = 0, seconds = 900) {
  const made = madeUpRun(seconds, seed)
  return { ...made, time_s: made.time_s.map((time) => time + day * 86_400) }
}
const fit = (seed: number, day = 0) => toFit(run(seed, day))
/** Without a date, so that twins are twins. */
const packed = (bytes: Uint8Array) => gzipSync(bytes, { mtime: 0 })
const gpx = (seed: number, day = 0) => bytesOf(toGpx(run(seed, day)))

let folders = 0
function folderOf(files: Readonly<Record<string, Uint8Array>>): string {
  const folder = join(root, `${folders++}`, 'runs')
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), bytes)
  }
  return folder
}

const MIXED = {
  'a.fit': fit(1),
  'a.gpx': gpx(1),
  'b.fit.gz': packed(fit(2, 1)),
  'b/twin.fit.gz': packed(fit(2, 1)),
  'c.gpx': gpx(3, 2),
  'broken.fit': bytesOf('nothing of the kind'),
  'empty.gpx': new Uint8Array(),
  'photo.jpg': bytesOf('photo'),
}

const options = { threads: 0 }

describeStores('an import', (open) => {
  it('says of every file what became of it, keeps every original, and adds nothing a second time', async () => {
    const store = await open()
    const folder = folderOf(MIXED)
    const first = await importHistory(store, ME, [folder], options)
    expect(first).toMatchObject({ imported: 4, alreadyHere: 1, setAside: 2, notRecordings: 1 })
    expect(first.reasons.map(({ reason }) => reason)).toEqual([
      'The file is empty.',
      'The file is named like a FIT recording, but what is inside is no FIT, GPX or TCX.',
    ])
    const arrivals = await importItemsOf(store.db, ME, first.import, { limit: 100 })
    expect(arrivals.map(({ path, outcome }) => [path, outcome])).toEqual([
      ['runs/a.fit', 'imported'],
      ['runs/a.gpx', 'imported'],
      // The folder b comes before the file b.fit.gz.
      ['runs/b.fit.gz', 'alreadyHere'],
      ['runs/b/twin.fit.gz', 'imported'],
      ['runs/broken.fit', 'setAside'],
      ['runs/c.gpx', 'imported'],
      ['runs/empty.gpx', 'setAside'],
    ])
    for (const [name, bytes] of Object.entries(MIXED)) {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      if (name === 'photo.jpg') expect(await store.originals.has(ME, sha256)).toBe(false)
      else expect(Buffer.compare(await store.originals.read(ME, sha256), bytes)).toBe(0)
    }

    const before = await stateOf(store)
    const second = await importHistory(store, ME, [folder], options)
    expect(second).toMatchObject({ imported: 0, alreadyHere: 5, setAside: 2, notRecordings: 1 })
    const { import_item: _, ...after } = await stateOf(store)
    expect(before).toMatchObject(after)
  })

  it('shows what two sources tell as one activity, led by the fuller', async () => {
    const store = await open()
    const {
      merged: [merged],
    } = await importHistory(store, ME, [folderOf(MIXED)], options)
    const activities = await store.db.selectFrom('activity').selectAll().execute()
    expect(activities).toHaveLength(3)
    expect(merged).toMatchObject({
      recordings: 2,
      paths: ['runs/a.fit', 'runs/a.gpx'],
      name: 'Made up for timing',
    })
    const lead = activities.find(({ activity }) => activity === merged?.activity)
    expect(lead?.primary_sha256).toBe(createHash('sha256').update(MIXED['a.fit']).digest('hex'))
    const { columns, run, analysis } = await store.db
      .selectFrom('analysis')
      .selectAll()
      .where('activity', '=', merged?.activity ?? '')
      .executeTakeFirstOrThrow()
    const way = unpackStretches(columns).length.reduce((sum, length) => sum + length, 0)
    expect(way).toBeCloseTo(lead?.distance_m ?? 0, 0)
    expect(unpackRun(run ?? new Uint8Array()).length_m).toBeCloseTo(lead?.distance_m ?? 0, 0)
    expect(JSON.parse(analysis)).toMatchObject({ sport: 'running', energy_kJ: { value: expect.any(Number) } })
  })

  it('leaves the same behind in whatever order, and however often it is broken off', async () => {
    const files = Object.entries(MIXED)
    const plain = await open()
    await importHistory(plain, ME, [folderOf(MIXED)], options)
    const expected = await stateOf(plain)

    // The fuller recording comes last, and takes the lead.
    const late = await open()
    for (const [name, bytes] of [...files].reverse())
      if (name !== 'b/twin.fit.gz') await importHistory(late, ME, [folderOf({ [name]: bytes })], options)
    const { import_item: _, ...inReverse } = await stateOf(late)
    expect(expected).toMatchObject(inReverse)

    const broken = await open()
    const folder = folderOf(MIXED)
    const states: string[] = []
    // A cancel is heard between files: on a busy machine one round may keep more of them than another.
    for (let round = 0; round < 5; round++) {
      const stop = new AbortController()
      const stopping = withOriginals(broken, () => stop.abort())
      const broke = await importHistory(stopping, ME, [folder], { ...options, signal: stop.signal }).catch(
        (error: unknown) => error,
      )
      if (!(broke instanceof Error)) break
      expect(broke.message).toBe('This operation was aborted')
      states.push(...(await openJobs(broken).list(ME, 9)).map(({ state }) => state))
    }
    expect(new Set(states)).toEqual(new Set(['cancelled']))
    await importHistory(broken, ME, [folder], options)
    expect(await stateOf(broken)).toEqual(expected)
    // All along it was one import, which has ended now.
    expect((await openJobs(broken).list(ME, 9)).map(({ state }) => state)).toEqual(['done'])
  })

  it('of many files says of twins what became of their contents, whichever part they are in', async () => {
    const store = await open()
    const files: Record<string, Uint8Array> = { '00.fit': bytesOf('broken'), '01.fit': fit(1) }
    for (let day = 2; day < 30; day++) files[`${String(day).padStart(2, '0')}.fit`] = toFit(run(day, day, 60))
    files['98.fit'] = bytesOf('broken')
    files['99.fit'] = fit(1)
    const end = await importHistory(store, ME, [folderOf(files)], options)
    expect(end).toMatchObject({ imported: 29, alreadyHere: 1, setAside: 2, notRecordings: 0 })
    const [job] = await openJobs(store).list(ME, 9)
    expect(job).toMatchObject({ job: end.import, message: '29 imported, 1 already here and 2 set aside.' })
    const twin = await importItemsOf(store.db, ME, end.import, { after: 'runs/98', limit: 9 })
    expect(twin.map(({ outcome }) => outcome)).toEqual(['setAside', 'alreadyHere'])
  })

  it('that fails tells why at once, and goes on when it is begun again', async () => {
    const store = await open()
    const folder = folderOf(MIXED)
    const full = new StoreError('full', 'The disk is full.')
    const failing = withOriginals(store, (kept) => {
      if (kept > 2) throw full
    })
    await expect(importHistory(failing, ME, [folder], options)).rejects.toBe(full)
    expect(await openJobs(store).list(ME, 9)).toMatchObject([{ state: 'failed', message: full.message }])
    expect(await importHistory(store, ME, [folder], options)).toMatchObject({ imported: 4, alreadyHere: 1 })
  })

  it('twice at once, by two programs, doubles nothing', async () => {
    const one = await open()
    const other = await open(one.place)
    const summaries = await Promise.all([
      importHistory(one, ME, [folderOf(MIXED)], options),
      importHistory(other, ME, [folderOf(MIXED)], options),
    ])
    expect(summaries.reduce((sum, { imported }) => sum + imported, 0)).toBe(4)
    const alone = await open()
    await importHistory(alone, ME, [folderOf(MIXED)], options)
    const { import_item: _, ...expected } = await stateOf(alone)
    expect(await stateOf(one)).toMatchObject(expected)
  })

  it('of the same paths, begun twice at once, is one import, and finds what came meanwhile', async () => {
    const one = await open()
    const other = await open(one.place)
    const folder = folderOf(MIXED)
    const begun = later()
    const first = importHistory(
      withOriginals(one, () => begun.happens()),
      ME,
      [folder],
      options,
    )
    await begun.happened
    writeFileSync(join(folder, 'later.fit'), fit(9, 9))
    const [told, again] = await Promise.all([first, importHistory(other, ME, [folder], options)])
    expect(again).toMatchObject({ import: told.import, imported: 5, alreadyHere: 1, setAside: 2 })
    expect(await openJobs(one).list(ME, 9)).toHaveLength(1)
  })

  it("takes names and sports from an export's list where a recording is silent", async () => {
    const store = await open()
    const silent = bytesOf(toGpx(run(5)).replace(/<name>.*<\/name><type>.*<\/type>/, ''))
    const list = `Activity ID,Activity Date,Activity Name,Activity Type,Filename
1,"Jan 1, 2026, 1:00:00 PM",Up the hill,Hike,activities/1.gpx.gz
2,"Jan 2, 2026, 1:00:00 PM",Not this,Ride,activities/2.gpx
`
    const archive = folderOf({
      'export.zip': zipOf({
        'activities.csv': bytesOf(list),
        'activities/1.gpx.gz': packed(silent),
        'activities/2.gpx': gpx(6, 1),
        'media/x.jpg': bytesOf('x'),
      }),
    })
    const summary = await importHistory(store, ME, [join(archive, 'export.zip')], options)
    expect(summary).toMatchObject({ imported: 2, notRecordings: 2 })
    const activities = await store.db
      .selectFrom('activity')
      .select(['name', 'sport', 'on_foot'])
      .orderBy('start_s')
      .execute()
    expect(activities).toEqual([
      { name: 'Up the hill', sport: 'hiking', on_foot: 'walk' },
      { name: 'Made up for timing', sport: 'running', on_foot: 'run' },
    ])
    await expectSameAfterRecompute(store)
  })

  it('is made again from its originals when the model changes, and goes on where it was broken off', async () => {
    const store = await open()
    await importHistory(store, ME, [folderOf(MIXED)], options)
    await expectSameAfterRecompute(store)
  })

  it("keeps one athlete's files from another's", async () => {
    const store = await open()
    const folder = folderOf(MIXED)
    await importHistory(store, 'ann', [folder], options)
    const second = await importHistory(store, 'bob', [folder], options)
    expect(second).toMatchObject({ imported: 4, alreadyHere: 1 })
    const athletes = await store.db.selectFrom('activity').select('athlete').execute()
    expect(athletes.filter(({ athlete }) => athlete === 'ann')).toHaveLength(3)
    expect(athletes).toHaveLength(6)
  })
})

/** A store that tells how many originals were kept, before the next one is. */
function withOriginals(store: Store, onAdd: (kept: number) => void): Store {
  const { originals } = store
  let kept = 0
  return {
    ...store,
    originals: {
      add: async (athlete, bytes) => {
        onAdd(++kept)
        return originals.add(athlete, bytes)
      },
      has: (athlete, sha256) => originals.has(athlete, sha256),
      read: (athlete, sha256) => originals.read(athlete, sha256),
      list: (athlete) => originals.list(athlete),
      remove: (athlete, sha256) => originals.remove(athlete, sha256),
    },
  }
}

async function expectSameAfterRecompute(store: Store): Promise<void> {
  const expected = await stateOf(store)
  await store.db
    .updateTable('recording')
    .set({ model_version: 'old', sport: 'generic' })
    .where('sport', '=', 'running')
    .execute()
  await store.db.updateTable('recording').set({ model_version: 'old' }).execute()
  await store.db.updateTable('activity').set({ model_version: 'old', distance_m: 1 }).execute()
  // As a model left them that kept fewer columns.
  const fewer = packColumns({ about: { count: 1 }, columns: { length: new Float32Array([20]) } })
  await store.db.updateTable('analysis').set({ model_version: 'old', columns: fewer }).execute()
  const deriver = inThisThread({ person: { mass_kg: null, sex: null, age_y: null }, home: null })
  const regions = new RegionCatalogue('/nowhere')
  const { problems } = await recomputeHistory(store, ME, { deriver, regions })
  expect(problems).toEqual([])
  expect(await stateOf(store)).toEqual(expected)
  expect(await recomputeHistory(store, ME, { deriver, regions })).toEqual({ done: 0, problems: [] })
  const versions = await store.db.selectFrom('activity').select('model_version').distinct().execute()
  expect(versions).toEqual([{ model_version: MODEL_VERSION }])
}
