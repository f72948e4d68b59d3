import { isBoxIndex } from '../box-index.ts'
import type { PathTile, Region } from '../region.ts'
import { RegionFileError } from './error.ts'

/**
 * Makes sure that whatever points at a row points at one that is there. Checksums catch accidents; this catches
 * files that were made wrong.
 *
 * @throws RegionFileError naming the column
 */
export function checkRegion(region: Region): void {
  checkPaths(region)
  const { edges, points, areas, tagSets, strings } = region
  below(edges.name, strings.count, 'edges.name')
  below(edges.tags, tagSets.count, 'edges.tags')
  below(points.name, strings.count, 'points.name')
  below(points.tags, tagSets.count, 'points.tags')
  below(areas.name, strings.count, 'areas.name')
  below(tagSets.key, strings.count, 'tags.key')
  below(tagSets.value, strings.count, 'tags.value')
  if (!isBoxIndex(region.pointIndex, points.count)) throw wrong('points.flatbush')
  if (!isBoxIndex(region.areaIndex, areas.count)) throw wrong('areas.flatbush')
}

/**
 * The same of a tile of paths: each row is one of the whole region, and they ascend.
 *
 * @throws RegionFileError naming the column
 */
export function checkPathTile({ region, edgeRow, nodeRow }: PathTile): void {
  checkPaths(region)
  const { nodes, edges } = region.meta.whole ?? { nodes: 0, edges: 0 }
  below(edgeRow, edges, 'edges.row')
  below(nodeRow, nodes, 'nodes.row')
  if (!ascends(edgeRow)) throw wrong('edges.row')
  if (!ascends(nodeRow)) throw wrong('nodes.row')
}

const ascends = (column: Uint32Array): boolean => column.every((row, i) => i === 0 || row > column[i - 1])

/** The same of paths and where they meet alone. */
function checkPaths({ nodes, edges, shape, adjacency, edgeIndex }: Region): void {
  below(edges.from, nodes.count, 'edges.from')
  below(edges.to, nodes.count, 'edges.to')
  below(adjacency.edge, edges.count, 'nodes.edges')
  if (edges.count > 0 && shape.lat.length < 2 * edges.count) throw wrong('edges.shape')
  for (let edge = 0; edge < edges.count; edge++)
    if (edges.shapeStart[edge + 1] - edges.shapeStart[edge] < 2) throw wrong('edges.shape')
  if (!isBoxIndex(edgeIndex, edges.count)) throw wrong('edges.flatbush')
}

function below(column: Uint32Array, count: number, name: string): void {
  let most = 0
  for (let i = 0; i < column.length; i++) if (column[i] > most) most = column[i]
  if (column.length > 0 && most >= count) throw wrong(name)
}

const wrong = (name: string) =>
  new RegionFileError(`The region file was made wrong: its ${name} points at something that is not there.`)
