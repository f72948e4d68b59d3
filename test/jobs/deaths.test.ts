import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, expect, it } from 'vitest'
import type { Store } from '../../src/store/store.ts'
import { newProcessName } from '../../src/store/process-name.ts'
import { describeStores } from '../support/postgres.ts'
import { emptyStore, later, QUICK, quickJobs } from './quick.ts'

const WORK = { athlete: 'ada', kind: 'recompute', payload: null } as const
const WORKER = resolve(import.meta.dirname, 'worker-process.mjs')
const CHILDREN = 40
const CONCURRENCY = 2
/** Children that a worker ends before it holds what it claims: see worker-process.mjs. */
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

  it('nothing is lost or run twice but what the dead one held (three processes, one killed)', async () => {
    const store = await open()
    const jobs = jobsOf(store)
    const [log, goOn] = [join(store.place.home, 'log'), join(store.place.home, 'go-on')]
    await writeFile(log, '')
    const said = async () => (await readFile(log, 'utf8')).split('\n').filter((line) => line !== '')
    const { home, databaseUrl } = store.place
    const job = await jobs.add({ ...WORK, payload: { children: CHILDREN, log, goOn } })
    const started = Array.from({ length: 3 }, () => {
      const child = spawn(process.execPath, [WORKER, home, databaseUrl ?? '', String(CONCURRENCY)], {
        stdio: ['ignore', 'inherit', 'inherit'],
      })
      children.push(child)
      return child
    })
    const victim = started[0]
    if (victim === undefined) throw new Error('No worker started.')
    // However late one of them starts, there is work left for it: the others hold theirs until they may go on.
    const areBusy = (lines: string[]) =>
      started.every(
        ({ pid }) => lines.filter((line) => line.startsWith(`begin ${pid} `)).length === FREE + CONCURRENCY,
      )
    while (!areBusy(await said())) {
      for (const { exitCode } of started) expect(exitCode).toBe(null)
      await pause(5)
    }
    await end(victim, 'SIGKILL')
    await writeFile(goOn, '')

    expect(await jobs.reaches(job, 'done')).toMatchObject({ done: CHILDREN, total: CHILDREN })
    for (const child of started) await end(child, 'SIGTERM')
    const lines = await said()
    const childrenIn = (what: string) =>
      lines.filter((line) => line.startsWith(what)).map((line) => line.split(' ')[2])
    expect(new Set(childrenIn('end')).size).toBe(CHILDREN)
    expect(childrenIn('begin').length).toBeLessThanOrEqual(CHILDREN + CONCURRENCY)
    expect(childrenIn('end').length).toBeLessThanOrEqual(CHILDREN + CONCURRENCY)
    expect(childrenIn('finalize')).toHaveLength(1)
    const shares = started.map(({ pid }) => lines.filter((line) => line.startsWith(`end ${pid} `)).length)
    expect(Math.min(...shares)).toBeGreaterThan(0)
  })

  it('a lease that is not renewed expires, and the job is reclaimed', async () => {
    const store = await empty()
    const jobs = jobsOf(store)
    const job = await jobs.add(WORK)
    await leaseTo(store, 'elsewhere/1 17 4 ab')
    const from = performance.now()
    jobs.start({ recompute: async () => undefined })
    expect(await jobs.reaches(job, 'done')).toMatchObject({ attempts: 2 })
    expect(performance.now() - from).toBeGreaterThan(QUICK.leaseTtl)
  })

  it('a process that is gone from this machine is not waited for', async () => {
    const store = await empty()
    // Longer than any test may take: this one would not end.
    const jobs = jobsOf(store, { timing: { leaseTtl: 86_400_000 } })
    const job = await jobs.add(WORK)
    const gone = spawn(process.execPath, ['--version'], { stdio: 'ignore' })
    await once(gone, 'exit')
    await leaseTo(store, newProcessName().replace(` ${process.pid} `, ` ${gone.pid} `))
    jobs.start({ recompute: async () => undefined })
    expect(await jobs.reaches(job, 'done')).toMatchObject({ attempts: 2 })
  })

  it('a job that kills its worker on every attempt fails', async () => {
    const store = await empty()
    const jobs = jobsOf(store)
    const job = await jobs.add(WORK)
    await leaseTo(store, newProcessName().replace(` ${process.pid} `, ' 4194999 '))
    await store.db.updateTable('job').set({ attempts: 5 }).execute()
    jobs.start({ recompute: async () => undefined })
    const { message } = await jobs.reaches(job, 'failed')
    expect(message).toBe('The worker was killed on every attempt, probably out of memory.')
  })

  it('one that is only slow keeps its lease', async () => {
    const jobs = jobsOf(await empty())
    let calls = 0
    for (let worker = 0; worker < 2; worker++)
      jobs.start({
        recompute: async () => {
          calls += 1
          await pause(3 * QUICK.leaseTtl)
        },
      })
    expect(await jobs.reaches(await jobs.add(WORK), 'done')).toMatchObject({ attempts: 1 })
    expect(calls).toBe(1)
  })

  it('one that lost its lease changes nothing any more', async () => {
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
    await leaseTo(store, 'elsewhere/1 17 4 ab')
    await told.happened
    go.happens()
    await first.stop()
    expect(await jobs.get('ada', job)).toMatchObject({ state: 'running', done: 0, message: null })
  })

  it('clocks that jump, back or forth, make no difference', async () => {
    const store = await empty()
    let jump_s = 0
    const jobs = jobsOf(store, { clock: () => Date.now() / 1000 + jump_s })
    let calls = 0
    const failing = later()
    for (let worker = 0; worker < 2; worker++)
      jobs.start({
        ground: async () => {
          calls += 1
          for (const jumped of [-86_400, 86_400, -3600]) {
            jump_s = jumped
            await pause(QUICK.leaseTtl / 2)
          }
        },
        recompute: async ({ attempt }) => {
          if (attempt > 1) return
          failing.happens()
          throw new Error('Once.')
        },
      })
    const steady = await jobs.add({ ...WORK, kind: 'ground' })
    expect(await jobs.reaches(steady, 'done')).toMatchObject({ attempts: 1 })
    expect(calls).toBe(1)
    jump_s = 0
    const job = await jobs.add(WORK)
    await failing.happened
    jump_s = -86_400
    expect(await jobs.reaches(job, 'done')).toMatchObject({ attempts: 2 })
  })
})

/** As if another worker held it. */
async function leaseTo({ db }: Store, worker: string): Promise<void> {
  const now_s = Date.now() / 1000
  await db
    .updateTable('job')
    .set({ state: 'running', worker, attempts: 1, started_s: now_s, lease_until_s: now_s + 1 })
    .execute()
}
