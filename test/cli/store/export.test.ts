import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { open as openZip } from 'yauzl'
import { madeUpRun, toFit, toGpx } from '../../../bench/made-up-run.ts'
import { readActivityFile } from '../../../src/activity/read.ts'
import { openDestination } from '../../../src/cli/store/export/destination.ts'
import { exportHistory } from '../../../src/cli/store/export/export-history.ts'
import { ZipWriter } from '../../../src/cli/store/export/zip-writer.ts'
import { importHistory } from '../../../src/service/import-history.ts'
import { putImportItem } from '../../../src/store/import-items.ts'
import { updateAthlete } from '../../../src/store/athletes.ts'
import type { Store } from '../../../src/store/store.ts'
import { describeStore } from '../../support/postgres.ts'

let scratch: string
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'underfoot-export-'))
})
afterAll(() => rm(scratch, { recursive: true }))

const hashOf = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')

/** Everything in a folder, by its path with slashes. */
async function filesIn(folder: string): Promise<Record<string, Uint8Array>> {
  const files: Record<string, Uint8Array> = {}
  for (const name of (await readdir(folder, { recursive: true })).sort()) {
    const path = join(folder, name)
    if ((await stat(path)).isFile())
      files[relative(folder, path).replaceAll('\\', '/')] = new Uint8Array(await readFile(path))
  }
  return files
}

