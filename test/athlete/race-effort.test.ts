import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cannotTell } from '../../src/athlete/cannot-tell.ts'
import { type EffortKind, EFFORT_KINDS } from '../../src/athlete/effort-kind.ts'
import { overGround } from '../../src/athlete/over-ground.ts'
import { type CoursePrediction, predictStretches } from '../../src/athlete/predict-course.ts'
import { PRIORS } from '../../src/athlete/priors.ts'
import { freshTime, tiredTime } from '../../src/athlete/race-curve.ts'
import { type Result, UNKNOWN_RUNNER } from '../../src/athlete/runner-profile.ts'
import type { RunSummary } from '../../src/athlete/run-summary.ts'
import { resultEffort } from '../../src/athlete/told-result.ts'
import { editions } from '../../bench/predict/races.ts'
import { PROVENANCES, TECHNICALITIES, technicalityCode } from '../../src/stretch/classes.ts'
import { sum, sumKnown } from '../../src/stretch/columns.ts'
import type { Stretches } from '../../src/stretch/stretches.ts'
import { describeWithShared, sharedPath } from '../support/shared.ts'
import { line, run, way } from './made-up.ts'

const DOCS = readFileSync(resolve(import.meta.dirname, '../../docs/prediction.md'), 'utf8').replaceAll(
  /\s+/g,
  ' ',
)

const tenKm = (time_s: number): Result => ({ distance_m: 10_000, time_s, ascent_m: 0 })

function predicted(
  course: Stretches,
  result: Result | null,
  effort: EffortKind,
  history: readonly RunSummary[] = [],
): CoursePrediction {
  return predictStretches(course, history, { ...UNKNOWN_RUNNER, result }, effort)
}

/** Level runs, each a little slower than 5:20 per km. */
const history = (count: number) =>
  Array.from({ length: count }, (_, k) =>
    run(
      way(8000, () => 0, 0.2),
      3 * k,
      () => 0.32 + 0.01 * (k % 3),
    ),
  )

const courses = fc
  .record({
    length_m: fc.integer({ min: 100, max: 60_000 }),
    grades: fc.array(fc.double({ min: -0.9, max: 0.9, noNaN: true }), { minLength: 1, maxLength: 8 }),
  })
  .map(({ length_m, grades }) => way(length_m, (at) => grades[Math.floor(at / 190) % grades.length]))

/** Races of every length and climb that people tell of, with how much quicker the quickest of them is told. */
const results = fc
  .record({
    km: fc.constantFrom(5, 10, 21.1, 42.195, 100),
    climb_mPerKm: fc.constantFrom(0, 0, 30, 60),
    // 32:00 to 75:00 over 10 km.
    paces: fc
      .uniqueArray(fc.integer({ min: 1920, max: 4500 }), { minLength: 4, maxLength: 8 })
      .map((all) => all.sort((a, b) => a - b)),
  })
  .map(({ km, climb_mPerKm, paces }) =>
    paces.map((pace) => ({ distance_m: 1000 * km, time_s: (pace * km) / 10, ascent_m: climb_mPerKm * km })),
  )

function expectRising(values: readonly number[]): void {
  for (const [i, value] of values.entries()) if (i > 0) expect(value).toBeGreaterThan(values[i - 1])
}

