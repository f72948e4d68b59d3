import type Flatbush from 'flatbush'
import { openBoxIndex, searchTurns } from '../region/box-index.ts'
import type { Region } from '../region/region.ts'
import { geodesicLength, UNIT_DEG } from './length.ts'
import { Plane } from './plane.ts'
import { searchBox } from './search-box.ts'

/** Edges near a place, nearest first; rows from `count` on hold nothing. Given again to be filled again. */
export interface NearEdges {
  count: number
  edge: Uint32Array
  /** Of the edge's length, 0 at `from`, 1 at `to`: the point of the edge nearest to the place. */
  fraction: Float64Array
  /** m from the place to that point. */
  distance: Float64Array
  /** Degrees, of that point. */
  latitude: Float64Array
  longitude: Float64Array
  /** Index into `region.shape` of the last shape point before it. */
  segment: Uint32Array
}

export interface NearestOptions {
  /** Leaves edges out, such as those closed to feet. */
  readonly accepts?: (edge: number) => boolean
  /** Filled and returned, to save making it anew for each of many places. */
  readonly into?: NearEdges
}

export function emptyNearEdges(room = 8): NearEdges {
  return {
    count: 0,
    edge: new Uint32Array(room),
    fraction: new Float64Array(room),
    distance: new Float64Array(room),
    latitude: new Float64Array(room),
    longitude: new Float64Array(room),
    segment: new Uint32Array(room),
  }
}

/**
 * The at most `k` edges nearest to a place in degrees, each with its nearest point, within `radius` m. Exact up
 * to the 0.1 % of the plane they are measured in; across the date line and at the poles too.
 */
export function nearestEdges(
  region: Region,
  latitude: number,
  longitude: number,
  k: number,
  radius: number,
  options: NearestOptions = {},
): NearEdges {
  const search = searches.get(region) ?? new NearestSearch(region)
  searches.set(region, search)
  return search.run(latitude, longitude, k, radius, options)
}

const searches = new WeakMap<Region, NearestSearch>()

/** First guess at how far the nearest paths are, in m, and how much farther each next one looks. */
const FIRST_REACH_M = 40
const REACH_GROWTH = 4
/** m to the other side of the earth. */
const HALF_ROUND_M = 20_100_000

/** The search over one region, with room to work in. */
class NearestSearch {
  readonly #region: Region
  readonly #index: Flatbush | null
  readonly #plane = new Plane()
  /** The best so far, by square of distance. */
  #room = 0
  #found = 0
  #wanted = 0
  #edge = new Uint32Array(0)
  #square = new Float64Array(0)
  #segment = new Uint32Array(0)
  #share = new Float64Array(0)
  #accepts: ((edge: number) => boolean) | undefined

  constructor(region: Region) {
    this.#region = region
    this.#index = openBoxIndex(region.edgeIndex)
  }

