/** A table of strings, asked one at a time, so that a file of many opens as fast as a file of few. */
export interface Strings {
  readonly count: number
  /** The string of that number; empty when there is none. */
  text(index: number): string
}

export function listStrings(list: readonly string[]): Strings {
  return { count: list.length, text: (index) => list[index] ?? '' }
}

/** Strings as they lie in a file: UTF-8 end to end, string i from `offsets[i]` to `offsets[i + 1]`. */
export class PackedStrings implements Strings {
  readonly count: number
  readonly #offsets: Int32Array
  readonly #bytes: Uint8Array
  readonly #known: (string | undefined)[] = []
  readonly #decoder = new TextDecoder()

  constructor(offsets: Int32Array, bytes: Uint8Array) {
    this.count = Math.max(0, offsets.length - 1)
    this.#offsets = offsets
    this.#bytes = bytes
  }

  text(index: number): string {
    if (!(index < this.count)) return ''
    return (this.#known[index] ??= this.#decode(this.#offsets[index], this.#offsets[index + 1]))
  }

  /** Browsers decode no shared memory, hence the copy. */
  #decode(from: number, to: number): string {
    return this.#decoder.decode(this.#bytes.slice(from, to))
  }
}

/** UTF-8 end to end, with the offsets between. */
export function packStrings(strings: Strings): { offsets: Int32Array; bytes: Uint8Array } {
  const encoder = new TextEncoder()
  const offsets = new Int32Array(strings.count + 1)
  let bytes = new Uint8Array(1024)
  let end = 0
  for (let i = 0; i < strings.count; i++) {
    const text = strings.text(i)
    // A UTF-16 unit becomes at most three bytes.
    if (bytes.length < end + 3 * text.length) {
      const larger = new Uint8Array(2 * (end + 3 * text.length))
      larger.set(bytes.subarray(0, end))
      bytes = larger
    }
    end += encoder.encodeInto(text, bytes.subarray(end)).written
    offsets[i + 1] = end
  }
  return { offsets, bytes: bytes.slice(0, end) }
}
