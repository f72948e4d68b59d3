/**
 * @module ground
 *
 * The mapped world underfoot: osm/ and elevation/ read, region/ builds, files and opens, graph/ searches, infer/
 * guesses what no tag tells, match/ lays tracks onto paths, tiles/ draws. What a region is stands here.
 *
 * @example
 * ```ts
 * import { nearestEdges } from '../graph/nearest.ts'
 * import { describeEdge } from '../graph/describe-edge.ts'
 * import type { Region } from './region.ts'
 *
 * declare const region: Region
 * const near = nearestEdges(region, 42.5063, 1.5218, 1, 50)
 * if (near.count > 0) describeEdge(region, near.edge[0]).surface // its class, and how it is known
 * ```
 */

import type { Bounds } from '../../geo/bounds.ts'
import type { MapGaps } from './gaps.ts'
import type { Strings } from './strings.ts'
import type { TerrainGrid } from './terrain.ts'

/**
 * A region: one imported piece of the ground, as columns. It is read straight from its file's buffers and never
 * parsed; many workers may share one. Coordinates are 1e-7 degrees in Int32, as in OpenStreetMap's own format.
 */
export interface Region {
  readonly meta: RegionMeta
  readonly nodes: NodeColumns
  readonly edges: EdgeColumns
  readonly shape: ShapeColumns
  readonly adjacency: AdjacencyColumns
  readonly points: PointColumns
  readonly areas: AreaColumns
  readonly tagSets: TagSetColumns
  /** Names, keys and values; index 0 is the empty string, "none". */
  readonly strings: Strings
  /**
   * Flatbush trees over the boxes of edges, points and areas, in 1e-7 degrees, x to the east (see
   * `box-index.ts` for the date line). Empty where there is nothing to find.
   */
  readonly edgeIndex: Uint8Array
  readonly pointIndex: Uint8Array
  readonly areaIndex: Uint8Array
  /** Heights to draw the land from; null or missing where none were given. */
  readonly terrain?: TerrainGrid | null
}

export interface RegionMeta {
  readonly format: 'underfoot-region'
  readonly version: number
  readonly name: string
  /** West, south, east, north in degrees. */
  readonly bounds: Bounds
  /** ISO 8601; null when the extract does not say. */
  readonly osmDate: string | null
  /** What was read: extract and elevation files with their hashes. */
  readonly sources: readonly {
    readonly name: string
    readonly sha256: string
    readonly kind: 'osm' | 'elevation'
  }[]
  /** As each licence asks, ready to show. */
  readonly attribution: readonly string[]
  /** What the map lacks that it should hold; missing where that is nothing. */
  readonly gaps?: MapGaps
  /** Of a `PathTile`: how many rows there are in the region it was cut from. */
  readonly whole?: { readonly nodes: number; readonly edges: number }
}

/** The paths of a region that touch a tile, each whole, or those of several tiles. */
export interface PathTile {
  /** Rows are the tile's own; of names, tags, points, areas and heights it holds nothing. */
  readonly region: Region
  /** Of each edge and each node its row in the whole region, ascending. */
  readonly edgeRow: Uint32Array
  readonly nodeRow: Uint32Array
}

/** Of the file's layout; a reader refuses versions it does not know. */
export const REGION_VERSION = 1

/** Where edges meet. */
export interface NodeColumns {
  readonly count: number
  readonly lat: Int32Array
  readonly lon: Int32Array
  /** m; NaN unknown. */
  readonly altitude: Float32Array
}