  run(
    latitude: number,
    longitude: number,
    k: number,
    radius: number,
    { accepts, into }: NearestOptions,
  ): NearEdges {
    const near = withRoom(into ?? emptyNearEdges(k), k)
    near.count = 0
    if (!this.#index || !(k > 0) || !(radius >= 0) || Number.isNaN(latitude + longitude)) return near
    this.#reserve(k)
    this.#accepts = accepts
    this.#plane.moveTo(latitude, longitude)
    this.#found = 0
    const most = Math.min(radius, HALF_ROUND_M)
    let reach = Math.min(most, FIRST_REACH_M)
    this.#searchWithin(this.#index, latitude, longitude, reach)
    while (reach < most && this.#farthest > reach) {
      // Once there are enough, one more search as far as the farthest of them settles it.
      reach = Math.min(most, this.#found === k ? this.#farthest : reach * REACH_GROWTH)
      this.#searchWithin(this.#index, latitude, longitude, reach)
    }
    this.#tell(near, latitude, longitude, radius)
    return near
  }

  /** m to the last of the edges wanted; Infinity while there are fewer. */
  get #farthest(): number {
    return this.#found === this.#wanted ? Math.sqrt(this.#square[this.#wanted - 1]) : Infinity
  }

  #reserve(k: number): void {
    this.#wanted = k
    if (k <= this.#room) return
    this.#room = k
    this.#edge = new Uint32Array(k)
    this.#square = new Float64Array(k)
    this.#segment = new Uint32Array(k)
    this.#share = new Float64Array(k)
  }

  /** Measures every edge whose box comes within `reach` m. */
  #searchWithin(index: Flatbush, latitude: number, longitude: number, reach: number): void {
    const { west, south, east, north } = searchBox(latitude, longitude, reach)
    for (const turn of searchTurns(west, east))
      index.search(west + turn, south, east + turn, north, this.#measure)
  }

  /** Flatbush asks for every box; the answer is no, so that it gathers nothing. */
  readonly #measure = (edge: number): boolean => {
    if (this.#accepts && !this.#accepts(edge)) return false
    const { edges, shape } = this.#region
    const plane = this.#plane
    const first = edges.shapeStart[edge]
    const end = edges.shapeStart[edge + 1]
    plane.project(shape.lat[first] * UNIT_DEG, shape.lon[first] * UNIT_DEG)
    let { x, y } = plane
    let least = Infinity
    let leastSegment = first
    let leastShare = 0
    for (let i = first + 1; i < end; i++) {
      plane.project(shape.lat[i] * UNIT_DEG, shape.lon[i] * UNIT_DEG)
      const dx = plane.x - x
      const dy = plane.y - y
      const square = dx * dx + dy * dy
      let share = square > 0 ? -(x * dx + y * dy) / square : 0
      if (share < 0) share = 0
      else if (share > 1) share = 1
      const offX = x + share * dx
      const offY = y + share * dy
      const distance = offX * offX + offY * offY
      if (distance < least) {
        least = distance
        leastSegment = i - 1
        leastShare = share
      }
      x = plane.x
      y = plane.y
    }
    this.#keep(edge, least, leastSegment, leastShare)
    return false
  }

  /** Sorts an edge in among the nearest, if it is one of them and not there yet, from a search before. */
  #keep(edge: number, square: number, segment: number, share: number): void {
    let at = this.#found
    if (at === this.#wanted) {
      if (square >= this.#square[at - 1]) return
      at--
    }
    for (let i = 0; i < this.#found; i++) if (this.#edge[i] === edge) return
    for (; at > 0 && this.#square[at - 1] > square; at--) {
      this.#edge[at] = this.#edge[at - 1]
      this.#square[at] = this.#square[at - 1]
      this.#segment[at] = this.#segment[at - 1]
      this.#share[at] = this.#share[at - 1]
    }
    this.#edge[at] = edge
    this.#square[at] = square
    this.#segment[at] = segment
    this.#share[at] = share
    if (this.#found < this.#wanted) this.#found++
  }

  #tell(near: NearEdges, latitude: number, longitude: number, radius: number): void {
    const { edges, shape } = this.#region
    const plane = this.#plane
    for (let i = 0; i < this.#found && this.#square[i] <= radius * radius; i++) {
      const edge = this.#edge[i]
      const segment = this.#segment[i]
      const share = this.#share[i]
      plane.project(shape.lat[segment] * UNIT_DEG, shape.lon[segment] * UNIT_DEG)
      const { x, y } = plane
      plane.project(shape.lat[segment + 1] * UNIT_DEG, shape.lon[segment + 1] * UNIT_DEG)
      const [lat, lon] = plane.placeAt(x + share * (plane.x - x), y + share * (plane.y - y))
      const length = shape.along[edges.shapeStart[edge + 1] - 1]
      const along = shape.along[segment] + share * (shape.along[segment + 1] - shape.along[segment])
      near.edge[i] = edge
      near.segment[i] = segment
      near.fraction[i] = length > 0 ? along / length : 0
      near.latitude[i] = lat
      near.longitude[i] = lon
      near.distance[i] = geodesicLength(latitude, longitude, lat, lon)
      near.count = i + 1
    }
  }
}

function withRoom(near: NearEdges, k: number): NearEdges {
  return near.edge.length >= k ? near : Object.assign(near, emptyNearEdges(k))
}
