/**
 * Percent from which a grade is drawn and spoken of as the next steeper: about level, noticed, walked by most,
 * steep. The map's legend and tiles of small scale share them.
 */
export const GRADE_STEPS = [0, 3, 10, 20] as const

/** The step a grade in percent stands on. */
export function gradeStep(percent: number): number {
  return GRADE_STEPS.findLast((from) => percent >= from) ?? GRADE_STEPS[0]
}
