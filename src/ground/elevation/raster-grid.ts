import { eastward, metresPerDegree } from '../../geo/distance.ts'

/**
 * Where a file's posts lie: an endless raster over the earth on which they have whole numbers, rows counted
 * southward and columns eastward from the file's north-western post. Files whose rasters fall together share
 * one grid, and so one surface without seams.
 */
export interface RasterGrid {
  readonly kind: 'degrees' | 'mercator'
  /** Row and column of a place, with fractions between posts. */
  row(lat: number): number
  column(lon: number): number
  /** The latitude in degrees of a row. */
  latitude(row: number): number
  /** The longitude in degrees of a column; beyond 180 past the date line. */
  longitude(column: number): number
  /** Degrees from one column to the next. */
  readonly columnDegrees: number
  /** Columns once round the earth; 0 when the raster does not close, so that nothing wraps at the date line. */
  readonly around: number
  /** True when a post stands for the area round it, and so is valid half a step beyond the outermost posts. */
  readonly isArea: boolean
  /** Rows and columns per unit of this grid; equal on grids that may be joined. */
  readonly rowStep: number
  readonly columnStep: number
  readonly north: number
  readonly west: number
  /** m between rows at a latitude. */
  spacing(lat: number): number
}

/** Files agree on the grid when posts fall within this share of a step: far below what moves a height. */
const SAME_POST = 0.01

/** A grid of meridians and parallels. `north` and `west`: degrees of post 0, 0; steps in degrees, > 0. */
export function degreesGrid(
  north: number,
  west: number,
  latStep: number,
  lonStep: number,
  isArea: boolean,
): RasterGrid {
  const around = Math.round(360 / lonStep)
  return {
    kind: 'degrees',
    row: (lat) => (north - lat) / latStep,
    column: (lon) => eastward(west, lon) / lonStep,
    latitude: (row) => north - row * latStep,
    longitude: (column) => west + column * lonStep,
    columnDegrees: lonStep,
    around: Math.abs(360 / lonStep - around) < SAME_POST ? around : 0,
    isArea,
    rowStep: latStep,
    columnStep: lonStep,
    north,
    west,
    spacing: (lat) => latStep * metresPerDegree(lat).north,
  }
}

const RADIANS = Math.PI / 180

/** m round the sphere of Web Mercator (EPSG:3857). */
export const MERCATOR_AROUND_M = 2 * Math.PI * 6_378_137

/**
 * A grid of Web Mercator pixels, a post at the centre of each.
 *
 * @param around pixels once round the earth
 * @param north pixels from the map's top to the first post
 * @param west pixels from the date line to the first post
 */
export function mercatorGrid(around: number, north: number, west: number): RasterGrid {
  return {
    kind: 'mercator',
    row: (lat) => mercatorSouth(lat) * around - north,
    column: (lon) => ((lon + 180) / 360) * around - west,
    latitude: (row) => mercatorLatitude((row + north) / around),
    longitude: (column) => ((column + west) / around) * 360 - 180,
    columnDegrees: 360 / around,
    around: Math.abs(around - Math.round(around)) < SAME_POST ? Math.round(around) : 0,
    isArea: true,
    rowStep: 1 / around,
    columnStep: 1 / around,
    north,
    west,
    spacing: (lat) => (MERCATOR_AROUND_M / around) * Math.cos(lat * RADIANS),
  }
}

/** Share of the Web Mercator map's height from its top to a latitude. */
export function mercatorSouth(lat: number): number {
  return (1 - Math.asinh(Math.tan(lat * RADIANS)) / Math.PI) / 2
}

/** The latitude in degrees at a share of the Web Mercator map's height from its top. */
export function mercatorLatitude(south: number): number {
  return Math.atan(Math.sinh(Math.PI * (1 - 2 * south))) / RADIANS
}

/**
 * Rows and columns from the first post of `grid` to that of `other`, when both are the same raster; null
 * when posts fall apart, anywhere within `reach` posts.
 */
export function offsetOn(
  grid: RasterGrid,
  other: RasterGrid,
  reach: number,
): { readonly rows: number; readonly columns: number } | null {
  const isAlike =
    grid.kind === other.kind &&
    grid.isArea === other.isArea &&
    Math.abs(grid.rowStep / other.rowStep - 1) * reach < SAME_POST &&
    Math.abs(grid.columnStep / other.columnStep - 1) * reach < SAME_POST
  if (!isAlike) return null
  const rows = grid.kind === 'degrees' ? (grid.north - other.north) / grid.rowStep : other.north - grid.north
  const columns =
    grid.kind === 'degrees' ? eastward(grid.west, other.west) / grid.columnStep : other.west - grid.west
  const wholeRows = Math.round(rows)
  const wholeColumns = Math.round(columns)
  if (Math.abs(rows - wholeRows) > SAME_POST || Math.abs(columns - wholeColumns) > SAME_POST) return null
  return { rows: wholeRows, columns: wholeColumns }
}
