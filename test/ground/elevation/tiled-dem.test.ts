import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readHgt } from '../../../src/ground/elevation/hgt.ts'
import { degreesGrid } from '../../../src/ground/elevation/raster-grid.ts'
import { mosaic } from '../../../src/ground/elevation/mosaic.ts'
import { TiledDem, VOID } from '../../../src/ground/elevation/tiled-dem.ts'
import { madeHgt } from './made-files.ts'

const SOURCE = { name: 'made', files: [], attribution: '', isSurfaceModel: false }

/** A height for each post of the world, the same whichever file it stands in: m, whole, rough. */
const heightAt = (latPosts: number, lonPosts: number): number =>
  ((((latPosts * 73_856_093) ^ (lonPosts * 19_349_663)) >>> 0) % 3000) - 100

const hgtOf = (name: string, south: number, west: number): TiledDem =>
  readHgt(
    name,
    madeHgt(1201, (row, column) => heightAt((south + 1) * 1200 - row, west * 1200 + column)),
  )

const tile = hgtOf('N42E001.hgt', 42, 1)

describe('a height file', () => {
  it('gives at every post the height in the file', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1200 }), fc.integer({ min: 0, max: 1200 }), (row, column) => {
        expect(tile.at(43 - row / 1200, 1 + column / 1200)).toBe(heightAt(43 * 1200 - row, 1200 + column))
      }),
    )
  })

  it('stays between the four posts round a place, and is their mean in the middle', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1199 }),
        fc.integer({ min: 0, max: 1199 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (row, column, south, east) => {
          const corners = [0, 1].flatMap((r) =>
            [0, 1].map((c) => heightAt(43 * 1200 - row - r, 1200 + column + c)),
          )
          const height = tile.at(43 - (row + south) / 1200, 1 + (column + east) / 1200)
          expect(height).toBeGreaterThanOrEqual(Math.min(...corners) - 1e-6)
          expect(height).toBeLessThanOrEqual(Math.max(...corners) + 1e-6)
          const middle = tile.at(43 - (row + 0.5) / 1200, 1 + (column + 0.5) / 1200)
          expect(middle).toBeCloseTo(corners.reduce((sum, h) => sum + h, 0) / 4, 6)
        },
      ),
    )
  })

  it('knows nothing a hair beyond its edges, nor of places that are none', () => {
    expect(tile.at(43.0001, 1.5)).toBeNaN()
    expect(tile.at(42.5, 0.9999)).toBeNaN()
    expect(tile.at(Number.NaN, 1.5)).toBeNaN()
    expect(tile.at(42.5, Number.POSITIVE_INFINITY)).toBeNaN()
    expect(tile.at(-42.5, -178.5)).toBeNaN()
  })

  it('is void beside a void post, but not where that post has no weight', () => {
    const heights = new Int16Array(16).fill(100)
    heights[5] = VOID
    const grid = degreesGrid(1, 0, 0.1, 0.1, false)
    const dem = new TiledDem(
      grid,
      [{ firstRow: 0, firstColumn: 0, rows: 4, columns: 4, heights, filled: null }],
      SOURCE,
    )
    expect(dem.at(0.9, 0.1)).toBeNaN()
    expect(dem.at(0.85, 0.15)).toBeNaN()
    expect(dem.at(0.9, 0.2)).toBe(100)
    expect(dem.at(0.8, 0.1)).toBe(100)
    expect(dem.at(0.8, 0.15)).toBe(100)
  })
})

