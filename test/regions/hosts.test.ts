import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isWithin, overlap } from '../../src/geo/bounds.ts'
import { boundsInWords } from '../../src/words/bounds-words.ts'
import { extractAround, extractNamed, readExtractIndex } from '../../src/regions/download/extract-index.ts'
import { heightHost, mapTileBounds, tilesFor } from '../../src/regions/download/height-tiles.ts'
import {
  areaOf,
  boxAround,
  covers,
  isInside,
  mayTouch,
  type Outline,
} from '../../src/regions/download/outline.ts'
import { downloadPath } from '../../src/regions/folders.ts'

const BASE = new URL('https://maps.example/osm/')

function box(w: number, s: number, e: number, n: number): Outline {
  return [
    [
      [
        [w, s],
        [e, s],
        [e, n],
        [w, n],
        [w, s],
      ],
    ],
  ]
}

function listOf(...rows: readonly (readonly [id: string, name: string, pbf: string, outline?: Outline])[]) {
  return JSON.stringify({
    features: rows.map(([id, name, pbf, outline]) => ({
      properties: { id, name, urls: { pbf } },
      geometry: outline === undefined ? null : { coordinates: outline },
    })),
  })
}

const ROWS = [
  ['georgia', 'Georgia', 'https://elsewhere.example/europe/georgia-latest.osm.pbf'],
  ['us/georgia', 'Georgia', 'https://elsewhere.example/north-america/us/georgia-latest.osm.pbf'],
  ['ile-de-france', 'Île-de-France', 'https://maps.example/osm/europe/france/ile-de-france-latest.osm.pbf'],
  ['punjab-in', 'Punjab', 'asia/india/punjab-latest.osm.pbf'],
  ['punjab-pk', 'Punjab', 'asia/pakistan/punjab-latest.osm.pbf'],
] as const

describe('a host’s list of maps', () => {
  const extracts = readExtractIndex(listOf(...ROWS), BASE)
  const named = (wanted: string) => extractNamed(extracts, wanted, 'maps.example')

  it('leads below the address that was given, whatever host it names', () => {
    expect(extracts.map(({ url }) => url.href)).toEqual([
      'https://maps.example/osm/europe/georgia-latest.osm.pbf',
      'https://maps.example/osm/north-america/us/georgia-latest.osm.pbf',
      'https://maps.example/osm/europe/france/ile-de-france-latest.osm.pbf',
      'https://maps.example/osm/asia/india/punjab-latest.osm.pbf',
      'https://maps.example/osm/asia/pakistan/punjab-latest.osm.pbf',
    ])
  })

  it('never leads off the host, whatever stands in it', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webUrl(),
          fc.webUrl().map((url) => `/${url}`),
          fc.string(),
        ),
        (pbf) => {
          for (const { url } of readExtractIndex(listOf(['a', 'A', pbf]), BASE))
            expect(url.host).toBe(BASE.host)
        },
      ),
    )
  })

  it.each([
    ['georgia', 'georgia'],
    ['Georgia', 'georgia'],
    ['us/georgia', 'us/georgia'],
    ['north-america/us/georgia', 'us/georgia'],
    ['ÎLE DE FRANCE', 'ile-de-france'],
    ['ile-de-france', 'ile-de-france'],
    ['asia/india/punjab', 'punjab-in'],
  ])('%s is %s', (wanted, id) => expect(named(wanted).id).toBe(id))

  it('asks which, when a name is that of two, and guesses what was meant by a slip', () => {
    expect(() => named('Punjab')).toThrow('more than one map called Punjab: punjab-in, punjab-pk.')
    expect(() => named('georgai')).toThrow(/Perhaps georgia, /)
    expect(() => named('zzzzzz')).toThrow(/has no map called zzzzzz\.$/)
  })

  it('survives any JSON, passing over what is no map', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (features) => {
        expect(Array.isArray(readExtractIndex(JSON.stringify({ features }), BASE))).toBe(true)
      }),
    )
    expect(() => readExtractIndex('{', BASE)).toThrow(/no list of maps/)
    expect(() => readExtractIndex('[]', BASE)).toThrow(/no list of maps/)
  })

  it('gives the smallest map that covers all of a box', () => {
    const nested = readExtractIndex(
      listOf(
        ['large', 'L', 'l', box(0, 40, 20, 60)],
        ['middle', 'M', 'm', box(5, 42, 15, 52)],
        ['small', 'S', 's', box(8, 44, 10, 46)],
        ['nowhere', 'N', 'n'],
      ),
      BASE,
    )
    const around = (...bounds: [number, number, number, number]) => extractAround(nested, bounds, 'h').id
    expect(around(8.5, 44.5, 9, 45)).toBe('small')
    expect(around(9.5, 44.5, 10.5, 45)).toBe('middle')
    expect(around(1, 41, 2, 42)).toBe('large')
    expect(() => around(19, 50, 21, 51)).toThrow(/no map that covers all of the box/)
  })
})

