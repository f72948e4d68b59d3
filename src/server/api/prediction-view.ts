import type { CoursePrediction } from '../../athlete/predict-course.ts'
import type { Skills } from '../../athlete/athlete.ts'
import type { Split } from '../../athlete/predict.ts'

/** A recording that told nothing, and why. */
export interface SetAside {
  readonly file: string
  readonly reason: string
}

/** What the API answers and `predict --json` and `course --json` print (docs/prediction.md). */
export interface PredictionView {
  movingTime_s: number
  band80_s: [number, number]
  distance_m: number
  ascent_m: number | null
  descent_m: number | null
  runs: number
  skills: { -readonly [K in keyof Skills]: Skills[K] }
  splits: Split[]
  setAside: SetAside[]
}

export function predictionView(
  { movingTime_s, band80_s, splits, distance_m, ascent_m, descent_m, athlete }: CoursePrediction,
  setAside: readonly SetAside[],
): PredictionView {
  const { skills, runs } = athlete
  const view = { movingTime_s, band80_s, distance_m, ascent_m, descent_m, runs, skills, splits, setAside }
  // Told and read back, so that whoever writes it out anew writes the same.
  return JSON.parse(JSON.stringify(view, rounded)) as PredictionView
}

/** Hundredths from a hundred on, five figures below; a number that is none is null. */
function rounded(_key: string, value: unknown): unknown {
  if (typeof value !== 'number') return value
  if (!Number.isFinite(value)) return null
  return Math.abs(value) >= 100 ? Math.round(value * 100) / 100 : Number(value.toPrecision(5))
}
