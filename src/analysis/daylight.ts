import { sunHeight } from '../geo/sun.ts'
import type { Stretches } from '../stretch/stretches.ts'

/**
 * Fills in how high the sun stood at the middle of each stretch, over a flat horizon.
 *
 * @param start_s s since 1970 UTC at which the activity began
 */
export function fillSunHeight(stretches: Stretches, start_s: number): void {
  let elapsed = 0
  for (let i = 0; i < stretches.count; i++) {
    const time = start_s + elapsed + stretches.elapsedTime[i] / 2
    stretches.sunHeight[i] = sunHeight(time, stretches.latitude[i], stretches.longitude[i])
    elapsed += stretches.elapsedTime[i] || 0
  }
}
