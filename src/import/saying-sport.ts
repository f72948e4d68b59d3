import { isUndecided } from '../analysis/on-foot.ts'
import { activityOf, sayOfActivity } from '../store/activities.ts'
import { editsOf, saveEdit } from '../store/edits.ts'
import { forgetModel, recordingsOfAthlete } from '../store/recordings.ts'
import type { Db } from '../store/store.ts'
import { likest } from './derive/like-others.ts'
import { keyOf } from './duplicates/fingerprint.ts'

/**
 * Says what an activity was. It is held against each of its recordings, and so stays whatever is recomputed; others that
 * leave it open and are of its kind follow, those here as those that come later. All of them are to be recomputed.
 *
 * @param sport as FIT names it; null: what was said is taken back
 * @returns whether there is such an activity
 */
export async function saySport(
  db: Db,
  athlete: string,
  activity: string,
  sport: string | null,
): Promise<boolean> {
  const found = await activityOf(db, athlete, activity)
  if (found === null) return false
  const edits = new Map((await editsOf(db, athlete)).map((edit) => [keyOf(edit), edit]))
  const before = new Set(found.recordings.map((one) => edits.get(keyOf(one))?.sport ?? null))
  const others = (await recordingsOfAthlete(db, athlete)).filter(
    (one) =>
      (edits.get(keyOf(one))?.sport ?? null) === null &&
      (isUndecided(one.sport) || before.has(one.sport)) &&
      likest(one, found.recordings) !== null,
  )
  await saveEdit(db, athlete, found.recordings, { sport })
  await forgetModel(db, athlete, [...found.recordings, ...others])
  await sayOfActivity(db, athlete, activity, sport ?? 'unknown')
  return true
}
