import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { lengthCost } from '../src/ground/graph/edge-cost.ts'
import { emptyNearEdges, nearestEdges } from '../src/ground/graph/nearest.ts'
import type { Place } from '../src/ground/graph/place.ts'
import { shortestPath } from '../src/ground/graph/shortest-path.ts'
import { within } from '../src/ground/graph/within.ts'
import type { Region } from '../src/ground/region/region.ts'
import { quantile, spread } from './measure.ts'
import { growPbf } from './osm-grow.ts'
import { seededRandom } from './random.ts'
import type { Built, Opened } from './region-once.ts'
import { openRegionAt } from './region-steps.ts'

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

/** Copies of the extract, and how often each size is built. */
const GROWTH = [
  [1, 7],
  [4, 3],
  [16, 3],
] as const
/** 1e-7 degrees from one copy to the next: a little more than Andorra is wide. */
const EASTWARD = 4_000_000
/** Says, as a process ends, how much memory it held at most; its threads hold part of it and say the same. */
const SAYS_PEAK =
  'data:text/javascript,process.on("exit",()=>process._rawDebug("peak",process.resourceUsage().maxRSS))'
const ADDINGS = 7
const OPENINGS = 9
const ROUNDS = 7

const folder = mkdtempSync(join(tmpdir(), 'underfoot-bench-'))
try {
  console.log(`Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores\n`)
  adding()
  const smallest = await growth()
  opening(smallest)
  const region = await openRegionAt(smallest)
  nearest(region)
  paths(region)
} finally {
  rmSync(folder, { recursive: true })
}

/** The command itself, cold: a home without regions each time. */
function adding(): void {
  const command = fileURLToPath(new URL('../../bin/underfoot.js', import.meta.url))
  const times: number[] = []
  let peak_MB = 0
  for (let round = 0; round < ADDINGS; round++) {
    const home = mkdtempSync(join(folder, 'home-'))
    const words = ['ground', 'add', original, '--elevation', elevationFolder()]
    const begin = performance.now()
    const { stderr, status } = spawnSync(process.execPath, ['--import', SAYS_PEAK, command, ...words], {
      encoding: 'utf8',
      env: { ...process.env, UNDERFOOT_HOME: home },
    })
    times.push(performance.now() - begin)
    if (status !== 0) throw new Error(stderr)
    for (const [, kilobytes] of stderr.matchAll(/^peak (\d+)$/gm))
      peak_MB = Math.max(peak_MB, Number(kilobytes) / 1024)
  }
  console.log('underfoot ground add, whole command')
  console.log(`  ${spread(Float64Array.from(times), 0)} ms, peak ${peak_MB.toFixed(0)} MB\n`)
}

/** A folder that holds the heights alone. */
function elevationFolder(): string {
  const elevation = join(folder, 'elevation')
  mkdirSync(elevation, { recursive: true })
  copyFileSync(heights, join(elevation, basename(heights)))
  return elevation
}

/** @returns where the region of one copy lies */
async function growth(): Promise<string> {
  const bytes = new Uint8Array(readFileSync(original))
  console.log('extract and heights to region file, in one thread, whole process')
  for (const [copies, rounds] of GROWTH) {
    const extract = join(folder, `${copies}.osm.pbf`)
    writeFileSync(extract, await growPbf(bytes, { copies, eastward: EASTWARD }))
    const region = join(folder, `${copies}.region`)
    const built = Array.from({ length: rounds }, () => once('build', extract, heights, region))
    // `region-once` says what it is asked about.
    const of = (value: (one: Built) => number) => Float64Array.from(built, ({ said }) => value(said as Built))
    const middle = (value: (one: Built) => number) => quantile(of(value), 0.5).toFixed(0)
    const whole = Float64Array.from(built, ({ process_ms }) => process_ms)
    console.log(
      `  × ${copies}`.padEnd(7),
      `${spread(whole, 0)} ms, ${(quantile(whole, 0.5) / copies).toFixed(0)} ms a copy:`,
      `heights ${middle(({ heights_ms }) => heights_ms)},`,
      `read ${middle(({ read_ms }) => read_ms)},`,
      `build ${middle(({ build_ms }) => build_ms)},`,
      `infer ${middle(({ infer_ms }) => infer_ms)},`,
      `write ${middle(({ write_ms }) => write_ms)};`,
      `peak ${Math.max(...of(({ peak_MB }) => peak_MB)).toFixed(0)} MB,`,
      `file ${(statSync(region).size / 1e6).toFixed(1)} MB, ${middle(({ edges }) => edges)} edges`,
    )
  }
  return join(folder, '1.region')
}

function opening(path: string): void {
  const opened = Array.from({ length: OPENINGS }, () => once('open', path).said as Opened)
  const of = (value: (one: Opened) => number) => spread(Float64Array.from(opened, value))
  console.log('\nopening, checksums verified, in a new process each time')
  console.log(`  first            ${of(({ first_ms }) => first_ms)} ms`)
  console.log(`  again            ${of(({ again_ms }) => again_ms)} ms`)
  console.log(`  shared, trusted  ${of(({ trusted_ms }) => trusted_ms)} ms`)
}

function once(...words: readonly string[]): { readonly said: unknown; readonly process_ms: number } {
  const script = fileURLToPath(new URL('region-once.js', import.meta.url))
  const begin = performance.now()
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, ...words], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return { said: JSON.parse(stdout), process_ms: performance.now() - begin }
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
  const somewhere = (): Place => ({ edge: Math.floor(random() * region.edges.count), fraction: random() })
  const pairs: (readonly [Place, Place])[] = []
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
  const reach = rounds(() => within(region, from, 10_000, cost))
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
