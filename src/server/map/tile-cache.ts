import { createHash } from 'node:crypto'

/** An answer as it is sent: bytes, or null for "nothing is there". */
export interface Kept {
  readonly body: Uint8Array<ArrayBuffer> | null
  readonly etag: string
}

/** Bytes an answer takes beside its body. */
const OVERHEAD = 200

/** Answers by key, the least recently asked dropped first once they take more bytes than allowed. */
export class TileCache {
  readonly #most: number
  readonly #kept = new Map<string, Kept>()
  #bytes = 0

  /** @param most bytes */
  constructor(most: number) {
    this.#most = most
  }

  get bytes(): number {
    return this.#bytes
  }

  /** The kept answer, or the one made now. */
  answer(key: string, make: () => Uint8Array | null): Kept {
    const known = this.#kept.get(key)
    if (known) {
      // A Map remembers the order of insertion: what is asked for goes to its end.
      this.#kept.delete(key)
      this.#kept.set(key, known)
      return known
    }
    const made = make()
    const body = made === null ? null : new Uint8Array(made)
    const kept = { body, etag: etagOf(body ?? new Uint8Array(0)) }
    this.#kept.set(key, kept)
    this.#bytes += sizeOf(kept)
    this.#shrink()
    return kept
  }

  #shrink(): void {
    for (const [key, kept] of this.#kept) {
      if (this.#bytes <= this.#most) return
      this.#kept.delete(key)
      this.#bytes -= sizeOf(kept)
    }
  }
}

function sizeOf({ body }: Kept): number {
  return (body?.byteLength ?? 0) + OVERHEAD
}

function etagOf(bytes: Uint8Array): string {
  return `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
}
