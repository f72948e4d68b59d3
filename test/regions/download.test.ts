import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { nextAddress, webAddress } from '../../src/regions/download/address.ts'
import { publishedMd5 } from '../../src/regions/download/checksum.ts'
import { download } from '../../src/regions/download/download.ts'
import {
  type Answering,
  cutAfter,
  etagOf,
  type FileHost,
  hostFiles,
  md5Line,
  send,
} from '../cli/ground/file-host.ts'

const folder = mkdtempSync(join(tmpdir(), 'underfoot-download-'))
const to = join(folder, 'map.osm.pbf')
const part = `${to}.part`
/** Whether something of the file is kept: connections are cut when it is, on a busy machine too. */
const hasArrived = () => existsSync(part) && statSync(part).size > 0
const hosts: FileHost[] = []

/** A file of 100 kB in which every place looks different. */
const file = bytesOf(1)
const other = bytesOf(2)
const QUICK = { silence_ms: 300, pauses_ms: [1, 1, 1] }

function bytesOf(seed: number, length = 100_000): Uint8Array {
  const bytes = new Uint8Array(length)
  for (let i = 0; i < length; i += 32)
    bytes.set(
      createHash('sha256')
        .update(`${seed} ${i}`)
        .digest()
        .subarray(0, Math.min(32, length - i)),
      i,
    )
  return bytes
}

interface Fetching {
  readonly md5?: string | null
  readonly limit?: number
  readonly path?: string
}

async function fetchFrom(answer: Answering, { md5 = null, limit = 1e6, path = 'map' }: Fetching = {}) {
  const host = await hostFiles(answer)
  hosts.push(host)
  const progress: (readonly [number, number | null])[] = []
  const wanted = { url: new URL(path, host.base), to, limit, md5: async () => md5 }
  const fetching = download(wanted, (done, all) => progress.push([done, all]), QUICK)
  const fault = await fetching.then(
    () => null,
    (error: Error) => error.message,
  )
  return { fault, host, progress }
}

/** In chunks, without saying how many bytes there are. */
function unannounced(response: ServerResponse): void {
  response.write(file.subarray(0, 50_000))
  response.end(file.subarray(50_000))
}

const arrived = () => new Uint8Array(readFileSync(to))
const md5 = (bytes: Uint8Array) => createHash('md5').update(bytes).digest('hex')

