import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fatigueAfter, fatigueAt, slopeFactor } from '../../src/athlete/flat-equivalent.ts'
import { headed, headingBetween } from '../../src/geo/headings.ts'
import { bandGrade, GRADE_BANDS, gradeBand } from '../../src/analysis/passages.ts'
import { summariseRun, toLine } from '../../src/athlete/run-summary.ts'
import { paceFactor } from '../../src/body/pace.ts'
import { blankStretches } from '../../src/stretch/blank.ts'
import type { Stretches } from '../../src/stretch/stretches.ts'
import { degrees } from './by-hand.ts'

const RECORDS = { up: 0, down: 0 }

describe('time on a grade beside the flat', () => {
  it.each([-0.45, -0.3, -0.09, 0, 0.1, 0.3, 0.45])(
    'at %s is that of records where people are like them',
    (grade) => expect(slopeFactor(grade, RECORDS)).toBeCloseTo(paceFactor(grade), 12),
  )

  it('is that of the level where grade is unknown', () => {
    expect(slopeFactor(NaN, { up: 1, down: 1 })).toBe(1)
    expect(slopeFactor(0, { up: 1, down: 1 })).toBe(1)
  })

  it.each([
    ['whole at ±0.3', 0.3, 1],
    ['half at half of it', 0.15, 0.5],
    ['held beyond', 0.42, 1],
  ])('is slower than records by the factors people show: %s', (_, grade, share) => {
    const people = { up: 0.2, down: 0.5 }
    expect(slopeFactor(grade, people) / paceFactor(grade)).toBeCloseTo(Math.exp(0.2 * share), 12)
    expect(slopeFactor(-grade, people) / paceFactor(-grade)).toBeCloseTo(Math.exp(0.5 * share), 12)
  })
})

describe('fatigue', () => {
  it('begins at nothing, has come to 1 − 1/e of its whole after its reach, and never goes beyond', () => {
    expect(fatigueAfter(0, { reach_h: 8 })).toBe(0)
    expect(fatigueAfter(8 * 3600, { reach_h: 8 })).toBeCloseTo(1 - 1 / Math.E, 12)
    expect(fatigueAfter(1e9, { reach_h: 8 })).toBe(1)
  })

  it('of a way comes with the hours a jog over it takes: 8 km in an hour', () => {
    expect(fatigueAt(8000, { reach_h: 5 })).toBeCloseTo(fatigueAfter(3600, { reach_h: 5 }), 12)
  })
})

describe('headings', () => {
  it.each([
    ['north', 1, 0, 0],
    ['just west of north', 1, -0.9, 0],
    ['just north of east', 0.9, 1, 1],
    ['east', 0, 1, 1],
    ['just south of east', -0.9, 1, 1],
    ['just east of south', -1, 0.9, 2],
    ['south', -1, 0, 2],
    ['just west of south', -1, -0.9, 2],
    ['west', 0, -1, 3],
    ['just north of west', 0.9, -1, 3],
  ])('%s', (_, north, east, heading) => {
    expect(headingBetween(0, 7, north / 1000, 7 + east / 1000)).toBe(heading)
    // At 60° a degree of longitude is half as long as one of latitude.
    expect(headingBetween(60, 7, 60 + north / 1000, 7 + (2 * east) / 1000)).toBe(heading)
  })

  it('go the short way round over the date line, and are unknown where a place is', () => {
    expect(headingBetween(10, 179.999, 10, -179.999)).toBe(1)
    expect(headingBetween(10, -179.999, 10, 179.999)).toBe(3)
    expect(headingBetween(NaN, 7, 46, 7)).toBeNaN()
  })

  it('keep apart what went over the same ground in another direction, and other ground', () => {
    const keys = [-3, -2, -1, 0, 1, 2, 3].flatMap((cell) =>
      [0, 1, 2, 3].map((heading) => headed(cell, heading)),
    )
    expect(new Set(keys).size).toBe(28)
  })
})

