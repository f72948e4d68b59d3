import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, expect, it } from 'vitest'
import { importHistory } from '../../src/service/import-history.ts'
import { openJobs } from '../../src/jobs/open-jobs.ts'
import { openStore } from '../../src/store/open-store.ts'
import { describeWithPostgres, newDatabase } from '../support/postgres.ts'
import { finalState } from './final-state.ts'
import { writeRuns } from './made-up-runs.ts'

const RECORDINGS = 800
const UNDERFOOT = resolve(import.meta.dirname, '../../bin/underfoot.js')

describeWithPostgres('three workers that share an import of 800 recordings', () => {
  const children: ChildProcess[] = []
  const folders: string[] = []
  const folder = async () => {
    const made = await mkdtemp(join(tmpdir(), 'underfoot-shared-'))
    folders.push(made)
    return made
  }
  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL')
    for (const made of folders) await rm(made, { recursive: true, force: true })
  })

  it('of which one is killed leave what one undisturbed import leaves', async () => {
    const runs = join(await folder(), 'runs')
    await writeRuns(runs, RECORDINGS)
    const [home, databaseUrl] = [await folder(), await newDatabase()]
    const store = await openStore({ home, databaseUrl })
    const jobs = openJobs(store)
    const job = await jobs.add({ athlete: 'me', kind: 'import', payload: { paths: [runs] } })
    const env = { ...process.env, UNDERFOOT_HOME: home, DATABASE_URL: databaseUrl }
    for (let worker = 0; worker < 3; worker++)
      children.push(
        spawn(process.execPath, [UNDERFOOT, 'worker', '--at-once', '1'], { env, stdio: 'ignore' }),
      )
    const viewed = async () => (await jobs.list('me', 9)).find((view) => view.job === job)
    while (((await viewed())?.done ?? 0) < RECORDINGS / 4) await pause(20)
    children[1]?.kill('SIGKILL')
    // It waits for another where the one killed was the one that read the folder.
    while (['running', 'waiting'].includes((await viewed())?.state ?? '')) await pause(50)

    expect(await viewed()).toMatchObject({
      state: 'done',
      message: '760 imported, 20 already here and 20 set aside.',
    })
    while ((await jobs.list('me', 9)).some(({ state }) => state !== 'done')) await pause(50)
    const calm = await openStore({ home: await folder() })
    await importHistory(calm, 'me', [runs], {})
    const [shared, alone] = [await finalState(store), await finalState(calm)]
    expect(shared).toEqual(alone)
    for (const child of [children[0], children[2]]) {
      child?.kill('SIGTERM')
      if (child !== undefined && child.exitCode === null) await once(child, 'exit')
      expect(child?.exitCode).toBe(0)
    }
    await Promise.all([store.close(), calm.close()])
  })
})
