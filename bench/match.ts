import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { resolve } from 'node:path'
import { inflateSync } from 'node:zlib'
import { nearestEdges } from '../src/ground/graph/nearest.ts'
import { matchTrack } from '../src/ground/match/match-track.ts'
import type { TrackPositions } from '../src/ground/match/match.ts'
import { readExtract } from '../src/ground/osm/extract.ts'
import { openOsm } from '../src/ground/osm/open-osm.ts'
import { bytesSource } from '../src/ground/osm/source.ts'
import { buildRegion } from '../src/ground/region/build-region.ts'
import type { Region } from '../src/ground/region/region.ts'
import { EVERY_SECOND, madeRecording, type MadeRecording } from '../test/ground/match/made-recording.ts'
import type { Leg } from '../test/ground/match/made-walk.ts'
import { placeToPlace } from '../test/ground/match/place-to-place.ts'
import { added, NO_SCORE, type Score, scoreOf } from '../test/ground/match/score.ts'
import { quantile, spread } from './measure.ts'
import { seededRandom } from './random.ts'

/**
 * Tracks onto the ground: how much of them lies on the right edges, and how many points a second of the processor's
 * time takes.
 *
 *     node dist/bench/match.js [SEED [FILE.osm.pbf …]]
 *
 * 60 runs of 2–8 km in each region, from place to place by the shortest way, a third of them in part across country;
 * five for each noise, way of erring and sampling. Shares are of the length run, with the 10th and 90th percentile of
 * such runs drawn anew; speed is told as median (10th–90th percentile) of rounds over all runs of a row.
 */
const FILES = [
  'andorra-2025.osm.pbf',
  'heidelberg-2024.osm.pbf',
  'monaco-2025.osm.pbf',
  'malta-2016.osm.pbf',
  'porto-alegre-2020.osm.pbf',
  'north-bayreuth-2014.osm.pbf',
].map((name) => resolve('../shared/data/osm', name))
const NOISES_M = [5, 8, 15] as const
/** s over which a receiver's error falls to 1/e; 0: each fix errs for itself. */
const MEMORIES_S = [30, 0] as const
const SAMPLINGS = [EVERY_SECOND, { least_s: 5, most_s: 10 }] as const
const RUNS_OF_A_KIND = 5
const LEAST_M = 2000
const MOST_M = 8000
/** m/s, from a slow climb to a fast road. */
const SLOWEST = 2
const FASTEST = 4.5
/** Of the runs this share goes across country too, for this share of their length. */
const ACROSS_COUNTRY = 1 / 3
const OFF_MAP = 0.12
/** m from every mapped path from which on a place is off the map. */
const CLEAR_M = 25
const ROUNDS = 5
const DRAWS = 400

interface MadeTrack {
  readonly where: string
  readonly region: Region
  readonly legs: readonly Leg[]
  readonly recording: MadeRecording
  readonly noise: number
  readonly memory: number
  readonly every_s: number
}

const [seedGiven, ...filesGiven] = process.argv.slice(2)
const seed = seedGiven === undefined ? 1 : Number(seedGiven)
console.log(
  `Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores; seed ${seed}`,
)

const tracks: MadeTrack[] = []
for (const [index, file] of (filesGiven.length > 0 ? filesGiven : FILES).entries())
  tracks.push(...tracksIn(file, await regionOf(file), seededRandom(7919 * seed + index)))
const scores = tracks.map(scored)

const rows: (readonly [title: string, has: (track: MadeTrack) => boolean])[] = [
  ['all', () => true],
  ...[...new Set(tracks.map(({ where }) => where))].map(
    (name) => [name, ({ where }: MadeTrack) => where === name] as const,
  ),
  ...SAMPLINGS.flatMap(({ least_s, most_s }) =>
    MEMORIES_S.flatMap((memory) =>
      NOISES_M.map(
        (noise) =>
          [
            `${noise} m, ${memory > 0 ? 'like the last' : 'each anew'}, ${least_s === most_s ? least_s : `${least_s}–${most_s}`} s`,
            (track: MadeTrack) =>
              track.noise === noise && track.memory === memory && track.every_s === least_s,
          ] as const,
      ),
    ),
  ),
]
console.log(
  `\n| ${tracks.length} runs | right, % | the middle run | wrong, % | the middle run | of it not called ambiguous | ambiguous | recall off the map | thousand points a processor second |`,
)
console.log(`| --- | --- | --- | --- | --- | --- | --- | --- | --- |`)
for (const [title, has] of rows) console.log(rowOf(title, has))

