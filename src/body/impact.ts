import { IMPACT_BY_SLOPE, IMPACT_SPREAD, WALKING_IMPACT } from '../evidence/impact.ts'
import type { Stretches } from '../stretch/stretches.ts'
import { emptyColumns, ORDINARY_GROUND, setUnknown } from './columns.ts'
import type { FigureColumns, FigureMeaning } from './figure.ts'
import { atGrade, gradeTable } from './grade-table.ts'
import { mixed, type Motion } from './motion.ts'
import { monotoneCubic } from './monotone-cubic.ts'

export const IMPACT: FigureMeaning = {
  id: 'impact',
  label: 'Landing',
  unit: 'flat steps',
  perKg: false,
  grade: 'B',
  evidence: [
    'impact-by-slope',
    'impact-spread',
    'walking-impact',
    'running-cadence',
    'walking-cadence',
    'cadence-spread',
  ],
  meaning:
    'How many running steps on the level would land as hard, all together: each step counts by the sharp first peak under the foot. It is a knock from outside and does not tell what bones and joints carry within.',
}

const DEGREES = 180 / Math.PI
const measured = monotoneCubic(IMPACT_BY_SLOPE.value)
const steepestMeasured = IMPACT_BY_SLOPE.value[IMPACT_BY_SLOPE.value.length - 1][0]

const PEAK = gradeTable((grade) => measured(Math.atan(grade) * DEGREES))
const SPREAD = gradeTable((grade) => {
  const { level, slope } = IMPACT_SPREAD.value
  return level + (slope - level) * Math.min(1, Math.abs(Math.atan(grade) * DEGREES) / steepestMeasured)
})

/** First peak of a running step beside one on the level, 1 on the level; NaN for an unknown grade. */
export function impactPeak(grade: number): number {
  return atGrade(PEAK, grade)
}

/** Level running steps that land as hard; NaN without a clock. */
export function impactColumns(stretches: Stretches, motion: Motion): FigureColumns {
  const columns = emptyColumns('impact', stretches.count)
  const walk = WALKING_IMPACT.value
  for (let i = 0; i < stretches.count; i++) {
    const steps = motion.steps[i]
    if (Number.isNaN(steps)) {
      setUnknown(columns, i)
      continue
    }
    const walking = motion.walking[i]
    const grade = stretches.grade[i]
    const isKnown = !Number.isNaN(grade)
    // Going up lands softer, so unknown ground is softest where it climbs.
    const softest = isKnown ? grade : ORDINARY_GROUND
    const hardest = isKnown ? grade : -ORDINARY_GROUND
    const doubt = motion.stepDoubt[i]
    columns.value[i] = steps * mixed(walking, walk.value, impactPeak(isKnown ? grade : 0))
    columns.low[i] =
      steps * (1 - doubt) * mixed(walking, walk.low, impactPeak(softest) * (1 - atGrade(SPREAD, softest)))
    columns.high[i] =
      steps * (1 + doubt) * mixed(walking, walk.high, impactPeak(hardest) * (1 + atGrade(SPREAD, hardest)))
  }
  return columns
}