describe('files side by side', () => {
  const four = mosaic([
    tile,
    hgtOf('N41E001.hgt', 41, 1),
    hgtOf('N41E002.hgt', 41, 2),
    hgtOf('N42E002.hgt', 42, 2),
  ])

  it('are one surface: the same from either side of an edge, and along it, and at the corner of four', () => {
    expect(four.models).toHaveLength(1)
    fc.assert(
      fc.property(fc.double({ min: 1, max: 3, noNaN: true }), (lon) => {
        const onEdge = four.at(42, lon)
        expect(Math.abs(four.at(42 + 1e-9, lon) - onEdge)).toBeLessThan(0.02)
        expect(Math.abs(four.at(42 - 1e-9, lon) - onEdge)).toBeLessThan(0.02)
      }),
    )
    expect(four.at(42, 2)).toBe(heightAt(42 * 1200, 2 * 1200))
  })

  it('agree with each file inside it', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 42, max: 43, noNaN: true }),
        fc.double({ min: 1, max: 2, noNaN: true }),
        (lat, lon) => {
          expect(four.at(lat, lon)).toBeCloseTo(tile.at(lat, lon), 9)
        },
      ),
    )
  })

  it('use one height for a post they share, the measured one, where one of them has it void', () => {
    const flat = (name: string, hole: boolean): TiledDem =>
      readHgt(
        name,
        madeHgt(1201, (row, column) =>
          hole && row === 1200 && column === 600 ? VOID : row === 1200 ? 900 : 100,
        ),
      )
    const north = flat('N42E001.hgt', true)
    // The tile's own filling of that post on its free edge cannot know of the ridge in the south.
    expect(north.isFilled(42, 1.5)).toBe(true)
    const south = readHgt(
      'N41E001.hgt',
      madeHgt(1201, (row) => (row === 0 ? 900 : 100)),
    )
    for (const both of [mosaic([north, south]), mosaic([south, north])]) {
      expect(both.at(42, 1.5)).toBe(900)
      expect(both.isFilled(42, 1.5)).toBe(false)
      expect(Math.abs(both.at(42 + 1e-9, 1.5) - 900)).toBeLessThan(0.01)
    }
  })

  it('join across the date line, at 180° by either name', () => {
    const pacific = mosaic([hgtOf('S17E179.hgt', -17, 179), readHgtAcross()])
    expect(pacific.models).toHaveLength(1)
    expect(pacific.at(-16.5, 180)).toBe(heightAt(-16.5 * 1200, 180 * 1200))
    expect(pacific.at(-16.5, -180)).toBe(pacific.at(-16.5, 180))
    expect(Math.abs(pacific.at(-16.5, -180 + 1e-9) - pacific.at(-16.5, 180 - 1e-9))).toBeLessThan(0.02)
  })

  function readHgtAcross(): TiledDem {
    return readHgt(
      'S17W180.hgt',
      madeHgt(1201, (row, column) => heightAt(-16 * 1200 - row, 180 * 1200 + column)),
    )
  }
})

describe('a mosaic of different fineness', () => {
  const grid = degreesGrid(43, 1, 1 / 3600, 1 / 3600, false)
  const fine = new TiledDem(
    grid,
    [
      {
        firstRow: 1800,
        firstColumn: 0,
        rows: 200,
        columns: 200,
        heights: new Int16Array(40_000).fill(7),
        filled: null,
      },
    ],
    { ...SOURCE, name: 'fine' },
  )

  it('is answered by the finest model that knows the place, and says how fine that is', () => {
    const both = mosaic([tile, fine])
    expect(both.at(42.49, 1.01)).toBe(7)
    expect(both.at(42.2, 1.01)).toBe(tile.at(42.2, 1.01))
    expect(both.resolutionAt(42.49, 1.01)).toBeCloseTo(30.9, 0)
    expect(both.resolutionAt(42.2, 1.01)).toBeCloseTo(92.6, 0)
    expect(both.resolutionAt(10, 10)).toBeNaN()
    expect(both.resolution_m).toBeCloseTo(92.6, 0)
    expect(both.at(10, 10)).toBeNaN()
  })

  it('needs at least one model', () => {
    expect(() => mosaic([])).toThrow('at least one')
  })
})

describe('posts that stand for areas', () => {
  const heights = Float32Array.from([1, 2, 3, 4])
  const areas = (firstColumn: number): TiledDem =>
    new TiledDem(
      degreesGrid(0.95, 0.05 + firstColumn * 0.1, 0.1, 0.1, true),
      [{ firstRow: 0, firstColumn: 0, rows: 2, columns: 2, heights, filled: null }],
      SOURCE,
    )

  it('hold to the edge of their area and no farther', () => {
    const dem = areas(0)
    expect(dem.at(0.999, 0.001)).toBe(1)
    expect(dem.at(0.801, 0.199)).toBe(4)
    expect(dem.at(0.9, 0.001)).toBeCloseTo(2, 5)
    expect(dem.at(1.001, 0.05)).toBeNaN()
    expect(dem.at(0.9, 0.201)).toBeNaN()
  })

  it('are interpolated over the gap between files that touch without sharing posts', () => {
    const both = mosaic([areas(0), areas(2)])
    expect(both.models).toHaveLength(1)
    expect(both.at(0.95, 0.2)).toBeCloseTo(1.5, 5)
    expect(both.at(0.9, 0.2)).toBeCloseTo((2 + 4 + 1 + 3) / 4, 5)
  })
})
