import { readdir } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashOf } from '../../../src/accounts/secrets.ts'
import { isFromOurPages } from '../../../src/server/guard/same-site.ts'
import type { Limits } from '../../../src/server/api/services.ts'
import { TokenBuckets } from '../../../src/server/guard/token-bucket.ts'
import { listen, type Listening } from '../../../src/server/listen.ts'
import { describeStore, describeStores } from '../../support/postgres.ts'
import {
  accountWithCookie,
  type AskInit,
  cookieOf,
  madeRun,
  PASSWORD,
  serveStore,
  type Served,
  signIn,
} from './made-history.ts'

const DAY_S = 86_400

describe('an allowance', () => {
  it('is a burst, and so many each second after it, for each who asks', () => {
    let now_s = 0
    const buckets = new TokenBuckets({ burst: 3, perSecond: 0.5 }, () => now_s)
    expect([1, 2, 3].map(() => buckets.take('a'))).toEqual([0, 0, 0])
    expect(buckets.take('a')).toBeCloseTo(2)
    expect(buckets.take('b')).toBe(0)
    now_s = 2
    expect(buckets.take('a')).toBe(0)
    expect(buckets.take('a')).toBeGreaterThan(0)
    now_s = 1000
    expect([1, 2, 3, 4].map(() => buckets.take('a') === 0)).toEqual([true, true, true, false])
  })
})

describe('token buckets', () => {
  it('are forgotten beyond 20,000, those asked of longest ago first: strangers neither fill memory nor free a guesser', () => {
    const buckets = new TokenBuckets({ burst: 1, perSecond: 1e-6 }, () => 0)
    for (const who of ['idle', 'guesser']) expect(buckets.take(who)).toBe(0)
    for (let stranger = 0; stranger < 19_998; stranger++) buckets.take(`${stranger}`)
    expect(buckets.take('guesser')).toBeGreaterThan(0)
    for (const more of ['one more', 'and another']) expect(buckets.take(more)).toBe(0)
    expect(buckets.take('guesser')).toBeGreaterThan(0)
    expect(buckets.take('idle')).toBe(0)
  })
})

describe('a request to change something', () => {
  it('comes from our pages where the browser says so, or from no browser', () => {
    const host = 'localhost:4747'
    const from = (fetchSite: string | undefined, origin?: string) =>
      isFromOurPages({ fetchSite, origin, host })
    expect([
      from('same-origin'),
      from('none'),
      from(undefined),
      from(undefined, 'http://localhost:4747'),
    ]).toEqual([true, true, true, true])
    for (const site of ['cross-site', 'same-site', '', 'Same-Origin']) expect(from(site)).toBe(false)
    for (const origin of [
      'http://evil.example',
      'http://localhost:1',
      'null',
      '',
      'http://localhost:4747.evil.example',
    ])
      expect(from(undefined, origin)).toBe(false)
  })
})