describe('bands of grade', () => {
  it.each([
    [0, 0],
    [0.0149, 0],
    [0.0151, 0.03],
    [-0.0151, -0.03],
    [0.1, 0.09],
    [0.45, 0.45],
    [2, 0.45],
    [-2, -0.45],
    [NaN, 0],
  ])('hold %s as %s', (grade, held) => expect(bandGrade(gradeBand(grade))).toBeCloseTo(held, 12))

  it('are as many as are told, and each finds itself again', () => {
    expect(gradeBand(-9)).toBe(0)
    expect(gradeBand(9)).toBe(GRADE_BANDS - 1)
    for (let band = 0; band < GRADE_BANDS; band++) expect(gradeBand(bandGrade(band))).toBe(band)
  })
})

/** One stretch of 20 m for each entry: where (m north and east of the equator at Greenwich), how steep, s taken. */
function stretchesOf(
  all: readonly { at: readonly [number, number]; grade?: number; seconds?: number; climbs?: number }[],
): Stretches {
  const stretches = blankStretches(all.length)
  all.forEach(({ at, grade = 0, seconds = NaN, climbs = NaN }, i) => {
    const { latitude, longitude } = degrees(at)
    stretches.start[i] = 20 * i
    stretches.length[i] = 20
    stretches.grade[i] = grade
    stretches.movingTime[i] = seconds
    stretches.ascent[i] = climbs
    stretches.latitude[i] = latitude
    stretches.longitude[i] = longitude
  })
  return stretches
}

/** Due north along 10 m east, from 5 m on: the first two in one square of 50 m, the rest in the next ones. */
const north = (count: number) => Array.from({ length: count }, (_, i) => ({ at: [5 + 20 * i, 10] as const }))

describe('a way in pieces', () => {
  it('is cut where the square of remembered ground changes', () => {
    const line = toLine(stretchesOf(north(8)), RECORDS)
    // 5, 25, 45 | 65, 85 | 105, 125, 145
    expect([...line.length]).toEqual([60, 40, 60])
    expect(line.count).toBe(3)
    expect(line.length_m).toBe(160)
    const middles = [25, 75, 125].map((at) => degrees([at, 10]).latitude)
    middles.forEach((middle, k) => expect(line.latitude[k]).toBeCloseTo(middle, 9))
    line.longitude.forEach((longitude) => expect(longitude).toBeCloseTo(degrees([0, 10]).longitude, 12))
    expect([...line.heading]).toEqual([0, 0, 0])
  })

  it('is cut where its grade changes, and where it turns', () => {
    const steeper = toLine(
      stretchesOf(north(3).map((one, i) => ({ ...one, grade: i === 2 ? 0.2 : 0 }))),
      RECORDS,
    )
    expect([...steeper.length]).toEqual([40, 20])
    expect([...steeper.band].map(bandGrade)).toEqual([0, expect.closeTo(0.21, 9)])
    const turned = toLine(
      stretchesOf(
        [
          [5, 5],
          [20, 5],
          [30, 5],
          [30, 40],
          [30, 45],
        ].map(([n, e]) => ({ at: [n, e] as const })),
      ),
      RECORDS,
    )
    // The heading of a stretch is that from the one before it to the one after it.
    expect([...turned.heading]).toEqual([0, 1])
    expect([...turned.length]).toEqual([40, 60])
  })

  it('lies in the middle of its stretches, east as north, and turns round where the runner does', () => {
    const out = [5, 15, 25, 35, 45].map((m) => ({ at: [25, m] as const }))
    const line = toLine(stretchesOf([...out, ...out.slice(0, 4).toReversed()]), RECORDS)
    // At the turn the one before and the one after are in one place: no way to go is north.
    expect([...line.heading]).toEqual([1, 0, 3])
    expect([...line.length]).toEqual([80, 20, 80])
    ;[20, 45, 20].forEach((m, k) => expect(line.longitude[k]).toBeCloseTo(degrees([0, m]).longitude, 9))
  })

  it('is as long in flat road as its slopes make it, each piece for itself', () => {
    const slope = { up: 0.3, down: 0.1 }
    const grades = [0.3, 0.3, -0.3]
    const line = toLine(stretchesOf(north(3).map((one, i) => ({ ...one, grade: grades[i] }))), slope)
    const [up, down] = [20 * slopeFactor(0.3, slope), 20 * slopeFactor(-0.3, slope)]
    expect(line.effort[0]).toBeCloseTo(2 * up, 3)
    expect(line.effort[1]).toBeCloseTo(down, 3)
    expect(line.effort_m).toBeCloseTo(2 * up + down, 4)
  })

  it('climbs what its stretches climb, per km; what is unknown climbs nothing', () => {
    const climbs = [4, NaN, 2, 0]
    const line = toLine(stretchesOf(north(4).map((one, i) => ({ ...one, climbs: climbs[i] }))), RECORDS)
    expect(line.climb_mPerKm).toBeCloseTo(6 / 0.08, 9)
    expect(toLine(stretchesOf(north(4)), RECORDS).climb_mPerKm).toBe(0)
  })

  it('of no stretches is nothing', () => {
    const line = toLine(blankStretches(0), RECORDS)
    expect([line.count, line.length.length, line.length_m, line.climb_mPerKm]).toEqual([0, 0, 0, 0])
    expect([line.squares.length, line.shares.length]).toEqual([0, 0])
  })

  it('of somebody who stood still all along is none, and shares no ground', () => {
    const still = stretchesOf([{ at: [5, 10] }, { at: [5, 10] }])
    still.length.fill(0)
    const line = toLine(still, RECORDS)
    expect([line.length_m, line.climb_mPerKm, ...line.shares]).toEqual([0, 0, 0])
  })

  it('knows no square where places are unknown, and no heading', () => {
    const unknown = stretchesOf(north(4))
    unknown.latitude.fill(NaN)
    const line = toLine(unknown, RECORDS)
    expect(line.length_m).toBe(80)
    expect(line.squares.length).toBe(0)
    expect([...line.heading].every((heading) => heading === 0)).toBe(true)
  })

  it('holds each square of ground once, ascending, the more of it the greater its share', () => {
    // 145 … 105 m in the second square of 100 m, 85 … 5 m in the first, and that once more.
    const there = north(8)
    const line = toLine(stretchesOf([...there.toReversed(), ...there.slice(0, 5)]), RECORDS)
    const ways = [200, 60]
    const norm = Math.hypot(...ways)
    expect(line.squares).toEqual(line.squares.toSorted())
    expect(line.squares.length).toBe(2)
    line.shares.forEach((share, k) => expect(share).toBeCloseTo(ways[k] / norm, 6))
  })
})

