import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterEach, expect, it, vi } from 'vitest'
import { openJobs } from '../../src/jobs/open-jobs.ts'
import { openStore } from '../../src/store/open-store.ts'
import type { Store } from '../../src/store/store.ts'
import { newWorkerName } from '../../src/jobs/worker-name.ts'
import { describeStores, describeWithPostgres, newDatabase } from '../support/postgres.ts'
import { emptyStore, later, QUICK, quickJobs } from './quick.ts'

const WORK = { athlete: 'ada', kind: 'recompute', payload: null } as const
const WORKER = resolve(import.meta.dirname, 'worker-process.mjs')
const PARTS = 40
const AT_ONCE = 2
/** Parts a worker does before it holds what it takes up in hand: see worker-process.mjs. */
const FREE = 2

const children: ChildProcess[] = []
afterEach(async () => {
  for (const child of children.splice(0)) await end(child, 'SIGKILL')
})

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill(signal)
  await once(child, 'exit')
}

describeStores('when workers die', (open) => {
  const jobsOf = quickJobs()
  const empty = emptyStore(open)

  it('nothing is lost or done twice but what the dead one had in hand (three processes, one killed)', async () => {
    const store = await open()
    const jobs = jobsOf(store)
    const [log, goOn] = [join(store.place.home, 'log'), join(store.place.home, 'go-on')]
    await writeFile(log, '')
    const said = async () => (await readFile(log, 'utf8')).split('\n').filter((line) => line !== '')
    const { home, databaseUrl } = store.place
    const job = await jobs.add({ ...WORK, payload: { parts: PARTS, log, goOn } })
    const started = Array.from({ length: 3 }, () => {
      const child = spawn(process.execPath, [WORKER, home, databaseUrl ?? '', String(AT_ONCE)], {
        stdio: ['ignore', 'inherit', 'inherit'],
      })
      children.push(child)
      return child
    })
    const victim = started[0]
    if (victim === undefined) throw new Error('No worker started.')
    // However late one of them starts, there is work left for it: the others hold theirs in hand until they may go on.
    const haveTheirHandsFull = (lines: string[]) =>
      started.every(
        ({ pid }) => lines.filter((line) => line.startsWith(`begin ${pid} `)).length === FREE + AT_ONCE,
      )
    while (!haveTheirHandsFull(await said())) {
      for (const { exitCode } of started) expect(exitCode).toBe(null)
      await pause(5)
    }
    await end(victim, 'SIGKILL')
    await writeFile(goOn, '')

    expect(await jobs.reaches(job, 'done')).toMatchObject({ done: PARTS, total: PARTS })
    for (const child of started) await end(child, 'SIGTERM')
    const lines = await said()
    const partsIn = (what: string) =>
      lines.filter((line) => line.startsWith(what)).map((line) => line.split(' ')[2])
    expect(new Set(partsIn('end')).size).toBe(PARTS)
    expect(partsIn('begin').length).toBeLessThanOrEqual(PARTS + AT_ONCE)
    expect(partsIn('end').length).toBeLessThanOrEqual(PARTS + AT_ONCE)
    expect(partsIn('after')).toHaveLength(1)
    const shares = started.map(({ pid }) => lines.filter((line) => line.startsWith(`end ${pid} `)).length)
    expect(Math.min(...shares)).toBeGreaterThan(0)
  })

  it('one that gives no sign of life is waited for, and then its job is taken up again', async () => {
    const store = await empty()
    const jobs = jobsOf(store)
    const job = await jobs.add(WORK)
    await handTo(store, 'elsewhere/1 17 4 ab')
    const from = performance.now()
    jobs.start({ recompute: async () => undefined })
    expect(await jobs.reaches(job, 'done')).toMatchObject({ attempts: 2 })
    expect(performance.now() - from).toBeGreaterThan(QUICK.silence)
  })

  it('one whose process is gone from this machine is not waited for', async () => {
    const store = await empty()
    // Longer than any test may take: this one would not end.
    const silence_ms = 86_400_000
    const jobs = jobsOf(store, undefined, silence_ms)
    const job = await jobs.add(WORK)
    const gone = spawn(process.execPath, ['--version'], { stdio: 'ignore' })
    await once(gone, 'exit')
    await handTo(store, newWorkerName().replace(` ${process.pid} `, ` ${gone.pid} `))
    jobs.start({ recompute: async () => undefined })
    expect(await jobs.reaches(job, 'done')).toMatchObject({ attempts: 2 })
  })

  it('a job of which they die each time has failed in the end', async () => {
    const store = await empty()
    const jobs = jobsOf(store)
    const job = await jobs.add(WORK)
    await handTo(store, newWorkerName().replace(` ${process.pid} `, ' 4194999 '))
    await store.db.updateTable('job').set({ attempts: 5 }).execute()
    jobs.start({ recompute: async () => undefined })
    const { message } = await jobs.reaches(job, 'failed')
    expect(message).toMatch(/ended from outside/)
  })

  it('one that is only slow keeps its job', async () => {
    const jobs = jobsOf(await empty())
    let calls = 0
    for (let worker = 0; worker < 2; worker++)
      jobs.start({
        recompute: async () => {
          calls += 1
          await pause(3 * QUICK.silence)
        },
      })
    expect(await jobs.reaches(await jobs.add(WORK), 'done')).toMatchObject({ attempts: 1 })
    expect(calls).toBe(1)
  })

  it('one that was taken for dead and is not changes nothing any more', async () => {
    const store = await empty()
    const jobs = jobsOf(store)
    const [told, go] = [later(), later()]
    const first = jobs.start({
      recompute: async ({ signal, progress }) => {
        signal.addEventListener('abort', () => told.happens())
        await go.happened
        progress(99, 99, 'From beyond.')
      },
    })
    const job = await jobs.add(WORK)
    await jobs.reaches(job, 'running')
    await handTo(store, 'elsewhere/1 17 4 ab')
    await told.happened
    go.happens()
    await first.stop()
    expect(await jobs.get('ada', job)).toMatchObject({ state: 'running', done: 0, message: null })
  })

  it('clocks that jump, back or forth, make no difference', async () => {
    const store = await empty()
    let jump_s = 0
    const jobs = jobsOf(store, () => Date.now() / 1000 + jump_s)
    let calls = 0
    const failing = later()
    for (let worker = 0; worker < 2; worker++)
      jobs.start({
        calibrate: async () => {
          calls += 1
          for (const jumped of [-86_400, 86_400, -3600]) {
            jump_s = jumped
            await pause(QUICK.silence / 2)
          }
        },
        recompute: async ({ attempt }) => {
          if (attempt > 1) return
          failing.happens()
          throw new Error('Once.')
        },
      })
    const steady = await jobs.add({ ...WORK, kind: 'calibrate' })
    expect(await jobs.reaches(steady, 'done')).toMatchObject({ attempts: 1 })
    expect(calls).toBe(1)
    jump_s = 0
    const job = await jobs.add(WORK)
    await failing.happened
    jump_s = -86_400
    expect(await jobs.reaches(job, 'done')).toMatchObject({ attempts: 2 })
  })
})

