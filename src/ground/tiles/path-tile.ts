import { adjacencyOf } from '../region/adjacency.ts'
import { indexLines, openBoxIndex } from '../region/box-index.ts'
import { RegionFileError } from '../region/file/error.ts'
import {
  EDGE_LAYOUT,
  type Laid,
  NODE_LAYOUT,
  SHAPE_LAYOUT,
  type TableLayout,
} from '../region/file/layouts.ts'
import { NO_SURROUNDINGS } from '../region/no-surroundings.ts'
import type { EdgeColumns, PathTile, Region, ShapeColumns } from '../region/region.ts'
import type { Tile } from './tile.ts'
import { rowsIn } from './tile-search.ts'

/** The one zoom at which paths are handed out: tiles of 1.6 km at 50° north tell no more of a line than a map of it does. */
export const PATH_ZOOM = 14

/** The edges whose box meets the tile, in the order of the region. */
export function pathTile(region: Region, tile: Tile): PathTile {
  const { nodes, edges } = region
  const whole = { region, edgeRow: (row: number) => row, nodeRow: (row: number) => row }
  const rows = rowsIn(openBoxIndex(region.edgeIndex), tile, 0).map((row) => ({ of: whole, row }))
  const meta = { ...region.meta, whole: { nodes: nodes.count, edges: edges.count } }
  return gathered({ ...region, meta }, rows)
}

/**
 * The paths of several tiles of one region as a region: every edge once, in the order of the whole region. Whatever
 * looks no further than these tiles reach finds there what it finds in the whole one, to the digit.
 *
 * @throws RegionFileError when the tiles are of different states of the region
 */
export function joinPathTiles(tiles: readonly [PathTile, ...PathTile[]]): Region {
  const [{ region: first }] = tiles
  const rows = new Map<number, Row>()
  for (const { region, edgeRow, nodeRow } of tiles) {
    if (JSON.stringify(region.meta) !== JSON.stringify(first.meta))
      throw new RegionFileError('These tiles are of two states of the region, which has been added anew.')
    const of = { region, edgeRow: (row: number) => edgeRow[row], nodeRow: (row: number) => nodeRow[row] }
    edgeRow.forEach((whole, row) => rows.set(whole, { of, row }))
  }
  return gathered(first, inOrder(rows)).region
}

/** A row of a region that may itself be a part of one. */
interface Row {
  readonly of: Source
  readonly row: number
}

interface Source {
  readonly region: Region
  /** Rows in the whole region of its own rows. */
  readonly edgeRow: (row: number) => number
  readonly nodeRow: (row: number) => number
}

/** @param like what the region says of itself */
function gathered({ meta }: Region, rows: readonly Row[]): PathTile {
  const nodes = new Map<number, Row>()
  for (const { of, row } of rows)
    for (const end of [of.region.edges.from[row], of.region.edges.to[row]])
      nodes.set(of.nodeRow(end), { of, row: end })
  const nodeRow = Uint32Array.from(nodes.keys()).sort()
  const nodeAt = new Map(Array.from(nodeRow, (whole, node) => [whole, node]))
  const ends = (end: 'from' | 'to') =>
    Uint32Array.from(rows, ({ of, row }) => nodeAt.get(of.nodeRow(of.region.edges[end][row])) ?? 0)
  const edges: EdgeColumns = {
    ...columnsOf(EDGE_LAYOUT, rows, (region) => region.edges),
    from: ends('from'),
    to: ends('to'),
    count: rows.length,
    shapeStart: shapeStarts(rows),
  }
  const shape = shapesOf(rows, edges.shapeStart)
  return {
    region: {
      meta,
      nodes: {
        ...columnsOf(NODE_LAYOUT, inOrder(nodes), (region) => region.nodes),
        count: nodeRow.length,
      },
      edges,
      shape,
      adjacency: adjacencyOf(nodeRow.length, edges),
      edgeIndex: indexLines(shape.lat, shape.lon, edges.shapeStart),
      ...NO_SURROUNDINGS,
    },
    edgeRow: Uint32Array.from(rows, ({ of, row }) => of.edgeRow(row)),
    nodeRow,
  }
}

function inOrder(rows: ReadonlyMap<number, Row>): Row[] {
  return [...rows].sort(([a], [b]) => a - b).map(([, row]) => row)
}

function columnsOf<L extends TableLayout>(
  layout: L,
  rows: readonly Row[],
  table: (region: Region) => Laid<L>,
): Laid<L> {
  const columns = Object.entries(layout).map(([name, Type]) => {
    const column = new Type(rows.length)
    rows.forEach(({ of, row }, i) => (column[i] = table(of.region)[name][row]))
    return [name, column]
  })
  // Each is of the type that the layout names; `fromEntries` forgets which is which.
  return Object.fromEntries(columns) as Laid<L>
}

function shapeStarts(rows: readonly Row[]): Uint32Array {
  const starts = new Uint32Array(rows.length + 1)
  rows.forEach(({ of, row }, i) => {
    const { shapeStart } = of.region.edges
    starts[i + 1] = starts[i] + shapeStart[row + 1] - shapeStart[row]
  })
  return starts
}

function shapesOf(rows: readonly Row[], starts: Uint32Array): ShapeColumns {
  const columns = Object.entries(SHAPE_LAYOUT).map(([name, Type]) => {
    const column = new Type(starts[rows.length])
    rows.forEach(({ of, row }, i) => {
      const { edges, shape } = of.region
      // A name of the layout is one of the shape's columns; `entries` forgets so.
      const from = shape[name as keyof ShapeColumns]
      column.set(from.subarray(edges.shapeStart[row], edges.shapeStart[row + 1]), starts[i])
    })
    return [name, column]
  })
  // As above.
  return Object.fromEntries(columns) as Laid<typeof SHAPE_LAYOUT>
}
