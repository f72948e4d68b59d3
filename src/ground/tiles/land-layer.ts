import { LAND_LINES, LANDS, landCode } from '../osm/tags/land.ts'
import { openBoxIndex } from '../region/box-index.ts'
import type { AreaColumns, Region } from '../region/region.ts'
import { clipLine, clipRing, type TileLine, turnedRound, twiceArea } from './clip.ts'
import { GEOMETRY, type TileFeature } from './encode-tile.ts'
import { type NestedRing, nestRings } from './nest-rings.ts'
import { simplify } from './simplify.ts'
import { type BoxIndex, rowsIn } from './tile-search.ts'
import { MAX_ZOOM, TileExtent, southward, type Tile, TileSpace } from './tile.ts'

/** Square units of the tile, five pixels by five, below which an area is a speck. */
const MIN_AREA = 1600
/**
 * Units of the tile that an outline may move for being simpler: a pixel and a half, for its tint is faint; where
 * tiles are enlarged, half a pixel.
 */
const TOLERANCE = 12
const NEAREST_TOLERANCE = 4

const WATER = landCode('water')

/** Brooks and rock walls would cover a map of small scale. */
const FIRST_ZOOM: ReadonlyMap<number, number> = new Map([
  [landCode('stream'), 11],
  [landCode('cliff'), 12],
])

/** Square units of the tile in all, over all rings. */
interface Sized {
  readonly feature: TileFeature
  readonly size: number
}

/** What covers the land, larger areas first so that smaller ones lie on them; and water, still and running. */
export class LandLayer {
  readonly #areas: AreaColumns
  readonly #index: BoxIndex
  readonly #south: Float64Array
  readonly #nested = new Map<number, readonly NestedRing[]>()
  readonly #room = new TileExtent()

  constructor(region: Region) {
    this.#areas = region.areas
    this.#index = openBoxIndex(region.areaIndex)
    this.#south = southward(region.areas.lat)
  }

  features(tile: Tile): { readonly land: TileFeature[]; readonly water: TileFeature[] } {
    const space = new TileSpace(tile)
    const tolerance = tile.z < MAX_ZOOM ? TOLERANCE : NEAREST_TOLERANCE
    const land: Sized[] = []
    const water: TileFeature[] = []
    for (const area of rowsIn(this.#index, tile)) {
      const kind = this.#areas.kind[area]
      if (tile.z < (FIRST_ZOOM.get(kind) ?? 0)) continue
      const isLine = LAND_LINES.has(LANDS[kind] ?? 'unknown')
      const sized = isLine ? this.#line(area, space, tolerance) : this.#polygon(area, space, tolerance)
      if (sized.feature.geometry.length === 0) continue
      if (kind === WATER || (isLine && LANDS[kind] !== 'cliff')) water.push(sized.feature)
      else land.push(sized)
    }
    land.sort((a, b) => b.size - a.size)
    return { land: land.map(({ feature }) => feature), water }
  }

  #line(area: number, space: TileSpace, tolerance: number): Sized {
    const { kind, ringStart } = this.#areas
    const geometry: TileLine[] = []
    for (let ring = ringStart[area]; ring < ringStart[area + 1]; ring++) {
      const xy = this.#roomFor(ring)
      geometry.push(...clipLine(xy, simplify(xy, this.#projected(ring, space, xy), tolerance)))
    }
    return { feature: { type: GEOMETRY.line, properties: { kind: kind[area] }, geometry }, size: 0 }
  }

  /** Rings as vector tiles want them: outlines clockwise on the map, holes the other way round. */
  #polygon(area: number, space: TileSpace, tolerance: number): Sized {
    const geometry: TileLine[] = []
    let size = 0
    let isDropped = false
    for (const { ring, isHole } of this.#ringsOf(area)) {
      if (isHole && isDropped) continue
      const xy = this.#roomFor(ring)
      const clipped = clipRing(xy, simplify(xy, this.#projected(ring, space, xy), tolerance))
      const doubled = twiceArea(clipped)
      const isSpeck = Math.abs(doubled) < 2 * MIN_AREA
      if (!isHole) isDropped = isSpeck
      if (isSpeck) continue
      size += (isHole ? -1 : 1) * Math.abs(doubled / 2)
      geometry.push(doubled > 0 === isHole ? turnedRound(clipped) : clipped)
    }
    const kind = this.#areas.kind[area]
    return { feature: { type: GEOMETRY.polygon, properties: { kind }, geometry }, size }
  }

  #ringsOf(area: number): readonly NestedRing[] {
    const rings = this.#nested.get(area) ?? nestRings(this.#areas, area)
    if (rings.length > 1) this.#nested.set(area, rings)
    return rings
  }

  #roomFor(ring: number): Float64Array {
    const { pointStart } = this.#areas
    return this.#room.for(pointStart[ring + 1] - pointStart[ring])
  }

  #projected(ring: number, space: TileSpace, xy: Float64Array): number {
    const { pointStart, lon } = this.#areas
    return space.project(lon, this.#south, pointStart[ring], pointStart[ring + 1], xy)
  }
}
