import type { OsmNodeColumns } from '../columns.ts'
import { OsmFileError } from '../error.ts'
import {
  countVarints,
  cutValue,
  type ByteRun,
  type CoordinateScale,
  sumIds,
  sumPositions,
  sumScaledPositions,
  wildIndex,
} from './packed.ts'
import { Wire } from './wire.ts'

/** Fields of DenseNodes, all packed: number × 8 + wire type 2. */
const ID = 0x0a
const LATITUDE = 0x42
const LONGITUDE = 0x4a
const KEYS_VALUES = 0x52

/** 1e-7 degrees */
export const LATITUDE_LIMIT = 90e7
export const LONGITUDE_LIMIT = 180e7

/** Nearly every file counts in units of 100 nanodegrees from zero, which is our own unit. */
export interface Grid {
  readonly latitude: CoordinateScale
  readonly longitude: CoordinateScale
  readonly isPlain: boolean
}

/** Appends the nodes of one DenseNodes message, which ends at `end`. */
export function readDenseNodes(
  wire: Wire,
  end: number,
  nodes: OsmNodeColumns,
  grid: Grid,
  words: number,
): void {
  const ids: ByteRun = { from: 0, to: 0 }
  const latitudes: ByteRun = { from: 0, to: 0 }
  const longitudes: ByteRun = { from: 0, to: 0 }
  const tags: ByteRun = { from: 0, to: 0 }
  while (wire.at < end) {
    const tag = wire.uint32()
    if (tag === ID) takeRun(wire, end, ids)
    else if (tag === LATITUDE) takeRun(wire, end, latitudes)
    else if (tag === LONGITUDE) takeRun(wire, end, longitudes)
    else if (tag === KEYS_VALUES) takeRun(wire, end, tags)
    else wire.skip(tag, end)
  }
  wire.close(end)

  const { bytes } = wire
  const added = countVarints(bytes, ids)
  // A number takes a byte at least: what claims more nodes than bytes is refused before room is made for it.
  if (added > latitudes.to - latitudes.from || added > longitudes.to - longitudes.from) throw uneven(added)
  const first = nodes.count
  nodes.reserveRows(first + added)
  const counts = [
    sumIds(bytes, ids, nodes.id, first),
    readPositions(bytes, latitudes, nodes.latitude, first, LATITUDE_LIMIT, grid.isPlain, grid.latitude),
    readPositions(bytes, longitudes, nodes.longitude, first, LONGITUDE_LIMIT, grid.isPlain, grid.longitude),
  ]
  if (counts.some((count) => count !== added)) throw uneven(added)
  nodes.count = first + added
  if (tags.from === tags.to) nodes.tagStart.fill(nodes.tagStart[first], first + 1, nodes.count + 1)
  else readDenseTags(bytes, tags, nodes, first, words)
}

/**
 * The bytes of a packed field that is about to be stepped over.
 *
 * @throws OsmFileError when the field came before: protobuf would allow it, no writer of maps does it
 */
export function takeRun(wire: Wire, limit: number, run: ByteRun): void {
  if (run.to !== run.from)
    throw new OsmFileError('A list of numbers is given in pieces, which is not read here.')
  const end = wire.end(limit)
  run.from = wire.at
  run.to = end
  wire.at = end
}

/** Running sums on a block's grid, as 1e-7 degrees, into `out` from index `first`. */
export function readPositions(
  bytes: Uint8Array,
  run: ByteRun,
  out: Int32Array,
  first: number,
  limit: number,
  isPlain: boolean,
  scale: CoordinateScale,
): number {
  if (isPlain) return sumPositions(bytes, run, out, first, limit)
  return sumScaledPositions(bytes, run, out, first, limit, scale)
}

/** Tags of all nodes end to end as key, value, key, value, and a zero after each node. */
function readDenseTags(
  bytes: Uint8Array,
  run: ByteRun,
  nodes: OsmNodeColumns,
  first: number,
  words: number,
): void {
  const firstTag = nodes.tagStart[first]
  let tag = firstTag
  nodes.reserveTags(tag + ((run.to - run.from) >>> 1) + 1)
  const { tagStart, tagKey, tagValue } = nodes
  let row = first
  let at = run.from
  let largest = 0
  while (at < run.to) {
    let key = bytes[at++]
    if (key === 0) {
      tagStart[++row] = tag
      continue
    }
    if (key >= 0x80) {
      const wire = new Wire(bytes, at - 1)
      key = wire.uint32()
      at = wire.at
    }
    let value = bytes[at++]
    if (value >= 0x80) {
      const wire = new Wire(bytes, at - 1)
      value = wire.uint32()
      at = wire.at
    }
    if (key > largest) largest = key
    if (value > largest) largest = value
    tagKey[tag] = key
    tagValue[tag++] = value
  }
  if (at !== run.to) throw cutValue()
  if (row !== nodes.count) throw new OsmFileError('The tags of a block of nodes do not add up to its nodes.')
  if (tag > firstTag && largest >= words) throw wildIndex(largest, words)
}

function uneven(nodes: number): OsmFileError {
  return new OsmFileError(`A block of ${nodes} nodes does not hold as many latitudes and longitudes.`)
}