describe('a run in pieces', () => {
  const about = { start_s: 12, onFoot: 'walk' } as const

  it('takes on each piece what its stretches took; a time that is unknown or runs back is none', () => {
    const seconds = [8, 9, 10, NaN, 7, -3, 6, 5]
    const run = summariseRun(
      stretchesOf(north(8).map((one, i) => ({ ...one, seconds: seconds[i] }))),
      about,
      RECORDS,
    )
    expect([...run.time]).toEqual([27, 7, 11])
    expect(run.movingTime_s).toBe(45)
    expect([run.start_s, run.onFoot]).toEqual([12, 'walk'])
  })

  it('adds up: pieces hold all of the way, the effort and the time, of random ways', () => {
    const some = fc.record({
      at: fc.tuple(fc.integer({ min: -300, max: 300 }), fc.integer({ min: -300, max: 300 })),
      grade: fc.double({ min: -0.5, max: 0.5, noNaN: true }),
      seconds: fc.double({ min: 1, max: 60, noNaN: true }),
    })
    fc.assert(
      fc.property(fc.array(some, { minLength: 1, maxLength: 30 }), (all) => {
        const run = summariseRun(stretchesOf(all), about, { up: 0.1, down: 0.4 })
        const total = (column: Float32Array) => column.reduce((sum, value) => sum + value, 0)
        expect(total(run.length)).toBeCloseTo(20 * all.length, 2)
        expect(total(run.length)).toBeCloseTo(run.length_m, 2)
        expect(total(run.effort) / run.effort_m).toBeCloseTo(1, 5)
        expect(total(run.time) / run.movingTime_s).toBeCloseTo(1, 5)
        expect(run.time.length).toBe(run.count)
        expect(run.shares.reduce((sum, share) => sum + share * share, 0)).toBeCloseTo(1, 5)
      }),
      { numRuns: 30 },
    )
  })
})
