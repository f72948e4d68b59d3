import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bandEnds as endsOf, errorsAhead } from '../../src/athlete/band.ts'
import type { BandPrior } from '../../src/athlete/priors-shape.ts'
import { normal } from './made-up.ts'

/** Ends of 80 % of normal days. */
const Z = 1.2816
const NORMAL = { newcomer: Z, low: -Z, high: Z }
const NONE = new Float64Array(0)

/** Every own error counts as one that is imagined, unless told. */
function bandEnds(
  errors: Float64Array,
  prior: BandPrior,
  widest: number,
  weights = errors.map(() => 1),
): { low: number; high: number } {
  return endsOf(errorsAhead(errors, weights, prior, widest))
}

const someErrors = fc
  .array(fc.double({ min: -4, max: 4, noNaN: true }), { maxLength: 60 })
  .map((errors) => Float64Array.from(errors))

const TEN_CALM = Array.from({ length: 10 }, () => 0)

describe('the ends of a band', () => {
  it('are those everybody has before the first run, and reach no farther than was known', () => {
    const prior = { newcomer: 1, low: -1.5, high: 2 }
    expect(bandEnds(NONE, prior, Infinity)).toEqual({
      low: expect.closeTo(-1.5, 12),
      high: expect.closeTo(2, 12),
    })
    expect(bandEnds(NONE, prior, 1.7)).toEqual({
      low: expect.closeTo(-1.5, 12),
      high: expect.closeTo(1.7, 12),
    })
    expect(bandEnds(NONE, prior, 1)).toEqual({ low: expect.closeTo(-1, 12), high: expect.closeTo(1, 12) })
  })

  // Ten imagined errors are the middles of ten equal shares of a normal curve, ±0.126 … ±1.645 (tables of it), of which a
  // tenth lies beyond (1.645 + 1.036) / 2. Each of n errors lies in the middle of its n-th; what a tenth of them lies
  // beyond is straight between two.
  const unit = Z / ((1.645 + 1.036) / 2)
  it.each([
    ['ten days just as foretold', TEN_CALM, (-unit * (1.036 + 0.674)) / 2, (unit * (1.036 + 0.674)) / 2],
    [
      'a calm month, less than imagined',
      TEN_CALM.map(() => 0.01),
      (-unit * (1.036 + 0.674)) / 2,
      (unit * (1.036 + 0.674)) / 2,
    ],
  ])('by hand, after %s', (_, errors, low, high) => {
    const ends = bandEnds(Float64Array.from(errors), NORMAL, Infinity)
    expect(ends.low).toBeCloseTo(low, 9)
    expect(ends.high).toBeCloseTo(high, 9)
  })

  it('reach as much farther on either side as the person strays beyond what was foretold, soon and not at once', () => {
    const after = (count: number) => {
      const errors = Float64Array.from({ length: count }, (_, i) => (i % 2 === 0 ? 3 : -3))
      const imagined = errorsAhead(errors, errors, NORMAL, Infinity).slice(count)
      return Math.max(...imagined.map(({ at }) => at)) / (unit * 1.645)
    }
    // Five errors as foretold stand beside them: (5 + 3 n) / (5 + n).
    expect([0, 2, 10, 95].map(after)).toEqual(
      [1, 11 / 7, 35 / 15, 290 / 100].map((x) => expect.closeTo(x, 9)),
    )
  })

  it('hear an error as often as it weighs', () => {
    const errors = Float64Array.of(0.5, -0.2, 0.9)
    const twice = bandEnds(Float64Array.of(0.5, 0.5, -0.2, -0.2, 0.9, 0.9), NORMAL, Infinity)
    const heavy = bandEnds(errors, NORMAL, Infinity, Float64Array.of(2, 2, 2))
    expect(heavy.high).toBeCloseTo(twice.high, 1)
    const deaf = bandEnds(errors, NORMAL, Infinity, Float64Array.of(0, 0, 0))
    expect(deaf).toEqual(bandEnds(NONE, NORMAL, Infinity))
  })

  it('stretch the imagined errors of either side with the prior, and no farther than was known', () => {
    const calm = new Float64Array(10)
    const ends = bandEnds(calm, { newcomer: 1, low: -2 * Z, high: 3 * Z }, Infinity)
    expect(ends.low).toBeCloseTo(2 * -0.855 * unit, 9)
    expect(ends.high).toBeCloseTo(3 * 0.855 * unit, 9)
    const held = bandEnds(calm, { newcomer: 1, low: -2 * Z, high: 3 * Z }, Z / 2)
    expect(held.low).toBeCloseTo((-0.855 * unit) / 2, 9)
    expect(held.high).toBeCloseTo((0.855 * unit) / 2, 9)
    const strayed = bandEnds(new Float64Array(10).fill(9), NORMAL, Z)
    expect(strayed.low).toBeGreaterThan(-Z)
  })

  it('are in order, of any errors', () => {
    fc.assert(
      fc.property(someErrors, (errors) => {
        const { low, high } = bandEnds(errors, NORMAL, Infinity)
        expect(low).toBeLessThan(high)
      }),
    )
  })

  it('do not depend on the order of days', () => {
    fc.assert(
      fc.property(someErrors, (errors) => {
        const [there, back] = [errors, errors.toReversed()].map((some) => bandEnds(some, NORMAL, 2))
        expect(back.low).toBeCloseTo(there.low, 9)
        expect(back.high).toBeCloseTo(there.high, 9)
      }),
    )
  })

  it('turn round with errors that are turned round: nothing but the prior tells slow from quick', () => {
    fc.assert(
      fc.property(someErrors, (errors) => {
        const { low, high } = bandEnds(errors, NORMAL, Infinity)
        const turned = bandEnds(
          errors.map((error) => -error),
          NORMAL,
          Infinity,
        )
        expect(turned.low).toBeCloseTo(-high, 9)
        expect(turned.high).toBeCloseTo(-low, 9)
      }),
    )
  })

  it('become those of the person, and leave one error in ten outside on either side', () => {
    const next = normal(5)
    const errors = Float64Array.from({ length: 2000 }, () => 3 * next() + 1)
    const { low, high } = bandEnds(errors, NORMAL, Infinity)
    const outside = (is: (error: number) => boolean) => errors.filter(is).length / errors.length
    expect(outside((error) => error < low)).toBeCloseTo(0.1, 2)
    expect(outside((error) => error > high)).toBeCloseTo(0.1, 2)
  })
})
