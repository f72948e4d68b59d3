import { SWEAT_RATE } from '../evidence/water.ts'
import type { Stretches } from '../stretch/stretches.ts'
import { timesEach } from './columns.ts'
import type { FigureColumns, FigureMeaning } from './figure.ts'

export const WATER: FigureMeaning = {
  id: 'water',
  kind: 'body',
  label: 'Water lost',
  unit: 'mL',
  perKg: true,
  grade: 'B',
  evidence: ['sweat-rate'],
  meaning:
    'Sweat of athletes at large over the time you moved; the weather of the day, your effort and your own sweat are not in it, so the range is wide. What was lost, not what to drink.',
}

const SECONDS_PER_HOUR = 3600

/** mL per kg of body mass, by moving time; NaN without a clock. */
export function waterColumns(stretches: Stretches): FigureColumns {
  const { value, low, high } = SWEAT_RATE.value
  return {
    id: 'water',
    value: timesEach(stretches.movingTime, value / SECONDS_PER_HOUR),
    low: timesEach(stretches.movingTime, low / SECONDS_PER_HOUR),
    high: timesEach(stretches.movingTime, high / SECONDS_PER_HOUR),
  }
}
