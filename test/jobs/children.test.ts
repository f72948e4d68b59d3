import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, expect, it } from 'vitest'
import type { Task } from '../../src/jobs/jobs.ts'
import { openStore } from '../../src/store/open-store.ts'
import type { Db, Store } from '../../src/store/store.ts'
import { describeStores, describeWithPostgres, newDatabase } from '../support/postgres.ts'
import { emptyStore, later, quickJobs, untilAborted } from './quick.ts'

const WORK = { athlete: 'ada', kind: 'recompute', payload: null } as const
const CHILDREN = 12

/** Adds children of three units; `work` runs a child, `end` finalizes. */
const fanOut =
  (work: (task: Task, child: number) => Promise<void>, end: () => void = () => undefined) =>
  async (task: Task) => {
    if (task.isFinalizing) return end()
    if (task.parent !== null) return work(task, Number(task.payload))
    for (let child = 0; child < CHILDREN; child++) await task.addChild(child, 3)
  }

describeStores('a job with children', (open) => {
  const jobsOf = quickJobs()
  const empty = emptyStore(open)

  it('is finalized when all are done, tells the sum, and leaves no children behind', async () => {
    const store = await empty()
    const jobs = jobsOf(store)
    const worked: number[] = []
    let ends = 0
    const work = async ({ progress }: Task, child: number) => {
      await pause(2)
      worked.push(child)
      progress(3, 3, null)
    }
    const job = await jobs.add(WORK)
    const end = () => {
      expect(worked).toHaveLength(CHILDREN)
      ends += 1
    }
    // Two workers, as two processes have.
    for (let worker = 0; worker < 2; worker++) jobs.start({ recompute: fanOut(work, end) }, 3)
    const view = await jobs.reaches(job, 'done')
    expect(view).toMatchObject({ done: 3 * CHILDREN, total: 3 * CHILDREN })
    expect(worked.toSorted((a, b) => a - b)).toEqual(Array.from({ length: CHILDREN }, (_, child) => child))
    expect(ends).toBe(1)
    expect(await jobs.list('ada', 100)).toEqual([view])
    expect(await store.db.selectFrom('job').selectAll().execute()).toHaveLength(1)
  })

  it('of which some fail has failed, saying why; retried, it runs those alone', async () => {
    const jobs = jobsOf(await empty())
    const worked: number[] = []
    let isMended = false
    const work = async ({ progress }: Task, child: number) => {
      worked.push(child)
      if (child % 5 === 1 && !isMended) throw new Error(`Part ${child} is broken.`)
      progress(3, 3, null)
    }
    jobs.start({ recompute: fanOut(work) }, 4)
    const job = await jobs.add(WORK)
    const { message, done } = await jobs.reaches(job, 'failed')
    expect(message).toMatch(/^3 of 12 parts failed. The first said: Part \d+ is broken\.$/)
    expect(done).toBe(3 * (CHILDREN - 3))
    isMended = true
    worked.length = 0
    await jobs.retry('ada', job)
    expect(await jobs.reaches(job, 'done')).toMatchObject({ done: 3 * CHILDREN, total: 3 * CHILDREN })
    expect(worked.toSorted((a, b) => a - b)).toEqual([1, 6, 11])
  })

  it('that failed half way through adding them adds none twice', async () => {
    const jobs = jobsOf(await empty())
    const worked: number[] = []
    const children = fanOut(async (_, child) => void worked.push(child))
    jobs.start({
      recompute: async (task) => {
        await children(task)
        if (task.parent === null && task.attempt < 3) throw new Error('Half way.')
      },
    })
    await jobs.reaches(await jobs.add(WORK), 'done')
    expect(worked).toHaveLength(CHILDREN)
  })

  it('that is cancelled is cancelled with all of them; retried, it runs what is left', async () => {
    const jobs = jobsOf(await empty())
    const started = later()
    let isStuck = true
    const worked: number[] = []
    const work = async ({ signal }: Task, child: number) => {
      if (child > 3 && isStuck) {
        started.happens()
        await untilAborted(signal)
      }
      worked.push(child)
    }
    jobs.start({ recompute: fanOut(work) }, 2)
    const job = await jobs.add(WORK)
    await started.happened
    await jobs.cancel('ada', job)
    await jobs.reaches(job, 'cancelled')
    await pause(200)
    expect(worked.filter((child) => child > 3)).toEqual([])
    isStuck = false
    await jobs.retry('ada', job)
    await jobs.reaches(job, 'done')
    expect(worked.toSorted((a, b) => a - b)).toEqual(Array.from({ length: CHILDREN }, (_, child) => child))
  })

  it('that is cancelled after its worker lost it gets no child from that worker any more', async () => {
    const store = await empty()
    const jobs = jobsOf(store)
    const [started, cancelled, said] = [later(), later(), later<unknown>()]
    const worked: number[] = []
    jobs.start({
      recompute: async (task) => {
        if (task.parent !== null) {
          worked.push(Number(task.payload))
          return
        }
        await task.addChild(0, 1)
        started.happens()
        // As one that was frozen: it hears of nothing meanwhile.
        await cancelled.happened
        said.happens(await task.addChild(1, 1).catch((error: unknown) => error))
      },
    })
    const job = await jobs.add(WORK)
    await started.happened
    await expect.poll(() => worked).toEqual([0])
    // Reclaimed, and not to be claimed again before it is cancelled.
    const lost = { worker: null, lease_until_s: null, not_before_s: Date.now() / 1000 + 60 }
    await store.db
      .updateTable('job')
      .set({ state: 'waiting', ...lost })
      .where('job', '=', job)
      .execute()
    await jobs.cancel('ada', job)
    cancelled.happens()
    expect(await said.happened).toBeInstanceOf(Error)
    await expect
      .poll(() => store.db.selectFrom('job').select('state').orderBy('job').execute())
      .toEqual([{ state: 'cancelled' }, { state: 'done' }])
  })

  it('that is cancelled and retried before they have stopped runs each of them once', async () => {
    // Workers hear late that they are to stop, and have room for what waits again.
    const jobs = jobsOf(await empty(), { timing: { progressInterval: 400 } })
    const worked: number[] = []
    const areStarted = later()
    let started = 0
    const work = async ({ signal }: Task, child: number) => {
      started += 1
      if (started === CHILDREN) areStarted.happens()
      if (child < CHILDREN / 2) await pause(500, undefined, { signal })
      worked.push(child)
    }
    const { stop } = jobs.start({ recompute: fanOut(work) }, CHILDREN / 2 + 2)
    const job = await jobs.add(WORK)
    await areStarted.happened
    await jobs.cancel('ada', job)
    await jobs.reaches(job, 'cancelled')
    await jobs.retry('ada', job)
    await jobs.reaches(job, 'done')
    await stop()
    expect(worked.toSorted((a, b) => a - b)).toEqual(Array.from({ length: CHILDREN }, (_, child) => child))
  })

  it('that is cancelled at the end of its first call, too late for a heartbeat to tell, runs none', async () => {
    const timing = { progressInterval: 3_600_000 }
    const jobs = jobsOf(await empty(), { timing })
    const worked: number[] = []
    const addThem = fanOut(async (_, child) => void worked.push(child))
    const recompute = async (task: Task) => {
      await addThem(task)
      if (task.parent === null && !task.isFinalizing) await jobs.cancel('ada', task.job)
    }
    jobs.start({ recompute }, 1)
    const job = await jobs.add(WORK)
    expect(await jobs.reaches(job, 'cancelled', 'done')).toMatchObject({ state: 'cancelled' })
    expect(worked).toEqual([])
  })

  it('lets a short job of somebody else pass before them', async () => {
    const jobs = jobsOf(await empty())
    const order: string[] = []
    const isFannedOut = later()
    const other = later()
    const parent = await jobs.add(WORK)
    const work = async ({ athlete }: Task, child: number) => {
      if (child === 0) await other.happened
      order.push(athlete)
    }
    jobs.start(
      {
        recompute: async (task) => {
          await fanOut(work)(task)
          if (task.parent === null) isFannedOut.happens()
        },
        ground: async ({ athlete }) => void order.push(athlete),
      },
      1,
    )
    await isFannedOut.happened
    await jobs.reaches(parent, 'running')
    const short = await jobs.add({ athlete: 'bob', kind: 'ground', payload: null })
    other.happens()
    await jobs.reaches(short, 'done')
    await jobs.reaches(parent, 'done')
    expect(order.indexOf('bob')).toBeLessThan(3)
  })
})

