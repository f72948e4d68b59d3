import { cleanTrack, type CleanTrack } from '../activity/clean/clean-track.ts'
import type { Activity, ReadWarning } from '../activity/activity.ts'
import { eastward, normalLongitude } from '../geo/distance.ts'
import { blankStretches } from '../stretch/blank.ts'
import { sum, sumKnown } from '../stretch/columns.ts'
import type { Stretches } from '../stretch/stretches.ts'
import { toBoundaries, type Boundaries } from './boundaries.ts'
import { fillSunHeight } from './daylight.ts'
import { roughnessOf, smoothingFor, type Smoothing } from './roughness.ts'
import { spacing, toSegments, type TrackSegment } from './segments.ts'
import { toProfile, type RawProfile } from './profile.ts'
import { toElevationProfile, type ElevationProfile } from './elevation-profile.ts'
import { fillSensors } from './sensors.ts'
import { turnsOf } from './turns.ts'

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
  readonly faults: readonly ReadWarning[]
}

/** Beyond ±45 % neither the models nor the altitude's slope mean anything. */
const STEEPEST = 0.45

/** Share of the distance with altitude from which its ascent speaks for the activity. */
export const ENOUGH_ALTITUDE = 0.5

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
  const stretches = cutIntoStretches(clean)
  fillSensors(clean, stretches)
  if (clean.start_s !== null) fillSunHeight(stretches, clean.start_s)

  const distance_m = sum(stretches.length)
  let known_m = 0
  for (let i = 0; i < stretches.count; i++)
    if (!Number.isNaN(stretches.ascent[i])) known_m += stretches.length[i]
  const enough = known_m >= distance_m * ENOUGH_ALTITUDE
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
    faults,
  }
}

/** How strongly profiles are to be smoothed, from the look of them and from the m between the line's points. */
export type SmoothingOf = (profiles: readonly RawProfile[], spacing_m: number) => Smoothing

const ofRecordings: SmoothingOf = (profiles, spacing_m) => smoothingFor(roughnessOf(profiles, spacing_m))

/** The line of a clean track in stretches: lengths, times, places, grades and climbs, and no sensors yet. */
export function cutIntoStretches(clean: CleanTrack, smoothingOf: SmoothingOf = ofRecordings): Stretches {
  const pieces = toSegments(clean)
  const stretches = blankStretches(pieces.reduce((count, piece) => count + piece.stretches, 0))
  const reliefs = toReliefs(clean, pieces, smoothingOf)
  let at = 0
  pieces.forEach((piece, k) => {
    fillPiece(stretches, at, toBoundaries(clean, piece), reliefs?.[k] ?? null)
    at += piece.stretches
  })
  return stretches
}

function toReliefs(
  clean: CleanTrack,
  pieces: readonly TrackSegment[],
  smoothingOf: SmoothingOf,
): ElevationProfile[] | null {
  const { altitude } = clean
  if (altitude === null) return null
  const profiles = pieces.map((piece) => toProfile(clean, altitude, piece))
  const smoothing = smoothingOf(profiles, spacing(clean))
  return profiles.map((profile) => toElevationProfile(profile, smoothing))
}

function fillPiece(
  stretches: Stretches,
  at: number,
  borders: Boundaries,
  relief: ElevationProfile | null,
): void {
  const { distance, moving, elapsed, latitude, longitude } = borders
  const turns = turnsOf(borders)
  for (let k = 0; k + 1 < distance.length; k++) {
    const i = at + k
    const length = distance[k + 1] - distance[k]
    stretches.start[i] = distance[k]
    stretches.length[i] = length
    stretches.movingTime[i] = moving[k + 1] - moving[k]
    stretches.elapsedTime[i] = elapsed[k + 1] - elapsed[k]
    stretches.latitude[i] = (latitude[k] + latitude[k + 1]) / 2
    stretches.longitude[i] = normalLongitude(longitude[k] + eastward(longitude[k], longitude[k + 1]) / 2)
    stretches.turn[i] = turns[k]
    if (relief === null) continue
    const rise = relief.slopeLine[k + 1] - relief.slopeLine[k]
    stretches.grade[i] = Math.max(-STEEPEST, Math.min(STEEPEST, rise / length))
    stretches.altitude[i] = (relief.altitude[k] + relief.altitude[k + 1]) / 2
    stretches.ascent[i] = relief.climb.ascent[k + 1] - relief.climb.ascent[k]
    stretches.descent[i] = relief.climb.descent[k + 1] - relief.climb.descent[k]
  }
}
