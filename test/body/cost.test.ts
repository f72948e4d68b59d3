import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mountainWalkPower, REST_POWER, runCost, runPower, walkPower } from '../../src/body/cost.ts'

/** Minetti 2002: grade, walking mean and SD, running mean; J/kg per m. Written out, not taken from src/evidence. */
const MINETTI: readonly (readonly [grade: number, walk: number, walkSd: number, run: number])[] = [
  [-0.45, 3.46, 0.95, 3.92],
  [-0.4, 3.23, 0.59, 3.49],
  [-0.35, 2.65, 0.68, 2.81],
  [-0.3, 2.18, 0.67, 2.43],
  [-0.2, 1.3, 0.48, 1.73],
  [-0.1, 0.81, 0.37, 1.93],
  [0, 1.64, 0.5, 3.4],
  [0.1, 4.68, 0.34, 5.77],
  [0.2, 8.07, 0.57, 8.92],
  [0.3, 11.29, 1.14, 12.52],
  [0.35, 12.72, 0.76, 14.43],
  [0.4, 14.75, 0.61, 16.83],
  [0.45, 17.33, 1.11, 18.93],
]

describe('AT1 running energy by grade, of the measured mountain runners', () => {
  it.each(MINETTI)('at %f costs what was measured', (grade, _walk, _sd, measured) => {
    expect(Math.abs(runCost(grade) - measured)).toBeLessThanOrEqual(Math.max(0.25, 0.08 * measured))
  })

  it('is cheapest between −0.20 and −0.10', () => {
    let cheapest = 0
    for (let grade = -0.45; grade <= 0.45; grade += 0.001) {
      if (runCost(grade) < runCost(cheapest)) cheapest = grade
    }
    expect(cheapest).toBeGreaterThanOrEqual(-0.2005)
    expect(cheapest).toBeLessThanOrEqual(-0.1)
  })

  it('is held beyond ±0.45, both ways', () => {
    expect(runCost(0.6)).toBe(runCost(0.45))
    expect(runCost(-0.6)).toBe(runCost(-0.45))
    expect(runCost(0.45)).toBeCloseTo(18.93, 6)
    expect(runCost(-0.45)).toBeCloseTo(3.92, 6)
  })

  it('has no dip and no bump that nobody measured: between two measured grades it stays between their costs', () => {
    const spans = MINETTI.slice(1).map((row, k) => [MINETTI[k], row] as const)
    for (const [[from, , , a], [to, , , b]] of spans) {
      for (let share = 0; share <= 1; share += 0.05) {
        const cost = runCost(from + share * (to - from))
        expect(cost).toBeGreaterThanOrEqual(Math.min(a, b) - 1e-3)
        expect(cost).toBeLessThanOrEqual(Math.max(a, b) + 1e-3)
      }
    }
  })

  it('does not know the cost of an unknown grade', () => {
    expect(runCost(Number.NaN)).toBeNaN()
  })
})

describe('AT2 walking energy by grade at the cheapest speed, of the measured mountain runners', () => {
  it.each(MINETTI)('at %f lies within one SD of what was measured', (grade, measured, sd) => {
    expect(Math.abs(cheapestWalk(grade) - measured)).toBeLessThanOrEqual(sd)
  })

  it('is 1.64 ± 0.50 on the level, where the published polynomial says 2.50', () => {
    expect(cheapestWalk(0)).toBeLessThan(2.14)
  })
})

