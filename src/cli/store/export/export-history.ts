import { activityOf, analysisOf } from '../../../store/activities.ts'
import { importItemsOfFile } from '../../../store/import-items.ts'
import { athleteOf } from '../../../store/athletes.ts'
import { recordingsOfFile } from '../../../store/recordings.ts'
import type { ActivityTable, OriginalTable } from '../../../store/schema.ts'
import { StoreError } from '../../../store/store-error.ts'
import type { Db, Store } from '../../../store/store.ts'
import { tablePages } from '../../../store/table-pages.ts'
import { zonesOf } from '../../../store/zones.ts'
import { csvLine } from './csv.ts'
import type { Destination } from './destination.ts'
import { ownName, stemOf } from './names.ts'
import { README } from './readme.ts'
import { routeFiles } from './route-files.ts'

export interface Exported {
  readonly originals: number
  readonly activities: number
  /** A sentence for each original that could not be handed over. */
  readonly problems: readonly string[]
}

const DEMAND_COLUMNS = ['activity', 'dimension', 'least', 'most', 'known'] as const
const IMPORT_COLUMNS = ['import', 'path', 'outcome', 'reason', 'sha256', 'arrived_s'] as const

/** Letters of a hash that tell one file from every other of a person. */
const TELLING = 16

/**
 * Everything that is kept of an athlete, in formats others read: original files byte for byte, figures as CSV and
 * JSON, ways as GPX and GeoJSON. Of one moment, and holding one file at a time.
 */
export async function exportHistory(
  store: Store,
  athlete: string,
  into: Destination,
  onProgress: (done: number) => void = () => undefined,
): Promise<Exported> {
  return store.snapshot(async (db) => {
    const problems: string[] = []
    await into.add('README.txt', README)
    await into.add('athlete.json', await aboutAthlete(db, athlete))
    let originals = 0
    const lines = [csvLine(['file', 'sha256', 'size_bytes', 'came_as', 'added'])]
    for await (const row of rowsOf<OriginalTable>(db, 'original', athlete)) {
      const file = await originalFile(db, row)
      try {
        await into.add(file.path, await store.originals.read(athlete, row.sha256))
        originals += 1
      } catch (error) {
        if (!isOfOneOriginal(error)) throw error
        problems.push(error.message)
      }
      lines.push(csvLine([file.path, row.sha256, row.size_bytes, file.cameAs, isoTime(row.added_s)]))
      onProgress(originals)
    }
    await into.add('originals.csv', lines.join(''))
    const activities = await addActivities(store, db, athlete, into, () => onProgress(originals))
    await into.add('demand.csv', await linesOf(db, 'activity_demand', DEMAND_COLUMNS, athlete))
    await into.add('imported-files.csv', await linesOf(db, 'import_item', IMPORT_COLUMNS, athlete))
    return { originals, activities, problems }
  })
}

async function addActivities(
  store: Store,
  db: Db,
  athlete: string,
  into: Destination,
  onProgress: () => void,
): Promise<number> {
  const lines: string[] = []
  for await (const row of rowsOf<ActivityTable>(db, 'activity', athlete)) {
    const cells = without(row, 'athlete')
    const stem = stemOf(row.start_s, row.activity)
    if (lines.length === 0) lines.push(csvLine(['file', 'start', ...Object.keys(cells)]))
    lines.push(csvLine([`activities/${stem}.json`, isoTime(row.start_s), ...Object.values(cells)]))
    await into.add(`activities/${stem}.json`, await wholeActivity(db, row))
    for (const { ending, text } of await routeFiles(store, row))
      await into.add(`routes/${stem}.${ending}`, text)
    onProgress()
  }
  await into.add('activities.csv', lines.join(''))
  return Math.max(0, lines.length - 1)
}

async function wholeActivity(db: Db, { athlete, activity }: ActivityTable): Promise<string> {
  const found = await activityOf(db, athlete, activity)
  const analysis = await analysisOf(db, athlete, activity)
  const recordings = found?.recordings.map((recording) => without(recording, 'athlete', 'trace'))
  const told = {
    ...found?.activity,
    recordings,
    analysis: analysis && (JSON.parse(analysis.analysis) as unknown),
  }
  return `${JSON.stringify(told, null, 2)}\n`
}

async function aboutAthlete(db: Db, athlete: string): Promise<string> {
  const about = await athleteOf(db, athlete)
  const zones = await zonesOf(db, athlete)
  return `${JSON.stringify({ ...about, privacyZones: zones.map((zone) => without(zone, 'athlete')) }, null, 2)}\n`
}

/** Where an original goes in the export: by the date of its first recording, under the name it came by. */
async function originalFile(
  db: Db,
  { athlete, sha256 }: OriginalTable,
): Promise<{ path: string; cameAs: string | null }> {
  const [first] = await importItemsOfFile(db, athlete, sha256)
  const [recording] = await recordingsOfFile(db, athlete, sha256)
  const name = first === undefined ? '' : `-${ownName(first.path)}`
  return {
    path: `originals/${stemOf(recording?.start_s ?? null, sha256.slice(0, TELLING))}${name}`,
    cameAs: first?.path ?? null,
  }
}

/** Some columns of every row of a table. */
async function linesOf(
  db: Db,
  table: 'activity_demand' | 'import_item',
  columns: readonly string[],
  athlete: string,
): Promise<string> {
  const lines = [csvLine(columns)]
  // Neither table holds bytes.
  for await (const row of rowsOf<Readonly<Record<string, string | number | null>>>(db, table, athlete))
    lines.push(csvLine(columns.map((name) => row[name])))
  return lines.join('')
}

async function* rowsOf<Row>(
  db: Db,
  table: 'original' | 'activity' | 'activity_demand' | 'import_item',
  athlete: string,
): AsyncIterable<Row> {
  // The caller names the table's own type.
  for await (const page of tablePages(db, table, athlete)) yield* page as Row[]
}

function without<Row extends object, Name extends keyof Row>(row: Row, ...names: Name[]): Omit<Row, Name> {
  const kept = { ...row }
  for (const name of names) delete kept[name]
  return kept
}

function isoTime(seconds: number | null): string | null {
  const date = new Date((seconds ?? Number.NaN) * 1000)
  return Number.isNaN(date.getTime()) ? null : date.toISOString()
}

/** An original that is missing or damaged is told; anything else ends the export. */
function isOfOneOriginal(error: unknown): error is StoreError {
  return error instanceof StoreError && (error.trouble === 'missing' || error.trouble === 'damaged')
}
