import * as fc from 'fast-check'
import { predictCourse } from '../../src/athlete/predict-course.ts'
import { type EffortKind, EFFORT_KINDS } from '../../src/athlete/effort-kind.ts'
import { type PredictionJson, type SetAside, toPredictionJson } from '../../src/athlete/prediction-json.ts'
import { type Background, BACKGROUNDS } from '../../src/evidence/background-pace.ts'
import { mergeProfile, NOTHING_SAID, runnerOf } from '../../src/athlete/profile.ts'
import type { Result } from '../../src/athlete/runner-profile.ts'
import { courseBodyFor } from '../../src/athlete/course-body-for.ts'
import { exposureOf } from '../../src/exposure/exposure.ts'
import { toReadinessJson } from '../../src/exposure/readiness-json.ts'
import { readiness } from '../../src/exposure/readiness.ts'
import { timedCourse } from '../../src/athlete/timed-course.ts'
import { usedOf } from '../../src/words/used.ts'
import { DAY_S, track } from '../athlete/made-up.ts'
import { madeDemand } from '../exposure/made-demand.ts'
import { madeUpAnalysis } from './made-up-analysis.ts'

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })

/** What a course is made from: how many points 10 m apart, for whom, on which ground, and what could not be read. */
export interface MadeCourse {
  readonly name: string
  readonly points: number
  readonly hasGround: boolean
  readonly effort: EffortKind
  readonly result: Result | null
  readonly sex: 'female' | 'male' | null
  readonly background: Background | null
  readonly mass_kg: number | null
  readonly load_kg: number | null
  readonly setAside: readonly SetAside[]
}

export const courses: fc.Arbitrary<MadeCourse> = fc.record({
  name: fc.constantFrom('Ridge', 'Rund um den See', '山の道'),
  points: fc.integer({ min: 5, max: 2500 }),
  hasGround: fc.boolean(),
  effort: fc.constantFrom(...EFFORT_KINDS),
  result: maybe(fc.constant({ distance_m: 10_000, time_s: 2700, ascent_m: 0 })),
  sex: maybe(fc.constantFrom('female' as const, 'male' as const)),
  background: maybe(fc.constantFrom(...BACKGROUNDS)),
  mass_kg: maybe(fc.integer({ min: 30, max: 150 })),
  load_kg: maybe(fc.integer({ min: 0, max: 12 })),
  setAside: fc.subarray([
    { file: 'a.fit', reason: 'It is no run.' },
    { file: 'old/b.gpx', reason: 'It holds no activity.' },
  ]),
})

/** A course that was predicted for somebody, as service and page hand it to the words. */
export function aheadOf({ name, points, hasGround, effort, setAside, ...said }: MadeCourse) {
  const profile = mergeProfile(NOTHING_SAID, { ...NOTHING_SAID, ...said }, 0)
  const bare = predictCourse(track(points), [], runnerOf(profile), effort)
  if (bare === null) throw new Error('The course has no line.')
  // Every third course asks for hands.
  const predicted = points % 3 === 0 ? { ...bare, scramble_m: bare.distance_m / 2 } : bare
  const prediction = toPredictionJson(predicted, usedOf(profile, 0), setAside)
  // Without places: a map is drawn in a browser only.
  const unplaced = predicted.stretches.latitude.map(() => NaN)
  const stretches = { ...timedCourse(predicted), latitude: unplaced, longitude: unplaced }
  const ground = hasGround ? madeUpAnalysis().ground : null
  const body = courseBodyFor(profile, stretches, prediction)
  return { name, profile, course: { prediction, stretches, ground, body } }
}

/** A course held against up to five runs of the days before it, some of which do not tell all. */
export const readinesses = fc
  .record({
    asks_m: fc.integer({ min: 500, max: 40_000 }),
    runs: fc.array(
      fc.record({
        day: fc.integer({ min: 0, max: 60 }),
        length_m: fc.integer({ min: 500, max: 30_000 }),
        ascent: maybe(fc.integer({ min: 0, max: 2000 })),
      }),
      { maxLength: 5 },
    ),
    outOfDate: fc.nat({ max: 2 }),
  })
  .map(({ asks_m, runs, outOfDate }) => (prediction: PredictionJson) => {
    const records = runs.map(({ day, length_m, ascent }) => ({
      start_s: day * DAY_S,
      utcOffset_s: null,
      demand: madeDemand(length_m, { ascent }),
    }))
    const exposure = exposureOf(records, { at_s: 61 * DAY_S, utcOffset_s: null })
    return toReadinessJson(readiness(madeDemand(asks_m), exposure), prediction, outOfDate)
  })
