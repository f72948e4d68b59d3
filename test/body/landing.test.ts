import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { brakingPeak, impactPeak, propulsionPeak } from '../../src/body/ground-forces.ts'
import { evidenceOf } from '../../src/evidence/index.ts'
import { motionOf } from '../../src/body/motion.ts'
import { tibiaColumns } from '../../src/body/tibia.ts'
import { madeStretches } from './made-stretches.ts'

const degrees = (slope: number): number => Math.tan((slope * Math.PI) / 180)
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

describe('AT9 impact from outside', () => {
  it('is +54 % at −9°, as measured', () => expect(impactPeak(degrees(-9))).toBeCloseTo(1.54, 2))
  it('is one on the level', () => expect(impactPeak(0)).toBeCloseTo(1, 6))
  it('is gone at +9°', () => expect(impactPeak(degrees(9))).toBeCloseTo(0, 2))

  it('never falls as the slope turns down, and is not extrapolated beyond 9°', () => {
    for (let grade = 0.45; grade > -0.44; grade -= 0.01) {
      expect(impactPeak(grade - 0.01)).toBeGreaterThanOrEqual(impactPeak(grade))
    }
    expect(impactPeak(-0.45)).toBeCloseTo(1.54, 6)
  })
})

describe('AT9 braking, propulsion and the active peak', () => {
  it('brakes +73 % at −9°, as measured', () => expect(brakingPeak(degrees(-9))).toBeCloseTo(1.73, 2))
  it('pushes off +75 % at +9°, as measured', () => expect(propulsionPeak(degrees(9))).toBeCloseTo(1.75, 2))
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

  it('says that the active peak stays within 5 % of the level’s', () => {
    const table = evidenceOf('active-peak-by-slope')?.value as readonly (readonly [number, number])[]
    expect(table.map(([slope]) => slope)).toEqual(expect.arrayContaining([-9, 0, 9]))
    for (const [, peak] of table) expect(Math.abs(peak - 1)).toBeLessThanOrEqual(0.05)
  })
})

describe('AT9 load inside the shin bone', () => {
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

  it.each([-0.15, -0.1, -0.05, 0])('at %f is at most the level’s', (grade) => {
    expect(tibiaStep(3, grade).value).toBeLessThanOrEqual(tibiaStep(3, 0).value + ROUNDING)
  })

  it.each([0.1, 0.15])('at +%f is at least the level’s', (grade) => {
    expect(tibiaStep(3, grade).value).toBeGreaterThanOrEqual(tibiaStep(3, 0).value - ROUNDING)
  })

  it.each([2.5, 3, 3.33])('rises by 9 ± 4 %% from %f m/s to one m/s faster', (speed) => {
    const rise = tibiaStep(speed + 1, 0).value / tibiaStep(speed, 0).value - 1
    expect(rise).toBeGreaterThanOrEqual(0.05)
    expect(rise).toBeLessThanOrEqual(0.13)
  })

  it('does not follow impact: downhill the knock outside grows while the load inside does not', () => {
    expect(impactPeak(-0.15)).toBeGreaterThan(impactPeak(0))
    expect(tibiaStep(3, -0.15).value).toBeLessThanOrEqual(tibiaStep(3, 0).value + ROUNDING)
  })
})
