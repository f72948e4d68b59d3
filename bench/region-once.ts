import { closeSync, openSync, readFileSync, writeSync } from 'node:fs'
import { crc32, inflateSync } from 'node:zlib'
import type { ElevationModel } from '../src/ground/elevation/elevation.ts'
import { readZippedHgt } from '../src/ground/elevation/packed-hgt.ts'
import { inferGround } from '../src/ground/infer/infer-ground.ts'
import { readExtract } from '../src/ground/osm/extract.ts'
import { openOsm } from '../src/ground/osm/open-osm.ts'
import { bytesSource } from '../src/ground/osm/source.ts'
import { buildRegion } from '../src/ground/region/build-region.ts'
import { openRegion } from '../src/ground/region/file/open-region.ts'
import { writeRegion } from '../src/ground/region/file/write-region.ts'
import { openRegionAt, withFile } from './region-steps.ts'

export interface Built {
  readonly heights_ms: number
  readonly read_ms: number
  readonly build_ms: number
  readonly infer_ms: number
  readonly write_ms: number
  readonly peak_MB: number
  readonly edges: number
}

export interface Opened {
  readonly first_ms: number
  readonly again_ms: number
  readonly trusted_ms: number
}

/** Builds one region, or opens one, in a process of its own, and prints what it took as JSON. */
const [task, ...paths] = process.argv.slice(2)
console.log(JSON.stringify(task === 'build' ? await build(paths) : await open(paths)))

async function build([extractPath = '', heightsPath = '', regionPath = '']: string[]): Promise<Built> {
  const lap = stopwatch()
  const name = heightsPath.replace(/^.*\//, '')
  const heights = repeated(await readZippedHgt(name, new Uint8Array(readFileSync(heightsPath))))
  const heights_ms = lap()
  const extract = await withFile(extractPath, async (source) =>
    readExtract(
      await openOsm(source, (data, size) => inflateSync(data, { maxOutputLength: Math.max(1, size) })),
    ),
  )
  const read_ms = lap()
  const region = buildRegion(extract, heights, { name: 'bench', sources: [], attribution: [] })
  const build_ms = lap()
  inferGround(region)
  const infer_ms = lap()
  const file = openSync(regionPath, 'w')
  for (const part of writeRegion(region, crc32)) writeSync(file, part)
  closeSync(file)
  const write_ms = lap()
  const peak_MB = process.resourceUsage().maxRSS / 1024
  return { heights_ms, read_ms, build_ms, infer_ms, write_ms, peak_MB, edges: region.edges.count }
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

/** The heights again and again to the east, as the copies of a grown extract lie. */
function repeated(model: ElevationModel): ElevationModel {
  const [west, width] = [1.4, 0.4]
  const back = (longitude: number) => longitude - width * Math.max(0, Math.floor((longitude - west) / width))
  return {
    ...model,
    resolution_m: model.resolution_m,
    provenance: model.provenance,
    at: (latitude, longitude) => model.at(latitude, back(longitude)),
    isMended: (latitude, longitude) => model.isMended(latitude, back(longitude)),
  }
}

function stopwatch(): () => number {
  let last = performance.now()
  return () => {
    const before = last
    last = performance.now()
    return last - before
  }
}
