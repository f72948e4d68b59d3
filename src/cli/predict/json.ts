import type { CoursePrediction } from '../../athlete/predict-course.ts'
import type { SetAside } from './read-history.ts'

/** What `predict --json` and `course --json` print (docs/prediction.md). */
export function predictionJson(prediction: CoursePrediction, setAside: readonly SetAside[]): string {
  const { movingTime_s, band80_s, splits, distance_m, ascent_m, descent_m, athlete } = prediction
  const { skills, runs } = athlete
  return JSON.stringify(
    {
      movingTime_s,
      band80_s,
      distance_m,
      ascent_m,
      descent_m,
      runs,
      skills,
      splits,
      setAside,
    },
    rounded,
  )
}

/** Hundredths from a hundred on, five figures below; a number that is none is null. */
function rounded(_key: string, value: unknown): unknown {
  if (typeof value !== 'number') return value
  if (!Number.isFinite(value)) return null
  return Math.abs(value) >= 100 ? Math.round(value * 100) / 100 : Number(value.toPrecision(5))
}
