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
  readonly #tags: KeptTags

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
    this.#tags.add(strings, ways, row)
    return kept
  }

  /** True for an outline: it ends where it began. */
  isClosed(row: number): boolean {
    const from = this.#refStart[row]
    const to = this.#refStart[row + 1]
    return to - from > 3 && this.#ref[from] === this.#ref[to - 1]
  }

  /** Ids of the nodes the ways run through, as often as they do. */
  neededNodes(): Float64Array {
    return this.#ref.slice(0, this.#refStart[this.#count])
  }

  /** The ways with their nodes as rows of `nodes`. */
  resolve(nodes: ExtractNodes): { columns: ExtractWays; missingRefs: number } {
    const refs = this.#refStart[this.#count]
    const node = new Uint32Array(refs)
    let near = 0
    let missingRefs = 0
    for (let i = 0; i < refs; i++) {
      near = lowerBound(nodes.id, this.#ref[i], near)
      const isMissing = nodes.latitude[near] === NO_POSITION
      node[i] = isMissing ? MISSING : near
      if (isMissing) missingRefs++
    }
    const columns: ExtractWays = {
      count: this.#count,
      id: this.#id.slice(0, this.#count),
      kind: this.#kind.slice(0, this.#count),
      refStart: this.#refStart.slice(0, this.#count + 1),
      node,
      ...this.#tags.lists(),
    }
    return { columns, missingRefs }
  }
}
