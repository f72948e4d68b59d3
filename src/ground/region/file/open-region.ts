import { type ByteSource, bytesSource } from '../../osm/source.ts'
import {
  type AreaColumns,
  type PathTile,
  type PointColumns,
  type Region,
  REGION_VERSION,
  type RegionMeta,
} from '../region.ts'
import { NO_SURROUNDINGS } from '../no-surroundings.ts'
import { PackedStrings } from '../strings.ts'
import { ArrowTable } from './arrow-read.ts'
import { checkPathTile, checkRegion } from './check-region.ts'
import { type Crc32, crc32 as ownCrc32 } from '../../../bytes/crc32.ts'
import { RegionFileError } from './error.ts'
import {
  AREA_LAYOUT,
  EDGE_LAYOUT,
  NODE_LAYOUT,
  PLACE_LAYOUT,
  POINT_LAYOUT,
  ROW_LAYOUT,
  SHAPE_LAYOUT,
  TAG_LAYOUT,
} from './layouts.ts'
import { readTerrain } from './terrain-entries.ts'
import { readDirectory, readEntry } from './read-entries.ts'

export interface OpenOptions {
  /** Node's own where there is one. */
  readonly crc32?: Crc32
  /** The bytes were checked before, as by the worker that shares them: checksums and indices are not checked. */
  readonly isTrusted?: boolean
}

/**
 * Opens a region file: columns are views of the bytes the source hands out, shared memory included, and nothing
 * is parsed. Each table is read with one request; checksums are verified on the way.
 *
 * @throws RegionFileError when the file is damaged, cut short, or of a version unknown here
 */
export async function openRegion(source: ByteSource, options: OpenOptions = {}): Promise<Region> {
  const file = await openRegionFile(source, options)
  const [paths, points, areas, texts, terrain] = await Promise.all([
    readPathTables(file),
    readPoints(file),
    readAreas(file),
    readTexts(file),
    readTerrain(file),
  ])
  const region: Region = { meta: file.meta, ...graphIn(paths), ...points, ...areas, ...texts, terrain }
  if (!options.isTrusted) checkRegion(region)
  return region
}

/**
 * A tile of paths as `writePathTile` writes it, laid over its bytes.
 *
 * @throws RegionFileError when it is damaged, cut short, made wrong, or of a version unknown here
 */
export async function openPathTile(bytes: Uint8Array, options: OpenOptions = {}): Promise<PathTile> {
  const file = await openRegionFile(bytesSource(bytes), options)
  const tables = await readPathTables(file)
  const tile: PathTile = {
    region: { meta: file.meta, ...graphIn(tables), ...NO_SURROUNDINGS },
    edgeRow: tables.edges.numbers(ROW_LAYOUT).row,
    nodeRow: tables.nodes.numbers(ROW_LAYOUT).row,
  }
  checkPathTile(tile)
  return tile
}

/**
 * Only what a region says about itself, read from the last and the first bytes of its file.
 *
 * @throws RegionFileError when it is no region file, or of a version unknown here
 */
export async function readRegionMeta(source: ByteSource, options: OpenOptions = {}): Promise<RegionMeta> {
  return (await openRegionFile(source, options)).meta
}

/** A region file whose tables are still to be read. */
export interface RegionFile {
  readonly meta: RegionMeta
  has(name: string): boolean
  entry(name: string): Promise<Uint8Array>
  table(name: string): Promise<ArrowTable>
}

async function openRegionFile(source: ByteSource, options: OpenOptions): Promise<RegionFile> {
  const directory = await readDirectory(source)
  const crc32 = options.isTrusted ? null : (options.crc32 ?? ownCrc32)
  const entry = async (name: string) => {
    const place = directory.get(name)
    if (!place) throw new RegionFileError(`The region file is incomplete: it has no ${name}.`)
    return readEntry(source, name, place, crc32)
  }
  const { meta, entries } = readAbout(await entry('region.json'))
  const lost = entries.find((name) => !directory.has(name))
  if (lost !== undefined) throw new RegionFileError(`The region file is incomplete: it has no ${lost}.`)
  return {
    meta,
    has: (name) => directory.has(name),
    entry,
    table: async (name) => new ArrowTable(name, await entry(name)),
  }
}

