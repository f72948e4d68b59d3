import type { TagLists } from './kept-tags.ts'
import {
  type ExtractPoints,
  type ExtractRelations,
  type ExtractWays,
  MISSING,
  type OsmExtract,
} from './osm-extract.ts'

/** Rows to be picked of an extract, each list ascending; null for all. */
export interface PickedRows {
  readonly ways: Uint32Array | null
  readonly points: Uint32Array | null
  readonly relations: Uint32Array | null
}

/** An extract of some rows alone; members that are not picked become `MISSING`. Its nodes stay. */
export function pickRows(extract: OsmExtract, { ways, points, relations }: PickedRows): OsmExtract {
  const wayRows = ways ?? everyRow(extract.ways.count)
  const newRow = new Uint32Array(extract.ways.count).fill(MISSING)
  for (const [to, from] of wayRows.entries()) newRow[from] = to
  return {
    ...extract,
    ways: ways === null ? extract.ways : pickWays(extract.ways, wayRows),
    points: points === null ? extract.points : pickPoints(extract.points, points),
    relations: pickRelations(extract.relations, relations ?? everyRow(extract.relations.count), newRow),
  }
}

function everyRow(count: number): Uint32Array {
  return Uint32Array.from({ length: count }, (_, row) => row)
}

function pickWays(ways: ExtractWays, rows: Uint32Array): ExtractWays {
  const [refStart, node] = pickLists(ways.refStart, [ways.node], rows)
  return {
    count: rows.length,
    id: Float64Array.from(rows, (row) => ways.id[row]),
    kind: Uint8Array.from(rows, (row) => ways.kind[row]),
    refStart,
    node,
    ...pickTags(ways, rows),
  }
}

function pickPoints(points: ExtractPoints, rows: Uint32Array): ExtractPoints {
  return {
    count: rows.length,
    id: Float64Array.from(rows, (row) => points.id[row]),
    isWay: Uint8Array.from(rows, (row) => points.isWay[row]),
    point: Uint8Array.from(rows, (row) => points.point[row]),
    latitude: Int32Array.from(rows, (row) => points.latitude[row]),
    longitude: Int32Array.from(rows, (row) => points.longitude[row]),
    ...pickTags(points, rows),
  }
}

function pickRelations(
  relations: ExtractRelations,
  rows: Uint32Array,
  newRow: Uint32Array,
): ExtractRelations {
  const { memberStart: start, memberType, memberRole, memberWay } = relations
  const [memberStart, types, roles, ways] = pickLists(start, [memberType, memberRole, memberWay], rows)
  return {
    count: rows.length,
    id: Float64Array.from(rows, (row) => relations.id[row]),
    kind: Uint8Array.from(rows, (row) => relations.kind[row]),
    memberStart,
    memberType: Uint8Array.from(types),
    memberId: pickIds(relations, rows, memberStart),
    memberRole: roles,
    memberWay: ways.map((way) => (way === MISSING ? MISSING : newRow[way])),
    ...pickTags(relations, rows),
  }
}

function pickIds(relations: ExtractRelations, rows: Uint32Array, memberStart: Uint32Array): Float64Array {
  const ids = new Float64Array(memberStart[rows.length])
  for (const [to, from] of rows.entries())
    ids.set(
      relations.memberId.subarray(relations.memberStart[from], relations.memberStart[from + 1]),
      memberStart[to],
    )
  return ids
}

function pickTags({ tagStart, tagKey, tagValue }: TagLists, rows: Uint32Array): TagLists {
  const [start, key, value] = pickLists(tagStart, [tagKey, tagValue], rows)
  return { tagStart: start, tagKey: key, tagValue: value }
}

/** The lists of some rows, end to end anew: where each starts, then the entries of each column. */
function pickLists(
  start: Uint32Array,
  columns: readonly (Uint32Array | Uint8Array)[],
  rows: Uint32Array,
): Uint32Array[] {
  const newStart = new Uint32Array(rows.length + 1)
  for (const [to, from] of rows.entries()) newStart[to + 1] = newStart[to] + start[from + 1] - start[from]
  return [
    newStart,
    ...columns.map((column) => {
      const picked = new Uint32Array(newStart[rows.length])
      for (const [to, from] of rows.entries())
        picked.set(column.subarray(start[from], start[from + 1]), newStart[to])
      return picked
    }),
  ]
}
