import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Track } from '../../src/activity/track.ts'
import { courseStretches } from '../../src/course/course-stretches.ts'
import { courseLine } from '../../src/course/course-line.ts'
import { distanceBetween } from '../../src/geo/distance.ts'
import type { Stretches } from '../../src/stretch/stretches.ts'
import { lineTrack } from '../../src/activity/line-track.ts'

/** One edition of a race: its course, and when every finisher passed every checkpoint. */
export interface Edition {
  readonly race: string
  readonly year: string
  /** The course as anybody's course is read: lengths and grades, no times. */
  readonly stretches: Stretches
  /** m from the start to each checkpoint, the start first, the finish last. */
  readonly checkpoints: readonly number[]
  /** The checkpoint nearest to a quarter of the way. */
  readonly quarter: number
  readonly finishers: readonly Finisher[]
}

export interface Finisher {
  /** Opaque key; the same person in another edition has the same. */
  readonly runner: string
  readonly sex: string
  readonly category: string
  /** s from the start to each checkpoint; NaN where the mat missed them. */
  readonly passed: readonly number[]
}

/** A checkpoint's own position is looked for this far (share of the course) from its stated distance. */
const SEARCH = 0.05
/** m. Beyond this from the line, its stated distance is believed instead. */
const OFF_LINE_M = 600

/** Columns of a list of times before this tell who; from it on, when. */
export const FIRST_TIME = 5

/** Every edition of which the profile and the times are both kept. */
export function editions(folder: string): Edition[] {
  return foldersIn(folder)
    .flatMap(foldersIn)
    .flatMap((race) =>
      readdirSync(race)
        .flatMap((file) => /^times_(\d{4})\.csv\.gz$/.exec(file)?.[1] ?? [])
        .flatMap((year) => editionOf(race, year) ?? []),
    )
}

export function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, name))
}

function editionOf(folder: string, year: string): Edition | null {
  const profilePath = join(folder, `profile_${year}.csv.gz`)
  if (!existsSync(profilePath)) return null
  const track = trackOf(rowsOf(gunzipSync(readFileSync(profilePath)).toString('utf8')).slice(1))
  const line = courseLine(track)
  const stretches = courseStretches(track)
  if (line === null || stretches === null) return null
  const total = line.distance[line.to - 1]

  const [header, ...lines] = rowsOf(readFileSync(join(folder, `checkpoints_${year}.csv`), 'utf8'))
  const column = (name: string) => header.indexOf(name)
  const stated = Number(lines[lines.length - 1][column('distance')])
  const places = lines.map((row, k) => {
    const guess = (Number(row[column('distance')]) * total) / stated
    if (k === 0) return 0
    if (k === lines.length - 1) return total
    const [latitude, longitude] = [Number(row[column('lat')]), Number(row[column('lon')])]
    let best = { at: guess, off: OFF_LINE_M }
    line.distance.forEach((at, i) => {
      if (Math.abs(at - guess) > SEARCH * total) return
      const off = distanceBetween(latitude, longitude, track.latitude[i], track.longitude[i])
      if (off < best.off) best = { at, off }
    })
    return best.at
  })

  const [timesHeader, ...times] = rowsOf(
    gunzipSync(readFileSync(join(folder, `times_${year}.csv.gz`))).toString('utf8'),
  )
  const names = timesHeader.map(tidy)
  const known = places
    .map((at, k) => ({ at, column: names.indexOf(tidy(lines[k][column('shortName')]), FIRST_TIME) }))
    .map(({ at, column }, k) => ({ at, column: k === 0 && column < 0 ? firstTime(names) : column }))
    .filter(({ column }) => column > 0)
    .filter(({ at }, k, all) => k === 0 || at > all[k - 1].at)
  if (known.length < 4 || known[known.length - 1].at !== total) return null
  const checkpoints = known.map(({ at }) => at)
  const quarter = nearest(checkpoints, total / 4)
  const finishers = times
    .filter((line) => line[1] === 'FINISHER')
    .map((line) => ({
      runner: line[0],
      category: line[2],
      sex: line[3],
      passed: known.map(
        ({ column }) => (Date.parse(line[column]) - Date.parse(line[known[0].column])) / 1000,
      ),
    }))
    .filter(({ passed }) => passed[quarter] > 0 && passed[passed.length - 1] > passed[quarter])
  const race = folder.split(/[\\/]/).slice(-1)[0]
  return finishers.length === 0 ? null : { race, year, stretches, checkpoints, quarter, finishers }
}

/** Column of the start, which one list calls `Départ` and the other by the place. */
export function firstTime(names: readonly string[]): number {
  return names.findIndex((name, column) => column >= FIRST_TIME && name !== 'utmb_index')
}

function nearest(checkpoints: readonly number[], at: number): number {
  let best = 1
  for (let k = 1; k + 1 < checkpoints.length; k++)
    if (Math.abs(checkpoints[k] - at) < Math.abs(checkpoints[best] - at)) best = k
  return best
}

/** Rows of a profile: distance, altitude, longitude, latitude; an empty cell is unknown. */
function trackOf(rows: readonly (readonly string[])[]): Track {
  const numbers = (column: number) =>
    Float64Array.from(rows, (row) => (row[column] === '' ? NaN : Number(row[column])))
  return lineTrack({
    latitude: numbers(3),
    longitude: numbers(2),
    altitude: Float32Array.from(numbers(1)),
  })
}

/** m of flat-equivalent way to each checkpoint, by any rule of time on a slope. */
export function effortsTo({ stretches, checkpoints }: Edition, factor: (grade: number) => number): number[] {
  const { count, start, length, grade } = stretches
  const efforts: number[] = []
  let [i, sum] = [0, 0]
  for (const at of checkpoints) {
    for (; i < count && start[i] + length[i] / 2 < at; i++)
      sum += length[i] * factor(Number.isNaN(grade[i]) ? 0 : grade[i])
    efforts.push(sum)
  }
  return efforts
}

export function tidy(name: string): string {
  return name.replaceAll(/\s+/g, ' ').trim()
}

/** Rows of a CSV file with quoted cells. */
export function rowsOf(text: string): string[][] {
  return text
    .trim()
    .split('\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? ''),
    )
}
