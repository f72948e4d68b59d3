import { grown, type OsmStrings } from '../columns.ts'
import { OsmFileError } from '../error.ts'
import type { WordCache } from './word-cache.ts'
import { Wire } from './wire.ts'

/** Field 1 of a StringTable, length-delimited. */
const WORD = 0x0a

/** A block's string table: where each word lies; a word is decoded when somebody asks for it. */
export class StringTable implements OsmStrings {
  count = 0
  #bytes: Uint8Array = new Uint8Array(0)
  #from = new Uint32Array(4096)
  #to = new Uint32Array(4096)
  #texts: (string | undefined)[] = []
  readonly #cache: WordCache

  /** @param cache remembers words from block to block, since they repeat */
  constructor(cache: WordCache) {
    this.#cache = cache
  }

  read(wire: Wire, end: number): void {
    this.count = 0
    this.#texts = []
    this.#bytes = wire.bytes
    while (wire.at < end) {
      const tag = wire.uint32()
      if (tag !== WORD) {
        wire.skip(tag, end)
        continue
      }
      const wordEnd = wire.end(end)
      if (this.count === this.#from.length) {
        this.#from = grown(this.#from, this.count + 1)
        this.#to = grown(this.#to, this.#from.length)
      }
      this.#from[this.count] = wire.at
      this.#to[this.count++] = wordEnd
      wire.at = wordEnd
    }
    wire.close(end)
  }

  text(index: number): string {
    const known = this.#texts[index]
    if (known !== undefined) return known
    if (!(index < this.count)) throw new OsmFileError(`The block has no word number ${index}.`)
    const text = this.#cache.text(this.#bytes, this.#from[index], this.#to[index])
    this.#texts[index] = text
    return text
  }
}
