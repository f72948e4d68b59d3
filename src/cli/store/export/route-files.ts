import { routeFeature } from '../../../server/api/geojson.ts'
import { routeGpx } from '../../../server/api/gpx.ts'
import { recordedRoute, unbroken } from '../../../server/api/recorded-route.ts'
import type { ActivityTable } from '../../../store/schema.ts'
import { StoreError } from '../../../store/store-error.ts'
import type { Store } from '../../../store/store.ts'

/** An activity's way as its fullest recording tells, whole: this is for the athlete alone. None without positions. */
export async function routeFiles(
  store: Store,
  { athlete, activity, primary_sha256, primary_ordinal, name, sport, start_s }: ActivityTable,
): Promise<{ ending: string; text: string }[]> {
  const bytes = await originalBytes(store, athlete, primary_sha256)
  const route = bytes === null ? null : recordedRoute(bytes, primary_ordinal)
  if (route === null) return []
  const parts = unbroken(route)
  const feature = routeFeature(route, parts, { activity, name, sport, start_s })
  return [
    { ending: 'gpx', text: routeGpx(route, parts, { name, isTimed: true }) },
    { ending: 'geojson', text: `${JSON.stringify(feature)}\n` },
  ]
}

/** null where it is missing or damaged: told where originals are exported. */
async function originalBytes(store: Store, athlete: string, sha256: string): Promise<Uint8Array | null> {
  try {
    return await store.originals.read(athlete, sha256)
  } catch (error) {
    if (error instanceof StoreError && (error.trouble === 'missing' || error.trouble === 'damaged'))
      return null
    throw error
  }
}
