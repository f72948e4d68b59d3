import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, it } from 'vitest'
import type { Handler, JobView } from '../../src/jobs/jobs.ts'
import { newProcessName } from '../../src/store/process-name.ts'
import { describeStores } from '../support/postgres.ts'
import { emptyStore, later, quickJobs, untilAborted } from './quick.ts'

const REQUEST = { athlete: 'ada', kind: 'recompute', payload: { parts: 6 }, key: 'k' } as const
const never = new AbortController().signal

/** Adds so many children; each does `work`. */
const inParts =
  (work: (part: number) => Promise<void>): Handler =>
  async ({ parent, isFinalizing, payload, addChild }) => {
    if (isFinalizing) return
    if (parent !== null) return work(Number(payload))
    for (let part = 0; part < REQUEST.payload.parts; part++) await addChild(part, 1)
    return { cut: true }
  }

describeStores('a job that is run where it is submitted', (open) => {
  const jobsOf = quickJobs()
  const empty = emptyStore(open)

  it('is shared with other workers, and tells what becomes of it until it has ended', async () => {
    const store = await empty()
    const jobs = jobsOf(store)
    const by: string[] = []
    const both = later()
    const working = (who: string) =>
      inParts(async () => {
        by.push(who)
        if (new Set(by).size === 2) both.happens()
        await both.happened
      })
    jobs.start({ recompute: working('other') }, 2)
    const seen: JobView['state'][] = []
    const view = await jobs.run(REQUEST, working('own'), {
      concurrency: 2,
      signal: never,
      onChange: ({ state }) => void seen.push(state),
    })
    expect(view).toMatchObject({ state: 'done' })
    expect(seen.at(-1)).toBe('done')
    expect(by).toHaveLength(6)
    expect(new Set(by)).toEqual(new Set(['own', 'other']))
    expect(await store.db.selectFrom('job').select('result').execute()).toEqual([{ result: '{"cut":true}' }])
  })

  it('leaves other jobs to others', async () => {
    const jobs = jobsOf(await empty())
    const other = await jobs.add({ ...REQUEST, key: 'other' })
    await jobs.run(REQUEST, async () => undefined, {
      concurrency: 2,
      signal: never,
      onChange: () => undefined,
    })
    expect(await jobs.get('ada', other)).toMatchObject({ state: 'waiting' })
  })

  it('is cancelled by its signal, and taken up again under its name by the next of the same key', async () => {
    const jobs = jobsOf(await empty())
    const stop = new AbortController()
    const stopped = jobs.run(
      REQUEST,
      async ({ signal }) => {
        stop.abort()
        await untilAborted(signal)
      },
      { concurrency: 2, signal: stop.signal, onChange: () => undefined },
    )
    await expect(stopped).rejects.toThrow('aborted')
    const [cancelled] = await jobs.list('ada', 9)
    expect(cancelled).toMatchObject({ state: 'cancelled' })
    const ended = await jobs.run(REQUEST, async () => undefined, {
      concurrency: 2,
      signal: never,
      onChange: () => undefined,
    })
    expect(ended).toMatchObject({ job: cancelled?.job, state: 'done' })
  })

  it('throws at once what its handler or that of a part throws, and has failed', async () => {
    const jobs = jobsOf(await empty())
    const broken = new Error('It is broken.')
    const options = { concurrency: 2, signal: never, onChange: () => undefined }
    const failing = jobs.run(REQUEST, () => Promise.reject(broken), options)
    await expect(failing).rejects.toBe(broken)
    expect(await jobs.list('ada', 9)).toMatchObject([
      { state: 'failed', message: 'It is broken.', attempts: 1 },
    ])
    const inPart = inParts((part) => (part === 3 ? Promise.reject(broken) : Promise.resolve()))
    await expect(jobs.run(REQUEST, inPart, options)).rejects.toBe(broken)
    expect(
      await jobs.run(
        REQUEST,
        inParts(() => Promise.resolve()),
        options,
      ),
    ).toMatchObject({ state: 'done' })
    expect(await jobs.list('ada', 9)).toHaveLength(1)
  })

  it('is taken from a process that is gone, with the parts it left', async () => {
    const store = await empty()
    const jobs = jobsOf(store)
    const gone = spawn(process.execPath, ['--version'], { stdio: 'ignore' })
    await once(gone, 'exit')
    const worker = newProcessName().replace(` ${process.pid} `, ` ${gone.pid} `)
    const job = await jobs.add(REQUEST)
    const held = { state: 'running', worker, attempts: 1, lease_until_s: 1, parts: 1 } as const
    await store.db.updateTable('job').set(held).execute()
    const left = await store.db.selectFrom('job').selectAll().executeTakeFirstOrThrow()
    await store.db
      .insertInto('job')
      .values({
        ...left,
        job: `${job}.old`,
        part_of: job,
        key: null,
        state: 'waiting',
        worker: null,
        parts: 0,
      })
      .execute()
    const parts: number[] = []
    const view = await jobs.run(
      REQUEST,
      inParts(async (part) => void parts.push(part)),
      {
        concurrency: 2,
        signal: never,
        onChange: () => undefined,
      },
    )
    expect(view).toMatchObject({ job, state: 'done', done: 0, total: 6 })
    expect(parts.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5])
  })
})
