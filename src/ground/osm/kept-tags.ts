import { grown, type RowColumns, type OsmStrings } from './columns.ts'
import type { Tags } from './tags/tags.ts'
import type { WordList } from './word-list.ts'

/** Tags as lists end to end: those of row `i` are entries `tagStart[i]` to `tagStart[i + 1]`. */
export interface TagLists {
  readonly tagStart: Uint32Array
  /** Indices into a table of strings. */
  readonly tagKey: Uint32Array
  readonly tagValue: Uint32Array
}

/** The tags of one row of a block, moved from row to row rather than made anew. */
export class BlockTags implements Tags {
  #strings: OsmStrings | null = null
  #rows: RowColumns | null = null
  #from = 0
  #to = 0

  at(strings: OsmStrings, rows: RowColumns, row: number): this {
    this.#strings = strings
    this.#rows = rows
    this.#from = rows.tagStart[row]
    this.#to = rows.tagStart[row + 1]
    return this
  }

  get(key: string): string | undefined {
    if (!this.#strings || !this.#rows) return undefined
    const { tagKey, tagValue } = this.#rows
    for (let i = this.#from; i < this.#to; i++)
      if (this.#strings.text(tagKey[i]) === key) return this.#strings.text(tagValue[i])
    return undefined
  }
}

/** The tags kept of kept rows, while an extract is being read. */
export class KeptTags {
  readonly #words: WordList
  readonly #keepsKey: (key: string) => boolean
  #rows = 0
  #tags = 0
  #start = new Uint32Array(1024)
  #key = new Uint32Array(1024)
  #value = new Uint32Array(1024)

  constructor(words: WordList, keepsKey: (key: string) => boolean) {
    this.#words = words
    this.#keepsKey = keepsKey
  }

  /** Keeps the tags of `row` as those of the next kept row. */
  add(strings: OsmStrings, rows: RowColumns, row: number): void {
    for (let i = rows.tagStart[row]; i < rows.tagStart[row + 1]; i++) {
      const key = strings.text(rows.tagKey[i])
      if (!this.#keepsKey(key)) continue
      this.#key = grown(this.#key, this.#tags + 1)
      this.#value = grown(this.#value, this.#tags + 1)
      this.#key[this.#tags] = this.#words.indexOf(key)
      this.#value[this.#tags++] = this.#words.indexOf(strings.text(rows.tagValue[i]))
    }
    this.#start = grown(this.#start, this.#rows + 2)
    this.#start[++this.#rows] = this.#tags
  }

  lists(): TagLists {
    return {
      tagStart: this.#start.slice(0, this.#rows + 1),
      tagKey: this.#key.slice(0, this.#tags),
      tagValue: this.#value.slice(0, this.#tags),
    }
  }
}

/** The tags of row `row` of an extract's columns. */
export function tagsAt(strings: readonly string[], lists: TagLists, row: number): Tags {
  return {
    get(key) {
      for (let i = lists.tagStart[row]; i < lists.tagStart[row + 1]; i++)
        if (strings[lists.tagKey[i]] === key) return strings[lists.tagValue[i]]
      return undefined
    },
  }
}
