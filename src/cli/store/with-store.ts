import { openStore } from '../../store/open-store.ts'
import type { Store } from '../../store/store.ts'
import { storePlace } from './store-place.ts'

/** Opens the store where the environment has it, and closes it again after `work`. */
export async function withStore<T>(work: (store: Store, home: string) => Promise<T>): Promise<T> {
  const place = storePlace()
  const store = await openStore(place)
  try {
    return await work(store, place.home)
  } finally {
    await store.close()
  }
}
