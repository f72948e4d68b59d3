import { MODEL_VERSION } from '../analysis/model-version.ts'
import type { Db } from '../store/store.ts'
import { groundName } from './derive/ground-name.ts'
import type { RegionsAround } from './derive/regions-around.ts'

/**
 * Originals to be made sense of anew: what another version of the model made, and the primary recording of an activity that lies
 * on ground known by now that it was not made with. Ground that is known no more changes nothing: what it told stays.
 *
 * @returns their hashes, sorted
 */
export async function staleOriginals(db: Db, athlete: string, around: RegionsAround): Promise<string[]> {
  const rows = await db
    .selectFrom('recording')
    .select('sha256')
    .distinct()
    .where('athlete', '=', athlete)
    .where('model_version', '<>', MODEL_VERSION)
    .execute()
  const ofOtherModels = rows.map(({ sha256 }) => sha256)
  return [...new Set([...ofOtherModels, ...(await onOtherGround(db, athlete, around))])].sort()
}

async function onOtherGround(db: Db, athlete: string, around: RegionsAround): Promise<string[]> {
  const activities = await db
    .selectFrom('activity')
    .select(['primary_sha256', 'latitude', 'longitude', 'ground'])
    .where('athlete', '=', athlete)
    .execute()
  const stale: string[] = []
  for (const { primary_sha256, latitude, longitude, ground } of activities)
    if (ground === null || (await hasOtherGround(around, latitude, longitude, ground)))
      stale.push(primary_sha256)
  return stale
}

async function hasOtherGround(
  around: RegionsAround,
  latitude: number | null,
  longitude: number | null,
  ground: string,
): Promise<boolean> {
  if (latitude === null || longitude === null) return false
  const region = await around.regionFor(latitude, longitude)
  return region !== null && groundName(region.meta) !== ground
}
