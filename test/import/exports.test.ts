import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { FileReading } from '../../src/activity/activity.ts'
import { readFiles } from '../../src/activity/read-archive.ts'
import { recordingsIn } from '../../src/import/sources/recordings-in.ts'
import { importHistory } from '../../src/service/import-history.ts'
import { openStore } from '../../src/store/open-store.ts'
import { ME, type Store } from '../../src/store/store.ts'
import { describeWithShared, sharedPath } from '../support/shared.ts'
import { zipOf } from './made-archives.ts'
import { type ExportFiles, MADE_EXPORTS } from './made-exports.ts'

const root = mkdtempSync(join(tmpdir(), 'underfoot-made-exports-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

let folders = 0
const newFolder = () => join(root, `${folders++}`)

function put(folder: string, files: ExportFiles): void {
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), bytes)
  }
}

/** Sports of what was read, or why nothing was. */
function fate({ activities, faults }: FileReading): readonly string[] | string {
  return activities.length > 0
    ? activities.map(({ sport }) => sport)
    : faults.map(({ what }) => what).join(' ')
}

async function toldOf(path: string): Promise<[string, readonly string[] | string][]> {
  const told: [string, readonly string[] | string][] = []
  for await (const { path: found, reading } of recordingsIn([path]))
    told.push([found.slice(path.length + 1), fate(reading)])
  return told
}

const inOrder = <T>(entries: readonly [string, T][]) => [...entries].sort(([a], [b]) => (a < b ? -1 : 1))

async function withStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore({ home: newFolder() })
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

describeWithShared('the reported export of Apple Health', () => {
  it('is a run and a ride, as its list says', async () => {
    await withStore(async (store) => {
      const archive = sharedPath('reported/14-apple-health/export.zip')
      expect(await importHistory(store, ME, [archive], { threads: 0 })).toMatchObject({
        imported: 2,
        files: 4,
      })
      const activities = await store.db
        .selectFrom('activity')
        .select(['sport', 'on_foot'])
        .orderBy('start_s')
        .execute()
      expect(activities).toEqual([
        { sport: 'running', on_foot: 'run' },
        { sport: 'cycling', on_foot: null },
      ])
    })
  })
})

describe.each(MADE_EXPORTS)('the export of $service', ({ files, told, passedOver }) => {
  const expected = inOrder(
    Object.entries(told).map(([path, one]): [string, unknown] => [
      path,
      one instanceof RegExp ? expect.stringMatching(one) : one,
    ]),
  )

  it('is read alike as an archive, as a folder and by a page', async () => {
    const archive = join(newFolder(), 'export.zip')
    mkdirSync(dirname(archive), { recursive: true })
    writeFileSync(archive, zipOf(files, 9))
    const folder = newFolder()
    put(folder, files)
    expect(inOrder(await toldOf(archive))).toEqual(expected)
    expect(inOrder(await toldOf(folder))).toEqual(expected)
    const onPage = [...readFiles('e', zipOf(files, 9))].map(({ name, reading }): [string, unknown] => [
      name.slice(2),
      fate(reading),
    ])
    expect(inOrder(onPage)).toEqual(expected)
  })

  it('is imported with its sports, and every file of it is accounted for', async () => {
    const folder = newFolder()
    put(folder, files)
    await withStore(async (store) => {
      const end = await importHistory(store, ME, [folder], { threads: 0 })
      const sports = Object.values(told).flatMap((one) => (one instanceof RegExp ? [] : one))
      const aside = Object.values(told).filter((one) => one instanceof RegExp).length
      expect(end).toMatchObject({ imported: Object.keys(told).length - aside, setAside: aside })
      expect(Object.fromEntries((end.passedOver ?? []).map(({ kind, count }) => [kind, count]))).toEqual(
        passedOver,
      )
      const activities = await store.db.selectFrom('activity').select('sport').execute()
      expect(activities.map(({ sport }) => sport).sort()).toEqual(sports.sort())
    })
  })
})