describe('AT3 steep climbing at 0.35 m/s upward', () => {
  const UPWARD = 0.35
  const perVerticalMetre = (degrees: number) => {
    const { grade, speed } = climbing(degrees, UPWARD)
    return { walk: mountainWalkPower(speed, grade) / UPWARD, run: runPower(speed, grade, 1) / UPWARD }
  }

  it.each([20.4, 22, 24.2, 26, 28, 30, 32.5, 35])(
    'at %f° costs 44.2 walking and 48.5 running, ±6 %%',
    (degrees) => {
      const { walk, run } = perVerticalMetre(degrees)
      expect(Math.abs(walk / 44.2 - 1)).toBeLessThanOrEqual(0.06)
      expect(Math.abs(run / 48.5 - 1)).toBeLessThanOrEqual(0.06)
    },
  )

  it.each([15.8, 20.4, 24.8, 30, 35, 39.2])('at %f° is cheaper walked than run', (degrees) => {
    const { walk, run } = perVerticalMetre(degrees)
    expect(walk).toBeLessThan(run)
  })

  it.each([0.3, 0.4, 0.5, 0.6, 0.7])('at 30° and %f m/s is cheaper walked than run', (speed) => {
    const grade = Math.tan(Math.PI / 6)
    expect(mountainWalkPower(speed, grade)).toBeLessThan(runPower(speed, grade, 1))
  })

  it('at 30° and 0.8 m/s costs the same either way', () => {
    const grade = Math.tan(Math.PI / 6)
    expect(mountainWalkPower(0.8, grade) / runPower(0.8, grade, 1)).toBeGreaterThan(0.95)
    expect(mountainWalkPower(0.8, grade) / runPower(0.8, grade, 1)).toBeLessThan(1.05)
  })
})

describe('AT4 walking at any speed and grade, of ordinary people (LCDA)', () => {
  it.each([
    [1, -0.4, 3.98],
    [1, -0.2, 2.95],
    [1, -0.1, 2.62],
    [1, 0, 3.62],
    [1, 0.1, 6.77],
    [1, 0.2, 10.41],
    [1, 0.45, 18.92],
    [1.3, -0.2, 3.42],
    [1.3, -0.1, 3.0],
    [1.3, 0, 4.3],
    [1.3, 0.1, 8.4],
    [1.3, 0.2, 13.13],
    [1.6, 0, 5.39],
    [1.6, 0.1, 10.43],
  ])('at %f m/s and a grade of %f takes %f W/kg, ±0.42', (speed, grade, expected) => {
    expect(Math.abs(walkPower(speed, grade) - expected)).toBeLessThanOrEqual(0.42)
  })

  it('does not let the fourth power of speed run away beyond the fastest measured walk', () => {
    expect(walkPower(3, 0) / 3).toBeCloseTo((walkPower(1.96, 0) - REST_POWER) / 1.96 + REST_POWER / 3, 9)
  })
})

describe('what must hold at every speed and grade', () => {
  const speeds = fc.double({ min: 0.05, max: 6, noNaN: true })
  const grades = fc.double({ min: -0.45, max: 0.45, noNaN: true })

  it('never costs less to move than to stand', () => {
    fc.assert(
      fc.property(speeds, grades, (speed, grade) => {
        for (const power of [
          runPower(speed, grade, 1),
          walkPower(speed, grade),
          mountainWalkPower(speed, grade),
        ])
          expect(power).toBeGreaterThanOrEqual(REST_POWER)
      }),
    )
  })

  it('costs more to climb than to go on the level, and the more the steeper', () => {
    const climbs = fc.double({ min: 0, max: 0.44, noNaN: true })
    fc.assert(
      fc.property(speeds, climbs, (speed, grade) => {
        const steeper = grade + 0.01
        expect(runPower(speed, steeper, 1)).toBeGreaterThan(runPower(speed, grade, 1))
        expect(walkPower(speed, steeper)).toBeGreaterThan(walkPower(speed, grade))
        expect(mountainWalkPower(speed, steeper)).toBeGreaterThan(mountainWalkPower(speed, grade))
      }),
    )
  })
})

/** J/kg per m above rest, at the cheapest speed a walker could choose. */
function cheapestWalk(grade: number): number {
  let least = Number.POSITIVE_INFINITY
  for (let speed = 0.3; speed <= 2; speed += 0.01) {
    least = Math.min(least, (mountainWalkPower(speed, grade) - REST_POWER) / speed)
  }
  return least
}

function climbing(degrees: number, upward: number): { grade: number; speed: number } {
  const angle = (degrees * Math.PI) / 180
  return { grade: Math.tan(angle), speed: upward / Math.sin(angle) }
}
