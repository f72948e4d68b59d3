import { DEVICE_HEAT, HEAT_OF_SLOWER, HEAT_SLOWING } from '../../evidence/conditions.ts'
import type { Stretches } from '../../stretch/stretches.ts'
import { emptyColumns } from '../columns.ts'
import type { FigureColumns, FigureMeaning } from '../figure.ts'

export const HEAT_TIME: FigureMeaning = {
  id: 'heat-time',
  kind: 'conditions',
  label: 'Warmth',
  unit: 'min',
  perKg: false,
  grade: 'P',
  evidence: ['heat-slowing', 'heat-of-slower-runners', 'wbgt-from-device'],
  meaning:
    'Minutes that warmth, as the device felt it, takes from marathon runners at large beside a cool day. Shade, damp and wind are not in it, and it does not speak of you.',
}

const COOLEST = HEAT_SLOWING.value[0]

/**
 * Share of the record time that leading runners lose at a wet-bulb globe temperature in °C: straight lines between
 * the measured bands, held at both ends. NaN for an unknown temperature.
 */
export function heatSlowing(wbgt: number, of: 'men' | 'women'): number {
  if (Number.isNaN(wbgt)) return Number.NaN
  const bands = HEAT_SLOWING.value
  const last = bands.length - 1
  if (wbgt <= COOLEST.wbgt) return COOLEST[of]
  if (wbgt >= bands[last].wbgt) return bands[last][of]
  const k = bands.findIndex((band) => wbgt < band.wbgt) - 1
  const share = (wbgt - bands[k].wbgt) / (bands[k + 1].wbgt - bands[k].wbgt)
  return bands[k][of] + share * (bands[k + 1][of] - bands[k][of])
}

/** Minutes of the moving time beside the coolest days measured; NaN where no temperature was recorded. */
export function heatTimeColumns({ count, movingTime, temperature }: Stretches): FigureColumns {
  const columns = emptyColumns('heat-time', count)
  const { value, low, high } = DEVICE_HEAT.value
  for (let i = 0; i < count; i++) {
    const minutes = movingTime[i] / 60
    columns.value[i] = minutes * lost(temperature[i] + value)
    columns.low[i] = minutes * lost(temperature[i] + low)
    columns.high[i] = minutes * lost(temperature[i] + high) * HEAT_OF_SLOWER.value
  }
  return columns
}

/** Share of the time, beyond what the coolest days cost. */
function lost(wbgt: number): number {
  return heatSlowing(wbgt, 'men') - COOLEST.men
}
