import type { Track } from '../../activity/track.ts'
import { predictCourse, type CoursePrediction } from '../../athlete/predict-course.ts'
import { toPredictionJson } from '../../athlete/prediction-json.ts'
import { type RunnerProfile } from '../../athlete/runner-profile.ts'
import type { UnitSystem } from '../../units/units.ts'
import { UserError } from '../user-error.ts'
import { write } from '../output.ts'
import { styleFor, textWidth } from '../terminal.ts'
import { predictionText, type PredictionSetting } from './lines.ts'
import { readCourse } from './read-course.ts'
import type { History } from './read-history.ts'

export interface OutputOptions {
  readonly json?: true
  readonly units: UnitSystem
  readonly colour: boolean
}

/** What a command tells of a predicted course besides its times. */
export interface ExtraSection {
  readonly json: object
  readonly text: (setting: PredictionSetting) => string
}

/**
 * Predicts one course and prints it; both commands end here, so they give the same digits.
 *
 * @param besides what else to tell of it, if anything
 */
export async function tellPrediction(
  file: string,
  { runs, setAside }: History,
  about: RunnerProfile,
  manner: OutputOptions,
  besides?: (track: Track, prediction: CoursePrediction) => Promise<ExtraSection>,
): Promise<void> {
  const { name, track } = readCourse(file)
  const prediction = predictCourse(track, runs, about)
  if (prediction === null) throw new UserError(`${file}: it has no line of positions to follow.`)
  const told = toPredictionJson(prediction, setAside)
  const more = await besides?.(track, prediction)
  if (manner.json) {
    await write(`${JSON.stringify({ ...told, ...more?.json })}\n`)
    return
  }
  const setting = { width: textWidth(), units: manner.units, style: styleFor(manner.colour) }
  await write(predictionText(name, told, setting) + (more?.text(setting) ?? ''))
}
