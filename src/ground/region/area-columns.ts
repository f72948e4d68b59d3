import type { Bounds } from '../../geo/bounds.ts'
import { AREA_RELATION, LAND } from '../osm/extract-rules.ts'
import { tagsAt } from '../osm/kept-tags.ts'
import { MISSING, type OsmExtract } from '../osm/osm-extract.ts'
import { LAND_LINES, LANDS, landOf } from '../osm/tags/land.ts'
import type { Tags } from '../osm/tags/tags.ts'
import { hilbertOrder } from './hilbert.ts'
import { isClosed, joinRings, type RingRun } from './join-rings.ts'
import type { AreaColumns } from './region.ts'
import type { WordNumbers } from './word-numbers.ts'

interface Area {
  readonly kind: number
  readonly name: number
  readonly rings: readonly RingRun[]
}

/** Land cover and water as rings and lines, in the order of a Hilbert curve. */
export function layAreas(extract: OsmExtract, bounds: Bounds, words: WordNumbers): AreaColumns {
  const areas = [...areasOfWays(extract, words), ...areasOfRelations(extract, words)]
  const ringCount = areas.reduce((sum, { rings }) => sum + rings.length, 0)
  const pointCount = areas.reduce((sum, { rings }) => sum + rings.reduce((n, ring) => n + ring.length, 0), 0)
  const columns: AreaColumns = {
    count: areas.length,
    kind: new Uint8Array(areas.length),
    name: new Uint32Array(areas.length),
    ringStart: new Uint32Array(areas.length + 1),
    pointStart: new Uint32Array(ringCount + 1),
    lat: new Int32Array(pointCount),
    lon: new Int32Array(pointCount),
  }
  let ringEnd = 0
  let end = 0
  for (const [i, row] of areaOrder(extract, areas, bounds).entries()) {
    const area = areas[row]
    if (!area) continue
    columns.kind[i] = area.kind
    columns.name[i] = area.name
    for (const ring of area.rings) {
      for (const node of ring) {
        columns.lat[end] = extract.nodes.latitude[node]
        columns.lon[end++] = extract.nodes.longitude[node]
      }
      columns.pointStart[++ringEnd] = end
    }
    columns.ringStart[i + 1] = ringEnd
  }
  return columns
}

function areaOrder({ nodes }: OsmExtract, areas: readonly Area[], bounds: Bounds): Uint32Array {
  const lat = new Int32Array(areas.length)
  const lon = new Int32Array(areas.length)
  for (const [i, { rings }] of areas.entries()) {
    const node = rings[0]?.[0] ?? 0
    lat[i] = nodes.latitude[node]
    lon[i] = nodes.longitude[node]
  }
  return hilbertOrder(lat, lon, bounds)
}

/** Closed ways that cover land, and lines; an area's way that does not close is none. */
function areasOfWays(extract: OsmExtract, words: WordNumbers): Area[] {
  const { ways, strings } = extract
  const areas: Area[] = []
  for (let way = 0; way < ways.count; way++) {
    if (ways.kind[way] !== LAND) continue
    const tags = tagsAt(strings, ways, way)
    const kind = landOf(tags).code
    const isLine = LAND_LINES.has(LANDS[kind] ?? 'unknown')
    const runs = runsOf(extract, way)
    const rings = isLine ? runs : runs.filter(isClosed)
    if (rings.length > 0) areas.push({ kind, name: nameOf(tags, words), rings })
  }
  return areas
}

function areasOfRelations(extract: OsmExtract, words: WordNumbers): Area[] {
  const { relations, strings } = extract
  const areas: Area[] = []
  for (let row = 0; row < relations.count; row++) {
    if (relations.kind[row] !== AREA_RELATION) continue
    const runs: RingRun[] = []
    for (let i = relations.memberStart[row]; i < relations.memberStart[row + 1]; i++)
      if (relations.memberWay[i] !== MISSING) runs.push(...runsOf(extract, relations.memberWay[i]))
    const tags = tagsAt(strings, relations, row)
    const rings = joinRings(runs)
    if (rings.length > 0) areas.push({ kind: landOf(tags).code, name: nameOf(tags, words), rings })
  }
  return areas
}

/** A way's nodes; in parts where the file lacks some between. */
function runsOf({ ways }: OsmExtract, way: number): RingRun[] {
  const runs: number[][] = [[]]
  for (let i = ways.refStart[way]; i < ways.refStart[way + 1]; i++)
    if (ways.node[i] === MISSING) runs.push([])
    else runs[runs.length - 1]?.push(ways.node[i])
  return runs.filter(({ length }) => length > 1)
}

function nameOf(tags: Tags, words: WordNumbers): number {
  return words.of(tags.get('name') ?? '')
}
