import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mountainWalkPower, REST_POWER, runCost, runPower, walkPower } from '../../src/body/cost.ts'

/** Minetti 2002: grade and running mean, J/kg per m. The published rows themselves are held in acceptance.test.ts. */
const MINETTI: readonly (readonly [grade: number, run: number])[] = [
  [-0.45, 3.92],
  [-0.4, 3.49],
  [-0.35, 2.81],
  [-0.3, 2.43],
  [-0.2, 1.73],
  [-0.1, 1.93],
  [0, 3.4],
  [0.1, 5.77],
  [0.2, 8.92],
  [0.3, 12.52],
  [0.35, 14.43],
  [0.4, 16.83],
  [0.45, 18.93],
]

describe('running energy by grade, between the published rows', () => {
  it('has no dip and no bump that nobody measured: between two measured grades it stays between their costs', () => {
    const spans = MINETTI.slice(1).map((row, k) => [MINETTI[k], row] as const)
    for (const [[from, a], [to, b]] of spans) {
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

describe('walking faster than anyone measured', () => {
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
