import { formatDistance, formatHeight, type UnitSystem } from '../units/units.ts'
import { capitalised } from './numbers.ts'
import { noAltitude, type Subject } from './subject.ts'

/** Heights along a line, in equal steps. */
export interface HeightsAlong {
  /** m above the sea in the middle of each step; NaN: unknown. */
  readonly altitude: Float64Array
  /** m per step. */
  readonly length: number
}

/** A hill counts when it rises this share of the whole range, and at least so many m. */
const SHARE_WORTH_TELLING = 0.14
const MIN_RISE_M = 15
/** More turns than this are no longer a sentence. */
const MAX_TURNS = 9

/** The heights as a sentence: where it starts, every hill worth telling, where it ends; or that there are none. */
export function heightsSentence(
  { altitude, length }: HeightsAlong,
  subject: Subject,
  units: UnitSystem,
): string {
  const range = rangeOf(altitude)
  if (range === null) return `${capitalised(noAltitude(subject))}.`
  const height = (step: number) => formatHeight(altitude[step], units)
  const where = (step: number) => formatDistance((step + 0.5) * length, units)
  const turns = turningPoints(altitude, range[1] - range[0])
  const [first, last] = [turns[0], turns[turns.length - 1]]
  const inner = turns.slice(1, -1)
  if (range[1] - range[0] < MIN_RISE_M)
    return `About level throughout, between ${formatHeight(range[0], units)} and ${formatHeight(range[1], units)}.`
  if (inner.length > MAX_TURNS)
    return `Starts at ${height(first)} and ends at ${height(last)}, with many ups and downs between ${formatHeight(range[0], units)} and ${formatHeight(range[1], units)}.`
  const told = inner.map((step, i) => {
    const way = altitude[step] > altitude[turns[i]] ? 'up' : 'down'
    return `${way} to ${height(step)} at ${where(step)}`
  })
  const close = altitude[last] > altitude[turns[turns.length - 2]] ? 'up' : 'down'
  return `From ${height(first)} ${[...told, `${close} to ${height(last)} at the end`].join(', ')}.`
}

/** The least and the greatest known; null where none is. */
function rangeOf(altitude: Float64Array): readonly [number, number] | null {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const height of altitude) {
    if (height < low) low = height
    if (height > high) high = height
  }
  return low <= high ? [low, high] : null
}

/** Steps of the first, every peak and valley that stands out, and the last known altitude. */
function turningPoints(altitude: Float64Array, range: number): number[] {
  const least = Math.max(MIN_RISE_M, range * SHARE_WORTH_TELLING)
  const known = [...altitude.keys()].filter((step) => !Number.isNaN(altitude[step]))
  const turns = [known[0]]
  let direction = 0
  let extreme = known[0]
  for (const step of known) {
    const rise = altitude[step] - altitude[extreme]
    if (direction === 0) {
      const fromStart = altitude[step] - altitude[known[0]]
      if (Math.abs(fromStart) >= least) {
        direction = Math.sign(fromStart)
        extreme = step
      }
    } else if (rise * direction > 0) {
      extreme = step
    } else if (-rise * direction >= least) {
      turns.push(extreme)
      direction = -direction
      extreme = step
    }
  }
  return [...turns, known[known.length - 1]]
}
