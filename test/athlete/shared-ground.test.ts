import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { type RunFeatures, sharedGround } from '../../src/athlete/kernel.ts'
import { compareRuns } from '../../src/athlete/compared-runs.ts'

/** A run that went over these squares, each for its share. */
function runOver(squares: ReadonlyMap<number, number>): RunFeatures {
  const sorted = [...squares].sort(([a], [b]) => a - b)
  return {
    day: 0,
    logLength: 0,
    climb: 0,
    walks: false,
    plain: [0, 0],
    squares: Float64Array.from(sorted, ([square]) => square),
    shares: Float32Array.from(sorted, ([, share]) => share),
  }
}

const runs = fc.array(
  fc
    .array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.double({ min: 0.01, max: 1, noNaN: true })))
    .map((squares) => runOver(new Map(squares))),
  { maxLength: 9 },
)

it('the ground every two runs share is the same to the last bit, whether asked of all at once or two by two', () => {
  fc.assert(
    fc.property(runs, (kin) => {
      expect(compareRuns(kin).shared).toEqual(
        kin.map((a, i) => Float64Array.from({ length: i + 1 }, (_, j) => sharedGround(a, kin[j]))),
      )
    }),
  )
})
