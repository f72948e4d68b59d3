import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { cleanTrack } from '../../src/activity/clean/clean-track.ts'
import type { Activity } from '../../src/activity/activity.ts'
import { PRIORS } from '../../src/athlete/priors.ts'
import { distinctRuns, recordedRun } from '../../src/athlete/recorded-run.ts'
import { toLine, type EffortLine, type RunSummary } from '../../src/athlete/run-summary.ts'
import { courseLine } from '../../src/course/course-line.ts'
import { courseStretches } from '../../src/course/course-stretches.ts'
import { recordingsIn } from '../../src/import/sources/recordings-in.ts'

/** One recorded run: as history sees it, as a course without times, and how it really went. */
export interface RealRun extends RunSummary {
  readonly course: EffortLine
  /** m and grade of the course's stretches, for the peers. */
  readonly lengths: Float64Array
  readonly grades: Float32Array
  /** m between the highest and the lowest stretch of the course; NaN where altitude is unknown throughout. */
  readonly relief_m: number
  /** Real share of the moving time at every 50 m of the course. */
  readonly passed: Float64Array
}

export interface Someone {
  readonly name: string
  readonly runs: readonly RealRun[]
}

/** m between the places at which predicted and real shares of time are compared. */
export const SHAPE_STEP_M = 50

/** m. Shorter recordings are tests of a watch. */
const SHORTEST_RUN_M = 1000

/** Files of broken recordings, kept for the readers' tests, and tracks of a hillside are nobody's history. */
const NOBODY = new Set(['nasty', 'odd', 'ground-truth'])

/** Everybody whose recordings lie in a folder of their own. */
export async function everybody(folder: string): Promise<Someone[]> {
  const people: Someone[] = []
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isDirectory() || NOBODY.has(entry.name)) continue
    people.push({ name: entry.name, runs: await runsIn(join(folder, entry.name)) })
  }
  return people
}

async function runsIn(folder: string): Promise<RealRun[]> {
  const runs: RealRun[] = []
  for await (const { reading } of recordingsIn([folder]))
    runs.push(...reading.activities.flatMap((activity) => realRun(activity) ?? []))
  return distinctRuns(runs)
}

function realRun(activity: Activity): RealRun | null {
  const run = recordedRun(activity)
  const clean = cleanTrack(activity)
  if ('reason' in run || 'reason' in clean || run.length_m < SHORTEST_RUN_M) return null
  const line = courseLine(clean.track)
  const stretches = courseStretches(clean.track)
  if (line === null || stretches === null) return null
  const course = toLine(stretches, PRIORS.slope)
  // A recording whose positions cover only a part of the way is no course of it.
  if (course.length_m < run.length_m / 2) return null
  const { length: lengths, grade: grades } = stretches
  const passed = sharesPassed(line.distance, clean.moving, line.from, line.to)
  return { ...run, course, lengths, grades, passed, relief_m: reliefOf(stretches.altitude) }
}

function reliefOf(altitude: Float32Array | Float64Array): number {
  let [low, high] = [Infinity, -Infinity]
  for (const at of altitude) {
    if (at < low) low = at
    if (at > high) high = at
  }
  return high < low ? NaN : high - low
}

function sharesPassed(distance: Float64Array, moving: Float64Array, from: number, to: number): Float64Array {
  const total = distance[to - 1]
  const shares = new Float64Array(Math.max(0, Math.ceil(total / SHAPE_STEP_M) - 1))
  const first = Number.isNaN(moving[from]) ? 0 : moving[from]
  let last = to - 1
  while (last > from && Number.isNaN(moving[last])) last -= 1
  const whole = moving[last] - first
  let i = from + 1
  shares.forEach((_, k) => {
    const at = (k + 1) * SHAPE_STEP_M
    while (i < last && distance[i] < at) i += 1
    const step = distance[i] - distance[i - 1]
    const share = step > 0 ? Math.max(0, (at - distance[i - 1]) / step) : 1
    shares[k] = (moving[i - 1] + Math.min(1, share) * (moving[i] - moving[i - 1]) - first) / whole
  })
  return shares
}
