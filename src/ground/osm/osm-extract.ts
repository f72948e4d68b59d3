import type { OsmHeader } from './header.ts'
import type { TagLists } from './kept-tags.ts'

/** An index that would point at something the file does not hold. */
export const MISSING = 0xffffffff

/** What is kept of an OpenStreetMap file: columns, each transferable to another thread. */
export interface OsmExtract {
  readonly header: OsmHeader
  /** What the file says went wrong when it was made. */
  readonly remarks: readonly string[]
  /** Keys, values and roles; the columns hold indices into it. */
  readonly strings: readonly string[]
  readonly nodes: ExtractNodes
  readonly ways: ExtractWays
  readonly points: ExtractPoints
  readonly relations: ExtractRelations
  readonly counts: ExtractCounts
}

/** The nodes that kept ways run through, ids ascending. */
export interface ExtractNodes {
  readonly count: number
  readonly id: Float64Array
  /** 1e-7 degrees; `NO_POSITION` for a node the file refers to and does not hold. */
  readonly latitude: Int32Array
  readonly longitude: Int32Array
}

export interface ExtractWays extends TagLists {
  readonly count: number
  readonly id: Float64Array
  /** Codes of `WAY_KINDS`. */
  readonly kind: Uint8Array
  /** Nodes of way `i` are entries `refStart[i]` to `refStart[i + 1]` of `node`. */
  readonly refStart: Uint32Array
  /** Rows of the nodes; `MISSING` where the file does not hold the node or its place. */
  readonly node: Uint32Array
}

/** Places. Something that is two kinds of place has two rows. */
export interface ExtractPoints extends TagLists {
  readonly count: number
  /** Id of the node, or of the way whose middle the point is. */
  readonly id: Float64Array
  /** 1 where the point is the middle of a way (a building or area), 0 where it is a node. */
  readonly isWay: Uint8Array
  /** Codes of `POINTS`. */
  readonly point: Uint8Array
  /** 1e-7 degrees. */
  readonly latitude: Int32Array
  readonly longitude: Int32Array
}

export interface ExtractRelations extends TagLists {
  readonly count: number
  readonly id: Float64Array
  /** Codes of `RELATION_KINDS`. */
  readonly kind: Uint8Array
  /** Members of relation `i` are entries `memberStart[i]` to `memberStart[i + 1]`. */
  readonly memberStart: Uint32Array
  /** `MEMBER_NODE`, `MEMBER_WAY`, `MEMBER_RELATION`. */
  readonly memberType: Uint8Array
  readonly memberId: Float64Array
  /** Indices of strings. */
  readonly memberRole: Uint32Array
  /** Rows of member ways; `MISSING` for ways not kept and for members that are no ways. */
  readonly memberWay: Uint32Array
}

/** How much the file held, and what it lacked. */
export interface ExtractCounts {
  readonly nodes: number
  readonly ways: number
  readonly relations: number
  /** References of kept ways to nodes that the file does not hold, or holds without a place. */
  readonly missingRefs: number
  /** Rings that kept areas name and the file does not hold. */
  readonly missingRings: number
}
