import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWorker } from '../../../src/service/start-worker.ts'
import { RegionCatalogue } from '../../../src/regions/catalogue.ts'
import { describeStores } from '../../support/postgres.ts'
import { stateOf } from '../../import/state.ts'
import {
  accountWithCookie,
  importRuns,
  type MadeFile,
  madeRun,
  serveStore,
  type Served,
} from './made-history.ts'

interface Listed {
  readonly activities: readonly { activity: string; name: string; recordings: number }[]
  readonly count: number
}

interface Job {
  readonly job: string
  readonly state: string
}

const NAMES = ['Run 3', 'Run 2', 'Run 1']

/** The same run as another service tells it: every second place, a name of its own. */
function retold({ text }: MadeFile, name: string): MadeFile {
  const places = text.match(/<trkpt.*<\/trkpt>/g) ?? []
  const kept = places.filter((_, i) => i % 2 === 0).join('\n')
  const words = text.replace(/<name>.*?<\/name>/, `<name>${name}</name>`)
  return { name: `${name}.gpx`, text: words.replace(/<trkseg>[^]*<\/trkseg>/, `<trkseg>${kept}</trkseg>`) }
}

describeStores('an activity of one’s own', (open) => {
  let served: Served
  let ann: string
  let ben: string
  let athlete: string
  const stop = new AbortController()
  let worked: Promise<void>

  const told = async <T>(answer: Promise<Response>) => (await (await answer).json()) as T
  const ask = (method: string, path: string, more: { json?: unknown; ifMatch?: string; as?: string } = {}) =>
    served.ask(`/api/v1${path}`, {
      method,
      cookie: more.as ?? ann,
      ...(more.json === undefined ? {} : { json: more.json }),
      ...(more.ifMatch === undefined ? {} : { headers: { 'if-match': more.ifMatch } }),
    })
  const list = (as = ann) => told<Listed>(ask('GET', '/activities', { as }))
  const named = async (name: string) => {
    const found = (await list()).activities.find((one) => one.name === name)
    if (found === undefined) throw new Error(`There is no ${name}.`)
    return found.activity
  }
  const names = async (as = ann) => (await list(as)).activities.map(({ name }) => name)
  const removedNames = async (as = ann) =>
    (await told<{ removed: { name: string }[] }>(ask('GET', '/removed', { as }))).removed.map(
      ({ name }) => name,
    )
  const putBack = async (removed: string) => {
    const answer = await ask('POST', `/removed/${removed}/restore`)
    expect(answer.status).toBe(202)
    const { job } = (await answer.json()) as Job
    await expect.poll(async () => (await told<Job>(ask('GET', `/jobs/${job}`))).state).toBe('done')
  }
  /** Everything kept of Ann, but when her files came and went. */
  const figures = async () => {
    const { import_item: _, ...kept } = await stateOf(served.store)
    return kept
  }

  beforeAll(async () => {
    const limits = { perAccount: { burst: 1e6, perSecond: 1e6 }, signIn: { burst: 100, perSecond: 100 } }
    // The worker beside it, which also ends old sessions, goes by the clock of this machine.
    served = serveStore(await open(), limits, Date.now() / 1000)
    const one = await accountWithCookie(served, 'ann')
    const two = await accountWithCookie(served, 'ben')
    ;[ann, ben, athlete] = [one.cookie, two.cookie, one.athlete]
    await importRuns(
      served.store,
      one.athlete,
      [1, 2, 3].map((seed) => madeRun(seed)),
    )
    await importRuns(
      served.store,
      two.athlete,
      [1, 2].map((seed) => madeRun(seed)),
    )
    worked = startWorker(served.store, served.jobs, {
      regions: new RegionCatalogue('/nowhere'),
      concurrency: 1,
      signal: stop.signal,
    })
  })
  afterAll(async () => {
    stop.abort()
    await worked
    expect(served.reported).toEqual([])
  })

  describe('is called what its owner calls it', () => {
    it('in lists, searches and routes, and again as recorded when that is taken back', async () => {
      const id = await named('Run 2')
      const route = await ask('GET', `/activities/${id}/route.gpx`)
      expect((await ask('PATCH', `/activities/${id}`, { json: { name: '  Round the lake ' } })).status).toBe(
        200,
      )
      expect(await names()).toEqual(['Run 3', 'Round the lake', 'Run 1'])
      expect((await told<Listed>(ask('GET', '/activities?named=lake'))).activities).toHaveLength(1)
      const again = await ask('GET', `/activities/${id}/route.gpx`)
      expect(again.headers.get('etag')).not.toBe(route.headers.get('etag'))
      expect(await again.text()).toContain('Round the lake')
      expect((await ask('PATCH', `/activities/${id}`, { json: { name: null } })).status).toBe(200)
      expect(await names()).toEqual(NAMES)
    })

    it('still when another recording of it arrives, and when everything is made again', async () => {
      await ask('PATCH', `/activities/${await named('Run 2')}`, { json: { name: 'Round the lake' } })
      await importRuns(served.store, athlete, [retold(madeRun(2), 'Morning activity')])
      expect((await list()).activities[1]).toMatchObject({ name: 'Round the lake', recordings: 2 })
      await served.store.db
        .updateTable('recording')
        .set({ model_version: '0' })
        .where('athlete', '=', athlete)
        .execute()
      const job = await served.jobs.add({ athlete, kind: 'recompute', payload: null })
      await expect.poll(async () => (await served.jobs.get(athlete, job))?.state).toBe('done')
      expect(await names()).toEqual(['Run 3', 'Round the lake', 'Run 1'])
      expect(await names(ben)).toEqual(['Run 2', 'Run 1'])
      await ask('PATCH', `/activities/${await named('Round the lake')}`, { json: { name: null } })
    })

    it('only if it is as they saw it', async () => {
      const id = await named('Run 1')
      const etag = (await ask('GET', `/activities/${id}`)).headers.get('etag') ?? ''
      const changed = await ask('PATCH', `/activities/${id}`, { json: { name: 'One' }, ifMatch: etag })
      expect(changed.status).toBe(200)
      expect(changed.headers.get('etag')).toBe((await ask('GET', `/activities/${id}`)).headers.get('etag'))
      for (const [method, json] of [
        ['PATCH', { name: 'Two' }],
        ['DELETE', undefined],
      ] as const)
        expect((await ask(method, `/activities/${id}`, { json, ifMatch: etag })).status).toBe(412)
      const now = changed.headers.get('etag') ?? ''
      expect(
        (await ask('PATCH', `/activities/${id}`, { json: { name: null }, ifMatch: `"x", ${now}` })).status,
      ).toBe(200)
      expect(await names()).toEqual(NAMES)
    })

    it('and never by words that are none', async () => {
      const id = await named('Run 1')
      for (const name of ['', '   ', 'a\u0000b', 'x'.repeat(201), 7])
        expect((await ask('PATCH', `/activities/${id}`, { json: { name } })).status).toBe(400)
    })
  })

  describe('is removed', () => {
    it('from lists, exposure and links at once, with its file kept; and put back as it was', async () => {
      const before = await figures()
      const id = await named('Run 3')
      const { path } = await told<{ path: string }>(ask('POST', '/shares', { json: { activity: id } }))
      const [{ primary_sha256 }] = await served.store.db
        .selectFrom('activity')
        .select('primary_sha256')
        .where('athlete', '=', athlete)
        .where('activity', '=', id)
        .execute()
      expect((await ask('DELETE', `/activities/${id}`)).status).toBe(204)
      expect([await names(), await removedNames()]).toEqual([['Run 2', 'Run 1'], ['Run 3']])
      for (const gone of [`/activities/${id}`, `/activities/${id}/stretches`, `/activities/${id}/route`])
        expect((await ask('GET', gone)).status).toBe(404)
      expect((await served.ask(path)).status).toBe(404)
      expect((await ask('DELETE', `/activities/${id}`)).status).toBe(404)
      expect((await ask('GET', `/originals/${primary_sha256}`)).status).toBe(200)

      await putBack(id)
      expect([await names(), await removedNames()]).toEqual([NAMES, []])
      expect((await served.ask(path)).status).toBe(200)
      expect(await figures()).toEqual(before)
    })

    it('and leaves what was done lately at once', async () => {
      const recent = { ...madeRun(9), text: movedTo(madeRun(9).text, served.services.clock() - 2 * 86_400) }
      await importRuns(served.store, athlete, [recent])
      const sessions = async () =>
        (await told<{ sessions_30d: number }>(ask('GET', '/exposure'))).sessions_30d
      const before = await sessions()
      const id = await named('Run 9')
      await ask('DELETE', `/activities/${id}`)
      expect(await sessions()).toBe(before - 1)
      await putBack(id)
      expect(await sessions()).toBe(before)
      await ask('DELETE', `/activities/${id}`)
      expect((await ask('DELETE', `/removed/${id}`)).status).toBe(204)
    })

    it('and does not come back with its file, nor with another recording of it, and both say why', async () => {
      const id = await named('Run 2')
      await ask('DELETE', `/activities/${id}`)
      await importRuns(served.store, athlete, [madeRun(2), retold(madeRun(2), 'By another way')])
      expect(await names()).toEqual(['Run 3', 'Run 1'])
      const { files } = await told<{ files: { path: string; outcome: string; reason: string }[] }>(
        ask('GET', `/imports/import-of-${athlete}/files?outcome=setAside`),
      )
      const said = 'You removed this from your history. The file is kept, and My runs can put it back.'
      expect(files.map(({ reason }) => reason)).toEqual([said, said])
      expect(await removedNames()).toHaveLength(1)
      await putBack(id)
      expect((await list()).activities[1]).toMatchObject({ activity: id, recordings: 3 })
    })

    it('for good: nothing is left of it, and brought again it is new', async () => {
      const id = await named('Run 1')
      await ask('DELETE', `/activities/${id}`)
      const hash = async () =>
        (await told<{ originals: { original: string }[] }>(ask('GET', '/originals'))).originals.length
      const before = await hash()
      expect((await ask('DELETE', `/removed/${id}`)).status).toBe(204)
      expect(await hash()).toBe(before - 1)
      expect((await ask('DELETE', `/removed/${id}`)).status).toBe(404)
      expect((await ask('POST', `/removed/${id}/restore`)).status).toBe(404)
      for (const table of ['activity_edit', 'recording', 'import_item'] as const) {
        const rows = await served.store.db
          .selectFrom(table)
          .selectAll()
          .where('athlete', '=', athlete)
          .execute()
        expect(rows.filter((row) => row.sha256?.startsWith(id.slice(0, 16)))).toEqual([])
      }
      expect(await names(ben)).toEqual(['Run 2', 'Run 1'])
      await importRuns(served.store, athlete, [madeRun(1)])
      expect(await names()).toEqual(NAMES)
    })
  })

  it('is nobody else’s to change, to remove, to put back or to forget', async () => {
    const id = await named('Run 3')
    const asBen = [
      ['PATCH', `/activities/${id}`, { name: 'x' }],
      ['DELETE', `/activities/${id}`, undefined],
      ['POST', `/removed/${id}/restore`, undefined],
      ['DELETE', `/removed/${id}`, undefined],
    ] as const
    for (const [method, path, json] of asBen)
      expect((await ask(method, path, { json, as: ben })).status).toBe(404)
    await ask('DELETE', `/activities/${id}`)
    for (const [method, path, json] of asBen)
      expect((await ask(method, path, { json, as: ben })).status).toBe(404)
    expect(await removedNames(ben)).toEqual([])
    // What they did together is removed by each for themselves.
    await ask('DELETE', `/activities/${await named('Run 1')}`)
    expect(await names(ben)).toEqual(['Run 2', 'Run 1'])
    expect(await removedNames()).toEqual(expect.arrayContaining(['Run 1', 'Run 3']))
  })
})

/** A GPX's times moved so that the first is at `begin_s`. */
function movedTo(text: string, begin_s: number): string {
  const first = Date.parse(/<time>(.*?)<\/time>/.exec(text)?.[1] ?? '')
  return text.replace(/<time>(.*?)<\/time>/g, (_, time: string) => {
    const moved = Date.parse(time) - first + Math.floor(begin_s) * 1000
    return `<time>${new Date(moved).toISOString()}</time>`
  })
}
