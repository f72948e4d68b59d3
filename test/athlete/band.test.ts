import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bandEnds } from '../../src/athlete/band.ts'
import { normal } from './made-up.ts'

/** Ends of 80 % of normal days. */
const Z = 1.2816
const NORMAL = { newcomer: Z, low: -Z, high: Z }
const NONE = new Float64Array(0)

const someErrors = fc
  .array(fc.double({ min: -4, max: 4, noNaN: true }), { maxLength: 60 })
  .map((errors) => Float64Array.from(errors))

const TEN_CALM = Array.from({ length: 10 }, () => 0)

describe('the ends of a band', () => {
  it('are those everybody has before the first run, and reach no farther than was known', () => {
    const prior = { newcomer: 1, low: -1.5, high: 2 }
    expect(bandEnds(NONE, prior, Infinity)).toEqual({ low: -1.5, high: 2 })
    expect(bandEnds(NONE, prior, 1.7)).toEqual({ low: -1.5, high: 1.7 })
    expect(bandEnds(NONE, prior, 1)).toEqual({ low: -1, high: 1 })
  })

  // Ten imagined errors are the middles of ten equal shares of a normal curve, ±0.126 … ±1.645 (tables of it). Each
  // of n errors lies in the middle of its n-th; what a tenth of them lies beyond is straight between two.
  it.each([
    ['ten days just as foretold', TEN_CALM, -(1.036 + 0.674) / 2, (1.036 + 0.674) / 2],
    ['one day far slower', [5], -1.645 + 0.6 * (1.645 - 1.036), 1.645 + 0.4 * (5 - 1.645)],
    ['one day far quicker', [-5], -1.645 - 0.4 * (5 - 1.645), 1.645 - 0.6 * (1.645 - 1.036)],
    ['thirty days far slower', Array.from({ length: 30 }, () => 9), -(0.385 + 0.126) / 2, 9],
    ['ten days of which one in ten strays', [9, 0, 0, 0, 0, 0, 0, 0, 0, 0], -0.855, (1.036 + 1.645) / 2],
  ])('by hand, after %s', (_, errors, low, high) => {
    const ends = bandEnds(Float64Array.from(errors), NORMAL, Infinity)
    expect(ends.low).toBeCloseTo(low, 9)
    expect(ends.high).toBeCloseTo(high, 9)
  })

  it('stretch the imagined errors of either side with the prior, and no farther than was known', () => {
    const calm = new Float64Array(10)
    const ends = bandEnds(calm, { newcomer: 1, low: -2 * Z, high: 3 * Z }, Infinity)
    expect(ends.low).toBeCloseTo(2 * -0.855, 9)
    expect(ends.high).toBeCloseTo(3 * 0.855, 9)
    const held = bandEnds(calm, { newcomer: 1, low: -2 * Z, high: 3 * Z }, Z / 2)
    expect(held.low).toBeCloseTo(-0.855 / 2, 9)
    expect(held.high).toBeCloseTo(0.855 / 2, 9)
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
        expect(bandEnds(errors.toReversed(), NORMAL, 2)).toEqual(bandEnds(errors, NORMAL, 2))
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
