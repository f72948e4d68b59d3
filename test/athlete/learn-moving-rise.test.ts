import { describe, expect, it } from 'vitest'
import { fatigueAt } from '../../src/athlete/flat-equivalent.ts'
import { learnMovingRise } from '../../src/athlete/learn-moving-rise.ts'
import { PRIORS } from '../../src/athlete/priors.ts'
import type { RunSummary } from '../../src/athlete/run-summary.ts'
import { run, way } from './made-up.ts'

const { fatigue } = PRIORS
const tiring = (rise: number, count: number): RunSummary[] =>
  Array.from({ length: count }, (_, k) => {
    const stretches = way(20_000, () => 0, 0.01 * k)
    return run(stretches, k, (at) => 0.4 * Math.exp(rise * fatigueAt(at, fatigue)))
  })

describe('how much people slow while they move', () => {
  it.each([0, 0.3, 0.55])('is found again where everybody slows by %s', (rise) => {
    expect(learnMovingRise([tiring(rise, 1), tiring(rise, 3)], fatigue)).toBeCloseTo(rise, 1)
  })

  it('counts everybody alike, however much they recorded', () => {
    const many = tiring(0, 15)
    const others = [tiring(0.5, 1), tiring(0.5, 1), tiring(0.5, 1)]
    expect(learnMovingRise([many, ...others], fatigue)).toBeGreaterThan(0.35)
  })

  it('stays what it was where nobody ran', () => {
    expect(learnMovingRise([[]], fatigue)).toBe(fatigue.movingRise)
  })
})
