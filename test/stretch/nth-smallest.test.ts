import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { nthSmallest } from '../../src/stretch/nth-smallest.ts'

it('the nth smallest is what a sort would put there, equals and endless values among them', () => {
  const value = fc.oneof(fc.double({ noNaN: true }), fc.integer({ min: -3, max: 3 }).map(Number))
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 200 }), fc.nat(), (values, some) => {
      const n = some % values.length
      // −0 and 0 are one value here, and two to a sort.
      const sorted = Float64Array.from(values).sort()
      expect(nthSmallest(Float64Array.from(values), n) + 0).toBe(sorted[n] + 0)
    }),
  )
})
