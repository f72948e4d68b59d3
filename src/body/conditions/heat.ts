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

/**
 * Share of the time that leading runners lose at a wet-bulb globe temperature in °C, beside the air that suits best.
 * NaN for an unknown temperature.
 */
export function thermalSlowing(wbgt: number, end: 'value' | 'low' | 'high' = 'value'): number {
  const { perDegree, best } = HEAT_SLOWING.value
  if (Number.isNaN(wbgt)) return Number.NaN
  return perDegree[end] * Math.max(0, best.from - wbgt, wbgt - best.to)
}

/** Minutes of the moving time beside the air that suits best; NaN where no temperature was recorded. */
export function heatTimeColumns({ count, movingTime, temperature }: Stretches): FigureColumns {
  const columns = emptyColumns('heat-time', count)
  const { value, low, high } = DEVICE_HEAT.value
  for (let i = 0; i < count; i++) {
    const minutes = movingTime[i] / 60
    const felt = [temperature[i] + value, temperature[i] + low, temperature[i] + high]
    columns.value[i] = minutes * thermalSlowing(felt[0])
    columns.low[i] = minutes * Math.min(...felt.map((wbgt) => thermalSlowing(wbgt, 'low')))
    columns.high[i] =
      minutes *
      Math.max(
        thermalSlowing(felt[1], 'high'),
        thermalSlowing(felt[0], 'high'),
        thermalSlowing(felt[2], 'high') * (felt[2] > HEAT_SLOWING.value.best.to ? HEAT_OF_SLOWER.value : 1),
      )
  }
  return columns
}
