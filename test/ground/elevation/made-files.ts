import { deflateSync, crc32 as nodeCrc32 } from 'node:zlib'

/** The name and bytes of an .hgt file with the given height, m, at each row and column from its north-west. */
export function madeHgt(posts: number, height: (row: number, column: number) => number): Uint8Array {
  const bytes = new Uint8Array(posts * posts * 2)
  const view = new DataView(bytes.buffer)
  for (let row = 0; row < posts; row++)
    for (let column = 0; column < posts; column++)
      view.setInt16((row * posts + column) * 2, height(row, column))
  return bytes
}

export interface MadeTiff {
  readonly columns: number
  readonly rows: number
  readonly heights: Int16Array | Float32Array
  /** Degrees or m from one pixel to the next, and of the north-western tie point. */
  readonly step: number
  /** Of columns, where it differs from that of rows. */
  readonly columnStep?: number
  readonly west: number
  readonly north: number
  readonly isPoint?: boolean
  /** EPSG code of a projection; degrees without it. */
  readonly projection?: number
  readonly nothing?: string
  readonly metadata?: string
  readonly feet?: boolean
  readonly rowsPerStrip?: number
  readonly compression?: number
  readonly pack?: (strip: Uint8Array) => Uint8Array
}

type Tag = readonly [tag: number, type: 2 | 3 | 4 | 12, values: readonly number[]]
const SIZE = { 2: 1, 3: 2, 4: 4, 12: 8 } as const

/** A little-endian TIFF in strips, written from the TIFF 6.0 and GeoTIFF 1.1 specifications. */
export function madeTiff(tiff: MadeTiff): Uint8Array {
  const { heights, columns, rows, rowsPerStrip = rows } = tiff
  const raw = new Uint8Array(heights.buffer, heights.byteOffset, heights.byteLength)
  const stripBytes = rowsPerStrip * columns * heights.BYTES_PER_ELEMENT
  const strips: Uint8Array[] = []
  for (let at = 0; at < raw.length; at += stripBytes) {
    const strip = raw.subarray(at, at + stripBytes)
    strips.push(tiff.pack ? tiff.pack(strip) : strip)
  }
  const text = (value: string): number[] => [...new TextEncoder().encode(`${value}\0`)]
  const keys = [
    [1024, 0, 1, tiff.projection === undefined ? 2 : 1],
    [1025, 0, 1, tiff.isPoint === true ? 2 : 1],
    tiff.projection === undefined ? [2048, 0, 1, 4326] : [3072, 0, 1, tiff.projection],
    ...(tiff.feet === true ? [[4099, 0, 1, 9002]] : []),
  ]
  const tags = (offsets: readonly number[]): Tag[] => [
    [256, 4, [columns]],
    [257, 4, [rows]],
    [258, 3, [heights.BYTES_PER_ELEMENT * 8]],
    [259, 3, [tiff.compression ?? 1]],
    [262, 3, [1]],
    [273, 4, offsets],
    [277, 3, [1]],
    [278, 4, [rowsPerStrip]],
    [279, 4, strips.map((strip) => strip.length)],
    [339, 3, [heights instanceof Float32Array ? 3 : 2]],
    [33550, 12, [tiff.columnStep ?? tiff.step, tiff.step, 0]],
    [33922, 12, [0, 0, 0, tiff.west, tiff.north, 0]],
    [34735, 3, [1, 1, 0, keys.length, ...keys.flat()]],
    ...(tiff.metadata === undefined ? [] : [[42112, 2, text(tiff.metadata)] as Tag]),
    ...(tiff.nothing === undefined ? [] : [[42113, 2, text(tiff.nothing)] as Tag]),
  ]
  let end = 8 + 2 + tags(strips.map(() => 0)).length * 12 + 4
  const offsets: number[] = []
  const place = (size: number): number => {
    const at = end
    end += size + (size % 2)
    return at
  }
  for (const strip of strips) offsets.push(place(strip.length))
  const directory = tags(offsets).map(([tag, type, values]) => {
    const size = values.length * SIZE[type]
    return { tag, type, values, at: size > 4 ? place(size) : -1 }
  })
  const bytes = new Uint8Array(end)
  const view = new DataView(bytes.buffer)
  bytes.set([0x49, 0x49, 42, 0, 8, 0, 0, 0])
  for (const [i, strip] of strips.entries()) bytes.set(strip, offsets[i])
  view.setUint16(8, directory.length, true)
  for (const [i, { tag, type, values, at }] of directory.entries()) {
    const entry = 10 + i * 12
    view.setUint16(entry, tag, true)
    view.setUint16(entry + 2, type, true)
    view.setUint32(entry + 4, values.length, true)
    if (at >= 0) view.setUint32(entry + 8, at, true)
    for (const [j, value] of values.entries()) {
      const where = (at >= 0 ? at : entry + 8) + j * SIZE[type]
      if (type === 2) view.setUint8(where, value)
      else if (type === 3) view.setUint16(where, value, true)
      else if (type === 4) view.setUint32(where, value, true)
      else view.setFloat64(where, value, true)
    }
  }
  return bytes
}

