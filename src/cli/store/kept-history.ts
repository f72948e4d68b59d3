import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { ExposureRecord } from '../../exposure/exposure-record.ts'
import type { RunSummary } from '../../athlete/run-summary.ts'
import { SQLITE_FILE } from '../../store/open-store.ts'
import { storedExposure } from '../../store/activity-demand.ts'
import { storedRuns } from '../../store/stored-runs.ts'
import { ME } from '../../store/store.ts'
import { storePlace } from '../jobs/with-jobs.ts'
import { withStore } from './with-store.ts'

/** Whether anything was ever kept there: asking makes nothing. */
export function hasHistory({ home, databaseUrl }: ReturnType<typeof storePlace>): boolean {
  return databaseUrl !== null || existsSync(join(home, SQLITE_FILE))
}

/** The runs imported on this machine that calibration looks at; none where nothing was imported. */
export async function keptRuns(): Promise<RunSummary[]> {
  if (!hasHistory(storePlace())) return []
  return withStore(({ db }) => storedRuns(db, ME))
}

/** The imported runs, and what each did in the dimensions of exposure up to the day of a moment (s since 1970), wherever. */
export async function keptHistory(
  now_s: number,
): Promise<{ readonly runs: RunSummary[]; readonly records: ExposureRecord[] }> {
  if (!hasHistory(storePlace())) return { runs: [], records: [] }
  return withStore(async ({ db }) => {
    return { runs: await storedRuns(db, ME), records: await storedExposure(db, ME, now_s) }
  })
}
