import { SWEAT_BY_HEAT, WIND_CHILL } from '../../evidence/weather.ts'

/**
 * g/m²/h of sweat from the cooling a body needs and the most the air allows, W/m² each. NaN above the heat it was
 * fitted for: hard running is beyond it.
 */
export function sweatByHeatBalance(required: number, most: number): number {
  const { base, required: perRequired, most: perMost, fastestHeat } = SWEAT_BY_HEAT.value
  if (!(required <= fastestHeat)) return Number.NaN
  return Math.max(0, base + perRequired * required + perMost * most)
}

/** °C as moving air feels on a bare face, from °C and km/h. NaN where the formula does not hold. */
export function windChill(temperature: number, wind: number): number {
  if (!(temperature <= WARMEST && wind >= STILL)) return Number.NaN
  const [w0, w1, w2, w3] = WIND_CHILL.value
  const moved = wind ** 0.16
  return w0 + w1 * temperature + w2 * moved + w3 * temperature * moved
}

/** °C and km/h, as the formula’s authors bound it. */
const WARMEST = 10
const STILL = 4.8
