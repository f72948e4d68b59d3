import { UNIT_DEG } from '../graph/length.ts'
import { Plane } from '../graph/plane.ts'
import { searchBox } from '../graph/search-box.ts'
import { openBoxIndex, searchTurns } from '../region/box-index.ts'
import type { Region } from '../region/region.ts'
import type { Candidates } from './candidates.ts'
import { unlikelyOnFoot } from './on-foot.ts'

/** m beyond the search radius that one look around covers, so that the next samples need none of their own. */
const LOOK_AHEAD_M = 100

/**
 * The pieces of edges around the last samples, laid out flat in m, so that finding candidates is a walk over a
 * few hundred numbers. Laid out anew when the track has moved on.
 */
export class NearbyEdges {
  readonly #region: Region
  readonly #index: ReturnType<typeof openBoxIndex>
  readonly #radius: number
  readonly #most: number
  /** m along an edge within which two nearest places are one: the foot of the same bend. */
  readonly #apart: number
  readonly #plane = new Plane()
  #isLaidOut = false
  #count = 0
  #edge = new Uint32Array(512)
  /** 1 where the piece begins at the end of the piece before. */
  #follows = new Uint8Array(512)
  /** x, y, dx, dy, m along the edge at the start, m of edge on the piece: six numbers each. */
  #piece = new Float64Array(6 * 512)

  /** @param most places per sample: more than that are noise upon noise, and the nearest stay */
  constructor(region: Region, radius: number, most: number) {
    this.#region = region
    this.#most = most
    this.#index = openBoxIndex(region.edgeIndex)
    this.#radius = radius
    this.#apart = Math.max(15, radius / 2)
  }

  /** Adds every place within the radius that is nearer than the edge just before and after it. */
  addCandidates(latitude: number, longitude: number, into: Candidates): void {
    const plane = this.#plane
    plane.project(latitude, longitude)
    if (!this.#isLaidOut || !(Math.abs(plane.x) <= LOOK_AHEAD_M && Math.abs(plane.y) <= LOOK_AHEAD_M)) {
      this.#layOut(latitude, longitude)
      plane.project(latitude, longitude)
    }
    const { x, y } = plane
    const first = into.count
    const pieces = this.#piece
    const reach = this.#radius * this.#radius
    // The row that the piece before put at its end: if this piece goes on nearer, the row was no minimum.
    let bend = -1
    for (let k = 0; k < this.#count; k++) {
      const at = 6 * k
      const px = x - pieces[at]
      const py = y - pieces[at + 1]
      const dx = pieces[at + 2]
      const dy = pieces[at + 3]
      const square = dx * dx + dy * dy
      const share = square > 0 ? Math.min(1, Math.max(0, (px * dx + py * dy) / square)) : 0
      const follows = this.#follows[k] === 1
      const passesBend = follows && bend >= 0 && share > 0
      bend = -1
      if (follows && share === 0) continue
      const ox = px - share * dx
      const oy = py - share * dy
      const off = ox * ox + oy * oy
      if (off > reach) continue
      const distance = Math.sqrt(off)
      const across = dx * oy - dy * ox >= 0 ? distance : -distance
      const along = pieces[at + 4] + share * pieces[at + 5]
      const last = into.count - 1
      const isSameEdge = last >= first && into.edge[last] === this.#edge[k]
      const length = Math.sqrt(square)
      const east = length > 0 ? dx / length : 0
      const north = length > 0 ? dy / length : 0
      if (isSameEdge && (passesBend || along - into.along[last] < this.#apart)) {
        if (distance <= Math.abs(into.across[last])) into.put(last, along, across, east, north)
      } else into.add(this.#edge[k], this.#unlikely(this.#edge[k]), along, across, east, north)
      if (share === 1) bend = into.count - 1
    }
    keepNearest(into, first, this.#most)
  }

  #unlikely(edge: number): number {
    const { highway, access } = this.#region.edges
    return unlikelyOnFoot(highway[edge], access[edge])
  }

  #layOut(latitude: number, longitude: number): void {
    const { shapeStart } = this.#region.edges
    this.#plane.moveTo(latitude, longitude)
    this.#isLaidOut = true
    this.#count = 0
    const reach = LOOK_AHEAD_M + this.#radius
    // Square boxes, seen from a corner, reach further than the samples that ask for them.
    const { west, south, east, north } = searchBox(latitude, longitude, reach * Math.SQRT2)
    // Near the date line an edge may be found on both sides of it.
    const found = new Set<number>()
    for (const turn of searchTurns(west, east))
      for (const edge of this.#index?.search(west + turn, south, east + turn, north) ?? []) found.add(edge)
    // In the order of the file, so that the answer does not hang on how the tree was packed.
    for (const edge of [...found].sort((a, b) => a - b))
      this.#layOutEdge(edge, shapeStart[edge], shapeStart[edge + 1], reach)
  }

  #layOutEdge(edge: number, from: number, to: number, reach: number): void {
    const { lat, lon, along } = this.#region.shape
    const plane = this.#plane
    plane.project(lat[from] * UNIT_DEG, lon[from] * UNIT_DEG)
    let { x, y } = plane
    let laidOut = -1
    for (let i = from + 1; i < to; i++) {
      plane.project(lat[i] * UNIT_DEG, lon[i] * UNIT_DEG)
      const nextX = plane.x
      const nextY = plane.y
      const misses =
        Math.min(x, nextX) > reach ||
        Math.max(x, nextX) < -reach ||
        Math.min(y, nextY) > reach ||
        Math.max(y, nextY) < -reach
      if (!misses) {
        const piece = this.#addPiece(edge, x, y, nextX - x, nextY - y, along[i - 1], along[i])
        this.#follows[piece] = laidOut === i - 1 ? 1 : 0
        laidOut = i
      }
      x = nextX
      y = nextY
    }
  }

  #addPiece(edge: number, x: number, y: number, dx: number, dy: number, start: number, end: number): number {
    if (this.#count === this.#edge.length) {
      const edges = new Uint32Array(2 * this.#count)
      edges.set(this.#edge)
      this.#edge = edges
      const follows = new Uint8Array(2 * this.#count)
      follows.set(this.#follows)
      this.#follows = follows
      const pieces = new Float64Array(12 * this.#count)
      pieces.set(this.#piece)
      this.#piece = pieces
    }
    const at = 6 * this.#count
    this.#edge[this.#count++] = edge
    this.#piece[at] = x
    this.#piece[at + 1] = y
    this.#piece[at + 2] = dx
    this.#piece[at + 3] = dy
    this.#piece[at + 4] = start
    this.#piece[at + 5] = end - start
    return this.#count - 1
  }
}

/** Drops the farthest rows from `first` on until few enough are left. */
function keepNearest(candidates: Candidates, first: number, most: number): void {
  while (candidates.count - first > most) {
    let farthest = first
    for (let row = first + 1; row < candidates.count; row++)
      if (Math.abs(candidates.across[row]) > Math.abs(candidates.across[farthest])) farthest = row
    candidates.remove(farthest)
  }
}
