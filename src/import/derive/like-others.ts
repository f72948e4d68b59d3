import type { Activity } from '../../activity/activity.ts'
import { isOnFoot, isUndecided } from '../../analysis/on-foot.ts'
import { toStretches } from '../../analysis/stretches.ts'
import type { SaidSport } from '../../store/edits.ts'

/** Times that speeds of one kind differ by at most. */
const ALIKE = 1.4

/** What of a recording tells its kind. */
export type KindOfRecording = Omit<SaidSport, 'sport'>

/**
 * A recording that leaves open what was done, as its owner said of another like it: from the same device or program,
 * about as fast. The nearest in speed is believed; without one it stays open.
 */
export function likeOthers(activity: Activity, said: readonly SaidSport[]): Activity {
  if (!isUndecided(activity.sport) || !said.some(({ device }) => device === activity.device)) return activity
  const cleaned = toStretches(activity)
  if ('reason' in cleaned || isOnFoot(activity, cleaned.stretches)) return activity
  const { distance_m, elapsedTime_s } = cleaned
  const like = likest({ device: activity.device, start_s: 0, end_s: elapsedTime_s, distance_m }, said)
  return like === null ? activity : { ...activity, sport: like.sport }
}

/** The one of its kind that is nearest in speed; null: none is of its kind. */
export function likest<Said extends KindOfRecording>(
  recording: KindOfRecording,
  said: readonly Said[],
): Said | null {
  const speed = speedOf(recording)
  let best: Said | null = null
  let least = ALIKE
  for (const other of said) {
    const ratio = speedOf(other) / speed
    const apart = Math.max(ratio, 1 / ratio)
    if (other.device !== recording.device || recording.device === null || !(apart <= least)) continue
    best = other
    least = apart
  }
  return best
}

/** m/s over all of its time. */
function speedOf({ start_s, end_s, distance_m }: KindOfRecording): number {
  return start_s === null || end_s === null || distance_m === null ? NaN : distance_m / (end_s - start_s)
}
