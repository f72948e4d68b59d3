import { formatDistance, formatHeight, type UnitSystem } from '../../src/units/units.ts'
import type { Bins } from './bins.ts'
import { extent } from './scale.ts'

/** A hill counts when it rises this share of the whole range, and at least so many m. */
const SHARE_WORTH_TELLING = 0.14
const MIN_RISE_M = 15
/** More turns than this are no longer a sentence. */
const MAX_TURNS = 9

/** The profile as a sentence: where it starts, every hill worth telling, where it ends. null without altitude. */
export function profileInWords(bins: Bins, units: UnitSystem): string | null {
  const range = extent(bins.altitude)
  if (range === null) return null
  const height = (bin: number) => formatHeight(bins.altitude[bin], units)
  const where = (bin: number) => formatDistance((bin + 0.5) * bins.length, units)
  const turns = turningPoints(bins.altitude, range[1] - range[0])
  const [first, last] = [turns[0], turns[turns.length - 1]]
  const inner = turns.slice(1, -1)
  if (range[1] - range[0] < MIN_RISE_M)
    return `About level throughout, between ${formatHeight(range[0], units)} and ${formatHeight(range[1], units)}.`
  if (inner.length > MAX_TURNS)
    return `Starts at ${height(first)} and ends at ${height(last)}, with many ups and downs between ${formatHeight(range[0], units)} and ${formatHeight(range[1], units)}.`
  const told = inner.map((bin, i) => {
    const way = bins.altitude[bin] > bins.altitude[turns[i]] ? 'up' : 'down'
    return `${way} to ${height(bin)} at ${where(bin)}`
  })
  const close = bins.altitude[last] > bins.altitude[turns[turns.length - 2]] ? 'up' : 'down'
  return `From ${height(first)} ${[...told, `${close} to ${height(last)} at the end`].join(', ')}.`
}

/** Bins of the first, every peak and valley that stands out, and the last known altitude. */
function turningPoints(altitude: Float64Array, range: number): number[] {
  const least = Math.max(MIN_RISE_M, range * SHARE_WORTH_TELLING)
  const known = [...altitude.keys()].filter((bin) => !Number.isNaN(altitude[bin]))
  const turns = [known[0]]
  let direction = 0
  let extreme = known[0]
  for (const bin of known) {
    const rise = altitude[bin] - altitude[extreme]
    if (direction === 0) {
      const fromStart = altitude[bin] - altitude[known[0]]
      if (Math.abs(fromStart) >= least) {
        direction = Math.sign(fromStart)
        extreme = bin
      }
    } else if (rise * direction > 0) {
      extreme = bin
    } else if (-rise * direction >= least) {
      turns.push(extreme)
      direction = -direction
      extreme = bin
    }
  }
  return [...turns, known[known.length - 1]]
}
