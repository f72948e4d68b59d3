import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request, type IncomingHttpHeaders } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { RegionCatalogue } from '../../src/regions/catalogue.ts'
import { createApp } from '../../src/server/app.ts'
import { listen, type Listening } from '../../src/server/listen.ts'
import { isLoopbackHost } from '../../src/server/loopback.ts'
import { loadPages } from '../../src/server/pages.ts'

const SECRET = 'not a page'
const folder = mkdtempSync(join(tmpdir(), 'underfoot-pages-'))
const web = join(folder, 'web')
const regions = new RegionCatalogue(folder)
let server: Listening
let port: number

beforeAll(async () => {
  mkdirSync(join(web, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'secret.txt'), SECRET)
  writeFileSync(join(web, 'index.html'), '<!doctype html><title>Underfoot</title>')
  writeFileSync(join(web, 'assets', 'run-a1b2c3d4.js'), 'export {}')
  server = await listen(createApp(loadPages(web), regions), { port: 0 })
  port = Number(new URL(server.url).port)
})

afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** A request whose path and Host go out exactly as written: `fetch` would tidy both. */
function ask(path: string, method = 'GET', headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers }, (answer) => {
      let body = ''
      answer.setEncoding('utf8')
      answer.on('data', (chunk: string) => (body += chunk))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }))
    })
    sent.on('error', reject)
    sent.end()
  })
}

/** Bytes as they are, for what no HTTP client would send. */
function askRaw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.end(text))
    let answer = ''
    socket.setEncoding('latin1')
    socket.on('data', (chunk: string) => (answer += chunk))
    socket.on('close', () => resolve(answer))
    socket.on('error', reject)
  })
}

describe('the pages', () => {
  it('are handed out at / and by name, with their type', async () => {
    for (const path of ['/', '/index.html', '/?file=1']) {
      const answer = await ask(path)
      expect([answer.status, answer.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
      expect(answer.body).toContain('<title>Underfoot</title>')
    }
  })

  it('are kept for good only when their name holds their hash', async () => {
    expect((await ask('/assets/run-a1b2c3d4.js')).headers['cache-control']).toContain('immutable')
    expect((await ask('/')).headers['cache-control']).toBe('no-cache')
  })

  it('are not sent again to a browser that still has them', async () => {
    const first = await ask('/')
    const again = await ask('/', 'GET', { 'if-none-match': String(first.headers.etag) })
    expect([again.status, again.body]).toEqual([304, ''])
  })

  it('answer HEAD with the same headers and no body', async () => {
    const [get, head] = [await ask('/'), await ask('/', 'HEAD')]
    expect([head.status, head.body]).toEqual([200, ''])
    expect(head.headers['content-length']).toBe(get.headers['content-length'])
  })

  it('are missed with a sentence before they are built', () => {
    expect(() => loadPages(join(folder, 'nowhere'))).toThrow('npm run build')
  })
})

describe('every answer', () => {
  it('forbids any other origin to be loaded, framed or told of the page', async () => {
    const answers = [
      await ask('/'),
      await ask('/none'),
      await ask('/', 'POST'),
      await ask('/', 'GET', { host: 'x' }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([200, 404, 405, 403])
    for (const { headers } of answers) {
      const policy = String(headers['content-security-policy'])
      for (const rule of [
        "default-src 'self'",
        "connect-src 'self'",
        "object-src 'none'",
        "frame-ancestors 'none'",
      ])
        expect(policy).toContain(rule)
      expect(policy).not.toMatch(/unsafe|https?:|\*/)
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['referrer-policy']).toBe('no-referrer')
      expect(headers['cross-origin-opener-policy']).toBe('same-origin')
      expect(headers['cross-origin-resource-policy']).toBe('same-origin')
      expect(headers['access-control-allow-origin']).toBeUndefined()
    }
  })
})

describe('a path that climbs out of the pages', () => {
  const climbs = [
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/assets/%2e%2e/%2e%2e/secret.txt',
    '/%252e%252e%252fsecret.txt',
    '//../secret.txt',
    '/....//secret.txt',
    '/%00/../secret.txt',
    '/index.html%00.txt',
    '/%c0%ae%c0%ae/secret.txt',
    '/%',
    '/%zz',
    '/file:///etc/passwd',
    '/assets',
    '/assets/',
  ]
  it.each(climbs)('%s finds nothing', async (path) => {
    const { status, body } = await ask(path)
    expect([400, 404]).toContain(status)
    expect(body).not.toContain(SECRET)
    expect(body).not.toContain('root:')
  })
})

describe('a request that is not for a page', () => {
  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND', 'TRACE'])(
    '%s is refused',
    async (method) => {
      const answer = await ask('/', method)
      expect([400, 405]).toContain(answer.status)
      expect(answer.body).not.toContain('<title>')
      if (answer.status === 405) expect(answer.headers.allow).toBe('GET, HEAD')
    },
  )

  it('in garbage is refused, and the server goes on', async () => {
    expect(await askRaw('MOO / HTTP/1.1\r\nHost: localhost\r\n\r\n')).not.toContain('200 OK')
    expect(await askRaw('\u0000\u0001\u0002\r\n\r\n')).not.toContain('200 OK')
    expect(await askRaw('GET / HTTP/1.1\r\nHost: a\r\nHost: localhost\r\n\r\n')).not.toContain('<title>')
    expect((await ask('/')).status).toBe(200)
  })

  it('under a name that is not this machine (DNS rebinding) is refused', async () => {
    for (const host of [
      'evil.example',
      `evil.example:${port}`,
      'localhost.evil.example',
      '127.0.0.1.evil.example',
      'localhost@evil.example',
      '0.0.0.0',
      '192.168.0.2',
      '[::2]',
    ]) {
      const { status, body } = await ask('/', 'GET', { host })
      expect([400, 403], host).toContain(status)
      expect(body).not.toContain('<title>')
    }
    for (const host of ['localhost', `LOCALHOST:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`])
      expect((await ask('/', 'GET', { host })).status, host).toBe(200)
  })

  it('without any name is refused', async () => {
    expect(isLoopbackHost(undefined)).toBe(false)
    expect(isLoopbackHost('')).toBe(false)
    expect(await askRaw('GET / HTTP/1.0\r\n\r\n')).not.toContain('<title>')
  })
})

describe('listening', () => {
  it.each(['0.0.0.0', '::', '192.168.1.4', 'example.org', ''])(
    'beyond loopback (%j) is refused',
    async (host) => {
      await expect(listen(createApp(new Map(), regions), { port: 0, host })).rejects.toThrow('loopback')
    },
  )

  it('on a port that was asked for and is taken says so', async () => {
    await expect(listen(createApp(new Map(), regions), { port })).rejects.toThrow(`port ${port} is taken`)
  })

  it('without a wish moves on to the next free port', async () => {
    const first = await listen(createApp(new Map(), regions), { port: null })
    const second = await listen(createApp(new Map(), regions), { port: null })
    try {
      expect(Number(new URL(second.url).port)).toBeGreaterThan(Number(new URL(first.url).port))
    } finally {
      await first.close()
      await second.close()
    }
  })

  it('ends when closed, even with a connection held open', async () => {
    const held = await listen(createApp(new Map(), regions), { port: 0 })
    const socket = connect(Number(new URL(held.url).port), '127.0.0.1')
    socket.on('error', () => undefined)
    await new Promise((resolve) => socket.once('connect', resolve))
    await held.close()
    await expect(fetch(held.url)).rejects.toThrow()
    socket.destroy()
  })
})
