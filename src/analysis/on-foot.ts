import type { Activity, FileReading } from '../activity/activity.ts'
import { FASTEST_ON_FOOT, TOO_SLOW_TO_RIDE, RUNNERS_CADENCE } from '../evidence/unknown.ts'
import { sum } from '../stretch/columns.ts'
import type { Stretches } from '../stretch/stretches.ts'
import { saidOnFoot } from './named-sport.ts'

/** Sports whose bodily figures this project models; as FIT names them. */
const ON_FOOT = new Set(['running', 'walking', 'hiking', 'mountaineering', 'snowshoeing', 'trail_running'])

/** Words a device writes when it does not know, or was not asked. */
const UNDECIDED = new Set([
  'unknown',
  'generic',
  'other',
  'training',
  'fitness_equipment',
  'all',
  'multisport',
])

/** Makers and models that are mounted on a handlebar. */
const HANDLEBAR =
  /\b(?:Edge|ELEMNT|Karoo|Hammerhead|Bryton|iGPSPORT|ROX|Sigma|Lezyne|SRM|o-synce|IpBike|Cyclo|Rider \d+)\b/i

/** s of moving over which a speed is taken: long enough that a fix's error is none. */
const WINDOW_S = 30

type Told = Pick<Activity, 'sport' | 'name' | 'device' | 'track'>

/** Whether a recording leaves open what was done. */
export function isUndecided(sport: string): boolean {
  return UNDECIDED.has(sport)
}

/** What was read of a file, with what leaves open what was done as somebody says it was. */
export function saidToBe(reading: FileReading, sport: string | null): FileReading {
  if (sport === null) return reading
  const activities = reading.activities.map((activity) =>
    UNDECIDED.has(activity.sport) ? { ...activity, sport } : activity,
  )
  return { ...reading, activities }
}

/** What a person can say it was; as FIT names sports. */
export const SAYABLE_SPORTS = [
  'running',
  'walking',
  'hiking',
  'cycling',
  'swimming',
  'cross_country_skiing',
  'alpine_skiing',
  'rowing',
  'training',
  'driving',
] as const

/** Whether a sport, as FIT names it, is one on foot. */
export function isSportOnFoot(sport: string): boolean {
  return ON_FOOT.has(sport)
}

/**
 * Whether running and walking models may speak about this recording at all: the recording says so, by its sport or its
 * name, or it was made as only somebody on foot makes it. A ride as slow as a run is not taken for one.
 */
export function isOnFoot(activity: Told, stretches: Stretches): boolean {
  if (!UNDECIDED.has(activity.sport)) return isSportOnFoot(activity.sport)
  const said = saidSoFar(activity)
  if (said !== null) return said && isSlowEnough(stretches)
  return isTooSlowToRide(stretches) || hasRunnersCadence(activity, stretches)
}

/**
 * Whether this may be one of the runs that somebody names as theirs: what is surely on foot, and what leaves it open at
 * a speed of feet.
 */
export function mayBeOnFoot(activity: Told, stretches: Stretches): boolean {
  if (isOnFoot(activity, stretches)) return true
  return UNDECIDED.has(activity.sport) && saidSoFar(activity) === null && isSlowEnough(stretches)
}

/** What name and device say; null: neither tells. */
function saidSoFar({ name, device }: Told): boolean | null {
  const said = saidOnFoot(name)
  return said === null && HANDLEBAR.test(device ?? '') ? false : said
}

function isSlowEnough(stretches: Stretches): boolean {
  return sum(stretches.length) / sum(stretches.movingTime) <= FASTEST_ON_FOOT.value
}

function isTooSlowToRide(stretches: Stretches): boolean {
  const speeds = speedsOf(stretches)
  const { usual, fast, fastShare } = TOO_SLOW_TO_RIDE.value
  return quantile(speeds, 0.5) <= usual && quantile(speeds, 1 - fastShare) <= fast
}

/** Steps even enough, and short enough for the speed, to be a runner's: legs on pedals rest, and are geared. */
function hasRunnersCadence({ track }: Told, stretches: Stretches): boolean {
  const { least, most, spread, resting, step } = RUNNERS_CADENCE.value
  const turns = [...(track.cadence ?? [])].filter((cadence) => Number.isFinite(cadence))
  const stepping = turns.filter((cadence) => cadence > 0)
  if (stepping.length < turns.length * (1 - resting) || stepping.length === 0) return false
  const usual = quantile(stepping, 0.5)
  // Some devices count one foot, some both.
  const steps = usual < most / 2 ? usual * 2 : usual
  if (steps < least || steps > most) return false
  if (quantile(stepping, 0.9) - quantile(stepping, 0.1) > usual * spread) return false
  return (quantile(speedsOf(stretches), 0.5) / steps) * 60 <= step
}

/** m/s of moving, one for every half a minute of it; of a shorter recording the one. */
function speedsOf({ count, length, movingTime }: Stretches): number[] {
  const speeds: number[] = []
  let [metres, seconds] = [0, 0]
  for (let i = 0; i < count; i++) {
    metres += length[i]
    seconds += movingTime[i]
    if (seconds < WINDOW_S) continue
    speeds.push(metres / seconds)
    metres = 0
    seconds = 0
  }
  return speeds.length === 0 && seconds > 0 ? [metres / seconds] : speeds
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}
