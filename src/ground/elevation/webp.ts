import decode, { init } from '@jsquash/webp/decode.js'
import type { Pixels } from './png.ts'

/** Decodes the kind of WebP that carries heights. Throws an `Error` with what is wrong. */
export type WebpDecoder = (bytes: Uint8Array, largest: number) => Promise<Pixels>

/**
 * A decoder from the library's WebAssembly, which whoever may open files or addresses reads from
 * `@jsquash/webp/codec/dec/webp_dec.wasm`: by itself the library would fetch it from the network.
 *
 * Only lossless WebP is decoded: in a lossy one the bytes are colours that look alike, not heights.
 */
export async function webpDecoder(wasm: BufferSource): Promise<WebpDecoder> {
  await init(await WebAssembly.compile(wasm))
  return async (bytes, largest) => {
    const { width, height } = losslessSize(bytes)
    if (width > largest || height > largest) throw new Error(`it is ${width} by ${height} pixels large`)
    const image = await decode(new Uint8Array(bytes).buffer)
    return { width: image.width, height: image.height, channels: 4, data: image.data }
  }
}

export function isWebp(bytes: Uint8Array): boolean {
  return hasText(bytes, 0, 'RIFF') && hasText(bytes, 8, 'WEBP')
}

/** Where the first chunk of a WebP stands, and what a lossless bitstream begins with. */
const CHUNK = 12
const LOSSLESS_SIGNATURE = 0x2f

/** Width and height from the head of a lossless bitstream: 14 bits each, less one (RFC 9649, section 3.4). */
function losslessSize(bytes: Uint8Array): { readonly width: number; readonly height: number } {
  if (bytes.length < CHUNK + 13 || !isWebp(bytes)) throw new Error('it ends before its head')
  if (!hasText(bytes, CHUNK, 'VP8L') || bytes[CHUNK + 8] !== LOSSLESS_SIGNATURE)
    throw new Error('it is not a plain lossless WebP, and others have lost their heights')
  const bits = new DataView(bytes.buffer, bytes.byteOffset + CHUNK + 9, 4).getUint32(0, true)
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
}

function hasText(bytes: Uint8Array, at: number, text: string): boolean {
  return String.fromCharCode(...bytes.subarray(at, at + text.length)) === text
}
