import { Gunzip, Inflate, Unzlib } from 'fflate'
import { ElevationFileError } from './error.ts'

/** Bytes of packed input per step: deflate unfolds at most 1032 : 1, so no step yields more than 17 MB. */
const STEP = 16 * 1024

const STREAMS = { deflate: Inflate, gzip: Gunzip, zlib: Unzlib } as const

/**
 * Undoes deflate, but never into more than `limit` bytes: a few kilobytes can be made to unfold into gigabytes.
 *
 * @param wrap bare deflate (RFC 1951), or in a gzip (RFC 1952) or zlib (RFC 1950) wrapping
 * @param name what is unfolded, for the sentence when it fails
 * @throws ElevationFileError when the data is cut, damaged, or unfolds beyond the limit
 */
export function unfold(
  wrap: keyof typeof STREAMS,
  packed: Uint8Array,
  limit: number,
  name: string,
): Uint8Array {
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
      throw new ElevationFileError(`The compressed data of ${name} is cut short or damaged.`, {
        cause: error,
      })
    }
    if (size > limit)
      throw new ElevationFileError(
        `${name} unfolds into more than the ${limit} bytes it should hold, so it was not read further.`,
      )
  }
  return joined(chunks, size)
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

/** CRC-32 as zip and gzip use it (RFC 1952 section 8): polynomial 0x04C11DB7, reflected. */
export function crc32(bytes: Uint8Array): number {
  let crc = ~0
  for (let at = 0; at < bytes.length; at++) crc = (crc >>> 8) ^ CRC_TABLE[(crc ^ bytes[at]) & 0xff]
  return ~crc >>> 0
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  return crc
})
