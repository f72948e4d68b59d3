import type { Jobs } from '../../jobs/jobs.ts'
import { openJobs } from '../../jobs/open-jobs.ts'
import { openStore } from '../../store/open-store.ts'
import type { Store } from '../../store/store.ts'
import { storePlace } from '../store/store-place.ts'

/** Opens store and jobs, and closes the store after `work`. */
export async function withJobs<T>(work: (jobs: Jobs, store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(storePlace())
  try {
    return await work(openJobs(store), store)
  } finally {
    await store.close()
  }
}
