import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { profileAlong } from '../../../src/ground/elevation/along-edge.ts'
import type { Mosaic } from '../../../src/ground/elevation/mosaic.ts'
import { mosaic } from '../../../src/ground/elevation/mosaic.ts'
import { degreesGrid } from '../../../src/ground/elevation/raster-grid.ts'
import { TiledDem, VOID } from '../../../src/ground/elevation/tiled-dem.ts'

const ABOUT = { name: 'made', files: [], attribution: '', isSurfaceModel: true }

/** Where a tile has its posts: Copernicus on its northern and western edge, pixels in their middles, SRTM on every edge. */
type Posts = 'north-western' | 'middles' | 'every edge'
const POSTS: readonly Posts[] = ['north-western', 'middles', 'every edge']

interface Tile {
  readonly north: number
  readonly west: number
  /** Degrees along a side. */
  readonly side: number
  readonly rows: number
  readonly columns: number
  readonly posts: Posts
  readonly isArea: boolean
}

type Surface = (lat: number, lon: number) => number

function tileOf(tile: Tile, surface: Surface): TiledDem {
  const [latStep, lonStep] = [tile.side / tile.rows, tile.side / tile.columns]
  const inside = tile.posts === 'middles' ? 0.5 : 0
  const more = tile.posts === 'every edge' ? 1 : 0
  const grid = degreesGrid(
    tile.north - inside * latStep,
    tile.west + inside * lonStep,
    latStep,
    lonStep,
    tile.isArea,
  )
  const [rows, columns] = [tile.rows + more, tile.columns + more]
  const heights = Float32Array.from({ length: rows * columns }, (_, post) =>
    surface(grid.latitude(Math.floor(post / columns)), grid.west + (post % columns) * lonStep),
  )
  return new TiledDem(grid, [{ firstRow: 0, firstColumn: 0, rows, columns, heights, filled: null }], ABOUT)
}

/** Latitudes at which Copernicus changes the spacing of its meridians, and others. */
const borders = fc.constantFrom(-85, -60, -50, 0, 42, 50, 60, 70, 75, 80, 85)
const SIDE = 0.02

const piece = fc.record({
  columns: fc.constantFrom(12, 18, 24, 36, 72),
  rows: fc.constantFrom(72, 60, 36),
  posts: fc.constantFrom(...POSTS),
  isArea: fc.boolean(),
})

/** Four tiles about a corner, each on a raster of its own, over a plane. */
const four = fc.record({
  lat: borders,
  lon: fc.constantFrom(-180, -10, 0, 8, 179.98),
  tiles: fc.array(piece, { minLength: 4, maxLength: 4 }),
  base: fc.integer({ min: -100, max: 2000 }),
  north: fc.integer({ min: -20_000, max: 20_000 }),
  east: fc.integer({ min: -20_000, max: 20_000 }),
})

const wrapped = (lon: number) => (lon > 180 ? lon - 360 : lon < -180 ? lon + 360 : lon)

function plane({
  lat,
  lon,
  base,
  north,
  east,
}: {
  lat: number
  lon: number
  base: number
  north: number
  east: number
}): Surface {
  return (y, x) => {
    const away = x - lon
    return base + north * (y - lat) + east * (away > 180 ? away - 360 : away < -180 ? away + 360 : away)
  }
}

function around(
  lat: number,
  lon: number,
  tiles: readonly Omit<Tile, 'north' | 'west' | 'side'>[],
  surface: Surface,
): Mosaic {
  return mosaic(
    tiles.map((tile, i) =>
      tileOf(
        {
          ...tile,
          north: i < 2 ? lat + SIDE : lat,
          west: wrapped(i % 2 === 0 ? lon - SIDE : lon),
          side: SIDE,
        },
        surface,
      ),
    ),
  )
}

/** Shares of a side from the corner that lie between posts of every tile. */
const place = fc.tuple(
  fc.double({ min: -0.9, max: 0.9, noNaN: true }),
  fc.double({ min: -0.9, max: 0.9, noNaN: true }),
)
const nearBorder = fc.tuple(
  fc.double({ min: -0.1, max: 0.1, noNaN: true }),
  fc.double({ min: -0.9, max: 0.9, noNaN: true }),
)
const nearCorner = fc.tuple(
  fc.double({ min: -0.1, max: 0.1, noNaN: true }),
  fc.double({ min: -0.1, max: 0.1, noNaN: true }),
)

