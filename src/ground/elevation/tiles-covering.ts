import type { Bounds } from '../../geo/bounds.ts'
import { mercatorSouth } from './raster-grid.ts'
import type { TilePlace } from './terrarium.ts'

/** Web Mercator ends here (EPSG:3857). */
const NORTHMOST = 85.0511

/** The tiles of a zoom that meet a box, row by row; null when they are more than `most`. */
export function tilesCovering(bounds: Bounds, z: number, most: number): TilePlace[] | null {
  const [west, south, east, north] = bounds
  const around = 2 ** z
  const column = (lon: number): number => Math.floor(((lon + 180) / 360) * around)
  const row = (lat: number): number => {
    const within = Math.max(-NORTHMOST, Math.min(NORTHMOST, lat))
    return Math.max(0, Math.min(around - 1, Math.floor(mercatorSouth(within) * around)))
  }
  const first = column(west)
  const columns = Math.min(around, column(east < west ? east + 360 : east) - first + 1)
  const top = row(north)
  const rows = row(south) - top + 1
  if (columns * rows > most) return null
  const places: TilePlace[] = []
  for (let y = top; y < top + rows; y++)
    for (let x = first; x < first + columns; x++) places.push({ z, x: (x + around) % around, y })
  return places
}
