import type { ElevationModel, ElevationProvenance } from './elevation.ts'
import { type RasterGrid, offsetOn } from './raster-grid.ts'

/** The height of a post whose height nobody knows, as SRTM writes it. */
export const VOID = -32768

/** A rectangle of posts, row by row from its north-western one, at whole rows and columns of a grid. */
export interface PostTile {
  readonly firstRow: number
  readonly firstColumn: number
  readonly rows: number
  readonly columns: number
  /** m above sea level; VOID where unknown. */
  readonly heights: Int16Array | Float32Array
  /** 1 where a void was filled; null when none was. */
  readonly filled: Uint8Array | null
}

/** Shares of a step below this are the arithmetic of degrees, not a place beside the post. */
const SNAP = 1e-6

/** No tile has this post. */
const OUTSIDE = Number.POSITIVE_INFINITY

/**
 * Tiles on one grid: one surface, bilinear between neighbouring posts whichever tile holds them, and exact
 * at each. Where tiles share a post, one of its heights is used throughout, a measured one before a filled one.
 */
export class TiledDem implements ElevationModel {
  readonly resolution_m: number
  readonly provenance: ElevationProvenance
  readonly grid: RasterGrid
  readonly tiles: readonly PostTile[]
  /** The tile that answered last: neighbours in place are asked for one after the other. */
  #recent: PostTile

  /** @param tiles at least one */
  constructor(grid: RasterGrid, tiles: readonly PostTile[], provenance: ElevationProvenance) {
    this.grid = grid
    this.tiles = tiles
    this.provenance = provenance
    this.resolution_m = grid.spacing(grid.latitude(tiles[0].firstRow + tiles[0].rows / 2))
    this.#recent = tiles[0]
  }

  at(lat: number, lon: number): number {
    return this.#interpolated(lat, lon, this.grid.isArea)
  }

  /** As `at`, but only between posts: not in the half step by which the area of an outermost post goes on. */
  within(lat: number, lon: number): number {
    return this.#interpolated(lat, lon, false)
  }

  /** m along a whole row of posts, of whichever tiles; NaN beside them. */
  onRow(row: number, lon: number): number {
    const column = snapped(this.grid.column(lon))
    const left = Math.floor(column)
    return known(this.#acrossRow(row, left, column - left, false))
  }

  /** m along a whole column of posts, of whichever tiles; NaN beside them. */
  onColumn(column: number, lat: number): number {
    const row = snapped(this.grid.row(lat))
    const top = Math.floor(row)
    const upper = this.#height(top, column)
    return known(row === top ? upper : weighed(upper, this.#height(top + 1, column), row - top, false))
  }

  /** Columns from a tile's first to a column of the grid, eastward and once round the earth at most. */
  columnsInto(tile: PostTile, column: number): number {
    return this.#columnIn(tile, column)
  }

  /** @param isArea whether posts are valid for half a step beyond the outermost */
  #interpolated(lat: number, lon: number, isArea: boolean): number {
    const row = snapped(this.grid.row(lat))
    const column = snapped(this.grid.column(lon))
    const top = Math.floor(row)
    const left = Math.floor(column)
    const south = row - top
    const east = column - left
    const tile = this.#tileAround(top, left)
    if (tile === undefined) return this.#between(top, left, south, east, isArea)

    const { heights, columns } = tile
    const post = (top - tile.firstRow) * columns + this.#columnIn(tile, left)
    const a = heights[post]
    const b = heights[post + 1]
    const c = heights[post + columns]
    const d = heights[post + columns + 1]
    if (a === VOID || b === VOID || c === VOID || d === VOID)
      return this.#between(top, left, south, east, isArea)
    return (a * (1 - east) + b * east) * (1 - south) + (c * (1 - east) + d * east) * south
  }

  isFilled(lat: number, lon: number): boolean {
    const row = snapped(this.grid.row(lat))
    const column = snapped(this.grid.column(lon))
    const top = Math.floor(row)
    const left = Math.floor(column)
    const bottom = row > top ? top + 1 : top
    const right = column > left ? left + 1 : left
    for (let r = top; r <= bottom; r++)
      for (let c = left; c <= right; c++) if (this.#isFilledPost(r, c)) return true
    return false
  }

  /** Between posts of several tiles, at the edge, or beside voids. Posts without weight are not asked. */
  #between(top: number, left: number, south: number, east: number, isArea: boolean): number {
    const upper = this.#acrossRow(top, left, east, isArea)
    if (south === 0) return known(upper)
    return known(weighed(upper, this.#acrossRow(top + 1, left, east, isArea), south, isArea))
  }

  #acrossRow(row: number, left: number, east: number, isArea: boolean): number {
    if (east === 0) return this.#height(row, left)
    return weighed(this.#height(row, left), this.#height(row, left + 1), east, isArea)
  }

  #height(row: number, column: number): number {
    let height = OUTSIDE
    for (const tile of this.tiles) {
      const post = this.#postIn(tile, row, column)
      if (post < 0) continue
      const here = tile.heights[post]
      if (here === VOID) {
        if (height === OUTSIDE) height = Number.NaN
      } else {
        if (tile.filled === null || tile.filled[post] === 0) return here
        if (height === OUTSIDE || Number.isNaN(height)) height = here
      }
    }
    return height
  }

  #isFilledPost(row: number, column: number): boolean {
    let isFilled = false
    for (const tile of this.tiles) {
      const post = this.#postIn(tile, row, column)
      if (post < 0 || tile.heights[post] === VOID) continue
      if (tile.filled === null || tile.filled[post] === 0) return false
      isFilled = true
    }
    return isFilled
  }

  /** The tile that holds a cell well inside it, so that no other tile can have a word on its posts. */
  #tileAround(top: number, left: number): PostTile | undefined {
    if (this.#isInside(this.#recent, top, left)) return this.#recent
    for (const tile of this.tiles) {
      if (!this.#isInside(tile, top, left)) continue
      this.#recent = tile
      return tile
    }
    return undefined
  }

  #isInside(tile: PostTile, top: number, left: number): boolean {
    const row = top - tile.firstRow
    const column = this.#columnIn(tile, left)
    return row > 0 && row < tile.rows - 2 && column > 0 && column < tile.columns - 2
  }

  #postIn(tile: PostTile, row: number, column: number): number {
    const r = row - tile.firstRow
    const c = this.#columnIn(tile, column)
    return r >= 0 && r < tile.rows && c >= 0 && c < tile.columns ? r * tile.columns + c : -1
  }

  /** Columns east of the tile's first, once round the earth at most. */
  #columnIn(tile: PostTile, column: number): number {
    const { around } = this.grid
    const east = column - tile.firstColumn
    return around > 0 && (east < 0 || east >= around) ? east - Math.floor(east / around) * around : east
  }
}