function rowOf(title: string, has: (track: MadeTrack) => boolean): string {
  const chosen = [...tracks.keys()].filter((k) => has(tracks[k]))
  const random = seededRandom(seed)
  const shares = (of: (score: Score) => number): string => {
    const drawn = Float64Array.from({ length: DRAWS }, () =>
      of(together(chosen.map(() => chosen[Math.floor(random() * chosen.length)]))),
    )
    const at = (value: number) => (100 * value).toFixed(1)
    return `${at(of(together(chosen)))} (${at(quantile(drawn, 0.1))}–${at(quantile(drawn, 0.9))})`
  }
  const middle = (of: (score: Score) => number): string =>
    (
      100 *
      quantile(
        Float64Array.from(chosen, (k) => of(scores[k])),
        0.5,
      )
    ).toFixed(1)
  const right = (score: Score): number => score.walkedFound / score.walked
  const wrong = (score: Score): number => (score.told - score.toldTrue) / score.walked
  const columns = [
    shares(right),
    middle(right),
    shares(wrong),
    middle(wrong),
    shares((score) => (score.told - score.toldTrue - score.toldAmbiguous) / score.walked),
    shares((score) => score.ambiguous / score.walked),
    shares((score) => score.offBoth / score.offTrue),
    spread(rates(chosen.map((k) => tracks[k]))),
  ]
  return `| ${title} | ${columns.join(' | ')} |`
}

function together(chosen: readonly number[]): Score {
  let sum = NO_SCORE
  for (const k of chosen) sum = added(sum, scores[k])
  return sum
}

/** Thousand points per second of all this process's threads, by rounds. */
function rates(chosen: readonly MadeTrack[]): Float64Array {
  const points = chosen.reduce((sum, { recording }) => sum + recording.latitude.length, 0)
  return Float64Array.from({ length: ROUNDS }, () => {
    const before = process.cpuUsage()
    for (const { region, recording } of chosen) matchTrack(region, positionsOf(recording))
    const { user, system } = process.cpuUsage(before)
    return (1000 * points) / (user + system)
  })
}

function scored({ region, legs, recording, noise }: MadeTrack): Score {
  // Along the way the error is as large as across it; three deviations hold it.
  return scoreOf(legs, recording, matchTrack(region, positionsOf(recording)), 10 + 3 * noise)
}

/** With the length that a watch measures, or noise would lengthen the way; it has no part in where the way is found. */
function positionsOf({ latitude, longitude, walked }: MadeRecording): TrackPositions {
  return { latitude, longitude, distance: walked }
}

function tracksIn(file: string, region: Region, random: () => number): MadeTrack[] {
  const where = file.replace(/^.*\//, '').replace(/\.osm\.pbf$/, '')
  const isNearWays = (latitude: number, longitude: number): boolean =>
    nearestEdges(region, latitude, longitude, 1, CLEAR_M).count > 0
  const made: MadeTrack[] = []
  for (let run = 0; run < RUNS_OF_A_KIND; run++)
    for (const noise of NOISES_M)
      for (const memory of MEMORIES_S)
        for (const sampling of SAMPLINGS) {
          const metres = LEAST_M + (MOST_M - LEAST_M) * random()
          const offMap = random() < ACROSS_COUNTRY ? OFF_MAP : 0
          const speed = SLOWEST + (FASTEST - SLOWEST) * random()
          const legs = placeToPlace(region, random, { metres, offMap, isNearWays })
          const recording = madeRecording(legs, random, { noise, memory, sampling, speed, gaps: false })
          made.push({ where, region, legs, recording, noise, memory, every_s: sampling.least_s })
        }
  return made
}

async function regionOf(path: string): Promise<Region> {
  const file = await openOsm(bytesSource(new Uint8Array(readFileSync(path))), (data, size) =>
    inflateSync(data, { maxOutputLength: Math.max(1, size) }),
  )
  return buildRegion(await readExtract(file), null, { name: 'bench', sources: [], attribution: [] })
}
