import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { constants, deflateRawSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { seededRandom } from '../../bench/random.ts'
import { analyseAlone } from '../support/analyse-alone.ts'

const MEGABYTE = 1024 * 1024
const folder = mkdtempSync(join(tmpdir(), 'underfoot-hostile-'))
afterAll(() => rmSync(folder, { recursive: true }))

function fileOf(name: string, bytes: Uint8Array | string): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

/** A gzip of `megabytes` of zeros, made by repeating one packed megabyte. */
function gzipBomb(megabytes: number, head: Uint8Array = new Uint8Array(0)): Uint8Array {
  const flush = { level: 9, finishFlush: constants.Z_FULL_FLUSH }
  const header = new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3])
  const block = deflateRawSync(new Uint8Array(MEGABYTE), flush)
  const end = new Uint8Array([3, 0, 0, 0, 0, 0, 0, 0, 0, 0])
  return Buffer.concat([
    header,
    deflateRawSync(head, flush),
    ...Array.from({ length: megabytes }, () => block),
    end,
  ])
}

/** The first bytes of a FIT that claims two gigabytes of records. */
const FIT_HEAD = new Uint8Array([14, 0x20, 0, 0, 0xff, 0xff, 0xff, 0x7f, 0x2e, 0x46, 0x49, 0x54, 0, 0])

const laughs = Array.from({ length: 12 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('')

describe('a hostile file ends in a sentence, without filling the memory', () => {
  const random = seededRandom(97)
  const cases: readonly (readonly [string, () => string])[] = [
    ['a 2 GB gzip bomb', () => fileOf('bomb.gpx.gz', gzipBomb(2048))],
    ['a 2 GB gzip bomb that begins like a FIT', () => fileOf('bomb.fit.gz', gzipBomb(2048, FIT_HEAD))],
    [
      'a billion laughs',
      () => fileOf('laughs.gpx', `<!DOCTYPE gpx [<!ENTITY l0 "ha">${laughs}]><gpx><name>&l12;</name></gpx>`),
    ],
    [
      'an external entity',
      () => fileOf('xxe.gpx', `<!DOCTYPE gpx [<!ENTITY x SYSTEM "file:///etc/passwd">]><gpx>&x;</gpx>`),
    ],
    [
      'random bytes',
      () =>
        fileOf(
          'random.fit',
          Uint8Array.from({ length: 3 * MEGABYTE }, () => 256 * random()),
        ),
    ],
  ]

  it.each(cases)('%s', async (_, make) => {
    const { status, signal, stdout, stderr, peak_MB } = await analyseAlone(make())
    expect({ status, signal, stdout }).toEqual({ status: 1, signal: null, stdout: '' })
    expect(stderr).toMatch(/^underfoot: .+\.\n*$/)
    expect(stderr).not.toMatch(/root:/)
    expect(peak_MB).toBeLessThan(300)
  })
})
