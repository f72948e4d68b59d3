import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { resolve } from 'node:path'
import { inflateSync } from 'node:zlib'
import { metresPerDegree } from '../src/geo/distance.ts'
import { matchTrack } from '../src/ground/match/match-track.ts'
import type { TrackPositions } from '../src/ground/match/match.ts'
import { placeOnEdge } from '../src/ground/match/place-on-edge.ts'
import { readExtract } from '../src/ground/osm/extract.ts'
import { openOsm } from '../src/ground/osm/open-osm.ts'
import { bytesSource } from '../src/ground/osm/source.ts'
import { buildRegion } from '../src/ground/region/build-region.ts'
import type { Region } from '../src/ground/region/region.ts'
import { quantile, spread } from './measure.ts'
import { seededRandom } from './random.ts'

/**
 * A track onto the ground, in points per second:
 *
 *     node dist/bench/match.js [FILE.osm.pbf …]
 *
 * Tracks wander over the region's edges, with an error of 5 m that is half forgotten after 20 s. Median
 * (10th–90th percentile) over rounds.
 */
const FILES = ['heidelberg-2024.osm.pbf', 'andorra-2025.osm.pbf'].map((name) =>
  resolve('../shared/data/osm', name),
)
const ROUNDS = 15
const WARM_UPS = 3
const NOISE_M = 5
const MEMORY_S = 30
const SPEED = 3
const LENGTHS_KM = [10, 42, 170]
/** s between samples: every second, and as watches save memory. */
const EVERY_S = [1, 10]

console.log(`Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores`)
const files = process.argv.slice(2)
for (const file of files.length > 0 ? files : FILES) {
  const region = await regionOf(file)
  console.log(`\n${file}: ${region.edges.count} edges`)
  for (const seconds of EVERY_S) for (const km of LENGTHS_KM) measure(region, km, seconds)
}

function measure(region: Region, km: number, seconds: number): void {
  const track = wanderingTrack(region, 1000 * km, seconds)
  const rates: number[] = []
  let longest = 0
  let matched = 0
  let edges = 0
  for (let round = -WARM_UPS; round < ROUNDS; round++) {
    const begin = performance.now()
    const { matched_m, offMap_m, route } = matchTrack(region, track)
    const took = performance.now() - begin
    if (round < 0) continue
    matched = matched_m / (matched_m + offMap_m)
    edges = new Set(route.edge).size
    rates.push(track.latitude.length / took)
    longest = Math.max(longest, took)
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  console.log(
    `  ${km} km, a fix every ${seconds} s, ${track.latitude.length} points:`.padEnd(48),
    `${spread(Float64Array.from(rates), 0)} thousand points a second,`,
    `${(km / (track.latitude.length / quantile(Float64Array.from(rates), 0.5) / 1000)).toFixed(0)} km a second,`,
    `longest ${longest.toFixed(0)} ms, ${(100 * matched).toFixed(0)} % on the map, ${edges} edges; heap and buffers ${((heapUsed + arrayBuffers) / 2 ** 20).toFixed(0)} MiB`,
  )
}

/** Along edges at random, not straight back unless there is nothing else. */
function wanderingTrack(region: Region, metres: number, seconds: number): TrackPositions {
  const { adjacency, edges } = region
  const random = seededRandom(7)
  const count = Math.floor(metres / (SPEED * seconds))
  const latitude = new Float64Array(count)
  const longitude = new Float64Array(count)
  const place = new Float64Array(2)
  const keeps = Math.exp(-seconds / MEMORY_S)
  let edge = busiestEdge(region)
  let isForward = true
  let along = 0
  let north = 0
  let east = 0
  for (let i = 0; i < count; i++) {
    along += SPEED * seconds
    while (along > edges.length[edge]) {
      along -= edges.length[edge]
      const node: number = isForward ? edges.to[edge] : edges.from[edge]
      const first = adjacency.first[node]
      const degree = adjacency.first[node + 1] - first
      const before = edge
      for (let attempt = 0; attempt < 4; attempt++) {
        edge = adjacency.edge[first + Math.floor(random() * degree)]
        if (edge !== before) break
      }
      isForward = edges.from[edge] === node
    }
    placeOnEdge(region, edge, isForward ? along : edges.length[edge] - along, place)
    const renews = NOISE_M * Math.sqrt(1 - keeps * keeps)
    north = keeps * north + renews * normal(random)
    east = keeps * east + renews * normal(random)
    const plane = metresPerDegree(place[0])
    latitude[i] = place[0] + north / plane.north
    longitude[i] = place[1] + east / plane.east
  }
  return { latitude, longitude }
}

/** An edge of the busiest crossing: a walk from a lonely path would see no choice for miles. */
function busiestEdge({ adjacency }: Region): number {
  let busiest = 0
  for (let node = 1; node + 1 < adjacency.first.length; node++)
    if (degreeOf(adjacency.first, node) > degreeOf(adjacency.first, busiest)) busiest = node
  return adjacency.edge[adjacency.first[busiest]]
}

function degreeOf(first: Uint32Array, node: number): number {
  return first[node + 1] - first[node]
}

/** Box and Muller. */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

async function regionOf(path: string): Promise<Region> {
  const file = await openOsm(bytesSource(new Uint8Array(readFileSync(path))), (data, size) =>
    inflateSync(data, { maxOutputLength: Math.max(1, size) }),
  )
  return buildRegion(await readExtract(file), null, { name: 'bench', sources: [], attribution: [] })
}
