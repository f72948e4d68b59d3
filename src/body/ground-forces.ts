import {
  BRAKING_BY_SLOPE,
  GROUND_FORCE_SPREAD,
  IMPACT_BY_SLOPE,
  PROPULSION_BY_SLOPE,
  WALKING_FORCES,
} from '../evidence/ground-forces.ts'
import { IMPACT_BY_SOFTNESS } from '../evidence/softness.ts'
import type { NumberTable } from '../evidence/table.ts'
import { ORDINARY_GRADE } from '../evidence/unknown.ts'
import { softnessCode } from '../stretch/classes.ts'
import { UNKNOWN, type Stretches } from '../stretch/stretches.ts'
import { sureOf } from './class-share.ts'
import { emptyColumns, setUnknown } from './columns.ts'
import type { FigureColumns, FigureId, FigureMeaning } from './figure.ts'
import { atGrade, gradeTable, type GradeTable } from './grade-table.ts'
import { mixed, type Motion } from './motion.ts'
import { monotoneCubic } from './monotone-cubic.ts'

/** Evidence that every force of a step rests on besides its own table by slope. */
const SHARED_EVIDENCE = [
  'ground-force-spread',
  'walking-ground-forces',
  'running-cadence',
  'walking-cadence',
  'cadence-spread',
]

const FLAT_STEPS = { kind: 'body', unit: 'flat steps', perKg: false, grade: 'B' } as const

export const IMPACT: FigureMeaning = {
  ...FLAT_STEPS,
  id: 'impact',
  label: 'Landing',
  evidence: ['impact-by-slope', 'active-peak-by-slope', 'impact-by-softness', ...SHARED_EVIDENCE],
  meaning:
    'How many running steps on the level would land as hard, all together: each step counts by the sharp first peak under the foot. Soft ground widens the range, for studies of it disagree. It is a knock from outside and does not tell what bones and joints carry within.',
}

export const BRAKING: FigureMeaning = {
  ...FLAT_STEPS,
  id: 'braking',
  label: 'Holding back, at the ground',
  evidence: ['braking-by-slope', ...SHARED_EVIDENCE],
  meaning:
    'How many running steps on the level would brake as hard against the ground, all together. A force from outside; what the thighs make of it is told under their own name.',
}

export const PROPULSION: FigureMeaning = {
  ...FLAT_STEPS,
  id: 'propulsion',
  label: 'Pushing off, at the ground',
  evidence: ['propulsion-by-slope', ...SHARED_EVIDENCE],
  meaning:
    'How many running steps on the level would push off as hard against the ground, all together. A force from outside; which muscles gave it is told under their own names.',
}

const DEGREES = 180 / Math.PI
const IMPACT_PEAK = bySlope(IMPACT_BY_SLOPE.value)
const BRAKING_PEAK = bySlope(BRAKING_BY_SLOPE.value)
const PROPULSION_PEAK = bySlope(PROPULSION_BY_SLOPE.value)

const SPREAD = GROUND_FORCE_SPREAD.value

/** First peak of a running step beside one on the level, 1 on the level; NaN for an unknown grade. */
export function impactPeak(grade: number): number {
  return atGrade(IMPACT_PEAK, grade)
}

/** Backward push of a running step beside one on the level, 1 on the level; NaN for an unknown grade. */
export function brakingPeak(grade: number): number {
  return atGrade(BRAKING_PEAK, grade)
}

/** Forward push of a running step beside one on the level, 1 on the level; NaN for an unknown grade. */
export function propulsionPeak(grade: number): number {
  return atGrade(PROPULSION_PEAK, grade)
}

/** Level running steps that land, brake and push off as hard; NaN without a clock. In the order of the meanings. */
export function groundForceColumns(stretches: Stretches, motion: Motion): FigureColumns[] {
  return [
    widenedBySoftness(stepsWeighed('impact', IMPACT_PEAK, stretches, motion), stretches),
    stepsWeighed('braking', BRAKING_PEAK, stretches, motion),
    stepsWeighed('propulsion', PROPULSION_PEAK, stretches, motion),
  ]
}

function stepsWeighed(id: FigureId, peaks: GradeTable, stretches: Stretches, motion: Motion): FigureColumns {
  const columns = emptyColumns(id, stretches.count)
  const walk = WALKING_FORCES.value
  const unsure = [atGrade(peaks, -ORDINARY_GRADE.value), atGrade(peaks, ORDINARY_GRADE.value)]
  const softest = Math.min(...unsure)
  const hardest = Math.max(...unsure)
  for (let i = 0; i < stretches.count; i++) {
    const steps = motion.steps[i]
    if (Number.isNaN(steps)) {
      setUnknown(columns, i)
      continue
    }
    const walking = motion.walking[i]
    const grade = stretches.grade[i]
    const isKnown = !Number.isNaN(grade)
    const peak = atGrade(peaks, isKnown ? grade : 0)
    const doubt = motion.stepDoubt[i]
    columns.value[i] = steps * mixed(walking, walk.value, peak)
    columns.low[i] = steps * (1 - doubt) * mixed(walking, walk.low, (isKnown ? peak : softest) * (1 - SPREAD))
    columns.high[i] =
      steps * (1 + doubt) * mixed(walking, walk.high, (isKnown ? peak : hardest) * (1 + SPREAD))
  }
  return columns
}

const MEDIUM = softnessCode('medium')

/** Softer ground than a hard path may lessen the knock or sharpen it; so may ground whose softness nobody knows. */
function widenedBySoftness(columns: FigureColumns, stretches: Stretches): FigureColumns {
  const { low, high } = IMPACT_BY_SOFTNESS.value
  for (let i = 0; i < stretches.count; i++) {
    const softness = stretches.softness[i]
    const sure = sureOf(softness, stretches.softnessFrom[i], stretches.softnessProbability[i])
    const isHard = softness !== UNKNOWN && softness < MEDIUM
    const giving = isHard ? 1 - sure : 1
    columns.low[i] *= 1 + giving * (low - 1)
    columns.high[i] *= 1 + giving * (high - 1)
  }
  return columns
}

/** A table by degrees as a lookup by grade. */
function bySlope(table: NumberTable): GradeTable {
  const measured = monotoneCubic(table)
  return gradeTable((grade) => measured(Math.atan(grade) * DEGREES))
}
