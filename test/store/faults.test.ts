import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { athleteOf, ensureAthlete } from '../../src/store/athletes.ts'
import { openStore } from '../../src/store/open-store.ts'
import { SQLITE_FILE, type Store } from '../../src/store/store.ts'
import { type Cluster, startCluster } from '../support/postgres-cluster.ts'
import { describeWithPostgres } from '../support/postgres.ts'
import { rowsOf } from './rows.ts'

const ann = { athlete: 'ann', name: 'Ann', created_s: 1 }

/** What went wrong with the store, as it is told: never anything but a StoreFault. */
async function troubleOf(work: Promise<unknown>): Promise<{ trouble: string; message: string }> {
  const error: unknown = await work.then(
    () => null,
    (error: unknown) => error,
  )
  expect(error).toMatchObject({ name: 'StoreFault' })
  return error as { trouble: string; message: string }
}

describe('a history in a file', () => {
  let home: string
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'underfoot-faults-'))
  })
  afterAll(() => rm(home, { recursive: true, force: true }))

  it('that is no database says so, and is left as it is', async () => {
    const place = join(home, 'garbage')
    await mkdir(place)
    await writeFile(join(place, SQLITE_FILE), 'not a database, but a poem '.repeat(100))
    const { trouble, message } = await troubleOf(openStore({ home: place }))
    expect(trouble).toBe('damaged')
    expect(message).toContain('is not a database, or is damaged')
  })

  it('where something stands in its way says so', async () => {
    await writeFile(join(home, 'file'), '')
    expect((await troubleOf(openStore({ home: join(home, 'file') }))).message).toBe(
      `There is a file where a folder should be: ${join(home, 'file')}.`,
    )
    await mkdir(join(home, 'taken', SQLITE_FILE), { recursive: true })
    expect((await troubleOf(openStore({ home: join(home, 'taken') }))).trouble).toBe('readOnly')
  })

  it('that may grow no more says so, keeps what it has, and goes on when there is room', async () => {
    const store = await openStore({ home: join(home, 'small') })
    await ensureAthlete(store.db, ann)
    const pages = await sql<{ page_count: number }>`pragma page_count`.execute(store.db)
    await sql`pragma max_page_count = ${sql.lit((pages.rows[0]?.page_count ?? 0) + 20)}`.execute(store.db)
    const large = { ...rowsOf('ann').privacy_secret, secret: 'x'.repeat(2_000_000) }
    const put = () => store.transact((db) => db.insertInto('privacy_secret').values(large).execute())
    const { trouble, message } = await troubleOf(put())
    expect(trouble).toBe('full')
    expect(message).toMatch(/^There is no room left on the disk of .*\. Nothing that was kept is lost\.$/)
    expect(await athleteOf(store.db, 'ann')).toMatchObject({ name: 'Ann' })
    await sql`pragma max_page_count = 1000000`.execute(store.db)
    await put()
    await store.close()
  })

  it.skipIf(!canMount())(
    'on a disk that is full says so, loses nothing, and goes on once there is room',
    async () => {
      const disk = join(home, 'disk')
      await mkdir(disk)
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', disk])
      try {
        const store = await openStore({ home: disk })
        await ensureAthlete(store.db, ann)
        const kept = await store.originals.add('ann', new Uint8Array(500_000))
        await writeFile(join(disk, 'films'), new Uint8Array(6_000_000))
        const [more, large] = [
          new Uint8Array(3_000_000).fill(1),
          { ...rowsOf('ann').privacy_secret, secret: 'x'.repeat(3e6) },
        ]
        expect((await troubleOf(store.originals.add('ann', more))).trouble).toBe('full')
        const put = () => store.transact((db) => db.insertInto('privacy_secret').values(large).execute())
        expect((await troubleOf(put())).trouble).toBe('full')
        expect(await athleteOf(store.db, 'ann')).toMatchObject({ name: 'Ann' })
        expect(await store.originals.read('ann', kept.sha256)).toHaveLength(500_000)
        await rm(join(disk, 'films'))
        await store.originals.add('ann', more)
        await put()
        await store.close()
      } finally {
        execFileSync('umount', ['--lazy', disk])
      }
    },
  )

  it.skipIf(!canMount())('on a disk that cannot be written to says so', async () => {
    const [disk, mounted] = [join(home, 'disk-to-be'), join(home, 'read-only')]
    await mkdir(mounted)
    await (await openStore({ home: disk })).close()
    execFileSync('mount', ['--bind', disk, mounted])
    try {
      execFileSync('mount', ['-o', 'remount,bind,ro', mounted])
      expect((await troubleOf(openStore({ home: mounted }))).trouble).toBe('readOnly')
    } finally {
      execFileSync('umount', ['--lazy', mounted])
    }
  })
})