describe('outlines', () => {
  const withHole: Outline = [[...box(0, 0, 10, 10)[0], ...box(4, 4, 6, 6)[0]]]

  it('know their inside, and that holes are outside', () => {
    expect(isInside(withHole, 1, 1)).toBe(true)
    expect(isInside(withHole, 5, 5)).toBe(false)
    expect(covers(withHole, [1, 1, 2, 2])).toBe(true)
    expect(covers(withHole, [3, 3, 7, 7])).toBe(false)
    expect(areaOf(withHole)).toBe(96)
    expect(boxAround(withHole)).toEqual([0, 0, 10, 10])
  })

  it('touch every box that has a place of theirs in it', () => {
    const place = fc.tuple(
      fc.double({ min: 0, max: 9.99, noNaN: true }),
      fc.double({ min: 0, max: 9.99, noNaN: true }),
    )
    fc.assert(
      fc.property(place, ([lat, lon]) => {
        const cell = [Math.floor(lon), Math.floor(lat), Math.floor(lon) + 1, Math.floor(lat) + 1] as const
        if (isInside(withHole, lat, lon)) expect(mayTouch(withHole, cell)).toBe(true)
      }),
    )
    expect(mayTouch(withHole, [20, 20, 21, 21])).toBe(false)
  })
})

describe('tiles of heights', () => {
  const degrees = heightHost('https://h.example/srtm')
  const terrarium = heightHost('https://h.example/terrarium/{z}/{x}/{y}.png')
  const namesFor = (...args: Parameters<typeof tilesFor>) => tilesFor(...args).map(({ name }) => name)

  it('by degree are named by their south-western corner, in all four quarters of the earth', () => {
    expect(namesFor(degrees, [1.4, 42.4, 1.8, 42.7], null)).toEqual(['N42E001.hgt.zip'])
    expect(namesFor(degrees, [-0.5, -0.5, 0.5, 0.5], null)).toEqual([
      'S01W001.hgt.zip',
      'S01E000.hgt.zip',
      'N00W001.hgt.zip',
      'N00E000.hgt.zip',
    ])
    expect(namesFor(degrees, [179.5, -17.5, -179.5, -17.2], null)).toEqual([
      'S18E179.hgt.zip',
      'S18W180.hgt.zip',
    ])
  })

  it('are asked for where a host lays them', () => {
    const skadi = heightHost('https://h.example/skadi/{lat}/{tile}.hgt.gz')
    const [tile] = tilesFor(skadi, [1.4, 42.4, 1.8, 42.7], null)
    expect(tile).toMatchObject({
      name: 'N42E001.hgt.gz',
      url: new URL('https://h.example/skadi/N42/N42E001.hgt.gz'),
    })
    const [first] = tilesFor(terrarium, [1.5, 42.5, 1.5001, 42.5001], null)
    expect(first.url.href).toBe('https://h.example/terrarium/12/2065/1512.png')
    expect(first.name).toBe('12/2065/1512.png')
  })

  it('of a map cover every place of it', () => {
    const lon = fc.integer({ min: -1799e6, max: 1780e6 }).map((e7) => e7 / 1e7)
    const lat = fc.integer({ min: -800e6, max: 790e6 }).map((e7) => e7 / 1e7)
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(lon, lat, share, share, fc.constantFrom(degrees, terrarium), (west, south, x, y, host) => {
        const [east, north] = [west + 0.7, south + 0.4]
        const tiles = tilesFor(host, [west, south, east, north], null)
        const [atLon, atLat] = [west + 0.7 * x, south + 0.4 * y]
        expect(tiles.some(({ bounds }) => isWithin(bounds, atLat, atLon))).toBe(true)
      }),
      { numRuns: 50 },
    )
  })

  it('leave out what an outline does not touch', () => {
    expect(namesFor(degrees, [0, 40, 3, 43], box(0.2, 40.2, 0.8, 40.8))).toEqual(['N40E000.hgt.zip'])
  })

  it('of a continent are refused', () => {
    expect(() => tilesFor(terrarium, [-10, 35, 30, 70], null)).toThrow(
      /more than 20000 tiles; give a smaller box/,
    )
  })

  it('of the usual scheme lie where Web Mercator puts them', () => {
    const [west, south, east, north] = mapTileBounds(1, 1, 0)
    expect([west, south, east]).toEqual([0, 0, 180])
    expect(north).toBeCloseTo(85.0511, 4)
  })

  it.each(['https://h.example/{z}/{x}.png', 'https://h.example/{lat}.hgt', 'https://h.example/{tile}/{z}'])(
    'need a whole place in the address: %s',
    (address) => expect(() => heightHost(address)).toThrow(/needs \{tile\}, or \{z\}, \{x\} and \{y\}/),
  )

  it('are not fetched without encryption', () => {
    expect(() => heightHost('http://h.example/srtm')).toThrow(/not encrypted/)
  })
})

describe('boxes', () => {
  it('reach across the date line', () => {
    const fiji = [177, -19, -178, -16] as const
    expect([isWithin(fiji, -18, 179), isWithin(fiji, -18, -179), isWithin(fiji, -18, 0)]).toEqual([
      true,
      true,
      false,
    ])
    expect(overlap(fiji, [-179, -18, -177, -17])).toBe(true)
    expect(overlap(fiji, [0, -18, 10, -17])).toBe(false)
    expect(boundsInWords(fiji)).toBe('16.00–19.00° S, 177.00° E to 178.00° W')
  })
})

describe('where downloads lie', () => {
  it('is below the folder, and apart for every host and path, whatever the address', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), (text) => {
        const path = downloadPath('/d', new URL(text))
        expect(path).toMatch(/^[/\\]d[/\\]/)
        expect(path).not.toMatch(/(^|[/\\])\.\.?([/\\]|$)/)
      }),
    )
    expect(downloadPath('/d', new URL('https://a.example/x%2f..%2f..%2fy'))).toBe(
      '/d/a.example/x_2f.._2f.._2fy',
    )
  })
})
