import { OsmFileError } from '../error.ts'
import type { OsmBounds, OsmHeader } from '../header.ts'
import { Wire } from './wire.ts'

/** Fields of HeaderBlock: number × 8 + wire type. */
const BOUNDS = 0x0a
const REQUIRED = 0x22
const OPTIONAL = 0x2a
const PROGRAM = 0x82
const REPLICATION_TIMESTAMP = 0x100

/** Fields of HeaderBBox, zigzag nanodegrees. */
const WEST = 0x08
const EAST = 0x10
const NORTH = 0x18
const SOUTH = 0x20

/** Features a reader must know to read the file rightly (https://wiki.openstreetmap.org/wiki/PBF_Format). */
const KNOWN_FEATURES: ReadonlySet<string> = new Set(['OsmSchema-V0.6', 'DenseNodes'])

/**
 * Reads the block every PBF file begins with.
 *
 * @throws OsmFileError when the file requires something of its reader that is not known here
 */
export function readHeaderBlock(bytes: Uint8Array): OsmHeader {
  const wire = new Wire(bytes)
  const limit = bytes.length
  const optional: string[] = []
  let bounds: OsmBounds | null = null
  let timestamp: string | null = null
  let generator: string | null = null
  while (wire.at < limit) {
    const tag = wire.uint32()
    if (tag === BOUNDS) bounds = readBounds(wire, wire.end(limit))
    else if (tag === REQUIRED) requireKnown(wire.text(limit))
    else if (tag === OPTIONAL) optional.push(wire.text(limit))
    else if (tag === PROGRAM) generator = wire.text(limit)
    else if (tag === REPLICATION_TIMESTAMP) timestamp = isoTime(wire.int64())
    else wire.skip(tag, limit)
  }
  wire.close(limit)
  return { bounds, timestamp, generator, isSorted: optional.includes('Sort.Type_then_ID') }
}

function requireKnown(feature: string): void {
  if (feature === 'HistoricalInformation')
    throw new OsmFileError(
      'The file holds the whole history of its objects; `osmium time-filter` makes a file of one moment from it.',
    )
  if (!KNOWN_FEATURES.has(feature))
    throw new OsmFileError(
      `The file requires a reader that knows "${feature.slice(0, 60)}", which this one does not.`,
    )
}

function readBounds(wire: Wire, end: number): OsmBounds {
  const bounds = { west: 0, south: 0, east: 0, north: 0 }
  while (wire.at < end) {
    const tag = wire.uint32()
    if (tag === WEST) bounds.west = wire.sint64() / 1e9
    else if (tag === EAST) bounds.east = wire.sint64() / 1e9
    else if (tag === NORTH) bounds.north = wire.sint64() / 1e9
    else if (tag === SOUTH) bounds.south = wire.sint64() / 1e9
    else wire.skip(tag, end)
  }
  wire.close(end)
  return bounds
}

/** The last second that a date can hold. */
const LAST_SECOND = 8.64e12

function isoTime(seconds: number): string | null {
  return seconds > 0 && seconds < LAST_SECOND ? new Date(seconds * 1000).toISOString() : null
}
