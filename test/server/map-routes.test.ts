import { readFileSync } from 'node:fs'
import { gunzipSync, inflateSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { openPathTile, openRegion } from '../../src/ground/region/file/open-region.ts'
import { bytesSource } from '../../src/ground/osm/source.ts'
import type { Region } from '../../src/ground/region/region.ts'
import type { GroundAt } from '../../src/ground/tiles/ground-at.ts'
import { SHADE_SIDE } from '../../src/ground/tiles/terrain-tiles.ts'
import { createApp } from '../../src/server/app.ts'
import { STRICT_HEADERS } from '../../src/server/headers.ts'
import { SHADE_COLOURS } from '../../src/regions/tiles/shade-colours.ts'
import { madeElevation, regionOf, VILLAGE } from '../ground/region/made-ground.ts'
import { keptRegions } from '../support/kept-regions.ts'
import { decode } from '../ground/tiles/decode.ts'

const slope = madeElevation((lat, lon) => 1000 + 40_000 * (lat - 42.5) + 20_000 * (lon - 1.5))
const NAME = 'Vall d’Aran, ö 100 %'
const regions = keptRegions()
let hills: Region
let flat: Region
const app = createApp(new Map(), regions.catalogue)

/** Asks as the server is asked on loopback. */
const ask = (path: string, headers: Record<string, string> = {}) =>
  app.request(`http://localhost${path}`, { headers: { host: 'localhost', ...headers } })

const bytesOf = async (answer: Response) => new Uint8Array(await answer.arrayBuffer())

beforeAll(async () => {
  hills = await regionOf(VILLAGE, slope)
  flat = await regionOf(VILLAGE)
  regions.keep('hills', hills)
  regions.keep('flat', flat)
  regions.keep(NAME, hills)
})

const TILE = '14/8260/6051'

describe('the map of a region', () => {
  it('names the regions with what a page needs to draw them', async () => {
    const answer = await ask('/api/v1/regions')
    expect(answer.status).toBe(200)
    // Our own answer, compared below.
    const { regions: list } = (await answer.json()) as { regions: Record<string, unknown>[] }
    expect(list.map(({ name, terrainZoom }) => [name, terrainZoom === null])).toEqual([
      [NAME, false],
      ['flat', true],
      ['hills', false],
    ])
    expect(list[2]).toMatchObject({ bounds: [1.5, 42.5, 1.503, 42.505], attribution: ['nobody'] })
  })

  it('hands out tiles that another reader reads, under any name a region may have', async () => {
    for (const name of ['hills', 'flat', NAME]) {
      const answer = await ask(`/api/v1/regions/${encodeURIComponent(name)}/tiles/${TILE}`)
      expect([answer.status, answer.headers.get('content-type')]).toEqual([
        200,
        'application/vnd.mapbox-vector-tile',
      ])
      const layers = Object.keys(decode(await bytesOf(answer)))
      expect(layers).toEqual(expect.arrayContaining(['paths', 'water', 'points']))
      expect(layers.includes('contours')).toBe(name !== 'flat')
    }
  })

  it('does not send again what the browser still has', async () => {
    for (const path of [`tiles/${TILE}`, 'terrain/12/2065/1512']) {
      const first = await ask(`/api/v1/regions/hills/${path}`)
      const again = await ask(`/api/v1/regions/hills/${path}`, {
        'if-none-match': first.headers.get('etag') ?? '',
      })
      expect([first.status, again.status, (await bytesOf(again)).length]).toEqual([200, 304, 0])
    }
  })

  it('draws a region that took another’s name, not the former one', async () => {
    const before = await bytesOf(await ask(`/api/v1/regions/flat/tiles/${TILE}`))
    regions.keep('flat', hills)
    const after = await bytesOf(await ask(`/api/v1/regions/flat/tiles/${TILE}`))
    expect(after).not.toEqual(before)
    regions.keep('flat', flat)
    expect(await bytesOf(await ask(`/api/v1/regions/flat/tiles/${TILE}`))).toEqual(before)
  })

  it('shades a slope that falls away from the light in brown, one facing it in white, as a PNG', async () => {
    const answer = await ask('/api/v1/regions/hills/terrain/13/4130/3025')
    expect(answer.headers.get('content-type')).toBe('image/png')
    const { width, height, pixels, opacities } = readPng(await bytesOf(answer))
    expect([width, height]).toEqual([SHADE_SIDE, SHADE_SIDE])
    // The slope rises to the north and east, so it looks south-west, away from a light in the north-west.
    const inside = pixels.filter((shade) => shade > 0)
    expect(inside.length).toBeGreaterThan(100)
    expect(new Set(inside).size).toBeLessThan(20)
    expect(SHADE_COLOURS[inside[0]]?.slice(0, 3)).toEqual(SHADE_COLOURS[1]?.slice(0, 3))
    expect(opacities[0]).toBe(0)
  })

  it('answers an empty tile with nothing, and no heights with no tile', async () => {
    expect((await ask('/api/v1/regions/hills/tiles/14/0/0')).status).toBe(204)
    expect((await ask('/api/v1/regions/hills/terrain/12/0/0')).status).toBe(204)
    expect((await ask('/api/v1/regions/flat/terrain/12/2065/1512')).status).toBe(404)
  })

  it('tells what is at a place, how it is known and by which tag', async () => {
    const answer = await ask('/api/v1/regions/hills/at?lat=42.5005&lon=1.5015&within=40')
    const { paths, altitude_m, points } = (await answer.json()) as GroundAt
    const track = paths.find(({ way }) => way === 1)
    expect(track).toMatchObject({
      name: 'Camí de l’Obac',
      highway: 'track',
      surface: { name: 'gravel', provenance: 'tagged', probability: 1, by: 'surface=gravel' },
    })
    expect(track?.grade).toBeGreaterThan(0)
    expect(altitude_m).toBeCloseTo(slope.at(42.5005, 1.5015), -1)
    const distances = paths.map(({ distance_m }) => distance_m)
    expect(distances).toEqual(distances.toSorted((a, b) => a - b))
    expect(distances.every((metres) => metres <= 40)).toBe(true)
    expect(Array.isArray(points)).toBe(true)
  })

  it('says why a scramble is one, and unknown where nobody wrote what it is', async () => {
    const answer = await ask('/api/v1/regions/flat/at?lat=42.502&lon=1.5')
    const { paths, altitude_m } = (await answer.json()) as GroundAt
    expect(paths.find(({ way }) => way === 2)).toMatchObject({
      sacScale: 4,
      technicality: { name: 'scramble', by: 'sac_scale=alpine_hiking' },
      surface: { name: 'unknown', provenance: 'unknown', probability: null, by: null },
      grade: null,
    })
    expect(altitude_m).toBeNull()
  })

  it('hands out the region’s file by range, for the page to lay a recording on, and all of it to who wants it', async () => {
    const path = '/api/v1/regions/hills/file'
    const whole = await ask(path)
    const bytes = await bytesOf(whole)
    const region = await openRegion(bytesSource(bytes))
    expect(region.edges.count).toBe(hills.edges.count)
    expect(bytes).toEqual(new Uint8Array(readFileSync(regions.catalogue.pathOf('hills'))))
    const part = await ask(path, { range: 'bytes=10-99' })
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 10-99/${bytes.length}`])
    expect(await bytesOf(part)).toEqual(bytes.slice(10, 100))
    const etag = whole.headers.get('etag') ?? ''
    expect(part.headers.get('etag')).toBe(etag)
    expect((await ask(path, { 'if-none-match': etag })).status).toBe(304)
    expect((await ask(path, { range: 'bytes=0-1', 'if-range': '"another"' })).status).toBe(200)
    expect((await ask(path, { range: `bytes=${bytes.length}-` })).status).toBe(416)
    for (const range of ['bytes=0-1,5-6', 'lines=1-2', 'bytes=-', 'bytes=a-b'])
      expect((await bytesOf(await ask(path, { range }))).length, range).toBe(bytes.length)
  })

  it('hands out no range of a file that took the other’s place as if it were of that', async () => {
    const path = '/api/v1/regions/flat/file'
    const before = await ask(path, { range: 'bytes=0-9' })
    const etag = before.headers.get('etag') ?? ''
    const unread = await ask(path)
    regions.keep('flat', hills)
    const after = await ask(path, { range: 'bytes=0-9', 'if-range': etag })
    expect([after.status, after.headers.get('etag') === etag]).toEqual([200, false])
    expect((await ask(path, { 'if-none-match': etag })).status).toBe(200)
    await expect(unread.arrayBuffer()).rejects.toThrow('another file has taken its place')
    regions.keep('flat', flat)
  })

  it('hands out the paths that touch a tile, gzipped, the same to who asks again, and nothing where there are none', async () => {
    const path = `/api/v1/regions/hills/paths/${TILE}`
    const answer = await ask(path)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/gzip'])
    const tile = await openPathTile(new Uint8Array(gunzipSync(await bytesOf(answer))))
    expect([tile.region.edges, tile.region.shape]).toEqual([hills.edges, hills.shape])
    expect([tile.region.points.count, tile.region.areas.count, tile.region.terrain]).toEqual([0, 0, null])
    const again = await ask(path, { 'if-none-match': answer.headers.get('etag') ?? '' })
    expect([again.status, (await bytesOf(again)).length]).toEqual([304, 0])
    expect((await ask('/api/v1/regions/hills/paths/14/0/0')).status).toBe(204)
  })
})

describe('hostile questions', () => {
  const notThere = [
    '/api/v1/regions/none/tiles/14/8260/6051',
    '/api/v1/regions/../package.json',
    '/api/v1/regions/..%2f..%2fpackage.json/tiles/14/8260/6051',
    '/api/v1/regions/%2e%2e/tiles/14/8260/6051',
    '/api/v1/regions/hills%00/tiles/14/8260/6051',
    '/api/v1/regions/HILLS/tiles/14/8260/6051',
    '/api/v1/regions/__proto__/tiles/14/8260/6051',
    '/api/v1/regions/constructor/at?lat=42.5&lon=1.5',
    `/api/v1/regions/${'a'.repeat(5000)}/file`,
    '/api/v1/regions/hills/tiles/14/8260/../../../../etc/passwd',
    '/api/v1/regions/hills/tiles/15/16520/12092',
    '/api/v1/regions/hills/tiles/5/16/11',
    '/api/v1/regions/hills/tiles/14/16384/6051',
    '/api/v1/regions/hills/tiles/14/8260/16384',
    '/api/v1/regions/hills/tiles/14/-1/6051',
    '/api/v1/regions/hills/tiles/14/8260/6051.mvt',
    '/api/v1/regions/hills/tiles/014/8260/6051',
    '/api/v1/regions/hills/tiles/1e1/8260/6051',
    '/api/v1/regions/hills/tiles/0x0e/8260/6051',
    '/api/v1/regions/hills/tiles/14/8260.5/6051',
    '/api/v1/regions/hills/tiles/14/99999999999999999999/6051',
    '/api/v1/regions/hills/tiles/14/%38260/NaN',
    '/api/v1/regions/none/paths/14/8260/6051',
    '/api/v1/regions/hills/paths/13/4130/3025',
    '/api/v1/regions/hills/paths/6/32/23',
    '/api/v1/regions/hills/paths/15/16520/12102',
    '/api/v1/regions/hills/paths/14/16384/6051',
    '/api/v1/regions/hills/paths/14/-1/6051',
    '/api/v1/regions/hills/paths/14/8260/99999999999999999999',
    '/api/v1/regions/hills/terrain/14/8260/6051%00',
    '/api/v1/regions/hills/terrain/17/8260/6051',
    '/api/v1/regions/',
    '/api/v1/regions/hills',
    '/api/v1/regions/hills/tiles/',
  ]
  for (const path of notThere)
    it(`find nothing: ${path.slice(0, 70)}`, async () => {
      const answer = await ask(path)
      expect(answer.status).toBe(404)
      expect((await answer.text()).length).toBeLessThan(200)
    })

  const senseless = [
    '',
    '?lat=42.5',
    '?lat=91&lon=0',
    '?lat=0&lon=181',
    '?lat=NaN&lon=1',
    '?lat=1e3&lon=1',
    '?lat=Infinity&lon=1',
    '?lat=42.5&lon=1.5&within=0',
    '?lat=42.5&lon=1.5&within=2001',
    '?lat=42.5&lon=1.5&within=1e9',
    '?lat=42.5&lon=1.5&within=-5',
    `?lat=${'4'.repeat(4000)}&lon=1`,
    '?lat=%00&lon=1',
  ]
  for (const query of senseless)
    it(`get a sentence: at${query.slice(0, 50)}`, async () => {
      const answer = await ask(`/api/v1/regions/hills/at${query}`)
      expect(answer.status).toBe(400)
      expect(await answer.json()).toMatchObject({
        detail: expect.stringMatching(/^query (lat|lon|within): Must be a number, .+\.$/),
      })
    })

  it('get the strict headers with every answer, and nothing by another Host or with another method', async () => {
    for (const path of [
      '/api/v1/regions',
      `/api/v1/regions/hills/tiles/${TILE}`,
      '/api/v1/regions/none/file',
    ]) {
      const answer = await ask(path)
      for (const [name, value] of Object.entries(STRICT_HEADERS)) expect(answer.headers.get(name)).toBe(value)
      expect((await ask(path, { host: 'evil.example' })).status).toBe(403)
    }
    const posted = await app.request('http://localhost/api/v1/regions', {
      method: 'POST',
      headers: { host: 'localhost' },
    })
    expect(posted.status).toBe(405)
  })
})

/** A PNG of colours from a table, read by its specification: chunks, then rows filtered `Up`. */
function readPng(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks = new Map<string, Uint8Array>()
  for (let at = 8; at < bytes.length;) {
    const size = view.getUint32(at)
    chunks.set(String.fromCharCode(...bytes.subarray(at + 4, at + 8)), bytes.subarray(at + 8, at + 8 + size))
    at += 12 + size
  }
  const header = chunks.get('IHDR') ?? new Uint8Array(13)
  const width = new DataView(header.buffer, header.byteOffset).getUint32(0)
  const height = new DataView(header.buffer, header.byteOffset).getUint32(4)
  const rows = inflateSync(chunks.get('IDAT') ?? new Uint8Array(0))
  const pixels = new Uint8Array(width * height)
  for (let row = 0; row < height; row++) {
    if (rows[row * (width + 1)] !== 2) throw new Error('not filtered as expected')
    for (let i = 0; i < width; i++)
      pixels[row * width + i] =
        rows[row * (width + 1) + 1 + i] + (row > 0 ? pixels[(row - 1) * width + i] : 0)
  }
  return { width, height, pixels, opacities: chunks.get('tRNS') ?? new Uint8Array(0) }
}
