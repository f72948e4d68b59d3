import { Gunzip } from 'fflate'
import { crc32 } from '../../../bytes/crc32.ts'
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
