import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeStore } from '../../support/postgres.ts'
import {
  accountWithCookie,
  importRuns,
  madeRun,
  PASSWORD,
  serveStore,
  type Served,
  signIn,
} from './made-history.ts'
import { type NamedOperation, type OpenApi, operationsIn } from './operations.ts'

/** Everything of one user that is to be seen by nobody else. */
interface Belongings {
  /** Names of rows by what they name, for paths. */
  readonly ids: Readonly<Record<string, readonly string[]>>
  /** Text that is in nobody else's answers. */
  readonly marks: readonly string[]
}

describeStore('of two users', (open) => {
  let served: Served
  let document: OpenApi
  let ann: string
  let ben: string
  let anns: Belongings
  let before: string

  const send = (cookie: string, method: string, path: string, json: unknown) =>
    served.ask(`/api/v1${path}`, { method, json, cookie })
  const told = async <T>(answer: Promise<Response>) => (await (await answer).json()) as T

  beforeAll(async () => {
    served = serveStore(await open(), GENEROUS)
    const [one, two] = [await accountWithCookie(served, 'ann'), await accountWithCookie(served, 'ben')]
    ;[ann, ben] = [one.cookie, two.cookie]
    // One run they did together: the same file, so the same names of activity and original.
    await importRuns(served.store, one.athlete, [madeRun(1), madeRun(101), madeRun(102)])
    await importRuns(served.store, two.athlete, [madeRun(1), madeRun(201)])
    anns = await belongings()
    document = await told<OpenApi>(send(ann, 'GET', '/openapi.json', undefined))
    before = await everythingOf(ann)
  })
  afterAll(() => expect(served.reported).toEqual([]))

  /** Gives Ann some of everything that can be had, and tells its names. */
  async function belongings(): Promise<Belongings> {
    await send(ann, 'PATCH', '/me', { name: 'Ann Unmistakable', mass_kg: 61.37 })
    const { activities } = await told<{ activities: { activity: string; name: string }[] }>(
      send(ann, 'GET', '/activities', undefined),
    )
    const own = activities.filter(({ name }) => name !== 'Run 1').map(({ activity }) => activity)
    const shared = await told<{ activities: { activity: string }[] }>(
      send(ben, 'GET', '/activities', undefined),
    )
    const both = new Set(shared.activities.map(({ activity }) => activity))
    expect(own.some((activity) => both.has(activity))).toBe(false)
    expect(activities.some(({ activity }) => both.has(activity))).toBe(true)
    const zone = await told<{ zone: string }>(
      send(ann, 'POST', '/zones', { name: 'Secret hideout', latitude: 47.1, longitude: 9.3, radius_m: 200 }),
    )
    const token = await told<{ token: string; secret: string }>(
      send(ann, 'POST', '/tokens', { name: 'Anns gadget', scopes: ['read'] }),
    )
    const share = await told<{ share: string; path: string }>(
      send(ann, 'POST', '/shares', { activity: own[0] }),
    )
    const [, removed] = own
    await send(ann, 'DELETE', `/activities/${removed}`, undefined)
    own.pop()
    const upload = await told<{ import: string }>(
      served.ask('/api/v1/uploads/anns.gpx', { method: 'PUT', cookie: ann, body: madeRun(103).text }),
    )
    const { sessions } = await told<{ sessions: { session: string }[] }>(
      send(ann, 'GET', '/sessions', undefined),
    )
    const originals = await Promise.all(
      own.map(async (activity) => {
        const { recordings } = await told<{ recordings: { original: string }[] }>(
          send(ann, 'GET', `/activities/${activity}`, undefined),
        )
        return recordings[0].original
      }),
    )
    const ids = {
      activity: own,
      removed: [removed],
      original: originals,
      zone: [zone.zone],
      token: [token.token],
      share: [share.share],
      job: [upload.import],
      import: [upload.import, 'import-of-me'],
      session: sessions.map(({ session }) => session),
    }
    const marks = [
      ...Object.values(ids).flat(),
      'Ann Unmistakable',
      '61.37',
      'Secret hideout',
      'Anns gadget',
      'Run 101',
      'Run 102',
      'anns.gpx',
    ]
    return { ids, marks: marks.filter((mark) => mark !== 'import-of-me') }
  }

  /** What Ann's own account answers to everything she may ask. */
  async function everythingOf(cookie: string): Promise<string> {
    const paths = [
      '/activities',
      '/removed',
      '/originals',
      '/me',
      '/zones',
      '/tokens',
      '/shares',
      '/jobs',
      '/sessions',
      `/activities/${anns.ids['activity'][0]}`,
    ]
    const answers = await Promise.all(
      paths.map(async (path) => (await send(cookie, 'GET', path, undefined)).text()),
    )
    return answers.join('\n')
  }

  it('neither finds anything of the other by any route, whatever names they put into it', async () => {
    for (const named of operationsIn(document)) {
      if (isSigningIn(named)) continue
      for (const path of pathsWith(named, anns.ids)) {
        const answer = await send(ben, named.method.toUpperCase(), path, bodyOf(named, anns))
        const name = `${named.method} ${path}`
        const text = await textOf(answer)
        for (const mark of anns.marks)
          // What Ben himself asked for may be said back to him.
          if (!path.includes(mark)) expect(text.includes(mark), `${name} tells ${mark}`).toBe(false)
        // Regions are everybody's, and there are none here.
        if (path !== named.path && !/uploads|regions/.test(path))
          expect([name, answer.status]).toEqual([name, 404])
      }
    }
    // Nothing Ben asked for changed anything of Ann's.
    ann = await signIn(served, 'ann')
    expect(withoutSessions(await everythingOf(ann))).toBe(withoutSessions(before))
  })

  it('neither by requests put together at random, as a browser or as a program with a token', async () => {
    ben = await signIn(served, 'ben')
    const { secret } = await told<{ secret: string }>(
      send(ben, 'POST', '/tokens', { name: 'b', scopes: ['read', 'write'] }),
    )
    const operations = operationsIn(document).filter(
      (one) => !isSigningIn(one) && !/\/(sessions|tokens)/.test(one.path),
    )
    const everyId = Object.values(anns.ids).flat()
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...operations),
        fc.array(fc.constantFrom(...everyId), { minLength: 3, maxLength: 3 }),
        fc.boolean(),
        async (named, ids, asProgram) => {
          let nth = 0
          const path = named.path.replace(/\{\w+\}/g, () => ids[nth++])
          const query = `?cursor=${cursorAt(ids[0])}&athlete=me&limit=5`
          const answer = await served.ask(`/api/v1${path}${named.method === 'get' ? query : ''}`, {
            method: named.method.toUpperCase(),
            ...(named.method === 'get' ? {} : { json: bodyOf(named, anns) }),
            ...(asProgram ? { token: secret } : { cookie: ben }),
          })
          const text = await textOf(answer)
          for (const mark of anns.marks)
            if (!path.includes(mark))
              expect(text.includes(mark), `${named.method} ${path} tells ${mark}`).toBe(false)
        },
      ),
      { numRuns: 400, seed: 7 },
    )
    ann = await signIn(served, 'ann')
    expect(withoutSessions(await everythingOf(ann))).toBe(withoutSessions(before))
  })

  it('each is told of their own jobs alone, as they change', async () => {
    const streams = await Promise.all(
      [ann, ben].map((cookie) => served.ask('/api/v1/jobs/events', { cookie })),
    )
    const { import: hers } = await told<{ import: string }>(
      served.ask('/api/v1/uploads/a.gpx', { method: 'PUT', cookie: ann, body: madeRun(104).text }),
    )
    const { import: his } = await told<{ import: string }>(
      served.ask('/api/v1/uploads/b.gpx', { method: 'PUT', cookie: ben, body: madeRun(204).text }),
    )
    const [toHer, toHim] = await Promise.all([eventsUntil(streams[0], hers), eventsUntil(streams[1], his)])
    expect([toHer.includes(hers), toHer.includes(his), toHim.includes(his), toHim.includes(hers)]).toEqual([
      true,
      false,
      true,
      false,
    ])
  })

  it('what they did together is each one’s own', async () => {
    const both = (
      await told<{ activities: { activity: string; name: string }[] }>(
        send(ben, 'GET', '/activities', undefined),
      )
    ).activities.find(({ name }) => name === 'Run 1')
    expect((await send(ann, 'GET', `/activities/${both?.activity}`, undefined)).status).toBe(200)
    const { path } = await told<{ path: string }>(send(ben, 'POST', '/shares', { activity: both?.activity }))
    // Ann's zone covers the start; it does not cut what Ben shares, nor tells of it.
    const shared = await told<{ distance_m: number }>(served.ask(path))
    expect(shared.distance_m).toBeGreaterThan(4000)
  })
})

