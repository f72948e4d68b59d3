import { HEAT_SLOWING } from '../evidence/conditions.ts'

/**
 * Share of the record time that leading runners lose at a wet-bulb globe temperature in °C: straight lines between
 * the measured bands, held at both ends. NaN for an unknown temperature.
 */
export function heatSlowing(wbgt: number, of: 'men' | 'women'): number {
  if (Number.isNaN(wbgt)) return Number.NaN
  const bands = HEAT_SLOWING.value
  const last = bands.length - 1
  if (wbgt <= bands[0].wbgt) return bands[0][of]
  if (wbgt >= bands[last].wbgt) return bands[last][of]
  const k = bands.findIndex((band) => wbgt < band.wbgt) - 1
  const share = (wbgt - bands[k].wbgt) / (bands[k + 1].wbgt - bands[k].wbgt)
  return bands[k][of] + share * (bands[k + 1][of] - bands[k][of])
}
