import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { sharedPath } from './shared.ts'

/** A row of the recordings' index, as its makers counted it with their own tools. */
export interface IndexRow {
  /** Under the shared data, e.g. `runs/P17/….gpx.gz`. */
  readonly file: string
  readonly sport: string
  readonly distance_km: number
  readonly points: number
  readonly timedPoints: number
}

/** Every GPX and TCX of the index, packed or not. */
export function xmlRecordings(): IndexRow[] {
  return indexRows().filter(({ file }) => /\.(?:gpx|tcx)(?:\.gz)?$/.test(file))
}

/** Every recording of the index. */
export function indexRows(): IndexRow[] {
  const [head = [], ...rows] = readFileSync(sharedPath('runs', 'index.csv'), 'utf8')
    .trim()
    .split('\n')
    .map(cells)
  const cell = (row: readonly string[], name: string): string => row[head.indexOf(name)] ?? ''
  return rows.map((row) => ({
    file: cell(row, 'file'),
    sport: cell(row, 'sport'),
    distance_km: Number(cell(row, 'distance_km')),
    points: Number(cell(row, 'points')),
    timedPoints: Number(cell(row, 'timed_points')),
  }))
}

/** The bytes of a recording, unpacked. */
export function recordingBytes(file: string): Uint8Array {
  const bytes = readFileSync(sharedPath(file))
  return file.endsWith('.gz') ? gunzipSync(bytes) : bytes
}

/** The fields of one line of CSV; quotes only guard commas there. */
function cells(line: string): string[] {
  return (line.match(/(?<=^|,)(?:"[^"]*"|[^,]*)/g) ?? []).map((cell) => cell.replaceAll('"', ''))
}
