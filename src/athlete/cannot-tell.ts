import { NO_TELLING } from '../evidence/prediction.ts'
import type { CoursePrediction } from './predict-course.ts'

/** Why an answer names no time: of a stranger's race nothing is known, or four of five ends lie too far apart. */
export const CANNOT_TELL = ['nothing known', 'too wide'] as const

export type CannotTell = (typeof CANNOT_TELL)[number]

/** A band whose slow end is more than so many times its quick end tells nothing. */
const WIDEST = NO_TELLING.value

/** null where there is a time to tell. */
export function cannotTell({
  band80_s: [low_s, high_s],
  effort,
  athlete,
}: Pick<CoursePrediction, 'band80_s' | 'effort' | 'athlete'>): CannotTell | null {
  if (effort === 'race' && athlete.runs === 0 && athlete.told === null) return 'nothing known'
  return high_s > WIDEST * low_s ? 'too wide' : null
}
