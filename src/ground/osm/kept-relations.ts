import { CurrentRows } from './current-rows.ts'
import { grown, MEMBER_WAY, type RelationColumns, type OsmStrings } from './columns.ts'
import { distinct, lowerBound } from './id-search.ts'
import { KeptTags } from './kept-tags.ts'
import { type ExtractRelations, type ExtractWays, MISSING } from './osm-extract.ts'
import type { WordList } from './word-list.ts'

/** The relations kept so far, their members still as ids. */
export class KeptRelations {
  #count = 0
  #id = new Float64Array(256)
  #kind = new Uint8Array(256)
  #memberStart = new Uint32Array(257)
  #memberType = new Uint8Array(1024)
  #memberId = new Float64Array(1024)
  #memberRole = new Uint32Array(1024)
  readonly #words: WordList
  readonly #tags: KeptTags
  readonly current = new CurrentRows((row) => this.#id[row])

  constructor(words: WordList, keepsKey: (key: string) => boolean) {
    this.#words = words
    this.#tags = new KeptTags(words, keepsKey)
  }

  add(strings: OsmStrings, relations: RelationColumns, row: number, kind: number): void {
    const kept = this.#count++
    this.#id = grown(this.#id, this.#count)
    this.#kind = grown(this.#kind, this.#count)
    this.#memberStart = grown(this.#memberStart, this.#count + 1)
    this.#id[kept] = relations.id[row]
    this.#kind[kept] = kind
    let member = this.#memberStart[kept]
    const from = relations.memberStart[row]
    const to = relations.memberStart[row + 1]
    this.#memberType = grown(this.#memberType, member + to - from)
    this.#memberId = grown(this.#memberId, member + to - from)
    this.#memberRole = grown(this.#memberRole, member + to - from)
    for (let i = from; i < to; i++, member++) {
      this.#memberType[member] = relations.memberType[i]
      this.#memberId[member] = relations.memberId[i]
      this.#memberRole[member] = this.#words.indexOf(strings.text(relations.memberRole[i]))
    }
    this.#memberStart[kept + 1] = member
    this.#tags.add(strings, relations, row)
    this.current.keep()
  }

  /** Ids of the ways that kept relations of one kind are made of, ascending. */
  wayIds(kind: number): Float64Array {
    const ids: number[] = []
    for (let row = 0; row < this.#count; row++) {
      if (this.#kind[row] !== kind || !this.current.isCurrent(row)) continue
      for (let i = this.#memberStart[row]; i < this.#memberStart[row + 1]; i++)
        if (this.#memberType[i] === MEMBER_WAY) ids.push(this.#memberId[i])
    }
    return distinct(Float64Array.from(ids))
  }

  /** The relations with their ways as rows of `ways`, of which those count that are current. */
  resolve(ways: ExtractWays, current: CurrentRows): ExtractRelations {
    const rows = Uint32Array.from(ways.id.keys())
    const byId = (current.past === 0 ? rows : rows.filter((row) => current.isCurrent(row))).sort(
      (a, b) => ways.id[a] - ways.id[b],
    )
    const ids = Float64Array.from(byId, (row) => ways.id[row])
    const members = this.#memberStart[this.#count]
    const memberWay = new Uint32Array(members).fill(MISSING)
    for (let i = 0; i < members; i++) {
      if (this.#memberType[i] !== MEMBER_WAY) continue
      const at = lowerBound(ids, this.#memberId[i])
      if (ids[at] === this.#memberId[i]) memberWay[i] = byId[at]
    }
    return {
      count: this.#count,
      id: this.#id.slice(0, this.#count),
      kind: this.#kind.slice(0, this.#count),
      memberStart: this.#memberStart.slice(0, this.#count + 1),
      memberType: this.#memberType.slice(0, members),
      memberId: this.#memberId.slice(0, members),
      memberRole: this.#memberRole.slice(0, members),
      memberWay,
      ...this.#tags.lists(),
    }
  }
}
