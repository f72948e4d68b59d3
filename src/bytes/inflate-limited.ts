/**
 * @module bytes
 *
 * What several formats share: checksums, inflating with a limit, zip headers. Pure: it runs in the browser too.
 *
 * @example
 * ```ts
 * import { inflateLimited } from './inflate-limited.ts'
 *
 * declare const packed: Uint8Array
 * inflateLimited('gzip', packed, 1024) // throws beyond 1024 bytes
 * ```
 */

import { FlateErrorCode, Gunzip, Inflate, Unzlib } from 'fflate'
import { adler32 } from './adler32.ts'
import { crc32 } from './crc32.ts'
import { joinBytes } from './join-bytes.ts'

/** Bare deflate (RFC 1951), or deflate in a zlib (RFC 1950) or gzip (RFC 1952) wrapping. */
export type Container = 'deflate' | 'zlib' | 'gzip'

/** How much may come out of compressed bytes before they are taken for a file made to fill a memory. */
export interface InflateLimit {
  /** Bytes, whatever went in. */
  readonly bytes: number
  /** Bytes out per byte in; not looked at before `ratioFrom` bytes are out. */
  readonly ratio: number
  readonly ratioFrom: number
}

/** Bytes that may come out of so many compressed ones. */
export function mostInflated({ bytes, ratio, ratioFrom }: InflateLimit, compressed: number): number {
  return Math.min(bytes, Math.max(ratioFrom, compressed * ratio))
}

export type InflateErrorKind =
  | 'cut-short'
  | 'damaged'
  | 'trailing-data'
  | 'too-large'
  | 'wrong-size'
  | 'wrong-checksum'

const SENTENCES: Readonly<Record<InflateErrorKind, string>> = {
  'cut-short': 'its compressed data breaks off or makes no sense',
  damaged: 'its compressed data breaks off or makes no sense',
  'trailing-data': 'something else follows its compressed data',
  'too-large': 'it unfolds into more than it should hold',
  'wrong-size': 'it does not match its own checksum',
  'wrong-checksum': 'it does not match its own checksum',
}

/** Why compressed bytes were not inflated, or not to their end. */
export class InflateError extends Error {
  override readonly name = 'InflateError'
  readonly trouble: InflateErrorKind
  /** Byte of the compressed input near which it was met. */
  readonly at: number

  constructor(trouble: InflateErrorKind, at: number, options?: ErrorOptions & { readonly message?: string }) {
    super(options?.message ?? SENTENCES[trouble], options)
    this.trouble = trouble
    this.at = at
  }
}

/**
 * Inflates all of `compressed`, but never into more than `limit` bytes: a few kilobytes can be made to unfold into
 * gigabytes. What comes out is checked against the container's checksum.
 *
 * @throws InflateError when the data is cut, damaged or unfolds beyond the limit
 */
export function inflateLimited(container: Container, compressed: Uint8Array, limit: number): Uint8Array {
  const chunks = [...new LimitedInflater(container, limit).push(compressed, true)]
  return chunks.length === 1 ? chunks[0] : joinBytes(chunks)
}

/** Compressed bytes per step: deflate inflates at most 1032 : 1, so no step yields more than about 4 MB. */
const STEP = 4096

/** Bytes kept of what went in, to look back at a gzip member's trailer from the end of the next one's header. */
const LOOK_BACK = 1024

const STREAMS = { deflate: Inflate, zlib: Unzlib, gzip: Gunzip } as const

/**
 * Inflates piece by piece, for bytes that are not all at hand or not all wanted. Nothing is inflated before it is asked
 * for; gzip members may follow one another.
 */
export class LimitedInflater {
  readonly #container: Container
  readonly #limit: InflateLimit
  readonly #stream: Inflate | Unzlib | Gunzip
  /** What the last step gave. */
  #chunks: Uint8Array[] = []
  #taken = 0
  #given = 0
  /** The last bytes taken in. */
  #recent: Uint8Array = new Uint8Array()
  /** Checksum and size of what the member at hand has given so far. */
  #member: Member
  #mismatch: 'wrong-size' | 'wrong-checksum' | null = null

