import {
  batchType,
  type Batch,
  Column,
  type DataType,
  field,
  float32,
  float64,
  int32,
  list,
  struct,
  Table,
  tableToIPC,
  uint8,
  uint32,
  utf8,
} from '@uwdata/flechette'
import type { NumberColumn } from './layouts.ts'

/** A column as Arrow sees it: its type, and its rows laid over arrays that exist already. */
interface ArrowColumn {
  readonly type: DataType
  readonly batch: Batch<unknown>
}

type BatchParts = Partial<Pick<Batch<unknown>, 'values' | 'offsets' | 'children'>>

/** A column of numbers, one per row. */
export function numbers(values: NumberColumn): ArrowColumn {
  return column(typeOf(values), values.length, { values })
}

/** One list per row: that of row i is entries `start[i]` to `start[i + 1]` of `items`. */
export function lists(start: Uint32Array, items: ArrowColumn): ArrowColumn {
  const type = list(field('item', items.type, false))
  return column(type, start.length - 1, { offsets: signed(start), children: [items.batch] })
}

/** One record per row. */
export function records(columns: Readonly<Record<string, ArrowColumn>>): ArrowColumn {
  const parts = Object.entries(columns)
  const type = struct(parts.map(([name, { type }]) => field(name, type, false)))
  const length = parts[0]?.[1].batch.length ?? 0
  return column(type, length, { children: parts.map(([, { batch }]) => batch) })
}

/** One string per row, from UTF-8 end to end. */
export function texts(offsets: Int32Array, values: Uint8Array): ArrowColumn {
  return column(utf8(), offsets.length - 1, { offsets, values })
}

/** The columns as an Arrow IPC file. */
export function writeTable(columns: Readonly<Record<string, ArrowColumn>>): Uint8Array {
  const parts = Object.entries(columns)
  const table = new Table(
    {
      fields: parts.map(([name, { type }]) => field(name, type, false)),
      version: ARROW_V5,
      endianness: LITTLE_ENDIAN,
      metadata: null,
    },
    parts.map(([, { batch, type }]) => new Column([batch], type)),
  )
  const bytes = tableToIPC(table, { format: 'file' })
  if (!bytes) throw new TypeError('Arrow wrote a table elsewhere than into memory.')
  return bytes
}

function column(type: DataType, length: number, parts: BatchParts): ArrowColumn {
  // The library's own types leave the constructor it finds for a type open.
  const BatchOfType = batchType(type) as new (parts: object) => Batch<unknown>
  return { type, batch: new BatchOfType({ length, nullCount: 0, type, validity: NO_NULLS, ...parts }) }
}

function typeOf(values: NumberColumn): DataType {
  if (values instanceof Uint8Array) return uint8()
  if (values instanceof Uint32Array) return uint32()
  if (values instanceof Int32Array) return int32()
  return values instanceof Float32Array ? float32() : float64()
}

/** Arrow's offsets are signed; ours stay far below the sign. */
function signed(start: Uint32Array): Int32Array {
  return new Int32Array(start.buffer, start.byteOffset, start.length)
}

const NO_NULLS = new Uint8Array(0)
const ARROW_V5 = 4
const LITTLE_ENDIAN = 0
