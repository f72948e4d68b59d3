// A worker as its own process, of the built program: `worker-process.mjs HOME DATABASE_URL CONCURRENCY`.
// Its job adds children; each writes down when it begins and ends.
import { appendFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { openJobs } from '../../dist/src/jobs/open-jobs.js'
import { openStore } from '../../dist/src/store/open-store.js'

const [home, databaseUrl, concurrency] = process.argv.slice(2)
const timing = { progressInterval: 20, heartbeat: 50, leaseTtl: 600, pollInterval: 25, backoff_s: 0.02 }
const store = await openStore({ home, databaseUrl })
const jobs = openJobs(store, { timing })
const stop = new AbortController()
process.on('SIGTERM', () => stop.abort())

async function recompute(task) {
  const say = (what) => appendFileSync(task.payload.log, `${what} ${process.pid} ${task.payload.child}\n`)
  if (task.isFinalizing) {
    say('finalize')
    return
  }
  if (task.parent === null) {
    for (let child = 0; child < task.payload.children; child++)
      await task.addChild({ child, log: task.payload.log }, 1)
    return
  }
  say('begin')
  await pause(25)
  say('end')
  task.progress(1, 1, null)
}

await jobs.work({ recompute }, { concurrency: Number(concurrency), signal: stop.signal })
await store.close()
