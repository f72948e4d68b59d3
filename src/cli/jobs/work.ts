import { availableParallelism } from 'node:os'
import type { Handler, Handlers, JobKind, Task } from '../../jobs/jobs.ts'
import { startWorker } from '../../service/start-worker.ts'
import { formatDuration } from '../../units/units.ts'
import { write } from '../output.ts'
import { RegionCatalogue } from '../../regions/catalogue.ts'
import { hostsHere } from '../ground/options.ts'
import { storePlace } from '../store/store-place.ts'
import { withJobs } from './with-jobs.ts'

export interface WorkCommandOptions {
  readonly atOnce?: number
  readonly json?: true
}

/** Runs jobs until SIGINT or SIGTERM; a second one ends it at once, and others reclaim the jobs it held. */
export async function workUntilToldToStop({
  atOnce = availableParallelism(),
  json,
}: WorkCommandOptions): Promise<void> {
  const tell = (text: string, line: object) =>
    write(json === true ? `${JSON.stringify(line)}\n` : `${text}\n`)
  const { home, databaseUrl } = storePlace()
  await withJobs(async (jobs, store) => {
    const sharing =
      databaseUrl === null
        ? `the history in ${home}, shared with whatever else of Underfoot runs on this machine`
        : `the database in DATABASE_URL, with files in ${home}`
    await tell(`Working jobs of ${sharing} (Ctrl-C ends it).`, {
      working: true,
      home,
      dialect: store.dialect,
      atOnce,
    })
    const told = (kind: JobKind, handler: Handler) => tellingHandler(kind, handler, tell)
    await startWorker(store, jobs, {
      regions: new RegionCatalogue(home),
      hosts: hostsHere(),
      wrap: (handlers) => mapped(handlers, told),
      concurrency: atOnce,
      signal: untilSignal(),
    })
    await tell('Nothing is left in hand.', { working: false })
  })
}

type Tell = (text: string, line: object) => Promise<void>

/** Logs how each job ended, but not its children: they would be many lines about one thing. */
function tellingHandler(kind: JobKind, handler: Handler, tell: Tell): Handler {
  return async (task) => {
    const from = performance.now()
    const say = (how: string) => {
      const seconds = (performance.now() - from) / 1000
      const line = { kind, job: task.job, athlete: task.athlete, how, seconds }
      return task.parent === null
        ? tell(`${kind} ${task.job.slice(0, 8)}: ${how} (${formatDuration(seconds)})`, line)
        : null
    }
    let result: unknown
    try {
      result = await handler(task)
    } catch (error) {
      await say(
        task.signal.aborted ? 'stopped' : `failed. ${error instanceof Error ? error.message : String(error)}`,
      )
      throw error
    }
    await say(cameOut(task))
    return result
  }
}

function cameOut({ isFinalizing }: Task): string {
  return isFinalizing ? 'done with all its parts' : 'done'
}

function mapped(handlers: Handlers, change: (kind: JobKind, handler: Handler) => Handler): Handlers {
  const kinds: readonly JobKind[] = ['import', 'recompute', 'ground']
  return Object.fromEntries(
    kinds.flatMap((kind) => {
      const handler = handlers[kind]
      return handler === undefined ? [] : [[kind, change(kind, handler)]]
    }),
  )
}

function untilSignal(): AbortSignal {
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
  return stop.signal
}
