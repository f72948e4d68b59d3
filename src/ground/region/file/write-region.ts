import type { PathTile, Region, RegionMeta } from '../region.ts'
import { packStrings, type Strings } from '../strings.ts'
import { lists, numbers, records, texts, writeTable } from './arrow-write.ts'
import { REGION_CODES } from './codes.ts'
import { type Crc32, crc32 as ownCrc32 } from '../../../bytes/crc32.ts'
import {
  AREA_LAYOUT,
  EDGE_LAYOUT,
  type Laid,
  type TableLayout,
  NODE_LAYOUT,
  PLACE_LAYOUT,
  POINT_LAYOUT,
  ROW_LAYOUT,
  SHAPE_LAYOUT,
} from './layouts.ts'
import { terrainEntries } from './terrain-entries.ts'
import { writeEntries, type RegionEntry } from './write-entries.ts'

/**
 * The region as a file: a zip archive, nothing in it compressed, of Apache Arrow tables (docs/region-format.md).
 * The same region gives the same bytes.
 *
 * @param crc32 Node's own where there is one
 * @returns the file in parts, to be written one after the other; each is made as it is asked for, so that the
 *   region is not held twice
 * @throws RegionFileError above 4 GiB, once so much was asked for
 */
export function writeRegion(region: Region, crc32: Crc32 = ownCrc32): Generator<Uint8Array, void> {
  const entries = [...entriesOf(region)]
  return writeEntries([about(region.meta, entries), ...entries], crc32)
}

/** A region file of paths alone, with a column of rows in the whole region more (docs/region-format.md). */
export function writePathTile(tile: PathTile, crc32: Crc32 = ownCrc32): Generator<Uint8Array, void> {
  const entries = [...pathEntries(tile.region, tile)]
  return writeEntries([about(tile.region.meta, entries), ...entries], crc32)
}

/** Names every entry, so that one lost from the archive's directory is missed. */
function about(meta: RegionMeta, others: readonly RegionEntry[]): RegionEntry {
  const { format, version, name, bounds, osmDate, sources, attribution, gaps, whole } = meta
  const entries = others.map((entry) => entry.name)
  const text = JSON.stringify(
    {
      format,
      version,
      name,
      bounds,
      osmDate,
      sources,
      attribution,
      gaps,
      whole,
      entries,
      codes: REGION_CODES,
    },
    null,
    1,
  )
  return { name: 'region.json', data: () => new TextEncoder().encode(`${text}\n`) }
}

/** @param rows columns of rows in the whole region, where the paths are a part of one */
function* pathEntries(
  { nodes, edges, shape, adjacency, edgeIndex }: Region,
  rows?: Pick<PathTile, 'edgeRow' | 'nodeRow'>,
): Generator<RegionEntry> {
  yield {
    name: 'nodes.arrow',
    data: () =>
      writeTable({
        ...flat(NODE_LAYOUT, nodes),
        edges: lists(adjacency.first, numbers(adjacency.edge)),
        ...(rows && flat(ROW_LAYOUT, { row: rows.nodeRow })),
      }),
  }
  yield {
    name: 'edges.arrow',
    data: () =>
      writeTable({
        ...flat(EDGE_LAYOUT, edges),
        shape: lists(edges.shapeStart, records(flat(SHAPE_LAYOUT, shape))),
        ...(rows && flat(ROW_LAYOUT, { row: rows.edgeRow })),
      }),
  }
  yield { name: 'edges.flatbush', data: () => edgeIndex }
}

function* entriesOf(region: Region): Generator<RegionEntry> {
  const { points, areas, tagSets, strings } = region
  yield* pathEntries(region)
  yield { name: 'points.arrow', data: () => writeTable(flat(POINT_LAYOUT, points)) }
  yield { name: 'points.flatbush', data: () => region.pointIndex }
  yield {
    name: 'areas.arrow',
    data: () =>
      writeTable({
        ...flat(AREA_LAYOUT, areas),
        rings: lists(areas.ringStart, lists(areas.pointStart, records(flat(PLACE_LAYOUT, areas)))),
      }),
  }
  yield { name: 'areas.flatbush', data: () => region.areaIndex }
  const tags = records({ key: numbers(tagSets.key), value: numbers(tagSets.value) })
  yield { name: 'tags.arrow', data: () => writeTable({ tags: lists(tagSets.start, tags) }) }
  yield { name: 'strings.arrow', data: () => stringsTable(strings) }
  if (region.terrain) yield* terrainEntries(region.terrain)
}

function stringsTable(strings: Strings): Uint8Array {
  const { offsets, bytes } = packStrings(strings)
  return writeTable({ text: texts(offsets, bytes) })
}

function flat<L extends TableLayout>(
  layout: L,
  columns: Laid<L>,
): Record<string, ReturnType<typeof numbers>> {
  return Object.fromEntries(Object.keys(layout).map((name) => [name, numbers(columns[name])]))
}
