import { UNIT_DEG } from '../graph/length.ts'
import { highwayCode } from '../osm/tags/highway.ts'
import type { Region } from '../region/region.ts'
import { Cells } from './cells.ts'
import { forWaysJoining, type Ways } from './ways.ts'

const CROWD_CELL_M = 250

/** Ways that stand thick where people live. */
const OF_TOWNS: ReadonlySet<number> = new Set(
  (
    [
      'residential',
      'service',
      'living street',
      'pedestrian',
      'footway',
      'tertiary',
      'secondary',
      'primary',
      'unclassified',
    ] as const
  ).map(highwayCode),
)

/** Shape points of such ways on each way's cell and the eight around it: how built up it is there. */
export function crowding({ edges, shape }: Region, ways: Ways): Uint32Array {
  const cells = new Cells(ways, CROWD_CELL_M)
  const points = new Map<number, number>()
  for (let edge = 0; edge < edges.count; edge++) {
    if (!OF_TOWNS.has(edges.highway[edge])) continue
    for (let i = edges.shapeStart[edge]; i < edges.shapeStart[edge + 1]; i++) {
      const cell = cells.at(shape.lat[i], shape.lon[i])
      points.set(cell, (points.get(cell) ?? 0) + 1)
    }
  }
  const crowd = new Uint32Array(ways.count)
  for (let way = 0; way < ways.count; way++)
    for (let north = -1; north <= 1; north++)
      for (let east = -1; east <= 1; east++)
        crowd[way] += points.get(cells.at(ways.lat[way], ways.lon[way], north, east)) ?? 0
  return crowd
}

/** Bits of the classes of way that each way meets. */
export function classesMet(region: Region, ways: Ways): Uint32Array {
  const met = new Uint32Array(ways.count)
  for (let way = 0; way < ways.count; way++)
    forWaysJoining(region, ways, way, (other) => {
      met[way] |= 1 << ways.highway[other]
    })
  return met
}

/** How straight each way runs: the share of its length that the straight lines between its junctions have. */
export function straightness({ edges, nodes }: Region, ways: Ways): Float32Array {
  const straight = new Float32Array(ways.count)
  for (let edge = 0; edge < edges.count; edge++) {
    const [from, to] = [edges.from[edge], edges.to[edge]]
    const north = (nodes.lat[to] - nodes.lat[from]) * UNIT_DEG
    const east =
      (nodes.lon[to] - nodes.lon[from]) * UNIT_DEG * Math.cos((nodes.lat[from] * UNIT_DEG * Math.PI) / 180)
    straight[ways.ofEdge[edge]] += Math.hypot(north, east) * M_PER_DEGREE
  }
  for (let way = 0; way < ways.count; way++) straight[way] = Math.min(1, straight[way] / ways.length[way])
  return straight
}

const M_PER_DEGREE = 40_008_000 / 360

/** Rise and fall per length of each way; NaN where altitude is unknown. */
export function steepness({ edges }: Region, ways: Ways): Float32Array {
  const climbed = new Float32Array(ways.count)
  for (let edge = 0; edge < edges.count; edge++)
    climbed[ways.ofEdge[edge]] += edges.ascent[edge] + edges.descent[edge]
  for (let way = 0; way < ways.count; way++) climbed[way] /= ways.length[way]
  return climbed
}
