import { mergeProfile, NOTHING_SAID, type SaidOfSelf, type SourcedProfile } from '../../athlete/profile.ts'
import { ME } from '../../store/store.ts'
import { StoreError } from '../../store/store-error.ts'
import { printError } from '../output.ts'
import { hasHistory, storePlace } from './store-place.ts'

/**
 * Who runs: what was typed, before what is kept of them on this machine, where anything is. A history that does not
 * answer is complained of, and no reason not to look at a recording.
 *
 * @param now_s s since 1970 UTC: ages are of that day
 */
export async function keptProfileOf(typed: SaidOfSelf, now_s: number): Promise<SourcedProfile> {
  const said = mergeProfile(NOTHING_SAID, typed, now_s)
  if (!hasHistory(storePlace())) return said
  // The database is loaded only where a profile is in it.
  const [{ withStore }, { profileOf }] = await Promise.all([
    import('./with-store.ts'),
    import('../../store/stored-profile.ts'),
  ])
  try {
    return await withStore(({ db }) => profileOf(db, ME, typed, now_s))
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    printError(`${error.message} The figures leave out your profile.`)
    return said
  }
}
