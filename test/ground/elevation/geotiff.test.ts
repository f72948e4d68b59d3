import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { MERCATOR_AROUND_M, mercatorSouth } from '../../../src/ground/elevation/raster-grid.ts'
import { openElevation } from '../../../src/ground/elevation/open-elevation.ts'
import { type MadeTiff, madeTiff, packedLzw } from './made-files.ts'

const heights = Int16Array.from({ length: 40 * 30 }, (_, i) => 300 + ((i * 37) % 251))
const base: MadeTiff = { columns: 40, rows: 30, heights, step: 0.01, west: 10, north: 47 }
const open = (tiff: Partial<MadeTiff>) => openElevation('made.tif', madeTiff({ ...base, ...tiff }))

describe('GeoTIFF', () => {
  it('has its posts in the middle of pixels that are areas', async () => {
    const model = await open({})
    expect(model.at(46.995, 10.005)).toBeCloseTo(heights[0], 6)
    expect(model.at(46.995 - 0.07, 10.005 + 0.13)).toBeCloseTo(heights[7 * 40 + 13], 6)
    expect(model.at(47, 10)).toBe(heights[0])
    expect(model.at(47.0001, 10)).toBeNaN()
  })

  it('has its posts on the corners of pixels that are points', async () => {
    const model = await open({ isPoint: true })
    expect(model.at(47, 10)).toBe(heights[0])
    expect(model.at(46.93, 10.13)).toBeCloseTo(heights[7 * 40 + 13], 6)
    expect(model.at(46.7, 10.39)).toBeNaN()
  })

  it.each([
    ['stored', {}],
    ['stored in strips', { rowsPerStrip: 7 }],
    ['deflate', { compression: 8, rowsPerStrip: 7, pack: (strip: Uint8Array) => deflateSync(strip) }],
    ['old deflate', { compression: 32946, pack: (strip: Uint8Array) => deflateSync(strip) }],
    ['LZW', { compression: 5, rowsPerStrip: 11, pack: packedLzw }],
  ])('gives the same heights however it is packed: %s', async (_, packing) => {
    const model = await open(packing)
    for (let row = 0; row < 30; row++)
      for (let column = 0; column < 40; column++)
        expect(model.at(46.995 - row * 0.01, 10.005 + column * 0.01)).toBeCloseTo(
          heights[row * 40 + column],
          5,
        )
  })

  it('unpacks LZW through full tables of codes', async () => {
    const large = Int16Array.from({ length: 200 * 150 }, (_, i) => ((i * 2_654_435_761) >>> 7) % 3001)
    const tiff = { columns: 200, rows: 150, heights: large, compression: 5, pack: packedLzw }
    const model = await open(tiff)
    for (let post = 0; post < large.length; post += 17)
      expect(model.at(46.995 - Math.floor(post / 200) * 0.01, 10.005 + (post % 200) * 0.01)).toBeCloseTo(
        large[post],
        4,
      )
  })

  it('heeds the value that means nothing, scale, offset and feet', async () => {
    const holed = heights.slice().fill(0, 405, 406)
    const nothing = await open({ heights: holed, nothing: '0', step: 0.0003 })
    const hole = [47 - 10.5 * 0.0003, 10 + 5.5 * 0.0003] as const
    expect(nothing.isFilled(...hole)).toBe(true)
    expect(nothing.at(...hole)).toBeGreaterThan(290)

    const metadata =
      '<GDALMetadata><Item name="OFFSET" sample="0" role="offset">100</Item><Item name="SCALE" sample="0" role="scale">0.1</Item></GDALMetadata>'
    const scaled = await open({ metadata })
    expect(scaled.at(46.995, 10.005)).toBeCloseTo(100 + heights[0] / 10, 4)
    const feet = await open({ feet: true })
    expect(feet.at(46.995, 10.005)).toBeCloseTo(heights[0] * 0.3048, 4)
  })

  it('takes floating heights, and their huge or absent values for void', async () => {
    const floats = Float32Array.from(heights, (height) => height + 0.25)
    floats[405] = -3.402_823_466_385_288_6e38
    floats[410] = Number.NaN
    const model = await open({ heights: floats, nothing: '-3.4028234663852886e+38', step: 0.0003 })
    expect(model.at(47 - 0.5 * 0.0003, 10 + 0.5 * 0.0003)).toBeCloseTo(300.25, 5)
    expect(model.isFilled(47 - 10.5 * 0.0003, 10 + 5.5 * 0.0003)).toBe(true)
    expect(model.isFilled(47 - 10.5 * 0.0003, 10 + 10.5 * 0.0003)).toBe(true)
  })

  it('lies in Web Mercator where it says so', async () => {
    const half = MERCATOR_AROUND_M / 2
    const model = await open({ projection: 3857, step: 1000, west: 1_000_000, north: 6_000_000 })
    // The middle of pixel 7, 13, by the projection's own formulas.
    const lat = (Math.atan(Math.sinh(((6_000_000 - 7500) / half) * Math.PI)) * 180) / Math.PI
    const lon = ((1_000_000 + 13_500) / half) * 180
    expect(mercatorSouth(lat)).toBeCloseTo((half - 5_992_500) / MERCATOR_AROUND_M, 12)
    expect(model.at(lat, lon)).toBeCloseTo(heights[7 * 40 + 13], 4)
    expect(model.resolution_m).toBeGreaterThan(650)
    expect(model.resolution_m).toBeLessThan(700)
  })

  it('on another map grid is refused with its name and a way out', async () => {
    await expect(open({ projection: 25832, step: 10, west: 500_000, north: 5_000_000 })).rejects.toThrow(
      /made\.tif lies on the map grid EPSG:25832.*EPSG:4326.*gdalwarp/,
    )
  })

  it('two files of one raster join without a seam', async () => {
    const { mosaic } = await import('../../../src/ground/elevation/mosaic.ts')
    const both = mosaic([await open({}), await open({ west: 10.4 })])
    const a = both.at(46.9, 10.4 - 1e-9)
    expect(Math.abs(both.at(46.9, 10.4 + 1e-9) - a)).toBeLessThan(0.01)
  })
})
