import type { Activity } from '../activity/activity.ts'
import { firstPlace } from '../geo/first-place.ts'
import { utcOffsetAt } from '../geo/time-zone.ts'
import type { Cleaned } from './stretches.ts'

/**
 * s to be added to UTC for the clock on the wall where an activity began: as the file tells, else as its place does,
 * else unknown.
 */
export function utcOffsetOf(
  activity: Pick<Activity, 'utcOffset_s'>,
  { start_s, stretches }: Pick<Cleaned, 'start_s' | 'stretches'>,
): number | null {
  if (activity.utcOffset_s !== null || start_s === null) return activity.utcOffset_s
  const place = firstPlace(stretches)
  return place === null ? null : utcOffsetAt(place.latitude, place.longitude, start_s)
}
