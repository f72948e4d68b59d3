import { readActivityFile } from '../../src/activity/read.ts'
import { demandOf } from '../../src/exposure/demand.ts'
import { timedCourse } from '../../src/athlete/timed-course.ts'
import { exposureOf } from '../../src/exposure/exposure.ts'
import { personsMoment } from '../../src/exposure/local-days.ts'
import { readiness, type Readiness } from '../../src/exposure/readiness.ts'
import { predictCourse } from '../../src/athlete/predict-course.ts'
import { storedExposure } from '../../src/store/activity-demand.ts'
import { storedRuns } from '../../src/store/stored-runs.ts'
import { ME, type Store } from '../../src/store/store.ts'
import { type MadeUpRun, madeUpRun, toGpx } from '../made-up-run.ts'

/** Of a recording of some 40 km over hills, second by second. */
const SAMPLES = 15_000
/** Of a course drawn by a planner, with a point every ten metres or so. */
const EVERY = 4

const RECORDED = madeUpRun(SAMPLES)

function thinned(run: MadeUpRun): MadeUpRun {
  const few = (column: Float64Array) => column.filter((_, i) => i % EVERY === 0)
  return {
    time_s: few(run.time_s),
    latitude: few(run.latitude),
    longitude: few(run.longitude),
    altitude: few(run.altitude),
    distance: few(run.distance),
    speed: few(run.speed),
    heartRate: few(run.heartRate),
    cadence: few(run.cadence),
  }
}

/** Files of the same course, as planned and as somebody recorded it. */
export const COURSES = {
  planned: new TextEncoder().encode(toGpx(thinned(RECORDED))),
  recorded: new TextEncoder().encode(toGpx(RECORDED)),
}

/** A course's file beside the stored history, from bytes and rows to verdicts, as the API answers it. */
export async function ready({ db }: Store, file: Uint8Array, now_s: number): Promise<Readiness> {
  const [course] = readActivityFile('course.gpx', file).activities
  if (course === undefined) throw new Error('The made-up course holds no track.')
  const runs = await storedRuns(db, ME)
  const records = await storedExposure(db, ME, now_s)
  const prediction = predictCourse(course.track, runs)
  if (prediction === null) throw new Error('The made-up course has no line.')
  return readiness(
    demandOf(timedCourse(prediction)),
    exposureOf(records, personsMoment(records, { now_s }, null)),
  )
}
