import { OsmFileError } from './error.ts'

/**
 * One block of OpenStreetMap as columns. Rows of one kind share a count; lists that belong to a row (its tags,
 * its references) lie end to end in one array, row `i` owning entries `start[i]` to `start[i + 1]`.
 *
 * Arrays may be longer than their rows: only the first `count` rows hold something. A reader hands out the
 * same columns again for the next block, so copy what must outlive it.
 */
export interface OsmBlock {
  readonly strings: OsmStrings
  readonly nodes: OsmNodeColumns
  readonly ways: WayColumns
  readonly relations: RelationColumns
}

/** The words of a block: tags and roles are indices into it. */
export interface OsmStrings {
  readonly count: number
  text(index: number): string
}

/** Bits that say which kinds of row are wanted, or present. */
export const NODES = 1
export const WAYS = 2
export const RELATIONS = 4
export const EVERY_KIND = NODES | WAYS | RELATIONS

/** A coordinate that the file does not give, or gives outside the globe. */
export const NO_POSITION = -0x80000000

/** A row as it stands in the map. */
export const WHOLE = 0
/** A row that says only that the element is there no more. */
export const DELETED = 1
/** Neither tags nor a version: where it comes after the whole element, as from Overpass `out skel`, it takes nothing back. */
export const BARE = 2

/** Kinds of a relation's members, in the order the PBF format numbers them. */
export const MEMBER_NODE = 0
export const MEMBER_WAY = 1
export const MEMBER_RELATION = 2

/** Ids above this cannot be told apart in a double. */
export const LARGEST_ID = Number.MAX_SAFE_INTEGER

/** Writers put 8,000 elements into a block by custom; a block of a thousand times that is made to harm. */
const MAX_ROWS = 1 << 20
const MAX_ENTRIES = 1 << 23

const FIRST_ROWS = 8192

/** Ids and tags of rows of one kind. */
export class RowColumns {
  count = 0
  id = new Float64Array(FIRST_ROWS)
  tagStart = new Uint32Array(FIRST_ROWS + 1)
  tagKey = new Uint32Array(FIRST_ROWS)
  tagValue = new Uint32Array(FIRST_ROWS)
  /** `WHOLE`, `DELETED` or `BARE`. */
  state = new Uint8Array(FIRST_ROWS)

  /** Forgets the rows, keeps the room. */
  clear(): void {
    this.count = 0
    this.tagStart[0] = 0
  }

  get tagCount(): number {
    return this.tagStart[this.count] ?? 0
  }

  /** Makes room for that many rows in all. */
  reserveRows(rows: number): void {
    if (rows <= this.id.length) return
    refuseAbove(MAX_ROWS, rows, 'elements')
    this.id = grown(this.id, rows)
    this.tagStart = grown(this.tagStart, this.id.length + 1)
    this.state = grown(this.state, this.id.length)
  }

  /** Makes room for that many tags in all. */
  reserveTags(tags: number): void {
    if (tags <= this.tagKey.length) return
    refuseAbove(MAX_ENTRIES, tags, 'tags')
    this.tagKey = grown(this.tagKey, tags)
    this.tagValue = grown(this.tagValue, tags)
  }
}

export class OsmNodeColumns extends RowColumns {
  /** 1e-7 degrees; `NO_POSITION` where unknown. */
  latitude = new Int32Array(FIRST_ROWS)
  longitude = new Int32Array(FIRST_ROWS)

  override reserveRows(rows: number): void {
    super.reserveRows(rows)
    this.latitude = grown(this.latitude, this.id.length)
    this.longitude = grown(this.longitude, this.id.length)
  }
}

export class WayColumns extends RowColumns {
  refStart = new Uint32Array(FIRST_ROWS + 1)
  /** Ids of nodes. */
  ref = new Float64Array(8 * FIRST_ROWS)
  /** Whether ways of this block tell where their nodes lie; only then do the two columns below hold something. */
  hasPlaces = false
  /** Of each reference, 1e-7 degrees; `NO_POSITION` where the way does not tell. */
  latitude = new Int32Array(0)
  longitude = new Int32Array(0)

  override clear(): void {
    super.clear()
    this.refStart[0] = 0
    this.hasPlaces = false
  }

  override reserveRows(rows: number): void {
    super.reserveRows(rows)
    this.refStart = grown(this.refStart, this.id.length + 1)
  }

  reserveRefs(refs: number): void {
    if (refs <= this.ref.length) return
    refuseAbove(MAX_ENTRIES, refs, 'references')
    this.ref = grown(this.ref, refs)
  }

  /**
   * Makes room for the places of as many references, those from `known` on without any yet. Files whose ways tell
   * no places never ask.
   */
  reservePlaces(known: number, refs: number): void {
    const from = this.hasPlaces ? known : 0
    this.hasPlaces = true
    this.latitude = grown(this.latitude, refs)
    this.longitude = grown(this.longitude, refs)
    this.latitude.fill(NO_POSITION, from, refs)
    this.longitude.fill(NO_POSITION, from, refs)
  }
}

export class RelationColumns extends RowColumns {
  memberStart = new Uint32Array(FIRST_ROWS + 1)
  /** `MEMBER_NODE`, `MEMBER_WAY` or `MEMBER_RELATION`. */
  memberType = new Uint8Array(FIRST_ROWS)
  memberId = new Float64Array(FIRST_ROWS)
  /** Index of a string. */
  memberRole = new Uint32Array(FIRST_ROWS)

  override clear(): void {
    super.clear()
    this.memberStart[0] = 0
  }

  override reserveRows(rows: number): void {
    super.reserveRows(rows)
    this.memberStart = grown(this.memberStart, this.id.length + 1)
  }

  reserveMembers(members: number): void {
    if (members <= this.memberType.length) return
    refuseAbove(MAX_ENTRIES, members, 'members')
    this.memberType = grown(this.memberType, members)
    this.memberId = grown(this.memberId, this.memberType.length)
    this.memberRole = grown(this.memberRole, this.memberType.length)
  }
}

function refuseAbove(most: number, asked: number, what: string): void {
  if (asked > most) throw new OsmFileError(`A block claims ${asked} ${what}; more than ${most} are not read.`)
}

type Growing = Float64Array | Int32Array | Uint32Array | Uint8Array

/** The same array when it holds `length`; else a copy half as large again as asked. */
export function grown<A extends Growing>(array: A, length: number): A {
  if (length <= array.length) return array
  // The constructor of A makes an A; TypeScript knows it only as a Function.
  const larger = new (array.constructor as new (length: number) => A)(Math.ceil(length * 1.5))
  larger.set(array)
  return larger
}
