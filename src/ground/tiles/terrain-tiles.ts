import { contours } from '../elevation/contours.ts'
import { type HeightGrid, tileWindow } from '../elevation/height-window.ts'
import { hillshade } from '../elevation/hillshade.ts'
import type { TerrainGrid } from '../region/terrain.ts'
import { contourFeatures } from './contour-layer.ts'
import { contourSteps } from './contour-steps.ts'
import type { TileFeature } from './encode-tile.ts'
import { halved, TerrainSurface } from './terrain-surface.ts'
import { BUFFER, EXTENT, MIN_ZOOM, MAX_ZOOM, type Tile } from './tile.ts'

/** Pixels along a side of a shaded tile. */
export const SHADE_SIDE = 256
/** Cells along a side over which contours are followed: four pixels each, on a surface that bends smoothly. */
const CONTOUR_SIDE = 128
/** Cells beyond the tile's sides, so many that its buffer is full. */
const CONTOUR_MARGIN = Math.ceil((BUFFER / EXTENT) * CONTOUR_SIDE) + 1

const DEGREES_AROUND = 360

/** Shades and contours of a region's heights, tile by tile. */
export class TerrainTiles {
  /** The grid, and thinner and thinner versions of it. */
  readonly #levels: { readonly step: number; readonly surface: HeightGrid }[] = []
  readonly #relief: number
  /** Zoom beyond which enlarging a tile shows as much as making another. */
  readonly mostZoom: number

  constructor(grid: TerrainGrid) {
    for (let level: TerrainGrid | null = grid; level !== null; level = halved(level))
      this.#levels.push({ step: level.lonStep, surface: new TerrainSurface(level) })
    this.#relief = reliefOf(grid.heights)
    const postsAround = DEGREES_AROUND / grid.lonStep
    // Four pixels to a post: shades of a bent surface, enlarged, stay smooth.
    const zoom = Math.ceil(Math.log2((4 * postsAround) / SHADE_SIDE))
    this.mostZoom = Math.max(MIN_ZOOM, Math.min(MAX_ZOOM, zoom))
  }

  /** Shades of `hillshade`, row by row from the north-west, `SHADE_SIDE` to a side; null where all are unknown. */
  shades({ z, x, y }: Tile): Uint8Array | null {
    const window = tileWindow(this.#surfaceFor(z, SHADE_SIDE), z, x, y, SHADE_SIDE, 1)
    const shades = hillshade(window)
    return shades.some((shade) => shade > 0) ? shades : null
  }

  contours(tile: Tile): TileFeature[] {
    const steps = contourSteps(tile.z, this.#relief)
    if (steps === null) return []
    const surface = this.#surfaceFor(tile.z, CONTOUR_SIDE)
    const window = tileWindow(surface, tile.z, tile.x, tile.y, CONTOUR_SIDE, CONTOUR_MARGIN)
    return contourFeatures(contours(window, steps.interval), tile, steps.index)
  }

  /** The finest level whose posts lie no nearer together than the samples taken of it, or nearly so. */
  #surfaceFor(z: number, samples: number): HeightGrid {
    const spacing = DEGREES_AROUND / (samples * 2 ** z)
    let [chosen] = this.#levels
    for (const level of this.#levels) if (level.step <= 1.5 * spacing) chosen = level
    return chosen.surface
  }
}

/** m between the lowest and the highest post. */
function reliefOf(heights: Float32Array): number {
  let lowest = Number.POSITIVE_INFINITY
  let highest = Number.NEGATIVE_INFINITY
  for (const height of heights) {
    if (height < lowest) lowest = height
    if (height > highest) highest = height
  }
  return Math.max(0, highest - lowest)
}
