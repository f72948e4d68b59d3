import { type RecordedRoute, unbroken } from '../../../activity/recorded-route.ts'
import { routeFeature } from '../../../activity/route-geojson.ts'
import { routeGpx } from '../../../activity/xml/write-gpx.ts'
import { routeOf } from '../../../service/routes.ts'
import type { ActivityTable } from '../../../store/schema.ts'
import { StoreError } from '../../../store/store-error.ts'
import type { Store } from '../../../store/store.ts'

/** An activity's way as its fullest recording tells, whole: this is for the athlete alone. None without positions. */
export async function routeFiles(
  store: Store,
  row: ActivityTable,
): Promise<{ ending: string; text: string }[]> {
  const route = await routeOrNull(store, row)
  if (route === null) return []
  const { activity, name, sport, start_s } = row
  const parts = unbroken(route)
  const feature = routeFeature(route, parts, { activity, name, sport, start_s })
  return [
    { ending: 'gpx', text: routeGpx(route, parts, { name, isTimed: true }) },
    { ending: 'geojson', text: `${JSON.stringify(feature)}\n` },
  ]
}

/** null also where its original is missing or damaged: told where originals are exported. */
async function routeOrNull(store: Store, row: ActivityTable): Promise<RecordedRoute | null> {
  try {
    return await routeOf(store, row)
  } catch (error) {
    if (error instanceof StoreError && (error.trouble === 'missing' || error.trouble === 'damaged'))
      return null
    throw error
  }
}
