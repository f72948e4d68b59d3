const METRES_PER_FOOT = 0.3048
const ELEVATION = /^([+-]?\d+(?:[.,]\d+)?)\s*(m|meters?|metres?|ft|feet|')?$/i
/** Beyond the Dead Sea's shore and Everest's summit a number is something else than an elevation. */
const LOWEST_M = -450
const HIGHEST_M = 8900

/**
 * The tag `ele` in m above sea level (https://wiki.openstreetmap.org/wiki/Key:ele); NaN when it says nothing
 * that can be one.
 */
export function readElevation(value: string | undefined): number {
  const match = ELEVATION.exec(value?.trim() ?? '')
  if (!match) return Number.NaN
  const number = Number(match[1]?.replace(',', '.'))
  const metres = /^(?:f|')/i.test(match[2] ?? '') ? number * METRES_PER_FOOT : number
  return metres >= LOWEST_M && metres <= HIGHEST_M ? metres : Number.NaN
}
