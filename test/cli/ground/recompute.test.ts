import { expect, it } from 'vitest'
import { importHistory } from '../../../src/service/import-history.ts'
import { openJobs } from '../../../src/jobs/open-jobs.ts'
import { startWorker } from '../../../src/service/start-worker.ts'
import { RegionCatalogue } from '../../../src/regions/catalogue.ts'
import type { Store } from '../../../src/store/store.ts'
import { ME } from '../../../src/store/store.ts'
import { describeStore } from '../../support/postgres.ts'
import { describeWithShared, sharedPath } from '../../support/shared.ts'
import { QUICK } from '../../jobs/quick.ts'
import { underfoot } from '../import/underfoot.ts'

/** A run in and above Heidelberg, and one far from it. */
const THERE = sharedPath('runs', 'P21')
const ELSEWHERE = sharedPath('runs', 'P17')
const MAP = sharedPath('osm', 'heidelberg-2024.osm.pbf')

describeWithShared('a region', () => {
  describeStore('that is added', (open) => {
    it('is what recordings that lie in it are worked out anew with, everybody’s, once, and no others', async () => {
      const store = await open()
      const { home } = store.place
      const options = { threads: 0 }
      await importHistory(store, ME, [THERE, ELSEWHERE], options)
      await importHistory(store, 'ben', [THERE], options)
      const before = await activities(store)
      expect(before.every(({ ground }) => ground === '')).toBe(true)

      const added = await underfoot(store.place, ['ground', 'add', MAP, '--json'])
      expect(added).toMatchObject({ code: 0, err: '' })
      expect(JSON.parse(added.out)).toMatchObject({ name: 'heidelberg-2024', recomputed: 2 })
      await workUntilDone(store, home)

      const after = await activities(store)
      const there = after.filter(({ ground }) => ground !== '')
      expect(there.map(({ athlete }) => athlete).sort()).toEqual(['ben', ME])
      for (const { ground, rough, activity, athlete } of there) {
        expect(ground).toMatch(/^heidelberg-2024 [0-9a-f]{16}$/)
        expect(rough).toBeGreaterThan(0.1)
        const was = before.find((one) => one.activity === activity && one.athlete === athlete)
        expect(was?.rough ?? 0).toBe(0)
      }
      expect(after.filter(({ ground }) => ground === '')).toEqual(
        before.filter((one) => !there.some(({ activity }) => activity === one.activity)),
      )

      // What is imported now knows the ground at once; a worker that starts finds nothing more to do.
      await importHistory(store, 'cleo', [THERE], { ...options, home })
      await workUntilDone(store, home)
      expect(await recomputings(store)).toBe(2)
      expect((await activities(store)).find(({ athlete }) => athlete === 'cleo')?.ground).toBe(
        there[0]?.ground,
      )

      // Ground that is known no more takes nothing away.
      const { code } = await underfoot(store.place, ['ground', 'remove', 'heidelberg-2024'])
      expect(code).toBe(0)
      await workUntilDone(store, home)
      expect((await activities(store)).filter(({ ground }) => ground !== '')).toHaveLength(3)
      expect(await recomputings(store)).toBe(2)
    })
  })
})

async function activities({ db }: Store) {
  const rows = await db.selectFrom('activity').selectAll().orderBy('athlete').orderBy('activity').execute()
  const asked = await db
    .selectFrom('activity_demand')
    .selectAll()
    .where('dimension', '=', 'technical')
    .execute()
  return rows.map((row) => ({
    ...row,
    /** How much of the ground is known, as a share of the moving time. */
    rough: asked.find((one) => one.activity === row.activity && one.athlete === row.athlete)?.known,
  }))
}

async function recomputings({ db }: Store): Promise<number> {
  return (await db.selectFrom('job').select('job').where('kind', '=', 'recompute').execute()).length
}

/** What a worker finds to do when it starts, and what follows from that. */
async function workUntilDone(store: Store, home: string): Promise<void> {
  const jobs = openJobs(store, { timing: QUICK })
  const stop = new AbortController()
  const worked = startWorker(store, jobs, {
    regions: new RegionCatalogue(home),
    concurrency: 1,
    signal: stop.signal,
  })
  const open = () =>
    store.db
      .selectFrom('job')
      .select(['kind', 'state', 'message'])
      .where('state', 'not in', ['done', 'cancelled'])
      .execute()
  await expect.poll(open).toEqual([])
  stop.abort()
  await worked
}
