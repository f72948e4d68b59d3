import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Bounds } from '../../src/geo/bounds.ts'
import type { RegionSummary } from '../../src/ground/region/summary.ts'
import { buildRegionFile } from '../../src/regions/build/build-region-file.ts'
import { addedWords, regionDocument } from '../../src/words/region-document.ts'
import { madeTiff } from '../ground/elevation/made-files.ts'
import { describeWithShared, sharedPath } from '../support/shared.ts'

const folder = mkdtempSync(join(tmpdir(), 'underfoot-maps-'))
afterAll(() => rmSync(folder, { recursive: true }))

let files = 0
function written(text: string, ending = 'osm'): string {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `${++files}.${ending}`)
  writeFileSync(path, text)
  return path
}

const add = (
  paths: readonly string[],
  box: Bounds | null = null,
  heights: string | null = null,
): Promise<RegionSummary> =>
  buildRegionFile(
    {
      name: 'made',
      extracts: paths.map((path) => ({ path, name: path })),
      heights,
      box,
      to: join(folder, `${++files}.region`),
    },
    () => {},
  )

/** All that is said of a region when it is added and when it is shown. */
const said = (summary: RegionSummary): string =>
  [addedWords(summary, false), JSON.stringify(regionDocument(summary, 'km')), JSON.stringify(summary)].join(
    '\n',
  )

const NODES =
  '<node id="1" lat="47" lon="8"/><node id="2" lat="47.005" lon="8"/><node id="3" lat="47.01" lon="8"/>'
const way = (id: number, refs: readonly number[], tags = '<tag k="highway" v="path"/>') =>
  `<way id="${id}">${refs.map((ref) => `<nd ref="${ref}"/>`).join('')}${tags}</way>`
const osm = (...parts: readonly string[]) => written(`<osm version="0.6">${parts.join('\n')}</osm>`)

describe('a map that cannot be a region is refused by name, never added as 0.0 km on 0 ways', () => {
  it.each([
    [
      'ways whose nodes are not in it',
      () => osm(way(11, [1, 2, 3])),
      /none of the places of its ways is in the file/,
    ],
    [
      'ways of which only single places are in it',
      () => osm(NODES, way(1, [1, 8, 2, 9, 3])),
      /none of the places/,
    ],
    ['ways without any node', () => osm(NODES, way(1, [])), /none of the places/],
    [
      'ways that stay at one place',
      () => osm('<node id="1" lat="1" lon="1"/><node id="2" lat="1" lon="1"/>', way(1, [1, 2])),
      /none of the places/,
    ],
    ['ways that stay at one node', () => osm(NODES, way(1, [1, 1])), /none of the places/],
    [
      'land and nothing to run on',
      () => osm(NODES, way(1, [1, 2, 3, 1], '<tag k="landuse" v="forest"/>')),
      /no ways/,
    ],
    ['nodes alone', () => osm(NODES), /no ways/],
    ['nothing', () => osm(), /no ways/],
    [
      'a history whose ways are all deleted',
      () => osm(NODES, way(1, [1, 2]), '<way id="1" visible="false"/>'),
      /no ways/,
    ],
    [
      'places without ids of nodes',
      () => osm('<way id="1"><nd lat="1" lon="1"/></way>'),
      /without the ids of their nodes/,
    ],
    [
      'an answer that is only a remark',
      () => osm('<remark> runtime error: Query timed out\n in "query" </remark>'),
      /no ways.*“runtime error: Query timed out in "query"”/,
    ],
    ['changes', () => written('<osmChange version="0.6"><modify/></osmChange>', 'osc'), /changes to a map/],
    ['an Overpass difference', () => osm('<action type="modify"><old/><new/></action>'), /changes to a map/],
    [
      'Overpass JSON',
      () => written('{\n  "version": 0.6,\n  "generator": "Overpass API",\n "elements": []}', 'json'),
      /Overpass.*\[out:xml\]/,
    ],
    ['GeoJSON', () => written(' {"type":"FeatureCollection","features":[]}', 'json'), /GeoJSON/],
    [
      'a web page',
      () => written('<!DOCTYPE html PUBLIC "-//W3C"><html><body>Too many requests</body></html>'),
      /web page/,
    ],
  ])('%s', async (_, write, reason) => {
    const path = write()
    await expect(add([path])).rejects.toThrow(reason)
    await expect(add([path])).rejects.toThrow(path)
  })
})

