import { expect, it } from 'vitest'
import { ENDED_JOB_KEPT_S, ENDED_KEY_KEPT_S, pruneStore } from '../../src/store/prune.ts'
import type { JobTable } from '../../src/store/schema.ts'
import { insertRows } from '../../src/store/backup/copy-table.ts'
import { describeStores } from '../support/postgres.ts'
import { rowsOf } from './rows.ts'

const NOW_S = 2e9
const LONG_AGO_S = NOW_S - ENDED_JOB_KEPT_S - 1

describeStores('clearing away', (open) => {
  it('forgets jobs a month after their end with their parts, and none that waits, runs or can be tried again', async () => {
    const store = await open()
    const put = (job: string, more: Partial<JobTable>) =>
      store.db
        .insertInto('job')
        .values({ ...rowsOf('ann').job, job, state: 'done', ended_s: LONG_AGO_S, ...more })
        .execute()
    await put('old', { parts: 2, state: 'failed' })
    await put('old.part', { part_of: 'old' })
    await put('old.failed', { part_of: 'old', state: 'failed' })
    await put('recent', { state: 'failed', ended_s: NOW_S - ENDED_JOB_KEPT_S + 60 })
    await put('recent.part', { part_of: 'recent' })
    await put('running', { state: 'running', ended_s: null })
    await put('running.part', { part_of: 'running' })
    await put('waiting', { state: 'waiting', ended_s: null, created_s: 1 })
    await store.db
      .insertInto('job')
      .values({ ...rowsOf('ben').job, job: 'old', part_of: 'recent' })
      .execute()
    // More than are forgotten at once.
    const ended = { ...rowsOf('ann').job, state: 'cancelled' as const, ended_s: LONG_AGO_S }
    const many = Array.from({ length: 600 }, (_, i) => ({ ...ended, job: `many-${i}` }))
    await insertRows(store.db, 'job', many)
    expect(await pruneStore(store, NOW_S)).toMatchObject({ jobs: 601 })
    const left = await store.db.selectFrom('job').select(['athlete', 'job']).orderBy('job').execute()
    expect(left.map(({ athlete, job }) => `${athlete} ${job}`)).toEqual([
      'ben old',
      'ann recent',
      'ann recent.part',
      'ann running',
      'ann running.part',
      'ann waiting',
    ])
  })

  it('forgets sessions when they end, tokens and links a month later, and never those without an end', async () => {
    const store = await open()
    const { session, token, share } = rowsOf('ann')
    const ends = [null, NOW_S + 1, NOW_S, NOW_S - ENDED_KEY_KEPT_S]
    for (const [i, expires_s] of ends.entries()) {
      if (expires_s !== null)
        await store.db
          .insertInto('session')
          .values({ ...session, session_hash: `s${i}`, expires_s })
          .execute()
      await store.db
        .insertInto('token')
        .values({ ...token, token: `${i}`, token_hash: `t${i}`, expires_s })
        .execute()
      await store.db
        .insertInto('share')
        .values({ ...share, share: `${i}`, token_hash: `h${i}`, expires_s })
        .execute()
    }
    expect(await pruneStore(store, NOW_S)).toEqual({ jobs: 0, sessions: 2, tokens: 1, shares: 1 })
    const ids = async (table: 'token' | 'share') =>
      (await store.db.selectFrom(table).selectAll().execute())
        .map(({ token_hash }) => token_hash.slice(1))
        .sort()
    expect([await ids('token'), await ids('share')]).toEqual([
      ['0', '1', '2'],
      ['0', '1', '2'],
    ])
    expect(await pruneStore(store, NOW_S)).toEqual({ jobs: 0, sessions: 0, tokens: 0, shares: 0 })
  })
})
