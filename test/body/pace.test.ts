import { describe, expect, it } from 'vitest'
import { equivalentFlatPace, paceFactor } from '../../src/body/pace.ts'
import { envelopeSpeed } from '../../src/body/acceptance/speed-envelope.ts'
import { madeStretches } from './made-stretches.ts'

describe('equal-effort pace by grade, beyond the published rows', () => {
  it('is held beyond ±45 % and unknown where the grade is', () => {
    expect(paceFactor(0.7)).toBe(paceFactor(0.45))
    expect(paceFactor(-0.7)).toBe(paceFactor(-0.45))
    expect(paceFactor(Number.NaN)).toBeNaN()
  })
})

describe('AT6 the speeds people have, as an envelope', () => {
  it('holds what equal effort makes of a runner’s flat speed, from −20 to +20 degrees', () => {
    for (const percentile of [50, 95])
      for (let degrees = -20; degrees <= 20; degrees += 1) {
        const grade = Math.tan((degrees * Math.PI) / 180)
        const speed = envelopeSpeed(percentile, 0) / paceFactor(grade)
        expect(speed, `${percentile} % at ${degrees}°`).toBeGreaterThan(envelopeSpeed(1, degrees))
        expect(speed, `${percentile} % at ${degrees}°`).toBeLessThan(envelopeSpeed(99, degrees))
      }
  })

  it('is never crossed by itself: who is faster on the level is faster on every slope', () => {
    for (let degrees = -30; degrees <= 30; degrees += 1) {
      const speeds = [1, 5, 50, 95, 99].map((percentile) => envelopeSpeed(percentile, degrees))
      expect(speeds).toEqual([...speeds].sort((a, b) => a - b))
    }
  })

  it('knows no percentile it was not given', () => {
    expect(() => envelopeSpeed(42, 0)).toThrow(/no percentile 42/)
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
