import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { geodesicLength, layAlong } from '../../../src/ground/graph/length.ts'
import { vincenty } from './vincenty.ts'

const dms = (degrees: number, minutes: number, seconds: number) =>
  Math.sign(degrees) * (Math.abs(degrees) + minutes / 60 + seconds / 3600)

describe('length over the ground', () => {
  it('is that of the published geodesic from Flinders Peak to Buninyong', () => {
    // Geoscience Australia, Geocentric Datum of Australia Technical Manual, worked example: 54,972.271 m.
    const length = geodesicLength(
      dms(-37, 57, 3.7203),
      dms(144, 25, 29.5244),
      dms(-37, 39, 10.1561),
      dms(143, 55, 35.3839),
    )
    expect(length).toBeGreaterThan(54_972.271 - 0.01)
    expect(length).toBeLessThan(54_972.271 + 0.01)
  })

  it('is that of published arcs of the meridian and the equator', () => {
    // NIMA TR8350.2: a quarter of a meridian is 10,001,965.729 m; a degree of the equator 111,319.491 m.
    expect(geodesicLength(0, 0, 0, 1)).toBeCloseTo(111_319.491, 1)
    let quarter = 0
    for (let lat = 0; lat < 90; lat++) quarter += geodesicLength(lat, 17, lat + 1, 17)
    expect(quarter).toBeGreaterThan(10_001_965.729 - 60)
    expect(quarter).toBeLessThan(10_001_965.729 + 60)
  })

  it('agrees with Vincenty within a millionth on stretches of up to 100 km, poles and date line included', () => {
    const latitude = fc.double({ min: -90, max: 90, noNaN: true })
    const off = fc.double({ min: -0.6, max: 0.6, noNaN: true })
    fc.assert(
      fc.property(
        latitude,
        fc.double({ min: -180, max: 180, noNaN: true }),
        off,
        off,
        (lat, lon, north, east) => {
          const lat2 = Math.max(-90, Math.min(90, lat + north))
          const lon2 = lon + east > 180 ? lon + east - 360 : lon + east
          const truth = vincenty(lat, lon, lat2, lon2)
          fc.pre(!Number.isNaN(truth))
          // Vincenty stops iterating at a change of a thousandth of a millimetre.
          const difference = geodesicLength(lat, lon, lat2, lon2) - truth
          expect(Math.abs(difference)).toBeLessThan(2e-6 * truth + 1e-5)
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('is the same both ways, and NaN where a place is unknown', () => {
    expect(geodesicLength(10, 179.9, 11, -179.9)).toBe(geodesicLength(11, -179.9, 10, 179.9))
    expect(geodesicLength(Number.NaN, 0, 1, 1)).toBeNaN()
  })

  it('adds up along a line', () => {
    const lat = Int32Array.of(0, 425_000_000, 425_010_000, 425_020_000)
    const lon = Int32Array.of(0, 15_000_000, 15_000_000, 15_010_000)
    const along = new Float32Array(4)
    const total = layAlong(lat, lon, 1, 4, along)
    expect([...along.subarray(0, 2)]).toEqual([0, 0])
    expect(along[2]).toBeCloseTo(vincenty(42.5, 1.5, 42.501, 1.5), 3)
    expect(total).toBeCloseTo(vincenty(42.5, 1.5, 42.501, 1.5) + vincenty(42.501, 1.5, 42.502, 1.501), 3)
    expect(along[3]).toBeCloseTo(total, 3)
  })
})