describeStores('with accounts', (open) => {
  let served: Served
  let ann: string
  beforeAll(async () => {
    served = serveStore(await open(), { signIn: { burst: 8, perSecond: 1 } })
    ann = (await accountWithCookie(served, 'ann')).cookie
  })
  afterAll(() => expect(served.reported).toEqual([]))

  const status = async (path: string, init: AskInit) => (await served.ask(`/api/v1${path}`, init)).status

  it('nobody is let in without one, on loopback neither', async () => {
    expect(await status('/activities', {})).toBe(401)
    expect(await status('/activities', { cookie: 'underfoot_session=' })).toBe(401)
    expect(await status('/activities', { cookie: `underfoot_session=${'A'.repeat(43)}` })).toBe(401)
    expect(await status('/activities', { token: 'underfoot_none' })).toBe(401)
    expect(await status('/activities', { headers: { authorization: 'Basic YTpi' } })).toBe(401)
    expect(await status('/activities', { cookie: ann })).toBe(200)
  })

  it('the cookie of a session is for no script and no other site, and the store holds only its hash', async () => {
    const answer = await served.ask('/api/v1/sessions', {
      method: 'POST',
      json: { login: ' ANN ', password: PASSWORD },
    })
    const cookie = answer.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^underfoot_session=[A-Za-z0-9_-]{43};/)
    for (const part of ['HttpOnly', 'SameSite=Strict', 'Path=/']) expect(cookie).toContain(part)
    expect(cookie).not.toContain('Secure')
    const behindTls = await served.ask('/api/v1/sessions', {
      method: 'POST',
      json: { login: 'ann', password: PASSWORD },
      headers: { 'x-forwarded-proto': 'https' },
    })
    expect(behindTls.headers.get('set-cookie')).toContain('Secure')
    const secret = cookieOf(answer).split('=')[1]
    const rows = await served.store.db.selectFrom('session').selectAll().execute()
    expect(rows.map(({ session_hash }) => session_hash)).toContain(hashOf(secret))
    expect(JSON.stringify(rows)).not.toContain(secret)
    const [account] = await served.store.db.selectFrom('account').selectAll().execute()
    expect(account.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  })

  it('a wrong password and an unknown name are refused in the same words', async () => {
    served.pass(100)
    const wrong = await served.ask('/api/v1/sessions', {
      method: 'POST',
      json: { login: 'ann', password: 'no such' },
    })
    const unknown = await served.ask('/api/v1/sessions', {
      method: 'POST',
      json: { login: 'nobody', password: 'no such' },
    })
    expect([wrong.status, unknown.status]).toEqual([401, 401])
    expect(await wrong.text()).toBe(await unknown.text())
  })

  it('guessing is slowed, by address and by name, and the right password waits as well', async () => {
    served.pass(100)
    const tries: number[] = []
    for (let i = 0; i < 10; i++)
      tries.push(
        await status('/sessions', { method: 'POST', json: { login: 'ann', password: `guess ${i}` } }),
      )
    expect(tries.slice(0, 8)).toEqual(Array(8).fill(401))
    expect(tries.slice(8)).toEqual([429, 429])
    const right = await served.ask('/api/v1/sessions', {
      method: 'POST',
      json: { login: 'ann', password: PASSWORD },
    })
    expect([right.status, Number(right.headers.get('retry-after')) > 0]).toEqual([429, true])
    served.pass(100)
    expect(await signIn(served, 'ann')).toMatch(/^underfoot_session=/)
  })

  it('a session gets another secret each day, and the former ends a minute later', async () => {
    const first = await signIn(served, 'ann')
    served.pass(DAY_S + 1)
    const renewed = await served.ask('/api/v1/me', { cookie: first })
    const second = cookieOf(renewed)
    expect(second).toMatch(/^underfoot_session=/)
    expect(second).not.toBe(first)
    // What was on its way with the former still arrives, and does not make a third.
    const late = await served.ask('/api/v1/me', { cookie: first })
    expect([late.status, late.headers.get('set-cookie')]).toEqual([200, null])
    served.pass(61)
    expect(await status('/me', { cookie: first })).toBe(401)
    expect(await status('/me', { cookie: second })).toBe(200)
  })

  it('a session that is not used for two weeks has ended, and any has after ninety days', async () => {
    const idle = await signIn(served, 'ann')
    served.pass(14 * DAY_S + 1)
    expect(await status('/me', { cookie: idle })).toBe(401)
    let cookie = await signIn(served, 'ann')
    for (let day = 0; day < 89; day += 2) {
      served.pass(2 * DAY_S)
      cookie = cookieOf(await served.ask('/api/v1/me', { cookie })) || cookie
    }
    served.pass(2 * DAY_S)
    expect(await status('/me', { cookie })).toBe(401)
    ann = await signIn(served, 'ann')
  })

  it('signing out ends this session alone, and another can be ended from here', async () => {
    const [here, there] = [await signIn(served, 'ann'), await signIn(served, 'ann')]
    expect(await status('/sessions/current', { method: 'DELETE', cookie: here })).toBe(204)
    expect([await status('/me', { cookie: here }), await status('/me', { cookie: there })]).toEqual([
      401, 200,
    ])
    const list = (await (await served.ask('/api/v1/sessions', { cookie: ann })).json()) as {
      sessions: { session: string; isThis: boolean }[]
    }
    const hash = hashOf(there.split('=')[1])
    expect(list.sessions.some(({ session, isThis }) => session === hash && !isThis)).toBe(true)
    expect(await status(`/sessions/${hash}`, { method: 'DELETE', cookie: ann })).toBe(204)
    expect(await status('/me', { cookie: there })).toBe(401)
  })

  it('a page of another site changes nothing, whatever cookie comes along', async () => {
    const change: AskInit = { method: 'PATCH', json: { name: 'Mallory' }, cookie: ann }
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'http://evil.example' },
      { origin: 'null' },
    ]) {
      expect(await status('/me', { ...change, headers })).toBe(403)
      expect(
        await status('/sessions', { method: 'POST', json: { login: 'ann', password: PASSWORD }, headers }),
      ).toBe(403)
    }
    expect(await (await served.ask('/api/v1/me', { cookie: ann })).text()).not.toContain('Mallory')
    expect(
      await status('/me', { ...change, headers: { 'sec-fetch-site': 'same-origin' }, json: { name: 'Ann' } }),
    ).toBe(200)
    // Nor can it send what needs no leave to be sent: a form.
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])
      expect(
        await status('/me', {
          method: 'PATCH',
          cookie: ann,
          body: '{"name":"Mallory"}',
          headers: { 'content-type': type },
        }),
      ).toBeGreaterThanOrEqual(400)
  })

  it('a token does what its scopes say and nothing that is for people', async () => {
    const make = async (scopes: string[], days?: number) =>
      (await (
        await served.ask('/api/v1/tokens', { method: 'POST', cookie: ann, json: { name: 'x', scopes, days } })
      ).json()) as { secret: string; token: string }
    const [reads, writes, short] = [
      await make(['read']),
      await make(['write']),
      await make(['read', 'write'], 1),
    ]
    const change = { method: 'PATCH', json: { name: 'Ann' } }
    expect(await status('/me', { token: reads.secret })).toBe(200)
    expect(await status('/me', { ...change, token: reads.secret })).toBe(403)
    expect(await status('/me', { token: writes.secret })).toBe(403)
    expect(await status('/me', { ...change, token: writes.secret })).toBe(200)
    for (const { secret } of [reads, writes, short]) {
      expect(await status('/tokens', { token: secret })).toBe(403)
      expect(
        await status('/tokens', { token: secret, method: 'POST', json: { name: 'y', scopes: ['read'] } }),
      ).toBe(403)
      expect(await status('/sessions', { token: secret })).toBe(403)
      expect(
        await status('/me/password', {
          token: secret,
          method: 'PUT',
          json: { current: PASSWORD, password: PASSWORD },
        }),
      ).toBe(403)
    }
    expect(await status('/me', { token: short.secret })).toBe(200)
    const rows = JSON.stringify(await served.store.db.selectFrom('token').selectAll().execute())
    for (const { secret } of [reads, writes, short])
      expect(rows).not.toContain(secret.slice('underfoot_'.length))
    served.pass(DAY_S + 1)
    expect(await status('/me', { token: short.secret })).toBe(401)
    ann = await signIn(served, 'ann')
    expect(await status(`/tokens/${reads.token}`, { method: 'DELETE', cookie: ann })).toBe(204)
    expect(await status('/me', { token: reads.secret })).toBe(401)
    // A token needs no leave of the browser's: it never comes along by itself.
    expect(
      await status('/me', {
        ...change,
        token: writes.secret,
        headers: { origin: 'http://elsewhere.example' },
      }),
    ).toBe(200)
  })

  it('a new password ends every session and every token', async () => {
    const bob = (await accountWithCookie(served, 'bob')).cookie
    const token = (await (
      await served.ask('/api/v1/tokens', {
        method: 'POST',
        cookie: bob,
        json: { name: 'x', scopes: ['read'] },
      })
    ).json()) as { secret: string }
    const next = { current: PASSWORD, password: 'quite another one' }
    expect(
      await status('/me/password', { method: 'PUT', cookie: bob, json: { ...next, current: 'not it' } }),
    ).toBe(403)
    expect(
      await status('/me/password', { method: 'PUT', cookie: bob, json: { ...next, password: 'short' } }),
    ).toBe(400)
    expect(await status('/me/password', { method: 'PUT', cookie: bob, json: next })).toBe(204)
    expect([await status('/me', { cookie: bob }), await status('/me', { token: token.secret })]).toEqual([
      401, 401,
    ])
    served.pass(100)
    expect(await signIn(served, 'bob', next.password)).toMatch(/^underfoot_session=/)
  })

  it('who asks too often waits, one account not for another, and strangers by their address', async () => {
    const busy = serveStore(served.store as Parameters<typeof serveStore>[0], {
      perAccount: { burst: 5, perSecond: 1 },
      perAddress: { burst: 3, perSecond: 1 },
    })
    const bob = await signIn(busy, 'bob', 'quite another one')
    const cookie = await signIn(busy, 'ann')
    const statuses: number[] = []
    for (let i = 0; i < 7; i++) statuses.push((await busy.ask('/api/v1/me', { cookie })).status)
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429])
    expect((await busy.ask('/api/v1/me', { cookie: bob })).status).toBe(200)
    expect((await busy.ask('/api/v1/me')).status).toBe(401)
    expect((await busy.ask('/api/v1/me')).status).toBe(429)
  })
})

