import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contours } from '../../../src/ground/elevation/contours.ts'
import { type HeightWindow, heightWindow, tileWindow } from '../../../src/ground/elevation/height-window.ts'
import { hillshade, MAP_LIGHT, UNKNOWN_SHADE } from '../../../src/ground/elevation/hillshade.ts'
import type { ElevationModel } from '../../../src/ground/elevation/elevation.ts'

const model = (at: (lat: number, lon: number) => number): ElevationModel => ({
  at,
  isFilled: () => false,
  resolution_m: 30,
  provenance: { name: 'made', files: [], attribution: '', isSurfaceModel: false },
})

/** A window of a hundredth of a degree a post from 46° N 10° E, rows southward. */
function windowOf(
  rows: number,
  columns: number,
  height: (row: number, column: number) => number,
): HeightWindow {
  const lat = Float64Array.from({ length: rows }, (_, row) => 46 - row * 0.01)
  const lon = Float64Array.from({ length: columns }, (_, column) => 10 + column * 0.01)
  const heights = Float32Array.from({ length: rows * columns }, (_, i) =>
    height(Math.floor(i / columns), i % columns),
  )
  return { lat, lon, heights }
}

const rough = fc
  .tuple(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 2, max: 9 }))
  .chain(([rows, columns]) =>
    fc
      .array(fc.oneof({ arbitrary: fc.integer({ min: 0, max: 60 }), weight: 9 }, fc.constant(Number.NaN)), {
        minLength: rows * columns,
        maxLength: rows * columns,
      })
      .map((heights) => windowOf(rows, columns, (row, column) => heights[row * columns + column])),
  )

/** The window's height at a place on a side of its raster. */
function heightOnSide(window: HeightWindow, lat: number, lon: number): number {
  const row = Math.min(window.lat.length - 1, Math.max(0, (46 - lat) / 0.01))
  const column = Math.min(window.lon.length - 1, Math.max(0, (lon - 10) / 0.01))
  const [top, left] = [Math.floor(row + 1e-7), Math.floor(column + 1e-7)]
  const [south, east] = [Math.max(0, row - top), Math.max(0, column - left)]
  const post = top * window.lon.length + left
  const other = south > 1e-7 ? post + window.lon.length : east > 1e-7 ? post + 1 : post
  const share = Math.max(south, east)
  return window.heights[post] * (1 - share) + window.heights[other] * share
}

describe('contours', () => {
  it('run where the raster has their height', () => {
    fc.assert(
      fc.property(rough, (window) => {
        const lines = contours(window, 7)
        for (let l = 0; l < lines.level.length; l++)
          for (let i = lines.start[l]; i < lines.start[l + 1]; i++)
            expect(heightOnSide(window, lines.lat[i], lines.lon[i])).toBeCloseTo(lines.level[l], 3)
      }),
    )
  })

  it('end only at the window’s edge or beside the unknown; all others are closed', () => {
    fc.assert(
      fc.property(rough, (window) => {
        const lines = contours(window, 7)
        const isEdge = (i: number): boolean => {
          const row = (46 - lines.lat[i]) / 0.01
          const column = (lines.lon[i] - 10) / 0.01
          return (
            Math.abs(row) < 1e-6 ||
            Math.abs(column) < 1e-6 ||
            Math.abs(row - window.lat.length + 1) < 1e-6 ||
            Math.abs(column - window.lon.length + 1) < 1e-6
          )
        }
        const isWhole = !window.heights.some(Number.isNaN)
        for (let l = 0; l < lines.level.length; l++) {
          const first = lines.start[l]
          const last = lines.start[l + 1] - 1
          expect(last).toBeGreaterThan(first)
          const isClosed = lines.lat[first] === lines.lat[last] && lines.lon[first] === lines.lon[last]
          if (!isClosed && isWhole) expect(isEdge(first) && isEdge(last)).toBe(true)
        }
      }),
    )
  })

  it('have higher ground on their right', () => {
    const cone = windowOf(21, 21, (row, column) => 100 - 7 * Math.hypot(row - 10, column - 10))
    const { level, start, lat, lon } = contours(cone, 20)
    expect([...level]).toContain(60)
    for (let l = 0; l < level.length; l++) {
      let area = 0
      for (let i = start[l] + 1; i < start[l + 1]; i++)
        area += (lon[i - 1] - 10.1) * (lat[i] - 45.9) - (lon[i] - 10.1) * (lat[i - 1] - 45.9)
      expect(area).toBeLessThan(0)
    }
  })

  it('of a cone are rings at the right distance', () => {
    const cone = windowOf(41, 41, (row, column) => 200 - 10 * Math.hypot(row - 20, column - 20))
    const { level, start, lat, lon } = contours(cone, 50)
    expect([...level].toSorted((a, b) => a - b).filter((each) => each >= 50)).toEqual([50, 100, 150])
    for (let l = 0; l < level.length; l++)
      for (let i = start[l]; i < start[l + 1]; i++)
        expect(Math.hypot((46 - lat[i]) / 0.01 - 20, (lon[i] - 10) / 0.01 - 20)).toBeCloseTo(
          (200 - level[l]) / 10,
          0,
        )
  })

  it.each([
    ['high', 3, ['north-east', 'south-west']],
    ['low', -8, ['north-west', 'south-east']],
  ])('go round the other corners of a saddle whose middle is %s', (_, low, corners) => {
    const lines = contours(
      windowOf(2, 2, (row, column) => (row === column ? 10 : low)),
      5,
    )
    const found: string[] = []
    for (let l = 0; l < lines.level.length; l++) {
      if (lines.level[l] !== 5) continue
      const [first, last] = [lines.start[l], lines.start[l + 1] - 1]
      const isNorth = lines.lat[first] + lines.lat[last] > 45.99 * 2 + 0.01
      const isEast = lines.lon[first] + lines.lon[last] > 10.01 * 2 - 0.01
      found.push(`${isNorth ? 'north' : 'south'}-${isEast ? 'east' : 'west'}`)
    }
    expect(found.toSorted()).toEqual(corners)
  })

  it('are none on level ground, on unknown ground and without an interval', () => {
    expect(
      contours(
        windowOf(5, 5, () => 42),
        10,
      ).level,
    ).toHaveLength(0)
    expect(
      contours(
        windowOf(5, 5, () => Number.NaN),
        10,
      ).level,
    ).toHaveLength(0)
    expect(
      contours(
        windowOf(5, 5, (r) => r),
        0,
      ).level,
    ).toHaveLength(0)
  })

  it('are thinned rather than endless where heights make no sense', () => {
    const mad = windowOf(3, 3, (r, c) => (r === 1 && c === 1 ? 9000 : -11_000))
    expect(contours(mad, 0.001, 50).level.length).toBeLessThan(120)
  })
})

