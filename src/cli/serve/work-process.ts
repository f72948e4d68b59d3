import { availableParallelism } from 'node:os'
import { startWorker } from '../../jobs/start-worker.ts'
import { homeFolder } from '../about.ts'
import { regionPathsIn } from '../ground/region-paths.ts'
import { groundHandler } from '../jobs/ground-handler.ts'
import { withJobs } from '../jobs/with-jobs.ts'

// The process that runs jobs beside a server (`supervise-worker.ts`). It ends with the server, however that ends: the
// channel between the two closes then.
const stop = new AbortController()
process.once('disconnect', () => stop.abort())
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort())

const home = homeFolder()
await withJobs((jobs, store) =>
  startWorker(store, jobs, {
    regions: () => regionPathsIn(home),
    more: { ground: groundHandler(home) },
    // One core is left to the answers.
    concurrency: Math.max(1, availableParallelism() - 1),
    signal: stop.signal,
  }),
)
if (process.connected) process.disconnect()
