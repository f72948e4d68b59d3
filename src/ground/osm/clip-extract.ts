import { type Bounds, isWithin, overlap } from '../../geo/bounds.ts'
import { NO_POSITION } from './columns.ts'
import { AREA_RELATION, PATH } from './extract-rules.ts'
import { type ExtractPoints, MISSING, type OsmExtract } from './osm-extract.ts'
import { pickRows } from './pick-rows.ts'

/**
 * What of an extract meets a box: paths of which some piece may lie in it, land that overlaps it, points inside,
 * and the relations these belong to. Ways stay whole, so some lead out of the box.
 */
export function clipExtract(extract: OsmExtract, box: Bounds): OsmExtract {
  const boxes = boxesOfWays(extract)
  const inBox = wayRowsInBox(extract, boxes, box)
  const relations = relationRowsInBox(extract, boxes, inBox, box)
  const [west, south, east, north] = box
  return {
    ...pickRows(extract, { ways: keptRows(inBox), points: pointRowsInBox(extract.points, box), relations }),
    header: { ...extract.header, bounds: { west, south, east, north } },
  }
}

/** Degrees, four a way: west, south, east, north; NaN for a way without places. */
function boxesOfWays({ ways, nodes }: OsmExtract): Float64Array {
  const boxes = new Float64Array(4 * ways.count).fill(Number.NaN)
  for (let way = 0; way < ways.count; way++) {
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
    for (let i = ways.refStart[way]; i < ways.refStart[way + 1]; i++) {
      const node = ways.node[i]
      if (node === MISSING || nodes.latitude[node] === NO_POSITION) continue
      west = Math.min(west, nodes.longitude[node])
      east = Math.max(east, nodes.longitude[node])
      south = Math.min(south, nodes.latitude[node])
      north = Math.max(north, nodes.latitude[node])
    }
    if (west <= east) boxes.set([west / 1e7, south / 1e7, east / 1e7, north / 1e7], 4 * way)
  }
  return boxes
}

function boxAt(boxes: Float64Array, way: number): Bounds {
  return [boxes[4 * way], boxes[4 * way + 1], boxes[4 * way + 2], boxes[4 * way + 3]]
}

/** 1 for each way that meets the box. */
function wayRowsInBox(extract: OsmExtract, boxes: Float64Array, box: Bounds): Uint8Array {
  const { ways } = extract
  const kept = new Uint8Array(ways.count)
  for (let way = 0; way < ways.count; way++)
    if (overlap(boxAt(boxes, way), box) && (ways.kind[way] !== PATH || runsThrough(extract, way, box)))
      kept[way] = 1
  return kept
}

/** Whether the box around some piece of a way, from one node to the next, meets the box. */
function runsThrough({ ways, nodes }: OsmExtract, way: number, box: Bounds): boolean {
  for (let i = ways.refStart[way] + 1; i < ways.refStart[way + 1]; i++) {
    const [a, b] = [ways.node[i - 1], ways.node[i]]
    if (a === MISSING || b === MISSING) continue
    const [lat1, lat2] = [nodes.latitude[a] / 1e7, nodes.latitude[b] / 1e7]
    const [lon1, lon2] = [nodes.longitude[a] / 1e7, nodes.longitude[b] / 1e7]
    const piece: Bounds = [
      Math.min(lon1, lon2),
      Math.min(lat1, lat2),
      Math.max(lon1, lon2),
      Math.max(lat1, lat2),
    ]
    if (isWithin(box, lat1, lon1) || isWithin(box, lat2, lon2) || overlap(piece, box)) return true
  }
  return false
}

/** Areas that overlap the box keep all their rings; routes stay for the sake of any way that stays. */
function relationRowsInBox(
  { relations }: OsmExtract,
  boxes: Float64Array,
  inBox: Uint8Array,
  box: Bounds,
): Uint32Array {
  const rows: number[] = []
  for (let row = 0; row < relations.count; row++) {
    const members = relations.memberWay
      .subarray(relations.memberStart[row], relations.memberStart[row + 1])
      .filter((way) => way !== MISSING)
    if (relations.kind[row] === AREA_RELATION) {
      if (!overlap(boxAround(boxes, members), box)) continue
      for (const way of members) inBox[way] = 1
    } else if (!members.some((way) => inBox[way] === 1)) continue
    rows.push(row)
  }
  return Uint32Array.from(rows)
}

function boxAround(boxes: Float64Array, ways: Uint32Array): Bounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const way of ways) {
    const [w, s, e, n] = boxAt(boxes, way)
    if (Number.isNaN(w)) continue
    west = Math.min(west, w)
    south = Math.min(south, s)
    east = Math.max(east, e)
    north = Math.max(north, n)
  }
  return [west, south, east, north]
}

function keptRows(kept: Uint8Array): Uint32Array {
  const rows = new Uint32Array(kept.reduce((sum, one) => sum + one, 0))
  let end = 0
  for (let row = 0; row < kept.length; row++) if (kept[row] === 1) rows[end++] = row
  return rows
}

function pointRowsInBox(points: ExtractPoints, box: Bounds): Uint32Array {
  const kept = new Uint8Array(points.count)
  for (let row = 0; row < points.count; row++)
    if (isWithin(box, points.latitude[row] / 1e7, points.longitude[row] / 1e7)) kept[row] = 1
  return keptRows(kept)
}
