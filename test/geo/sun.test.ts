import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sunHeight } from '../../src/geo/sun.ts'

const at = (iso: string): number => Date.parse(iso) / 1000

/** The highest and lowest that the sun stands at a place over a day that begins then. */
function overADay(iso: string, latitude: number, longitude: number) {
  const heights = Array.from({ length: 1440 }, (_, minute) =>
    sunHeight(at(iso) + 60 * minute, latitude, longitude),
  )
  return { noon: Math.max(...heights), midnight: Math.min(...heights) }
}

describe('the height of the sun', () => {
  it('at noon of the solstices is 90° less latitude, plus or less the tilt of the earth', () => {
    expect(overADay('2026-06-21T00:00:00Z', 46, 10).noon).toBeCloseTo(90 - 46 + 23.44, 1)
    expect(overADay('2026-12-21T00:00:00Z', 46, 10).noon).toBeCloseTo(90 - 46 - 23.44, 1)
    expect(overADay('2026-06-21T00:00:00Z', -33, 151).noon).toBeCloseTo(90 - 33 - 23.44, 1)
  })

  it('is overhead at the equator at the equinox, at noon by the sun and not by the clock', () => {
    // The sun is seven and a half minutes late in March.
    expect(sunHeight(at('2026-03-20T12:07:30Z'), 0, 0)).toBeGreaterThan(89.7)
    expect(sunHeight(at('2026-03-20T00:07:30Z'), 0, 0)).toBeLessThan(-89.7)
  })

  it('knows white nights and polar night', () => {
    expect(overADay('2026-06-21T00:00:00Z', 69.6, 18.9).midnight).toBeGreaterThan(0)
    expect(overADay('2026-12-21T00:00:00Z', 69.6, 18.9).noon).toBeLessThan(0)
  })

  it('sets when almanacs say: London, 21 June 2024, 21:21:37 summer time, the disc’s edge with refraction at −0.833°', () => {
    expect(sunHeight(at('2024-06-21T20:21:37Z'), 51.5074, -0.1278)).toBeCloseTo(-0.833, 0)
  })

  it('does not jump across the date line, nor from one year to the next', () => {
    const seconds = fc.integer({ min: at('1990-01-01T00:00:00Z'), max: at('2060-01-01T00:00:00Z') })
    const latitudes = fc.double({ min: -89, max: 89, noNaN: true })
    fc.assert(
      fc.property(seconds, latitudes, (time, latitude) => {
        expect(sunHeight(time, latitude, 180)).toBeCloseTo(sunHeight(time, latitude, -180), 6)
        expect(Math.abs(sunHeight(time + 60, latitude, 10) - sunHeight(time, latitude, 10))).toBeLessThan(
          0.26,
        )
      }),
    )
  })

  it('is unknown where place or time is', () => {
    expect(sunHeight(Number.NaN, 46, 10)).toBeNaN()
    expect(sunHeight(0, Number.NaN, 10)).toBeNaN()
  })
})
