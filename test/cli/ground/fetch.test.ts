import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, expect, it } from 'vitest'
import { describeWithShared, sharedPath } from '../../support/shared.ts'
import { type Answering, etagOf, type FileHost, hostFiles, md5Line, send } from './file-host.ts'
import { ending, Home } from './underfoot.ts'

/** A host as Geofabrik and the usual hosts of heights are laid out, with what a test changes. */
interface Hosted {
  readonly map?: Answering
  readonly md5?: string
  readonly list?: string | null
  readonly tile?: Answering
}

const homes: Home[] = []
const hosts: FileHost[] = []

afterEach(async () => {
  for (const home of homes.splice(0)) home.remove()
  await Promise.all(hosts.splice(0).map((host) => host.close()))
})

describeWithShared('a region fetched by its name', () => {
  const map = new Uint8Array(readFileSync(sharedPath('osm', 'andorra-2013.osm.pbf')))
  const tile = new Uint8Array(readFileSync(sharedPath('dem', 'N42E001.hgt.zip')))
  const MD5 = '/europe/andorra-latest.osm.pbf.md5'
  const MAP = '/europe/andorra-latest.osm.pbf'

  /** Where Andorra is, about, and what is larger than it. */
  const list = (host: string) =>
    JSON.stringify({
      type: 'FeatureCollection',
      features: [
        extract('europe', 'Europe', `${host}europe-latest.osm.pbf`, [-10, 35, 30, 70]),
        extract('andorra', 'Andorra', `${host}europe/andorra-latest.osm.pbf`, [1.4, 42.42, 1.8, 42.67]),
        extract(
          'us/georgia',
          'Georgia (US)',
          `${host}north-america/us/georgia-latest.osm.pbf`,
          [-85, 30, -81, 35],
        ),
        { type: 'Feature', properties: { id: 7 } },
        null,
      ],
    })

  async function served({ md5 = md5Line(map, 'andorra-latest.osm.pbf'), ...hosted }: Hosted = {}) {
    const host = await hostFiles((request, response, attempt) => {
      const path = request.url ?? ''
      if (path === '/index-v1.json' && hosted.list !== null)
        // As a mirror's copy: it names the host it was copied from.
        send(request, response, Buffer.from(hosted.list ?? list('https://download.example.org/')))
      else if (path === MD5 && md5 !== '') send(request, response, Buffer.from(md5))
      else if (path === MAP) (hosted.map ?? ((q, r) => send(q, r, map)))(request, response, attempt)
      else if (path === '/N42E001.hgt.zip')
        (hosted.tile ?? ((q, r) => send(q, r, tile)))(request, response, attempt)
      else response.writeHead(404).end()
    })
    hosts.push(host)
    const home = new Home({ UNDERFOOT_EXTRACTS: host.base, UNDERFOOT_ELEVATION: host.base })
    homes.push(home)
    const gets = () => host.asked.filter((line) => line.startsWith('GET'))
    return { host, home, gets }
  }

  it('tells sizes first, fetches map and heights from the one host, and keeps only the heights', async () => {
    const { home, gets } = await served()
    const { code, out, err } = await home.run('add', 'Andorra', '--yes')
    expect([code, out.split('\n')[0]]).toEqual([0, expect.stringMatching(/^Added: andorra, /)])
    expect(err).toMatch(
      /^Andorra:\n {2}map {6}\d+ kB from 127\S+\.\n {2}heights {2}1 tile, 2\.0 MB from 127\S+\.\n2\.6 MB in all would come to .*downloads\.\n$/,
    )
    expect(gets()).toEqual(['GET /index-v1.json', `GET ${MAP}`, `GET ${MD5}`, 'GET /N42E001.hgt.zip'])
    expect(filesUnder(home.at('downloads'))).toEqual([
      expect.stringMatching(/N42E001\.hgt\.zip$/),
      expect.stringMatching(/index-v1\.json$/),
    ])
    const shown = JSON.parse((await home.run('show', 'andorra', '--json')).out)
    expect(shown.altitudeKnown_m / shown.length_m).toBeGreaterThan(0.99)
    expect(shown.sources.map(({ name }: { name: string }) => name)).toEqual([
      'andorra-latest.osm.pbf',
      'N42E001.hgt.zip',
    ])
  })

  it('fetches list and heights only once', async () => {
    const { home, gets } = await served()
    await home.run('add', 'andorra', '--yes')
    const before = gets().length
    expect(await home.run('add', 'europe/andorra', '--yes', '--name', 'again')).toMatchObject({ code: 0 })
    expect(gets().slice(before)).toEqual([`GET ${MAP}`, `GET ${MD5}`])
    expect(home.regions()).toEqual(['again.region', 'andorra.region'])
  })

  it('needs somebody to agree, or --yes; without either nothing is fetched', async () => {
    const { home, gets } = await served()
    const { code, out, err } = await home.run('add', 'andorra')
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(/^underfoot: Andorra: map \d+ kB .* 2\.6 MB in all .* --yes does\.\n$/)
    expect(gets()).toEqual(['GET /index-v1.json'])
    expect(home.regions()).toEqual([])
  })

  it('takes the smallest map around a box, and heights for that box alone', async () => {
    const { home, gets } = await served()
    const { code, out } = await home.run(
      'add',
      '--bbox',
      '1.5,42.5,1.6,42.55',
      '--name',
      'valley',
      '--yes',
      '--json',
    )
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ name: 'valley', bounds: [1.5, 42.5, 1.6, 42.55] })
    expect(gets()).toContain(`GET ${MAP}`)
  })

  it('goes on where it was when it was killed in the middle', async () => {
    let isSlow = true
    const { home, gets } = await served({
      map: (q, r) => {
        if (q.method === 'HEAD' || !isSlow) return send(q, r, map)
        r.writeHead(200, { 'content-length': map.length, etag: etagOf(map) })
        r.write(map.subarray(0, 300_000))
      },
    })
    const child = home.start('add', 'andorra', '--yes', '--no-elevation')
    const ended = ending(child)
    await until(() => partSize(home) === 300_000)
    child.kill('SIGKILL')
    await ended
    isSlow = false
    const before = gets().length
    const again = await home.run('add', 'andorra', '--yes', '--no-elevation')
    expect(again.code).toBe(0)
    expect(gets()[before]).toBe(`GET ${MAP} bytes=300000-`)
    expect(home.regions()).toEqual(['andorra.region'])
  })

  it('mends broken connections on its own', async () => {
    const { home, gets } = await served({
      map: (q, r, attempt) => send(q, r, map, attempt < 3 ? { breaksAfter: 200_000 } : {}),
    })
    expect(await home.run('add', 'andorra', '--yes', '--no-elevation')).toMatchObject({ code: 0 })
    expect(
      gets().filter((line) => line.includes(MAP) && !line.includes('md5')).length,
    ).toBeGreaterThanOrEqual(3)
  })

  it('does without a checksum where the host has none, and without heights where asked to', async () => {
    const { home, gets } = await served({ md5: '' })
    const { code, out } = await home.run('add', 'andorra', '--yes', '--no-elevation')
    expect([code, out]).toEqual([0, expect.stringContaining('It knows no heights.')])
    expect(gets().join()).not.toContain('N42')
  })

  it('takes heights from a folder instead', async () => {
    const { home, gets } = await served()
    const { out } = await home.run('add', 'andorra', '--yes', '--elevation', sharedPath('dem'), '--json')
    expect(JSON.parse(out).altitudeKnown_m).toBeGreaterThan(0)
    expect(gets().join()).not.toContain('N42')
  })

  it('reads heights by degree in folders by latitude, in gzip, as in the open terrain tiles', async () => {
    const { host, home } = await served()
    const heights = await hostFiles((q, r) =>
      q.url === '/skadi/N42/N42E001.hgt.gz'
        ? send(q, r, gzipSync(new Uint8Array(1201 * 1201 * 2)))
        : r.writeHead(403).end(),
    )
    hosts.push(heights)
    const { code, out } = await home.run(
      'add',
      'andorra',
      '--yes',
      '--json',
      '--extracts',
      host.base,
      '--heights',
      `${heights.base}skadi/{lat}/{tile}.hgt.gz`,
    )
    expect(code).toBe(0)
    expect(JSON.parse(out).altitudeKnown_m).toBeGreaterThan(0)
  })

  const refusals: readonly (readonly [string, Hosted, readonly string[], RegExp])[] = [
    ['a name like one there is', {}, ['andora'], /has no map called andora\. Perhaps andorra\?/],
    ['a name like none', {}, ['qqqqqqq'], /has no map called qqqqqqq\.\n/],
    [
      'a box that no map covers',
      {},
      ['--bbox', '100,0,101,1', '--name', 'x'],
      /has no map that covers all of the box/,
    ],
    ['a host without a list', { list: null }, ['andorra'], /has no list of its maps/],
    ['a list that is none', { list: '<html>' }, ['andorra'], /is no list of maps/],
    [
      'a list of nonsense',
      { list: '{"features":[1,{"properties":{}}]}' },
      ['andorra'],
      /has no map called andorra/,
    ],
    [
      'a wrong checksum',
      { md5: `${'0'.repeat(32)}  x` },
      ['andorra'],
      /twice, .* did not match the checksum/,
    ],
    ['a checksum that is none', { md5: '<html>' }, ['andorra'], /is no md5 checksum/],
    [
      'a map that is gone',
      { map: (_q, r) => void r.writeHead(404).end() },
      ['andorra'],
      /there is nothing at .*\(404\)/,
    ],
    [
      'heights that are gone',
      { tile: (_q, r) => void r.writeHead(404).end() },
      ['andorra'],
      /none of the 1 tiles of heights/,
    ],
    [
      'a map larger than was said',
      { map: (q, r) => send(q, r, q.method === 'HEAD' ? map.subarray(0, 1000) : Buffer.alloc(2e6)) },
      ['andorra'],
      /would send 2\.0 MB where at most 1\.0 MB were expected/,
    ],
    [
      'a page instead of a map',
      { map: (q, r) => send(q, r, Buffer.from('<html>'), { type: 'text/html' }) },
      ['andorra'],
      /a web page where a file should be/,
    ],
  ]

  it.each(refusals)('%s: a sentence, and no region', async (_what, hosted, args, sentence) => {
    const { home } = await served(hosted)
    const { code, out, err } = await home.run('add', ...args, '--yes')
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(sentence)
    expect(err).toMatch(/(^|\n)underfoot: [^\n]*[.?]\n$/)
    expect(home.regions()).toEqual([])
  })

  it('a host without a list still has maps for who knows their path', async () => {
    const { home } = await served({ list: null })
    expect(await home.run('add', 'europe/andorra', '--yes', '--no-elevation')).toMatchObject({ code: 0 })
    expect(home.regions()).toEqual(['europe-andorra.region'])
  })

  it('keeps a map that came whole when the region could not be built, and does not fetch it again', async () => {
    const { home, gets } = await served()
    expect(await home.run('add', 'andorra', '--yes', '--elevation', 'gone')).toMatchObject({ code: 1 })
    const before = gets().length
    expect(await home.run('add', 'andorra', '--yes', '--no-elevation')).toMatchObject({ code: 0 })
    expect(gets().slice(before)).toEqual([`GET ${MD5}`])
  })
})

function extract(id: string, name: string, pbf: string, [w, s, e, n]: readonly number[]) {
  const ring = [
    [w, s],
    [e, s],
    [e, n],
    [w, n],
    [w, s],
  ]
  return {
    type: 'Feature',
    properties: { id, name, urls: { pbf } },
    geometry: { type: 'MultiPolygon', coordinates: [[ring]] },
  }
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

function partSize(home: Home): number {
  if (!existsSync(home.at('downloads'))) return 0
  const part = filesUnder(home.at('downloads')).find((file) => file.endsWith('.part'))
  return part === undefined ? 0 : readFileSync(part).length
}

const until = (isSo: () => boolean): Promise<void> => expect.poll(isSo).toBe(true)
