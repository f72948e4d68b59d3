import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { brakingPeak, impactPeak, propulsionPeak } from '../../src/body/ground-forces.ts'
import { motionOf } from '../../src/body/motion.ts'
import { tibiaColumns } from '../../src/body/tibia.ts'
import { madeStretches } from './made-stretches.ts'

/** Load of one running step at a speed along the slope, beside one at the reference speed on the level. */
function tibiaStep(speed: number, grade: number): { value: number; low: number; high: number } {
  const slope = Math.hypot(1, grade)
  const run = madeStretches([{ length: 1000 / slope, speed: speed / slope, grade, cadence: 200 }])
  const motion = motionOf(run)
  const { value, low, high } = tibiaColumns(run, motion)
  return { value: value[0] / motion.steps[0], low: low[0] / motion.steps[0], high: high[0] / motion.steps[0] }
}

const runnable = fc.double({ min: -0.45, max: 0.45, noNaN: true })
/** Grades are kept in single precision. */
const ROUNDING = 1e-6
const speeds = fc.double({ min: 1.5, max: 6, noNaN: true })

describe('impact from outside', () => {
  it('is one on the level', () => expect(impactPeak(0)).toBeCloseTo(1, 6))

  it('never falls as the slope turns down, and is not extrapolated beyond 9°', () => {
    for (let grade = 0.45; grade > -0.44; grade -= 0.01) {
      expect(impactPeak(grade - 0.01)).toBeGreaterThanOrEqual(impactPeak(grade))
    }
    expect(impactPeak(-0.45)).toBeCloseTo(1.54, 6)
  })
})

describe('braking and propulsion', () => {
  it('is one on the level for both', () => {
    expect(brakingPeak(0)).toBeCloseTo(1, 6)
    expect(propulsionPeak(0)).toBeCloseTo(1, 6)
  })

  it('trades one for the other: braking never rises and pushing off never falls as the slope turns up', () => {
    for (let grade = -0.45; grade < 0.44; grade += 0.01) {
      expect(brakingPeak(grade + 0.01)).toBeLessThanOrEqual(brakingPeak(grade))
      expect(propulsionPeak(grade + 0.01)).toBeGreaterThanOrEqual(propulsionPeak(grade))
    }
  })
})

describe('load inside the shin bone', () => {
  it('never rises downhill at equal speed: not the value, not either end of its range', () => {
    fc.assert(
      fc.property(speeds, runnable, runnable, (speed, a, b) => {
        const down = tibiaStep(speed, Math.min(a, b))
        const up = tibiaStep(speed, Math.max(a, b))
        for (const part of ['value', 'low', 'high'] as const)
          expect(down[part]).toBeLessThanOrEqual(up[part] + ROUNDING)
      }),
    )
  })

  it('does not follow impact: downhill the knock outside grows while the load inside does not', () => {
    expect(impactPeak(-0.15)).toBeGreaterThan(impactPeak(0))
    expect(tibiaStep(3, -0.15).value).toBeLessThanOrEqual(tibiaStep(3, 0).value + ROUNDING)
  })
})
