import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { Jobs } from '../../jobs/jobs.ts'
import { openJobs } from '../../jobs/open-jobs.ts'
import { startWorker } from '../../jobs/start-worker.ts'
import { hasAccounts } from '../../server/accounts/accounts.ts'
import { USUAL_LIMITS } from '../../server/api/services.ts'
import { createApp } from '../../server/app.ts'
import { listen } from '../../server/listen.ts'
import { loadPages } from '../../server/pages.ts'
import { openStore } from '../../store/open-store.ts'
import type { Store } from '../../store/store.ts'
import { homeFolder, pagesFolder, version } from '../about.ts'
import { servedRegions } from '../ground/served-regions.ts'
import { groundFolders, regionPath } from '../ground/folders.ts'
import { regionNames } from '../ground/region-files.ts'
import { groundHandler } from '../jobs/ground-handler.ts'
import { storePlace } from '../jobs/with-jobs.ts'
import { openInBrowser } from '../open-in-browser.ts'
import { complain, write } from '../output.ts'

export interface ServeAsked {
  readonly port?: number
  readonly host: string
  readonly behindProxy?: true
  readonly worker: boolean
  readonly open: boolean
}

/** Serves until SIGINT or SIGTERM. */
export async function serve(asked: ServeAsked): Promise<void> {
  const pages = loadPages(pagesFolder)
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
  const store = await openStore(storePlace())
  const jobs = openJobs(store)
  try {
    const openRegions = servedRegions(homeFolder())
    const services = {
      store,
      jobs,
      openRegions,
      uploads: join(homeFolder(), 'uploads'),
      clock: () => Date.now() / 1000,
      version,
      trustsProxy: asked.behindProxy === true,
      limits: USUAL_LIMITS,
    }
    const app = createApp(pages, openRegions, { services, report })
    const server = await listen(app, {
      port: asked.port ?? null,
      host: asked.host,
      hasAccounts: await hasAccounts(store.db),
    })
    const worked = asked.worker ? workBeside(jobs, store, stop.signal) : null
    try {
      await write(`Underfoot is at ${server.url} (Ctrl-C ends it).\n`)
      if (asked.open && process.stdout.isTTY) openInBrowser(server.url)
      await ended(stop.signal)
    } finally {
      stop.abort()
      await server.close()
      await worked
    }
  } finally {
    await jobs.close()
    await store.close()
  }
}

/** Works jobs beside the answers, and leaves them one core. */
async function workBeside(jobs: Jobs, store: Store, signal: AbortSignal): Promise<void> {
  const { regions } = groundFolders(homeFolder())
  try {
    await startWorker(store, jobs, {
      regions: () => regionNames(regions).map((name) => regionPath(regions, name)),
      more: { ground: groundHandler(homeFolder()) },
      atOnce: Math.max(1, availableParallelism() - 1),
      signal,
    })
  } catch (error) {
    report(error)
  }
}

function report(error: unknown): void {
  complain(error instanceof Error ? (error.stack ?? error.message) : String(error))
}

function ended(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
