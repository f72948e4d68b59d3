import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blankStretches } from '../../src/stretch/blank.ts'
import type { Stretches } from '../../src/stretch/stretches.ts'
import { gradeClassOf, UNKNOWN_GRADE } from '../../web/theme/legend.ts'
import { binsOf } from '../../web/elevation-profile/bins.ts'
import { bridged } from '../../web/elevation-profile/bridged.ts'
import { heightsSentence } from '../../src/words/heights-words.ts'
import { colouredAreas } from '../../web/elevation-profile/paths.ts'
import { smoothedGrade } from '../../web/lib/smoothed-grade.ts'
import { between, lengthOf, stretchAt } from '../../web/lib/place.ts'

/** Stretches of these lengths (m) with these altitudes (m). */
function hills(lengths: readonly number[], altitudes: readonly number[]): Stretches {
  const stretches = blankStretches(lengths.length)
  let start = 0
  lengths.forEach((length, i) => {
    stretches.start[i] = start
    stretches.length[i] = length
    stretches.altitude[i] = altitudes[i]
    stretches.movingTime[i] = length / 3
    start += length
  })
  return stretches
}

const columns = fc
  .array(
    fc.tuple(fc.double({ min: 5, max: 60, noNaN: true }), fc.option(fc.integer({ min: 0, max: 3000 }))),
    { minLength: 1, maxLength: 60 },
  )
  .map((rows) =>
    hills(
      rows.map(([length]) => length),
      rows.map(([, altitude]) => altitude ?? Number.NaN),
    ),
  )

describe('bins', () => {
  it('keep the mean of a column that is known throughout, however they are cut', () => {
    fc.assert(
      fc.property(columns, fc.integer({ min: 1, max: 300 }), (stretches, count) => {
        stretches.altitude.forEach((altitude, i) => {
          if (Number.isNaN(altitude)) stretches.altitude[i] = 100
        })
        const bins = binsOf(stretches, count)
        const whole = stretches.altitude.reduce((sum, one, i) => sum + one * stretches.length[i], 0)
        const drawn = bins.altitude.reduce((sum, one) => sum + one, 0) / count
        expect(drawn).toBeCloseTo(whole / lengthOf(stretches), 3)
      }),
    )
  })

  it('never invent a value where nothing was recorded, nor one beyond what was', () => {
    fc.assert(
      fc.property(columns, fc.integer({ min: 1, max: 300 }), (stretches, count) => {
        const known = [...stretches.altitude].filter((one) => !Number.isNaN(one))
        for (const value of binsOf(stretches, count).altitude) {
          if (Number.isNaN(value)) continue
          expect(value).toBeGreaterThanOrEqual(Math.min(...known) - 1e-6)
          expect(value).toBeLessThanOrEqual(Math.max(...known) + 1e-6)
        }
      }),
    )
  })

  it('leave a gap where a heart-rate strap lost contact', () => {
    const stretches = hills(Array(100).fill(10), Array(100).fill(0))
    stretches.heartRate.fill(150)
    stretches.heartRate.fill(Number.NaN, 40, 60)
    const { heartRate } = binsOf(stretches, 100)
    expect(Number.isNaN(heartRate[50])).toBe(true)
    expect(heartRate[39]).toBe(150)
    expect(heartRate[60]).toBe(150)
  })
})

describe('a bin', () => {
  /** Of ten stretches of 10 m those from `from` on have a heart rate; the bins are 50 m long. */
  const heartKnownFrom = (from: number): number[] => {
    const stretches = hills(Array(10).fill(10), Array(10).fill(0))
    stretches.heartRate.fill(150, from)
    return Array.from(binsOf(stretches, 2).heartRate, Math.round)
  }

  it('knows what half of it or more knows, and less than half is not known', () => {
    expect(heartKnownFrom(2)).toEqual([150, 150])
    expect(heartKnownFrom(3)).toEqual([Number.NaN, 150])
    expect(heartKnownFrom(8)).toEqual([Number.NaN, Number.NaN])
    const halfKnown = hills(Array(4).fill(25), [7, Number.NaN, Number.NaN, Number.NaN])
    expect([...binsOf(halfKnown, 2).altitude]).toEqual([7, Number.NaN])
  })
})

