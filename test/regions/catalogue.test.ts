import * as fc from 'fast-check'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Bounds } from '../../src/geo/bounds.ts'
import { regionsFor } from '../../src/ground/graph/regions-for.ts'
import { writeRegion } from '../../src/ground/region/file/write-region.ts'
import type { Region } from '../../src/ground/region/region.ts'
import { aboutRegion } from '../../src/ground/tiles/about-region.ts'
import { RegionTiles } from '../../src/ground/tiles/region-tiles.ts'
import { RegionCatalogue } from '../../src/regions/catalogue.ts'
import { RegionError } from '../../src/regions/region-error.ts'
import { nodesAt, pathsOver, regionOf } from '../ground/region/made-ground.ts'

const home = mkdtempSync(join(tmpdir(), 'underfoot-catalogue-'))
const pathOf = (name: string) => join(home, 'regions', `${name}.region`)
afterAll(() => rmSync(home, { recursive: true }))

/** One path along a parallel, between two meridians. */
const pathBetween = (west: number, east: number) =>
  regionOf({
    nodes: nodesAt([42.5, west], [42.5, (west + east) / 2], [42.5, east]),
    ways: pathsOver([1, 2, 3]),
  })

function keep(name: string, region: Region, bounds: Bounds): void {
  const boxed = { ...region, meta: { ...region.meta, name, bounds } }
  writeFileSync(pathOf(name), Buffer.concat([...writeRegion(boxed, crc32)]))
}

const namesOf = (regions: readonly Region[]) => regions.map(({ meta }) => meta.name)
const LINE = {
  latitude: new Float64Array(91).fill(42.5),
  longitude: Float64Array.from({ length: 91 }, (_, i) => 1.505 + i / 1000),
}

describe('the catalogue of regions', () => {
  let west: Region
  let east: Region
  const catalogue = new RegionCatalogue(home)

  beforeAll(async () => {
    mkdirSync(join(home, 'regions'))
    west = await pathBetween(1.5, 1.55)
    east = await pathBetween(1.55, 1.6)
  })

  it('chooses as the page does, whatever boxes overlap', async () => {
    const wider = fc.double({ min: 0, max: 0.3, noNaN: true })
    await fc.assert(
      fc.asyncProperty(wider, wider, wider, async (a, b, c) => {
        keep('west', west, [1.5 - a, 42.4, 1.55 + b, 42.6])
        keep('east', east, [1.55 - c, 42.4, 1.6 + a, 42.6])
        const ours = namesOf(await catalogue.around(LINE))
        expect(ours.toSorted()).toEqual(['east', 'west'])
        // As the page's worker does, of what it is told of each region.
        const told = [...(await catalogue.all())].map(([name, region]) => ({
          name,
          bounds: aboutRegion(name, region, new RegionTiles(region)).box,
          open: () => region,
        }))
        expect(namesOf(await regionsFor(told, LINE))).toEqual(ours)
      }),
      { numRuns: 15 },
    )
  })

  it('notices what is replaced, damaged and removed meanwhile, and keeps open what is not', async () => {
    keep('west', west, [1.5, 42.4, 1.55, 42.6])
    keep('east', east, [1.55, 42.4, 1.6, 42.6])
    const before = await catalogue.open('west')
    expect(await catalogue.open('west')).toBe(before)
    keep('west', east, [1.5, 42.4, 1.6, 42.6])
    expect(await catalogue.open('west')).not.toBe(before)

    writeFileSync(pathOf('west'), 'no region')
    expect((await catalogue.list()).map(({ name, meta }) => [name, meta === null])).toEqual([
      ['east', false],
      ['west', true],
    ])
    await expect(catalogue.open('west')).rejects.toThrow(RegionError)
    expect(namesOf(await catalogue.around(LINE))).toEqual(['east'])

    expect(await catalogue.remove('west')).toBe(pathOf('west'))
    await expect(catalogue.remove('west')).rejects.toThrow('there is no region called west (here: east).')
    expect([...(await catalogue.all()).keys()]).toEqual(['east'])
  })
})
