import { distanceBetween, metresPerDegree } from '../../../src/geo/distance.ts'
import { type Leg, legLength } from './made-walk.ts'

/** What a receiver would have recorded on a walk, and where the runner really was. */
export interface MadeRecording {
  readonly latitude: Float64Array
  readonly longitude: Float64Array
  /** Which leg of the walk each sample was taken on, and how far it had come in all, m. */
  readonly leg: Uint32Array
  readonly walked: Float64Array
}

export interface RecordingOptions {
  /** m, standard deviation of the error in each axis. */
  readonly noise: number
  /** s over which the error falls to 1/e of itself (Gauss-Markov); 0: every fix errs anew. */
  readonly memory: number
  readonly sampling: Sampling
  readonly gaps: boolean
  /** m/s; 3 when absent. */
  readonly speed?: number
}

/** s from fix to fix: by chance between these, ends included. */
export interface Sampling {
  readonly least_s: number
  readonly most_s: number
}

export const EVERY_SECOND: Sampling = { least_s: 1, most_s: 1 }
/** As watches save memory. */
export const SMART: Sampling = { least_s: 3, most_s: 20 }

const SPEED = 3

export function madeRecording(
  legs: readonly Leg[],
  random: () => number,
  options: RecordingOptions,
): MadeRecording {
  const line = lineOf(legs)
  const { speed = SPEED, sampling } = options
  const whole = line.distance[line.distance.length - 1]
  const gaps = options.gaps ? gapsIn(whole, random) : []
  const latitude: number[] = []
  const longitude: number[] = []
  const leg: number[] = []
  const walked: number[] = []
  let east = options.noise * normal(random)
  let north = options.noise * normal(random)
  let seconds = 0
  let point = 1
  for (;;) {
    const s = seconds * speed
    if (s > whole) break
    while (point < line.distance.length - 1 && line.distance[point] < s) point++
    const span = line.distance[point] - line.distance[point - 1]
    const share = span > 0 ? (s - line.distance[point - 1]) / span : 0
    const lat = line.latitude[point - 1] + share * (line.latitude[point] - line.latitude[point - 1])
    const lon = line.longitude[point - 1] + share * (line.longitude[point] - line.longitude[point - 1])
    if (!gaps.some(([from, to]) => s > from && s < to)) {
      const plane = metresPerDegree(lat)
      latitude.push(lat + north / plane.north)
      longitude.push(lon + east / plane.east)
      leg.push(line.leg[point])
      walked.push(s)
    }
    const spread = sampling.most_s - sampling.least_s
    const step = sampling.least_s + (spread > 0 ? Math.floor((spread + 1) * random()) : 0)
    const keeps = Math.exp(-step / options.memory)
    const renews = options.noise * Math.sqrt(1 - keeps * keeps)
    east = keeps * east + renews * normal(random)
    north = keeps * north + renews * normal(random)
    seconds += step
  }
  return {
    latitude: Float64Array.from(latitude),
    longitude: Float64Array.from(longitude),
    leg: Uint32Array.from(leg),
    walked: Float64Array.from(walked),
  }
}

function lineOf(legs: readonly Leg[]) {
  const latitude: number[] = []
  const longitude: number[] = []
  const distance: number[] = []
  const leg: number[] = []
  for (const [index, { latitude: lats, longitude: lons, edge, ...rest }] of legs.entries()) {
    const measured = lats.map((lat, k) =>
      k === 0 ? 0 : distanceBetween(lats[k - 1], lons[k - 1], lat, lons[k]),
    )
    const sum = measured.reduce((a, b) => a + b, 0)
    // Edges are as long as the region says, so that m walked and m along edges agree.
    const scale =
      edge >= 0 && sum > 0 ? legLength({ edge, latitude: lats, longitude: lons, ...rest }) / sum : 1
    for (let k = index === 0 ? 0 : 1; k < lats.length; k++) {
      latitude.push(lats[k])
      longitude.push(lons[k])
      distance.push((distance.at(-1) ?? 0) + scale * measured[k])
      leg.push(index)
    }
  }
  return { latitude, longitude, distance, leg }
}

/** One gap of 70 to 200 m in each kilometre or two. */
function gapsIn(whole: number, random: () => number): (readonly [number, number])[] {
  const gaps: (readonly [number, number])[] = []
  for (let s = 500 + 1000 * random(); s < whole - 500; s += 1000 + 1000 * random())
    gaps.push([s, s + 70 + 130 * random()])
  return gaps
}

/** Box and Muller. */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}
