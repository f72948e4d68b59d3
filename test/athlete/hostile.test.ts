import { describe, expect, it } from 'vitest'
import { predictCourse, type CoursePrediction } from '../../src/athlete/predict-course.ts'
import { toPredictionJson } from '../../src/athlete/prediction-json.ts'
import type { RunSummary } from '../../src/athlete/run-summary.ts'
import { mergeProfile, NOTHING_SAID } from '../../src/athlete/profile.ts'
import { run, track, way } from './made-up.ts'

const USED = { runs: 8, ...mergeProfile(NOTHING_SAID, NOTHING_SAID, 0), sentence: '8 runs' }

const history = (count: number): RunSummary[] =>
  Array.from({ length: count }, (_, k) =>
    run(
      way(8000, () => 0, 0.2),
      3 * k,
      () => 0.36 + 0.01 * (k % 3),
    ),
  )

/** Every number of it known, rising splits that end at the whole, the time inside its band. */
function expectSound(prediction: CoursePrediction | null): CoursePrediction {
  if (prediction === null) throw new Error('There is no prediction.')
  const { movingTime_s, band80_s, splits, distance_m } = toPredictionJson(prediction, USED)
  expect(band80_s[0]).toBeGreaterThan(0)
  expect(band80_s[0]).toBeLessThan(movingTime_s)
  expect(band80_s[1]).toBeGreaterThan(movingTime_s)
  expect(band80_s[1]).toBeLessThan(Infinity)
  expect(splits.at(-1)).toEqual({ distance_m, movingTime_s })
  let before = { distance_m: 0, movingTime_s: 0 }
  for (const split of splits) {
    if (!(split.movingTime_s >= before.movingTime_s && split.distance_m - before.distance_m <= 100))
      throw new Error(`After ${before.distance_m} m: ${JSON.stringify(split)}`)
    before = split
  }
  return prediction
}

const widthOf = ({ band80_s: [low, high], movingTime_s }: CoursePrediction) => (high - low) / movingTime_s

describe('a prediction holds together', () => {
  it('for a course of two points', () => {
    expectSound(predictCourse(track(2), history(8)))
    expectSound(predictCourse(track(2), []))
  })

  it('for a course of 1 000 km, with no history and with short runs only', () => {
    const long = track(100_001)
    for (const runs of [[], history(8)]) {
      const { movingTime_s, distance_m } = expectSound(predictCourse(long, runs))
      expect(distance_m).toBeCloseTo(1e6, -3)
      // Between the best that was ever done over that way and a stroll.
      expect(movingTime_s / distance_m).toBeGreaterThan(0.3)
      expect(movingTime_s / distance_m).toBeLessThan(3)
    }
  })

  it('for two points an ocean apart, and one on either side of the date line', () => {
    const ocean = { ...track(2), longitude: Float64Array.of(-10, -70) }
    expectSound(predictCourse(ocean, history(3)))
    const dateLine = { ...track(2), longitude: Float64Array.of(179.999, -179.999) }
    expect(expectSound(predictCourse(dateLine, history(3))).distance_m).toBeLessThan(500)
  })

  it('for a course without altitude, or with altitude at one point only', () => {
    const blank = track(600)
    blank.altitude.fill(NaN)
    expect(expectSound(predictCourse(blank, history(8))).ascent_m).toBeNull()
    blank.altitude[300] = 1200
    expectSound(predictCourse(blank, history(8)))
  })

  it('after one run, one walk, or one run of another world', () => {
    const [one] = history(1)
    const walk = { ...run(way(5000), 1, () => 0.8), onFoot: 'walk' as const }
    const absurd = run(way(600), 1, () => 40)
    for (const runs of [[one], [walk], [absurd], [one, absurd, walk]])
      expectSound(predictCourse(track(600), runs))
  })

  it('after a run that stood still, or lies nowhere', () => {
    const still = run(way(3000), 1, () => 0)
    const nowhere = way(3000)
    nowhere.latitude.fill(NaN)
    nowhere.longitude.fill(NaN)
    for (const runs of [[still], [run(nowhere, 2, () => 0.4)], [still, ...history(3)]])
      expectSound(predictCourse(track(600), runs))
  })
})

describe('the less is known, the wider the band', () => {
  it('as runs elsewhere come in', () => {
    const widths = [0, 5, 15, 60].map((count) =>
      widthOf(expectSound(predictCourse(track(600), history(count)))),
    )
    expect(widths).toEqual(widths.toSorted((a, b) => b - a))
  })

  it('is no narrower without a result than with one, and wider far from all runs than near them', () => {
    const result = { distance_m: 10_000, time_s: 3150, ascent_m: 0 }
    const about = { background: null, sex: null, age_y: null, result }
    const [nothing, told] = [predictCourse(track(600), []), predictCourse(track(600), [], about)].map(
      expectSound,
    )
    // Over a hill like this one, a result on the flat may leave as much open as none.
    expect(widthOf(told)).toBeLessThan(widthOf(nothing) + 1e-9)
    const [near, far] = [track(800), track(9000)].map((course) =>
      widthOf(expectSound(predictCourse(course, history(20)))),
    )
    expect(far).toBeGreaterThan(near)
  })
})
