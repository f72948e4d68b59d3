import { type ImportSummary, importSummary } from '../import/summary.ts'
import type { Jobs, JobView } from '../jobs/jobs.ts'
import type { Store } from '../store/store.ts'

/** How far an import is, and what its files came to. */
export interface ImportState extends Omit<ImportSummary, 'reasons' | 'merged'> {
  /** Activities it brought that several recordings tell of. */
  readonly merged: number
  /** null some time after its end. */
  readonly job: JobView | null
}

/** @returns null where there is no import of that name */
export async function importState(
  { store, jobs }: { readonly store: Pick<Store, 'db'>; readonly jobs: Pick<Jobs, 'get'> },
  athlete: string,
  importId: string,
): Promise<ImportState | null> {
  const [found, { reasons: _, merged, ...counts }] = await Promise.all([
    jobs.get(athlete, importId),
    importSummary(store.db, athlete, importId),
  ])
  const job = found?.kind === 'import' ? found : null
  const files = counts.imported + counts.alreadyHere + counts.setAside
  return job === null && files === 0 ? null : { ...counts, merged: merged.length, job }
}
