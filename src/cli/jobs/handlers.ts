import { calibrateHandler } from '../../jobs/handlers/calibrate.ts'
import type { Handlers } from '../../jobs/jobs.ts'
import type { Store } from '../../store/store.ts'
import { groundHandler } from './ground-handler.ts'

/** What can be done with the jobs of a store. */
export function handlersFor(store: Store, home: string): Handlers {
  return {
    calibrate: calibrateHandler(store),
    ground: groundHandler(home),
  }
}
