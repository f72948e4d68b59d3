import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { SourcedProfile, SaidOfSelf } from '../../athlete/profile.ts'
import { type RunHistory, type WantedHistory, historyOf } from '../../service/history.ts'
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
 */
export async function keptPastOf(
  typed: SaidOfSelf,
  wanted: WantedHistory,
): Promise<{ readonly history: RunHistory; readonly profile: SourcedProfile } | null> {
  if (!hasHistory(storePlace())) return null
  return withStore(async ({ db }) => ({
    history: await historyOf({ db, athlete: ME }, wanted),
    profile: await profileOf(db, ME, typed, wanted.now_s),
  }))
}