describeWithPostgres('a history on a server', () => {
  let cluster: Cluster
  let home: string
  let url: string
  let store: Store
  beforeAll(async () => {
    cluster = await startCluster({ isDurable: true, password: 'secret' })
    home = await mkdtemp(join(tmpdir(), 'underfoot-faults-'))
    url = await cluster.createDatabase()
    store = await openStore({ home, databaseUrl: url })
  })
  afterAll(async () => {
    await store.close()
    await cluster.stop('immediate')
    await rm(home, { recursive: true, force: true })
  })

  const sayings = async (databaseUrl: string) => {
    const { message, trouble } = await troubleOf(openStore({ home, databaseUrl }))
    expect(message).not.toMatch(/secret|wrong/)
    return [trouble, message.replace(/:\d+/, '')]
  }

  it('is refused with a sentence that names no password', async () => {
    expect(await sayings(url.replace('secret', 'wrong'))).toEqual([
      'refused',
      `The database at 127.0.0.1${new URL(url).pathname} refused the user or password given in DATABASE_URL.`,
    ])
    expect(await sayings(cluster.url('nowhere'))).toEqual([
      'refused',
      'There is no such database as DATABASE_URL names at 127.0.0.1/nowhere; create it first.',
    ])
    expect(await sayings('postgres://me:secret@127.0.0.1:1/history')).toEqual([
      'unreachable',
      'The database at 127.0.0.1/history does not answer.',
    ])
    expect(await sayings('mysql://me:secret@127.0.0.1/history')).toEqual([
      'refused',
      'DATABASE_URL is not an address like postgres://user:password@host/database.',
    ])
  })

  it('that stops in the midst of work says so, and goes on with the same store once it is back', async () => {
    await ensureAthlete(store.db, ann)
    let begun = () => undefined as void
    const under = new Promise<void>((resolve) => (begun = resolve))
    const sleeping = store.transact(async (db) => {
      await ensureAthlete(db, { ...ann, athlete: 'half' })
      begun()
      await sql`select pg_sleep(30)`.execute(db)
    })
    const told = troubleOf(sleeping)
    await under
    await cluster.stop('immediate')
    expect((await told).trouble).toBe('unreachable')
    expect((await troubleOf(athleteOf(store.db, 'ann'))).trouble).toBe('unreachable')
    await cluster.start()
    expect(await athleteOf(store.db, 'ann')).toMatchObject({ name: 'Ann' })
    expect(await athleteOf(store.db, 'half')).toBeNull()
  })

  it('that undoes a transaction for a deadlock gets it again, and both are done', async () => {
    for (const athlete of ['one', 'two']) await ensureAthlete(store.db, { ...ann, athlete })
    const touched: string[] = []
    const touch = (first: string, second: string) =>
      store.transact(async (db) => {
        await db.updateTable('athlete').set({ name: first }).where('athlete', '=', first).execute()
        touched.push(first)
        for (let i = 0; i < 100 && touched.length < 2; i++) await sql`select pg_sleep(0.01)`.execute(db)
        await db.updateTable('athlete').set({ name: first }).where('athlete', '=', second).execute()
      })
    await Promise.all([touch('one', 'two'), touch('two', 'one')])
    expect(touched.length).toBeGreaterThan(2)
  })
})

function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  try {
    execFileSync('unshare', ['-m', 'true'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
