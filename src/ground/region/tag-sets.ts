import type { TagLists } from '../osm/kept-tags.ts'
import type { Tags } from '../osm/tags/tags.ts'
import type { TagSetColumns } from './region.ts'
import type { Strings } from './strings.ts'
import type { WordNumbers } from './word-numbers.ts'

/** Names differ from element to element, so they have a column of their own. */
const NAME = 'name'

/** The distinct sets of tags of a region under construction. Most ways share theirs with many others. */
export class TagSets {
  readonly #strings: readonly string[]
  readonly #words: WordNumbers
  readonly #numbers = new Map<string, number>([['', 0]])
  readonly #sets: (readonly number[])[] = [[]]

  constructor(strings: readonly string[], words: WordNumbers) {
    this.#strings = strings
    this.#words = words
  }

  get count(): number {
    return this.#sets.length
  }

  /** The number of the set of tags of row `row`, names apart. */
  of(lists: TagLists, row: number): number {
    const pairs: number[] = []
    for (let i = lists.tagStart[row]; i < lists.tagStart[row + 1]; i++)
      if (this.#strings[lists.tagKey[i]] !== NAME) pairs.push(lists.tagKey[i], lists.tagValue[i])
    const key = pairs.join()
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    const number = this.#sets.push(pairs.map((word) => this.#words.of(this.#strings[word] ?? ''))) - 1
    this.#numbers.set(key, number)
    return number
  }

  columns(): TagSetColumns {
    const count = this.#sets.length
    const start = new Uint32Array(count + 1)
    for (const [i, set] of this.#sets.entries()) start[i + 1] = start[i] + set.length / 2
    const key = new Uint32Array(start[count])
    const value = new Uint32Array(start[count])
    let at = 0
    for (const set of this.#sets)
      for (let i = 0; i < set.length; i += 2) {
        key[at] = set[i]
        value[at++] = set[i + 1]
      }
    return { count, start, key, value }
  }
}

/** The tags of one set of a region. */
export function tagSet(sets: TagSetColumns, strings: Strings, set: number): Tags {
  return {
    get(wanted) {
      for (let i = sets.start[set]; i < sets.start[set + 1]; i++)
        if (strings.text(sets.key[i]) === wanted) return strings.text(sets.value[i])
      return undefined
    },
  }
}

/** The same as a list, as `key=value` would be written, in the mapper's order. */
export function listTagSet(
  sets: TagSetColumns,
  strings: Strings,
  set: number,
): (readonly [key: string, value: string])[] {
  const list: [string, string][] = []
  for (let i = sets.start[set]; i < sets.start[set + 1]; i++)
    list.push([strings.text(sets.key[i]), strings.text(sets.value[i])])
  return list
}
