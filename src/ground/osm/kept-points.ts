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

  constructor(words: WordList, keepsKey: (key: string) => boolean) {
    this.#tags = new KeptTags(words, keepsKey)
  }

  addNode(strings: OsmStrings, nodes: OsmNodeColumns, row: number, point: number): void {
    const latitude = nodes.latitude[row]
    const longitude = nodes.longitude[row]
    if (latitude === NO_POSITION || longitude === NO_POSITION) return
    const kept = this.#add(strings, nodes, row, point)
    this.#latitude[kept] = latitude
    this.#longitude[kept] = longitude
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
