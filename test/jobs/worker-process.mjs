// A worker as its own process, of the built program: `worker-process.mjs HOME DATABASE_URL AT_ONCE`.
// Its job cuts itself into parts; each writes down when it begins and ends. A process does FREE of them, and holds
// those it takes up after in hand until the file that `goOn` names is there.
import { appendFileSync, existsSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { openJobs } from '../../dist/src/jobs/open-jobs.js'
import { openStore } from '../../dist/src/store/open-store.js'

const [home, databaseUrl, atOnce] = process.argv.slice(2)
/** Parts. */
const FREE = 2
// Silent for so long only who is dead: a machine may be too busy for a sign of life every now and then.
const timing = { progress: 20, beat: 50, silence: 120_000, look: 25, backoff_s: 0.02 }
const store = await openStore({ home, databaseUrl })
const jobs = openJobs(store, { timing })
const stop = new AbortController()
process.on('SIGTERM', () => stop.abort())

let begun = 0

async function recompute(task) {
  const say = (what) => appendFileSync(task.payload.log, `${what} ${process.pid} ${task.payload.part}\n`)
  if (task.isAfterParts) {
    say('after')
    return
  }
  if (task.job === task.whole) {
    for (let part = 0; part < task.payload.parts; part++) await task.part({ ...task.payload, part }, 1)
    return
  }
  const mayEnd = begun++ < FREE
  say('begin')
  while (!mayEnd && !existsSync(task.payload.goOn)) await pause(5)
  say('end')
  task.progress(1, 1, null)
}

await jobs.work({ recompute }, { atOnce: Number(atOnce), signal: stop.signal })
await jobs.close()
await store.close()
