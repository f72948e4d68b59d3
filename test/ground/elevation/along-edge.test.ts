import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distanceBetween } from '../../../src/geo/distance.ts'
import { profileAlong } from '../../../src/ground/elevation/along-edge.ts'
import type { ElevationModel } from '../../../src/ground/elevation/elevation.ts'
import {
  believedRise,
  GRADE_BOUND,
  gradeWindow,
  smoothingReach,
} from '../../../src/ground/elevation/grade-window.ts'

/** Metres per degree at the equator, where these tests lie. */
const NORTH_M = 110_574
const EAST_M = 111_320

/** A model whose height is a function of m north and m east of 0° 0°. */
function ground(
  height: (north: number, east: number) => number,
  resolution_m = 30,
  filled = false,
): ElevationModel {
  return {
    at: (lat, lon) => height(lat * NORTH_M, lon * EAST_M),
    isFilled: () => filled,
    resolution_m,
    provenance: { name: 'made', files: [], attribution: '', isSurfaceModel: false },
  }
}

/** A shape through places in m north and m east of 0° 0°, as a region holds it. */
function shape(places: readonly (readonly [north: number, east: number])[]) {
  return {
    lat: Int32Array.from(places, ([north]) => Math.round((north / NORTH_M) * 1e7)),
    lon: Int32Array.from(places, ([, east]) => Math.round((east / EAST_M) * 1e7)),
  }
}

const profile = (
  places: readonly (readonly [number, number])[],
  model: ElevationModel,
  options?: Parameters<typeof profileAlong>[5],
) => {
  const { lat, lon } = shape(places)
  return profileAlong(lat, lon, 0, lat.length, model, options)
}

const places = fc.array(
  fc.tuple(
    fc.double({ min: -2000, max: 2000, noNaN: true }),
    fc.double({ min: -2000, max: 2000, noNaN: true }),
  ),
  { minLength: 2, maxLength: 12 },
)

