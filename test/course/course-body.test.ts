import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readActivityFile } from '../../src/activity/read.ts'
import { timedCourse } from '../../src/athlete/timed-course.ts'
import { predictCourse } from '../../src/athlete/predict-course.ts'
import { NOTHING_CARRIED } from '../../src/body/carried.ts'
import { ANYBODY } from '../../src/analysis/analyse.ts'
import { bodyBesideFlat } from '../../src/analysis/body-beside-flat.ts'
import { courseBody } from '../../src/course/course-body.ts'
import { bodyMass } from '../../src/analysis/mass.ts'

const file = resolve(import.meta.dirname, '../../web/public/example.gpx')
const [activity] = readActivityFile(file, readFileSync(file)).activities
const prediction = activity && predictCourse(activity.track, [])
if (!prediction) throw new Error('The example is no course.')
const stretches = timedCourse(prediction)
const { movingTime_s } = prediction
const asked = (band80_s: readonly [number, number]) =>
  courseBody(stretches, { movingTime_s, band80_s }, ANYBODY, null, null).figures

describe('what a course would ask of a body', () => {
  it('is what it would ask at the time predicted, where that time is certain', () => {
    const certain = bodyBesideFlat(stretches, bodyMass(ANYBODY, null), NOTHING_CARRIED).figures
    expect(asked([movingTime_s, movingTime_s])).toEqual(certain)
  })

  it('is as uncertain as the time is: it holds what a quick and a slow day would ask, and its middle stays', () => {
    const band = [0.8 * movingTime_s, 1.25 * movingTime_s] as const
    const certain = asked([movingTime_s, movingTime_s])
    const days = band.map((end_s) => asked([end_s, end_s]))
    asked(band).forEach(({ id, total, timesFlat }, i) => {
      expect(total?.value, id).toBe(certain[i].total?.value)
      for (const day of [certain, ...days])
        for (const [whole, part] of [
          [total, day[i].total],
          [timesFlat, day[i].timesFlat],
        ]) {
          if (!whole || !part) continue
          expect(whole.low, id).toBeLessThanOrEqual(part.low)
          expect(whole.high, id).toBeGreaterThanOrEqual(part.high)
        }
    })
  })

  it('of minutes spans the minutes of the band: a slow day is longer on its legs', () => {
    const [low, high] = [0.8, 1.25]
    const minutes = asked([low * movingTime_s, high * movingTime_s]).find(({ id }) => id === 'uphill-minutes')
    if (!minutes?.total) throw new Error('The example climbs for no minutes.')
    expect(minutes.total.low).toBeLessThanOrEqual(low * minutes.total.value)
    expect(minutes.total.high).toBeGreaterThanOrEqual(high * minutes.total.value)
  })
})
