import { copyFile, mkdir, mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Jobs } from '../../src/jobs/jobs.ts'
import { openJobs } from '../../src/jobs/open-jobs.ts'
import { startWorker } from '../../src/service/start-worker.ts'
import { RegionCatalogue } from '../../src/regions/catalogue.ts'
import type { Store } from '../../src/store/store.ts'
import { storedRuns } from '../../src/store/stored-runs.ts'
import { describeStores } from '../support/postgres.ts'
import { finalState } from './final-state.ts'
import { writeRuns } from './made-up-runs.ts'
import { QUICK } from './quick.ts'

const RECORDINGS = 80

describeStores('the jobs of a history', (open) => {
  let store: Store
  let jobs: Jobs
  let folder: string
  const stop = new AbortController()
  let worked: Promise<void>
  const start = () =>
    startWorker(store, jobs, {
      regions: new RegionCatalogue('/nowhere'),
      concurrency: 2,
      signal: stop.signal,
    })

  /** Once nothing waits or runs. */
  const settled = async () => {
    while ((await jobs.list('ada', 99)).some(({ state }) => state === 'waiting' || state === 'running'))
      await new Promise((resolve) => setTimeout(resolve, 20))
    return jobs.list('ada', 99)
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'underfoot-handlers-'))
    await writeRuns(join(folder, 'runs'), RECORDINGS)
    store = await open()
    jobs = openJobs(store, { timing: QUICK })
    worked = start()
  })
  afterAll(async () => {
    stop.abort()
    await worked
    await rm(folder, { recursive: true })
  })

  it('import a folder by children, and keep of each run what predictions look at', async () => {
    await jobs.add({ athlete: 'ada', kind: 'import', payload: { paths: [join(folder, 'runs')] } })
    const views = await settled()
    expect(views.map(({ kind, state, message }) => [kind, state, message])).toEqual([
      ['import', 'done', '76 imported, 2 already here and 2 set aside.'],
    ])
    expect(await storedRuns(store.db, 'ada')).toHaveLength(74)
    expect(await storedRuns(store.db, 'bob')).toEqual([])
  })

  it('find everything here the second time', async () => {
    const before = await finalState(store)
    await store.db.deleteFrom('import_item').execute()
    await jobs.add({ athlete: 'ada', kind: 'import', payload: { paths: [join(folder, 'runs')] } })
    const [latest] = await settled()
    expect(latest).toMatchObject({ kind: 'import', message: '78 already here and 2 set aside.' })
    expect(await finalState(store)).toEqual(before)
  })

  it('remove an upload once it is imported, and nothing beside it', async () => {
    const upload = join(folder, 'uploads', 'one')
    await mkdir(upload, { recursive: true })
    await copyFile(join(folder, 'runs', '0003.fit'), join(upload, 'a.fit'))
    const payload = { paths: [join(upload, 'a.fit')], uploaded: true }
    const job = await jobs.add({ athlete: 'bob', kind: 'import', payload })
    while ((await jobs.get('bob', job))?.state !== 'done')
      await new Promise((resolve) => setTimeout(resolve, 20))
    await expect(stat(upload)).rejects.toThrow('ENOENT')
    expect((await stat(join(folder, 'runs', '0003.fit'))).isFile()).toBe(true)
  })

  it('make again what another model made, when a worker starts', async () => {
    const before = await finalState(store)
    for (const table of ['activity', 'analysis', 'recording'] as const)
      await store.db.updateTable(table).set({ model_version: '0' }).execute()
    await store.db.updateTable('activity').set({ distance_m: 1 }).execute()
    const again = start()
    while ((await jobs.list('ada', 99)).every(({ kind }) => kind !== 'recompute'))
      await new Promise((resolve) => setTimeout(resolve, 20))
    await settled()
    const isDone = async () =>
      (await jobs.list('bob', 99)).some(({ kind, state }) => kind === 'recompute' && state === 'done')
    while (!(await isDone())) await new Promise((resolve) => setTimeout(resolve, 20))
    expect(await finalState(store)).toEqual(before)
    stop.abort()
    await again
  })

  it('say what is wrong with a request, and do not retry it', async () => {
    const other = new AbortController()
    const working = startWorker(store, jobs, {
      regions: new RegionCatalogue('/nowhere'),
      concurrency: 1,
      signal: other.signal,
    })
    const job = await jobs.add({ athlete: 'ada', kind: 'import', payload: { path: 'x' } })
    await settled()
    expect(await jobs.get('ada', job)).toMatchObject({
      state: 'failed',
      attempts: 1,
      message: 'An import has to name what to import.',
    })
    other.abort()
    await working
  })
})
