import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { SourcedProfile, SaidOfSelf } from '../../athlete/profile.ts'
import { type RunHistory, historyOf } from '../../service/history.ts'
import { profileOf } from '../../service/profile.ts'
import { SQLITE_FILE } from '../../store/open-store.ts'
import { ME } from '../../store/store.ts'
import { storePlace } from '../jobs/with-jobs.ts'
import { withStore } from './with-store.ts'

/** Whether anything was ever kept there: asking makes nothing. */
export function hasHistory({ home, databaseUrl }: ReturnType<typeof storePlace>): boolean {
  return databaseUrl !== null || existsSync(join(home, SQLITE_FILE))
}

/**
 * What was imported on this machine, and who its runner is known to be; null where nothing was ever kept.
 *
 * @param typed what was said with the question, which stands before what is kept
 * @param now_s s since 1970 UTC of the day that is asked about
 */
export async function keptPastOf(
  typed: SaidOfSelf,
  now_s: number,
): Promise<{ readonly history: RunHistory; readonly profile: SourcedProfile } | null> {
  if (!hasHistory(storePlace())) return null
  return withStore(async ({ db }) => ({
    history: await historyOf(db, ME, now_s),
    profile: await profileOf(db, ME, typed, now_s),
  }))
}
