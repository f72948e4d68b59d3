import { LONGEST_PAUSE_S, NO_TIMESTAMP } from './clock.ts'
import { readDefinition, withoutLeadingTimestamp } from './definition.ts'
import type { Definition, LocalDefinitions } from './definition.ts'

/** Told of every whole data message; `at` is where its contents begin, `timestamp` s since FIT's epoch or NaN. */
export interface MessageVisitor {
  message(definition: Definition, at: number, timestamp: number): void
}

/** Why a walk came to its end. */
export type WalkEnd =
  | { readonly why: 'done'; readonly at: number }
  /** The bytes end inside the message that begins at `at`. */
  | { readonly why: 'cut'; readonly at: number; readonly definition: Definition | null }
  /** The byte at `at` cannot begin a message, or begins one that was never defined. */
  | { readonly why: 'unsound'; readonly at: number }

/**
 * Steps from message to message through the data of a FIT file. It holds what FIT makes later bytes depend on:
 * the definitions of the sixteen local message types and the last timestamp.
 */
export class FitWalk {
  readonly #bytes: Uint8Array
  readonly #view: DataView
  #definitions: LocalDefinitions
  #compressed: LocalDefinitions
  #timestamp: number
  #timestampBeforeJump = NaN

  constructor(bytes: Uint8Array, view: DataView) {
    this.#bytes = bytes
    this.#view = view
    this.#definitions = []
    this.#compressed = []
    this.#timestamp = NaN
  }

  /** A second walk that may run ahead without disturbing this one. */
  fork(): FitWalk {
    const fork = new FitWalk(this.#bytes, this.#view)
    fork.#definitions = [...this.#definitions]
    fork.#compressed = [...this.#compressed]
    fork.#timestamp = this.#timestamp
    fork.#timestampBeforeJump = this.#timestampBeforeJump
    return fork
  }

  /** The local message types defined so far, by number. */
  get definitions(): Readonly<LocalDefinitions> {
    return this.#definitions
  }

  /** s since FIT's epoch, of the latest message that had one; NaN before. */
  get timestamp(): number {
    return this.#timestamp
  }

  /** The same, as it was before the clock last jumped by more than any pause: damage can feign such a jump. */
  get timestampBeforeJump(): number {
    return this.#timestampBeforeJump
  }

  /** Walks from `at` until `end` or trouble; a null visitor only tries whether the bytes can be walked. */
  run(at: number, end: number, visitor: MessageVisitor | null): WalkEnd {
    const bytes = this.#bytes
    while (at < end) {
      const header = bytes[at]
      if ((header & 0xc0) === 0x40) {
        if (header & 0x10) return { why: 'unsound', at }
        const read = readDefinition(bytes, at, end)
        if (read === 'unsound') return { why: 'unsound', at }
        if (read === 'ends early') return { why: 'cut', at, definition: null }
        this.#definitions[header & 0x0f] = read.definition
        this.#compressed[header & 0x0f] = undefined
        at = read.next
        continue
      }
      const compressed = header >= 0x80
      if (!compressed && header & 0x30) return { why: 'unsound', at }
      const definition = compressed
        ? this.#compressedDefinition((header >> 5) & 0x03)
        : this.#definitions[header & 0x0f]
      if (!definition) return { why: 'unsound', at }
      const next = at + 1 + definition.size
      if (next > end) return { why: 'cut', at, definition }
      const timestamp = compressed ? this.#rollOver(header & 0x1f) : this.#readTimestamp(definition, at + 1)
      if (visitor) visitor.message(definition, at + 1, timestamp)
      at = next
    }
    return { why: 'done', at }
  }

  #compressedDefinition(local: number): Definition | undefined {
    const known = this.#compressed[local]
    if (known) return known
    const plain = this.#definitions[local]
    if (plain) this.#compressed[local] = withoutLeadingTimestamp(plain)
    return this.#compressed[local]
  }

  #readTimestamp(definition: Definition, at: number): number {
    if (definition.timestampAt < 0) return NaN
    const timestamp = this.#view.getUint32(at + definition.timestampAt, definition.little)
    if (timestamp === NO_TIMESTAMP) return NaN
    if (Math.abs(timestamp - this.#timestamp) > LONGEST_PAUSE_S) this.#timestampBeforeJump = this.#timestamp
    this.#timestamp = timestamp
    return timestamp
  }

  /** Five bits of seconds, counted on from the last full timestamp; NaN when there has been none. */
  #rollOver(seconds: number): number {
    this.#timestamp += (seconds - this.#timestamp) & 0x1f
    return this.#timestamp
  }
}
