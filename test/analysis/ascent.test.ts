import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { climb } from '../../src/line/ascent.ts'
import { toStretches } from '../../src/analysis/stretches.ts'
import { madeActivity, NOON_S, wobble } from '../activity/made-activity.ts'

const last = (column: Float64Array): number => column[column.length - 1]
const line = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 1, maxLength: 200 })
const threshold = fc.double({ min: 0.5, max: 10, noNaN: true })

/** Hills of one height: up and down in 40 steps, `count` times. */
function hills(count: number, height: number): Float64Array {
  return Float64Array.from(
    { length: count * 40 + 1 },
    (_, i) => height * (0.5 - 0.5 * Math.cos((Math.PI * i) / 20)),
  )
}

/** The dead band many programs use: counts a rise only once it has passed the band, from a level set anew. */
function deadBand(altitude: Float64Array, band: number): number {
  let level = altitude[0]
  let total = 0
  for (const z of altitude) {
    if (z > level + band) {
      total += z - (level + band)
      level = z - band
    } else if (z < level - band) level = z + band
  }
  return total
}

describe('climb, peak to valley', () => {
  it('counts every hill whole, where a dead band loses part of each', () => {
    const rolling = hills(50, 10)
    expect(last(climb(rolling, 3).ascent)).toBeCloseTo(500, 6)
    expect(last(climb(rolling, 3).descent)).toBeCloseTo(500, 6)
    // About the band's width is gone from every hill.
    expect(deadBand(rolling, 1.5)).toBeLessThan(500 - 50 * 1.4)
  })

  it('counts hills whole under a barometer’s noise, too', () => {
    const noise = wobble(5)
    const noisy = hills(50, 10).map((z) => z + 0.3 * noise())
    expect(last(climb(noisy, 3).ascent) / 500).toBeGreaterThan(0.98)
    expect(last(climb(noisy, 3).ascent) / 500).toBeLessThan(1.06)
  })

  it('counts nothing of wiggles smaller than the threshold', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 2.99, noNaN: true }), { minLength: 1, maxLength: 200 }),
        (zs) => {
          const { ascent, descent } = climb(zs, 3)
          expect(last(ascent)).toBe(0)
          expect(last(descent)).toBe(0)
        },
      ),
    )
  })

  it('never decreases, starts at nothing, and ends within a threshold of the net rise', () => {
    fc.assert(
      fc.property(line, threshold, (zs, h) => {
        const { ascent, descent } = climb(zs, h)
        expect(ascent[0]).toBe(0)
        for (let i = 1; i < zs.length; i++) {
          expect(ascent[i]).toBeGreaterThanOrEqual(ascent[i - 1])
          expect(descent[i]).toBeGreaterThanOrEqual(descent[i - 1])
          // One of the two stands still: nobody climbs and descends at once.
          expect((ascent[i] - ascent[i - 1]) * (descent[i] - descent[i - 1])).toBe(0)
        }
        const net = zs[zs.length - 1] - zs[0]
        expect(Math.abs(last(ascent) - last(descent) - net)).toBeLessThan(2 * h)
      }),
    )
  })

  it('is the same backwards, up for down', () => {
    fc.assert(
      fc.property(line, threshold, (zs, h) => {
        const there = climb(zs, h)
        const back = climb(zs.toReversed(), h)
        expect(last(back.descent)).toBeCloseTo(last(there.ascent), 6)
        expect(last(back.ascent)).toBeCloseTo(last(there.descent), 6)
      }),
    )
  })

  it('does not depend on how finely the same line is sampled', () => {
    fc.assert(
      fc.property(line, threshold, (zs, h) => {
        const finer = zs.flatMap((z, i) => (i === 0 ? [z] : [(zs[i - 1] + z) / 2, z]))
        expect(last(climb(finer, h).ascent)).toBeCloseTo(last(climb(zs, h).ascent), 6)
      }),
    )
  })
})

describe('climb of a recording', () => {
  it('an hour’s rest under a drifting barometer climbs nothing', () => {
    const samples = Array.from({ length: 5400 }, (_, i) => ({
      t: NOON_S + i,
      x: i < 900 ? 3 * i : i < 4500 ? 2700 : 2700 + 3 * (i - 4500),
      y: 0,
      z: 500 + (i >= 900 && i < 4500 ? 8 * Math.sin((Math.PI * (i - 900)) / 1800) : 0),
    }))
    const cleaned = toStretches(madeActivity(samples))
    if ('reason' in cleaned) throw new Error(cleaned.reason)
    expect(cleaned.ascent_m).toBeLessThan(1)
  })

  it('heavy noise from sample to sample is averaged away, and the hill stays', () => {
    const noise = wobble(9)
    const samples = Array.from({ length: 3601 }, (_, i) => ({
      t: NOON_S + i,
      x: 3 * i,
      y: 0,
      z: 500 + 100 * Math.sin((Math.PI * i) / 1800) ** 2 + 8 * noise(),
    }))
    const cleaned = toStretches(madeActivity(samples))
    if ('reason' in cleaned) throw new Error(cleaned.reason)
    expect(cleaned.ascent_m).toBeGreaterThan(190)
    expect(cleaned.ascent_m).toBeLessThan(240)
  })
})

describe('AT12 climb of surveyed courses, as a barometer records them', () => {
  /** Steps of 0.2 m and a tenth of a metre of noise, as watches that smooth their barometer record. */
  function recorded(metres: number, height: (x: number) => number, seed: number): number {
    const noise = wobble(seed)
    const samples = Array.from({ length: Math.round(metres / 3) + 1 }, (_, i) => {
      const z = 500 + height(3 * i) + 0.1 * noise()
      return { t: NOON_S + i, x: 3 * i, y: 0, z: Math.round(5 * z) / 5 }
    })
    const cleaned = toStretches(madeActivity(samples))
    if ('reason' in cleaned) throw new Error(cleaned.reason)
    return cleaned.ascent_m ?? Number.NaN
  }

  it.each([
    [1, 90],
    [3, 30],
    [6, 15],
  ])('%i × %i m is 90 m, −10 to +0.5 percent', (count, height) => {
    const metres = 5400
    const hill = (x: number) => height * (0.5 - 0.5 * Math.cos((2 * Math.PI * count * x) / metres))
    for (const seed of [1, 2, 3]) {
      const ascent = recorded(metres, hill, seed)
      expect(ascent).toBeGreaterThanOrEqual(90 * 0.9)
      expect(ascent).toBeLessThanOrEqual(90 * 1.005)
    }
  })

  it('1200 m on the flat are 5 m at most', () => {
    for (const seed of [1, 2, 3, 4, 5]) expect(recorded(1200, () => 0, seed)).toBeLessThanOrEqual(5)
  })
})
