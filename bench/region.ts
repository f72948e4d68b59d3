import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { lengthCost } from '../src/ground/graph/edge-cost.ts'
import { emptyNearEdges, nearestEdges } from '../src/ground/graph/nearest.ts'
import type { EdgePosition } from '../src/ground/graph/edge-position.ts'
import { shortestPath } from '../src/ground/graph/shortest-path.ts'
import { isochrone } from '../src/ground/graph/isochrone.ts'
import type { Region } from '../src/ground/region/region.ts'
import { growth } from './ground-growth.ts'
import { spread } from './measure.ts'
import { seededRandom } from './random.ts'
import { type Opened, openRegionAt } from './region-steps.ts'

/**
 * From an extract and heights to a region, and asking it:
 *
 *     node dist/bench/region.js [FILE.osm.pbf] [HEIGHTS.hgt.zip]
 *
 * Building and opening run in processes of their own, begun anew for each round. Times are ms, median
 * (10th–90th percentile).
 */
const [
  original = resolve('../shared/data/osm/andorra-2025.osm.pbf'),
  heights = resolve('../shared/data/dem/N42E001.hgt.zip'),
] = process.argv.slice(2)

const OPENINGS = 9
const ROUNDS = 7

const folder = mkdtempSync(join(tmpdir(), 'underfoot-bench-'))
try {
  console.log(`Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores\n`)
  const smallest = await growth(original, heights, folder)
  opening(smallest)
  const region = await openRegionAt(smallest)
  nearest(region)
  paths(region)
} finally {
  rmSync(folder, { recursive: true })
}

function opening(path: string): void {
  const opened = Array.from({ length: OPENINGS }, () => openOnce(path))
  const of = (value: (one: Opened) => number) => spread(Float64Array.from(opened, value))
  console.log('\nopening, checksums verified, in a new process each time')
  console.log(`  first            ${of(({ first_ms }) => first_ms)} ms`)
  console.log(`  again            ${of(({ again_ms }) => again_ms)} ms`)
  console.log(`  shared, trusted  ${of(({ trusted_ms }) => trusted_ms)} ms`)
}

function openOnce(path: string): Opened {
  const script = fileURLToPath(new URL('region-once.js', import.meta.url))
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, 'open', path], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  // `region-once` says what it is asked about.
  return JSON.parse(stdout) as Opened
}

function nearest(region: Region): void {
  const { shape, meta } = region
  const random = seededRandom(1)
  const count = 20_000
  const [west, south, east, north] = meta.bounds
  const along = Array.from({ length: count }, () => {
    const point = Math.floor(random() * shape.lat.length)
    // Up to some 22 m off: where a runner's watch says they are.
    return [
      shape.lat[point] * 1e-7 + (random() - 0.5) * 4e-4,
      shape.lon[point] * 1e-7 + (random() - 0.5) * 4e-4,
    ]
  })
  const anywhere = Array.from({ length: count }, () => [
    south + random() * (north - south),
    west + random() * (east - west),
  ])
  console.log('\nnearest edges, thousands of places per second')
  for (const [name, places, k, radius] of [
    ['near paths, the nearest within 50 m', along, 1, 50],
    ['near paths, the five nearest within 50 m', along, 5, 50],
    ['anywhere, the nearest within 5 km', anywhere, 1, 5000],
  ] as const) {
    const into = emptyNearEdges(k)
    const rates = rounds(() => {
      for (const [latitude = 0, longitude = 0] of places)
        nearestEdges(region, latitude, longitude, k, radius, { into })
    }).map((ms) => count / ms)
    console.log(`  ${name.padEnd(42)} ${spread(rates, 0)}`)
  }
}

function paths(region: Region): void {
  const random = seededRandom(2)
  const cost = lengthCost(region)
  const somewhere = (): EdgePosition => ({
    edge: Math.floor(random() * region.edges.count),
    fraction: random(),
  })
  const pairs: (readonly [EdgePosition, EdgePosition])[] = []
  while (pairs.length < 200) {
    const pair = [somewhere(), somewhere()] as const
    const length = shortestPath(region, ...pair, cost)?.length ?? 0
    if (length > 9000 && length < 11_000) pairs.push(pair)
  }
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++)
    for (const pair of pairs) times.push(timed(() => shortestPath(region, ...pair, cost)))
  console.log(
    `\nshortest paths of 9 to 11 km, ${pairs.length} pairs: ${spread(Float64Array.from(times), 2)} ms`,
  )
  const from = pairs[0]?.[0] ?? somewhere()
  const reach = rounds(() => isochrone(region, from, 10_000, cost))
  console.log(`everything within 10 km: ${spread(reach, 1)} ms`)
}

function rounds(run: () => unknown): Float64Array {
  run()
  return Float64Array.from({ length: ROUNDS }, () => timed(run))
}

function timed(run: () => unknown): number {
  const begin = performance.now()
  run()
  return performance.now() - begin
}
