import { closeSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { crc32, inflateSync } from 'node:zlib'
import type { ElevationModel } from '../src/ground/elevation/elevation.ts'
import { mosaic } from '../src/ground/elevation/mosaic.ts'
import { openElevation } from '../src/ground/elevation/open-elevation.ts'
import { inferGround } from '../src/ground/infer/infer-ground.ts'
import { readExtract } from '../src/ground/osm/extract.ts'
import { openOsm } from '../src/ground/osm/open-osm.ts'
import { bytesSource } from '../src/ground/osm/source.ts'
import { buildRegion } from '../src/ground/region/build-region.ts'
import { openRegion } from '../src/ground/region/file/open-region.ts'
import { writeRegion } from '../src/ground/region/file/write-region.ts'
import { type Built, type Opened, openRegionAt, withFile } from './region-steps.ts'

/** Builds one region, or opens one, in a process of its own, and prints what it took as JSON. */
const [task, ...paths] = process.argv.slice(2)
console.log(JSON.stringify(task === 'build' ? await build(paths) : await open(paths)))

async function build([extractPath = '', heightsFolder = '', regionPath = '']: string[]): Promise<Built> {
  const lap = stopwatch(processorTime)
  const models: ElevationModel[] = []
  for (const name of readdirSync(heightsFolder))
    models.push(await openElevation(name, new Uint8Array(readFileSync(join(heightsFolder, name)))))
  const heights = lap()
  const extract = await withFile(extractPath, async (source) =>
    readExtract(
      await openOsm(source, (data, size) => inflateSync(data, { maxOutputLength: Math.max(1, size) })),
    ),
  )
  const read = lap()
  const tagged = buildRegion(extract, mosaic(models), { name: 'bench', sources: [], attribution: [] })
  const build = lap()
  const region = inferGround(tagged)
  const infer = lap()
  const file = openSync(regionPath, 'w')
  for (const part of writeRegion(region, crc32)) writeSync(file, part)
  closeSync(file)
  const write = lap()
  const peak_MB = process.resourceUsage().maxRSS / 1024
  return { processor_ms: { heights, read, build, infer, write }, peak_MB, edges: region.edges.count }
}

async function open([path = '']: string[]): Promise<Opened> {
  const lap = stopwatch()
  await openRegionAt(path)
  const first_ms = lap()
  await openRegionAt(path)
  const again_ms = lap()
  const bytes = readFileSync(path)
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length))
  shared.set(bytes)
  lap()
  await openRegion(bytesSource(shared), { isTrusted: true })
  return { first_ms, again_ms, trusted_ms: lap() }
}

function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

function stopwatch(now = () => performance.now()): () => number {
  let last = now()
  return () => {
    const before = last
    last = now()
    return last - before
  }
}
