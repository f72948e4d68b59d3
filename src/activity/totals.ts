import type { DeviceTotals, Lap } from './activity.ts'

export const NO_TOTALS: DeviceTotals = {
  distance_m: null,
  movingTime_s: null,
  elapsedTime_s: null,
  ascent_m: null,
  descent_m: null,
  energy_kJ: null,
}

/**
 * The device's sum over the laps; null for what a single lap leaves out, since the rest would be too small, and
 * for a sum of zero, which is how devices fill a field they know nothing of.
 */
export function sumOfLaps(laps: readonly Lap[]): DeviceTotals {
  const sum = (total: keyof DeviceTotals): number | null => {
    // A null in between makes the sum NaN, and NaN is not known.
    const value = laps.reduce((sum, lap) => sum + (lap[total] ?? NaN), 0)
    return value > 0 ? value : null
  }
  return {
    distance_m: sum('distance_m'),
    movingTime_s: sum('movingTime_s'),
    elapsedTime_s: sum('elapsedTime_s'),
    ascent_m: sum('ascent_m'),
    descent_m: sum('descent_m'),
    energy_kJ: sum('energy_kJ'),
  }
}
