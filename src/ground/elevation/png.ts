import { crc32 } from '../../bytes/crc32.ts'
import { inflateLimited } from '../../bytes/inflate-limited.ts'
import { joinBytes } from '../../bytes/join-bytes.ts'

/** A picture's pixels, row by row from the top, 3 or 4 bytes each: red, green, blue and perhaps opacity. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly channels: 3 | 4
  readonly data: Uint8Array | Uint8ClampedArray
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, at) => bytes[at] === byte)
}

/** Colour types of PNG that carry heights: true colour, and true colour with opacity. */
const CHANNELS: Readonly<Record<number, 3 | 4>> = { 2: 3, 6: 4 }

/**
 * Decodes the kind of PNG that carries heights: 8-bit true colour, not interlaced. Others would have lost bits
 * of height. Checksums are checked, and nothing is unpacked beyond the picture's own size.
 *
 * @param largest pixels along a side
 * @throws Error with what is wrong, when it is cut, damaged or of another kind
 */
export function decodePng(bytes: Uint8Array, largest: number): Pixels {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!isPng(bytes)) throw new Error('it does not begin as a PNG does')
  let header: Uint8Array | null = null
  const packed: Uint8Array[] = []
  for (let at = SIGNATURE.length; ;) {
    if (at + 12 > bytes.length) throw new Error('it ends before its last chunk')
    const size = view.getUint32(at)
    const end = at + 8 + size
    if (end + 4 > bytes.length) throw new Error('it ends inside a chunk')
    const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (view.getUint32(end) !== crc32(bytes.subarray(at + 4, end)))
      throw new Error(`its chunk ${kind} does not match its checksum`)
    if (kind === 'IEND') break
    if (kind === 'IHDR') header = bytes.subarray(at + 8, end)
    if (kind === 'IDAT') packed.push(bytes.subarray(at + 8, end))
    at = end + 4
  }
  if (header === null || header.length < 13) throw new Error('it has no header')
  const { width, height, channels } = described(header, largest)
  const filtered = inflateLimited('zlib', joinBytes(packed), (width * channels + 1) * height)
  if (filtered.length !== (width * channels + 1) * height) throw new Error('it has too few pixels')
  return { width, height, channels, data: unfiltered(filtered, width * channels, height, channels) }
}

function described(header: Uint8Array, largest: number): Omit<Pixels, 'data'> {
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength)
  const width = view.getUint32(0)
  const height = view.getUint32(4)
  const channels = CHANNELS[header[9]]
  if (width === 0 || height === 0 || width > largest || height > largest)
    throw new Error(`it is ${width} by ${height} pixels large`)
  if (header[8] !== 8 || channels === undefined || header[12] !== 0)
    throw new Error('it is not in 8-bit true colour without interlacing')
  return { width, height, channels }
}

/** Undoes PNG's filters (specification section 9): each byte was stored as a difference from its neighbours. */
function unfiltered(filtered: Uint8Array, row: number, rows: number, pixel: number): Uint8Array {
  const out = new Uint8Array(row * rows)
  for (let r = 0; r < rows; r++) {
    const filter = filtered[r * (row + 1)]
    if (filter > 4) throw new Error('its rows are filtered in an unknown way')
    for (let i = 0; i < row; i++) {
      const at = r * row + i
      const left = i >= pixel ? out[at - pixel] : 0
      const above = r > 0 ? out[at - row] : 0
      const corner = i >= pixel && r > 0 ? out[at - row - pixel] : 0
      out[at] = filtered[r * (row + 1) + 1 + i] + predicted(filter, left, above, corner)
    }
  }
  return out
}

function predicted(filter: number, left: number, above: number, corner: number): number {
  switch (filter) {
    case 1:
      return left
    case 2:
      return above
    case 3:
      return (left + above) >> 1
    case 4:
      return paeth(left, above, corner)
    default:
      return 0
  }
}

/** The neighbour nearest to left + above − corner. */
function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner
  const toLeft = Math.abs(guess - left)
  const toAbove = Math.abs(guess - above)
  const toCorner = Math.abs(guess - corner)
  if (toLeft <= toAbove && toLeft <= toCorner) return left
  return toAbove <= toCorner ? above : corner
}
