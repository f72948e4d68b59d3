import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TrainingSet } from '../../../src/ground/infer/training-set.ts'
import { learn, scoreWay, softmax, type SparseRows } from '../../../src/ground/infer/feature-model.ts'

/** Ways that all have the one feature there is. */
const rowsFor = (ways: number): SparseRows => ({
  start: Uint32Array.from({ length: ways + 1 }, (_, i) => i),
  row: new Uint16Array(ways),
})

const lessonsOf = (codes: readonly number[]): TrainingSet => ({
  count: codes.length,
  rows: [rowsFor(codes.length)],
  in: new Uint8Array(codes.length),
  way: Uint32Array.from(codes.keys()),
  code: Uint8Array.from(codes),
  weight: new Float32Array(codes.length).fill(1),
})

const blank = { classes: 3, features: ['any way'], weight: new Float32Array(3) }

function probabilitiesOf(weight: Float32Array): number[] {
  const scores = new Float64Array(3)
  scoreWay(blank, weight, rowsFor(1), 0, scores)
  softmax(scores)
  return [...scores]
}

describe('the feature model', () => {
  it('learns how common classes are', () => {
    const codes = Array.from({ length: 1000 }, (_, i) => (i % 10 < 7 ? 1 : i % 10 < 9 ? 2 : 3))
    const weight = learn(blank, lessonsOf(codes), { rounds: 20, step: 0.3, hold: Float32Array.of(0.1) })
    const [first, second, third] = probabilitiesOf(weight)
    expect(first).toBeCloseTo(0.7, 1)
    expect(second).toBeCloseTo(0.2, 1)
    expect(third).toBeCloseTo(0.1, 1)
  })

  it('stays where it was without examples, and nearer to it the more strongly it is held', () => {
    const home = { ...blank, weight: Float32Array.of(0.5, -0.5, 0) }
    const all = { rounds: 10, step: 0.3 }
    expect(learn(home, lessonsOf([]), { ...all, hold: Float32Array.of(6) })).toEqual(home.weight)
    const codes = Array.from({ length: 20 }, () => 2)
    const moved = [1, 10, 100].map((hold) => {
      const weight = learn(home, lessonsOf(codes), { ...all, hold: Float32Array.of(hold) })
      return Math.hypot(...weight.map((value, i) => value - home.weight[i]))
    })
    expect(moved[0]).toBeGreaterThan(moved[1] ?? 0)
    expect(moved[1]).toBeGreaterThan(moved[2] ?? 0)
  })

  it('turns any scores into probabilities', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e4, max: 1e4, noNaN: true }), { minLength: 1 }), (scores) => {
        const probabilities = Float64Array.from(scores)
        softmax(probabilities)
        expect(probabilities.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 9)
        expect(probabilities.every((value) => value >= 0 && value <= 1)).toBe(true)
      }),
    )
  })
})
