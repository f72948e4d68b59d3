import { CurrentRows } from './current-rows.ts'
import {
  grown,
  type OsmNodeColumns,
  NO_POSITION,
  type RowColumns,
  type OsmStrings,
  type WayColumns,
} from './columns.ts'
import { KeptTags } from './kept-tags.ts'
import { type ExtractNodes, type ExtractPoints, type ExtractWays, MISSING } from './osm-extract.ts'
import type { WordList } from './word-list.ts'

/** The places kept so far; those that are buildings or areas get their position once the nodes are known. */
export class KeptPoints {
  #count = 0
  #id = new Float64Array(1024)
  #isWay = new Uint8Array(1024)
  #point = new Uint8Array(1024)
  #latitude = new Int32Array(1024)
  #longitude = new Int32Array(1024)
  /** Row of the kept way, for points that are ways. */
  #way = new Uint32Array(1024)
  readonly #tags: KeptTags
  /** First row of each node that is a place; its rows end where those of the next begin. */
  #nodeRow = new Uint32Array(1024)
  #nodes = 0
  readonly currentNodes = new CurrentRows((node) => this.#id[this.#nodeRow[node]])

  constructor(words: WordList, keepsKey: (key: string) => boolean) {
    this.#tags = new KeptTags(words, keepsKey)
  }

  /** @param points all that the node is; once every way has been added */
  addNode(strings: OsmStrings, nodes: OsmNodeColumns, row: number, points: readonly number[]): void {
    const latitude = nodes.latitude[row]
    const longitude = nodes.longitude[row]
    if (latitude === NO_POSITION || longitude === NO_POSITION || points.length === 0) return
    this.#nodeRow = grown(this.#nodeRow, this.#nodes + 1)
    this.#nodeRow[this.#nodes++] = this.#count
    for (const point of points) {
      const kept = this.#add(strings, nodes, row, point)
      this.#latitude[kept] = latitude
      this.#longitude[kept] = longitude
    }
    this.currentNodes.keep()
  }

  addWay(strings: OsmStrings, ways: WayColumns, row: number, point: number, keptWay: number): void {
    const kept = this.#add(strings, ways, row, point)
    this.#isWay[kept] = 1
    this.#way[kept] = keptWay
  }

  /** Puts every point that is a way into the middle of its bounds. */
  placeWays(ways: ExtractWays, nodes: ExtractNodes): void {
    for (let i = 0; i < this.#count; i++) {
      if (this.#isWay[i] === 0) continue
      const from = ways.refStart[this.#way[i]]
      const to = ways.refStart[this.#way[i] + 1]
      const rows = ways.node.subarray(from, to).filter((row) => row !== MISSING)
      this.#latitude[i] = middle(rows, nodes.latitude)
      this.#longitude[i] = middle(rows, nodes.longitude)
    }
  }

  /** The rows that count, ascending; null when all do. */
  currentRows(ways: CurrentRows): Uint32Array | null {
    const { currentNodes } = this
    if (currentNodes.past === 0 && ways.past === 0) return null
    const isPast = new Uint8Array(this.#count)
    for (let row = 0; row < this.#count; row++)
      if (this.#isWay[row] === 1 && !ways.isCurrent(this.#way[row])) isPast[row] = 1
    for (let node = 0; node < this.#nodes; node++)
      if (!currentNodes.isCurrent(node))
        isPast.fill(1, this.#nodeRow[node], node + 1 < this.#nodes ? this.#nodeRow[node + 1] : this.#count)
    return Uint32Array.from(isPast.keys()).filter((row) => isPast[row] !== 1)
  }

  columns(): ExtractPoints {
    const count = this.#count
    return {
      count,
      id: this.#id.slice(0, count),
      isWay: this.#isWay.slice(0, count),
      point: this.#point.slice(0, count),
      latitude: this.#latitude.slice(0, count),
      longitude: this.#longitude.slice(0, count),
      ...this.#tags.lists(),
    }
  }

  #add(strings: OsmStrings, rows: RowColumns, row: number, point: number): number {
    const kept = this.#count++
    if (kept === this.#id.length) {
      this.#id = grown(this.#id, this.#count)
      const room = this.#id.length
      this.#isWay = grown(this.#isWay, room)
      this.#point = grown(this.#point, room)
      this.#latitude = grown(this.#latitude, room)
      this.#longitude = grown(this.#longitude, room)
      this.#way = grown(this.#way, room)
    }
    this.#id[kept] = rows.id[row]
    this.#point[kept] = point
    this.#tags.add(strings, rows, row)
    return kept
  }
}

/** Halfway between the least and the greatest; `NO_POSITION` of nothing. */
function middle(rows: Uint32Array, positions: Int32Array): number {
  let least = Infinity
  let greatest = -Infinity
  for (const row of rows) {
    least = Math.min(least, positions[row])
    greatest = Math.max(greatest, positions[row])
  }
  return least <= greatest ? Math.round((least + greatest) / 2) : NO_POSITION
}
