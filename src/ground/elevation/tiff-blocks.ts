import { addDecoder, BaseDecoder } from 'geotiff'
import { ZSTDDecoder } from 'zstddec'
import { inflateLimited } from '../../bytes/inflate-limited.ts'

/** Codes of the TIFF tag Compression. */
const LZW = 5
const DEFLATE = [8, 32946]
const ZSTD = 50000

/** Ways to pack whose unpacking is not bounded here, or that lose detail: JPEG, PackBits, LERC, WebP. */
const REFUSED = [6, 7, 32773, 34887, 50001]

/** Bytes of one block, unpacked, where the file leaves the size of its blocks open. */
const LARGEST_BLOCK = 256 * 1024 * 1024

/**
 * Makes the library unpack blocks by decoders that stop at the size a block can have. Its own go on to the end:
 * a few kilobytes can be made to unfold into gigabytes, and damaged LZW ended the whole process.
 */
export function boundBlocks(): void {
  addDecoder(DEFLATE, async () => DeflateBlocks)
  addDecoder(LZW, async () => LzwBlocks)
  addDecoder(ZSTD, async () => {
    await zstd.init()
    return ZstdBlocks
  })
  addDecoder(REFUSED, async () => {
    throw new Error(
      'it is packed in a way that is not read; a tool such as gdal_translate -co COMPRESS=DEFLATE repacks it',
    )
  })
}

const zstd = new ZSTDDecoder()

class DeflateBlocks extends BaseDecoder {
  override decodeBlock(packed: ArrayBufferLike): ArrayBufferLike {
    return inflateLimited('zlib', new Uint8Array(packed), sizeOf(this)).slice().buffer
  }
}

class ZstdBlocks extends BaseDecoder {
  override decodeBlock(packed: ArrayBufferLike): ArrayBufferLike {
    return zstd.decode(new Uint8Array(packed), sizeOf(this)).buffer
  }
}

class LzwBlocks extends BaseDecoder {
  override decodeBlock(packed: ArrayBufferLike): ArrayBufferLike {
    return undoLzw(new Uint8Array(packed), sizeOf(this)).buffer
  }
}

function sizeOf(decoder: BaseDecoder): number {
  const { tileWidth, tileHeight, bitsPerSample, planarConfiguration } = decoder.parameters
  const bits = typeof bitsPerSample === 'number' ? [bitsPerSample] : Array.from(bitsPerSample)
  const perPixel = planarConfiguration === 2 ? bits[0] : bits.reduce((sum, each) => sum + each, 0)
  return Math.min(LARGEST_BLOCK, Math.ceil((tileWidth * tileHeight * perPixel) / 8))
}

/** Codes of TIFF's LZW (TIFF 6.0, section 13): start anew, and end. */
const CLEAR = 256
const END = 257
const MAX_CODES = 4096

/** Undoes TIFF's LZW, at most `limit` bytes. */
function undoLzw(packed: Uint8Array, limit: number): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(Math.min(limit, packed.length * MAX_CODES))
  // Every code but the first 256 repeats an earlier place of the output, one byte longer than the code before.
  const start = new Int32Array(MAX_CODES)
  const length = new Int32Array(MAX_CODES)
  let size = 0
  let next = END + 1
  let width = 9
  let bits = 0
  let held = 0
  let previous = -1
  let previousStart = 0
  for (let at = 0; at < packed.length && size < out.length;) {
    while (held < width && at < packed.length) {
      bits = ((bits << 8) | packed[at++]) & 0xffffff
      held += 8
    }
    if (held < width) break
    const code = (bits >>> (held - width)) & ((1 << width) - 1)
    held -= width
    if (code === END) break
    if (code === CLEAR) {
      next = END + 1
      width = 9
      previous = -1
      continue
    }
    if (code > next || (code === next && previous < 0)) throw new Error('its LZW data makes no sense')
    const here = size
    if (code < CLEAR) out[size++] = code
    else {
      const isNew = code === next
      const from = isNew ? previousStart : start[code]
      const count = isNew ? here - previousStart + 1 : length[code]
      for (let i = 0; i < count && size < out.length; i++) out[size++] = out[from + i]
    }
    if (previous >= 0 && next < MAX_CODES) {
      start[next] = previousStart
      length[next] = here - previousStart + 1
      next++
    }
    // Codes grow one entry early, as every TIFF writer has them do.
    if (next >= 511) width = next >= 2047 ? 12 : next >= 1023 ? 11 : 10
    previous = code
    previousStart = here
  }
  return out.subarray(0, size)
}
