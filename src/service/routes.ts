import { shareBehind } from '../accounts/shares.ts'
import { type RecordedRoute, recordedRoute } from '../activity/recorded-route.ts'
import { sharedRoute, type SharedRoute } from '../privacy/shared-route.ts'
import { activityOf } from '../store/activities.ts'
import type { ActivityTable } from '../store/schema.ts'
import type { Store } from '../store/store.ts'
import { hiddenAreasOf } from './hidden-areas.ts'

/** The way of an activity as its primary recording tells, whole: for the athlete alone. null without positions. */
export async function routeOf(
  { originals }: Pick<Store, 'originals'>,
  {
    athlete,
    primary_sha256,
    primary_ordinal,
  }: Pick<ActivityTable, 'athlete' | 'primary_sha256' | 'primary_ordinal'>,
): Promise<RecordedRoute | null> {
  return recordedRoute(await originals.read(athlete, primary_sha256), primary_ordinal)
}

/** What a link shows to whoever holds it: a route, cut by the zones its athlete has now. */
export interface LinkedRoute {
  readonly route: RecordedRoute
  readonly shared: SharedRoute
}

/** @returns `unknown` where there is no such link, or none any more; null where its activity has no positions */
export async function linkedRoute(
  store: Store,
  link: string,
  now_s: number,
): Promise<LinkedRoute | 'unknown' | null> {
  const share = await shareBehind(store.db, link, now_s)
  const found = share && (await activityOf(store.db, share.athlete, share.activity))
  if (!found) return 'unknown'
  const route = await routeOf(store, found.activity)
  if (route === null) return null
  return { route, shared: sharedRoute(route, await hiddenAreasOf(store, found.activity.athlete)) }
}
