import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { openJobs } from '../../src/jobs/open-jobs.ts'
import { openStore } from '../../src/store/open-store.ts'
import { describeWithPostgres } from '../support/postgres.ts'
import { startCluster } from '../support/postgres-cluster.ts'
import { QUICK } from './quick.ts'

const CHILDREN = 30

describeWithPostgres('when the database stops again and again while jobs run', () => {
  it('they go on whenever it is back, and nothing is lost', async () => {
    const cluster = await startCluster({ isDurable: true })
    const home = await mkdtemp(join(tmpdir(), 'underfoot-outage-'))
    const store = await openStore({ home, databaseUrl: await cluster.createDatabase() })
    const jobs = openJobs(store, { timing: { ...QUICK, leaseTtl: 3000 } })
    const done = new Set<unknown>()
    const stop = new AbortController()
    const worked = jobs.work(
      {
        recompute: async (task) => {
          if (task.isFinalizing) return
          if (task.parent === null)
            for (let child = 0; child < CHILDREN; child++) await task.addChild(child, 1)
          else {
            await pause(50)
            done.add(task.payload)
            task.progress(1, 1, null)
          }
        },
      },
      { concurrency: 3, signal: stop.signal },
    )
    const job = await jobs.add({ athlete: 'ada', kind: 'recompute', payload: null })
    // More than once, so that it also stops between a child's work and the end of its attempt.
    for (const stopAfter of [CHILDREN / 4, CHILDREN / 2, (3 * CHILDREN) / 4]) {
      while (done.size < stopAfter) await pause(10)
      await cluster.stop('immediate')
      await pause(500)
      await cluster.start()
    }
    const view = async () => jobs.get('ada', job).catch(() => null)
    while ((await view())?.state !== 'done') await pause(50)
    expect(await view()).toMatchObject({ done: CHILDREN, total: CHILDREN })
    expect(done.size).toBe(CHILDREN)
    stop.abort()
    await worked
    await store.close()
    await cluster.stop()
    await rm(home, { recursive: true })
  }, 180_000)
})
