import type { SourcedProfile, SaidOfSelf } from '../../athlete/profile.ts'
import { type RunHistory, type WantedHistory, historyOf } from '../../service/history.ts'
import { profileOf } from '../../store/stored-profile.ts'
import { ME } from '../../store/store.ts'
import { hasHistory, storePlace } from './store-place.ts'
import { withStore } from './with-store.ts'

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
