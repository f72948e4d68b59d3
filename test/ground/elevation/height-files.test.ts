import { gzipSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { hgtCorner, hgtName, hgtNamesCovering, readHgt } from '../../../src/ground/elevation/hgt.ts'
import { openElevation } from '../../../src/ground/elevation/open-elevation.ts'
import { VOID } from '../../../src/ground/elevation/tiled-dem.ts'
import { madeHgt } from './made-files.ts'

const slope = madeHgt(1201, (row, column) => row + 2 * column)

describe('where a height file lies', () => {
  it.each([
    ['N42E001.hgt', 42, 1],
    ['n42e001.HGT', 42, 1],
    ['S33W071.hgt', -33, -71],
    ['N00W000.hgt', 0, -0],
    ['folder/N55W003.SRTMGL1.hgt', 55, -3],
    ['ASTGTMV003_S01E179.hgt', -1, 179],
  ])('%s lies at its south-western corner', (name, south, west) => {
    expect(hgtCorner(name)).toEqual({ south, west })
  })

  it.each(['heights.hgt', 'N95E001.hgt', 'N42E200.hgt', 'N4E001.hgt', 'N42E0011.hgt'])(
    '%s tells none',
    (name) => {
      expect(hgtCorner(name)).toBeNull()
    },
  )

  it('names go there and back over the whole earth', () => {
    for (let south = -90; south < 90; south += 7)
      for (let west = -180; west < 180; west += 11)
        expect(hgtCorner(`${hgtName(south, west)}.hgt`)).toEqual({ south, west })
  })

  it('a box needs the files it touches, across the equator, the meridian and the date line', () => {
    expect(hgtNamesCovering([1.41, 42.43, 1.79, 42.66])).toEqual(['N42E001'])
    expect(hgtNamesCovering([-0.5, -0.5, 0.5, 0.5])).toEqual(['S01W001', 'S01E000', 'N00W001', 'N00E000'])
    expect(hgtNamesCovering([179.5, -17, -179.5, -16.5])).toEqual(['S17E179', 'S17W180'])
  })
})

describe('height files', () => {
  it('have big-endian heights, rows from the north, at the corner their name tells', () => {
    const model = readHgt('S33W071.hgt', slope)
    expect(model.at(-32, -71)).toBe(0)
    expect(model.at(-33, -71)).toBe(1200)
    expect(model.at(-32, -70)).toBe(2400)
  })

  it('read at one arc second too', () => {
    const model = readHgt(
      'N42E001.hgt',
      madeHgt(3601, (row) => row),
    )
    expect(model.at(42, 1.3)).toBe(3600)
    expect(model.resolution_m).toBeCloseTo(30.9, 0)
  })

  it('take what is no height on earth for void, mend it and mark it; the sea is not void', () => {
    const model = readHgt(
      'N42E001.hgt',
      madeHgt(1201, (row, column) => {
        if (row === 600 && column === 600) return VOID
        if (row === 600 && column === 700) return 20_000
        return row < 300 ? 0 : 500
      }),
    )
    expect(model.at(42.5, 1.5)).toBe(500)
    expect(model.isFilled(42.5, 1.5)).toBe(true)
    expect(model.isFilled(42.5, 1.5 + 0.4 / 1200)).toBe(true)
    expect(model.isFilled(42.5, 1.5 + 1 / 1200)).toBe(false)
    expect(model.at(42.5, 1 + 700 / 1200)).toBe(500)
    expect(model.at(42.9, 1.5)).toBe(0)
    expect(model.isFilled(42.9, 1.5)).toBe(false)
  })

  it('leave a hole a mountain could hide in unknown', () => {
    const model = readHgt(
      'N42E001.hgt',
      madeHgt(1201, (row, column) => (Math.hypot(row - 600, column - 600) < 40 ? VOID : 500)),
    )
    expect(model.at(42.5, 1.5)).toBeNaN()
    expect(model.isFilled(42.5, 1.5)).toBe(false)
  })

  it('open from a zip and from gzip, whatever the outer name’s ending, as the same heights', async () => {
    const bare = await openElevation('N42E001.hgt', slope)
    const zipped = zipSync({ 'readme.txt': Uint8Array.of(1), 'N42E001.hgt': slope })
    const packed = [
      await openElevation('N42E001.hgt.zip', zipped),
      await openElevation('download.bin', zipped),
      await openElevation('N42E001.hgt.gz', gzipSync(slope)),
      await openElevation('N42E001.zip', zipSync({ 'data.hgt': slope })),
      await openElevation('N42E001.zip', zipSync({ 'N42E001.hgt': slope }, { level: 0 })),
    ]
    for (const model of packed) {
      expect(model.at(42.123_456, 1.654_321)).toBe(bare.at(42.123_456, 1.654_321))
      expect(model.provenance.name).toBe('SRTM 3"')
      expect(model.provenance.attribution).toContain('NASA')
    }
  })

  it('carry what is better known of their origin', async () => {
    const source = { name: 'Sonny’s model', attribution: 'Sonny', isSurfaceModel: false }
    const model = await openElevation('N42E001.hgt', slope, { source })
    expect(model.provenance).toEqual({ ...source, files: ['N42E001.hgt'] })
  })
})
