import type { OsmNodeColumns } from '../columns.ts'
import { type Grid, LATITUDE_LIMIT, LONGITUDE_LIMIT, takeRun } from './dense-nodes.ts'
import { type ByteRun, scaledPosition } from './packed.ts'
import { KEYS, readTags, VALUES } from './ways.ts'
import type { Wire } from './wire.ts'

/** Fields of Node: number × 8 + wire type 0. */
const ID = 0x08
const LATITUDE = 0x40
const LONGITUDE = 0x48

/** Appends one Node message, which ends at `end`: the form that nodes had before they were packed densely. */
export function readPlainNode(
  wire: Wire,
  end: number,
  nodes: OsmNodeColumns,
  grid: Grid,
  words: number,
): void {
  const keys: ByteRun = { from: 0, to: 0 }
  const values: ByteRun = { from: 0, to: 0 }
  const row = nodes.count
  nodes.reserveRows(row + 1)
  nodes.id[row] = 0
  let latitude = Number.NaN
  let longitude = Number.NaN
  while (wire.at < end) {
    const tag = wire.uint32()
    if (tag === ID) nodes.id[row] = wire.sint64()
    else if (tag === KEYS) takeRun(wire, end, keys)
    else if (tag === VALUES) takeRun(wire, end, values)
    else if (tag === LATITUDE) latitude = wire.sint64()
    else if (tag === LONGITUDE) longitude = wire.sint64()
    else wire.skip(tag, end)
  }
  wire.close(end)
  nodes.latitude[row] = scaledPosition(latitude, LATITUDE_LIMIT, grid.latitude)
  nodes.longitude[row] = scaledPosition(longitude, LONGITUDE_LIMIT, grid.longitude)
  readTags(wire.bytes, keys, values, nodes, row, words)
  nodes.count = row + 1
}
