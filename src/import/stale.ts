import { MODEL_VERSION } from '../analysis/model-version.ts'
import { type Bounds, overlap } from '../geo/bounds.ts'
import { normalLongitude } from '../geo/distance.ts'
import { UNIT_DEG } from '../ground/graph/length.ts'
import { searchBox } from '../ground/graph/search-box.ts'
import type { RegionMeta } from '../ground/region/region.ts'
import type { RegionCatalogue } from '../regions/catalogue.ts'
import { activityPlaces, analysisOf } from '../store/activities.ts'
import { recordedHashes } from '../store/recordings.ts'
import type { Db } from '../store/store.ts'
import { unpackStretches } from '../stretch/packed-stretches.ts'
import type { Stretches } from '../stretch/stretches.ts'
import { isMadeWith } from './derive/ground-name.ts'

/**
 * Originals to be made sense of anew: what another version of the model made, and primary recordings of activities that lie
 * on ground known by now that it was not made with. Ground that is known no more changes nothing: what it told stays.
 *
 * @returns their hashes, sorted
 */
export async function staleOriginals(db: Db, athlete: string, known: RegionCatalogue): Promise<string[]> {
  const ofOtherModels = await recordedHashes(db, athlete, MODEL_VERSION)
  return [...new Set([...ofOtherModels, ...(await onOtherGround(db, athlete, known))])].sort()
}

async function onOtherGround(db: Db, athlete: string, known: RegionCatalogue): Promise<string[]> {
  const metas = await known.metas()
  const stale: string[] = []
  for (const { activity, primary_sha256, latitude, longitude, distance_m, ground } of await activityPlaces(
    db,
    athlete,
  )) {
    const isNew = (meta: RegionMeta) => ground === null || !isMadeWith(ground, meta)
    const mayReach = (meta: RegionMeta) =>
      latitude !== null && longitude !== null && isNear(meta.bounds, latitude, longitude, distance_m)
    if (ground === null) stale.push(primary_sha256)
    else if (metas.some((meta) => isNew(meta) && mayReach(meta))) {
      const way = await wayOf(db, athlete, activity)
      const regions = way === null ? [] : await known.around(way)
      if (regions.some(({ meta }) => isNew(meta))) stale.push(primary_sha256)
    }
  }
  return stale
}

/** Where an activity led, as its figures were made. */
async function wayOf(db: Db, athlete: string, activity: string): Promise<Stretches | null> {
  const row = await analysisOf(db, athlete, activity)
  return row === null ? null : unpackStretches(row.columns)
}

/** Whether a box may be reached from a place within so many m: most activities need no closer look. */
function isNear(bounds: Bounds, latitude: number, longitude: number, metres: number): boolean {
  const { west, south, east, north } = searchBox(latitude, longitude, metres)
  const isAllRound = east - west >= 360 / UNIT_DEG
  const box: Bounds = isAllRound
    ? [-180, south * UNIT_DEG, 180, north * UNIT_DEG]
    : [normalLongitude(west * UNIT_DEG), south * UNIT_DEG, normalLongitude(east * UNIT_DEG), north * UNIT_DEG]
  return overlap(bounds, box)
}
