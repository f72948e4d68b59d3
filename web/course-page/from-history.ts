import type { PredictionJson } from '../../src/athlete/prediction-json.ts'
import { timedCourse } from '../../src/athlete/timed-course.ts'
import type { PredictedCourse } from './messages.ts'

/** The course as the history predicts it; as this browser does, where no history answers. */
export function fromHistory(course: PredictedCourse, prediction: PredictionJson | null): PredictedCourse {
  if (prediction === null) return course
  return { ...course, prediction, stretches: timedCourse({ ...course, splits: prediction.splits }) }
}
