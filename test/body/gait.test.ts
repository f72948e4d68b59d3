import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { believedCadence, gaitOf } from '../../src/body/gait.ts'
import { transitionSpeed } from '../../src/body/transition.ts'
import { madeStretches, type Made } from './made-stretches.ts'

const share = (made: Made): number => gaitOf(madeStretches([made]))[0]

describe('gait', () => {
  it('follows recorded cadence before speed: a shuffled steep climb at 165 steps is run, a march at 115 is walked', () => {
    expect(share({ length: 20, speed: 0.9, grade: 0.25, cadence: 165 })).toBe(0)
    expect(share({ length: 20, speed: 2.2, grade: 0, cadence: 115 })).toBe(1)
  })

  it('turns over the 134 to 141 steps at which adults change gait: walked below, run above, half and half amid them', () => {
    const at = (cadence: number) => share({ length: 20, speed: 2, grade: 0, cadence })
    expect([at(133), at(142)]).toEqual([1, 0])
    expect(at(138)).toBeCloseTo(0.5, 6)
  })

  it('disbelieves a sleeping sensor: 0 or 60 steps a minute at 3 m/s is a run', () => {
    expect(share({ length: 20, speed: 3, grade: 0, cadence: 0 })).toBe(0)
    expect(share({ length: 20, speed: 3, grade: 0, cadence: 60 })).toBe(0)
  })

  it.each([
    [54, 1.2],
    [70, 2],
    [80, 3],
    [90, 4],
  ])(
    'disbelieves a sensor that lost every other step: %d a minute at %f m/s are strides no leg has',
    (steps, speed) => {
      expect(believedCadence(steps, speed)).toBeNaN()
      expect(believedCadence(2 * steps, speed)).toBe(2 * steps)
    },
  )

  it.each([
    ['a slow climb with halts', 50, 0.5],
    ['a stroll', 95, 1],
    ['a tall walker in haste', 110, 2],
    ['a tall runner', 150, 4],
    ['a sprint', 190, 7],
  ])('believes what people do: %s', (_, steps, speed) => expect(believedCadence(steps, speed)).toBe(steps))

  it('without cadence runs at 3 m/s on the flat, walks at 1.3, hikes a 30 % climb at 0.8', () => {
    expect(share({ length: 20, speed: 3, grade: 0 })).toBe(0)
    expect(share({ length: 20, speed: 1.3, grade: 0 })).toBe(1)
    expect(share({ length: 20, speed: 0.8, grade: 0.3 })).toBe(1)
  })

  it('is unknown without clock and cadence', () => {
    expect(share({ length: 20, grade: 0 })).toBeNaN()
  })

  it('takes an unknown grade for level', () => {
    expect(share({ length: 20, speed: 1.3 })).toBe(1)
  })

  it('walks no less when going slower', () => {
    const speeds = fc.double({ min: 0.2, max: 5, noNaN: true })
    const grades = fc.double({ min: -0.45, max: 0.45, noNaN: true })
    fc.assert(
      fc.property(speeds, grades, (speed, grade) => {
        const here = share({ length: 20, speed, grade })
        expect(share({ length: 20, speed: speed * 0.9, grade })).toBeGreaterThanOrEqual(here)
      }),
    )
  })

  it.each([0.28, 0.35, 0.45])('hikes a grade of %f at 1250 m of climb an hour, as anyone would', (grade) => {
    expect(share({ length: 20, speed: 1250 / 3600 / grade, grade })).toBeGreaterThan(0.9)
  })
})

describe('the speed from which running is cheaper', () => {
  it('lies at 7.49–7.63 km/h on the level and at 0.8 m/s at 30°, as measured', () => {
    expect(transitionSpeed(0) * 3.6).toBeGreaterThanOrEqual(7.49)
    expect(transitionSpeed(0) * 3.6).toBeLessThanOrEqual(7.63)
    expect(transitionSpeed(Math.tan(Math.PI / 6))).toBeCloseTo(0.8, 6)
  })
})
