import { MODEL_VERSION } from '../analysis/model-version.ts'
import { type ExposureJson, toExposureJson } from '../exposure/exposure-json.ts'
import { exposureOf } from '../exposure/exposure.ts'
import { personsMoment } from '../exposure/local-days.ts'
import { storedExposure } from '../store/activity-demand.ts'
import { recordedHashes } from '../store/recordings.ts'
import type { Db } from '../store/store.ts'

/**
 * What an athlete has done lately in each dimension, and how many originals another model made figures of.
 *
 * @param now_s s since 1970 UTC: the moment looked back from
 */
export async function askExposure(db: Db, athlete: string, now_s: number): Promise<ExposureJson> {
  const [records, outOfDate] = await Promise.all([
    storedExposure(db, athlete, now_s),
    recordedHashes(db, athlete, MODEL_VERSION),
  ])
  const now = personsMoment(records, { now_s }, null)
  return toExposureJson(exposureOf(records, now), records, now, outOfDate.length)
}
