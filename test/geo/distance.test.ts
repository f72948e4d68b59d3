import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bearing, turnBetween } from '../../src/geo/bearing.ts'
import { distanceBetween, metresPerDegree, normalLongitude } from '../../src/geo/distance.ts'

/** Length in km of a degree of latitude and of longitude on WGS84, as tables of the ellipsoid print them. */
const DEGREE_KM = [
  [0, 110.574, 111.32],
  [15, 110.649, 107.55],
  [30, 110.852, 96.486],
  [45, 111.132, 78.847],
  [60, 111.412, 55.8],
  [75, 111.618, 28.902],
] as const

const latitude = fc.double({ min: -90, max: 90, noNaN: true })
const longitude = fc.double({ min: -180, max: 180, noNaN: true })

describe('distance', () => {
  it.each(DEGREE_KM)(
    'at %s° agrees with the published length of a degree within 0.1 %%',
    (at, north, east) => {
      expect(distanceBetween(at - 0.01, 7, at + 0.01, 7) / (north * 20)).toBeCloseTo(1, 3)
      expect(distanceBetween(at, 7, at, 7.02) / (east * 20)).toBeCloseTo(1, 3)
      expect(metresPerDegree(at).north / (north * 1000)).toBeCloseTo(1, 3)
      expect(metresPerDegree(at).east / (east * 1000)).toBeCloseTo(1, 3)
    },
  )

  it('agrees between its near and its far formula where they meet', () => {
    for (const at of [-79, -45, 0, 12, 46, 79]) {
      const near = distanceBetween(at, 10, at + 0.35, 10.35)
      const far = distanceBetween(at, 10, at + 0.7, 10.7)
      expect(far / (2 * near)).toBeGreaterThan(0.99)
      expect(far / (2 * near)).toBeLessThan(1.01)
    }
  })

  it('crosses the date line the short way', () => {
    expect(distanceBetween(-17, 179.999, -17, -179.999)).toBeCloseTo(distanceBetween(-17, 10, -17, 10.002), 3)
  })

  it('walks over a pole: 0.001° this side and 0.001° that side are 223 m', () => {
    expect(distanceBetween(89.999, 0, 89.999, 180)).toBeCloseTo(223.4, 0)
    expect(distanceBetween(-89.999, 45, -89.999, -135)).toBeCloseTo(223.4, 0)
  })

  it('is the same there and back, never negative, and nothing only from a place to itself', () => {
    fc.assert(
      fc.property(latitude, longitude, latitude, longitude, (a, b, c, d) => {
        const there = distanceBetween(a, b, c, d)
        expect(there).toBeGreaterThanOrEqual(0)
        expect(distanceBetween(c, d, a, b)).toBeCloseTo(there, 3)
        expect(there).toBeLessThan(20_040_000)
        expect(distanceBetween(a, b, a, b)).toBe(0)
      }),
    )
  })

  it('is unknown where a position is', () => {
    expect(distanceBetween(NaN, 1, 2, 3)).toBeNaN()
    expect(distanceBetween(1, 1, 2, NaN)).toBeNaN()
  })

  it('brings longitudes summed across the date line back', () => {
    expect(normalLongitude(180.5)).toBeCloseTo(-179.5)
    expect(normalLongitude(-181)).toBeCloseTo(179)
  })
})

describe('bearing', () => {
  it('points north, east, south, west, at the scale of a step', () => {
    expect(bearing(46, 10, 46.00001, 10)).toBeCloseTo(0, 6)
    expect(bearing(46, 10, 46, 10.00001)).toBeCloseTo(90, 4)
    expect(bearing(46, 10, 45.99999, 10)).toBeCloseTo(180, 6)
    expect(bearing(46, 10, 46, 9.99999)).toBeCloseTo(270, 4)
  })

  it('has no direction from a place to itself', () => {
    expect(bearing(46, 10, 46, 10)).toBeNaN()
  })

  it('turns the short way round, whatever the two directions', () => {
    expect(turnBetween(350, 10)).toBeCloseTo(20)
    expect(turnBetween(90, 270)).toBeCloseTo(180)
    const angle = fc.double({ min: 0, max: 360, noNaN: true })
    fc.assert(
      fc.property(angle, angle, (a, b) => {
        expect(turnBetween(a, b)).toBeGreaterThanOrEqual(0)
        expect(turnBetween(a, b)).toBeLessThanOrEqual(180)
        expect(turnBetween(b, a)).toBeCloseTo(turnBetween(a, b), 9)
      }),
    )
  })
})
