import type { DeriveSetting } from '../../import/derive/deriver.ts'
import type { RegionCatalogue } from '../../regions/catalogue.ts'
import { NOTHING_SAID, personOf } from '../../athlete/profile.ts'
import { profileOf } from '../../store/stored-profile.ts'
import type { Store } from '../../store/store.ts'
import type { Jobs } from '../../jobs/jobs.ts'
import type { SharedDerivers } from '../../import/derive/shared-derivers.ts'

/** What every handler works with. */
export interface HandlerContext {
  readonly store: Store
  readonly jobs: Pick<Jobs, 'add'>
  readonly derivers: SharedDerivers
  /** The ground that is known here. */
  readonly regions: RegionCatalogue
  /** s since 1970 UTC. */
  readonly clock: () => number
}

/** What it takes to make sense of files; no ground is known where there is no home folder. */
export type DerivingContext = Pick<HandlerContext, 'store' | 'derivers' | 'clock'> & {
  readonly regions: { readonly home: string | null }
}

/** What holds for all files of an athlete. */
export async function settingFor(
  { store, regions, clock }: Pick<DerivingContext, 'store' | 'regions' | 'clock'>,
  athlete: string,
): Promise<DeriveSetting> {
  const profile = await profileOf(store.db, athlete, NOTHING_SAID, clock())
  return { person: personOf(profile), home: regions.home }
}
