import type { ElevationModel } from './elevation.ts'
import { Bridges } from './bridges.ts'
import { joinTiles, TiledDem } from './tiled-dem.ts'

/**
 * Many models as one. Files on the same raster become one surface without seams; gaps between rasters that touch are
 * bridged. Where rasters of different fineness lie over one another, the finest that knows a height answers, and where
 * it ends the surface may step by as much as the two disagree.
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
  readonly #levels: readonly Level[]
  /** Those that know a little beyond their outermost posts. */
  readonly #rims: readonly TiledDem[]

  /** @param models at least one, the finest first */
  constructor(models: readonly ElevationModel[]) {
    this.models = models
    this.#levels = levelsOf(models)
    this.#rims = models.filter((model) => model instanceof TiledDem).filter(({ grid }) => grid.isArea)
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
    for (const { dems, others, bridges } of this.#levels) {
      for (const dem of dems) {
        const height = dem.within(lat, lon)
        if (!Number.isNaN(height)) return height
      }
      for (const other of others) {
        const height = other.at(lat, lon)
        if (!Number.isNaN(height)) return height
      }
      const bridge = bridges.at(lat, lon)
      if (bridge !== null) return bridge.height
    }
    return this.#atRim(lat, lon)?.at(lat, lon) ?? Number.NaN
  }

  isFilled(lat: number, lon: number): boolean {
    for (const level of this.#levels) {
      const model = answering(level, lat, lon)
      if (model !== undefined) return model.isFilled(lat, lon)
      const bridge = level.bridges.at(lat, lon)
      if (bridge !== null) return bridge.isFilled
    }
    return this.#atRim(lat, lon)?.isFilled(lat, lon) ?? false
  }

  /** m between the posts of the model that answers at a place; NaN where none does. */
  resolutionAt(lat: number, lon: number): number {
    for (const level of this.#levels) {
      const model = answering(level, lat, lon)
      if (model !== undefined) return model.resolution_m
      if (level.bridges.at(lat, lon) !== null) return level.resolution_m
    }
    return this.#atRim(lat, lon)?.resolution_m ?? Number.NaN
  }

  /** In the half step beyond outermost posts that stand for areas. */
  #atRim(lat: number, lon: number): ElevationModel | undefined {
    return this.#rims.find((model) => !Number.isNaN(model.at(lat, lon)))
  }
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter((text) => text !== '')
}

/** Times a model's spacing that another's may be for the two to count as equally fine. */
const AS_FINE = 1.5

/** Models of about one fineness, and the bridges between them and all finer ones. */
interface Level {
  readonly dems: readonly TiledDem[]
  readonly others: readonly ElevationModel[]
  readonly bridges: Bridges
  /** m, of the coarsest of them */
  readonly resolution_m: number
}

/** @param models the finest first */
function levelsOf(models: readonly ElevationModel[]): Level[] {
  const levels: Level[] = []
  const finer: TiledDem[] = []
  for (let from = 0, to = 0; from < models.length; from = to) {
    while (to < models.length && models[to].resolution_m <= AS_FINE * models[from].resolution_m) to++
    const here = models.slice(from, to)
    const dems = here.filter((model) => model instanceof TiledDem)
    finer.push(...dems)
    levels.push({
      dems,
      others: here.filter((model) => !(model instanceof TiledDem)),
      bridges: new Bridges([...finer]),
      resolution_m: models[to - 1].resolution_m,
    })
  }
  return levels
}

function answering({ dems, others }: Level, lat: number, lon: number): ElevationModel | undefined {
  return (
    dems.find((dem) => !Number.isNaN(dem.within(lat, lon))) ??
    others.find((other) => !Number.isNaN(other.at(lat, lon)))
  )
}