afterEach(async () => {
  await Promise.all(hosts.splice(0).map((host) => host.close()))
  for (const name of readdirSync(folder)) rmSync(join(folder, name))
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('a download that ends well', () => {
  it('is byte for byte the file, and nothing else is left lying about', async () => {
    const { fault, host, progress } = await fetchFrom((q, r) => send(q, r, file), { md5: md5(file) })
    expect(fault).toBeNull()
    expect(arrived()).toEqual(file)
    expect(readdirSync(folder)).toEqual(['map.osm.pbf'])
    expect(host.asked).toEqual(['GET /map'])
    expect(progress[0]).toEqual([0, file.length])
    expect(progress.at(-1)).toEqual([file.length, file.length])
  })

  it('names itself and asks for the bytes as they are', async () => {
    let headers = {}
    await fetchFrom((q, r) => {
      headers = q.headers
      send(q, r, file)
    })
    expect(headers).toMatchObject({
      'user-agent': expect.stringMatching(/^underfoot\/\d/),
      'accept-encoding': 'identity',
    })
  })

  it('goes on where connections broke, wherever they break, without fetching a byte twice', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 60_000 }), { maxLength: 4 }), async (breaks) => {
        rmSync(to, { force: true })
        const { fault, host } = await fetchFrom(
          (q, r, attempt) =>
            send(q, r, file, { breaksAfter: breaks[attempt - 1] ?? file.length, hasArrived }),
          { md5: md5(file) },
        )
        expect(fault).toBeNull()
        expect(arrived()).toEqual(file)
        const starts = host.asked.map((line) => Number(/bytes=(\d+)-/.exec(line)?.[1] ?? 0))
        expect(starts).toEqual([...starts].sort((a, b) => a - b))
        expect(starts.at(-1)).toBeGreaterThan(breaks.length === 0 ? -1 : 0)
      }),
      { numRuns: 8 },
    )
  })

  it('goes on in a later run, after a process that ended without a word', async () => {
    await fetchFrom((q, r) => send(q, r, file, { breaksAfter: 40_000 }), { path: 'gone' })
    const first = await fetchFrom((q, r, attempt) =>
      attempt === 1 ? send(q, r, file, { breaksAfter: 40_000, hasArrived }) : r.destroy(),
    )
    expect(first.fault).toMatch(/broke off.*tried \d times.*are kept; the same command goes on/)
    const kept = readFileSync(part).length
    expect(kept).toBeGreaterThan(0)
    // The same address again, by a host on the same port.
    await first.host.close()
    const again = await hostAt(first.host.base, (q, r) => send(q, r, file))
    await download(
      { url: new URL('map', again.base), to, limit: 1e6, md5: async () => md5(file) },
      () => {},
      QUICK,
    )
    expect(again.asked).toEqual([`GET /map bytes=${kept}-`])
    expect(arrived()).toEqual(file)
  })

  it('begins anew when the file has changed on its host (another ETag)', async () => {
    const { fault } = await fetchFrom(
      (q, r, attempt) => (attempt === 1 ? send(q, r, file, { breaksAfter: 50_000 }) : send(q, r, other)),
      { md5: md5(other) },
    )
    expect(fault).toBeNull()
    expect(arrived()).toEqual(other)
  })

  it('does not sew two files together when a host ignores If-Range', async () => {
    const { fault } = await fetchFrom((q, r, attempt) => {
      if (attempt === 1) return send(q, r, file, { breaksAfter: 50_000 })
      // A part of another file, as if it were the same.
      if (attempt === 2) q.headers['if-range'] = etagOf(other)
      return send(q, r, other)
    })
    expect(fault).toBeNull()
    expect(arrived()).toEqual(other)
  })

  it.each([
    ['cannot send parts', { ranges: false }],
    ['gives no ETag', { etag: null }],
    ['gives a weak ETag', { etag: 'W/"1"' }],
  ])('begins anew with a host that %s', async (_what, sending) => {
    const { fault } = await fetchFrom((q, r, attempt) =>
      send(q, r, file, { ...sending, ...(attempt < 3 ? { breaksAfter: 50_000 } : {}) }),
    )
    expect(fault).toBeNull()
    expect(arrived()).toEqual(file)
  })

  it('takes a file whose size the host does not say', async () => {
    const { fault, progress } = await fetchFrom((_q, r) => unannounced(r), { md5: md5(file) })
    expect(fault).toBeNull()
    expect(arrived()).toEqual(file)
    expect(progress.length).toBeGreaterThan(0)
  })

  it('waits for a host that is in trouble for a moment', async () => {
    const { fault, host } = await fetchFrom((q, r, attempt) =>
      attempt < 3 ? r.writeHead(503).end() && undefined : send(q, r, file),
    )
    expect(fault).toBeNull()
    expect(host.asked).toHaveLength(3)
  })

  it('follows a file that moved', async () => {
    const { fault, host } = await fetchFrom((q, r) =>
      q.url === '/map' ? r.writeHead(302, { location: '/moved/map' }).end() && undefined : send(q, r, file),
    )
    expect(fault).toBeNull()
    expect(host.asked).toEqual(['GET /map', 'GET /moved/map'])
  })

  it('fetches once more when the first bytes do not match the checksum', async () => {
    const { fault } = await fetchFrom((q, r, attempt) => send(q, r, attempt === 1 ? other : file), {
      md5: md5(file),
    })
    expect(fault).toBeNull()
    expect(arrived()).toEqual(file)
  })

  it('keeps nothing of a part that belongs to another address', async () => {
    writeFileSync(part, file.subarray(0, 5000))
    writeFileSync(
      `${part}.json`,
      JSON.stringify({ url: 'https://elsewhere/', validator: '"1"', size: 100_000 }),
    )
    const { host } = await fetchFrom((q, r) => send(q, r, other))
    expect(host.asked).toEqual(['GET /map'])
    expect(arrived()).toEqual(other)
  })

  it('is not misled by a note that is damaged', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.json()), async (note) => {
        rmSync(to, { force: true })
        writeFileSync(part, other.subarray(0, 5000))
        writeFileSync(`${part}.json`, note)
        await fetchFrom((q, r) => send(q, r, file))
        expect(arrived()).toEqual(file)
      }),
      { numRuns: 8 },
    )
  })
})

