// A worker as its own process, of the built program: `worker-process.mjs HOME DATABASE_URL CONCURRENCY`.
// Its job adds children; each writes down when it begins and ends. A process ends FREE of them, and holds those it
// claims after until the file that `goOn` names is there.
import { appendFileSync, existsSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { openJobs } from '../../dist/src/jobs/open-jobs.js'
import { openStore } from '../../dist/src/store/open-store.js'

const [home, databaseUrl, concurrency] = process.argv.slice(2)
/** Children. */
const FREE = 2
// Only who is dead is silent for so long: a machine may be too busy for a heartbeat every now and then.
const timing = { progressInterval: 20, heartbeat: 50, leaseTtl: 120_000, pollInterval: 25, backoff_s: 0.02 }
const store = await openStore({ home, databaseUrl })
const jobs = openJobs(store, { timing })
const stop = new AbortController()
process.on('SIGTERM', () => stop.abort())

let begun = 0

async function recompute(task) {
  const say = (what) => appendFileSync(task.payload.log, `${what} ${process.pid} ${task.payload.child}\n`)
  if (task.isFinalizing) {
    say('finalize')
    return
  }
  if (task.parent === null) {
    for (let child = 0; child < task.payload.children; child++)
      await task.addChild({ ...task.payload, child }, 1)
    return
  }
  const mayEnd = begun++ < FREE
  say('begin')
  while (!mayEnd && !existsSync(task.payload.goOn)) await pause(5)
  say('end')
  task.progress(1, 1, null)
}

await jobs.work({ recompute }, { concurrency: Number(concurrency), signal: stop.signal })
await store.close()