// Bodies come into files: the database has no part in it.
describeStore('what is sent', (open) => {
  interface Listened extends Served {
    readonly server: Listening
  }
  const all: Listened[] = []
  let store: Awaited<ReturnType<typeof open>>
  /** Patient with those who send, the hostile among them; and two that are not, each in its way. */
  let patient: Listened
  let unheard: Listened
  let hasty: Listened
  const listened = async (limits: Partial<Limits>) => {
    const served = serveStore(store, { upload: 300_000, course: 200_000, ...limits })
    all.push({ ...served, server: await listen(served.app, { port: 0 }) })
    return all.at(-1) as Listened
  }
  beforeAll(async () => {
    store = await open()
    // Longer than any test is kept waiting by a busy machine.
    const ever = 600_000
    patient = await listened({ bodySilence: ever, bodySlowFrom: ever })
    unheard = await listened({ bodySilence: 100, bodySlowFrom: ever })
    hasty = await listened({ bodySilence: ever, bodySlowFrom: 0, bodySlowest: 4000 })
  })
  afterAll(async () => {
    for (const one of all) {
      await one.server.close()
      expect(one.reported).toEqual([])
    }
  })

  /** Writes pieces one after the other with ms between them, and hears what is answered. */
  const dribble = ({ server }: Listened, head: string, pieces: readonly string[], pause: number) =>
    new Promise<string>((resolve, reject) => {
      const socket = connect(portOf(server), '127.0.0.1')
      let answer = ''
      socket.setEncoding('latin1')
      socket.on('data', (chunk: string) => (answer += chunk))
      socket.on('close', () => resolve(answer))
      // A server that has had enough closes the line on whoever still writes.
      socket.on('error', () => resolve(answer))
      socket.write(head)
      void (async () => {
        for (const piece of pieces) {
          await new Promise((later) => setTimeout(later, pause))
          if (socket.destroyed || !socket.writable) return
          socket.write(piece)
        }
      })().catch(reject)
    })
  const put = (length: number) =>
    `PUT /api/v1/uploads/a.gpx HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${length}\r\n\r\n`
  const left = async () => (await readdir(patient.services.uploads).catch(() => [])).length

  it('is refused at once where it says that it is too large', async () => {
    const answer = await dribble(patient, put(400_000), [], 0)
    expect(answer).toMatch(/^HTTP\/1\.1 413 /)
    expect(answer).toContain('application/problem+json')
    expect(await left()).toBe(0)
  })

  it('is cut off where it grows too large without saying so', async () => {
    const chunk = `${(10_000).toString(16)}\r\n${'x'.repeat(10_000)}\r\n`
    const head = 'PUT /api/v1/uploads/a.gpx HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n'
    expect(await dribble(patient, head, Array(60).fill(chunk), 1)).toMatch(/^HTTP\/1\.1 413 /)
    expect(await left()).toBe(0)
  })

  it('is given up where it stops coming', async () => {
    expect(await dribble(unheard, put(1000), ['x'.repeat(10)], 1)).toMatch(/^HTTP\/1\.1 408 /)
    expect(await left()).toBe(0)
  })

  it('is given up where it comes byte by byte to hold the line', async () => {
    expect(await dribble(hasty, put(1000), Array(40).fill('x'), 50)).toMatch(/^HTTP\/1\.1 408 /)
    expect(await left()).toBe(0)
  })

  it('leaves nothing behind where the line breaks off', async () => {
    await new Promise<void>((resolve) => {
      const socket = connect(portOf(patient.server), '127.0.0.1', () => {
        socket.write(put(100_000) + 'x'.repeat(5000))
        void expect
          .poll(left)
          .toBe(1)
          .finally(() => socket.destroy())
      })
      socket.on('close', () => resolve())
    })
    await expect.poll(left).toBe(0)
  })

  it('is limited for courses and for JSON as well', async () => {
    const send = (path: string, method: string, body: string) =>
      fetch(`${patient.server.url}api/v1${path}`, {
        method,
        body,
        headers: { 'content-type': 'application/json' },
      })
    expect((await send('/predictions', 'POST', 'x'.repeat(250_000))).status).toBe(413)
    expect((await send('/me', 'PATCH', JSON.stringify({ name: 'x'.repeat(100_000) }))).status).toBe(413)
  })

  it('is kept under a name of ours, wherever its own would lead', async () => {
    for (const name of [
      '../../../evil.gpx',
      '..\\..\\evil.gpx',
      '/etc/evil.gpx',
      '....',
      '.hidden',
      'C:\\evil',
      'a\u0000b',
      'ä'.repeat(200),
      '~',
      'CON',
    ]) {
      const answer = await fetch(`${patient.server.url}api/v1/uploads/${encodeURIComponent(name)}`, {
        method: 'PUT',
        body: madeRun(1).text,
      })
      expect([name, answer.status]).toEqual([name, 202])
    }
    const { uploads } = patient.services
    const kept = await readdir(uploads, { recursive: true })
    for (const path of kept) {
      expect(path).toMatch(/^[0-9a-f]{24}(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]{0,79})?$/)
    }
    const beside = await readdir(join(uploads, '..'))
    expect(beside.filter((name) => /evil|hidden/.test(name))).toEqual([])
  })

  it('is answered with the strict headers, whatever the answer', async () => {
    for (const path of ['api/v1/me', 'api/v1/none', 'api/v1/openapi.json', 'none']) {
      const { headers } = await fetch(patient.server.url + path)
      expect(headers.get('content-security-policy')).toContain("default-src 'self'")
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('access-control-allow-origin')).toBeNull()
    }
  })
})

function portOf({ url }: Listening): number {
  return Number(new URL(url).port)
}