describeWithPostgres('where two write at once', () => {
  const jobsOf = quickJobs()
  const stores: (Store & { readonly home: string })[] = []
  afterAll(async () => {
    for (const store of stores) {
      await store.close()
      await rm(store.home, { recursive: true })
    }
  })
  const opened = async (): Promise<Store> => {
    const home = await mkdtemp(join(tmpdir(), 'underfoot-children-'))
    const store = await openStore({ home, databaseUrl: await newDatabase() })
    stores.push({ ...store, home })
    return store
  }

  it('two children that end leave their parent to be finalized, though neither sees the other’s end before it commits', async () => {
    const store = await opened()
    const bothRun = later()
    const isLastSeen = later()
    let running = 0
    let ended = 0
    /** Of the transactions that end a child, the first is held open until the second waits for it or is through. */
    const slowToCommit = heldOpen(store, async (db) => {
      if (running < 2 || (await childrenEnded(db)) === 0) return
      ended += 1
      if (ended === 2) isLastSeen.happens()
      else await Promise.race([isLastSeen.happened, untilBlocked(store.db)])
    })
    const jobs = jobsOf(slowToCommit)
    const { stop } = jobs.start({
      recompute: async (task) => {
        if (task.isFinalizing) return
        if (task.parent === null) for (const child of [1, 2]) await task.addChild(child, 1)
        else {
          running += 1
          if (running === 2) bothRun.happens()
          await bothRun.happened
        }
      },
    })
    const job = await jobs.add(WORK)
    while (ended < 2) await pause(5)
    await stop()
    const [parent] = await store.db.selectFrom('job').selectAll().where('job', '=', job).execute()
    // What nobody holds and nobody will ever claim.
    expect(parent).not.toMatchObject({ state: 'running', worker: null })
  })

  it('a job cancelled while its first call ends is cancelled, and does not wait for children nobody stops', async () => {
    const store = await opened()
    const work = async ({ signal }: Task) => untilAborted(signal)
    const job = later<string>()
    const cancelled: Promise<void>[] = []
    /** The transaction that ends the first call is held open until the cancelling one waits for it. */
    const slowToCommit = heldOpen(store, async (db) => {
      const ended = await db.selectFrom('job').select('job').where('parts', '>', 0).execute()
      if (ended.length === 0 || cancelled.length > 0) return
      cancelled.push(jobsOf(store).cancel('ada', await job.happened))
      await untilBlocked(store.db)
    })
    const jobs = jobsOf(slowToCommit)
    jobs.start({ recompute: fanOut(work) })
    const name = await jobs.add(WORK)
    job.happens(name)
    await jobs.reaches(name, 'cancelled')
    await Promise.all(cancelled)
  })
})

/** The same store, whose transactions do something more before they commit. */
function heldOpen(store: Store, before: (db: Db) => Promise<void>): Store {
  return {
    ...store,
    transact: (write) =>
      store.transact(async (db) => {
        const result = await write(db)
        await before(db)
        return result
      }),
  }
}

/** Children that have ended as this transaction sees it. */
async function childrenEnded(db: Db): Promise<number> {
  const done = db.selectFrom('job').select('job').where('part_of', 'is not', null).where('state', '=', 'done')
  return (await done.execute()).length
}

/** Until some transaction waits for another's lock. */
async function untilBlocked(db: Db): Promise<void> {
  for (;;) {
    const { rows } = await sql`select from pg_locks where not granted`.execute(db)
    if (rows.length > 0) return
    await pause(5)
  }
}