describe('what a map lacks is said where it is added and where it is shown', () => {
  it('how many ways lead to places it does not hold', async () => {
    const summary = await add([osm(NODES, way(1, [1, 2, 9]), way(2, [7, 8]), way(3, [2, 3]))])
    expect(summary.gaps?.incompleteWays).toBe(2)
    expect(summary.length_m).toBeCloseTo(1112, -1)
    expect(said(summary).match(/2 ways of the map lead to places that the file does not hold/g)).toHaveLength(
      2,
    )
  })

  it('that its server gave up', async () => {
    const remark = '<remark> runtime error: Query run out of memory </remark>'
    const words = said(await add([osm(NODES, way(1, [1, 2, 3]), remark)]))
    expect(
      words.match(/not whole; it says of itself: “runtime error: Query run out of memory”/g),
    ).toHaveLength(2)
  })

  it('how much of the box it reaches over', async () => {
    const map = osm(
      '<bounds minlat="47" minlon="7.9" maxlat="47.01" maxlon="8.1"/>',
      NODES,
      way(1, [1, 2, 3]),
    )
    const summary = await add([map], [7.9, 47, 8.7, 47.01])
    expect(summary.gaps?.boxShare).toBeCloseTo(0.25, 6)
    expect(said(summary).match(/reaches over 25 % of the box/g)).toHaveLength(2)
    expect((await add([map], [7.95, 47, 8.05, 47.01])).gaps).toBeUndefined()
    await expect(add([map], [9, 47, 9.4, 47.01])).rejects.toThrow(
      /no ways in this part.*9\.00–9\.40° E.*7\.90–8\.10° E/,
    )
  })

  it('nothing of a map that lacks nothing', async () => {
    expect((await add([osm(NODES, way(1, [1, 2, 3]))])).gaps).toBeUndefined()
  })

  it('a share of nothing as a dash, never as NaN', async () => {
    const closed = '<tag k="highway" v="motorway"/><tag k="foot" v="no"/>'
    const summary = await add([osm(NODES, way(1, [1, 2, 3], closed))])
    expect([summary.length_m, summary.edges > 0]).toEqual([0, true])
    expect(said(summary)).toContain('1 way, all closed to strangers on foot.')
    expect(said(summary)).not.toMatch(/NaN|null,null/)
    const none = { ...summary, edges: 0, closed_m: 0, bounds: [0, 0, 0, 0] as const }
    expect(said(none)).not.toMatch(/NaN/)
    expect(said(none)).toContain('without a single way')
  })
})

describe('several map files', () => {
  it('make one region, each named as a source', async () => {
    const [a, b] = [osm(NODES, way(1, [1, 2])), osm(NODES, way(1, [1, 2]), way(2, [2, 3]))]
    const summary = await add([a, b])
    expect(summary.ways.all).toBe(2)
    expect(summary.length_m).toBeCloseTo(1112, -1)
    expect(summary.sources.map(({ name }) => name)).toEqual([a, b])
  })

  it('are told by name where one is no map', async () => {
    const bad = written('no map')
    await expect(add([osm(NODES, way(1, [1, 2])), bad])).rejects.toThrow(
      `${bad}: This is no OpenStreetMap file`,
    )
  })
})

/** A folder of tiles in a row northward from 50°, each of its own spacing of meridians, posts north-western as Copernicus has them. */
function tilesNorthOf50(columns: readonly number[], height: (lat: number, lon: number) => number): string {
  const tiles = join(folder, `tiles-${++files}`)
  mkdirSync(tiles)
  for (const [i, count] of columns.entries()) {
    const [north, step, columnStep] = [50 + 0.02 * i, 0.02 / 60, 0.02 / count]
    const heights = Float32Array.from({ length: 60 * count }, (_, post) =>
      height(north - Math.floor(post / count) * step, 8 + (post % count) * columnStep),
    )
    writeFileSync(
      join(tiles, `${i}.tif`),
      madeTiff({ columns: count, rows: 60, heights, step, columnStep, west: 8, north, isPoint: true }),
    )
  }
  return tiles
}

