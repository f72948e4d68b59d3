import { grown } from '../columns.ts'

/** A word longer than this is seldom met twice (addresses, notes). */
const LONGEST_CACHED = 64

/** Probes before giving up: a cache may forget, and a file made to collide must not make it slow. */
const MAX_PROBES = 8

/** Slots and bytes at most, so that a file without repetition cannot fill the memory. */
const MAX_SLOTS = 1 << 18
const FIRST_SLOTS = 1 << 12

/**
 * Decoded words by their UTF-8 bytes. Every block of a file repeats the same few thousand words, and decoding
 * one costs ten times finding it here.
 */
export class WordCache {
  #mask = FIRST_SLOTS - 1
  #slots = new Uint32Array(FIRST_SLOTS)
  #words: string[] = ['']
  #start = new Uint32Array(FIRST_SLOTS)
  #bytes = new Uint8Array(1 << 16)
  readonly #decoder = new TextDecoder()

  text(bytes: Uint8Array, from: number, to: number): string {
    if (to - from > LONGEST_CACHED) return this.#decoder.decode(bytes.subarray(from, to))
    const hash = hashOf(bytes, from, to)
    for (let probe = 0; probe < MAX_PROBES; probe++) {
      const slot = (hash + probe) & this.#mask
      const word = this.#slots[slot]
      if (word === 0) return this.#remember(slot, bytes, from, to)
      if (this.#holds(word, bytes, from, to)) return this.#words[word]
    }
    if (this.#slots.length < MAX_SLOTS) {
      this.#rehash()
      return this.text(bytes, from, to)
    }
    return this.#decoder.decode(bytes.subarray(from, to))
  }

  #holds(word: number, bytes: Uint8Array, from: number, to: number): boolean {
    const start = this.#start[word]
    if (this.#start[word + 1] - start !== to - from) return false
    for (let at = from, mine = start; at < to; at++, mine++) if (bytes[at] !== this.#bytes[mine]) return false
    return true
  }

  #remember(slot: number, bytes: Uint8Array, from: number, to: number): string {
    const text = this.#decoder.decode(bytes.subarray(from, to))
    const word = this.#words.length
    this.#start = grown(this.#start, word + 2)
    const start = this.#start[word]
    const end = start + to - from
    this.#bytes = grown(this.#bytes, end)
    this.#bytes.set(bytes.subarray(from, to), start)
    this.#start[word + 1] = end
    this.#words.push(text)
    this.#slots[slot] = word
    if (word * 2 > this.#slots.length && this.#slots.length < MAX_SLOTS) this.#rehash()
    return text
  }

  /** Twice the slots; a word that finds no place among them is forgotten and will be learned again. */
  #rehash(): void {
    const slots = new Uint32Array(this.#slots.length * 2)
    const mask = slots.length - 1
    for (let word = 1; word < this.#words.length; word++) {
      const hash = hashOf(this.#bytes, this.#start[word], this.#start[word + 1])
      for (let probe = 0; probe < MAX_PROBES; probe++) {
        const slot = (hash + probe) & mask
        if (slots[slot] !== 0) continue
        slots[slot] = word
        break
      }
    }
    this.#slots = slots
    this.#mask = mask
  }
}

/** FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/), stirred so that its low bits depend on every byte. */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ bytes[at], 0x01000193)
  return (hash ^ (hash >>> 15)) >>> 0
}
