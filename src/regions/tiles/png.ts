import { crc32, deflateSync } from 'node:zlib'

/** Red, green, blue, opacity, each 0 … 255. */
export type Colour = readonly [red: number, green: number, blue: number, opacity: number]

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** Depth 8, colours from a table, the only compression and filtering there are, not interlaced. */
const INDEXED = [8, 3, 0, 0, 0]
/** Each row is written as differences to the one above. */
const UP = 2

/**
 * A picture as PNG (ISO/IEC 15948).
 *
 * @param pixels row by row, each the number of a colour
 * @param colours at most 256
 */
export function encodePng(pixels: Uint8Array, width: number, colours: readonly Colour[]): Uint8Array {
  const height = pixels.length / width
  const rows = new Uint8Array(height * (width + 1))
  for (let row = 0, at = 0; row < height; row++) {
    rows[at++] = UP
    for (let i = row * width; i < (row + 1) * width; i++)
      rows[at++] = pixels[i] - (row > 0 ? pixels[i - width] : 0)
  }
  const size = new DataView(new ArrayBuffer(8))
  size.setUint32(0, width)
  size.setUint32(4, height)
  return Buffer.concat([
    Uint8Array.from(SIGNATURE),
    ...chunk('IHDR', Uint8Array.from([...new Uint8Array(size.buffer), ...INDEXED])),
    ...chunk('PLTE', Uint8Array.from(colours.flatMap(([red, green, blue]) => [red, green, blue]))),
    ...chunk(
      'tRNS',
      Uint8Array.from(colours, ([, , , opacity]) => opacity),
    ),
    ...chunk('IDAT', deflateSync(rows)),
    ...chunk('IEND', new Uint8Array(0)),
  ])
}

function chunk(type: string, data: Uint8Array): Uint8Array[] {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(named))
  return [length, named, check]
}
