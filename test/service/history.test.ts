import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NO_GROUND } from '../../src/ground/graph/regions-for.ts'
import { SourceError } from '../../src/import/sources/found.ts'
import { historyOf, type RunHistory } from '../../src/service/history.ts'
import { openStore } from '../../src/store/open-store.ts'
import { ME } from '../../src/store/store.ts'
import { bytesOf, zipOf } from '../import/made-archives.ts'
import { importRuns, madeRun } from '../server/api/made-history.ts'

const now_s = Date.UTC(2026, 1, 20) / 1000
const wanted = { now_s, hasRecords: true }

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'underfoot-one-reader-'))
})
afterAll(() => rm(folder, { recursive: true }))

const named = (path: string) => ({ path, ground: NO_GROUND, progress: () => undefined })

/** In order of time, with rows as they come back from a database: seven figures. */
function comparable({ runs, records }: RunHistory) {
  const inOrder = <T extends { readonly start_s: number }>(all: readonly T[]) =>
    all.toSorted((a, b) => a.start_s - b.start_s)
  return {
    runs: inOrder(runs).map(({ start_s, onFoot, movingTime_s, length_m, effort_m, count }) => ({
      start_s,
      onFoot,
      movingTime_s,
      length_m,
      effort_m,
      count,
    })),
    records: inOrder(records).map(({ start_s, utcOffset_s, demand }) => ({
      start_s,
      utcOffset_s,
      demand: Object.values(demand).flatMap(({ least, most, known }) =>
        [least, most, known].map((amount) => Number(amount.toPrecision(7))),
      ),
    })),
  }
}

describe('a history', () => {
  it('is the same, runs and what they asked, from a folder, a zip of it and the store', async () => {
    const seeds = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 3 })
    await fc.assert(
      fc.asyncProperty(seeds, async (seeds) => {
        const place = await mkdtemp(join(folder, 'case-'))
        const files = seeds.map((seed) => madeRun(seed))
        await mkdir(join(place, 'runs'))
        for (const { name, text } of files) await writeFile(join(place, 'runs', name), text)
        const packed = Object.fromEntries(files.map(({ name, text }) => [name, bytesOf(text)]))
        await writeFile(join(place, 'runs.zip'), zipOf(packed))
        const store = await openStore({ home: place, databaseUrl: null })
        try {
          if (files.length > 0) await importRuns(store, ME, files)
          const [kept, read, unpacked] = await Promise.all([
            historyOf({ db: store.db, athlete: ME }, wanted),
            historyOf(named(join(place, 'runs')), wanted),
            historyOf(named(join(place, 'runs.zip')), wanted),
          ])
          expect(kept.runs).toHaveLength(files.length)
          expect(comparable(read)).toEqual(comparable(kept))
          expect(comparable(unpacked)).toEqual(comparable(kept))
        } finally {
          await store.close()
        }
      }),
      { numRuns: 6, seed: 9 },
    )
  })

  it('works out what runs asked only where that is wanted, whatever it is read from', async () => {
    const place = await mkdtemp(join(folder, 'case-'))
    const store = await openStore({ home: place, databaseUrl: null })
    try {
      const run = madeRun(1)
      await writeFile(join(place, run.name), run.text)
      await importRuns(store, ME, [run])
      for (const source of [{ db: store.db, athlete: ME }, named(join(place, run.name))]) {
        const { runs, records } = await historyOf(source, { now_s, hasRecords: false })
        expect([runs.length, records.length]).toEqual([1, 0])
      }
    } finally {
      await store.close()
    }
  })

  it.each([
    ['nowhere', 'There is no such file or folder.'],
    ['nowhere.zip', 'There is no such file or folder.'],
  ])('that is not there is an error and no beginner: %s', async (name, sentence) => {
    const gone = historyOf(named(join(folder, name)), wanted)
    await expect(gone).rejects.toThrow(SourceError)
    await expect(gone).rejects.toThrow(`${join(folder, name)}: ${sentence}`)
  })
})