describe('heights in tiles of several spacings', () => {
  it('that cover too little of any path to tell its climb are said to, not passed over in silence', async () => {
    const tiles = tilesNorthOf50([60], () => 300)
    const nodes = '<node id="1" lat="49.99" lon="8.004"/><node id="2" lat="50.5" lon="8.014"/>'
    const summary = await add([osm(nodes, way(1, [1, 2]))], null, tiles)
    expect(summary.altitudeKnown_m).toBe(0)
    expect(addedWords(summary, false)).toMatch(/knows no heights: the files given cover too little/)
  })

  it('go on along a path that has no node in the tile it crosses', async () => {
    const climb = (lat: number, lon: number) => 300 + 5000 * (lat - 50) + 1000 * (lon - 8)
    const tiles = tilesNorthOf50([60, 40, 30, 20], climb)
    const nodes = '<node id="1" lat="49.99" lon="8.004"/><node id="2" lat="50.05" lon="8.014"/>'
    const { altitudeKnown_m, length_m, sources } = await add([osm(nodes, way(1, [1, 2]))], null, tiles)
    expect(length_m).toBeGreaterThan(6000)
    expect(altitudeKnown_m).toBe(length_m)
    expect(sources.map(({ name }) => name).slice(1)).toEqual(['0.tif', '1.tif', '2.tif', '3.tif'])
  })

  it('are told with their share where they reach over a part', async () => {
    const tiles = tilesNorthOf50([60], () => 400)
    const nodes = [49.99, 49.995, 50.01, 50.02].map(
      (lat, i) => `<node id="${i + 1}" lat="${lat}" lon="8.01"/>`,
    )
    const ways = [way(1, [1, 2]), way(2, [2, 3]), way(3, [3, 4])]
    const words = said(await add([osm(...nodes, ...ways)], null, tiles))
    expect(words.match(/Heights are known along 0\.6 km of it \(17 %\)/g)).toHaveLength(2)
  })
})

describeWithShared('the reported maps', () => {
  const reported = (...parts: readonly string[]) => sharedPath('reported', ...parts)

  it('20b: places on ways are read: 10 km on 10 ways', async () => {
    const { ways, length_m } = await add([reported('20-osm', 'locations-on-ways.osm.pbf')])
    expect([ways.all, Math.round(length_m / 1000)]).toEqual([10, 10])
  })

  it('20d: ways alone are refused', async () => {
    await expect(add([reported('20-osm', 'ways-only.osm')])).rejects.toThrow(/none of the places of its ways/)
  })

  it('38: of a history the last version counts: 0.44 km of path', async () => {
    const { highway_m } = await add([reported('38-osm-history', 'history.osh')])
    expect(Object.keys(highway_m)).toEqual(['path'])
    expect(highway_m['path']).toBeCloseTo(444.7, 0)
  })

  it('20a: negative ids are read, and what was deleted is left out: 1.2 km', async () => {
    const { length_m } = await add([reported('20-osm', 'josm-negative.osm')])
    expect(Math.round(length_m / 100)).toBe(12)
  })

  it.each(['map.osm', 'map-short.osm'])(
    '22a: heights go on where the spacing of tiles changes, at 50°: %s',
    async (map) => {
      const { altitudeKnown_m, length_m } = await add(
        [reported('22-dem', 'cop-50n', map)],
        null,
        reported('22-dem', 'cop-50n'),
      )
      expect(Math.round(length_m)).toBe(3423)
      expect(altitudeKnown_m).toBe(length_m)
    },
  )

  it.each(readdirSync(reported('22-dem')).filter((name) => name !== 'cop-50n'))(
    '22p: heights are read, and their voids mended: %s',
    async (name) => {
      const { altitudeKnown_m, length_m } = await add(
        [reported('22-dem', name, 'map.osm')],
        null,
        reported('22-dem', name),
      )
      expect(length_m).toBeGreaterThan(0)
      expect(altitudeKnown_m).toBe(length_m)
    },
  )
})
