// A worker as its own process, of the built program: `worker-process.mjs HOME DATABASE_URL AT_ONCE`.
// Its job cuts itself into parts; each writes down when it begins and ends.
import { appendFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { openJobs } from '../../dist/src/jobs/open-jobs.js'
import { openStore } from '../../dist/src/store/open-store.js'

const [home, databaseUrl, atOnce] = process.argv.slice(2)
const timing = { progress: 20, beat: 50, silence: 600, look: 25, backoff_s: 0.02 }
const store = await openStore({ home, databaseUrl })
const jobs = openJobs(store, { timing })
const stop = new AbortController()
process.on('SIGTERM', () => stop.abort())

async function recompute(task) {
  const say = (what) => appendFileSync(task.payload.log, `${what} ${process.pid} ${task.payload.part}\n`)
  if (task.isAfterParts) {
    say('after')
    return
  }
  if (task.job === task.whole) {
    for (let part = 0; part < task.payload.parts; part++) await task.part({ part, log: task.payload.log }, 1)
    return
  }
  say('begin')
  await pause(25)
  say('end')
  task.progress(1, 1, null)
}

await jobs.work({ recompute }, { atOnce: Number(atOnce), signal: stop.signal })
await jobs.close()
await store.close()
