import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { mercatorLatitude } from '../../../src/ground/elevation/raster-grid.ts'
import type { ElevationModel } from '../../../src/ground/elevation/elevation.ts'
import { Mosaic } from '../../../src/ground/elevation/mosaic.ts'
import { openElevation } from '../../../src/ground/elevation/open-elevation.ts'
import { tilePlace } from '../../../src/ground/elevation/terrarium.ts'
import { tilesCovering } from '../../../src/ground/elevation/tiles-covering.ts'
import type { WebpDecoder } from '../../../src/ground/elevation/webp.ts'
import { describeWithShared, sharedPath } from '../../support/shared.ts'
import { madePng } from './made-files.ts'
import { webpFromDisk } from './webp.ts'

/** The middle of a pixel, in degrees. */
function pixel(z: number, x: number, y: number): readonly [lat: number, lon: number] {
  const around = 256 * 2 ** z
  return [mercatorLatitude((y + 0.5) / around), ((x + 0.5) / around) * 360 - 180]
}

/** A quarter metre for every column, four for every row: all three colours change. */
const height = (row: number, column: number): number => 1500 + row * 4 + column * 0.25
const coded = (row: number, column: number): readonly number[] => {
  const value = height(row, column) + 32_768
  return [Math.floor(value / 256), Math.floor(value) % 256, Math.floor((value % 1) * 256)]
}

describe('a terrarium tile in PNG', () => {
  it('gives each pixel’s height in its middle, through every row filter', async () => {
    const model = await openElevation('tiles/12/2060/1520.png', madePng(256, coded))
    for (let row = 0; row < 256; row += 5)
      for (let column = 0; column < 256; column += 7)
        expect(model.at(...pixel(12, 2060 * 256 + column, 1520 * 256 + row))).toBeCloseTo(
          height(row, column),
          4,
        )
    expect(model.resolution_m).toBeGreaterThan(20)
    expect(model.resolution_m).toBeLessThan(38.3)
  })

  it('takes the code for nothing as void', async () => {
    const model = await openElevation(
      '12/2060/1520.png',
      madePng(256, (row, column) => (row === 9 && column === 9 ? [0, 0, 0] : coded(row, column))),
    )
    const place = pixel(12, 2060 * 256 + 9, 1520 * 256 + 9)
    expect(model.isFilled(...place)).toBe(true)
    expect(model.at(...place)).toBeCloseTo(height(9, 9), 1)
  })

  it('must tell its place, one that exists', () => {
    expect(tilePlace('11/1104/686.png')).toEqual({ z: 11, x: 1104, y: 686 })
    expect(tilePlace('terrain-11-1104-686.webp')).toEqual({ z: 11, x: 1104, y: 686 })
    expect(tilePlace('2/4/0.png')).toBeNull()
    expect(tilePlace('heights.png')).toBeNull()
  })
})

describe('tiles covering a box', () => {
  it('are one at zoom 0, and all that touch it at others', () => {
    expect(tilesCovering([-180, -85, 180, 85], 0, 10)).toEqual([{ z: 0, x: 0, y: 0 }])
    expect(tilesCovering([-1, -1, 1, 1], 1, 10)).toHaveLength(4)
    expect(tilesCovering([1.41, 42.43, 1.79, 42.66], 10, 9)).toEqual([
      { z: 10, x: 516, y: 377 },
      { z: 10, x: 517, y: 377 },
      { z: 10, x: 516, y: 378 },
      { z: 10, x: 517, y: 378 },
    ])
    expect(tilesCovering([1, 42, 2, 43], 14, 9)).toBeNull()
  })

  it('go over the date line', () => {
    expect(tilesCovering([179, -17, -179, -16], 3, 10)?.map(({ x }) => x)).toEqual([7, 0])
  })
})

describeWithShared('terrain in PMTiles from Mapterhorn, WebP', () => {
  const name = 'near-badschandau-z10-11.pmtiles'
  const bytes = (): Uint8Array => readFileSync(sharedPath('dem', name))
  let webp: WebpDecoder
  let both: ElevationModel

  beforeAll(async () => {
    webp = await webpFromDisk()
    both = await openElevation(name, bytes(), { webp, bounds: [14.1, 50.75, 14.4, 50.95] })
  })

  it('is Saxon Switzerland: the Elbe low, two summits at their surveyed heights', () => {
    const elbe = both.at(50.9165, 14.1525)
    expect(elbe).toBeGreaterThan(112)
    expect(elbe).toBeLessThan(125)
    /** The highest within about 100 m: pixels and the places given here are that coarse. */
    const summit = (lat: number, lon: number): number =>
      Math.max(
        ...[-3, -2, -1, 0, 1, 2, 3].flatMap((r) =>
          [-3, -2, -1, 0, 1, 2, 3].map((c) => both.at(lat + r * 3e-4, lon + c * 5e-4)),
        ),
      )
    // Großer Zschirnstein, in the finer zoom; Děčínský Sněžník, in the coarser.
    expect(Math.abs(summit(50.8547, 14.1767) - 560.3)).toBeLessThan(3)
    expect(Math.abs(summit(50.7919, 14.1056) - 723)).toBeLessThan(3)
  })

  it('reads the finer zoom where there is one and the coarser around it', () => {
    expect(both).toBeInstanceOf(Mosaic)
    if (!(both instanceof Mosaic)) return
    expect(both.models).toHaveLength(2)
    expect(both.resolutionAt(50.9, 14.2)).toBeCloseTo(24, 0)
    expect(both.resolutionAt(50.8, 14.2)).toBeCloseTo(48, 0)
    // Both come from the same survey, so they agree but for what the coarser one cannot show.
    const [fine, coarse] = both.models
    let sum = 0
    for (let i = 0; i < 100; i++) {
      const lat = 50.87 + (i % 10) * 0.007
      const lon = 14.08 + Math.floor(i / 10) * 0.015
      sum += fine.at(lat, lon) - coarse.at(lat, lon)
    }
    expect(Math.abs(sum / 100)).toBeLessThan(2)
  })

  it('needs only the finer zoom where that covers the box, and says whom to credit, without markup', async () => {
    const fine = await openElevation(name, bytes(), { webp })
    expect(fine.resolution_m).toBeCloseTo(24, 0)
    expect(fine.provenance.attribution).toBe('© Mapterhorn')
    expect(fine.provenance.files).toEqual([name])
  })

  it('says that it is WebP where no decoder is given, and that it holds nothing of elsewhere', async () => {
    await expect(openElevation(name, bytes())).rejects.toThrow(/is a WebP picture, and no decoder/)
    await expect(openElevation(name, bytes(), { webp, bounds: [1, 42, 2, 43] })).rejects.toThrow(
      /holds no terrain for the place/,
    )
  })
})
