import type { RowColumns, WayColumns } from '../columns.ts'
import { OsmFileError } from '../error.ts'
import { type Grid, LATITUDE_LIMIT, LONGITUDE_LIMIT, readPositions, takeRun } from './dense-nodes.ts'
import { countVarints, readIndices, type ByteRun, sumIds } from './packed.ts'
import type { Wire } from './wire.ts'

/** Fields that Node, Way and Relation share: number × 8 + wire type. */
export const ID = 0x08
export const KEYS = 0x12
export const VALUES = 0x1a
/** Field 8 of Way, packed zigzag differences. */
const REFS = 0x42
/** Fields 9 and 10, packed zigzag differences on the block's grid: files with the optional feature LocationsOnWays. */
const LATITUDES = 0x4a
const LONGITUDES = 0x52

/** Appends one Way message, which ends at `end`. */
export function readWay(wire: Wire, end: number, ways: WayColumns, grid: Grid, words: number): void {
  const keys: ByteRun = { from: 0, to: 0 }
  const values: ByteRun = { from: 0, to: 0 }
  const refs: ByteRun = { from: 0, to: 0 }
  const latitudes: ByteRun = { from: 0, to: 0 }
  const longitudes: ByteRun = { from: 0, to: 0 }
  const row = ways.count
  ways.reserveRows(row + 1)
  ways.id[row] = 0
  while (wire.at < end) {
    const tag = wire.uint32()
    if (tag === ID) ways.id[row] = wire.int64()
    else if (tag === KEYS) takeRun(wire, end, keys)
    else if (tag === VALUES) takeRun(wire, end, values)
    else if (tag === REFS) takeRun(wire, end, refs)
    else if (tag === LATITUDES) takeRun(wire, end, latitudes)
    else if (tag === LONGITUDES) takeRun(wire, end, longitudes)
    else wire.skip(tag, end)
  }
  wire.close(end)
  readTags(wire.bytes, keys, values, ways, row, words)
  const first = ways.refStart[row]
  ways.reserveRefs(first + refs.to - refs.from)
  const count = sumIds(wire.bytes, refs, ways.ref, first)
  if (ways.hasPlaces || latitudes.to > latitudes.from || longitudes.to > longitudes.from)
    readPlaces(wire.bytes, latitudes, longitudes, ways, first, count, grid)
  ways.refStart[row + 1] = first + count
  ways.count = row + 1
}

/** Where the nodes of a way lie; a way may leave it out where others of its block tell it. */
function readPlaces(
  bytes: Uint8Array,
  latitudes: ByteRun,
  longitudes: ByteRun,
  ways: WayColumns,
  first: number,
  count: number,
  { latitude, longitude, isPlain }: Grid,
): void {
  ways.reservePlaces(first, first + count)
  if (latitudes.from === latitudes.to && longitudes.from === longitudes.to) return
  if (countVarints(bytes, latitudes) !== count || countVarints(bytes, longitudes) !== count)
    throw new OsmFileError(`A way of ${count} nodes does not hold as many latitudes and longitudes.`)
  readPositions(bytes, latitudes, ways.latitude, first, LATITUDE_LIMIT, isPlain, latitude)
  readPositions(bytes, longitudes, ways.longitude, first, LONGITUDE_LIMIT, isPlain, longitude)
}

/** The tags of row `row`, given as a list of keys and a list of values. */
export function readTags(
  bytes: Uint8Array,
  keys: ByteRun,
  values: ByteRun,
  rows: RowColumns,
  row: number,
  words: number,
): void {
  const first = rows.tagStart[row]
  rows.reserveTags(first + Math.max(keys.to - keys.from, values.to - values.from))
  const count = readIndices(bytes, keys, rows.tagKey, first, words)
  if (readIndices(bytes, values, rows.tagValue, first, words) !== count)
    throw new OsmFileError('An element has more keys than values, or more values than keys.')
  rows.tagStart[row + 1] = first + count
}
