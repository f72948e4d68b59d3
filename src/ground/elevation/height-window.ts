import { metresPerDegree } from '../../geo/distance.ts'
import type { ElevationModel } from './elevation.ts'
import { mercatorLatitude } from './raster-grid.ts'

/** Whatever tells the height of a place, m; NaN where unknown. */
export type HeightGrid = Pick<ElevationModel, 'at'>

/**
 * A raster of heights cut out of a model, for a map. Its rows are parallels from north to south, its columns
 * meridians from west to east, at any spacing: degrees and Web Mercator both fit.
 */
export interface HeightWindow {
  /** Degrees of each row, falling. */
  readonly lat: Float64Array
  /** Degrees of each column, rising; past 180 where the window crosses the date line. */
  readonly lon: Float64Array
  /** m, row by row; NaN where unknown. */
  readonly heights: Float32Array
}

/** Samples a model at every crossing of the given parallels and meridians. */
export function heightWindow(model: HeightGrid, lat: Float64Array, lon: Float64Array): HeightWindow {
  const heights = new Float32Array(lat.length * lon.length)
  for (let row = 0, post = 0; row < lat.length; row++)
    for (let column = 0; column < lon.length; column++, post++)
      heights[post] = model.at(lat[row], lon[column] > 180 ? lon[column] - 360 : lon[column])
  return { lat, lon, heights }
}

/**
 * The heights at the middles of a Web Mercator tile's pixels, with some more all round, so that what is drawn
 * from neighbours meets that of the next tile.
 *
 * @param side pixels along a side of the tile
 * @param margin pixels more on every side
 */
export function tileWindow(
  model: HeightGrid,
  z: number,
  x: number,
  y: number,
  side: number,
  margin: number,
): HeightWindow {
  const around = side * 2 ** z
  const count = side + 2 * margin
  const lat = Float64Array.from({ length: count }, (_, row) =>
    mercatorLatitude((y * side - margin + row + 0.5) / around),
  )
  const lon = Float64Array.from(
    { length: count },
    (_, column) => ((x * side - margin + column + 0.5) / around) * 360 - 180,
  )
  return heightWindow(model, lat, lon)
}

/** m between neighbouring rows and neighbouring columns at a row; the one before it and after it averaged. */
export function spacingAt(
  { lat, lon }: HeightWindow,
  row: number,
): { readonly north: number; readonly east: number } {
  const metres = metresPerDegree(lat[row])
  const before = Math.max(0, row - 1)
  const after = Math.min(lat.length - 1, row + 1)
  return {
    north: (metres.north * (lat[before] - lat[after])) / (after - before),
    east: metres.east * (lon[1] - lon[0]),
  }
}