describeWithPostgres('the queue', () => {
  it('gives another turn to a job whose turn went down with somebody, and says nothing aloud', async () => {
    const home = await mkdtemp(join(tmpdir(), 'underfoot-queue-'))
    const store = await openStore({ home, databaseUrl: await newDatabase() })
    const jobs = openJobs(store, { timing: QUICK })
    const names = [await jobs.add(WORK), await jobs.add(WORK), await jobs.add(WORK)]
    // Taken from the queue by a process that was killed before it took the job; and never in the queue, as after
    // the restoring of a backup.
    await sql`update underfoot_queue._private_jobs set locked_by = 'pool-gone', locked_at = now()
      where key = ${`ada/${names[0]}`}`.execute(store.db)
    await sql`delete from underfoot_queue._private_jobs where key = ${`ada/${names[1]}`}`.execute(store.db)
    const aloud = [vi.spyOn(console, 'log'), vi.spyOn(console, 'error'), vi.spyOn(console, 'warn')]
    const stop = new AbortController()
    const ended = jobs.work({ recompute: async () => undefined }, { atOnce: 1, signal: stop.signal })
    while ((await jobs.list('ada', 9)).some(({ state }) => state !== 'done')) await pause(10)
    stop.abort()
    await ended
    for (const spy of aloud) expect(spy).not.toHaveBeenCalled()
    vi.restoreAllMocks()
    await jobs.close()
    await store.close()
    await rm(home, { recursive: true })
  })
})

/** As if another worker had it. */
async function handTo({ db }: Store, worker: string): Promise<void> {
  const now_s = Date.now() / 1000
  await db
    .updateTable('job')
    .set({ state: 'running', worker, attempts: 1, started_s: now_s, lease_until_s: now_s + 1 })
    .execute()
}
