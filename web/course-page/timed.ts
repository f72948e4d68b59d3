import { type Split, timeAt } from '../../src/athlete/predict.ts'
import type { Stretches } from '../../src/stretch/stretches.ts'

/** The stretches of a course with the moving times of a prediction. */
export function timed(stretches: Stretches, splits: readonly Split[]): Stretches {
  const movingTime = stretches.movingTime.map((_, i) => {
    const end = stretches.start[i] + stretches.length[i]
    return timeAt(splits, end).movingTime_s - timeAt(splits, stretches.start[i]).movingTime_s
  })
  return { ...stretches, movingTime }
}