describe('a download that cannot end well ends in a sentence and leaves no file', () => {
  const cases: readonly (readonly [string, Answering, Fetching, RegExp])[] = [
    [
      'nothing there',
      (_q, r) => void r.writeHead(404).end(),
      {},
      /^there is nothing at http\S+map \(404\)\.$/,
    ],
    ['not for us', (_q, r) => void r.writeHead(403).end(), {}, /does not give out .* \(403\)\.$/],
    [
      'a host in trouble for good',
      (_q, r) => void r.writeHead(500).end(),
      {},
      /has trouble of its own \(500\)\. It was tried 4 times\.$/,
    ],
    ['a host that says nothing', () => {}, {}, /sent nothing for 1 s\. It was tried 4 times\.$/],
    [
      'a host that falls silent half way',
      (q, r) => {
        const from = Number(/\d+/.exec(q.headers.range ?? '')?.[0] ?? 0)
        if (from > 0) return
        r.writeHead(200, { 'content-length': file.length, etag: '"1"' })
        r.write(file.subarray(0, 50_000))
      },
      {},
      /sent nothing for 1 s\. It was tried \d times\. The 50\.0 kB of 100 kB that came are kept/,
    ],
    [
      'a host that promises more than it has',
      (q, r) => {
        if (q.headers.range === undefined) {
          r.writeHead(200, { 'content-length': file.length + 1000, etag: '"1"' })
          cutAfter(r, file)
        } else r.writeHead(416, { 'content-range': `bytes */${file.length}` }).end()
      },
      {},
      /(changed while it was being fetched|broke off).* It was tried \d+ times/,
    ],
    [
      'a wrong checksum, twice',
      (q, r) => send(q, r, file),
      { md5: md5(other) },
      /^twice, .* did not match the checksum .* thrown away\.$/,
    ],
    [
      'a circle of redirects',
      (_q, r) => void r.writeHead(302, { location: '/map' }).end(),
      {},
      /sends on from address to address; after 5 it was followed no further\.$/,
    ],
    ['a redirect to nowhere', (_q, r) => void r.writeHead(302).end(), {}, /without saying which\.$/],
    [
      'a redirect to plain http elsewhere',
      (_q, r) => void r.writeHead(302, { location: 'http://example.org/map' }).end(),
      {},
      /is not encrypted/,
    ],
    [
      'a redirect to another kind of address',
      (_q, r) => void r.writeHead(302, { location: 'file:///etc/passwd' }).end(),
      {},
      /only https is fetched/,
    ],
    [
      'more than expected',
      (q, r) => send(q, r, file),
      { limit: 50_000 },
      /would send 100 kB where at most 50\.0 kB/,
    ],
    [
      'more than expected, unannounced',
      (_q, r) => unannounced(r),
      { limit: 50_000 },
      /would send more where at most 50\.0 kB/,
    ],
    [
      'a sign-in page',
      (q, r) => send(q, r, file, { type: 'text/html; charset=utf-8' }),
      {},
      /a web page where a file should be/,
    ],
    [
      'a file that changes with every attempt',
      (q, r, attempt) => send(q, r, bytesOf(attempt), { breaksAfter: 30_000 }),
      {},
      /broke off the connection\. It was tried \d times/,
    ],
    [
      'an answer that is none',
      (_q, r) => void r.socket?.end('nonsense\r\n\r\n'),
      {},
      /the connection .* failed/,
    ],
  ]

  it.each(cases)('%s', async (_what, answer, fetching, sentence) => {
    const { fault } = await fetchFrom(answer, fetching)
    expect(fault).toMatch(sentence)
    expect(fault).toMatch(/\.$/)
    expect(existsSync(to)).toBe(false)
  })

  it('a host that nobody runs', async () => {
    const host = await hostFiles(() => {})
    await host.close()
    const wanted = { url: new URL(host.base), to, limit: 1e6, md5: async () => null }
    await expect(download(wanted, () => {}, QUICK)).rejects.toThrow(
      /^127\.0\.0\.1:\d+ does not take connections\.$/,
    )
  })

  it('bytes of which none fit keep no part behind', async () => {
    await fetchFrom((q, r) => send(q, r, file), { limit: 10 })
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('a published checksum', () => {
  const ask = async (answer: Answering) => {
    const host = await hostFiles(answer)
    hosts.push(host)
    return publishedMd5(new URL('map.md5', host.base), QUICK.silence_ms)
  }

  it('is read as md5sum writes it', async () => {
    expect(await ask((_q, r) => void r.end(md5Line(file, 'map.osm.pbf')))).toBe(md5(file))
    expect(await ask((_q, r) => void r.end(md5(file).toUpperCase()))).toBe(md5(file))
  })

  it('may be absent, and then nothing is compared', async () => {
    expect(await ask((_q, r) => void r.writeHead(404).end())).toBeNull()
  })

  it('that is none is told of', async () => {
    await expect(ask((_q, r) => void r.end('<html>'))).rejects.toThrow(/is no md5 checksum\.$/)
    await expect(ask((_q, r) => void r.end('a'.repeat(100_000)))).rejects.toThrow(/is no md5 checksum\.$/)
    await expect(ask((_q, r) => void r.writeHead(500).end())).rejects.toThrow(/trouble of its own/)
  })
})

describe('addresses', () => {
  it.each([
    'http://example.org/',
    'ftp://example.org/',
    'file:///etc/passwd',
    'http://127.0.0.1.example.org/',
    'x',
  ])('%s is not fetched from', (text) => expect(() => webAddress(text)).toThrow(/\.$/))

  it.each(['https://example.org/', 'http://localhost:80/a', 'http://127.0.0.1/', 'http://[::1]:8080/'])(
    '%s is',
    (text) => expect(webAddress(text).href).toContain(text.slice(0, 12)),
  )

  it('keeps names and passwords out of requests and logs', () => {
    expect(() => webAddress('https://me:secret@example.org/')).toThrow(/leave them out/)
    expect(() => webAddress('https://me:secret@example.org/')).not.toThrow(/secret/)
  })

  it('lets no host elsewhere send us to this machine', () => {
    expect(() => nextAddress(new URL('https://example.org/'), 'http://localhost:9200/')).toThrow(
      /this very machine/,
    )
  })
})

async function hostAt(base: string, answer: Answering): Promise<FileHost> {
  const host = await hostFiles(answer, Number(new URL(base).port))
  hosts.push(host)
  return host
}
