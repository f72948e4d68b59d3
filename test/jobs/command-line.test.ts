import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Jobs } from '../../src/jobs/jobs.ts'
import { openJobs } from '../../src/jobs/open-jobs.ts'
import { openStore } from '../../src/store/open-store.ts'
import { ME, type Store } from '../../src/store/store.ts'

const UNDERFOOT = resolve(import.meta.dirname, '../../bin/underfoot.js')

describe('underfoot jobs', () => {
  let home: string
  let store: Store
  let jobs: Jobs
  const says = (...args: string[]) => {
    const env = { ...process.env, UNDERFOOT_HOME: home, DATABASE_URL: '', COLUMNS: '100' }
    const { stdout, stderr, status } = spawnSync(process.execPath, [UNDERFOOT, ...args], {
      env,
      encoding: 'utf8',
    })
    return { stdout, stderr, status }
  }
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
    expect(says('jobs').stdout).toBe('There are no jobs.\n')
    const job = await submit({ paths: [] })
    expect(says('jobs').stdout).toMatch(
      new RegExp(`^job +what +state.*\\n${job.slice(0, 8)}  import  waiting`),
    )
    expect(says('jobs', 'cancel', job.slice(0, 8))).toMatchObject({
      stdout: 'It is cancelled.\n',
      status: 0,
    })
    const again = says('jobs', 'cancel', job)
    expect(again).toMatchObject({ status: 1, stdout: '' })
    expect(again.stderr).toBe(
      'underfoot: this import is cancelled; only one that is waiting or running can be meant.\n',
    )
    expect(JSON.parse(says('jobs', 'retry', job, '--json').stdout)).toMatchObject({ job, state: 'waiting' })
    expect(JSON.parse(says('jobs', '--json').stdout)).toMatchObject({ jobs: [{ job, kind: 'import' }] })
    expect(says('jobs', '--athlete', 'bob').stdout).toBe('There are no jobs.\n')
    expect(says('jobs', 'retry', 'x').stderr).toBe(
      'underfoot: there is no job x; `underfoot jobs` lists them.\n',
    )
  })
})