describe('tiles that touch', () => {
  it('give a plane back exactly over every border: rasters of any spacing, posts on edges or in middles', () => {
    const bands = four.chain((one) =>
      fc.constant({ ...one, tiles: [one.tiles[0], one.tiles[0], one.tiles[1], one.tiles[1]] }),
    )
    fc.assert(
      fc.property(
        bands,
        fc.array(fc.oneof(place, nearBorder, nearCorner), { minLength: 12 }),
        (made, places) => {
          const surface = plane(made)
          const model = around(
            made.lat,
            made.lon,
            made.tiles.map((tile) => tile ?? made.tiles[0]),
            surface,
          )
          for (const [y, x] of places) {
            const [lat, lon] = [made.lat + y * SIDE, wrapped(made.lon + x * SIDE)]
            expect(Math.abs(model.at(lat, lon) - surface(lat, lon)), `${lat} ${lon}`).toBeLessThan(0.01)
          }
        },
      ),
      { numRuns: 200 },
    )
  })

  it('give a plane back where four rasters meet of which no two are one', () => {
    fc.assert(
      fc.property(
        four,
        fc.array(fc.oneof(place, nearBorder, nearCorner), { minLength: 12 }),
        (made, places) => {
          const surface = plane(made)
          const tiles = made.tiles
          const model = around(made.lat, made.lon, tiles, surface)
          for (const [y, x] of places) {
            const [lat, lon] = [made.lat + y * SIDE, wrapped(made.lon + x * SIDE)]
            expect(Math.abs(model.at(lat, lon) - surface(lat, lon)), `${lat} ${lon}`).toBeLessThan(0.01)
          }
        },
      ),
      { numRuns: 200 },
    )
  })

  it('leave an edge that crosses their borders its altitude and climb', () => {
    fc.assert(
      fc.property(four, nearBorder, place, (made, from, to) => {
        const surface = plane(made)
        const model = around(made.lat, made.lon, made.tiles, surface)
        const lat = Int32Array.of(
          Math.round((made.lat + from[0] * SIDE) * 1e7),
          Math.round((made.lat + to[0] * SIDE) * 1e7),
        )
        const lon = Int32Array.from([from[1], to[1]], (x) => Math.round(wrapped(made.lon + x * SIDE) * 1e7))
        const { ascent, descent, altitude } = profileAlong(lat, lon, 0, 2, model)
        expect(altitude[0]).toBeCloseTo(surface((lat[0] ?? 0) / 1e7, (lon[0] ?? 0) / 1e7), 1)
        expect(ascent - descent).toBeCloseTo((altitude[1] ?? NaN) - (altitude[0] ?? NaN), 1)
      }),
      { numRuns: 100 },
    )
  })
})

describe('a gap between tiles of one raster', () => {
  const posts = { rows: 60, posts: 'north-western', isArea: false } as const
  const surface = plane({ lat: 47, lon: 8, base: 500, north: 9000, east: -4000 })
  const tile = { ...posts, columns: 60, side: SIDE }
  const STEP = SIDE / 60
  const beside = (rows: number, columns: number) =>
    mosaic([
      tileOf({ ...tile, north: 47 + SIDE, west: 8 }, surface),
      tileOf({ ...tile, north: 47 - rows * STEP, west: 8 + columns * STEP }, surface),
    ])

  it('of one row or one column left out is bridged, and says that it is', () => {
    for (const [rows, columns, lat, lon] of [
      [1, 0, 47 - 0.5 * STEP, 8.0073],
      [1 - 60, 61, 47.0073, 8 + 60 * STEP],
    ] as const) {
      const model = beside(rows, columns)
      expect(model.at(lat, lon)).toBeCloseTo(surface(lat, lon), 3)
      expect(model.isFilled(lat, lon)).toBe(true)
      expect(model.resolutionAt(lat, lon)).toBeCloseTo(model.resolution_m, 6)
    }
  })

  it('of two rows is left unknown, as is all round the tiles', () => {
    expect(beside(2, 0).at(47 - STEP, 8.0073)).toBeNaN()
    const model = beside(0, 0)
    for (const [lat, lon] of [
      [47 + SIDE + STEP / 10, 8.01],
      [47 - SIDE - STEP / 10, 8.01],
      [47, 8 - STEP / 10],
      [47, 8 + SIDE + STEP / 10],
    ] as const)
      expect(model.at(lat, lon), `${lat} ${lon}`).toBeNaN()
  })

  it('between rasters of two spacings is no mended height, being as wide as posts are apart', () => {
    const model = mosaic([
      tileOf({ ...tile, north: 50 + SIDE, west: 8 }, surface),
      tileOf({ ...tile, north: 50, west: 8, columns: 40 }, surface),
    ])
    expect(model.isFilled(50 + STEP / 2, 8.01)).toBe(false)
    expect(model.at(50 + STEP / 2, 8.01)).toBeCloseTo(surface(50 + STEP / 2, 8.01), 3)
  })

  it('is not taken for one where a tile is void: a void is not bridged', () => {
    const dem = tileOf({ ...tile, north: 47, west: 8 }, surface)
    dem.tiles[0]?.heights.fill(VOID, 20 * 60, 23 * 60)
    expect(mosaic([dem]).at(47 - 21 * STEP, 8.01)).toBeNaN()
    expect(mosaic([dem]).at(47 - 19.5 * STEP, 8.01)).toBeNaN()
  })
})
