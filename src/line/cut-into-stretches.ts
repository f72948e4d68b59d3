import { eastward, normalLongitude } from '../geo/distance.ts'
import { blankStretches } from '../stretch/blank.ts'
import type { Stretches } from '../stretch/stretches.ts'
import { toBoundaries, type Boundaries } from './boundaries.ts'
import { toElevationProfile, type ElevationProfile } from './elevation-profile.ts'
import type { GroundLine } from './ground-line.ts'
import { toProfile } from './profile.ts'
import { spacing, toSegments, type LineSegment } from './segments.ts'
import { turnsOf } from './turns.ts'

/** Beyond ±45 % neither the models nor the altitude's slope mean anything. */
const STEEPEST = 0.45

/**
 * A line in stretches of about 20 m (up to 50 m where its points lie further apart), equal within each unbroken
 * segment or, where it has borders, between them: lengths, places, turns, grades, altitudes and climbs, and times
 * where the line has them. What no line tells (sensors, daylight, what lies underfoot) stays unknown.
 */
export function cutIntoStretches(line: GroundLine): Stretches {
  const segments = toSegments(line)
  const stretches = blankStretches(segments.reduce((count, { cuts }) => count + cuts.length - 1, 0))
  const heights = heightsOf(line, segments)
  let at = 0
  segments.forEach((segment, k) => {
    fillSegment(stretches, at, toBoundaries(line, segment), heights?.[k] ?? null)
    at += segment.cuts.length - 1
  })
  return stretches
}

function heightsOf(line: GroundLine, segments: readonly LineSegment[]): ElevationProfile[] | null {
  const { altitude } = line
  if (altitude === null) return null
  const profiles = segments.map((segment) => toProfile(line, altitude, segment))
  const smoothing = line.smoothingOf(profiles, spacing(line))
  return profiles.map((profile, k) => toElevationProfile(profile, segments[k].cuts, smoothing))
}

function fillSegment(
  stretches: Stretches,
  at: number,
  borders: Boundaries,
  heights: ElevationProfile | null,
): void {
  const { distance, moving, elapsed, lifted, latitude, longitude } = borders
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
    if (heights === null) continue
    const rise = heights.slopeLine[k + 1] - heights.slopeLine[k]
    stretches.grade[i] = Math.max(-STEEPEST, Math.min(STEEPEST, rise / length))
    stretches.altitude[i] = (heights.altitude[k] + lifted[k] + heights.altitude[k + 1] + lifted[k + 1]) / 2
    stretches.ascent[i] = heights.climb.ascent[k + 1] - heights.climb.ascent[k]
    stretches.descent[i] = heights.climb.descent[k + 1] - heights.climb.descent[k]
  }
}
