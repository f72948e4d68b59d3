import { crc32 } from '../../bytes/crc32.ts'
import { Gunzip, Inflate, Unzlib } from 'fflate'

/** Bytes of packed input per step: deflate unfolds at most 1032 : 1, so no step yields more than 17 MB. */
const STEP = 16 * 1024

const STREAMS = { deflate: Inflate, gzip: Gunzip, zlib: Unzlib } as const

/**
 * Undoes deflate, but never into more than `limit` bytes: a few kilobytes can be made to unfold into gigabytes.
 * What comes out is checked against the wrapping's checksum.
 *
 * @param wrap bare deflate (RFC 1951), or in a gzip (RFC 1952) or zlib (RFC 1950) wrapping
 * @throws Error when the data is cut, damaged or unfolds beyond the limit
 */
export function unfold(wrap: keyof typeof STREAMS, packed: Uint8Array, limit: number): Uint8Array {
  const chunks: Uint8Array[] = []
  let size = 0
  const stream = new STREAMS[wrap]((chunk) => {
    chunks.push(chunk)
    size += chunk.length
  })
  for (let offset = 0; offset < packed.length; offset += STEP) {
    const end = Math.min(packed.length, offset + STEP)
    try {
      stream.push(packed.subarray(offset, end), end === packed.length)
    } catch (error) {
      throw new Error('its compressed data breaks off or makes no sense', { cause: error })
    }
    if (size > limit) throw new Error(`it unfolds into more than the ${limit} bytes it should hold`)
  }
  const unfolded = joined(chunks, size)
  if (!isVouchedFor(wrap, packed, unfolded)) throw new Error('it does not match its own checksum')
  return unfolded
}

/** Deflate itself has no checksum; gzip ends in a CRC-32 and the length, zlib in an Adler-32. */
function isVouchedFor(wrap: keyof typeof STREAMS, packed: Uint8Array, unfolded: Uint8Array): boolean {
  if (wrap === 'deflate') return true
  const trailer = wrap === 'gzip' ? 8 : 4
  if (packed.length < trailer) return false
  const view = new DataView(packed.buffer, packed.byteOffset + packed.length - trailer, trailer)
  return wrap === 'gzip'
    ? view.getUint32(0, true) === crc32(unfolded)
    : view.getUint32(0, false) === adler32(unfolded)
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  if (chunks.length === 1) return chunks[0]
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

/** Adler-32 as zlib uses it (RFC 1950 section 8.2). */
function adler32(bytes: Uint8Array): number {
  let a = 1
  let b = 0
  for (let at = 0; at < bytes.length;) {
    // 5552 steps are the most that cannot pass 2^32.
    const end = Math.min(bytes.length, at + 5552)
    for (; at < end; at++) {
      a += bytes[at]
      b += a
    }
    a %= 65521
    b %= 65521
  }
  return ((b << 16) | a) >>> 0
}
