import { readFileSync } from 'node:fs'
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ElevationModel } from '../../../src/ground/elevation/elevation.ts'
import { ElevationFileError } from '../../../src/ground/elevation/error.ts'
import { openElevation } from '../../../src/ground/elevation/open-elevation.ts'
import type { WebpDecoder } from '../../../src/ground/elevation/webp.ts'
import { describeWithShared, sharedPath } from '../../support/shared.ts'
import { chunk, joined, madeHgt, madePng, madeTiff, packedLzw } from './made-files.ts'
import { webpFromDisk } from './webp.ts'

let webp: WebpDecoder
beforeAll(async () => {
  webp = await webpFromDisk()
})

/** What became of a file: a model, or the sentence why not. Anything else thrown fails the test. */
async function outcome(name: string, bytes: Uint8Array): Promise<ElevationModel | string> {
  try {
    return await openElevation(name, bytes, { webp })
  } catch (error) {
    expect(error).toBeInstanceOf(ElevationFileError)
    if (!(error instanceof ElevationFileError)) throw error
    expect(error.message).toMatch(/^[^\n]{20,400}\.$/)
    expect(error.message).toContain(name.replace(/.*\//, '').split('.')[0])
    return error.message
  }
}

const slope = madeHgt(1201, (row, column) => 1000 + row - (column >> 1))
const zipped = zipSync({ 'N42E001.hgt': slope })
const heights = Int16Array.from({ length: 64 * 64 }, (_, i) => 300 + ((i * 37) % 251))
const tiffOf = (compression: number, pack?: (strip: Uint8Array) => Uint8Array): Uint8Array =>
  madeTiff({
    columns: 64,
    rows: 64,
    heights,
    step: 0.01,
    west: 10,
    north: 47,
    compression,
    rowsPerStrip: 16,
    ...(pack ? { pack } : {}),
  })

const FILES: readonly (readonly [name: string, bytes: Uint8Array, checked: boolean])[] = [
  ['N42E001.hgt.zip', zipped, true],
  ['N42E001.hgt.gz', gzipSync(slope), true],
  ['deflate.tif', tiffOf(8, (strip) => deflateSync(strip)), false],
  ['lzw.tif', tiffOf(5, packedLzw), false],
  ['stored.tif', tiffOf(1), false],
  ['12/2060/1520.png', madePng(256, (row, column) => [134, row, column]), true],
]

describe.each(FILES)('%s', (name, bytes, isChecked) => {
  it('cut anywhere is told in a sentence, or still whole where only spare bytes went', async () => {
    for (let i = 0; i < 16; i++) {
      const end = Math.floor((bytes.length * i) / 16)
      const said = await outcome(name, bytes.subarray(0, end))
      expect(typeof said).toBe('string')
    }
  })

  it('with bits flipped is told in a sentence, or opens as heights that can be', async () => {
    const whole = await openElevation(name, bytes, { webp })
    const [lat, lon] = name.startsWith('N') ? [42.5, 1.5] : name.startsWith('12') ? [42.1, 1.1] : [46.7, 10.3]
    for (let i = 0; i < 32; i++) {
      const damaged = bytes.slice()
      // Half of the flips go to the beginning, where the structure is.
      const at = (i * 2_654_435_761) % (i % 2 === 0 ? Math.min(600, bytes.length) : bytes.length)
      damaged[at] ^= 1 << (i % 8)
      const said = await outcome(name, damaged)
      if (typeof said === 'string') continue
      const height = said.at(lat, lon)
      expect(Number.isNaN(height) || (height >= -11_000 && height <= 9000)).toBe(true)
      if (isChecked && !Number.isNaN(height)) expect(height).toBe(whole.at(lat, lon))
    }
  })
})

describe('a height file', () => {
  it('cut by one byte, or of a size that none has, says how many bytes it should have', async () => {
    expect(await outcome('N42E001.hgt', slope.subarray(1))).toContain('2884801 bytes')
    expect(await outcome('N42E001.hgt', new Uint8Array())).toContain('0 bytes')
  })

  it('whose name tells no place says so', async () => {
    expect(await outcome('heights.hgt', slope)).toContain('does not tell where it lies')
  })
})

describe('a zip', () => {
  it('that would unfold into gigabytes is stopped at the size a height file has', async () => {
    // 3 GB of zeros in 3 MB, said to be a height file.
    const bomb = deflateRawSync(new Uint8Array(200_000_000))
    const lying = zipSync({ 'N42E001.hgt': slope }, { level: 0 }).slice()
    const view = new DataView(lying.buffer)
    const directory = view.getUint32(lying.length - 6, true)
    const file = joined([lying.subarray(0, 30 + 11), bomb, lying.subarray(directory)])
    const patched = new DataView(file.buffer)
    const start = 30 + 11 + bomb.length
    patched.setUint16(start + 10, 8, true)
    patched.setUint32(start + 20, bomb.length, true)
    patched.setUint32(file.length - 6, start, true)
    expect(await outcome('N42E001.hgt.zip', file)).toContain('unfolds into more than the 2884802 bytes')
  })

  it('that says its height file is of another size is not unpacked', async () => {
    const file = zipSync({ 'N42E001.hgt': new Uint8Array(100_000_000) })
    expect(await outcome('N42E001.hgt.zip', file)).toContain('was not unpacked')
  })

  it.each([
    '../N42E001.hgt',
    '/etc/N42E001.hgt',
    'C:N42E001.hgt',
    'a/../../N42E001.hgt',
    'a\\..\\N42E001.hgt',
  ])('that names its height file %s is refused', async (path) => {
    expect(await outcome('N42E001.hgt.zip', zipSync({ [path]: slope }))).toContain('leads elsewhere')
  })

  it('without a height file, or with several, says so', async () => {
    expect(await outcome('N42E001.hgt.zip', zipSync({ 'readme.txt': Uint8Array.of(1) }))).toContain('no .hgt')
    const two = zipSync({ 'N42E001.hgt': slope, 'N41E001.hgt': slope })
    expect(await outcome('N42E001.hgt.zip', two)).toContain('2 height files')
  })
})

describe('gzip, TIFF and PNG', () => {
  const zeros = new Uint8Array(100_000_000)

  it('that would unfold into far more are stopped', async () => {
    expect(await outcome('N42E001.hgt.gz', gzipSync(zeros))).toContain('unfolds into more than')
    expect(
      await outcome(
        'bomb.tif',
        tiffOf(8, () => deflateSync(zeros)),
      ),
    ).toContain('unfolds into more than')
    const header = new Uint8Array(13)
    new DataView(header.buffer).setUint32(0, 256)
    new DataView(header.buffer).setUint32(4, 256)
    header.set([8, 2, 0, 0, 0], 8)
    const png = joined([
      madePng(256, () => [1, 2, 3]).subarray(0, 8),
      chunk('IHDR', header),
      chunk('IDAT', deflateSync(zeros)),
      chunk('IEND', new Uint8Array()),
    ])
    expect(await outcome('bomb/12/2060/1520.png', png)).toContain('unfolds into more than')
  })

  it('that claim more heights than can be held are refused before any is read', async () => {
    const claims = tiffOf(1)
    const view = new DataView(claims.buffer)
    view.setUint32(10 + 8, 100_000, true)
    view.setUint32(10 + 12 + 8, 100_000, true)
    expect(await outcome('huge.tif', claims)).toContain('100000 by 100000 heights')
  })

  it('packed in ways that are not read, or lying nowhere, say so', async () => {
    expect(await outcome('jpeg.tif', tiffOf(7))).toContain('packed in a way that is not read')
    const nowhere = tiffOf(1)
    // The directory's entry for the geo keys becomes one that nobody knows.
    new DataView(nowhere.buffer).setUint16(10 + 12 * 12, 34_999, true)
    expect(await outcome('nowhere.tif', nowhere)).toContain('lies')
  })
})

describe('something else', () => {
  it.each([
    ['a text', new TextEncoder().encode('ncols 4\nnrows 4\n')],
    ['nothing', new Uint8Array()],
    ['noise', Uint8Array.from({ length: 5000 }, (_, i) => (i * 197) % 251)],
  ])('%s is told in a sentence', async (_, bytes) => {
    expect(await outcome('thing.bin', bytes)).toContain('no file of heights')
  })
})

describeWithShared('the real archive and rasters', () => {
  it.each(['near-badschandau-z10-11.pmtiles', 'porto-alegre-elevation.tif', 'pennsylvania-w77.0_n40.5.tif'])(
    '%s, cut and with bits flipped, is told in a sentence or opens',
    async (name) => {
      const bytes = readFileSync(sharedPath('dem', name))
      for (let i = 0; i < 8; i++)
        expect(typeof (await outcome(name, bytes.subarray(0, Math.floor((bytes.length * i) / 8))))).toBe(
          'string',
        )
      for (let i = 0; i < 40; i++) {
        const damaged = new Uint8Array(bytes)
        damaged[(i * 2_654_435_761) % (i % 4 === 0 ? bytes.length : 600)] ^= 1 << (i % 8)
        await outcome(name, damaged)
      }
    },
  )
})