describe('heights along an edge', () => {
  it('leave an even slope exactly as it is, ends and all', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -0.4, max: 0.4, noNaN: true }),
        fc.integer({ min: 1, max: 60 }),
        (grade, points) => {
          const along = Array.from({ length: points + 1 }, (_, i) => [(i * 900) / points, 0] as const)
          const result = profile(
            along,
            ground((north) => 1000 + grade * north),
          )
          for (const [i, altitude] of result.altitude.entries())
            expect(Math.abs(altitude - (1000 + grade * along[i][0]))).toBeLessThan(0.02)
          expect(result.steepest).toBeCloseTo(Math.abs(grade), 3)
          expect(result.ascent - result.descent).toBeCloseTo(grade * 900, 1)
          expect(result.suspicious).toBe(false)
        },
      ),
    )
  })

  it('meet in a node: the ends of every edge have the model’s own height', () => {
    fc.assert(
      fc.property(places, (line) => {
        const rough = ground((north, east) => 800 + 200 * Math.sin(north / 150) * Math.cos(east / 210))
        const { lat, lon } = shape(line)
        const { altitude } = profileAlong(lat, lon, 0, lat.length, rough)
        const last = lat.length - 1
        expect(altitude[0]).toBeCloseTo(rough.at(lat[0] * 1e-7, lon[0] * 1e-7), 3)
        expect(altitude[last]).toBeCloseTo(rough.at(lat[last] * 1e-7, lon[last] * 1e-7), 3)
      }),
    )
  })

  it('are the same walked backwards, with ascent and descent exchanged', () => {
    fc.assert(
      fc.property(places, (line) => {
        const rough = ground((north, east) => 800 + 100 * Math.sin(north / 150) * Math.cos(east / 210))
        const there = profile(line, rough)
        const back = profile(line.toReversed(), rough)
        expect(back.ascent).toBeCloseTo(there.descent, 1)
        expect(back.descent).toBeCloseTo(there.ascent, 1)
        expect(back.steepest).toBeCloseTo(there.steepest, 4)
        for (const [i, altitude] of there.altitude.entries())
          expect(Math.abs(altitude - back.altitude[there.altitude.length - 1 - i])).toBeLessThan(0.05)
      }),
    )
  })

  it('never rise or fall faster between shape points than 45 % unless marked', () => {
    fc.assert(
      fc.property(places, fc.double({ min: 10, max: 400, noNaN: true }), (line, high) => {
        const rough = ground((north, east) => high * Math.sin(north / 90) * Math.cos(east / 70), 90)
        const { lat, lon } = shape(line)
        const { altitude, suspicious } = profileAlong(lat, lon, 0, lat.length, rough)
        for (let i = 1; i < lat.length; i++) {
          const run = distanceBetween(lat[i - 1] * 1e-7, lon[i - 1] * 1e-7, lat[i] * 1e-7, lon[i] * 1e-7)
          if (Math.abs(altitude[i] - altitude[i - 1]) > GRADE_BOUND * run + 0.01)
            expect(suspicious).toBe(true)
        }
      }),
    )
  })

  it('see a hill between two far shape points, which the shape alone would miss', () => {
    const hill = ground((north) => 300 * Math.exp(-(((north - 1500) / 400) ** 2)))
    const { altitude, ascent, descent } = profile(
      [
        [0, 0],
        [3000, 0],
      ],
      hill,
    )
    expect([...altitude].every((each) => each < 1)).toBe(true)
    expect(ascent).toBeGreaterThan(295)
    expect(ascent).toBeLessThan(301)
    expect(descent).toBeCloseTo(ascent, 1)
  })

  it('smooth away what is finer than the data, and keep a hill several posts wide', () => {
    const teeth = ground((north) => (Math.floor(north / 15) % 2 === 0 ? 1 : 0), 30)
    const flat = profile(
      [
        [0, 0],
        [3000, 0],
      ],
      teeth,
    )
    expect(flat.ascent).toBeLessThan(2)
    const hill = ground((north) => 100 * Math.exp(-(((north - 1500) / 300) ** 2)), 90)
    expect(
      profile(
        [
          [0, 0],
          [3000, 0],
        ],
        hill,
      ).ascent,
    ).toBeGreaterThan(95)
  })

  it('mark a cliff as suspicious and still tell its full steepness', () => {
    const cliff = ground((north) => (north > 500 ? 400 : 0), 30)
    const result = profile(
      [
        [0, 0],
        [1000, 0],
      ],
      cliff,
    )
    expect(result.suspicious).toBe(true)
    expect(result.steepest).toBeGreaterThan(2)
    expect(result.ascent).toBeCloseTo(400, 3)
  })

  it('run straight over a bridge and through a tunnel, and say so', () => {
    const gorge = ground((north) => (north > 10 && north < 90 ? 0 : 500 + north / 10))
    const bridge = profile(
      [
        [0, 0],
        [30, 0],
        [100, 0],
      ],
      gorge,
      { isSpan: true },
    )
    expect(bridge.altitude[1]).toBeCloseTo(503, 1)
    expect(bridge.ascent).toBeCloseTo(10, 1)
    expect(bridge.descent).toBe(0)
    expect(bridge.filled).toBe(true)
    expect(bridge.suspicious).toBe(false)
    const between = profile(
      [
        [0, 0],
        [100, 0],
      ],
      gorge,
      { isSpan: true, ends: [700, 690] },
    )
    expect([...between.altitude]).toEqual([700, 690])
    expect(between.descent).toBe(10)
  })

  it('say that they rest on filled voids', () => {
    const line = [
      [0, 0],
      [100, 0],
    ] as const
    expect(
      profile(
        line,
        ground(() => 5, 30, true),
      ).filled,
    ).toBe(true)
    expect(
      profile(
        line,
        ground(() => 5),
      ).filled,
    ).toBe(false)
  })

  it('are unknown, not zero and not steep, where the model knows none', () => {
    const half = ground((north) => (north > 500 ? Number.NaN : 100))
    const result = profile(
      [
        [0, 0],
        [400, 0],
        [900, 0],
      ],
      half,
    )
    expect([...result.altitude]).toEqual([100, 100, Number.NaN])
    expect([result.ascent, result.descent, result.steepest]).toEqual([Number.NaN, Number.NaN, Number.NaN])
    expect(result.suspicious).toBe(false)
    const span = profile(
      [
        [400, 0],
        [900, 0],
      ],
      half,
      { isSpan: true },
    )
    expect(span.ascent).toBeNaN()
  })

  it('stand an edge without length, and a shape of one point', () => {
    const level = ground(() => 12)
    const still = profile(
      [
        [0, 0],
        [0, 0],
      ],
      level,
    )
    expect([...still.altitude]).toEqual([12, 12])
    expect([still.ascent, still.steepest]).toEqual([0, 0])
    expect([...profile([[0, 0]], level).altitude]).toEqual([12])
  })

  it('cross the date line the short way', () => {
    const model: ElevationModel = { ...ground(() => 0), at: (_, lon) => (Math.abs(lon) > 179.9 ? 50 : -1000) }
    const lat = Int32Array.of(0, 0)
    const lon = Int32Array.of(1_799_990_000, -1_799_990_000)
    expect(profileAlong(lat, lon, 0, 2, model).ascent).toBe(0)
  })
})

describe('windows fit for the data', () => {
  it('grow with the post spacing, two to three posts at least, and never fall below the path’s own error', () => {
    for (const resolution of [0.5, 1, 5, 10, 30, 90, 900]) {
      expect(gradeWindow(resolution)).toBeGreaterThanOrEqual(Math.max(20, 2 * resolution))
      expect(gradeWindow(resolution)).toBeLessThanOrEqual(Math.max(20, 3 * resolution))
      expect(smoothingReach(resolution)).toBeLessThan(gradeWindow(resolution))
      expect(believedRise(resolution)).toBeGreaterThanOrEqual(1)
      expect(believedRise(resolution)).toBeLessThanOrEqual(5)
    }
    expect(gradeWindow(30)).toBeGreaterThanOrEqual(50)
    expect(gradeWindow(30)).toBeLessThanOrEqual(100)
    expect(gradeWindow(90)).toBeGreaterThan(gradeWindow(30))
  })
})