/** A post that stands for an area is valid to the middle between posts, even where no tile goes on. */
function weighed(first: number, second: number, share: number, isArea: boolean): number {
  if (first !== OUTSIDE && second !== OUTSIDE) return first * (1 - share) + second * share
  if (!isArea) return OUTSIDE
  if (Math.abs(share - 0.5) < SNAP) return first === OUTSIDE ? second : first
  return share < 0.5 ? first : second
}

function known(height: number): number {
  return height === OUTSIDE ? Number.NaN : height
}

function snapped(place: number): number {
  const whole = Math.round(place)
  return Math.abs(place - whole) < SNAP ? whole : place
}

/**
 * Sheets on the same grid as one, so that a place between two files is interpolated between the posts of
 * both. Sheets on other grids stay by themselves.
 */
export function joinTiles(dems: readonly TiledDem[]): TiledDem[] {
  const groups: { readonly first: TiledDem; tiles: PostTile[]; files: string[] }[] = []
  for (const dem of dems) {
    const reach = Math.max(...dem.tiles.map((tile) => Math.max(tile.rows, tile.columns)))
    let isJoined = false
    for (const group of groups) {
      const offset = offsetOn(group.first.grid, dem.grid, reach)
      if (offset === null || !isSameSource(group.first.provenance, dem.provenance)) continue
      for (const tile of dem.tiles)
        group.tiles.push({
          ...tile,
          firstRow: tile.firstRow + offset.rows,
          firstColumn: tile.firstColumn + offset.columns,
        })
      group.files.push(...dem.provenance.files)
      isJoined = true
      break
    }
    if (!isJoined) groups.push({ first: dem, tiles: [...dem.tiles], files: [...dem.provenance.files] })
  }
  return groups.map(
    ({ first, tiles, files }) =>
      new TiledDem(first.grid, tiles, { ...first.provenance, files: [...new Set(files)] }),
  )
}

function isSameSource(one: ElevationProvenance, other: ElevationProvenance): boolean {
  return (
    one.name === other.name &&
    one.attribution === other.attribution &&
    one.isSurfaceModel === other.isSurfaceModel
  )
}
