import type { OsmStrings } from './columns.ts'
import { OsmFileError } from './error.ts'

/** A string table that is being written; each word stands in it once. */
export class WordList implements OsmStrings {
  readonly #words: string[] = []
  readonly #indices = new Map<string, number>()

  get count(): number {
    return this.#words.length
  }

  get words(): readonly string[] {
    return this.#words
  }

  clear(): void {
    this.#words.length = 0
    this.#indices.clear()
  }

  indexOf(word: string): number {
    const known = this.#indices.get(word)
    if (known !== undefined) return known
    const index = this.#words.push(word) - 1
    this.#indices.set(word, index)
    return index
  }

  text(index: number): string {
    const word = this.#words[index]
    if (word === undefined) throw new OsmFileError(`There is no word number ${index}.`)
    return word
  }
}