describeStore('an export', (open) => {
  let store: Store
  let given: Uint8Array[]
  let files: Record<string, Uint8Array>
  let folder: string

  const text = (path: string) => new TextDecoder().decode(files[path])
  const named = (start: string) => Object.keys(files).filter((path) => path.startsWith(start))

  beforeAll(async () => {
    const opened = await open()
    store = opened
    const runs = join(opened.place.home, 'runs')
    await mkdir(runs)
    given = [
      toFit(madeUpRun(600)),
      new TextEncoder().encode(toGpx(madeUpRun(900, 3)).replace('Made up for timing', '=1+1, "so"')),
      new TextEncoder().encode('no recording at all'),
    ]
    for (const [i, name] of ['=cmd.fit', 'Ünlü koşu.gpx', 'notes.fit'].entries())
      await writeFile(join(runs, name), given[i] ?? '')
    await importHistory(store, 'ann', [runs], { threads: 0 })
    await importHistory(store, 'bob', [join(runs, 'notes.fit')], { threads: 0 })
    // An archive may name its files as it likes.
    const sha256 = hashOf(given[2] ?? '')
    await putImportItem(store.db, {
      athlete: 'ann',
      import: 'h',
      path: 'a.zip/../../../etc/cron.d/evil',
      outcome: 'alreadyHere',
      reason: null,
      sha256,
      arrived_s: 0,
    })
    await updateAthlete(store.db, 'ann', { mass_kg: 70 })
    folder = join(opened.place.home, 'out')
    const into = await openDestination(folder)
    const done = await exportHistory(store, 'ann', into)
    await into.close()
    expect(done).toEqual({ originals: 3, activities: 2, problems: [] })
    files = await filesIn(folder)
  })

  it('holds every original, byte for byte, under its date and a harmless name', () => {
    const originals = named('originals/')
    expect(originals.map((path) => hashOf(files[path] ?? '')).sort()).toEqual(given.map(hashOf).sort())
    for (const path of originals) expect(path).toMatch(/^originals\/(\d{4}|undated)\/[\p{L}\p{N}._-]+$/u)
    expect(originals.join(' ')).toMatch(/2\d{3}-\d\d-\d\dT\d{6}Z-[0-9a-f]{16}-cmd\.fit/)
    expect(originals.join(' ')).toContain('Ünlü_koşu.gpx')
    expect(originals.join(' ')).toMatch(/undated\/[0-9a-f]{16}-evil/)
  })

  it('says of every file what it is, where it came from and what became of it', () => {
    const rows = text('originals.csv').trim().split('\r\n').slice(1)
    expect(rows.map((row) => row.split(',')[0]).sort()).toEqual(named('originals/').sort())
    for (const bytes of given) expect(text('originals.csv')).toContain(hashOf(bytes))
    expect(text('imported-files.csv')).toContain('setAside')
    expect(text('demand.csv')).toMatch(/^activity,dimension,least,most,known\r\n\S+,ascent,/)
    expect(JSON.parse(text('athlete.json'))).toMatchObject({ athlete: 'ann', mass_kg: 70, privacyZones: [] })
    for (const path of [
      'originals.csv',
      'activities.csv',
      'demand.csv',
      'imported-files.csv',
      'athlete.json',
      'routes/',
      'activities/',
    ])
      expect(text('README.txt')).toContain(path)
  })

  it('tells the activities as a table that no spreadsheet reckons with, and each whole', () => {
    const lines = text('activities.csv').trim().split('\r\n')
    expect(lines).toHaveLength(3)
    expect(lines.join('\n')).toContain(`"'=1+1, ""so"""`)
    for (const path of named('activities/'))
      expect(JSON.parse(text(path))).toMatchObject({
        recordings: [{}],
        analysis: { distance_m: expect.any(Number) as number },
      })
    expect(named('activities/')).toHaveLength(2)
  })

  it('draws every way as others read it', () => {
    const routes = named('routes/')
    expect(routes.filter((path) => path.endsWith('.gpx'))).toHaveLength(2)
    for (const path of routes.filter((path) => path.endsWith('.gpx'))) {
      const [activity] = readActivityFile(path, files[path] ?? new Uint8Array()).activities
      expect(activity?.track.length).toBeGreaterThan(500)
    }
    for (const path of routes.filter((path) => path.endsWith('.geojson')))
      expect(JSON.parse(text(path))).toMatchObject({ type: 'Feature', geometry: { type: 'MultiLineString' } })
  })

  it('is the same in a zip, and of nobody else', async () => {
    const path = join(scratch, `${hashOf(folder)}.zip`)
    const into = await openDestination(path)
    await exportHistory(store, 'ann', into)
    await into.close()
    expect(unzipSync(new Uint8Array(await readFile(path)))).toEqual(files)
    expect((await readdir(scratch)).filter((name) => name.includes('partial'))).toEqual([])
    const bobs = join(scratch, hashOf(`bob${folder}`))
    expect(await exportHistory(store, 'bob', await openDestination(bobs))).toMatchObject({
      originals: 1,
      activities: 0,
    })
    expect(JSON.stringify(Object.keys(await filesIn(bobs)))).not.toContain('cmd')
  })

  it('goes on where an original is damaged, and says which', async () => {
    const lost = hashOf(given[0] ?? '')
    await store.originals.remove('ann', lost)
    const done = await exportHistory(
      store,
      'ann',
      await openDestination(join(scratch, hashOf(`lost${folder}`))),
    )
    expect(done).toMatchObject({ originals: 2, activities: 2 })
    expect(done.problems).toEqual([expect.stringContaining(`The original file ${lost} is missing`)])
  })

  it('does not go where something lies already', async () => {
    await expect(openDestination(folder)).rejects.toThrow('is not empty')
  })
})

describe('a zip of very many files', () => {
  it('is read by others, beyond what the first zips could count', async () => {
    const path = join(scratch, 'many.zip')
    const zip = new ZipWriter(path)
    const count = 66_000
    for (let i = 0; i < count; i++) await zip.add(`${i}.txt`, new Uint8Array(i % 3))
    await zip.close()
    const names = await new Promise<number>((resolve, reject) => {
      openZip(path, { lazyEntries: true }, (error, file) => {
        if (error) return reject(error)
        let seen = 0
        file.on('entry', ({ fileName, uncompressedSize }: { fileName: string; uncompressedSize: number }) => {
          if (fileName !== `${seen}.txt` || uncompressedSize !== seen % 3) reject(new Error(fileName))
          seen += 1
          file.readEntry()
        })
        file.on('end', () => resolve(seen))
        file.on('error', reject)
        file.readEntry()
      })
    })
    expect(names).toBe(count)
  })
})
