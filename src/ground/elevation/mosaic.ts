import type { ElevationModel } from './elevation.ts'
import { joinTiles, TiledDem } from './tiled-dem.ts'

/**
 * Many models as one. Files on the same raster become one surface without seams; where rasters of different
 * fineness lie over one another, the finest that knows a height answers, and where it ends the surface may step
 * by as much as the two disagree.
 *
 * `resolution_m` is that of the coarsest model: windows fit for it are fit everywhere. `resolutionAt` tells it
 * for a place.
 *
 * @throws RangeError when no model is given
 */
export function mosaic(models: readonly ElevationModel[]): Mosaic {
  if (models.length === 0) throw new RangeError('A mosaic needs at least one elevation model.')
  const flat = models.flatMap((model) => (model instanceof Mosaic ? model.models : [model]))
  const others = flat.filter((model) => !(model instanceof TiledDem))
  const dems = joinTiles(flat.filter((model) => model instanceof TiledDem))
  return new Mosaic([...dems, ...others].sort((a, b) => a.resolution_m - b.resolution_m))
}

/** Models from the finest to the coarsest, asked in that order. */
export class Mosaic implements ElevationModel {
  readonly models: readonly ElevationModel[]
  readonly resolution_m: number
  readonly provenance: ElevationModel['provenance']

  /** @param models at least one, the finest first */
  constructor(models: readonly ElevationModel[]) {
    this.models = models
    this.resolution_m = models[models.length - 1].resolution_m
    const sources = models.map((model) => model.provenance)
    this.provenance = {
      name: unique(sources.map((source) => source.name)).join(' and '),
      files: unique(sources.flatMap((source) => source.files)),
      attribution: unique(sources.map((source) => source.attribution)).join(' · '),
      isSurfaceModel: sources.some((source) => source.isSurfaceModel),
    }
  }

  at(lat: number, lon: number): number {
    for (const model of this.models) {
      const height = model.at(lat, lon)
      if (!Number.isNaN(height)) return height
    }
    return Number.NaN
  }

  isFilled(lat: number, lon: number): boolean {
    return this.#answering(lat, lon)?.isFilled(lat, lon) ?? false
  }

  /** m between the posts of the model that answers at a place; NaN where none does. */
  resolutionAt(lat: number, lon: number): number {
    return this.#answering(lat, lon)?.resolution_m ?? Number.NaN
  }

  #answering(lat: number, lon: number): ElevationModel | undefined {
    return this.models.find((model) => !Number.isNaN(model.at(lat, lon)))
  }
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter((text) => text !== '')
}