describe('hill shade', () => {
  const level = hillshade(windowOf(5, 5, () => 300))[0]
  /** The shade of a slope of this many m a metre, rising to the east and north. */
  const slope = (east: number, north: number): number =>
    hillshade(
      heightWindow(
        model((lat, lon) => 500 + lon * 111_320 * east + lat * 110_574 * north),
        Float64Array.of(0.001, 0, -0.001),
        Float64Array.of(-0.001, 0, 0.001),
      ),
    )[0]

  it('of level ground is the sine of the light’s height', () => {
    expect(level).toBe(1 + Math.round(254 * Math.sin((MAP_LIGHT.altitude * Math.PI) / 180)))
  })

  it('is brightest on a slope that faces the light squarely, darkest where it faces away', () => {
    const facing = Math.SQRT1_2
    expect(slope(facing, -facing)).toBe(255)
    expect(slope(-facing, facing)).toBeLessThanOrEqual(2)
    expect(slope(0.2, -0.2)).toBeGreaterThan(level)
    expect(slope(-0.2, 0.2)).toBeLessThan(level)
    expect(slope(0.3, 0.3)).toBe(slope(-0.3, -0.3))
  })

  it('agrees with the cosine between light and slope for any slope', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -2, max: 2, noNaN: true }),
        fc.double({ min: -2, max: 2, noNaN: true }),
        (east, north) => {
          const cosine = (-east * -0.5 - north * 0.5 + Math.SQRT1_2) / Math.hypot(1, east, north)
          expect(Math.abs(slope(east, north) - (1 + 254 * Math.max(0, cosine)))).toBeLessThan(1.5)
        },
      ),
    )
  })

  it('tells unknown ground from dark, and leaves out the outermost posts', () => {
    const holed = hillshade(windowOf(6, 5, (r, c) => (r === 2 && c === 2 ? Number.NaN : 0)))
    expect(holed).toHaveLength(4 * 3)
    expect([...holed].filter((shade) => shade === UNKNOWN_SHADE)).toHaveLength(9)
    expect(hillshade(windowOf(1, 1, () => 5))).toHaveLength(0)
  })
})

describe('the window of a map tile', () => {
  it('meets its neighbour’s: the margin of one is the outermost row of the other', () => {
    const ground = model((lat, lon) => Math.sin(lat * 900) * 100 + Math.cos(lon * 700) * 100)
    const here = tileWindow(ground, 12, 2060, 1520, 32, 1)
    const east = tileWindow(ground, 12, 2061, 1520, 32, 1)
    const south = tileWindow(ground, 12, 2060, 1521, 32, 1)
    for (let i = 0; i < 34; i++) {
      expect(here.heights[i * 34 + 33]).toBeCloseTo(east.heights[i * 34 + 1], 3)
      expect(here.heights[33 * 34 + i]).toBeCloseTo(south.heights[34 + i], 3)
    }
  })

  it('goes over the date line', () => {
    const ground = model((_, lon) => (Math.abs(lon) <= 180 ? lon : Number.NaN))
    const last = tileWindow(ground, 2, 3, 1, 4, 1)
    expect([...last.heights.subarray(0, 6)].every((each) => Math.abs(each) <= 180)).toBe(true)
  })
})