/** Pieces of ways between junctions; each can be walked both ways unless a flag says otherwise. */
export interface EdgeColumns {
  readonly count: number
  readonly from: Uint32Array
  readonly to: Uint32Array
  /** OpenStreetMap way id. */
  readonly way: Float64Array
  /** m, geodesic along the shape. */
  readonly length: Float32Array
  /** Shape points of edge e: `shapeStart[e]` (inclusive) to `shapeStart[e + 1]` (exclusive), ends included. */
  readonly shapeStart: Uint32Array
  /** Codes of src/ground/osm/tags/highway.ts and access.ts. */
  readonly highway: Uint8Array
  readonly access: Uint8Array
  /** Bits of EDGE_FLAGS. */
  readonly flags: Uint32Array
  /** Index into `strings`. */
  readonly name: Uint32Array
  /** Index into `tagSets`: all that was kept of the way's tags. */
  readonly tags: Uint32Array
  /** Classes of src/ground/classes.ts; 0 unknown. */
  readonly surface: Uint8Array
  readonly softness: Uint8Array
  readonly technicality: Uint8Array
  /** PROVENANCE codes. */
  readonly surfaceFrom: Uint8Array
  readonly softnessFrom: Uint8Array
  readonly technicalityFrom: Uint8Array
  /** Probability of an inferred class, 0…255 for 0…1; 255 when tagged, 0 when unknown. */
  readonly surfaceProbability: Uint8Array
  readonly softnessProbability: Uint8Array
  readonly technicalityProbability: Uint8Array
  /** sac_scale 1–6 and trail_visibility 1–6 as tagged; 0 untagged. */
  readonly sacScale: Uint8Array
  readonly trailVisibility: Uint8Array
  /** m from → to; NaN unknown. */
  readonly ascent: Float32Array
  readonly descent: Float32Array
  /** Largest absolute grade over the grade window, rise over run; NaN unknown. */
  readonly steepest: Float32Array
}

export interface ShapeColumns {
  readonly lat: Int32Array
  readonly lon: Int32Array
  /** m, smoothed along the edge; NaN unknown. */
  readonly altitude: Float32Array
  /** m along the edge from its start; at its last point the edge's length. */
  readonly along: Float32Array
}

/** Edges leaving node n: `first[n]` (inclusive) to `first[n + 1]` (exclusive) of `edge`; a loop is listed twice. */
export interface AdjacencyColumns {
  readonly first: Uint32Array
  readonly edge: Uint32Array
}

/** What a runner needs nearby. */
export interface PointColumns {
  readonly count: number
  readonly lat: Int32Array
  readonly lon: Int32Array
  /** Codes of src/ground/osm/tags/points.ts. */
  readonly kind: Uint8Array
  readonly name: Uint32Array
  /** m: tagged `ele` where given, else from elevation; NaN unknown. */
  readonly altitude: Float32Array
  /** OpenStreetMap id of the node, or of the way whose middle the point is. */
  readonly osm: Float64Array
  /** 1 for the middle of a way, 0 for a node. */
  readonly isWay: Uint8Array
  /** Index into `tagSets`. */
  readonly tags: Uint32Array
}

/** Land cover, water and lines enough to draw a map; rings and lines in drawing order. */
export interface AreaColumns {
  readonly count: number
  /** Codes of src/ground/osm/tags/land.ts. */
  readonly kind: Uint8Array
  readonly name: Uint32Array
  /** A closed ring repeats its first point at its end; a line does not. Rings of area a: `ringStart[a]` … `ringStart[a + 1]`; points of ring r: `pointStart[r]` … `pointStart[r + 1]`. */
  readonly ringStart: Uint32Array
  readonly pointStart: Uint32Array
  readonly lat: Int32Array
  readonly lon: Int32Array
}

/**
 * Tags, each distinct set once, names apart: set s holds entries `start[s]` to `start[s + 1]`; key and value are
 * indices into `strings`. Set 0 is empty.
 */
export interface TagSetColumns {
  readonly count: number
  readonly start: Uint32Array
  readonly key: Uint32Array
  readonly value: Uint32Array
}

export const PROVENANCE = { unknown: 0, tagged: 1, inferred: 2 } as const

export const EDGE_FLAGS = {
  bridge: 1,
  tunnel: 2,
  ford: 4,
  steps: 8,
  ladder: 16,
  viaFerrata: 32,
  forwardOnly: 64,
  backwardOnly: 128,
  seasonal: 256,
  /** Grade over 45 % somewhere, or elevation that cannot be right there. */
  suspiciousGrade: 512,
  /** Altitude rests on filled voids, or was interpolated over a bridge or through a tunnel. */
  mendedAltitude: 1024,
  /** SAC T4 and above, or as hard by another scale: hands are needed; never "runnable". */
  scramble: 2048,
  /** Secured by rope or chain. */
  secured: 4096,
  /** Rules that hold at times only: the tags say which. */
  conditional: 8192,
  informal: 16384,
  indoor: 32768,
  /** A square: the edge is its outline, not a line to follow. */
  area: 65536,
} as const
