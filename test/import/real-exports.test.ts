import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Zippable } from 'fflate'
import { afterAll, expect, it } from 'vitest'
import { type ImportEnd, importHistory } from '../../src/service/import-history.ts'
import { csvRows } from '../../src/activity/exports/csv.ts'
import { ME } from '../../src/store/store.ts'
import { describeStores } from '../support/postgres.ts'
import { describeWithShared, sharedPath } from '../support/shared.ts'
import { bytesOf, zipOf } from './made-archives.ts'

const PATIENCE_MS = 600_000

const folder = mkdtempSync(join(tmpdir(), 'underfoot-exports-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const RECORDING = /\.(fit|gpx|tcx)(\.gz)?$/

function recordingsUnder(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => RECORDING.test(name))
    .map((name) => join(root, name))
    .sort()
}

/** As Strava hands it out: recordings under numbers, their names in a list, and what else it knows. */
function stravaExport(files: readonly string[]): string {
  const inside: Zippable = { 'profile.csv': bytesOf('Athlete ID\n1\n'), 'media/1.jpg': bytesOf('jpg') }
  const rows = files.map((file, i) => {
    const name = `activities/${i + 1}${RECORDING.exec(file)?.[0]}`
    inside[name] = readFileSync(file)
    return `${i + 1},"29.05.2022, 15:53:35",Nummer ${i + 1},Lauf,${name}`
  })
  const header = 'Aktivitäts-ID,Aktivitätsdatum,Name der Aktivität,Aktivitätsart,Dateiname'
  inside['activities.csv'] = bytesOf([header, ...rows, ''].join('\n'))
  return put('export_1.zip', zipOf(inside))
}

/** As Garmin hands it out: recordings in archives within the archive, beside a great many lists. */
function garminExport(files: readonly string[]): string {
  const parts: Zippable[] = [{}, {}]
  for (const [i, file] of files.entries()) {
    const part = parts[i % parts.length]
    if (part) part[`me_${i}_${basename(file)}`] = readFileSync(file)
  }
  const uploads = 'DI_CONNECT/DI-Connect-Uploaded-Files'
  const inside: Zippable = { 'DI_CONNECT/DI-Connect-Fitness/me_summarizedActivities.json': bytesOf('[]') }
  for (const [i, part] of parts.entries())
    inside[`${uploads}/UploadedFiles_0-_Part${i + 1}.zip`] = zipOf(part)
  return put('garmin.zip', zipOf(inside))
}

function put(name: string, bytes: Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

function distinct(files: readonly string[]): Set<string> {
  return new Set(files.map((file) => createHash('sha256').update(readFileSync(file)).digest('hex')))
}

describeWithShared('every real recording', () => {
  describeStores('as one history', (open, dialect) => {
    const all = recordingsUnder(sharedPath('runs'))
    // Once whole; on the other database the people with duplicates and the broken files.
    const files =
      dialect === 'sqlite' ? all : all.filter((file) => /\/(P06|P14|P17|P28|P41|nasty)\//.test(file))

    it(
      'comes in by folder, by Strava and by Garmin alike, each once, each original kept byte for byte',
      async () => {
        const store = await open()
        const hashes = distinct(files)
        const folders =
          dialect === 'sqlite' ? [sharedPath('runs')] : [...new Set(files.map((file) => join(file, '..')))]
        const ways = { folder: folders, strava: [stravaExport(files)], garmin: [garminExport(files)] }
        const order =
          dialect === 'sqlite'
            ? (['folder', 'strava', 'garmin'] as const)
            : (['strava', 'garmin', 'folder'] as const)
        const [first, ...others] = order
        const ends: Record<string, ImportEnd> = { [first]: await importHistory(store, ME, ways[first], {}) }
        const { imported, alreadyHere, setAside } = ends[first]
        expect(imported + alreadyHere + setAside).toBe(files.length)
        expect(alreadyHere).toBeLessThanOrEqual(files.length - hashes.size)
        expect(imported).toBeGreaterThan(files.length * 0.6)

        const kept = new Set<string>()
        for await (const { sha256 } of store.originals.list(ME)) {
          await store.originals.read(ME, sha256)
          kept.add(sha256)
        }
        expect(kept).toEqual(hashes)

        const activities = await store.db.selectFrom('activity').select('activity').execute()
        for (const way of others) {
          ends[way] = await importHistory(store, ME, ways[way], {})
          expect(ends[way]).toMatchObject({ imported: 0, alreadyHere: imported + alreadyHere, setAside })
        }
        expect(await store.db.selectFrom('activity').select('activity').execute()).toHaveLength(
          activities.length,
        )
        expect(wronglyMerged(ends['folder']?.merged ?? [])).toEqual([])
      },
      PATIENCE_MS,
    )
  })
})

/**
 * Who collected the recordings told which are of one activity (`runs/index.csv`); by looking at them, these are too:
 * two recorders begun ten seconds apart, and one run exported by two services.
 */
const ALSO_ONE: readonly (readonly string[])[] = [
  ['P06_20201213_1025_ac6c38.tcx.gz', 'P06_20201213_1026_7faef0.gpx.gz'],
  ['P14_20180513_1410_sports-tracker.gpx.gz', 'P14_20180513_1411_movescount.gpx.gz'],
]

/** What was merged though nobody says it is one activity. */
function wronglyMerged(merged: readonly { readonly paths: readonly string[] }[]): string[][] {
  const [header = [], ...rows] = csvRows(readFileSync(sharedPath('runs', 'index.csv'), 'utf8'))
  const column = (name: string) => header.indexOf(name)
  const told = new Map(
    rows.map((row) => [
      basename(row[column('file')] ?? ''),
      { activity: row[column('activity')] ?? '', start: row[column('start_utc')] ?? '' },
    ]),
  )
  const isOne = (names: readonly string[], of: 'activity' | 'start') => {
    const all = new Set(names.map((name) => told.get(name)?.[of] ?? ''))
    return all.size === 1 && !all.has('')
  }
  return merged
    .map(({ paths }) => paths.map((path) => basename(path)))
    .filter((names) => !isOne(names, 'activity') && !isOne(names, 'start'))
    .filter((names) => !ALSO_ONE.some((one) => names.every((name) => one.includes(name))))
}
