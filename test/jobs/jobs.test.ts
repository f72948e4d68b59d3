import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { type JobView, PermanentError, type Task } from '../../src/jobs/jobs.ts'
import { describeStores } from '../support/postgres.ts'
import { emptyStore, later, QUICK, quickJobs, untilAborted } from './quick.ts'

const WORK = { athlete: 'ada', kind: 'recompute', payload: null } as const

describeStores('a job in the queue', (open) => {
  const empty = emptyStore(open)
  const jobsOf = quickJobs()

  it('waits until a worker runs it, is given its payload, and is done', async () => {
    const jobs = jobsOf(await empty())
    const payload = { paths: ['a\u0000b', '\ud800', 'ü'], deep: [1, null, { x: 0.1 }] }
    const job = await jobs.add({ ...WORK, payload })
    expect(await jobs.get('ada', job)).toMatchObject({ state: 'waiting', attempts: 0, started_s: null })
    const given = later<Task>()
    jobs.start({ recompute: async (task) => given.happens(task) })
    expect(await given.happened).toMatchObject({ payload, athlete: 'ada', job, parent: null, attempt: 1 })
    const { started_s, ended_s, created_s } = await jobs.reaches(job, 'done')
    expect(started_s).toBeGreaterThanOrEqual(created_s)
    expect(ended_s).toBeGreaterThanOrEqual(started_s ?? Number.NaN)
  })

  it('is left to workers that have a handler for its kind', async () => {
    const jobs = jobsOf(await empty())
    const job = await jobs.add(WORK)
    const { stop } = jobs.start({ import: async () => undefined })
    await jobs.reaches(await jobs.add({ ...WORK, kind: 'import' }), 'done')
    await stop()
    expect(await jobs.get('ada', job)).toMatchObject({ state: 'waiting', attempts: 0 })
  })

  it('runs beside at most `concurrency - 1` others', async () => {
    const jobs = jobsOf(await empty())
    const names = await Promise.all(Array.from({ length: 9 }, () => jobs.add(WORK)))
    let [now, most] = [0, 0]
    const recompute = async () => {
      most = Math.max(most, (now += 1))
      await pause(15)
      now -= 1
    }
    jobs.start({ recompute }, 3)
    for (const name of names) await jobs.reaches(name, 'done')
    expect(most).toBe(3)
  })

  it('under a key is submitted once while it waits, and again once it runs', async () => {
    const jobs = jobsOf(await empty())
    const keyed = { ...WORK, key: 'all' }
    const names = await Promise.all(Array.from({ length: 8 }, () => jobs.add(keyed)))
    expect(new Set(names).size).toBe(1)
    const others = await Promise.all([
      jobs.add({ ...keyed, athlete: 'bob' }),
      jobs.add({ ...keyed, kind: 'ground' }),
      jobs.add({ ...keyed, key: 'one' }),
      jobs.add(WORK),
    ])
    expect(new Set([...names, ...others]).size).toBe(5)
    const go = later()
    jobs.start({ recompute: () => go.happened }, 9)
    await jobs.reaches(names[0] ?? '', 'running')
    const next = await jobs.add(keyed)
    expect(names).not.toContain(next)
    go.happens()
    await jobs.reaches(next, 'done')
  })

  it('cancelled before it starts never starts; retried, it does', async () => {
    const jobs = jobsOf(await empty())
    const job = await jobs.add(WORK)
    await jobs.cancel('ada', job)
    const worked: string[] = []
    jobs.start({ recompute: async (task) => void worked.push(task.job) })
    await jobs.reaches(await jobs.add(WORK), 'done')
    expect(await jobs.get('ada', job)).toMatchObject({ state: 'cancelled', attempts: 0 })
    expect(worked).not.toContain(job)
    await jobs.retry('ada', job)
    await jobs.reaches(job, 'done')
  })

  it('cancelled while it runs is aborted, by another process too', async () => {
    const store = await empty()
    const jobs = jobsOf(store)
    jobs.start({ recompute: ({ signal }) => untilAborted(signal) })
    const job = await jobs.add(WORK)
    await jobs.reaches(job, 'running')
    await jobsOf(store).cancel('ada', job)
    expect(await jobs.reaches(job, 'cancelled')).toMatchObject({ attempts: 1 })
  })

  it('that fails is retried five times, and fails with the last reason', async () => {
    const jobs = jobsOf(await empty())
    let tries = 0
    jobs.start({
      recompute: async ({ attempt }) => {
        expect(attempt).toBe((tries % 5) + 1)
        tries += 1
        throw new Error(`No luck, ${tries}.`)
      },
    })
    const job = await jobs.add(WORK)
    expect(await jobs.reaches(job, 'failed')).toMatchObject({ attempts: 5, message: 'No luck, 5.' })
    expect(tries).toBe(5)
    await jobs.retry('ada', job)
    expect(await jobs.reaches(job, 'failed')).toMatchObject({ attempts: 5, message: 'No luck, 10.' })
  })

  it('that succeeds in the end is done, and one that failed permanently is not retried', async () => {
    const jobs = jobsOf(await empty())
    jobs.start({
      recompute: async ({ attempt }) => {
        if (attempt < 3) throw new Error('Not yet.')
      },
      ground: async () => {
        throw new PermanentError('There is nothing to do this with.')
      },
    })
    expect(await jobs.reaches(await jobs.add(WORK), 'done')).toMatchObject({ attempts: 3 })
    const permanent = await jobs.add({ ...WORK, kind: 'ground' })
    expect(await jobs.reaches(permanent, 'failed')).toMatchObject({ attempts: 1 })
  })

  it('is released when its worker stops, without counting the attempt, and done by the next', async () => {
    const jobs = jobsOf(await empty())
    const job = await jobs.add(WORK)
    const first = jobs.start({ recompute: ({ signal }) => untilAborted(signal) })
    await jobs.reaches(job, 'running')
    await first.stop()
    expect(await jobs.get('ada', job)).toMatchObject({ state: 'waiting', attempts: 0 })
    jobs.start({ recompute: async () => undefined })
    expect(await jobs.reaches(job, 'done')).toMatchObject({ attempts: 1 })
  })

  it('reports progress in order, at last exactly, throttled', async () => {
    const jobs = jobsOf(await empty())
    const seen: JobView[] = []
    const stop = new AbortController()
    const watching = (async () => {
      for await (const view of jobs.watch('ada', stop.signal)) {
        seen.push(view)
        if (view.state === 'done') return
      }
    })()
    jobs.start({
      recompute: async ({ progress }) => {
        for (let i = 1; i <= 3000; i++) {
          progress(i, 3000, `At ${i}.`)
          if (i % 10 === 0) await pause(1)
        }
      },
    })
    const from = performance.now()
    await jobs.add(WORK)
    await watching
    const writes = (performance.now() - from) / QUICK.progressInterval
    expect(seen.length).toBeGreaterThan(4)
    expect(seen.length).toBeLessThan(writes + 5)
    const done = seen.map((view) => view.done)
    expect(done).toEqual(done.toSorted((a, b) => a - b))
    expect(seen.at(-1)).toMatchObject({ state: 'done', done: 3000, total: 3000, message: 'At 3000.' })
    stop.abort()
  })

  it('of one athlete is never seen, stopped or started by another', async () => {
    const jobs = jobsOf(await empty())
    const stop = new AbortController()
    const seen: JobView[] = []
    const watching = (async () => {
      for await (const view of jobs.watch('bob', stop.signal)) seen.push(view)
    })()
    const waiting = await jobs.add(WORK)
    expect([await jobs.list('bob', 100), await jobs.get('bob', waiting)]).toEqual([[], null])
    await jobs.cancel('bob', waiting)
    expect(await jobs.get('ada', waiting)).toMatchObject({ state: 'waiting' })
    await jobs.cancel('ada', waiting)
    await jobs.retry('bob', waiting)
    expect(await jobs.get('ada', waiting)).toMatchObject({ state: 'cancelled' })
    jobs.start({ recompute: async ({ progress }) => progress(1, 1, 'Mine.') })
    await jobs.reaches(await jobs.add(WORK), 'done')
    const bobs = await jobs.add({ ...WORK, athlete: 'bob' })
    await jobs.reaches(bobs, 'done')
    await pause(100)
    stop.abort()
    await watching
    expect(new Set(seen.map(({ athlete, job }) => `${athlete} ${job}`))).toEqual(new Set([`bob ${bobs}`]))
  })
})
