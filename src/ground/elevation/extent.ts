import type { Bounds } from '../../geo/bounds.ts'
import { normalLongitude } from '../../geo/distance.ts'
import type { ElevationModel } from './elevation.ts'
import { Mosaic } from './mosaic.ts'
import { TiledDem } from './tiled-dem.ts'

const EVERYWHERE: Bounds = [-180, -90, 180, 90]

/** Boxes outside which a model knows nothing; about half a post too large, and the whole earth for models of other kinds. */
export function extentOf(model: ElevationModel): readonly Bounds[] {
  if (model instanceof Mosaic) return model.models.flatMap(extentOf)
  return model instanceof TiledDem ? model.tiles.map((tile) => boxOf(model, tile)) : [EVERYWHERE]
}

function boxOf(
  { grid }: TiledDem,
  { firstRow, firstColumn, rows, columns }: TiledDem['tiles'][number],
): Bounds {
  const width = (columns + 1) * grid.columnDegrees
  if (width >= 360) return [-180, grid.latitude(firstRow + rows), 180, grid.latitude(firstRow - 1)]
  const west = grid.longitude(firstColumn - 1)
  return [
    normalLongitude(west),
    grid.latitude(firstRow + rows),
    normalLongitude(west + width),
    grid.latitude(firstRow - 1),
  ]
}
