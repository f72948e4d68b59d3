import type { Skills } from '../athlete/athlete.ts'
import { MODEL_VERSION } from '../analysis/model-version.ts'
import type { Db } from '../store/store.ts'

/** What an athlete's recordings say of them, in words people use. */
export interface Calibration {
  /** How many recordings spoke. */
  readonly runs: number
  readonly walks: boolean
  /** s since 1970 UTC of the latest of them: the day the figures are for. */
  readonly asOf_s: number
  readonly skills: Skills
}

export async function putCalibration(
  db: Db,
  athlete: string,
  said: Calibration,
  made_s: number,
): Promise<void> {
  const row = { model_version: MODEL_VERSION, fitted: JSON.stringify(said), made_s }
  await db
    .insertInto('calibration')
    .values({ athlete, ...row })
    .onConflict((conflict) => conflict.column('athlete').doUpdateSet(row))
    .execute()
}

/** As it was last fitted; null where it has not been, or by another model. */
export async function calibrationOf(db: Db, athlete: string): Promise<Calibration | null> {
  const row = await db
    .selectFrom('calibration')
    .select('fitted')
    .where('athlete', '=', athlete)
    .where('model_version', '=', MODEL_VERSION)
    .executeTakeFirst()
  // Written by `putCalibration` of this very model version.
  return row === undefined ? null : (JSON.parse(row.fitted) as Calibration)
}
