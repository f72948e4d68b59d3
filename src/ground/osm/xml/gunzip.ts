import { Gunzip } from 'fflate'
import { OsmFileError } from '../error.ts'
import { type ByteSource, readWhole } from '../source.ts'

/** Bytes of packed input per step: deflate unfolds at most 1032 : 1, so no step yields more than 17 MB. */
const STEP = 16 * 1024

/**
 * The bytes of a source, undone from gzip (RFC 1952) as they are asked for.
 *
 * @throws OsmFileError when the file is cut, damaged, or does not match its checksum
 */
export async function* gunzip(source: ByteSource): AsyncGenerator<Uint8Array> {
  let unfolded: Uint8Array[] = []
  let crc = 0
  let isSingle = true
  const stream = new Gunzip((chunk) => unfolded.push(chunk))
  stream.onmember = () => {
    isSingle = false
  }
  for (let offset = 0; offset < source.size; offset += STEP) {
    const length = Math.min(STEP, source.size - offset)
    const packed = await readWhole(source, offset, length)
    try {
      stream.push(packed, offset + length === source.size)
    } catch (error) {
      throw new OsmFileError(`The compressed file is cut short or damaged near byte ${offset}.`, {
        cause: error,
      })
    }
    for (const chunk of unfolded) {
      crc = crc32(chunk, crc)
      yield chunk
    }
    unfolded = []
  }
  // Members of a joined file end where the library does not tell; deflate and XML still vouch for those.
  if (isSingle && crc !== (await statedCrc(source)))
    throw new OsmFileError('The compressed file does not match its checksum.')
}

async function statedCrc(source: ByteSource): Promise<number> {
  if (source.size < 8) return Number.NaN
  const [a, b, c, d] = await readWhole(source, source.size - 8, 4)
  return (a | (b << 8) | (c << 16) | (d << 24)) >>> 0
}

/** CRC-32 of RFC 1952 section 8: polynomial 0x04C11DB7, reflected. */
const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  return crc
})

function crc32(bytes: Uint8Array, before: number): number {
  let crc = ~before
  for (let at = 0; at < bytes.length; at++) crc = (crc >>> 8) ^ CRC_TABLE[(crc ^ bytes[at]) & 0xff]
  return ~crc >>> 0
}
