import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { distanceBetween } from '../../src/geo/distance.ts'

/** One edition of a race: its course, and when every finisher passed every checkpoint. */
export interface Edition {
  readonly race: string
  readonly year: string
  /** Even steps of the way: grades, each `STEP_M` long. */
  readonly grades: Float64Array
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

export const STEP_M = 20

/** Steps each side over which a profile's heights are averaged: they come from maps of 10 to 30 m. */
const SMOOTHING = 2
const STEEPEST = 0.45

/** A checkpoint's own position is looked for this far (share of the course) from its stated distance. */
const SEARCH = 0.05
/** m. Beyond this from the line, its stated distance is believed instead. */
const OFF_LINE_M = 600

/** Columns of a list of times before this tell who; from it on, when. */
const FIRST_TIME = 5

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

function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, name))
}

function editionOf(folder: string, year: string): Edition | null {
  const profilePath = join(folder, `profile_${year}.csv.gz`)
  if (!existsSync(profilePath)) return null
  const profile = rowsOf(gunzipSync(readFileSync(profilePath)).toString('utf8'))
    .slice(1)
    .map(([distance, altitude, longitude, latitude]) => ({
      distance: Number(distance),
      altitude: Number(altitude),
      latitude: Number(latitude),
      longitude: Number(longitude),
    }))
    .filter((point) => Object.values(point).every(Number.isFinite))
  const total = profile[profile.length - 1].distance

  const [header, ...lines] = rowsOf(readFileSync(join(folder, `checkpoints_${year}.csv`), 'utf8'))
  const column = (name: string) => header.indexOf(name)
  const stated = Number(lines[lines.length - 1][column('distance')])
  const places = lines.map((line, k) => {
    const guess = (Number(line[column('distance')]) * total) / stated
    if (k === 0) return 0
    if (k === lines.length - 1) return total
    const [latitude, longitude] = [Number(line[column('lat')]), Number(line[column('lon')])]
    let best = { at: guess, off: OFF_LINE_M }
    for (const point of profile) {
      if (Math.abs(point.distance - guess) > SEARCH * total) continue
      const off = distanceBetween(latitude, longitude, point.latitude, point.longitude)
      if (off < best.off) best = { at: point.distance, off }
    }
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
  return finishers.length === 0
    ? null
    : { race, year, grades: gradesOf(profile), checkpoints, quarter, finishers }
}

/** Column of the start, which one list calls `Départ` and the other by the place. */
function firstTime(names: readonly string[]): number {
  return names.findIndex((name, column) => column >= FIRST_TIME && name !== 'utmb_index')
}

function nearest(checkpoints: readonly number[], at: number): number {
  let best = 1
  for (let k = 1; k + 1 < checkpoints.length; k++)
    if (Math.abs(checkpoints[k] - at) < Math.abs(checkpoints[best] - at)) best = k
  return best
}

function gradesOf(profile: readonly { distance: number; altitude: number }[]): Float64Array {
  const steps = Math.floor(profile[profile.length - 1].distance / STEP_M)
  const heights = new Float64Array(steps + 1)
  let k = 0
  for (let i = 0; i <= steps; i++) {
    while (k < profile.length - 2 && profile[k + 1].distance < i * STEP_M) k += 1
    const [a, b] = [profile[k], profile[k + 1]]
    const share = b.distance > a.distance ? (i * STEP_M - a.distance) / (b.distance - a.distance) : 0
    heights[i] = a.altitude + Math.min(1, Math.max(0, share)) * (b.altitude - a.altitude)
  }
  const smooth = heights.map((_, i) => {
    const some = heights.subarray(Math.max(0, i - SMOOTHING), i + SMOOTHING + 1)
    return some.reduce((sum, height) => sum + height, 0) / some.length
  })
  return Float64Array.from({ length: steps }, (_, i) =>
    Math.max(-STEEPEST, Math.min(STEEPEST, (smooth[i + 1] - smooth[i]) / STEP_M)),
  )
}

/** m of flat-equivalent way to each checkpoint, by any rule of time on a slope. */
export function effortsTo({ grades, checkpoints }: Edition, factor: (grade: number) => number): number[] {
  const sums = new Float64Array(grades.length + 1)
  for (let i = 0; i < grades.length; i++) sums[i + 1] = sums[i] + STEP_M * factor(grades[i])
  return checkpoints.map((at) => sums[Math.min(grades.length, Math.round(at / STEP_M))])
}

function tidy(name: string): string {
  return name.replaceAll(/\s+/g, ' ').trim()
}

/** Rows of a CSV file with quoted cells. */
function rowsOf(text: string): string[][] {
  return text
    .trim()
    .split('\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? ''),
    )
}
