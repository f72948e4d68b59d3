import type { Stretches } from '../stretch/stretches.ts'
import type { CoursePrediction } from '../athlete/predict-course.ts'

/** The stretches of a course with the moving time predicted for each, which adds up to the prediction's. */
export function timedCourse({
  stretches,
  splits,
}: Pick<CoursePrediction, 'stretches' | 'splits'>): Stretches {
  const movingTime = new Float64Array(stretches.count)
  let [k, distance_m, before_s] = [0, 0, 0]
  for (let i = 0; i < stretches.count; i++) {
    distance_m += stretches.length[i]
    while (k < splits.length - 1 && splits[k].distance_m < distance_m) k += 1
    const from = k === 0 ? { distance_m: 0, movingTime_s: 0 } : splits[k - 1]
    const to = splits[k]
    // Lengths were rounded on the way to the splits: the last may end a hair before the course does.
    const share = Math.min(1, (distance_m - from.distance_m) / (to.distance_m - from.distance_m))
    const at_s = from.movingTime_s + share * (to.movingTime_s - from.movingTime_s)
    movingTime[i] = at_s - before_s
    before_s = at_s
  }
  return { ...stretches, movingTime, elapsedTime: movingTime }
}
