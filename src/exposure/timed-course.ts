import type { Stretches } from '../stretch/stretches.ts'
import type { CoursePrediction } from '../athlete/predict-course.ts'
import { timeAt } from '../athlete/predict.ts'

/**
 * The stretches of a course with the moving time predicted for each, which adds up to the prediction's.
 *
 * By way of the splits, since a prediction knows no stretch: what it times are stretches of one grade band and heading
 * joined. So the figures made from these times are those of the splits that are told.
 */
export function timedCourse({
  stretches,
  splits,
}: Pick<CoursePrediction, 'stretches' | 'splits'>): Stretches {
  const movingTime = new Float64Array(stretches.count)
  let [distance_m, before_s] = [0, 0]
  for (let i = 0; i < stretches.count; i++) {
    distance_m += stretches.length[i]
    // Lengths were rounded on the way to the splits: the last may end a hair before the course does.
    const at_s = timeAt(splits, distance_m).movingTime_s
    movingTime[i] = at_s - before_s
    before_s = at_s
  }
  return { ...stretches, movingTime, elapsedTime: movingTime }
}
