import type { RasterGrid } from './raster-grid.ts'
import type { PostTile, TiledDem } from './tiled-dem.ts'

/**
 * Steps between posts, of the coarser side, over which a gap between tiles is bridged: one between tiles that touch, two
 * where a row or a column of posts was left out between them, and a little for rounding.
 */
const WIDEST_GAP = 2.01

/** A gap no wider than this many steps lies between posts as they lie within a tile. */
const USUAL_STEP = 1.01

/** Shares of a step below this are the arithmetic of degrees. */
const SNAP = 1e-6

export interface Bridge {
  /** m */
  readonly height: number
  /** Whether it spans more than posts are apart, or rests on filled voids. */
  readonly isFilled: boolean
}

/** A bridge, and how many degrees of the gap it spans. */
interface Span extends Bridge {
  readonly gap: number
}

/** A row or a column of posts beside a place. */
interface Line {
  /** Number of the row or column on its grid. */
  readonly line: number
  /** Degrees from the place. */
  readonly away: number
  /** Degrees from this line to the next. */
  readonly step: number
}

/** The last posts on one side of a place. */
type Bank = Bridge & Omit<Line, 'line'>

type Side = 'north' | 'south' | 'west' | 'east'

/**
 * Heights between tiles of different rasters, and between tiles of one that leave a row or a column out: straight from
 * the last posts on one side of the gap to the first on the other. Copernicus tiles change the spacing of their meridians
 * at 50°, 60°, 70°, 75°, 80° and 85°, and touch there without sharing posts.
 */
export class Bridges {
  readonly #dems: readonly TiledDem[]
  /** Degrees from a place beyond which no posts are looked for. */
  readonly #reach: number

  /** Of each tile, with all that is within reach of it: its southern, northern and western edge and its width, degrees. */
  readonly #boxes: readonly (readonly [south: number, north: number, west: number, width: number])[]

  constructor(dems: readonly TiledDem[]) {
    this.#dems = dems
    const reach =
      WIDEST_GAP * Math.max(0, ...dems.flatMap(({ grid }) => [rowDegrees(grid), grid.columnDegrees]))
    this.#reach = reach
    this.#boxes = dems.flatMap(({ grid, tiles }) =>
      tiles.map(
        ({ firstRow, firstColumn, rows, columns }) =>
          [
            grid.latitude(firstRow + rows - 1) - reach,
            grid.latitude(firstRow) + reach,
            grid.longitude(firstColumn) - reach,
            (columns - 1) * grid.columnDegrees + 2 * reach,
          ] as const,
      ),
    )
  }

  /** @returns null where posts are known on one side alone, or the gap is wider than two steps */
  at(lat: number, lon: number): Bridge | null {
    if (!this.#isBetween(lat, lon)) return null
    const down = between(this.#bank('north', lat, lon), this.#bank('south', lat, lon))
    const across = this.#across(lat, lon)
    if (down !== null && across !== null) return down.gap <= across.gap ? down : across
    return down ?? across ?? this.#corner(lat, lon)
  }

  /** Whether a place is within reach of two tiles at least, as most that are in none are not. */
  #isBetween(lat: number, lon: number): boolean {
    let near = 0
    for (const [south, north, west, width] of this.#boxes) {
      if (!(lat >= south && lat <= north)) continue
      const east = lon - west
      if (east - Math.floor(east / 360) * 360 <= width && ++near === 2) return true
    }
    return false
  }

  #across(lat: number, lon: number): Span | null {
    return between(this.#bank('west', lat, lon), this.#bank('east', lat, lon))
  }

  /** Where four tiles meet of which no two share a raster: between the bridges along the rows north and south. */
  #corner(lat: number, lon: number): Span | null {
    return between(this.#bridgedRow('north', lat, lon), this.#bridgedRow('south', lat, lon))
  }

  /** The row to one side at which all tiles beside the place have begun, with the height of the bridge that goes along it. */
  #bridgedRow(side: 'north' | 'south', lat: number, lon: number): Bank | null {
    let away = Number.NEGATIVE_INFINITY
    let step = 0
    for (const dem of this.#dems)
      for (const tile of dem.tiles) {
        const row = this.#rowBeside(dem, tile, side, lat)
        if (row === null) continue
        if (!(this.#columnBeside(dem, tile, 'west', lon) ?? this.#columnBeside(dem, tile, 'east', lon)))
          continue
        away = Math.max(away, row.away)
        step = Math.max(step, row.step)
      }
    if (step === 0) return null
    const bridge = this.#across(side === 'north' ? lat + away : lat - away, lon)
    return bridge && { ...bridge, away, step }
  }

  #bank(side: Side, lat: number, lon: number): Bank | null {
    let nearest: Bank | null = null
    for (const dem of this.#dems)
      for (const tile of dem.tiles) {
        const isRow = side === 'north' || side === 'south'
        const beside = isRow
          ? this.#rowBeside(dem, tile, side, lat)
          : this.#columnBeside(dem, tile, side, lon)
        if (beside === null || (nearest !== null && beside.away >= nearest.away)) continue
        const { line, away, step } = beside
        const height = isRow ? dem.onRow(line, lon) : dem.onColumn(line, lat)
        if (Number.isNaN(height)) continue
        const isFilled = isRow
          ? dem.isFilled(dem.grid.latitude(line), lon)
          : dem.isFilled(lat, side === 'west' ? lon - away : lon + away)
        nearest = { height, away, step, isFilled }
      }
    return nearest
  }

  #rowBeside(
    { grid }: TiledDem,
    { firstRow, rows }: PostTile,
    side: 'north' | 'south',
    lat: number,
  ): Line | null {
    const row = grid.row(lat)
    const last = firstRow + rows - 1
    const line =
      side === 'north' ? Math.min(Math.floor(row + SNAP), last) : Math.max(Math.ceil(row - SNAP), firstRow)
    if (line < firstRow || line > last) return null
    const away = Math.abs(grid.latitude(line) - lat)
    if (away > this.#reach) return null
    return { line, away, step: Math.abs(grid.latitude(line + 1) - grid.latitude(line)) }
  }

  #columnBeside(dem: TiledDem, tile: PostTile, side: 'west' | 'east', lon: number): Line | null {
    const { around } = dem.grid
    const step = dem.grid.columnDegrees
    const into = dem.columnsInto(tile, dem.grid.column(lon))
    // Just west of the tile is a little less than once round the earth east of it.
    const isWest = around > 0 && around - into < this.#reach / step
    const place = isWest && into > tile.columns - 1 ? into - around : into
    const last = tile.columns - 1
    const post =
      side === 'west' ? Math.min(Math.floor(place + SNAP), last) : Math.max(Math.ceil(place - SNAP), 0)
    if (post < 0 || post > last) return null
    const away = Math.abs(post - place) * step
    return away > this.#reach ? null : { line: tile.firstColumn + post, away, step }
  }
}

function between(one: Bank | null, other: Bank | null): Span | null {
  if (one === null || other === null) return null
  const gap = one.away + other.away
  const step = Math.max(one.step, other.step)
  if (!(gap <= WIDEST_GAP * step)) return null
  return {
    height: gap > 0 ? one.height + (other.height - one.height) * (one.away / gap) : one.height,
    isFilled: one.isFilled || other.isFilled || gap > USUAL_STEP * step,
    gap,
  }
}

/** Degrees between rows, at the equator, where they are farthest apart. */
function rowDegrees({ kind, rowStep }: RasterGrid): number {
  return kind === 'degrees' ? rowStep : 360 * rowStep
}
