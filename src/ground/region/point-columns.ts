import type { Bounds } from '../../geo/bounds.ts'
import type { ElevationModel } from '../elevation/elevation.ts'
import { UNIT_DEG } from '../graph/length.ts'
import { tagsAt } from '../osm/kept-tags.ts'
import type { OsmExtract } from '../osm/osm-extract.ts'
import { hilbertOrder } from './hilbert.ts'
import { readElevation } from './read-elevation.ts'
import type { PointColumns } from './region.ts'
import type { TagSets } from './tag-sets.ts'
import type { WordNumbers } from './word-numbers.ts'

/** Places a runner may need or steer by, in the order of a Hilbert curve. */
export function layPoints(
  extract: OsmExtract,
  elevation: ElevationModel | null,
  bounds: Bounds,
  words: WordNumbers,
  tagSets: TagSets,
): PointColumns {
  const { points, strings } = extract
  const { count } = points
  const order = hilbertOrder(points.latitude, points.longitude, bounds)
  const columns: PointColumns = {
    count,
    lat: new Int32Array(count),
    lon: new Int32Array(count),
    kind: new Uint8Array(count),
    name: new Uint32Array(count),
    altitude: new Float32Array(count),
    osm: new Float64Array(count),
    isWay: new Uint8Array(count),
    tags: new Uint32Array(count),
  }
  for (let i = 0; i < count; i++) {
    const row = order[i]
    const tags = tagsAt(strings, points, row)
    columns.lat[i] = points.latitude[row]
    columns.lon[i] = points.longitude[row]
    columns.kind[i] = points.point[row]
    columns.name[i] = words.of(tags.get('name') ?? '')
    columns.osm[i] = points.id[row]
    columns.isWay[i] = points.isWay[row]
    columns.tags[i] = tagSets.of(points, row)
    const tagged = readElevation(tags.get('ele'))
    columns.altitude[i] = Number.isNaN(tagged)
      ? (elevation?.at(columns.lat[i] * UNIT_DEG, columns.lon[i] * UNIT_DEG) ?? Number.NaN)
      : tagged
  }
  return columns
}
