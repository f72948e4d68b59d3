/** The kinds of number a region stores. */
export type NumberColumn = Uint8Array | Uint32Array | Int32Array | Float32Array | Float64Array

export type NumberArray =
  | Uint8ArrayConstructor
  | Uint32ArrayConstructor
  | Int32ArrayConstructor
  | Float32ArrayConstructor
  | Float64ArrayConstructor

/** Columns of numbers of one table, by name. */
export type TableLayout = Readonly<Record<string, NumberArray>>

export type Laid<L extends TableLayout> = { readonly [Name in keyof L]: ArrayOf<L[Name]> }

/** `InstanceType` would promise memory that is not shared. */
type ArrayOf<C extends NumberArray> = C extends Uint8ArrayConstructor
  ? Uint8Array
  : C extends Uint32ArrayConstructor
    ? Uint32Array
    : C extends Int32ArrayConstructor
      ? Int32Array
      : C extends Float32ArrayConstructor
        ? Float32Array
        : Float64Array

/** Numbers of each table, by column, as docs/region-format.md lists them. Lists stand beside them. */
export const NODE_LAYOUT = { lat: Int32Array, lon: Int32Array, altitude: Float32Array } as const

export const EDGE_LAYOUT = {
  from: Uint32Array,
  to: Uint32Array,
  way: Float64Array,
  length: Float32Array,
  highway: Uint8Array,
  access: Uint8Array,
  flags: Uint32Array,
  name: Uint32Array,
  tags: Uint32Array,
  surface: Uint8Array,
  softness: Uint8Array,
  technicality: Uint8Array,
  surfaceFrom: Uint8Array,
  softnessFrom: Uint8Array,
  technicalityFrom: Uint8Array,
  surfaceProbability: Uint8Array,
  softnessProbability: Uint8Array,
  technicalityProbability: Uint8Array,
  sacScale: Uint8Array,
  trailVisibility: Uint8Array,
  ascent: Float32Array,
  descent: Float32Array,
  steepest: Float32Array,
} as const

export const SHAPE_LAYOUT = {
  lat: Int32Array,
  lon: Int32Array,
  altitude: Float32Array,
  along: Float32Array,
} as const

/** Of edges and nodes in a tile of paths. */
export const ROW_LAYOUT = { row: Uint32Array } as const

export const POINT_LAYOUT = {
  lat: Int32Array,
  lon: Int32Array,
  kind: Uint8Array,
  name: Uint32Array,
  altitude: Float32Array,
  osm: Float64Array,
  isWay: Uint8Array,
  tags: Uint32Array,
} as const

export const AREA_LAYOUT = { kind: Uint8Array, name: Uint32Array } as const

export const PLACE_LAYOUT = { lat: Int32Array, lon: Int32Array } as const

export const TAG_LAYOUT = { key: Uint32Array, value: Uint32Array } as const

export const TERRAIN_LAYOUT = { heights: Float32Array, mended: Uint8Array } as const