  constructor(container: Container, limit: InflateLimit | number) {
    this.#container = container
    this.#limit = typeof limit === 'number' ? { bytes: limit, ratio: Infinity, ratioFrom: 0 } : limit
    this.#member = emptyMember(container)
    this.#stream = new STREAMS[container]((chunk) => this.#take(chunk))
    if (this.#stream instanceof Gunzip) this.#stream.onmember = (end) => this.#closeMember(end)
  }

  /**
   * What comes out of the next compressed bytes.
   *
   * @param isLast after these there are no more: the container has to be complete
   * @throws InflateError once everything before the trouble was given; a wrong checksum is told at the very end
   */
  *push(compressed: Uint8Array, isLast: boolean): Generator<Uint8Array, void> {
    for (let from = 0; from === 0 || from < compressed.length; from += STEP) {
      const step = compressed.subarray(from, from + STEP)
      const trouble = this.#inflate(step, isLast && from + STEP >= compressed.length)
      const most = mostInflated(this.#limit, this.#taken)
      if (this.#given > most)
        throw new InflateError('too-large', this.#taken, {
          message: `it unfolds into more than the ${most} bytes it should hold`,
        })
      const chunks = this.#chunks
      this.#chunks = []
      yield* chunks
      if (trouble !== null) throw trouble
    }
    if (!isLast) return
    this.#closeMember(this.#taken)
    if (this.#mismatch !== null) throw new InflateError(this.#mismatch, this.#taken)
  }

  #inflate(step: Uint8Array, isLast: boolean): InflateError | null {
    const at = this.#taken
    this.#taken += step.length
    if (this.#container !== 'deflate') this.#recent = joinBytes([this.#recent.subarray(-LOOK_BACK), step])
    try {
      this.#stream.push(step, isLast)
      return null
    } catch (error) {
      return new InflateError(troubleOf(error, this.#given), at, { cause: error })
    }
  }

  #take(chunk: Uint8Array): void {
    if (chunk.length === 0) return
    this.#given += chunk.length
    const { checksum, size } = this.#member
    const sum = this.#container === 'zlib' ? adler32 : crc32
    const isChecked = this.#container !== 'deflate'
    this.#member = { checksum: isChecked ? sum(chunk, checksum) : 0, size: size + chunk.length }
    this.#chunks.push(chunk)
  }

  /** @param end byte of the input at which the member's trailer ends */
  #closeMember(end: number): void {
    const recent = this.#recent
    const recentEnd = Math.max(0, recent.length - (this.#taken - end))
    const trailer = trailerOf(this.#container, recent.subarray(0, recentEnd))
    // The library takes a cut that falls between two codes for an end; the size then gives it away.
    if (trailer !== null && trailer.size !== null && trailer.size !== this.#member.size >>> 0)
      this.#mismatch = 'wrong-size'
    else if (trailer !== null && trailer.checksum !== this.#member.checksum)
      this.#mismatch ??= 'wrong-checksum'
    this.#member = emptyMember(this.#container)
  }
}

interface Member {
  readonly checksum: number
  /** Bytes. */
  readonly size: number
}

function emptyMember(container: Container): Member {
  return { checksum: container === 'zlib' ? 1 : 0, size: 0 }
}

/** What the container's last bytes say of what is inside: deflate alone nothing, zlib an Adler-32, gzip CRC-32 and size. */
function trailerOf(
  container: Container,
  bytes: Uint8Array,
): { readonly checksum: number; readonly size: number | null } | null {
  if (container === 'deflate') return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = bytes.length
  if (container === 'zlib') return { checksum: end < 4 ? NaN : view.getUint32(end - 4, false), size: null }
  if (end < 8) return { checksum: NaN, size: NaN }
  return { checksum: view.getUint32(end - 8, true), size: view.getUint32(end - 4, true) }
}

function troubleOf(error: unknown, given: number): InflateErrorKind {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === FlateErrorCode.UnexpectedEOF) return 'cut-short'
  return code === FlateErrorCode.InvalidHeader && given > 0 ? 'trailing-data' : 'damaged'
}
