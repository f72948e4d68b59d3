import type { CoursePrediction } from '../../athlete/predict-course.ts'
import { predictionView } from '../../server/api/prediction-view.ts'
import type { SetAside } from './read-history.ts'

/** What `predict --json` and `course --json` print (docs/prediction.md): what the API answers, too. */
export function predictionJson(prediction: CoursePrediction, setAside: readonly SetAside[]): string {
  return JSON.stringify(predictionView(prediction, setAside))
}
