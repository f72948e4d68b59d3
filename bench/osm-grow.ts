import { deflateSync, inflateSync } from 'node:zlib'
import { joinBytes } from '../src/bytes/join-bytes.ts'
import { NODES, RELATIONS, WAYS } from '../src/ground/osm/columns.ts'
import { listBlobs, openBlob } from '../src/ground/osm/pbf/blob.ts'
import { Wire } from '../src/ground/osm/pbf/wire.ts'
import { bytesSource } from '../src/ground/osm/source.ts'

export interface Growth {
  /** How many times the data of the original stand in the grown file. */
  readonly copies: number
  /** 1e-7 degrees that each copy lies east of the one before; 0 lays them on top of each other. */
  readonly eastward?: number
}

/** Above every id in use, so that the copies of a sorted file are sorted too. */
const ID_STEP = 20_000_000_000

/** Length-delimited fields of a PrimitiveGroup, by what they hold. */
const GROUPS: ReadonlyMap<number, number> = new Map([
  [0x12, NODES],
  [0x1a, WAYS],
  [0x22, RELATIONS],
])

/**
 * A larger `.osm.pbf` from a real one: its blocks again and again with other ids, nodes first, then ways, then
 * relations, blocks of the size they had. The same input gives the same bytes.
 */
export async function growPbf(original: Uint8Array, { copies, eastward = 0 }: Growth): Promise<Uint8Array> {
  const places = await listBlobs(bytesSource(original))
  const blobs = places.map(({ type, dataOffset, dataSize }) => ({
    type,
    data: original.subarray(dataOffset, dataOffset + dataSize),
  }))
  const parts: Uint8Array[] = []
  for (const { type, data } of blobs) if (type === 'OSMHeader') parts.push(frame(type, data))
  const blocks = blobs
    .filter(({ type }) => type === 'OSMData')
    .map(({ data }) => openBlob(data, (packed) => inflateSync(packed)))
  for (const kind of [NODES, WAYS, RELATIONS])
    for (let copy = 0; copy < copies; copy++)
      for (const block of blocks) {
        const shifted = shiftBlock(block, kind, copy * ID_STEP, copy * eastward)
        if (shifted) parts.push(frame('OSMData', blob(shifted)))
      }
  return joinBytes(parts)
}

/** The block with only its groups of one kind, their ids moved; null when it has none. */
function shiftBlock(block: Uint8Array, kind: number, ids: number, eastward: number): Uint8Array | null {
  let found = false
  const parts = fields(block).flatMap((field) => {
    if (field.tag !== 0x12) return [field.whole]
    if (!fields(field.value).some(({ tag }) => GROUPS.get(tag) === kind)) return []
    found = true
    return [lengthDelimited(0x12, shiftGroup(field.value, kind, ids, eastward))]
  })
  return found ? joinBytes(parts) : null
}

function shiftGroup(group: Uint8Array, kind: number, ids: number, eastward: number): Uint8Array {
  return joinBytes(
    fields(group)
      .filter(({ tag }) => GROUPS.get(tag) === kind)
      .map(({ tag, value }) => lengthDelimited(tag, shiftElement(value, kind, ids, eastward))),
  )
}

/** DenseNodes, Way or Relation: lists are differences, so moving the first entry moves them all. */
function shiftElement(element: Uint8Array, kind: number, ids: number, eastward: number): Uint8Array {
  return joinBytes(
    fields(element).map(({ tag, value, whole }) => {
      const isIds =
        (kind === NODES && tag === 0x0a) ||
        (kind === WAYS && tag === 0x42) ||
        (kind === RELATIONS && tag === 0x4a)
      if (isIds) return lengthDelimited(tag, shiftFirst(value, ids))
      if (kind === NODES && tag === 0x4a) return lengthDelimited(tag, shiftFirst(value, eastward))
      if (kind !== NODES && tag === 0x08)
        return joinBytes([varint(tag), varint(new Wire(value).int64() + ids)])
      return whole
    }),
  )
}

function shiftFirst(list: Uint8Array, by: number): Uint8Array {
  if (list.length === 0) return list
  const wire = new Wire(list)
  const first = wire.sint64() + by
  return joinBytes([varint(first < 0 ? -2 * first - 1 : 2 * first), list.subarray(wire.at)])
}

interface Field {
  readonly tag: number
  readonly value: Uint8Array
  /** Tag, length and value as they stood. */
  readonly whole: Uint8Array
}

function fields(message: Uint8Array): Field[] {
  const found: Field[] = []
  const wire = new Wire(message)
  while (wire.at < message.length) {
    const start = wire.at
    const tag = wire.uint32()
    let from = wire.at
    if ((tag & 7) === 2) {
      const end = wire.end(message.length)
      from = wire.at
      wire.at = end
    } else wire.skip(tag, message.length)
    found.push({ tag, value: message.subarray(from, wire.at), whole: message.subarray(start, wire.at) })
  }
  return found
}

function blob(raw: Uint8Array): Uint8Array {
  return joinBytes([varint(0x10), varint(raw.length), lengthDelimited(0x1a, deflateSync(raw))])
}

function frame(type: string, data: Uint8Array): Uint8Array {
  const header = joinBytes([
    lengthDelimited(0x0a, new TextEncoder().encode(type)),
    varint(0x18),
    varint(data.length),
  ])
  const length = new Uint8Array(4)
  new DataView(length.buffer).setUint32(0, header.length)
  return joinBytes([length, header, data])
}

function lengthDelimited(tag: number, value: Uint8Array): Uint8Array {
  return joinBytes([varint(tag), varint(value.length), value])
}

function varint(value: number): Uint8Array {
  const bytes: number[] = []
  let rest = value
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128)
  bytes.push(rest)
  return Uint8Array.from(bytes)
}
