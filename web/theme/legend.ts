/**
 * The one table of grade colours: map, profile and legend read it, tokens.css holds the colours. Blue to brown
 * through neutral, darker (by night: brighter) the steeper, so that it holds for colour-blind eyes and in grey.
 */
export interface GradeClass {
  /** Rise over run from which the class begins. */
  readonly from: number
  /** Name of the colour in tokens.css. */
  readonly colour: `--grade-${string}`
  readonly words: string
}

export const GRADE_CLASSES: readonly GradeClass[] = [
  { from: Number.NEGATIVE_INFINITY, colour: '--grade-down-3', words: 'very steep down' },
  { from: -0.2, colour: '--grade-down-2', words: 'steep down' },
  { from: -0.1, colour: '--grade-down-1', words: 'down' },
  { from: -0.03, colour: '--grade-level', words: 'about level' },
  { from: 0.03, colour: '--grade-up-1', words: 'up' },
  { from: 0.1, colour: '--grade-up-2', words: 'steep up' },
  { from: 0.2, colour: '--grade-up-3', words: 'very steep up' },
]

/** What `gradeClassOf` answers where nobody knows: drawn hatched or dotted, never in a class's colour. */
export const UNKNOWN_GRADE = -1

/** Index into `GRADE_CLASSES` of a grade given as rise over run. */
export function gradeClassOf(grade: number): number {
  if (Number.isNaN(grade)) return UNKNOWN_GRADE
  let index = 0
  while (index + 1 < GRADE_CLASSES.length && grade >= GRADE_CLASSES[index + 1].from) index++
  return index
}
