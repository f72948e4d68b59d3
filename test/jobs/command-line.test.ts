import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Jobs } from '../../src/jobs/jobs.ts'
import { openJobs } from '../../src/jobs/open-jobs.ts'
import { openStore } from '../../src/store/open-store.ts'
import { ME, type Store } from '../../src/store/store.ts'
import { underfootHere } from '../support/in-process.ts'

describe('underfoot jobs', () => {
  let home: string
  let store: Store
  let jobs: Jobs
  const says = (...args: string[]) =>
    underfootHere(args, { cwd: home, env: { UNDERFOOT_HOME: home, COLUMNS: '100' } })
  const submit = (payload: unknown) => jobs.add({ athlete: ME, kind: 'import', payload })

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'underfoot-jobs-'))
    store = await openStore({ home })
    jobs = openJobs(store)
  })
  afterAll(async () => {
    await store.close()
    await rm(home, { recursive: true })
  })

  it('lists what waits, cancels it by the beginning of its name, and retries it', async () => {
    expect((await says('jobs')).out).toBe('There are no jobs.\n')
    const job = await submit({ paths: [] })
    expect((await says('jobs')).out).toMatch(
      new RegExp(`^job +what +state.*\\n${job.slice(0, 8)}  import  waiting`),
    )
    expect(await says('jobs', 'cancel', job.slice(0, 8))).toMatchObject({
      out: 'It is cancelled.\n',
      code: 0,
    })
    const again = await says('jobs', 'cancel', job)
    expect(again).toMatchObject({ code: 1, out: '' })
    expect(again.err).toBe(
      'underfoot: this import is cancelled; only one that is waiting or running can be meant.\n',
    )
    expect(JSON.parse((await says('jobs', 'retry', job, '--json')).out)).toMatchObject({
      job,
      state: 'waiting',
    })
    expect(JSON.parse((await says('jobs', '--json')).out)).toMatchObject({ jobs: [{ job, kind: 'import' }] })
    expect((await says('jobs', '--athlete', 'bob')).out).toBe('There are no jobs.\n')
    expect((await says('jobs', 'retry', 'x')).err).toBe(
      'underfoot: there is no job x; `underfoot jobs` lists them.\n',
    )
  })
})
