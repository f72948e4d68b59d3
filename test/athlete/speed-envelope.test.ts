import { describe, expect, it } from 'vitest'
import { predictStretches } from '../../src/athlete/predict-course.ts'
import { UNKNOWN_RUNNER, type Result } from '../../src/athlete/runner-profile.ts'
import { way } from './made-up.ts'

/**
 * Campbell 2019, 29 928 people on foot: m/s = c/(πb(1+((θ−a)/b)²)) + d + eθ, θ in degrees, of the slowest and the
 * fastest percentile.
 */
const SLOWEST = { a: -2.1, b: 12.273, c: 21.816, d: 0.263, e: -0.00193 }
const FASTEST = { a: -4, b: 13.903, c: 123.515, d: 1.961, e: -0.01081 }

function speedAt(degrees: number, { a, b, c, d, e }: typeof SLOWEST): number {
  return c / (Math.PI * b * (1 + ((degrees - a) / b) ** 2)) + d + e * degrees
}

const tenKilometres = (minutes: number): Result => ({
  distance_m: 10_000,
  time_s: 60 * minutes,
  ascent_m: 0,
})

describe('a predicted speed that nobody has on such a slope', () => {
  it.each([
    ['of a newcomer', null],
    ['of somebody who runs 10 km in 40:00', tenKilometres(40)],
    ['of somebody who runs 10 km in 75:00', tenKilometres(75)],
  ])('%s is told on no slope from −20 to +20 degrees', (_, result) => {
    const degreesAt = (distance_m: number) => -20 + 5 * Math.floor(distance_m / 1000)
    const course = way(9000, (distance_m) => Math.tan((degreesAt(distance_m) * Math.PI) / 180))
    const { splits } = predictStretches(course, [], { ...UNKNOWN_RUNNER, result })
    expect(splits.length).toBeGreaterThan(100)
    let before = { distance_m: 0, movingTime_s: 0 }
    for (const split of splits) {
      const degrees = degreesAt((before.distance_m + split.distance_m) / 2)
      const speed = (split.distance_m - before.distance_m) / (split.movingTime_s - before.movingTime_s)
      expect(speed, `at ${degrees}°`).toBeGreaterThan(speedAt(degrees, SLOWEST))
      expect(speed, `at ${degrees}°`).toBeLessThan(speedAt(degrees, FASTEST))
      before = split
    }
  })
})
