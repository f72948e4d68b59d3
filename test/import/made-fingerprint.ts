import { type MadeUpRun, madeUpRun } from '../../bench/made-up-run.ts'
import type { Track } from '../../src/activity/track.ts'
import { traceOf } from '../../src/import/duplicates/trace.ts'
import { packTrace, unpackTrace } from '../../src/import/duplicates/trace-file.ts'
import type { Fingerprint } from '../../src/import/duplicates/fingerprint.ts'
import { seededRandom } from '../../bench/random.ts'

/** How one device or service tells of a run. */
export interface Telling {
  readonly sport?: string
  readonly format?: string
  /** s left out at either end. */
  readonly cutStart_s?: number
  readonly cutEnd_s?: number
  /** s between samples. */
  readonly every_s?: number
  /** s by which its clock is ahead. */
  readonly clock_s?: number
  /** m that its positions stray, and the seed of how. */
  readonly noise_m?: number
  readonly seed?: number
  readonly places?: boolean
  readonly heart?: boolean
  /** s: of the clock while the runner stood, left out by services that tell moving time. */
  readonly squeezeAt_s?: number
  readonly squeeze_s?: number
}

const METRES_PER_DEGREE = 111_195

/** One telling of a made-up run of so many seconds that begins `day` days after others of the same seed. */
export function fingerprint(
  runSeed: number,
  length_s: number,
  day: number,
  telling: Telling = {},
): Fingerprint {
  const track = tell(runSeed, length_s, day, telling)
  const [start_s, end_s] = [track.time[0], track.time[track.length - 1]]
  const trace = unpackTrace(packTrace(traceOf(track, start_s, end_s)))
  const sha256 = hashOf(JSON.stringify([runSeed, length_s, day, telling]))
  const { format = 'fit', sport = 'running' } = telling
  return { sha256, ordinal: 1, format, sport, start_s, end_s, distance_m: 3 * (end_s - start_s), trace }
}

function tell(runSeed: number, length_s: number, day: number, telling: Telling): Track {
  const { cutStart_s = 0, cutEnd_s = 0, every_s = 1, clock_s = 0, noise_m = 0, seed = 1 } = telling
  const { places = true, heart = true, squeezeAt_s = Infinity, squeeze_s = 0 } = telling
  const run = runOf(length_s, runSeed)
  const random = seededRandom(seed)
  const kept: number[] = []
  for (let i = cutStart_s; i < length_s - cutEnd_s; i += every_s)
    if (i < squeezeAt_s || i >= squeezeAt_s + squeeze_s) kept.push(i)
  const stray = () => (noise_m * (random() + random() - 1)) / METRES_PER_DEGREE
  const column = (of: (i: number) => number) => Float64Array.from(kept, of)
  return {
    length: kept.length,
    time: column((i) => run.time_s[i] + day * 86_400 + clock_s - (i >= squeezeAt_s ? squeeze_s : 0)),
    latitude: column((i) => (places ? run.latitude[i] + stray() : Number.NaN)),
    longitude: column((i) => (places ? run.longitude[i] + stray() : Number.NaN)),
    altitude: Float32Array.from(kept, (i) => run.altitude[i]),
    distance: null,
    speed: null,
    heartRate: heart ? Float32Array.from(kept, (i) => run.heartRate[i]) : null,
    cadence: null,
    power: null,
    temperature: null,
    extras: [],
    segments: new Uint32Array([0]),
  }
}

const runs = new Map<string, MadeUpRun>()

/** Each made once: making them takes longer than laying them beside each other. */
function runOf(length_s: number, seed: number): MadeUpRun {
  const name = `${length_s} ${seed}`
  const run = runs.get(name) ?? madeUpRun(length_s, seed)
  runs.set(name, run)
  return run
}

/** Not a hash to rely on; one that is spread as hashes are. */
function hashOf(text: string): string {
  let h = 7
  for (const letter of text) h = (Math.imul(h, 31) + (letter.codePointAt(0) ?? 0)) >>> 0
  const random = seededRandom(h)
  return Array.from({ length: 64 }, () => Math.floor(random() * 16).toString(16)).join('')
}
