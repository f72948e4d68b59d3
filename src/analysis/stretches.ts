import { cleanTrack } from '../activity/clean/clean-track.ts'
import type { Activity, ReadWarning } from '../activity/activity.ts'
import { KNOWN_ENOUGH } from '../evidence/unknown.ts'
import type { Spread } from '../evidence/table.ts'
import { HEIGHT_ERROR } from '../evidence/work.ts'
import { cutIntoStretches } from '../line/cut-into-stretches.ts'
import { sum, sumKnown } from '../stretch/columns.ts'
import type { Stretches } from '../stretch/stretches.ts'
import { fillSunHeight } from './daylight.ts'
import { doubtAltitude } from './altitude-doubt.ts'
import { lineOfTrack } from './line-of-track.ts'
import { fillSensors } from './sensors.ts'

/** An activity as stretches, with its totals: each is exactly the sum of its column. */
export interface Cleaned {
  readonly stretches: Stretches
  /** s since 1970 UTC; null: the device did not know the date. */
  readonly start_s: number | null
  readonly distance_m: number
  readonly movingTime_s: number
  readonly elapsedTime_s: number
  /** null: altitude is unknown over half of the way or more. */
  readonly ascent_m: number | null
  readonly descent_m: number | null
  /** How far ascent and descent may be off, as a share. */
  readonly heightError: Spread
  /** Whether something speaks against the heights; the faults say what. */
  readonly isAltitudeDoubted: boolean
  /** Whether only the device's sums are known, so that neither splits nor what it did to the body can be told. */
  readonly totalsOnly: boolean
  readonly faults: readonly ReadWarning[]
}

/**
 * Recording → stretches of about 20 m (up to 50 m where samples lie further apart), equal within each unbroken
 * piece of track. A rest belongs to the stretch it was taken on: to its elapsed time, not to its moving time.
 * Sets the activity aside, with the reason, when it has no samples, no clock, no way or no movement.
 */
export function toStretches(
  activity: Activity,
): Cleaned | { readonly reason: string; readonly faults: ReadWarning[] } {
  const clean = cleanTrack(activity)
  if ('reason' in clean) return { reason: clean.reason, faults: [...clean.faults] }
  const faults = [...clean.faults]
  const stretches = cutIntoStretches(lineOfTrack(clean))
  const doubt = clean.altitude === null ? null : doubtAltitude(stretches)
  if (doubt !== null) faults.push({ where: 'file', what: doubt.what })
  fillSensors(clean, stretches)
  if (clean.start_s !== null) fillSunHeight(stretches, clean.start_s)

  const distance_m = sum(stretches.length)
  let known_m = 0
  for (let i = 0; i < stretches.count; i++)
    if (!Number.isNaN(stretches.ascent[i])) known_m += stretches.length[i]
  const enough = known_m >= distance_m * KNOWN_ENOUGH.value
  if (clean.altitude !== null && known_m < distance_m * 0.999)
    faults.push({
      where: 'file',
      what: `Altitude is unknown over ${((distance_m - known_m) / 1000).toFixed(1)} km of the way; no climb is counted there.`,
    })
  return {
    stretches,
    start_s: clean.start_s,
    distance_m,
    movingTime_s: sum(stretches.movingTime),
    elapsedTime_s: sum(stretches.elapsedTime),
    ascent_m: enough ? sumKnown(stretches.ascent) : null,
    descent_m: enough ? sumKnown(stretches.descent) : null,
    heightError: doubt?.heightError ?? HEIGHT_ERROR.value,
    isAltitudeDoubted: doubt !== null,
    totalsOnly: clean.totalsOnly,
    faults,
  }
}
