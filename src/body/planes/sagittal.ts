import { SLOPING_FROM } from '../../evidence/planes.ts'
import type { Stretches } from '../../stretch/stretches.ts'
import { emptyColumns, setUnknown } from '../columns.ts'
import type { FigureColumns, FigureMeaning } from '../figure.ts'

const SAGITTAL = {
  kind: 'sagittal',
  unit: 'min',
  perKg: false,
  grade: 'P',
  evidence: ['sloping-from'],
} as const

export const UPHILL_MINUTES: FigureMeaning = {
  ...SAGITTAL,
  id: 'uphill-minutes',
  label: 'Going up',
  meaning: 'Time on stretches that climb by more than 3 %. A count of what was met with, not of what it did.',
}

export const DOWNHILL_MINUTES: FigureMeaning = {
  ...SAGITTAL,
  id: 'downhill-minutes',
  label: 'Going down',
  meaning: 'Time on stretches that fall by more than 3 %. A count of what was met with, not of what it did.',
}

export const LEVEL_MINUTES: FigureMeaning = {
  ...SAGITTAL,
  id: 'level-minutes',
  label: 'Going straight ahead',
  meaning: 'Time on stretches that neither climb nor fall by more than 3 %.',
}

/** Minutes up, down and level, in the order of the meanings; NaN without a clock or where grade is unknown. */
export function sagittalColumns({ count, movingTime, grade }: Stretches): FigureColumns[] {
  const up = emptyColumns('uphill-minutes', count)
  const down = emptyColumns('downhill-minutes', count)
  const level = emptyColumns('level-minutes', count)
  const { value, low, high } = SLOPING_FROM.value
  for (let i = 0; i < count; i++) {
    const minutes = movingTime[i] / 60
    if (Number.isNaN(minutes + grade[i])) {
      for (const columns of [up, down, level]) setUnknown(columns, i)
      continue
    }
    const steep = Math.abs(grade[i])
    const sloping = grade[i] > 0 ? up : down
    sloping.value[i] = steep >= value ? minutes : 0
    sloping.low[i] = steep >= low ? minutes : 0
    sloping.high[i] = steep >= high ? minutes : 0
    level.value[i] = minutes - sloping.value[i]
    level.low[i] = minutes - sloping.high[i]
    level.high[i] = minutes - sloping.low[i]
  }
  return [up, down, level]
}
