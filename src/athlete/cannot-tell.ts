import type { CoursePrediction } from './predict-course.ts'

/** Why an answer names no time: of a stranger's race nothing is known, or four of five ends lie too far apart. */
export const CANNOT_TELL = ['nothing known', 'too wide'] as const

export type CannotTell = (typeof CANNOT_TELL)[number]

/**
 * A band whose slow end is so many times its quick end says less of a runner than that they finish: between the
 * quickest twentieth and the slowest of one race's finishers lies a factor of 1.4 to 2.1 (1.8 in the middle) in the
 * 16 editions of docs/prediction.md. Grade C: that this is of no use to a runner follows from it, and is not measured.
 */
const WIDEST = 2

/** null where there is a time to tell. */
export function cannotTell({
  band80_s: [low_s, high_s],
  effort,
  athlete,
}: Pick<CoursePrediction, 'band80_s' | 'effort' | 'athlete'>): CannotTell | null {
  if (effort === 'race' && athlete.runs === 0 && athlete.told === null) return 'nothing known'
  return high_s > WIDEST * low_s ? 'too wide' : null
}
