import { availableParallelism } from 'node:os'
import { startWorker } from '../../service/start-worker.ts'
import { RegionCatalogue } from '../../regions/catalogue.ts'
import { homeFolder } from '../about.ts'
import { hostsHere } from '../ground/options.ts'
import { withJobs } from '../jobs/with-jobs.ts'

// The process that runs jobs beside a server (`supervise-worker.ts`). It ends with the server, however that ends: the
// channel between the two closes then.
const stop = new AbortController()
process.once('disconnect', () => stop.abort())
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort())

await withJobs((jobs, store) =>
  startWorker(store, jobs, {
    regions: new RegionCatalogue(homeFolder()),
    hosts: hostsHere(),
    // One core is left to the answers.
    concurrency: Math.max(1, availableParallelism() - 1),
    signal: stop.signal,
  }),
)
if (process.connected) process.disconnect()