/** What region.json says: about the region, and which entries the file must hold. */
interface About {
  readonly meta: RegionMeta
  readonly entries: readonly string[]
}

function readAbout(bytes: Uint8Array): About {
  let about: unknown
  try {
    about = JSON.parse(new TextDecoder().decode(bytes.slice()))
  } catch (cause) {
    throw new RegionFileError('The region file is damaged: its region.json cannot be read.', { cause })
  }
  if (!isAbout(about)) throw new RegionFileError('The file is a zip archive, but not of a region.')
  if (about.version !== REGION_VERSION)
    throw new RegionFileError(
      `The region file is of version ${about.version}; this program reads version ${REGION_VERSION}. Add the region again from its extract.`,
    )
  const { format, version, name, bounds, osmDate, sources, attribution, gaps, whole, entries } = about
  const meta = { format, version, name, bounds, osmDate, sources, attribution }
  return { meta: { ...meta, ...(gaps && { gaps }), ...(whole && { whole }) }, entries }
}

/** The fields we rely on; the checksum answers for what is inside them. */
function isAbout(about: unknown): about is RegionMeta & { readonly entries: readonly string[] } {
  if (typeof about !== 'object' || about === null) return false
  const has = (name: string) => name in about
  return (
    'format' in about &&
    about.format === 'underfoot-region' &&
    'entries' in about &&
    Array.isArray(about.entries) &&
    ['version', 'name', 'bounds', 'osmDate', 'sources', 'attribution'].every(has)
  )
}

interface PathTables {
  readonly nodes: ArrowTable
  readonly edges: ArrowTable
  readonly edgeIndex: Uint8Array
}

async function readPathTables(file: RegionFile): Promise<PathTables> {
  const [nodes, edges, edgeIndex] = await Promise.all([
    file.table('nodes.arrow'),
    file.table('edges.arrow'),
    file.entry('edges.flatbush'),
  ])
  return { nodes, edges, edgeIndex }
}

function graphIn({
  nodes,
  edges,
  edgeIndex,
}: PathTables): Pick<Region, 'nodes' | 'edges' | 'shape' | 'adjacency' | 'edgeIndex'> {
  const { start: first, items: edge } = nodes.numberLists('edges')
  const { start: shapeStart, items: shape } = edges.lists('shape', SHAPE_LAYOUT)
  return {
    nodes: { count: nodes.count, ...nodes.numbers(NODE_LAYOUT) },
    edges: { count: edges.count, ...edges.numbers(EDGE_LAYOUT), shapeStart },
    shape,
    adjacency: { first, edge },
    edgeIndex,
  }
}

async function readPoints(file: RegionFile): Promise<{ points: PointColumns; pointIndex: Uint8Array }> {
  const [points, pointIndex] = await Promise.all([file.table('points.arrow'), file.entry('points.flatbush')])
  return { points: { count: points.count, ...points.numbers(POINT_LAYOUT) }, pointIndex }
}

async function readAreas(file: RegionFile): Promise<{ areas: AreaColumns; areaIndex: Uint8Array }> {
  const [areas, areaIndex] = await Promise.all([file.table('areas.arrow'), file.entry('areas.flatbush')])
  const { outer: ringStart, inner: pointStart, items } = areas.nestedLists('rings', PLACE_LAYOUT)
  return {
    areas: { count: areas.count, ...areas.numbers(AREA_LAYOUT), ringStart, pointStart, ...items },
    areaIndex,
  }
}

async function readTexts(file: RegionFile): Promise<Pick<Region, 'tagSets' | 'strings'>> {
  const [tags, strings] = await Promise.all([file.table('tags.arrow'), file.table('strings.arrow')])
  const { start, items } = tags.lists('tags', TAG_LAYOUT)
  const { offsets, bytes } = strings.texts('text')
  return {
    tagSets: { count: tags.count, start, key: items.key, value: items.value },
    strings: new PackedStrings(offsets, bytes),
  }
}
