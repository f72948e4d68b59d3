import { describe, expect, it } from 'vitest'
import { timedCourse } from '../../src/athlete/timed-course.ts'
import { blankStretches } from '../../src/stretch/blank.ts'

/** Level stretches of 20 m, as many as asked. */
function made(count: number) {
  const stretches = blankStretches(count)
  stretches.length.fill(20)
  return stretches
}

describe('the predicted time of each stretch of a course', () => {
  it.each([
    ['one split', [[100, 50]], [10, 10, 10, 10, 10]],
    [
      'slower in the second half',
      [
        [50, 20],
        [100, 70],
      ],
      [8, 8, 14, 20, 20],
    ],
    [
      'splits that end with stretches',
      [
        [20, 5],
        [60, 25],
        [100, 35],
      ],
      [5, 10, 10, 5, 5],
    ],
    [
      'a last split that ends a hair early',
      [
        [50, 20],
        [99.999, 70],
      ],
      [8, 8, 14, 20, 20],
    ],
  ])('%s: adds up to the prediction', (_, told, times) => {
    const splits = told.map(([distance_m, movingTime_s]) => ({
      distance_m,
      movingTime_s,
      low_s: 0,
      high_s: 0,
    }))
    const { movingTime, elapsedTime, length } = timedCourse({ stretches: made(5), splits })
    times.forEach((time, i) => expect(movingTime[i]).toBeCloseTo(time, 1))
    expect(movingTime.reduce((sum, time) => sum + time, 0)).toBeCloseTo(told[told.length - 1][1], 6)
    expect([...elapsedTime]).toEqual([...movingTime])
    expect([...length]).toEqual([20, 20, 20, 20, 20])
  })
})
