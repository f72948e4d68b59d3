import { cleanTrack } from '../activity/clean/clean-track.ts'
import type { Activity, ReadWarning } from '../activity/activity.ts'
import { KNOWN_ENOUGH } from '../evidence/unknown.ts'
import type { Spread } from '../evidence/table.ts'
import { HEIGHT_ERROR } from '../evidence/work.ts'
import { cutIntoStretches } from '../line/cut-into-stretches.ts'
import type { GroundLine } from '../line/ground-line.ts'
import { sum, sumKnown } from '../stretch/columns.ts'
import type { Stretches } from '../stretch/stretches.ts'
import { fillSunHeight } from './daylight.ts'
import { doubtAltitude } from './altitude-doubt.ts'
import { lineOfTrack } from './line-of-track.ts'
import { fillSensors } from './sensors.ts'

/** An activity as stretches, with its totals: each is exactly the sum of its column. */
export interface Cleaned extends ClimbTold {
  readonly stretches: Stretches
  /** What the stretches were cut from. */
  readonly line: GroundLine
  /** s since 1970 UTC; null: the device did not know the date. */
  readonly start_s: number | null
  readonly distance_m: number
  readonly movingTime_s: number
  readonly elapsedTime_s: number
  /** How far ascent and descent may be off, as a share. */
  readonly heightError: Spread
  /** What speaks against the heights, told among the faults; null: nothing. */
  readonly altitudeDoubt: ReadWarning | null
  /** Whether only the device's sums are known, so that neither splits nor what it did to the body can be told. */
  readonly totalsOnly: boolean
  /** What is told of the recording, but for its altitude. */
  readonly faultsOfAll: readonly ReadWarning[]
  readonly faults: readonly ReadWarning[]
}

/** What stretches climb and fall, as far as they are known. */
export interface ClimbTold {
  /** null: altitude is unknown over half of the way or more. */
  readonly ascent_m: number | null
  readonly descent_m: number | null
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
  const line = lineOfTrack(clean)
  const stretches = cutIntoStretches(line)
  const doubt = clean.altitude === null ? null : doubtAltitude(stretches)
  const altitudeDoubt = doubt && { where: 'file', what: doubt.what }
  fillSensors(clean, stretches)
  if (clean.start_s !== null) fillSunHeight(stretches, clean.start_s)

  const faults = [...clean.faults]
  if (altitudeDoubt !== null) faults.push(altitudeDoubt)
  if (clean.altitude !== null) faults.push(...unknownClimb(stretches))
  return {
    stretches,
    line,
    start_s: clean.start_s,
    distance_m: sum(stretches.length),
    movingTime_s: sum(stretches.movingTime),
    elapsedTime_s: sum(stretches.elapsedTime),
    ...climbTold(stretches),
    heightError: doubt?.heightError ?? HEIGHT_ERROR.value,
    altitudeDoubt,
    totalsOnly: clean.totalsOnly,
    faultsOfAll: clean.faults,
    faults,
  }
}

/** m climbed and fallen where that is known; null where it is known over less than half of the way. */
export function climbTold(stretches: Stretches): ClimbTold {
  const enough = knownOf(stretches) >= KNOWN_ENOUGH.value * sum(stretches.length)
  return {
    ascent_m: enough ? sumKnown(stretches.ascent) : null,
    descent_m: enough ? sumKnown(stretches.descent) : null,
  }
}

/** What is to be said of stretches whose climb is known in parts. */
export function unknownClimb(stretches: Stretches): ReadWarning[] {
  const [known_m, distance_m] = [knownOf(stretches), sum(stretches.length)]
  if (known_m >= distance_m * 0.999) return []
  return [
    {
      where: 'file',
      what: `Altitude is unknown over ${((distance_m - known_m) / 1000).toFixed(1)} km of the way; no climb is counted there.`,
    },
  ]
}

/** m over which it is known what was climbed. */
function knownOf({ count, length, ascent }: Stretches): number {
  let known_m = 0
  for (let i = 0; i < count; i++) if (!Number.isNaN(ascent[i])) known_m += length[i]
  return known_m
}
