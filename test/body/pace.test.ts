import { describe, expect, it } from 'vitest'
import { equivalentFlatPace, paceFactor } from '../../src/body/pace.ts'
import { madeStretches } from './made-stretches.ts'

/** Grade in percent; factor of crowd heart rates; factor of elite hill-race records. Written out. */
const PUBLISHED: readonly (readonly [percent: number, strava: number, kay: number])[] = [
  [-20, 1.081, 1.066],
  [-15, 0.941, 0.921],
  [-10, 0.876, 0.857],
  [-8, 0.876, 0.856],
  [-6, 0.891, 0.869],
  [-4, 0.918, 0.898],
  [-2, 0.96, 0.941],
  [0, 1, 1],
  [2, 1.055, 1.074],
  [4, 1.135, 1.163],
  [6, 1.228, 1.266],
  [8, 1.337, 1.384],
  [10, 1.459, 1.516],
  [15, 1.846, 1.902],
  [20, 2.297, 2.361],
]

describe('AT5 equal-effort pace by grade, on ground one can run', () => {
  it.each(PUBLISHED)(
    'at %i %% lies within 4 %% of the crowd and 6 %% of the records',
    (percent, strava, kay) => {
      const factor = paceFactor(percent / 100)
      expect(Math.abs(factor / strava - 1)).toBeLessThanOrEqual(0.04)
      expect(Math.abs(factor / kay - 1)).toBeLessThanOrEqual(0.06)
    },
  )

  it('is fastest between −8 and −10 %', () => {
    let fastest = 0
    for (let grade = -0.45; grade <= 0.45; grade += 0.001) {
      if (paceFactor(grade) < paceFactor(fastest)) fastest = grade
    }
    expect(fastest).toBeGreaterThanOrEqual(-0.1)
    expect(fastest).toBeLessThanOrEqual(-0.08)
  })

  it('is no faster than the flat at −20 %, where energy alone would say twice as fast', () => {
    expect(paceFactor(-0.2)).toBeGreaterThanOrEqual(1)
  })

  it('is held beyond ±45 % and unknown where the grade is', () => {
    expect(paceFactor(0.7)).toBe(paceFactor(0.45))
    expect(paceFactor(-0.7)).toBe(paceFactor(-0.45))
    expect(paceFactor(Number.NaN)).toBeNaN()
  })
})

describe('equivalent flat pace', () => {
  it('of a flat run is its own pace, without a range', () => {
    const pace = equivalentFlatPace(madeStretches([{ length: 5000, speed: 2.5, grade: 0 }]))
    expect(pace.value).toBeCloseTo(400, 6)
    expect(pace.high - pace.low).toBeCloseTo(0, 6)
  })

  it('of a hill is faster than its pace up, slower than its pace down a gentle slope, with a range about it', () => {
    const up = equivalentFlatPace(madeStretches([{ length: 1000, speed: 2, grade: 0.1 }]))
    expect(up.value).toBeCloseTo(500 / 1.516, 0)
    expect(up.low).toBeLessThan(up.value)
    expect(up.high).toBeGreaterThan(up.value)
    const down = equivalentFlatPace(madeStretches([{ length: 1000, speed: 3, grade: -0.1 }]))
    expect(down.value).toBeCloseTo(1000 / 3 / 0.857, 0)
  })

  it('is integrated, not taken at the mean grade: a hill and its mirror cost time', () => {
    const hills = [0.1, -0.1].map((grade) => ({ length: 1000, speed: 2.5, grade }))
    expect(equivalentFlatPace(madeStretches(hills)).value).toBeLessThan(400)
  })

  it('leaves unknown ground out, and says nothing when most is unknown', () => {
    const known = { length: 1000, speed: 2.5, grade: 0 }
    const unknown = { length: 900, speed: 1 }
    expect(equivalentFlatPace(madeStretches([known, unknown])).value).toBeCloseTo(400, 6)
    expect(equivalentFlatPace(madeStretches([known, unknown, unknown])).value).toBeNaN()
    expect(equivalentFlatPace(madeStretches([])).value).toBeNaN()
  })
})
