import { TIBIA_BY_GRADE, TIBIA_BY_SPEED, WALKING_TIBIA } from '../evidence/tibia.ts'
import type { Stretches } from '../stretch/stretches.ts'
import { emptyColumns, ORDINARY_GROUND, setUnknown } from './columns.ts'
import type { FigureColumns, FigureMeaning, Ranged } from './figure.ts'
import { mixed, type Motion } from './motion.ts'

export const TIBIA: FigureMeaning = {
  id: 'tibia',
  label: 'Shin bone',
  unit: 'flat steps',
  perKg: false,
  grade: 'B',
  evidence: [
    'tibia-by-speed',
    'tibia-by-grade',
    'walking-tibia',
    'running-cadence',
    'walking-cadence',
    'cadence-spread',
  ],
  meaning:
    'How many running steps on the level at 12 km/h would load the shin bone as much, all together: it follows speed, and no study found more of it downhill at the same speed. A trend to compare runs by, nothing more.',
}

/** m/s. Speeds at which the trend was measured, with a little room; held beyond. */
const SLOWEST = 2
const FASTEST = 5

/** Load of one running step beside one on the level at the reference speed: a trend with speed, bounds with grade. */
export function tibiaStep(speed: number, grade: number): Ranged {
  const beyond = Math.min(FASTEST, Math.max(SLOWEST, speed)) - TIBIA_BY_SPEED.value.reference
  const { value, low, high } = TIBIA_BY_SPEED.value
  const bound = gradeBound(grade)
  const least = 1 + Math.min(low * beyond, high * beyond)
  const most = 1 + Math.max(low * beyond, high * beyond)
  return { value: 1 + value * beyond, low: least * Math.min(1, bound), high: most * Math.max(1, bound) }
}

/** Where the step of one study lies; the other found none, so it bounds the range and does not move the value. */
function gradeBound(grade: number): number {
  const { firmTo, fullAt, down, up } = TIBIA_BY_GRADE.value
  const share = Math.min(1, Math.max(0, (Math.abs(grade) - firmTo) / (fullAt - firmTo)))
  return 1 + ((grade < 0 ? down : up) - 1) * share
}

/** Level running steps that load as much; NaN without a clock. */
export function tibiaColumns(stretches: Stretches, motion: Motion): FigureColumns {
  const columns = emptyColumns('tibia', stretches.count)
  const walk = WALKING_TIBIA.value
  for (let i = 0; i < stretches.count; i++) {
    const steps = motion.steps[i]
    if (Number.isNaN(steps)) {
      setUnknown(columns, i)
      continue
    }
    const walking = motion.walking[i]
    const grade = Number.isNaN(stretches.grade[i]) ? ORDINARY_GROUND : stretches.grade[i]
    const run = tibiaStep(motion.speed[i], grade)
    const doubt = motion.stepDoubt[i]
    columns.value[i] = steps * mixed(walking, walk.value, run.value)
    columns.low[i] = steps * (1 - doubt) * mixed(walking, walk.low, run.low)
    columns.high[i] = steps * (1 + doubt) * mixed(walking, walk.high, run.high)
  }
  return columns
}