describe('a told result at race effort', () => {
  it('is answered by itself at its own distance on the flat, to 1 %, whatever the history says', () => {
    for (const km of [3, 5, 10, 21.1, 42.195, 100])
      for (const pace of [0.192, 0.3, 0.45])
        for (const runs of [0, 12]) {
          const time_s = 1000 * km * pace
          const result = { distance_m: 1000 * km, time_s, ascent_m: 0 }
          const { movingTime_s, distance_m } = predicted(way(1000 * km), result, 'race', history(runs))
          expect(movingTime_s / time_s / (distance_m / result.distance_m)).toBeCloseTo(1, 2)
        }
  })

  it('makes a half marathon of 10 km as Riegel’s rule does, and a marathon of it slower than the rule does', () => {
    const minutes = (km: number) => predicted(way(1000 * km), tenKm(2700), 'race').movingTime_s / 60
    const riegel = (km: number) => 45 * (km / 10) ** 1.06
    expect(minutes(21.1) / riegel(21.1)).toBeCloseTo(1, 1)
    expect(Math.abs(Math.log(minutes(21.1) / riegel(21.1)))).toBeLessThan(0.02)
    const [hours, left] = [Math.floor(minutes(42.2) / 60), Math.round(minutes(42.2) % 60)]
    expect(DOCS, 'docs/prediction.md').toContain(`45:00 in ${hours} h ${left} min where`)
    // Half of recreational runners need ten minutes more than the rule for a marathon (Vickers and Vertosick 2016).
    expect(minutes(42.2) - riegel(42.2)).toBeGreaterThan(5)
    expect(minutes(42.2) - riegel(42.2)).toBeLessThan(25)
  })

  it('is quicker than an ordinary day, and the day says which of the two it is', () => {
    fc.assert(
      fc.property(courses, fc.integer({ min: 1920, max: 4500 }), (course, time_s) => {
        const [day, race] = EFFORT_KINDS.map((effort) => predicted(course, tenKm(time_s), effort))
        expect([day.effort, race.effort]).toEqual(['ordinary', 'race'])
        expect(race.movingTime_s).toBeLessThan(day.movingTime_s)
      }),
      { numRuns: 60 },
    )
  })
})

it('a told result narrows the band of an ordinary day on a like course', () => {
  const [told, nothing] = [tenKm(2700), null].map((result) => predicted(way(10_000), result, 'ordinary'))
  const width = ({ band80_s: [low, high] }: CoursePrediction) => Math.log(high / low)
  expect(width(told)).toBeLessThan(0.95 * width(nothing))
})

describe('a faster result', () => {
  it('is a faster time and a faster band on every course, for a day and for a race', () => {
    fc.assert(
      fc.property(courses, results, fc.constantFrom(...EFFORT_KINDS), (course, told, effort) => {
        const all = told.map((result) => predicted(course, result, effort))
        expectRising(all.map(({ movingTime_s }) => movingTime_s))
        expectRising(all.map(({ band80_s }) => band80_s[0]))
        expectRising(all.map(({ band80_s }) => band80_s[1]))
      }),
      { numRuns: 150 },
    )
  })

  it('is a faster time beside recorded runs too', () => {
    const runs = history(12)
    fc.assert(
      fc.property(courses, results, fc.constantFrom(...EFFORT_KINDS), (course, told, effort) => {
        expectRising(told.map((result) => predicted(course, result, effort, runs).movingTime_s))
      }),
      { numRuns: 20 },
    )
  })

  it('is a faster time up a wall of 200 m over 190 m, where it once was a slower one', () => {
    const wall = way(190, () => 200 / 190)
    for (const effort of EFFORT_KINDS)
      expectRising(
        [1920, 2400, 3000, 3600, 4500].map((time_s) => predicted(wall, tenKm(time_s), effort).movingTime_s),
      )
  })

  it('is a faster time over any ground', () => {
    fc.assert(
      fc.property(
        courses,
        results,
        fc.constantFrom(...TECHNICALITIES.slice(1)),
        fc.constantFrom(...EFFORT_KINDS),
        (course, told, technicality, effort) => {
          const { count } = course
          const grounded: Stretches = {
            ...course,
            technicality: new Uint8Array(count).fill(technicalityCode(technicality)),
            technicalityFrom: new Uint8Array(count).fill(PROVENANCES.indexOf('tagged')),
            technicalityProbability: new Float32Array(count).fill(1),
          }
          const times = told.map((result) => overGround(predicted(course, result, effort), grounded))
          // Where hands are needed the hiking time stands, whoever climbs.
          if (technicality !== 'scramble') expectRising(times.map(({ movingTime_s }) => movingTime_s))
        },
      ),
      { numRuns: 60 },
    )
  })

  it('moves a hilly course as far as a flat one at race effort', () => {
    const spread = (course: Stretches) => {
      const [fast, slow] = [1920, 4500].map((time_s) => predicted(course, tenKm(time_s), 'race'))
      return slow.movingTime_s / fast.movingTime_s
    }
    const hilly = way(14_000, (at) => (Math.floor(at / 1000) % 2 === 0 ? 0.099 : -0.099))
    expect(spread(hilly)).toBeGreaterThan(4500 / 1920)
    expect(spread(way(10_000))).toBeCloseTo(4500 / 1920, 3)
  })
})

