import type { Track } from '../../activity/track.ts'
import { groundedIn } from '../../exposure/demand.ts'
import { timedCourse } from '../../exposure/timed-course.ts'
import type { CoursePrediction } from '../../athlete/predict-course.ts'
import { courseBody } from '../../course/course-body.ts'
import { homeFolder } from '../about.ts'
import { besideFlatLines } from '../analyse/beside-flat-lines.ts'
import { roundForJson } from '../../units/round.ts'
import { shapedFigures } from '../analyse/json-line.ts'
import { RegionCatalogue } from '../../regions/catalogue.ts'
import type { ExtraSection } from './print-prediction.ts'

interface Runner {
  readonly mass?: number
  readonly load?: number
  readonly sex?: 'female' | 'male'
  readonly age?: number
}

const INDENT = '  '

/** What a predicted course would ask of the body, at the pace predicted and on the ground that is known around it. */
export function whatItAsks({ mass, load, sex, age }: Runner) {
  return async (track: Track, prediction: CoursePrediction): Promise<ExtraSection> => {
    const regions = await new RegionCatalogue(homeFolder()).around(track)
    const stretches = groundedIn(timedCourse(prediction), regions)
    const person = { mass_kg: mass ?? null, sex: sex ?? null, age_y: age ?? null }
    const asked = courseBody(stretches, prediction, person, load ?? null)
    return {
      // Text and back, so that every figure is rounded as an analysis rounds it.
      json: JSON.parse(
        JSON.stringify({ ...asked, figures: shapedFigures(asked.figures) }, roundForJson),
      ) as object,
      text: ({ width, style }) => {
        const lines = besideFlatLines(
          { ...asked, ascent_m: prediction.ascent_m },
          { width: width - INDENT.length, style },
        )
        return `${lines.map((line) => (INDENT + line).trimEnd()).join('\n')}\n\n`
      },
    }
  }
}
