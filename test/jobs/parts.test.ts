import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import type { Task } from '../../src/jobs/jobs.ts'
import { describeStores } from '../support/postgres.ts'
import { emptyStore, later, quickJobs, untilTold } from './quick.ts'

const WORK = { athlete: 'ada', kind: 'recompute', payload: null } as const
const PARTS = 12

/** Cuts itself into parts of three units; `work` does a part, `end` what comes after them. */
const cut =
  (work: (task: Task, part: number) => Promise<void>, end: () => void = () => undefined) =>
  async (task: Task) => {
    if (task.isAfterParts) return end()
    if (task.job !== task.whole) return work(task, Number(task.payload))
    for (let part = 0; part < PARTS; part++) await task.part(part, 3)
  }

describeStores('a job cut into parts', (open) => {
  const jobsOf = quickJobs()
  const empty = emptyStore(open)

  it('is called once more when all are done, tells the sum, and leaves no parts behind', async () => {
    const store = await empty()
    const jobs = jobsOf(store)
    const worked: number[] = []
    let ends = 0
    const work = async ({ progress }: Task, part: number) => {
      await pause(2)
      worked.push(part)
      progress(3, 3, null)
    }
    const job = await jobs.add(WORK)
    const end = () => {
      expect(worked).toHaveLength(PARTS)
      ends += 1
    }
    // Two workers, as two processes have.
    for (let worker = 0; worker < 2; worker++) jobs.start({ recompute: cut(work, end) }, 3)
    const view = await jobs.reaches(job, 'done')
    expect(view).toMatchObject({ done: 3 * PARTS, total: 3 * PARTS })
    expect(worked.toSorted((a, b) => a - b)).toEqual(Array.from({ length: PARTS }, (_, part) => part))
    expect(ends).toBe(1)
    expect(await jobs.list('ada', 100)).toEqual([view])
    expect(await store.db.selectFrom('job').selectAll().execute()).toHaveLength(1)
  })

  it('of which some fail has failed, saying why; once more, it does those alone', async () => {
    const jobs = jobsOf(await empty())
    const worked: number[] = []
    let isMended = false
    const work = async ({ progress }: Task, part: number) => {
      worked.push(part)
      if (part % 5 === 1 && !isMended) throw new Error(`Part ${part} is broken.`)
      progress(3, 3, null)
    }
    jobs.start({ recompute: cut(work) }, 4)
    const job = await jobs.add(WORK)
    const { message, done } = await jobs.reaches(job, 'failed')
    expect(message).toMatch(/^3 of 12 parts failed. The first said: Part \d+ is broken\.$/)
    expect(done).toBe(3 * (PARTS - 3))
    isMended = true
    worked.length = 0
    await jobs.retry('ada', job)
    expect(await jobs.reaches(job, 'done')).toMatchObject({ done: 3 * PARTS, total: 3 * PARTS })
    expect(worked.toSorted((a, b) => a - b)).toEqual([1, 6, 11])
  })

  it('that failed while it was being cut makes no part twice', async () => {
    const jobs = jobsOf(await empty())
    const worked: number[] = []
    const inOne = cut(async (_, part) => void worked.push(part))
    jobs.start({
      recompute: async (task) => {
        await inOne(task)
        if (task.whole === task.job && task.attempt < 3) throw new Error('Half way.')
      },
    })
    await jobs.reaches(await jobs.add(WORK), 'done')
    expect(worked).toHaveLength(PARTS)
  })

  it('called off is called off with all its parts; once more, it does what is left', async () => {
    const jobs = jobsOf(await empty())
    const started = later()
    let isStuck = true
    const worked: number[] = []
    const work = async ({ signal }: Task, part: number) => {
      if (part > 3 && isStuck) {
        started.happens()
        await untilTold(signal)
      }
      worked.push(part)
    }
    jobs.start({ recompute: cut(work) }, 2)
    const job = await jobs.add(WORK)
    await started.happened
    await jobs.cancel('ada', job)
    await jobs.reaches(job, 'cancelled')
    await pause(200)
    expect(worked.filter((part) => part > 3)).toEqual([])
    isStuck = false
    await jobs.retry('ada', job)
    await jobs.reaches(job, 'done')
    expect(worked.toSorted((a, b) => a - b)).toEqual(Array.from({ length: PARTS }, (_, part) => part))
  })

  it('lets a short job of somebody else pass before its parts', async () => {
    const jobs = jobsOf(await empty())
    const order: string[] = []
    const isCut = later()
    const other = later()
    const whole = await jobs.add(WORK)
    const work = async ({ athlete }: Task, part: number) => {
      if (part === 0) await other.happened
      order.push(athlete)
    }
    jobs.start(
      {
        recompute: async (task) => {
          await cut(work)(task)
          if (task.whole === task.job) isCut.happens()
        },
        calibrate: async ({ athlete }) => void order.push(athlete),
      },
      1,
    )
    await isCut.happened
    await jobs.reaches(whole, 'running')
    const short = await jobs.add({ athlete: 'bob', kind: 'calibrate', payload: null })
    other.happens()
    await jobs.reaches(short, 'done')
    await jobs.reaches(whole, 'done')
    expect(order.indexOf('bob')).toBeLessThan(3)
  })
})
