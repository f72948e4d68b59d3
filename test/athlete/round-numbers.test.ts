import { describe, expect, it } from 'vitest'
import { ROUND_NUMBERS } from '../../src/athlete/round-numbers.ts'

/** Normal deviations that four days in five lie between. */
const NORMAL_80 = 1.2816

describe('the round numbers that learning starts from', () => {
  it('have every term matter, and none more than people differ', () => {
    const { formDays, seasonDays, ...variances } = ROUND_NUMBERS.kinship
    expect(Object.keys(variances).length).toBe(9)
    for (const [name, variance] of Object.entries(variances)) {
      expect(variance, name).toBeGreaterThan(0)
      expect(variance, name).toBeLessThanOrEqual(variances.person)
    }
    expect(formDays).toBeLessThan(seasonDays)
  })

  it('have people jog, longer ways more slowly', () => {
    const { logPace, perLogLength } = ROUND_NUMBERS.level
    // Between the best on the flat and a brisk walk, s per m.
    expect(Math.exp(logPace)).toBeGreaterThan(0.16)
    expect(Math.exp(logPace)).toBeLessThan(0.6)
    expect(perLogLength).toBeGreaterThan(0)
  })

  it('have a band as a normal day has it', () => {
    expect(ROUND_NUMBERS.band).toEqual({ newcomer: NORMAL_80, low: -NORMAL_80, high: NORMAL_80 })
  })
})
