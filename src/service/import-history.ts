import { createHash } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { SharedDerivers } from '../import/derive/shared-derivers.ts'
import { pathLabels } from '../import/sources/folder.ts'
import { type ImportSummary, importSummary } from '../import/summary.ts'
import { machineName } from '../store/process-name.ts'
import type { Store } from '../store/store.ts'
import { importHandler } from './handlers/import.ts'
import type { JobView } from '../jobs/jobs.ts'
import { openJobs } from '../jobs/open-jobs.ts'

export interface ImportOptions {
  readonly signal?: AbortSignal
  readonly onChange?: (view: JobView) => void
  /** Threads that make sense of files; 0: none but this one. As many as there are cores where it is not said. */
  readonly threads?: number
  /** Of the files on the disk only these are looked at; all where it is not given. */
  readonly only?: readonly string[]
  /** What was done where a recording does not say. */
  readonly sport?: string
  /** The home folder whose regions are the ground that is known; none is where it is not given. */
  readonly home?: string | null
}

/** How an import ended, and what became of its files. */
export interface ImportEnd extends ImportSummary {
  readonly import: string
  readonly state: JobView['state']
  readonly message: string | null
}

/**
 * Imports files, folders and archives into a history: submits the import job, and runs it in this process beside any
 * worker of the same history. Every file ends imported, already here, or set aside with the reason. Cut off at any
 * moment and begun again with the same paths, it leaves the same behind as if nothing had happened.
 *
 * @throws StoreError when the store fails (the disk is full, say); what was committed until then stays
 * @throws the signal's reason when it is cancelled; the same holds
 */
export async function importHistory(
  store: Store,
  athlete: string,
  paths: readonly string[],
  {
    signal,
    onChange = () => undefined,
    threads = availableParallelism(),
    only,
    sport,
    home = null,
  }: ImportOptions,
): Promise<ImportEnd> {
  const jobs = openJobs(store)
  const derivers = new SharedDerivers(threads)
  const clock = () => Date.now() / 1000
  const handler = importHandler({ store, derivers, regions: { home }, clock })
  const payload = {
    paths: paths.map((path) => resolve(path)),
    labels: pathLabels(paths),
    machine: machineName(),
    ...(only && { only: [...only] }),
    ...(sport !== undefined && { sport }),
  }
  const key = createHash('sha256').update(JSON.stringify([machineName(), payload.paths.toSorted()]))
  const request = { athlete, kind: 'import', payload, key: key.digest('hex') } as const
  const options = {
    // While one part is being written, threads have another to work at.
    concurrency: threads + 1,
    signal: signal ?? new AbortController().signal,
    onChange,
  }
  try {
    const { job, state, message } = await jobs.run(request, handler, options)
    return { import: job, state, message, ...(await importSummary(store.db, athlete, job)) }
  } finally {
    await derivers.close()
  }
}
