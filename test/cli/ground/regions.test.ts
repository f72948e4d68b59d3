import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { RegionSummary } from '../../../src/ground/region/summary.ts'
import { RegionCatalogue } from '../../../src/regions/catalogue.ts'
import { describeWithShared, sharedPath } from '../../support/shared.ts'
import { type Ended, Home } from './underfoot.ts'

const hasOsmium = spawnSync('osmium', ['--version']).status === 0
const map = sharedPath('osm', 'andorra-2025.osm.pbf')
const BOX = '1.5,42.5,1.6,42.55'

/** How many objects `osmium tags-filter` leaves, of a type: n, w, r. */
function osmiumCount(type: 'n' | 'w', filters: readonly string[][], file = map): number {
  let input = readFileSync(file)
  for (const filter of filters)
    input = execFileSync(
      'osmium',
      ['tags-filter', '-F', 'pbf', '-f', 'pbf', '-R', '-o', '-', '-', ...filter],
      {
        input,
        maxBuffer: 1 << 28,
        stdio: ['pipe', 'pipe', 'ignore'],
      },
    )
  const text = execFileSync('osmium', ['cat', '-F', 'pbf', '-f', 'opl', '-o', '-', '-'], {
    input,
    maxBuffer: 1 << 28,
  })
  return text
    .toString()
    .split('\n')
    .filter((line) => line.startsWith(type)).length
}

const ON_FOOT = ['w/highway=path,track,footway,steps']

