/** One quantity, a number per place along the way. */
export type PackedColumn = Float64Array | Float32Array | Uint32Array | Int32Array | Uint8Array

/** Named columns, and what is to be known of all of them together (anything JSON can say). */
export interface Columns {
  readonly about: unknown
  readonly columns: Readonly<Record<string, PackedColumn>>
}

/**
 * How columns are kept in one piece of bytes: a mark with the layout's number, the length of a header, the header
 * (JSON: what it is about, and name, type and length of every column), then the columns one after the other, each
 * beginning at a multiple of eight bytes, little-endian as every machine is that this runs on.
 */
const MARK = 'UFCOLS1\n'
const HEADER_AT = MARK.length + 4

const TYPES = {
  f64: Float64Array,
  f32: Float32Array,
  u32: Uint32Array,
  i32: Int32Array,
  u8: Uint8Array,
} as const
type TypeName = keyof typeof TYPES

interface Header {
  readonly about: unknown
  readonly columns: readonly { readonly name: string; readonly type: TypeName; readonly length: number }[]
}

/** Columns as bytes; `unpackColumns` gives the same again. */
export function packColumns({ about, columns }: Columns): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(columns)
  const header = new TextEncoder().encode(
    JSON.stringify({
      about,
      columns: entries.map(([name, values]) => ({ name, type: typeOf(values), length: values.length })),
    } satisfies Header),
  )
  let size = aligned(HEADER_AT + header.length)
  for (const [, values] of entries) size = aligned(size + values.byteLength)
  const bytes = new Uint8Array(size)
  bytes.set(new TextEncoder().encode(MARK))
  new DataView(bytes.buffer).setUint32(MARK.length, header.length, true)
  bytes.set(header, HEADER_AT)
  let at = aligned(HEADER_AT + header.length)
  for (const [, values] of entries) {
    bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), at)
    at = aligned(at + values.byteLength)
  }
  return bytes
}

/**
 * The columns of `packColumns`, copied out of the bytes.
 *
 * @throws Error with a sentence when the bytes are something else, or end too early
 */
export function unpackColumns(bytes: Uint8Array): Columns {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < HEADER_AT || new TextDecoder().decode(bytes.subarray(0, MARK.length)) !== MARK)
    throw new Error('These are no packed columns.')
  const headerLength = view.getUint32(MARK.length, true)
  const header = headerIn(bytes.subarray(HEADER_AT, HEADER_AT + headerLength))
  const columns: [name: string, column: PackedColumn][] = []
  let at = aligned(HEADER_AT + headerLength)
  for (const { name, type, length } of header.columns) {
    const Type = TYPES[type]
    const end = at + length * Type.BYTES_PER_ELEMENT
    if (end > bytes.length) throw new Error(`The packed column ${name} ends too early.`)
    // The `slice` of Node's own byte arrays would not copy.
    columns.push([name, new Type(new Uint8Array(bytes.subarray(at, end)).buffer)])
    at = aligned(end)
  }
  return { about: header.about, columns: Object.fromEntries(columns) }
}

function headerIn(bytes: Uint8Array): Header {
  const header: unknown = JSON.parse(new TextDecoder().decode(bytes))
  if (!isHeader(header)) throw new Error('The header of these packed columns makes no sense.')
  return header
}

function isHeader(header: unknown): header is Header {
  if (typeof header !== 'object' || header === null || !('columns' in header)) return false
  return (
    Array.isArray(header.columns) &&
    header.columns.every(
      (one: unknown) =>
        typeof one === 'object' &&
        one !== null &&
        'name' in one &&
        typeof one.name === 'string' &&
        'type' in one &&
        typeof one.type === 'string' &&
        Object.hasOwn(TYPES, one.type) &&
        'length' in one &&
        typeof one.length === 'number' &&
        Number.isSafeInteger(one.length) &&
        one.length >= 0,
    )
  )
}

function typeOf(values: PackedColumn): TypeName {
  if (values instanceof Float64Array) return 'f64'
  if (values instanceof Float32Array) return 'f32'
  if (values instanceof Uint32Array) return 'u32'
  if (values instanceof Int32Array) return 'i32'
  return 'u8'
}

function aligned(at: number): number {
  return Math.ceil(at / 8) * 8
}
