import { TIBIA_BY_GRADE, TIBIA_BY_SPEED, WALKING_TIBIA } from '../evidence/tibia.ts'
import { ORDINARY_GRADE } from '../evidence/unknown.ts'
import type { Stretches } from '../stretch/stretches.ts'
import { emptyColumns, setUnknown } from './columns.ts'
import type { FigureColumns, FigureMeaning } from './figure.ts'
import { mixed, type Motion } from './motion.ts'

export const TIBIA: FigureMeaning = {
  id: 'tibia',
  kind: 'body',
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

/** Load of one level running step beside one at the reference speed, when it rises by `rate` per m/s. */
function stepAt(speed: number, rate: number): number {
  const { from, to, reference } = TIBIA_BY_SPEED.value
  return 1 + rate * (Math.min(to, Math.max(from, speed)) - reference)
}

/** What one study found of grade; another found nothing, so this bounds the range and does not move the value. */
function gradeBound(grade: number): number {
  const { firmTo, fullAt, down, up } = TIBIA_BY_GRADE.value
  const share = Math.min(1, Math.max(0, (Math.abs(grade) - firmTo) / (fullAt - firmTo)))
  return 1 + ((grade < 0 ? down : up) - 1) * share
}

/** Level running steps that load as much; NaN without a clock. Grade within ±0.05 or unknown counts as level. */
export function tibiaColumns(stretches: Stretches, motion: Motion): FigureColumns {
  const columns = emptyColumns('tibia', stretches.count)
  const walk = WALKING_TIBIA.value
  const rate = TIBIA_BY_SPEED.value
  for (let i = 0; i < stretches.count; i++) {
    const steps = motion.steps[i]
    if (Number.isNaN(steps)) {
      setUnknown(columns, i)
      continue
    }
    const speed = motion.speed[i]
    const walking = motion.walking[i]
    const bound = gradeBound(Number.isNaN(stretches.grade[i]) ? ORDINARY_GRADE.value : stretches.grade[i])
    const slight = stepAt(speed, rate.low)
    const strong = stepAt(speed, rate.high)
    const doubt = motion.stepDoubt[i]
    columns.value[i] = steps * mixed(walking, walk.value, stepAt(speed, rate.value))
    columns.low[i] =
      steps * (1 - doubt) * mixed(walking, walk.low, Math.min(slight, strong) * Math.min(1, bound))
    columns.high[i] =
      steps * (1 + doubt) * mixed(walking, walk.high, Math.max(slight, strong) * Math.max(1, bound))
  }
  return columns
}