describeWithShared('Andorra 2025 with heights', () => {
  const home = new Home()
  let added: Ended
  let shown: RegionSummary

  beforeAll(async () => {
    added = await home.run('add', map, '--elevation', sharedPath('dem'), '--name', 'andorra')
    shown = JSON.parse((await home.run('show', 'andorra', '--json')).out)
  })
  afterAll(() => home.remove())

  it('is added in silence but for one sentence and a hint, and stands alone in its folder', () => {
    expect([added.code, added.err]).toEqual([0, ''])
    expect(added.out).toMatch(
      /^Added: andorra, 2\D?080 km one may walk on 7\D743 ways\.\n.*ground show andorra.*\n$/,
    )
    expect(home.regions()).toEqual(['andorra.region'])
  })

  it('has the ways and places that were counted when the map was collected', () => {
    expect(shown.ways).toMatchObject({ foot: 3907, sacScale: 440, trailVisibility: 248 })
    expect(shown.points).toMatchObject({ 'drinking water': 53, spring: 40, peak: 212 })
  })

  it.skipIf(!hasOsmium)(
    'agrees with what osmium counts in the same file, within 1 % (skipped without it)',
    () => {
      const pairs: readonly (readonly [number, number])[] = [
        [shown.ways.foot, osmiumCount('w', [ON_FOOT])],
        [shown.ways.sacScale, osmiumCount('w', [ON_FOOT, ['w/sac_scale']])],
        [shown.ways.trailVisibility, osmiumCount('w', [ON_FOOT, ['w/trail_visibility']])],
        [shown.points['drinking water'], osmiumCount('n', [['n/amenity=drinking_water']])],
        [shown.points['peak'], osmiumCount('n', [['n/natural=peak,volcano']])],
      ]
      for (const [ours, theirs] of pairs) {
        expect(theirs).toBeGreaterThan(0)
        expect(Math.abs(ours - theirs) / theirs).toBeLessThanOrEqual(0.01)
      }
    },
  )

  it('tells lengths that add up, by class and by how they are known', () => {
    for (const classes of [shown.surface, shown.softness, shown.technicality]) {
      const sum = classes.reduce((total, { length_m }) => total + length_m, 0)
      expect(sum).toBeCloseTo(shown.length_m, -1)
      for (const { class: name, length_m, tagged_m, inferred_m } of classes)
        expect(tagged_m + inferred_m).toBeCloseTo(name === 'unknown' ? 0 : length_m, 0)
    }
    const byHighway: number[] = Object.values(shown.highway_m)
    expect(byHighway.reduce((total, m) => total + m, 0)).toBeCloseTo(shown.length_m, -1)
    expect(shown.altitudeKnown_m / shown.length_m).toBeGreaterThan(0.999)
  })

  it('names its sources by hash and credits them', () => {
    expect(shown.sources).toEqual([
      { kind: 'osm', name: 'andorra-2025.osm.pbf', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      { kind: 'elevation', name: 'N42E001.hgt.zip', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ])
    expect(shown.attribution.join('\n')).toMatch(/OpenStreetMap contributors[^]*SRTM/)
  })

  it('is shown on a page that fits 80 columns, with tables for all three scales', async () => {
    const { code, out, err } = await home.run('show', 'andorra')
    expect([code, err]).toEqual([0, ''])
    for (const line of out.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80)
    for (const word of ['surface ', 'softness ', 'technicality ', 'mapped', 'inferred', 'unknown', 'T4', '©'])
      expect(out).toContain(word)
    const miles = await home.run('show', 'andorra', '--units', 'mi')
    expect(miles.out).toMatch(/1\D292 mi one may walk/)
  })

  it('is listed', async () => {
    const human = await home.run('list')
    expect(human.out).toMatch(
      /^region +map of +size +where\nandorra +2025-01-19 +\d\.\d MB +42\.43–42\.66° N, /,
    )
    const { regions } = JSON.parse((await home.run('list', '--json')).out)
    expect(regions).toMatchObject([
      { name: 'andorra', osmDate: '2025-01-19T21:21:36.000Z', bytes: expect.any(Number) },
    ])
  })

  it('is found for a place on one of its paths, and for no place beyond', async () => {
    const regions = new RegionCatalogue(home.folder)
    const namesAt = async (latitude: number, longitude: number) =>
      (
        await regions.around({ latitude: Float64Array.of(latitude), longitude: Float64Array.of(longitude) })
      ).map(({ meta }) => meta.name)
    expect(await namesAt(42.5078, 1.5211)).toEqual(['andorra'])
    expect(await namesAt(49.4, 8.7)).toEqual([])
    // In the corner of its box, in France, far from any of its paths.
    expect(await namesAt(42.655, 1.415)).toEqual([])
    expect([...(await regions.all()).keys()]).toEqual(['andorra'])
  })

  it('gives the same bytes when it is made again', async () => {
    const before = readFileSync(home.at('regions', 'andorra.region'))
    const again = await home.run('add', map, '--elevation', sharedPath('dem'), '--name', 'andorra', '--json')
    expect(JSON.parse(again.out)).toMatchObject({
      name: 'andorra',
      replaced: true,
      length_m: shown.length_m,
    })
    expect(readFileSync(home.at('regions', 'andorra.region')).equals(before)).toBe(true)
  })

  it.skipIf(!hasOsmium)(
    'holds, of a part, the places that osmium cuts out of it (skipped without it)',
    async () => {
      const part = JSON.parse((await home.run('add', map, '--bbox', BOX, '--name', 'part', '--json')).out)
      execFileSync('osmium', ['extract', '-b', BOX, '-s', 'simple', '-o', home.at('part.osm.pbf'), map], {
        stdio: 'ignore',
      })
      for (const [name, filter] of [
        ['drinking water', 'n/amenity=drinking_water'],
        ['guidepost', 'n/information=guidepost'],
        ['peak', 'n/natural=peak'],
      ] as const)
        expect(part.points[name], name).toBe(osmiumCount('n', [[filter]], home.at('part.osm.pbf')))
      execFileSync('osmium', ['extract', '-b', BOX, '-O', '-o', home.at('part.osm.pbf'), map], {
        stdio: 'ignore',
      })
      expect(part.ways.foot).toBe(osmiumCount('w', [ON_FOOT], home.at('part.osm.pbf')))
      expect(part.bounds).toEqual(BOX.split(',').map(Number))
      expect(part.altitudeKnown_m).toBe(0)
    },
  )

  it('is removed, once', async () => {
    await home.run('remove', 'part')
    expect(await home.run('remove', 'andorra')).toMatchObject({ code: 0, out: 'Removed andorra.\n' })
    expect(home.regions()).toEqual([])
    expect(await home.run('remove', 'andorra')).toMatchObject({
      code: 1,
      err: 'underfoot: there is no region called andorra (there is none yet, `underfoot ground add` adds one).\n',
    })
  })
})

describeWithShared('maps in other forms', () => {
  const home = new Home()
  afterAll(() => home.remove())

  it('an .osm.gz becomes a region that is called like its file', async () => {
    const { code, out } = await home.run('add', sharedPath('osm', 'krems-2013.osm.gz'))
    expect(code).toBe(0)
    expect(out).toMatch(/^Added: krems-2013, .* It knows no heights\.\n/)
  })

  it('heights in GeoTIFF and in PMTiles are found among others that lie elsewhere', async () => {
    const { out } = await home.run(
      'add',
      sharedPath('osm', 'porto-alegre-2020.osm.pbf'),
      '--elevation',
      sharedPath('dem'),
      '--json',
    )
    const { sources, altitudeKnown_m } = JSON.parse(out)
    expect(sources.map(({ name }: { name: string }) => name)).toEqual([
      'porto-alegre-2020.osm.pbf',
      'porto-alegre-elevation.tif',
    ])
    expect(altitudeKnown_m).toBeGreaterThan(0)
  })

  it('several tiles make one ground', async () => {
    const { out } = await home.run(
      'add',
      sharedPath('osm', 'north-bayreuth-2014.osm.pbf'),
      '--elevation',
      sharedPath('dem'),
      '--json',
    )
    const { sources, altitudeKnown_m, length_m } = JSON.parse(out)
    expect(sources.filter(({ kind }: { kind: string }) => kind === 'elevation')).toHaveLength(2)
    expect(altitudeKnown_m).toBeCloseTo(length_m, -1)
  })
})