describe('where there is no telling', () => {
  const mountains = way(170_000, (at) => (Math.floor(at / 1500) % 2 === 0 ? 0.118 : -0.118))

  it('a race of somebody of whom nothing is known', () => {
    expect(cannotTell(predicted(way(10_000), null, 'race'))).toBe('nothing known')
    for (const effort of EFFORT_KINDS)
      expect(cannotTell(predicted(way(10_000), null, effort, history(8))), effort).toBeNull()
  })

  it('a hundred miles of mountains from 10 km on a road, but not from a like race', () => {
    for (const effort of EFFORT_KINDS)
      expect(cannotTell(predicted(mountains, tenKm(2700), effort)), effort).toBe('too wide')
    const like = { distance_m: 100_000, time_s: 16 * 3600, ascent_m: 5800 }
    expect(cannotTell(predicted(mountains, like, 'race'))).toBeNull()
  })

  it('never a hilly 14 km from 10 km on a road', () => {
    const hilly = way(14_000, (at) => (Math.floor(at / 1000) % 2 === 0 ? 0.099 : -0.099))
    for (const effort of EFFORT_KINDS)
      expect(cannotTell(predicted(hilly, tenKm(2700), effort)), effort).toBeNull()
  })
})

describe('the curve of races', () => {
  const fatigue = { rise: PRIORS.race.rise, reach_h: PRIORS.fatigue.reach_h }

  it('is undone by its inverse, grows with the time and faster than it', () => {
    fc.assert(
      fc.property(fc.double({ min: 10, max: 300_000, noNaN: true }), (fresh_s) => {
        expect(freshTime(tiredTime(fresh_s, fatigue), fatigue) / fresh_s).toBeCloseTo(1, 9)
        expect(tiredTime(2 * fresh_s, fatigue)).toBeGreaterThan(2 * tiredTime(fresh_s, fatigue))
      }),
    )
  })

  it('is the integral of the slowing, whatever parts it is summed in', () => {
    const finer = (fresh_s: number) => {
      const parts = 100_000
      let whole = 0
      for (let k = 0; k < parts; k++) {
        const hours = ((k + 0.5) * fresh_s) / parts / 3600
        whole += Math.exp(fatigue.rise * (1 - Math.exp(-hours / fatigue.reach_h)))
      }
      return (whole * fresh_s) / parts
    }
    for (const hours of [0.5, 4, 20, 60])
      expect(tiredTime(3600 * hours, fatigue) / finer(3600 * hours)).toBeCloseTo(1, 3)
  })

  it('knows a level race by its length, and a climb by more than its mean grade', () => {
    expect(resultEffort({ distance_m: 10_000, ascent_m: 0 }, PRIORS)).toBeCloseTo(10_000, 6)
    const steady = line(way(10_000, (at) => (at < 5000 ? 0.1 : -0.1))).effort_m
    expect(resultEffort({ distance_m: 10_000, ascent_m: 500 }, PRIORS)).toBeGreaterThan(steady)
  })
})

describeWithShared('a race told as its length and climb', () => {
  it('comes to the flat-equivalent length of its course within 8 %', () => {
    for (const { race, year, stretches } of editions(sharedPath('races'))) {
      const distance_m = sum(stretches.length)
      // As much down as up: some of these lead from the mountains to the sea.
      const ascent_m = (sumKnown(stretches.ascent) + sumKnown(stretches.descent)) / 2
      const ratio = resultEffort({ distance_m, ascent_m }, PRIORS) / line(stretches).effort_m
      expect(Math.abs(Math.log(ratio)), `${race} ${year}`).toBeLessThan(0.08)
    }
  })
})
