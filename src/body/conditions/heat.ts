import { DEVICE_HEAT, HEAT_OF_SLOWER, HEAT_SLOWING } from '../../evidence/conditions.ts'
import type { Stretches } from '../../stretch/stretches.ts'
import { emptyColumns } from '../columns.ts'
import type { FigureColumns, FigureMeaning } from '../figure.ts'

export const HEAT_TIME: FigureMeaning = {
  id: 'heat-time',
  kind: 'conditions',
  label: 'Heat and cold',
  unit: 'min',
  perKg: false,
  grade: 'P',
  evidence: ['heat-slowing', 'heat-of-slower-runners', 'wbgt-from-device'],
  meaning:
    'Minutes that the air of the day, as the device felt it, takes from endurance runners at large beside air that suits best, 7.5 to 15 °C with damp and sun counted in. Shade and wind are not in it, and it does not speak of you.',
}

const { perDegree: PER_DEGREE, best: BEST } = HEAT_SLOWING.value

/**
 * Share of the time that leading runners lose at a wet-bulb globe temperature in °C, beside the air that suits best.
 * NaN for an unknown temperature.
 */
export function thermalSlowing(wbgt: number): number {
  return PER_DEGREE.value * outside(wbgt)
}

/** °C outside of what suits best. */
function outside(wbgt: number): number {
  return Math.max(0, BEST.from - wbgt, wbgt - BEST.to)
}

/** Minutes of the moving time beside the air that suits best; NaN where no temperature was recorded. */
export function heatTimeColumns({ count, movingTime, temperature }: Stretches): FigureColumns {
  const columns = emptyColumns('heat-time', count)
  const { value, low, high } = DEVICE_HEAT.value
  for (let i = 0; i < count; i++) {
    const minutes = movingTime[i] / 60
    const likely = outside(temperature[i] + value)
    const cooler = outside(temperature[i] + low)
    const warmest = temperature[i] + high
    const warmer = outside(warmest)
    const slower = warmest > BEST.to ? HEAT_OF_SLOWER.value : 1
    columns.value[i] = minutes * PER_DEGREE.value * likely
    columns.low[i] = minutes * PER_DEGREE.low * Math.min(likely, cooler, warmer)
    columns.high[i] = minutes * PER_DEGREE.high * Math.max(likely, cooler, warmer * slower)
  }
  return columns
}
