import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expectPace } from '../../src/athlete/expect-pace.ts'
import { fitAthlete } from '../../src/athlete/fit-athlete.ts'
import { bandEnds, errorsAhead, shareBelow } from '../../src/athlete/band.ts'
import { shareOutside } from '../../src/athlete/share-outside.ts'
import { PRIORS } from '../../src/athlete/priors.ts'
import { run, way } from './made-up.ts'

/** The share after such errors on one and the same course. */
const after = (errors: readonly number[]) =>
  shareOutside(
    errors.map((_, i) => new Float64Array(i + 1).fill(1)),
    Float64Array.from(errors),
    PRIORS.band,
  )

/** Somebody who strays again and again. */
const strays = Array.from({ length: 24 }, (_, k) =>
  run(
    way(6000 + 500 * (k % 5), () => 0, 0.2),
    2 * k,
    () => 0.3 + 0.04 * ((k * k) % 7),
  ),
)
const now_s = Math.max(...strays.map(({ start_s }) => start_s))

describe('the share that a band leaves outside', () => {
  it('is a fifth before the first run, and of whoever never strays', () => {
    expect(after([])).toBe(0.2)
    expect(after(Array.from({ length: 200 }, () => 0))).toBe(0.2)
  })

  it('falls by four fifths of a hundredth with a miss, and rises by one with a hit', () => {
    expect(after([9])).toBeCloseTo(0.192, 12)
    expect(after([9, 0])).toBeCloseTo(0.194, 12)
  })

  it('falls with every miss of whoever strays farther every time, and never to nothing', () => {
    const ever = Array.from({ length: 40 }, (_, i) => 9 * 1.5 ** i * (i % 2 === 0 ? 1 : -1))
    const shares = ever.map((_, i) => after(ever.slice(0, i + 1)))
    for (const [i, share] of shares.entries())
      if (i > 0) expect(share === 0.02 || share < shares[i - 1]).toBe(true)
    expect(shares[39]).toBe(0.02)
  })

  it('is between a fiftieth and a fifth, of any errors on any courses', () => {
    const outing = fc.record({
      alike: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 50, maxLength: 50 }),
      error: fc.double({ min: -50, max: 50, noNaN: true }),
    })
    fc.assert(
      fc.property(fc.array(outing, { maxLength: 50 }), (outings) => {
        const errors = Float64Array.from(outings, ({ error }) => error)
        const alike = outings.map(({ alike: each }, i) => Float64Array.from(each.slice(0, i + 1)))
        const share = shareOutside(alike, errors, PRIORS.band)
        expect(share).toBeGreaterThanOrEqual(0.02)
        expect(share).toBeLessThanOrEqual(0.2)
      }),
    )
  })

  it('is the same in whatever order recordings are read', () => {
    const [there, back] = [strays, strays.toReversed()].map((some) => fitAthlete(some, PRIORS, now_s))
    expect(there.outside).toBeLessThan(0.2)
    expect(back.outside).toBe(there.outside)
  })
})

describe('what lies below a value', () => {
  // Two that all but coincide would leave nothing to go straight between.
  const error = fc.integer({ min: -5000, max: 5000 }).map((thousandths) => thousandths / 1000)

  it('is the share that a band of that end leaves outside', () => {
    const told = fc.array(fc.tuple(error, fc.double({ min: 0.1, max: 3, noNaN: true })), { maxLength: 30 })
    fc.assert(
      fc.property(told, fc.double({ min: 0.02, max: 0.9, noNaN: true }), (each, outside) => {
        // Of equals each has a share of its own, and none is the value's.
        const distinct = [...new Map(each).entries()]
        const errors = Float64Array.from(distinct, ([at]) => at)
        const weights = Float64Array.from(distinct, ([, weight]) => weight)
        const likely = errorsAhead(errors, weights, PRIORS.band, Infinity)
        const { low, high } = bandEnds(likely, outside)
        const ends = [low, high].map((end) => shareBelow(end, errors, weights, PRIORS.band))
        const [least, most] = [
          Math.min(...likely.map(({ at }) => at)),
          Math.max(...likely.map(({ at }) => at)),
        ]
        if (low > least) expect(ends[0]).toBeCloseTo(outside / 2, 6)
        if (high < most) expect(ends[1]).toBeCloseTo(1 - outside / 2, 6)
      }),
    )
  })

  it('is nothing beyond the lowest and all beyond the highest', () => {
    const none = new Float64Array(0)
    expect(shareBelow(-99, none, none, PRIORS.band)).toBe(0)
    expect(shareBelow(99, none, none, PRIORS.band)).toBe(1)
  })
})

describe('the band', () => {
  it('of whoever strayed again and again reaches farther on both sides than the same errors alone would have it', () => {
    const athlete = fitAthlete(strays, PRIORS, now_s)
    const flat = {
      day: athlete.now_s / 86_400,
      plain: [0, 0],
      squares: new Float64Array(0),
      shares: new Float32Array(0),
    }
    const of = { ...flat, logLength: 0, climb: 0 }
    const own = expectPace(athlete, of)
    const everybody = expectPace({ ...athlete, outside: 0.2 }, of)
    expect(athlete.outside).toBeLessThan(0.2)
    expect(own.low).toBeLessThanOrEqual(everybody.low)
    expect(own.high).toBeGreaterThan(everybody.high)
    expect(own.mean).toBe(everybody.mean)
  })
})
