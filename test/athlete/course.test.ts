import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { predictCourse } from '../../src/athlete/predict-course.ts'
import { courseStretches } from '../../src/course/course-stretches.ts'
import { courseLine } from '../../src/course/course-line.ts'
import { run, track, way } from './made-up.ts'

const history = () => Array.from({ length: 8 }, (_, k) => run(way(8000), 3 * k, () => 0.36 + 0.01 * (k % 3)))
const told = (course: ReturnType<typeof track>) => {
  const prediction = predictCourse(course, history())
  return prediction && [prediction.movingTime_s, prediction.band80_s, prediction.splits]
}

describe('a course', () => {
  it('gives away nothing of how it was run: times, speeds and device distances change no digit', () => {
    const bare = told(track(60))
    expect(bare).not.toBeNull()
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true }), { minLength: 60, maxLength: 60 }), (times) => {
        const timed = {
          ...track(60, (i) => times[i]),
          distance: Float64Array.from(times),
          speed: Float32Array.from(times),
          heartRate: Float32Array.from(times),
          cadence: Float32Array.from(times),
        }
        expect(told(timed)).toEqual(bare)
      }),
      { numRuns: 20 },
    )
  })

  it('is the same however densely it was drawn, so that the spacing of fixes tells no speed', () => {
    const dense = track(601)
    const keep = Array.from({ length: 301 }, (_, i) => 2 * i)
    const sparse = {
      ...track(301),
      latitude: Float64Array.from(keep, (i) => dense.latitude[i]),
      longitude: Float64Array.from(keep, (i) => dense.longitude[i]),
      altitude: Float32Array.from(keep, (i) => dense.altitude[i]),
    }
    const [a, b] = [predictCourse(dense, history()), predictCourse(sparse, history())]
    expect(b?.distance_m).toBeCloseTo(a?.distance_m ?? NaN, 0)
    expect((b?.movingTime_s ?? NaN) / (a?.movingTime_s ?? NaN)).toBeCloseTo(1, 2)
  })

  it('has no times: every stretch says so', () => {
    const stretches = courseStretches(track(100, (i) => i))
    expect(stretches?.movingTime.every(Number.isNaN)).toBe(true)
  })

  it('leaves out a fix on the other side of the valley, and an altitude that drops to nothing', () => {
    const clean = courseLine(track(100))
    const spiked = track(100)
    spiked.latitude[50] += 0.05
    spiked.altitude[30] = -400
    const mended = courseLine(spiked)
    expect(mended?.distance.at(-1)).toBeCloseTo(clean?.distance.at(-1) ?? NaN, 0)
    expect(mended?.altitude?.[30]).toBeNaN()
  })

  it('without two places, or without a way between them, is none', () => {
    expect(courseLine(track(1))).toBeNull()
    const nowhere = track(50)
    nowhere.latitude.fill(NaN)
    expect(courseLine(nowhere)).toBeNull()
    const standing = track(50)
    standing.latitude.fill(46)
    expect(courseLine(standing)).toBeNull()
    expect(predictCourse(standing, history())).toBeNull()
  })

  it('without altitude is taken as level, and its climb as unknown', () => {
    const level = track(600)
    level.altitude.fill(NaN)
    const prediction = predictCourse(level, history())
    expect(prediction?.ascent_m).toBeNull()
    expect(prediction?.movingTime_s).toBeLessThan(predictCourse(track(600), history())?.movingTime_s ?? 0)
  })

  it('adds up: its distance, climb and descent are those of its stretches, and the finish is at its end', () => {
    const prediction = predictCourse(track(200), history())
    const total = (column: Iterable<number> = []) => [...column].reduce((sum, value) => sum + value, 0)
    const { distance_m = NaN, ascent_m, descent_m, stretches, splits, movingTime_s } = prediction ?? {}
    expect(Math.abs(distance_m - 1990)).toBeLessThan(2)
    expect(distance_m).toBeCloseTo(total(stretches?.length), 3)
    expect(ascent_m).toBeCloseTo(total(stretches?.ascent), 3)
    expect(descent_m).toBeCloseTo(total(stretches?.descent), 3)
    expect(splits?.at(-1)).toEqual({ distance_m, movingTime_s })
  })

  it('is predicted for the day of the latest run, in whatever order runs come, each counted once', () => {
    const runs = history()
    const latest = runs[runs.length - 1].start_s
    for (const some of [runs, runs.toReversed(), [...runs, ...runs]]) {
      const athlete = predictCourse(track(20), some)?.athlete
      expect([athlete?.now_s, athlete?.runs]).toEqual([latest, 8])
    }
    expect(predictCourse(track(20), [])?.athlete.runs).toBe(0)
  })

  it('is predicted for whom it is told: a result moves it', () => {
    const result = { distance_m: 10_000, time_s: 2000, ascent_m: 0 }
    const about = { background: null, sex: null, age_y: null, result }
    const [told, nobody] = [predictCourse(track(600), [], about), predictCourse(track(600), [])]
    expect(told?.movingTime_s).toBeLessThan(nobody?.movingTime_s ?? NaN)
  })
})