/** TIFF's LZW (TIFF 6.0, section 13) by the book: codes of 9 to 12 bits, highest bit first. */
export function packedLzw(bytes: Uint8Array): Uint8Array {
  const out: number[] = []
  let bits = 0
  let held = 0
  const write = (code: number, width: number): void => {
    bits = (bits << width) | code
    held += width
    while (held >= 8) {
      held -= 8
      out.push((bits >>> held) & 0xff)
    }
    bits &= (1 << held) - 1
  }
  let table = new Map<string, number>()
  let width = 9
  let next = 258
  const codeOf = (run: string): number => (run.length === 1 ? run.charCodeAt(0) : (table.get(run) ?? -1))
  write(256, width)
  let run = ''
  for (const byte of bytes) {
    const longer = run + String.fromCharCode(byte)
    if (codeOf(longer) >= 0) {
      run = longer
      continue
    }
    write(codeOf(run), width)
    table.set(longer, next++)
    if (next === 512 || next === 1024 || next === 2048) width++
    if (next === 4095) {
      write(256, width)
      table = new Map()
      width = 9
      next = 258
    }
    run = String.fromCharCode(byte)
  }
  if (run !== '') write(codeOf(run), width)
  write(257, width)
  write(0, 7)
  return Uint8Array.from(out)
}

/** An 8-bit RGB PNG whose rows take the filters in turn. */
export function madePng(side: number, rgb: (row: number, column: number) => readonly number[]): Uint8Array {
  const width = side * 3
  const raw = new Uint8Array(side * width)
  for (let row = 0; row < side; row++)
    for (let column = 0; column < side; column++) raw.set(rgb(row, column), row * width + column * 3)
  const filtered = new Uint8Array(side * (width + 1))
  for (let row = 0; row < side; row++) {
    filtered[row * (width + 1)] = row % 5
    for (let i = 0; i < width; i++) {
      const left = i >= 3 ? raw[row * width + i - 3] : 0
      const above = row > 0 ? raw[(row - 1) * width + i] : 0
      const corner = i >= 3 && row > 0 ? raw[(row - 1) * width + i - 3] : 0
      filtered[row * (width + 1) + 1 + i] =
        raw[row * width + i] - [0, left, above, (left + above) >> 1, nearest(left, above, corner)][row % 5]
    }
  }
  const header = new Uint8Array(13)
  new DataView(header.buffer).setUint32(0, side)
  new DataView(header.buffer).setUint32(4, side)
  header.set([8, 2, 0, 0, 0], 8)
  return joined([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(filtered)),
    chunk('IEND', new Uint8Array()),
  ])
}

/** PNG's Paeth predictor, as its specification words it. */
function nearest(a: number, b: number, c: number): number {
  const p = a + b - c
  const [pa, pb, pc] = [Math.abs(p - a), Math.abs(p - b), Math.abs(p - c)]
  if (pa <= pb && pa <= pc) return a
  return pb <= pc ? b : c
}

export function chunk(kind: string, data: Uint8Array): Uint8Array {
  const body = joined([new TextEncoder().encode(kind), data])
  const out = new Uint8Array(body.length + 8)
  new DataView(out.buffer).setUint32(0, data.length)
  out.set(body, 4)
  new DataView(out.buffer).setUint32(body.length + 4, nodeCrc32(body))
  return out
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((size, part) => size + part.length, 0))
  let at = 0
  for (const part of parts) {
    out.set(part, at)
    at += part.length
  }
  return out
}
