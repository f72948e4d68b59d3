import { createHash } from 'node:crypto'

/** A tile as it is sent. */
export interface CachedTile {
  /** null: nothing is drawn there. */
  readonly body: Uint8Array<ArrayBuffer> | null
  /** Of the body: tells it from any other. */
  readonly hash: string
}

/** Bytes a tile takes beside its body. */
const OVERHEAD = 200

/** Tiles by key, the least recently asked dropped first once they take more bytes than allowed. */
export class TileCache {
  readonly #most: number
  readonly #kept = new Map<string, CachedTile>()
  #bytes = 0

  /** @param most bytes */
  constructor(most: number) {
    this.#most = most
  }

  get bytes(): number {
    return this.#bytes
  }

  /** The cached tile, or the one made now. */
  answer(key: string, make: () => Uint8Array | null): CachedTile {
    const known = this.#kept.get(key)
    if (known) {
      // A Map remembers the order of insertion: what is asked for goes to its end.
      this.#kept.delete(key)
      this.#kept.set(key, known)
      return known
    }
    const made = make()
    const body = made === null ? null : new Uint8Array(made)
    const kept = { body, hash: hashOf(body ?? new Uint8Array(0)) }
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

function sizeOf({ body }: CachedTile): number {
  return (body?.byteLength ?? 0) + OVERHEAD
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64url').slice(0, 22)
}
