import { readFileSync } from 'node:fs'
import { listActivities } from '../../src/store/activities.ts'
import { openStore } from '../../src/store/open-store.ts'
import { ME } from '../../src/store/store.ts'

/** A process of its own: opens the store named on the command line, shows a first page of it, and tells readiness. */
const [home = '', databaseUrl = '', now_s = ''] = process.argv.slice(2)
const store = await openStore({ home, databaseUrl })
await listActivities(store.db, ME, { limit: 50 })
// Since the process began, loading the program among it.
const took = performance.now()
// Loaded only now, so that the time to the first page is the program's.
const { COURSES, ready } = await import('./ready.ts')
await ready(store, COURSES.planned, Number(now_s))
await store.close()
console.log(JSON.stringify({ took, peak_MB: peakMemory() / 1024 }))

/** kB. Linux counts what the parent held at the fork into `maxRSS`, so the process's own high-water mark is asked first. */
function peakMemory(): number {
  try {
    const told = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
    if (told !== undefined) return Number(told)
  } catch {
    // No Linux.
  }
  return process.resourceUsage().maxRSS
}
