import {
  EVERY_KIND,
  OsmNodeColumns,
  NODES,
  type OsmBlock,
  RelationColumns,
  RELATIONS,
  WayColumns,
  WAYS,
} from '../columns.ts'
import { type Grid, readDenseNodes } from './dense-nodes.ts'
import { readPlainNode } from './plain-node.ts'
import { readRelation } from './relations.ts'
import { StringTable } from './strings.ts'
import { readWay } from './ways.ts'
import { Wire } from './wire.ts'
import { WordCache } from './word-cache.ts'

/** Fields of PrimitiveBlock: number × 8 + wire type. */
const STRING_TABLE = 0x0a
const GROUP = 0x12
const GRANULARITY = 0x88
const LATITUDE_OFFSET = 0x98
const LONGITUDE_OFFSET = 0xa0

/** Fields of PrimitiveGroup, all length-delimited. */
const GROUP_NODE = 0x0a
const GROUP_DENSE = 0x12
const GROUP_WAY = 0x1a
const GROUP_RELATION = 0x22

/** nanodegrees, where a file does not say */
const USUAL_GRANULARITY = 100

/**
 * Decodes inflated blocks of a PBF file (https://wiki.openstreetmap.org/wiki/PBF_Format) into columns. Who
 * changed what and when is stepped over. One decoder serves one thread; its columns are filled anew by every
 * `decode`.
 */
export class BlockDecoder implements OsmBlock {
  readonly strings: StringTable
  readonly nodes = new OsmNodeColumns()
  readonly ways = new WayColumns()
  readonly relations = new RelationColumns()

  constructor(words = new WordCache()) {
    this.strings = new StringTable(words)
  }

  /**
   * @param bytes one inflated block; `strings` goes on reading it until the next call
   * @param kinds which of `NODES`, `WAYS`, `RELATIONS` to decode
   * @returns the kinds present in the block, wanted or not
   * @throws OsmFileError when the bytes are no such block
   */
  decode(bytes: Uint8Array, kinds = EVERY_KIND): number {
    this.nodes.clear()
    this.ways.clear()
    this.relations.clear()
    const wire = new Wire(bytes)
    const grid = this.#readFrame(wire)
    let present = 0
    wire.at = 0
    while (wire.at < bytes.length) {
      const tag = wire.uint32()
      if (tag === GROUP) present |= this.#readGroup(wire, wire.end(bytes.length), kinds, grid)
      else wire.skip(tag, bytes.length)
    }
    return present
  }

  /** What the groups rely on, wherever in the block it stands: words and the grid of positions. */
  #readFrame(wire: Wire): Grid {
    const limit = wire.bytes.length
    let unit = USUAL_GRANULARITY
    let latitude = 0
    let longitude = 0
    this.strings.count = 0
    while (wire.at < limit) {
      const tag = wire.uint32()
      if (tag === STRING_TABLE) this.strings.read(wire, wire.end(limit))
      else if (tag === GRANULARITY) unit = wire.uint32()
      else if (tag === LATITUDE_OFFSET) latitude = wire.int64()
      else if (tag === LONGITUDE_OFFSET) longitude = wire.int64()
      else wire.skip(tag, limit)
    }
    wire.close(limit)
    return {
      latitude: { unit, offset: latitude },
      longitude: { unit, offset: longitude },
      isPlain: unit === USUAL_GRANULARITY && latitude === 0 && longitude === 0,
    }
  }

  #readGroup(wire: Wire, end: number, kinds: number, grid: Grid): number {
    const words = this.strings.count
    let present = 0
    while (wire.at < end) {
      const tag = wire.uint32()
      const kind = kindOf(tag)
      present |= kind
      if ((kind & kinds) === 0) {
        wire.skip(tag, end)
        continue
      }
      const elementEnd = wire.end(end)
      if (tag === GROUP_DENSE) readDenseNodes(wire, elementEnd, this.nodes, grid, words)
      else if (tag === GROUP_WAY) readWay(wire, elementEnd, this.ways, grid, words)
      else if (tag === GROUP_RELATION) readRelation(wire, elementEnd, this.relations, words)
      else readPlainNode(wire, elementEnd, this.nodes, grid, words)
    }
    wire.close(end)
    return present
  }
}

/** Which kinds of element a block holds, by its frame alone. */
export function kindsIn(bytes: Uint8Array): number {
  const limit = bytes.length
  const wire = new Wire(bytes)
  let present = 0
  while (wire.at < limit) {
    const tag = wire.uint32()
    if (tag !== GROUP) {
      wire.skip(tag, limit)
      continue
    }
    const end = wire.end(limit)
    while (wire.at < end) {
      const element = wire.uint32()
      present |= kindOf(element)
      wire.skip(element, end)
    }
    wire.close(end)
  }
  return present
}

function kindOf(groupTag: number): number {
  switch (groupTag) {
    case GROUP_NODE:
    case GROUP_DENSE:
      return NODES
    case GROUP_WAY:
      return WAYS
    case GROUP_RELATION:
      return RELATIONS
    default:
      return 0
  }
}
