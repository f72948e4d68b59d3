import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { madeUpRun, toFit } from '../../../bench/made-up-run.ts'
import { MODEL_VERSION } from '../../../src/analysis/model-version.ts'
import { openStore } from '../../../src/store/open-store.ts'
import type { Store } from '../../../src/store/store.ts'
import { outOfDateSentence } from '../../../src/words/out-of-date.ts'
import { type Said, underfootHere } from '../../support/in-process.ts'
import { hasPostgres, newDatabase } from '../../support/postgres.ts'

const root = resolve(import.meta.dirname, '../../..')

const underfoot = (home: string, args: readonly string[], databaseUrl = ''): Promise<Said> =>
  underfootHere(args, { cwd: root, env: { UNDERFOOT_HOME: home, DATABASE_URL: databaseUrl } })

/** What reads recordings does so in threads of its own, of the built program. */
const imported = (home: string, folder: string): Promise<number> =>
  new Promise((done) => {
    const env = { PATH: process.env['PATH'], UNDERFOOT_HOME: home }
    execFile(process.execPath, [join(root, 'bin/underfoot.js'), 'import', folder], { env }, (error) =>
      done(error === null ? 0 : Number(error.code)),
    )
  })

async function inStore<T>(home: string, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore({ home, databaseUrl: null })
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

/** The kinds of the jobs that wait for a worker. */
const waiting = (home: string): Promise<string[]> =>
  inStore(home, async ({ db }) => {
    const jobs = await db.selectFrom('job').select('kind').where('state', '=', 'waiting').execute()
    return jobs.map(({ kind }) => kind)
  })

describe('a history, from the command line', () => {
  let scratch: string
  let home: string
  const at = (name: string) => join(scratch, name)
  const doctor = async (home: string, databaseUrl?: string) =>
    JSON.parse((await underfoot(home, ['doctor', '--json'], databaseUrl)).out) as {
      activities: number
      problems: string[]
    }

  beforeAll(async () => {
    if (!existsSync(join(root, 'dist/src/cli/main.js')))
      throw new Error('These tests run what is built: `npm run build` first.')
    scratch = await mkdtemp(join(tmpdir(), 'underfoot-cli-'))
    home = at('home')
    await mkdir(at('runs'))
    await writeFile(join(at('runs'), 'a.fit'), toFit(madeUpRun(600)))
    await writeFile(join(at('runs'), 'b.fit'), toFit(madeUpRun(800, 2)))
  })
  afterAll(() => rm(scratch, { recursive: true, force: true }))

  it('that is not there yet is looked for and not made', async () => {
    expect(await doctor(home)).toMatchObject({ activities: 0 })
    expect(existsSync(home)).toBe(false)
    const { code, err } = await underfoot(home, ['export', at('nothing')])
    expect([code, err]).toEqual([
      1,
      'underfoot: nothing is kept yet; `underfoot import` brings recordings in.\n',
    ])
  })

  it('is backed up, brought back elsewhere and into PostgreSQL, and exported', async () => {
    expect(await imported(home, at('runs'))).toBe(0)
    expect(await doctor(home)).toMatchObject({ activities: 2 })
    const archive = at('all.tar.gz')
    const made = await underfoot(home, ['backup', archive])
    expect(made).toMatchObject({ code: 0, err: '' })
    expect(made.out).toMatch(/^2 activities and 2 original files are in .*all\.tar\.gz \(/)
    // It says where somebody lives.
    expect((await stat(archive)).mode & 0o077).toBe(0)
    expect((await underfoot(home, ['backup', archive])).err).toMatch(/is there already; say --overwrite/)
    expect((await underfoot(home, ['backup', archive, '--overwrite'])).code).toBe(0)

    const there = [undefined, ...(hasPostgres ? [await newDatabase()] : [])]
    for (const [i, databaseUrl] of there.entries()) {
      const elsewhere = at(`home ${i}`)
      const back = await underfoot(elsewhere, ['restore', archive], databaseUrl)
      expect(back).toMatchObject({ code: 0, err: '' })
      expect(await doctor(elsewhere, databaseUrl)).toMatchObject({ activities: 2 })
      const again = await underfoot(elsewhere, ['restore', archive], databaseUrl)
      expect([again.code, again.err]).toEqual([
        1,
        'underfoot: There is a history here already. Restore into an empty home, or say --replace to put the backup in its place.\n',
      ])
      expect((await underfoot(elsewhere, ['restore', archive, '--replace'], databaseUrl)).code).toBe(0)
      const told = await underfoot(elsewhere, ['export', at(`out ${i}`), '--json'], databaseUrl)
      expect(JSON.parse(told.out)).toMatchObject({ activities: 2, originals: 2, problems: [] })
    }
    expect(await readFile(join(at('out 0'), 'activities.csv'), 'utf8')).toContain('running')
  })

  it('says which of it another version of the model made', async () => {
    const setVersion = (version: string) =>
      inStore(home, ({ db }) => db.updateTable('recording').set({ model_version: version }).execute())
    await setVersion('0')
    expect((await doctor(home)).problems).toContain(
      '2 recordings were worked out by another version of Underfoot, or without ground that is known by now: `underfoot worker` or `underfoot serve` works them out anew.',
    )
    // What it could not tell yet is unknown, and whoever asks learns what mends that.
    await inStore(home, ({ db }) =>
      db.deleteFrom('activity_demand').where('dimension', 'in', ['hips', 'calves']).execute(),
    )
    const course = join(root, 'web/public/example.gpx')
    const asked = await underfoot(home, ['readiness', course])
    expect(asked.out.replace(/\s+/g, ' ')).toContain(outOfDateSentence(2))
    await setVersion(MODEL_VERSION)
    expect((await doctor(home)).problems.join(' ')).not.toContain('another version')
  })

  it('has what another version made submitted to be made again by import and restore, as by a worker, once', async () => {
    await inStore(home, ({ db }) => db.updateTable('recording').set({ model_version: '0' }).execute())
    const archive = at('old.tar.gz')
    expect((await underfoot(home, ['backup', archive])).code).toBe(0)
    expect(await waiting(home)).toEqual([])
    for (let time = 0; time < 2; time++) expect(await imported(home, at('runs'))).toBe(0)
    expect(await waiting(home)).toEqual(['recompute'])
    const elsewhere = at('home of old')
    expect((await underfoot(elsewhere, ['restore', archive])).code).toBe(0)
    expect(await waiting(elsewhere)).toEqual(['recompute'])

    // Of what today's version made there is nothing to do.
    await inStore(home, async ({ db }) => {
      await db.deleteFrom('job').execute()
      await db.updateTable('recording').set({ model_version: MODEL_VERSION }).execute()
    })
    expect(await imported(home, at('runs'))).toBe(0)
    expect(await waiting(home)).toEqual([])
  })

  it('tells what is amiss with it, and what to do', async () => {
    const originals = join(home, 'originals', 'me')
    const [folder = ''] = await readdir(originals)
    const [file = ''] = await readdir(join(originals, folder))
    await writeFile(join(originals, folder, file), 'mice were here')
    await mkdir(join(originals, 'ff'), { recursive: true })
    await writeFile(join(originals, 'ff', 'f'.repeat(62)), 'a stranger')
    const { problems } = await doctor(home)
    expect(problems.filter((problem) => !problem.startsWith('The pages'))).toEqual([
      expect.stringMatching(
        /is damaged: it no longer has its hash\. Import the file again, or restore a backup\.$/,
      ),
      '1 original files lie in the home folder unknown to the history: import them again.',
    ])
    const backup = await underfoot(home, ['backup', at('with-holes.tar.gz')])
    expect(backup.code).toBe(1)
    expect(backup.err).toMatch(/^underfoot: The original file at .* is damaged/)
    await writeFile(join(home, 'history.sqlite'), 'mice everywhere '.repeat(99))
    for (const ending of ['-wal', '-shm']) await rm(join(home, `history.sqlite${ending}`), { force: true })
    expect((await doctor(home)).problems.join(' ')).toMatch(/is not a database, or is damaged/)
  })
})
