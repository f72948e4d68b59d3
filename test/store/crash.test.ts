import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { ensureAthlete } from '../../src/store/athletes.ts'
import { checkStore } from '../../src/store/check-store.ts'
import type { StorePlace } from '../../src/store/open-store.ts'
import { describeStores } from '../support/postgres.ts'

const built = resolve(import.meta.dirname, '../../dist/src/store/open-store.js')

/** ms of writing before the end comes, drawn anew for each round, and how many rounds. */
const LONGEST = 700
const ROUNDS = 6

/** Keeps a file and a row that speaks of it, again and again, and tells each only once it is kept. */
const WRITER = `
  const { openStore } = await import(process.argv[1])
  const [home, databaseUrl, from] = process.argv.slice(2)
  const store = await openStore({ home, databaseUrl: databaseUrl || null })
  for (let n = Number(from); ; n++) {
    const { sha256, size_bytes } = await store.originals.add('ann', new TextEncoder().encode('file ' + n))
    await store.transact(async (db) => {
      await db.insertInto('original').values({ athlete: 'ann', sha256, size_bytes, added_s: n }).execute()
      await db.insertInto('import_item').values({ athlete: 'ann', import: 'i', path: String(n), outcome: 'imported',
        reason: null, sha256, arrived_s: n }).execute()
    })
    process.stdout.write(n + '\\n')
  }`

describeStores('a store whose process is killed in the midst of writing', (open) => {
  it(`has lost nothing it had told as kept, ${ROUNDS} times over`, async () => {
    if (!existsSync(built)) throw new Error('This test runs what is built: `npm run build` first.')
    const { place, db, originals, ...store } = await open()
    await ensureAthlete(db, { athlete: 'ann', name: 'Ann', created_s: 0 })
    let told = 0
    for (let round = 0; round < ROUNDS; round++) {
      told = await writeUntilKilled(place, told, Math.random() * LONGEST)
      const rows = await db.selectFrom('import_item').selectAll().where('athlete', '=', 'ann').execute()
      const kept = new Set(rows.map(({ path }) => Number(path)))
      for (let n = 0; n < told; n++) expect(kept.has(n), `${n} of ${told}`).toBe(true)
      // The last may have been kept without having been told any more.
      expect(rows.length - told).toBeLessThanOrEqual(1)
      for (const { path, sha256 } of rows) {
        expect(sha256).toBe(createHash('sha256').update(`file ${path}`).digest('hex'))
        expect(await originals.has('ann', sha256 ?? '')).toBe(true)
      }
      told = rows.length
    }
    expect(told).toBeGreaterThan(ROUNDS)
    const { problems } = await checkStore({ ...store, db, originals }, 0)
    // At most a file each time of which nothing was told yet.
    expect(problems.join(' ')).toMatch(/^$|^[1-6] original files lie in the home folder unknown/)
  })
})

/** How many it told of, counted from the first ever. */
async function writeUntilKilled(
  { home, databaseUrl }: StorePlace,
  from: number,
  ms: number,
): Promise<number> {
  const child = spawn(
    process.execPath,
    ['--input-type=module', '--eval', WRITER, built, home, databaseUrl ?? '', String(from)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  let last = from - 1
  const lines = createInterface(child.stdout)
  const first = new Promise<void>((done) => lines.once('line', () => done()))
  lines.on('line', (line) => (last = Number(line)))
  const ended = new Promise((done) => lines.once('close', done))
  await first
  await pause(ms)
  child.kill('SIGKILL')
  await ended
  return last + 1
}
