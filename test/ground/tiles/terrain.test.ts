import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { terrainOver } from '../../../src/ground/region/terrain.ts'
import { contourSteps } from '../../../src/ground/tiles/contour-steps.ts'
import { halved, TerrainSurface } from '../../../src/ground/tiles/terrain-surface.ts'
import { madeElevation } from '../region/made-ground.ts'

const hills = (lat: number, lon: number) => 800 + 300 * Math.sin(lat * 400) + 200 * Math.cos(lon * 300)
const BOX = [1.5, 42.5, 1.53, 42.52] as const

describe('the heights over a region', () => {
  it('are the model’s own at every post, and reach beyond the bounds', () => {
    const grid = terrainOver(madeElevation(hills), BOX)
    expect(grid).not.toBeNull()
    if (!grid) return
    for (let post = 0; post < grid.heights.length; post += 7) {
      const lat = grid.north - Math.floor(post / grid.columns) * grid.latStep
      const lon = grid.west + (post % grid.columns) * grid.lonStep
      expect(grid.heights[post]).toBeCloseTo(hills(lat, lon), 2)
    }
    expect(grid.west).toBeLessThan(BOX[0])
    expect(grid.north).toBeGreaterThan(BOX[3])
    expect(grid.west + (grid.columns - 1) * grid.lonStep).toBeGreaterThan(BOX[2])
    expect(grid.north - (grid.rows - 1) * grid.latStep).toBeLessThan(BOX[1])
  })

  it('are none where the model knows none, and NaN where it knows some', () => {
    expect(
      terrainOver(
        madeElevation(() => Number.NaN),
        BOX,
      ),
    ).toBeNull()
    const half = terrainOver(
      madeElevation((_lat, lon) => (lon < 1.515 ? 5 : Number.NaN)),
      BOX,
    )
    const known = half?.heights.filter((height) => !Number.isNaN(height)).length ?? 0
    expect(known / (half?.heights.length ?? 1)).toBeCloseTo(0.5, 1)
  })

  it('stay few for a region of half the world, and across the date line, and at a pole', () => {
    for (const bounds of [
      [0, -60, 179, 80],
      [179.99, -16.51, -179.99, -16.49],
      [-180, 89.98, 180, 90],
    ] as const) {
      const coarse = { ...madeElevation(() => 7), resolution_m: bounds[3] === 80 ? 900 : 30 }
      const grid = terrainOver(coarse, bounds)
      expect(grid?.heights.length).toBeLessThan(17_000_000)
      expect(grid?.heights.every((height) => height === 7)).toBe(true)
      if (!grid) return
      const surface = new TerrainSurface(grid)
      const [west, south, east, north] = bounds
      for (const lon of [west, east]) expect(surface.at((south + north) / 2, lon)).toBe(7)
    }
  })
})

describe('the surface drawn of them', () => {
  const grid = terrainOver(madeElevation(hills), BOX)
  const plane = (lat: number, lon: number) => 1000 + 5000 * (lat - 42.5) - 3000 * (lon - 1.5)
  const flat = terrainOver(madeElevation(plane), BOX)
  const place = fc.tuple(
    fc.double({ min: BOX[1], max: BOX[3], noNaN: true }),
    fc.double({ min: BOX[0], max: BOX[2], noNaN: true }),
  )

  it('goes through every post', () => {
    if (!grid) throw new Error('no heights')
    const surface = new TerrainSurface(grid)
    for (let row = 0; row < grid.rows; row += 3)
      for (let column = 0; column < grid.columns; column += 3)
        expect(surface.at(grid.north - row * grid.latStep, grid.west + column * grid.lonStep)).toBeCloseTo(
          grid.heights[row * grid.columns + column],
          2,
        )
  })

  it('is a plane where the ground is one, at every level of thinning', () => {
    if (!flat) throw new Error('no heights')
    const thinner = halved(flat)
    if (!thinner) throw new Error('too few')
    fc.assert(
      fc.property(place, ([lat, lon]) => {
        for (const one of [flat, thinner])
          expect(Math.abs(new TerrainSurface(one).at(lat, lon) - plane(lat, lon))).toBeLessThan(0.05)
      }),
    )
  })

  it('is unknown outside, and beside the unknown only as far as the next posts', () => {
    if (!grid) throw new Error('no heights')
    const surface = new TerrainSurface(grid)
    for (const [lat, lon] of [
      [42.4, 1.51],
      [42.6, 1.51],
      [42.51, 1.4],
      [42.51, 1.6],
      [42.51, -178.5],
    ] as const)
      expect(surface.at(lat, lon)).toBeNaN()
    const holed = { ...grid, heights: grid.heights.slice() }
    const [row, column] = [Math.floor(grid.rows / 2), Math.floor(grid.columns / 2)]
    holed.heights[row * grid.columns + column] = Number.NaN
    const beside = new TerrainSurface(holed)
    const at = (rows: number, columns: number) =>
      beside.at(grid.north - (row + rows) * grid.latStep, grid.west + (column + columns) * grid.lonStep)
    expect(at(0.5, 0.5)).toBeNaN()
    for (const [rows, columns] of [
      [1.5, 0.5],
      [-1.5, 0.5],
      [0.5, 2.5],
      [1.2, -1.4],
    ] as const)
      expect(at(rows, columns)).not.toBeNaN()
  })
})

describe('contours', () => {
  it('never stand nearer together on a map of smaller scale, and an index is one of them', () => {
    for (const relief of [100, 3000]) {
      let before = Infinity
      for (let zoom = 6; zoom <= 14; zoom++) {
        const steps = contourSteps(zoom, relief)
        if (!steps) continue
        expect(steps.interval).toBeLessThanOrEqual(before)
        expect(steps.index % steps.interval).toBe(0)
        before = steps.interval
      }
    }
  })
})
