import { pruneStore } from '../store/prune.ts'
import type { Store } from '../store/store.ts'
import { mayPass } from './timing.ts'

/** ms between two clearings: what has ended does no harm for some hours more. */
const EVERY = 6 * 3600 * 1000

/**
 * Clears away what has ended, now and every few hours. Any number of workers may do so at once.
 *
 * @returns ends it, when what is under way is done
 */
export function tidyNowAndThen(store: Store, clock: () => number): () => Promise<void> {
  let underWay = Promise.resolve()
  const tidy = async () => {
    try {
      await pruneStore(store, clock())
    } catch (error) {
      // A database that is full or away now is tidied the next time.
      if (!mayPass(error)) throw error
    }
  }
  const begin = () => {
    underWay = underWay.then(tidy)
    underWay.catch(() => undefined)
  }
  begin()
  const timer = setInterval(begin, EVERY)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await underWay
  }
}
