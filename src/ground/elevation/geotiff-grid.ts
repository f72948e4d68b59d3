import type { GeoTIFFImage } from 'geotiff'
import { ElevationFileError } from './error.ts'
import { degreesGrid, type RasterGrid, MERCATOR_AROUND_M, mercatorGrid } from './raster-grid.ts'

/** GTModelTypeGeoKey (GeoTIFF 1.1, section 7.2): projected or geographic. */
const PROJECTED = 1
const GEOGRAPHIC = 2

/** Codes under which Web Mercator is known; the last two are older. */
const WEB_MERCATOR: ReadonlySet<unknown> = new Set([3857, 3785, 900913])

/** EPSG code of the degree as a unit of angle. */
const DEGREE = 9102

/**
 * Where the posts of a GeoTIFF lie. A pixel that is an area has its post in its middle.
 *
 * @throws ElevationFileError when it lies on another map grid, is turned, or does not say where it lies
 */
export function geoTiffGrid(name: string, image: GeoTIFFImage): RasterGrid {
  const keys = image.getGeoKeys()
  const corner = cornerOf(name, image)
  const isArea = image.pixelIsArea()
  const inside = isArea ? 0.5 : 0
  const west = corner.x + inside * corner.xStep
  const north = corner.y - inside * corner.yStep

  const model: unknown = keys?.['GTModelTypeGeoKey']
  const unit: unknown = keys?.['GeogAngularUnitsGeoKey']
  if (model === GEOGRAPHIC && (unit === undefined || unit === DEGREE))
    return degreesGrid(north, west, corner.yStep, corner.xStep, isArea)

  const projection: unknown = keys?.['ProjectedCSTypeGeoKey']
  if (model === PROJECTED && WEB_MERCATOR.has(projection)) {
    if (Math.abs(corner.xStep / corner.yStep - 1) > 1e-6)
      throw new ElevationFileError(
        `${name} has pixels that are not square; Web Mercator is read with square ones.`,
      )
    const half = MERCATOR_AROUND_M / 2
    return mercatorGrid(
      MERCATOR_AROUND_M / corner.xStep,
      (half - north) / corner.yStep,
      (west + half) / corner.xStep,
    )
  }
  const grid =
    typeof projection === 'number' ? `on the map grid EPSG:${projection}` : 'on a map grid of its own'
  throw new ElevationFileError(
    `${name} lies ${grid}; heights are read in degrees (EPSG:4326) or Web Mercator (EPSG:3857). A tool such as gdalwarp -t_srs EPSG:4326 converts it.`,
  )
}

/** The north-western corner and the size of a pixel, in the file's own units. */
interface Corner {
  readonly x: number
  readonly y: number
  readonly xStep: number
  readonly yStep: number
}

function cornerOf(name: string, image: GeoTIFFImage): Corner {
  const corner = fromTransformation(image) ?? fromTiePoint(image)
  if (corner === null || !Object.values(corner).every(Number.isFinite))
    throw new ElevationFileError(`${name} does not say where on the earth it lies.`)
  if (!(corner.xStep > 0 && corner.yStep > 0))
    throw new ElevationFileError(`${name} does not have north at its top; such files are not read.`)
  return corner
}

function fromTransformation(image: GeoTIFFImage): Corner | null {
  const matrix = numbers(image.fileDirectory.getValue('ModelTransformation'))
  if (matrix.length < 8) return null
  const isTurned = matrix[1] !== 0 || matrix[4] !== 0
  return {
    x: matrix[3],
    y: matrix[7],
    xStep: isTurned ? 0 : matrix[0],
    yStep: isTurned ? 0 : -matrix[5],
  }
}

function fromTiePoint(image: GeoTIFFImage): Corner | null {
  const [xStep, yStep] = numbers(image.fileDirectory.getValue('ModelPixelScale'))
  const [column, row, , x, y] = numbers(image.fileDirectory.getValue('ModelTiepoint'))
  if (yStep === undefined || y === undefined) return null
  return { x: x - column * xStep, y: y + row * yStep, xStep, yStep }
}

function numbers(value: unknown): number[] {
  if (Array.isArray(value) || ArrayBuffer.isView(value))
    // A TIFF tag of numbers comes as a list or a typed array of them, and of nothing else.
    return Array.from(value as ArrayLike<unknown>, Number)
  return []
}
