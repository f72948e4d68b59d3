import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { climbBetween } from '../../../src/ground/elevation/climb-between.ts'

const line = fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 1, maxLength: 60 })
const threshold = fc.integer({ min: 1, max: 40 })

describe('climb between the ends of an edge', () => {
  it('adds up to the difference of its ends', () => {
    fc.assert(
      fc.property(line, threshold, (altitude, believed) => {
        const { ascent, descent } = climbBetween(altitude, believed)
        expect(ascent - descent).toBeCloseTo(altitude[altitude.length - 1] - altitude[0], 9)
        expect(Math.min(ascent, descent)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('has ascent and descent exchanged when walked backwards', () => {
    fc.assert(
      fc.property(line, threshold, (altitude, believed) => {
        const there = climbBetween(altitude, believed)
        const back = climbBetween(altitude.toReversed(), believed)
        expect(back.ascent).toBeCloseTo(there.descent, 9)
        expect(back.descent).toBeCloseTo(there.ascent, 9)
      }),
    )
  })

  it('is never more than every rise summed, and that exactly where every rise is believed', () => {
    fc.assert(
      fc.property(line, threshold, (altitude, believed) => {
        let every = 0
        for (let i = 1; i < altitude.length; i++) every += Math.max(0, altitude[i] - altitude[i - 1])
        expect(climbBetween(altitude, believed).ascent).toBeLessThanOrEqual(every + 1e-9)
        expect(climbBetween(altitude, 1e-9).ascent).toBeCloseTo(every, 6)
      }),
    )
  })

  it('loses nothing of a rise cut into edges shorter than the threshold', () => {
    let sum = 0
    for (let i = 0; i < 100; i++) sum += climbBetween([i, i + 1], 5).ascent
    expect(sum).toBe(100)
  })

  it('counts hills whole, and wiggles smaller than the threshold not at all', () => {
    expect(climbBetween([0, 50, 47, 80, 20, 24, 21, 60], 5)).toEqual({ ascent: 120, descent: 60 })
    expect(climbBetween([0, -3, 40], 5)).toEqual({ ascent: 40, descent: 0 })
  })
})
