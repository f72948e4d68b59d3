import { CurrentRows } from './current-rows.ts'
import { grown, NO_POSITION, type OsmStrings, type WayColumns } from './columns.ts'
import { lowerBound } from './id-search.ts'
import { KeptTags } from './kept-tags.ts'
import { type ExtractNodes, type ExtractWays, MISSING } from './osm-extract.ts'
import type { WordList } from './word-list.ts'

/** The ways kept so far, their nodes still as ids. */
export class KeptWays {
  #count = 0
  #id = new Float64Array(1024)
  #kind = new Uint8Array(1024)
  #refStart = new Uint32Array(1025)
  #ref = new Float64Array(8192)
  /** Of each reference, 1e-7 degrees; null until a way comes that tells where its nodes lie. */
  #latitude: Int32Array | null = null
  #longitude: Int32Array | null = null
  readonly #tags: KeptTags
  readonly current = new CurrentRows((row) => this.#id[row])

  constructor(words: WordList, keepsKey: (key: string) => boolean) {
    this.#tags = new KeptTags(words, keepsKey)
  }

  /** @returns the row it has among the kept ways */
  add(strings: OsmStrings, ways: WayColumns, row: number, kind: number): number {
    const from = ways.refStart[row]
    const to = ways.refStart[row + 1]
    const kept = this.#count++
    const first = this.#refStart[kept]
    this.#id = grown(this.#id, this.#count)
    this.#kind = grown(this.#kind, this.#count)
    this.#refStart = grown(this.#refStart, this.#count + 1)
    this.#ref = grown(this.#ref, first + to - from)
    this.#id[kept] = ways.id[row]
    this.#kind[kept] = kind
    this.#ref.set(ways.ref.subarray(from, to), first)
    this.#refStart[kept + 1] = first + to - from
    this.#keepPlaces(ways, from, to, first)
    this.#tags.add(strings, ways, row)
    this.current.keep()
    return kept
  }

  #keepPlaces(ways: WayColumns, from: number, to: number, first: number): void {
    if (!ways.hasPlaces && this.#latitude === null) return
    const end = first + to - from
    this.#latitude = unplaced(this.#latitude, first, end)
    this.#longitude = unplaced(this.#longitude, first, end)
    if (!ways.hasPlaces) return
    this.#latitude.set(ways.latitude.subarray(from, to), first)
    this.#longitude.set(ways.longitude.subarray(from, to), first)
  }

  /** True for an outline: it ends where it began. */
  isClosed(row: number): boolean {
    const from = this.#refStart[row]
    const to = this.#refStart[row + 1]
    return to - from > 3 && this.#ref[from] === this.#ref[to - 1]
  }

  /** Ids of the nodes the ways run through, as often as they do. */
  neededNodes(): Float64Array {
    const ids = this.#ref.slice(0, this.#refStart[this.#count])
    if (this.current.past === 0) return ids
    let end = 0
    for (let row = 0; row < this.#count; row++)
      if (this.current.isCurrent(row))
        for (let i = this.#refStart[row]; i < this.#refStart[row + 1]; i++) ids[end++] = this.#ref[i]
    return ids.slice(0, end)
  }

  /** Puts nodes where the ways say they lie, as far as ways say it. */
  placeNodes(nodes: ExtractNodes): void {
    if (this.#latitude === null || this.#longitude === null) return
    let near = 0
    for (let i = 0; i < this.#refStart[this.#count]; i++) {
      if (this.#latitude[i] === NO_POSITION || this.#longitude[i] === NO_POSITION) continue
      near = lowerBound(nodes.id, this.#ref[i], near)
      if (nodes.id[near] !== this.#ref[i]) continue
      nodes.latitude[near] = this.#latitude[i]
      nodes.longitude[near] = this.#longitude[i]
    }
  }

  /** The ways with their nodes as rows of `nodes`. */
  resolve(nodes: ExtractNodes): ExtractWays {
    const refs = this.#refStart[this.#count]
    const node = new Uint32Array(refs)
    let near = 0
    for (let i = 0; i < refs; i++) {
      near = lowerBound(nodes.id, this.#ref[i], near)
      const isKnown = nodes.id[near] === this.#ref[i] && nodes.latitude[near] !== NO_POSITION
      node[i] = isKnown ? near : MISSING
    }
    return {
      count: this.#count,
      id: this.#id.slice(0, this.#count),
      kind: this.#kind.slice(0, this.#count),
      refStart: this.#refStart.slice(0, this.#count + 1),
      node,
      ...this.#tags.lists(),
    }
  }
}

/** The same places with room up to `end`; those from `first` on, and all where there were none, unknown. */
function unplaced(places: Int32Array | null, first: number, end: number): Int32Array {
  if (places === null) return new Int32Array(Math.ceil(end * 1.5)).fill(NO_POSITION)
  const larger = grown(places, end)
  return larger.fill(NO_POSITION, first, end)
}
