import { DARK_FROM, DARKNESS } from '../../evidence/conditions.ts'
import type { Spread } from '../../evidence/table.ts'
import { technicalityCode } from '../../stretch/classes.ts'
import { UNKNOWN, type Stretches } from '../../stretch/stretches.ts'
import { emptyColumns, setUnknown } from '../columns.ts'
import type { FigureColumns, FigureMeaning } from '../figure.ts'

const OF_THE_DARK = {
  kind: 'conditions',
  unit: 'min',
  perKg: false,
  grade: 'P',
  evidence: ['darkness', 'dark-from'],
} as const

export const DARK_MINUTES: FigureMeaning = {
  ...OF_THE_DARK,
  id: 'dark-minutes',
  label: 'In the dark',
  meaning: 'Time with the sun more than 6° below the horizon, when one cannot do without a lamp.',
}

export const DARKNESS_TIME: FigureMeaning = {
  ...OF_THE_DARK,
  id: 'darkness-time',
  label: 'Lost to the dark',
  meaning:
    'Minutes that the dark may have taken: next to none on smooth ground, some on rough descents. Nobody has measured it; it is a guess, and not about you.',
}

const UNEVEN = technicalityCode('uneven')

/** Minutes in the dark, and minutes lost to it, in the order of the meanings; NaN where the sun is not known. */
export function darknessColumns(stretches: Stretches): FigureColumns[] {
  const dark = emptyColumns('dark-minutes', stretches.count)
  const lost = emptyColumns('darkness-time', stretches.count)
  for (let i = 0; i < stretches.count; i++) {
    const minutes = stretches.movingTime[i] / 60
    const sun = stretches.sunHeight[i]
    if (Number.isNaN(minutes + sun)) {
      setUnknown(dark, i)
      setUnknown(lost, i)
      continue
    }
    for (const end of ['value', 'low', 'high'] as const)
      dark[end][i] = sun < DARK_FROM.value[end] ? minutes : 0
    const slower = slowerInTheDark(stretches, i)
    for (const end of ['value', 'low', 'high'] as const)
      lost[end][i] = (dark[end][i] * slower[end]) / (1 + slower[end])
  }
  return [dark, lost]
}

const { smooth: SMOOTH, technicalDown: ROUGH_DOWN } = DARKNESS.value
const MAYBE_ROUGH_DOWN: Spread = { value: SMOOTH.value, low: SMOOTH.low, high: ROUGH_DOWN.high }

function slowerInTheDark({ grade, technicality }: Stretches, i: number): Spread {
  if (grade[i] > DARKNESS.value.descentFrom) return SMOOTH
  if (technicality[i] === UNKNOWN || Number.isNaN(grade[i])) return MAYBE_ROUGH_DOWN
  return technicality[i] >= UNEVEN ? ROUGH_DOWN : SMOOTH
}
