import { readActivityFile } from '../../src/activity/read.ts'
import { courseDemand } from '../../src/athlete/exposure/demand.ts'
import { exposureOf } from '../../src/athlete/exposure/exposure.ts'
import { readiness, type Readiness } from '../../src/athlete/exposure/readiness.ts'
import { predictCourse } from '../../src/athlete/predict-course.ts'
import { storedExposure } from '../../src/store/stored-exposure.ts'
import { storedRuns } from '../../src/store/stored-runs.ts'
import { ME, type Store } from '../../src/store/store.ts'
import { madeUpRun, toGpx } from '../made-up-run.ts'

/** Samples of the course asked about: some 40 km over hills. */
const COURSE_SAMPLES = 15_000

const COURSE = new TextEncoder().encode(toGpx(madeUpRun(COURSE_SAMPLES)))

/** The course's file beside the stored history, from bytes and rows to verdicts, as the API answers it. */
export async function ready({ db }: Store, now_s: number): Promise<Readiness> {
  const [course] = readActivityFile('course.gpx', COURSE).activities
  if (course === undefined) throw new Error('The made-up course holds no track.')
  const runs = await storedRuns(db, ME)
  const records = await storedExposure(db, ME, now_s)
  const prediction = predictCourse(course.track, runs)
  if (prediction === null) throw new Error('The made-up course has no line.')
  return readiness(courseDemand(prediction, null), exposureOf(records, now_s))
}
