import { CALVES_DOWNHILL, CALVES_UPHILL, CALVES_WALKING } from '../evidence/muscle.ts'
import { ORDINARY_GRADE } from '../evidence/unknown.ts'
import type { Stretches } from '../stretch/stretches.ts'
import { emptyColumns, setUnknown } from './columns.ts'
import type { FigureColumns, FigureMeaning } from './figure.ts'
import { atGrade, gradeTable } from './grade-table.ts'
import { mixed, type Motion } from './motion.ts'

export const CALVES: FigureMeaning = {
  id: 'calves',
  kind: 'body',
  label: 'Calves',
  unit: 'flat minutes',
  perKg: false,
  grade: 'P',
  evidence: ['calves-uphill', 'calves-downhill', 'calves-walking'],
  meaning:
    'Minutes of level running that would ask as much of the calf. It works hard on any ground; that climbing asks more of it is plausible and weakly measured, and descents ask some braking.',
}

const SHARES = {
  value: gradeTable((grade) => share(grade, CALVES_UPHILL.value.perGrade.value, CALVES_DOWNHILL.value.value)),
  low: gradeTable((grade) => share(grade, CALVES_UPHILL.value.perGrade.low, CALVES_DOWNHILL.value.low)),
  high: gradeTable((grade) => share(grade, CALVES_UPHILL.value.perGrade.high, CALVES_DOWNHILL.value.high)),
}

function share(grade: number, uphill: number, downhill: number): number {
  if (grade >= 0) return 1 + uphill * Math.min(grade, CALVES_UPHILL.value.heldFrom)
  return 1 + (downhill - 1) * Math.min(1, grade / CALVES_DOWNHILL.value.fullAt)
}

/** Minutes of level running that ask as much; NaN without a clock. */
export function calvesColumns(stretches: Stretches, motion: Motion): FigureColumns {
  const columns = emptyColumns('calves', stretches.count)
  const walk = CALVES_WALKING.value
  for (let i = 0; i < stretches.count; i++) {
    const walking = motion.walking[i]
    const minutes = stretches.movingTime[i] / 60
    if (Number.isNaN(minutes + walking)) {
      setUnknown(columns, i)
      continue
    }
    const grade = stretches.grade[i]
    const isKnown = !Number.isNaN(grade)
    const value = atGrade(SHARES.value, isKnown ? grade : 0)
    const low = atGrade(SHARES.low, isKnown ? grade : -ORDINARY_GRADE.value)
    const high = atGrade(SHARES.high, isKnown ? grade : ORDINARY_GRADE.value)
    columns.value[i] = minutes * mixed(walking, walk.value, 1) * value
    columns.low[i] = minutes * mixed(walking, walk.low, 1) * low
    columns.high[i] = minutes * mixed(walking, walk.high, 1) * high
  }
  return columns
}