/** Rate limits have their own test. */
const GENEROUS = {
  perAccount: { burst: 1e6, perSecond: 1e6 },
  perAddress: { burst: 1e6, perSecond: 1e6 },
  signIn: { burst: 1000, perSecond: 1000 },
}

function isSigningIn({ path, method }: NamedOperation): boolean {
  return path === '/sessions' && method === 'post'
}

/** The path with every one of somebody's names in its place; as it is where it has none. */
function pathsWith({ path }: NamedOperation, ids: Belongings['ids']): string[] {
  const [, named] = /\{(\w+)\}/.exec(path) ?? []
  if (named === undefined) return [path]
  const fitting = ids[named] ?? ids['activity']
  return fitting.map((id) => path.replace(/\{\w+\}/, id))
}

function bodyOf({ path, method }: NamedOperation, { ids }: Belongings): unknown {
  if (method === 'get') return undefined
  if (path === '/activities/{activity}') return { name: 'mine' }
  if (path === '/shares') return { activity: ids['activity'][0] }
  if (path.startsWith('/zones')) return { name: 'mine', latitude: 1, longitude: 1, radius_m: 200 }
  if (path === '/tokens') return { name: 'mine', scopes: ['read'] }
  if (path === '/me/password') return { current: PASSWORD.toUpperCase(), password: 'another password' }
  return {}
}

async function textOf(answer: Response): Promise<string> {
  if (answer.headers.get('content-type')?.includes('event-stream') !== true) return answer.text()
  await answer.body?.cancel()
  return ''
}

function withoutSessions(text: string): string {
  return text.replace(/\{"sessions".*/, '').replace(/"used_s":[^,]+/g, '')
}

function cursorAt(activity: string): string {
  return Buffer.from(JSON.stringify({ start_s: 2e9, activity })).toString('base64url')
}

async function eventsUntil(stream: Response, job: string): Promise<string> {
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  while (!text.includes(job)) text += (await reader?.read())?.value ?? ''
  await reader?.cancel()
  return text
}