describe('what is drawn of the unknown', () => {
  it('is bridged by a straight line, and by nothing when all is unknown', () => {
    const [nan] = [Number.NaN]
    expect([...bridged(Float64Array.of(nan, 1, nan, nan, 4, nan))]).toEqual([1, 1, 2, 3, 4, 4])
    expect([...bridged(Float64Array.of(nan, nan))]).toEqual([nan, nan])
  })

  it('is hatched, never filled in the colour of a class, and what is inferred is not solid', () => {
    const heights = Float64Array.of(1, 2, 3, 4, 5)
    const fills = [{ colour: 1, isInferred: false }, null, { colour: 1, isInferred: true }, null, null]
    const areas = colouredAreas(
      heights,
      (bin) => fills[bin],
      2,
      2,
      (value) => value,
      10,
    )
    expect(areas.unknown.match(/M/g)).toHaveLength(2)
    expect(areas.solid.map((path) => path.split('M').length - 1)).toEqual([0, 1])
    expect(areas.inferred.map((path) => path.split('M').length - 1)).toEqual([0, 1])
  })
})

describe('grade for the eye', () => {
  it('stays within what was recorded and unknown where it was', () => {
    fc.assert(
      fc.property(columns, fc.integer({ min: 10, max: 500 }), (stretches, window) => {
        stretches.altitude.forEach((altitude, i) => {
          stretches.grade[i] = (altitude % 90) / 100 - 0.45
        })
        const known = [...stretches.grade].filter((one) => !Number.isNaN(one))
        smoothedGrade(stretches, window).forEach((grade, i) => {
          expect(Number.isNaN(grade)).toBe(Number.isNaN(stretches.grade[i]))
          if (Number.isNaN(grade)) return
          expect(grade).toBeGreaterThanOrEqual(Math.min(...known) - 1e-6)
          expect(grade).toBeLessThanOrEqual(Math.max(...known) + 1e-6)
        })
      }),
    )
  })

  it('has one class per bound, rising, and none for the unknown', () => {
    expect([-0.3, -0.2, -0.1, -0.03, 0, 0.03, 0.1, 0.2].map(gradeClassOf)).toEqual([0, 1, 2, 3, 3, 4, 5, 6])
    expect(gradeClassOf(Number.NaN)).toBe(UNKNOWN_GRADE)
  })
})

describe('a place along the run', () => {
  it('lies in the stretch that covers it', () => {
    fc.assert(
      fc.property(columns, fc.double({ min: 0, max: 0.999, noNaN: true }), (stretches, share) => {
        const metres = share * lengthOf(stretches)
        const index = stretchAt(stretches, metres)
        expect(stretches.start[index]).toBeLessThanOrEqual(metres)
        expect(stretches.start[index] + stretches.length[index]).toBeGreaterThanOrEqual(metres - 1e-9)
      }),
    )
  })

  it('between two middles is a straight line', () => {
    const stretches = hills([10, 10, 20], [100, 110, 140])
    expect(between(stretches, stretches.altitude, 10)).toBeCloseTo(105, 9)
    expect(between(stretches, stretches.altitude, 22.5)).toBeCloseTo(125, 9)
    expect(between(stretches, stretches.altitude, 0)).toBe(100)
  })
})

describe('the profile in words', () => {
  it('tells start, every hill that stands out, and the end', () => {
    const up = Array.from({ length: 50 }, (_, i) => 500 + i * 8)
    const down = Array.from({ length: 50 }, (_, i) => 900 - i * 6)
    const bins = binsOf(hills(Array(100).fill(20), [...up, ...down]), 100)
    expect(heightsSentence(bins, 'run', 'km')).toBe(
      'From 500 m up to 900 m at 1.0 km, down to 606 m at the end.',
    )
  })

  it('tells a flat run as level, and says nothing without altitude', () => {
    const level = binsOf(hills([50, 50], [12, 13]), 10)
    expect(heightsSentence(level, 'run', 'km')).toMatch(/^About level/)
    const bare = binsOf(hills([50], [Number.NaN]), 10)
    expect(heightsSentence(bare, 'run', 'km')).toBe('The recording has no altitude.')
    expect(heightsSentence(bare, 'course', 'km')).toBe('The course has no altitude.')
  })
})
