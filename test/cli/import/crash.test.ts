import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seededRandom } from '../../../bench/random.ts'
import type { Store } from '../../../src/store/store.ts'
import { describeStores } from '../../support/postgres.ts'
import { hasShared, sharedPath } from '../../support/shared.ts'
import { writeRuns } from '../../jobs/made-up-runs.ts'
import { stateOf } from '../../import/state.ts'
import { underfoot } from './underfoot.ts'

/**
 * Some fifty real recordings of every format, with duplicates, broken ones and several activities to a file; where they
 * are not, made-up ones.
 */
const FOLDERS = hasShared
  ? ['P14', 'P17', 'P19', 'P23', 'P25', 'P40', 'P41', 'P57', 'P64'].map((key) => sharedPath('runs', key))
  : [join(tmpdir(), `underfoot-runs-to-kill-${process.pid}`)]
const MADE_UP = 100

/** Twenty, shared out among the databases. */
const KILLS = { sqlite: 12, postgres: 8 }
/** In one home: each goes on from where the one before was killed. */
const KILLS_EACH = 4
const PATIENCE_MS = 900_000

describe('killed', () => {
  beforeAll(async () => {
    if (!hasShared) for (const folder of FOLDERS) await writeRuns(folder, MADE_UP)
  })
  afterAll(async () => {
    if (!hasShared) for (const folder of FOLDERS) await rm(folder, { recursive: true })
  })

  describeStores('an import', (open, dialect) => {
    it(
      'at moments of chance and taken up again leaves what an undisturbed one leaves',
      async () => {
        const random = seededRandom(dialect === 'sqlite' ? 11 : 12)
        const undisturbed = await open()
        const took_ms = await timeOf(() => underfoot(undisturbed.place, ['import', ...FOLDERS]))
        const expected = await stateOf(undisturbed)
        expect(expected['activity']?.length).toBeGreaterThan(30)
        /** null: it had not begun. Where it was done, the kill only hit its process on the way out. */
        const isUnderWay = async ({ db }: Store): Promise<boolean | null> => {
          const job = await db
            .selectFrom('job')
            .select('state')
            .where('part_of', 'is', null)
            .executeTakeFirst()
          return job === undefined ? null : job.state !== 'done'
        }
        let amid = 0
        for (let kills = 0; kills < KILLS[dialect];) {
          const store = await open()
          let isDone = false
          for (let i = 0; i < KILLS_EACH && !isDone; i++) {
            const kill = { after_ms: took_ms * (0.2 + 0.6 * random()), signal: 'SIGKILL' } as const
            const { signal } = await underfoot(store.place, ['import', ...FOLDERS], kill)
            if (signal === 'SIGKILL') kills++
            const underWay = await isUnderWay(store)
            if (signal === 'SIGKILL' && underWay === true) amid++
            isDone = underWay === false
          }
          if (!isDone)
            expect(await underfoot(store.place, ['import', ...FOLDERS])).toMatchObject({ code: 0, err: '' })
          expect(await stateOf(store)).toEqual(expected)
        }
        // Neither before the import had begun nor after it had ended.
        expect(amid).toBeGreaterThanOrEqual(KILLS[dialect] / 2)
      },
      PATIENCE_MS,
    )

    it(
      'by Ctrl-C ends in a sentence, and goes on from there',
      async () => {
        const store = await open()
        const stopped = await underfoot(store.place, ['import', ...FOLDERS], {
          after_ms: 900,
          signal: 'SIGINT',
        })
        if (stopped.code === 1) expect(stopped.err).toMatch(/^underfoot: stopped; what was taken in is kept/)
        const { code, out } = await underfoot(store.place, ['import', ...FOLDERS, '--json'])
        expect(code).toBe(0)
        const again = await underfoot(store.place, ['import', ...FOLDERS, '--json'])
        expect(JSON.parse(again.out)).toMatchObject({ imported: 0, setAside: JSON.parse(out).setAside })
      },
      PATIENCE_MS,
    )
  })
})

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now()
  await work()
  return performance.now() - begin
}
