import { join } from 'node:path'
import { openJobs } from '../../jobs/open-jobs.ts'
import { hasAccounts } from '../../store/accounts.ts'
import { USUAL_LIMITS } from '../../server/api/services.ts'
import { createApp } from '../../server/app.ts'
import { listen } from '../../server/listen.ts'
import { loadPages } from '../../server/pages.ts'
import { openStore } from '../../store/open-store.ts'
import { homeFolder, pagesFolder, version } from '../about.ts'
import { RegionCatalogue } from '../../regions/catalogue.ts'
import { storePlace } from '../store/store-place.ts'
import { openInBrowser } from '../open-in-browser.ts'
import { printError, write } from '../output.ts'
import { superviseWorker } from './supervise-worker.ts'

export interface ServeOptions {
  readonly port?: number
  readonly host: string
  readonly behindProxy?: true
  readonly worker: boolean
  readonly open: boolean
}

/** Serves until SIGINT or SIGTERM. */
export async function serve(asked: ServeOptions): Promise<void> {
  const pages = loadPages(pagesFolder)
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
  const store = await openStore(storePlace())
  // A store of their own for jobs: submitting one waits for the write lock, and no reading shall wait with it.
  const jobsStore = await openStore(storePlace())
  const jobs = openJobs(jobsStore)
  try {
    const regions = new RegionCatalogue(homeFolder())
    const services = {
      store,
      jobs,
      regions,
      uploads: join(homeFolder(), 'uploads'),
      clock: () => Date.now() / 1000,
      version,
      trustsProxy: asked.behindProxy === true,
      limits: USUAL_LIMITS,
    }
    const app = createApp(pages, regions, { services, report })
    const server = await listen(app, {
      port: asked.port ?? null,
      host: asked.host,
      hasAccounts: await hasAccounts(store.db),
    })
    const worked = asked.worker ? superviseWorker(stop.signal, report) : null
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
    await jobsStore.close()
    await store.close()
  }
}

function report(error: unknown): void {
  printError(error instanceof Error ? (error.stack ?? error.message) : String(error))
}

function ended(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
