import { activityOf, nameActivity } from '../store/activities.ts'
import type { Recording } from '../store/recordings.ts'
import { type ActivityEdit, saveEdit, editsOnFile } from '../store/edits.ts'
import type { Db } from '../store/store.ts'
import { byCompleteness } from './duplicates/groups.ts'
import { keyOf, fingerprintOf } from './duplicates/fingerprint.ts'

type Named = Pick<Recording, 'sha256' | 'ordinal' | 'name'>

/** What was said of recordings, by `keyOf`. */
export type Edits = ReadonlyMap<string, ActivityEdit>

/** What an activity is called: as the person said, or as the fullest of its recordings that has a name does. */
export function activityTitle(recordings: readonly Named[], edits: Edits): string | null {
  const given = recordings.map((one) => edits.get(keyOf(one))?.name ?? null)
  return [...given, ...recordings.map(({ name }) => name)].find((name) => name !== null) ?? null
}

/**
 * Calls an activity by a name, or again as its recordings do. The name is held against each recording, and so stays
 * whatever is recomputed, arrives or becomes the primary recording.
 *
 * @param name null: what was said is taken back
 * @returns whether there is such an activity
 */
export async function renameActivity(
  db: Db,
  athlete: string,
  activity: string,
  name: string | null,
): Promise<boolean> {
  const found = await activityOf(db, athlete, activity)
  if (found === null) return false
  await saveEdit(db, athlete, found.recordings, { name })
  const said: ActivityEdit[] = []
  for (const { sha256 } of found.recordings) said.push(...(await editsOnFile(db, athlete, sha256)))
  const title = activityTitle(fullestFirst(found.recordings), new Map(said.map((one) => [keyOf(one), one])))
  await nameActivity(db, athlete, activity, title)
  return true
}

/** In the order they are sorted in when they arrive. One without a date is alone. */
function fullestFirst(recordings: readonly Recording[]): readonly Recording[] {
  const placed = recordings.map((row) => ({ row, fingerprint: fingerprintOf(row) }))
  return placed
    .sort((a, b) => (a.fingerprint && b.fingerprint ? byCompleteness(a.fingerprint, b.fingerprint) : 0))
    .map(({ row }) => row)
}
