import { crc32 } from 'node:zlib'
import { inferGround } from '../../ground/infer/infer-ground.ts'
import type { ExtractNodes, OsmExtract } from '../../ground/osm/osm-extract.ts'
import { boundsOf } from '../../ground/region/bounds.ts'
import { buildRegion } from '../../ground/region/build-region.ts'
import { openRegion } from '../../ground/region/file/open-region.ts'
import { writeRegion } from '../../ground/region/file/write-region.ts'
import type { Region, RegionMeta } from '../../ground/region/region.ts'
import type { Bounds } from '../../geo/bounds.ts'
import { writeDurably } from '../disk.ts'
import { sha256Of } from '../download/checksum.ts'
import { type RegionSummary, regionSummaryOf } from '../../ground/region/summary.ts'
import { openFileSource } from './file-source.ts'
import { type HeightFile, heightFilesIn, noneCovers } from './height-files.ts'
import { type Heights, openHeights } from './open-heights.ts'
import type { BuildOrder, BuildPhase } from './order.ts'
import { readMap } from './read-map.ts'

type Tell = (phase: BuildPhase, done: number, all: number | null) => void

const OSM_CREDIT = '© OpenStreetMap contributors, ODbL (openstreetmap.org/copyright)'

/** Degrees around the box in which heights are wanted too: ways that meet it stay whole. */
const MARGIN = 0.05

/**
 * Reads a map and heights, builds the region, writes it to `order.to` and reads it back from there.
 *
 * @returns what stands in the file
 * @throws RegionError, ElevationFileError or RegionFileError with a sentence
 */
export async function buildRegionFile(order: BuildOrder, tell: Tell): Promise<RegionSummary> {
  await writeFileOf(order, tell)
  return readBack(order.to)
}

/** In functions of their own, so that what only they need is let go when they return: extract, heights, region. */
async function writeFileOf(order: BuildOrder, tell: Tell): Promise<void> {
  const tagged = await regionOf(order, tell)
  tell('classes', 0, null)
  const region = inferGround(tagged)
  tell('file', 0, null)
  writeDurably(order.to, writeRegion(region, crc32))
}

async function regionOf(order: BuildOrder, tell: Tell): Promise<Region> {
  const { extract, gaps } = await readMap(order, (done, all) => tell('map', done, all))
  const heights = await readHeights(order, extract, tell)
  tell('region', 0, null)
  return buildRegion(extract, heights?.model ?? null, {
    name: order.name,
    sources: await sourcesOf(order, heights?.files ?? []),
    attribution: [OSM_CREDIT, ...(heights === null ? [] : [heights.model.provenance.attribution])],
    ...(gaps !== null && { gaps }),
  })
}

async function readHeights(
  { heights, box }: BuildOrder,
  extract: OsmExtract,
  tell: Tell,
): Promise<Heights | null> {
  if (heights === null) return null
  const reach = reachOf(extract.nodes, box)
  const files = typeof heights === 'string' ? heightFilesIn(heights, reach) : heights
  const opened = await openHeights(files, extract, reach, (done) => tell('heights', done, files.length))
  if (opened !== null || typeof heights !== 'string') return opened
  throw noneCovers(`none of the files of heights in ${heights}`, reach)
}

/** Where the paths of a region may lead. */
function reachOf(nodes: ExtractNodes, box: Bounds | null): Bounds {
  if (box === null) return boundsOf(nodes.latitude, nodes.longitude)
  const [west, south, east, north] = box
  return [
    Math.max(-180, west - MARGIN),
    Math.max(-90, south - MARGIN),
    Math.min(180, east + MARGIN),
    Math.min(90, north + MARGIN),
  ]
}

async function sourcesOf(
  { extracts }: BuildOrder,
  files: readonly HeightFile[],
): Promise<RegionMeta['sources']> {
  const sources: RegionMeta['sources'][number][] = []
  for (const { path, name } of extracts) sources.push({ kind: 'osm', name, sha256: await sha256Of(path) })
  for (const { path, name } of files) sources.push({ kind: 'elevation', name, sha256: await sha256Of(path) })
  return sources
}

async function readBack(path: string): Promise<RegionSummary> {
  const source = openFileSource(path)
  try {
    return regionSummaryOf(await openRegion(source, { crc32 }))
  } finally {
    source.close()
  }
}
