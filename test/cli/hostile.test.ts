import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { constants, deflateRawSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { seededRandom } from '../../bench/random.ts'
import { describeWithShared, sharedPath } from '../support/shared.ts'

const UNDERFOOT = resolve(import.meta.dirname, '../../bin/underfoot.js')
const MEGABYTE = 1024 * 1024
/** ms. A process still running then hangs, on a slow and busy machine too. */
const HANGS = 240_000

/**
 * Makes the process itself say, as its last word on stderr, how much memory it ever held (kB). Linux counts what the
 * parent held at the fork into `maxRSS`, so its own high-water mark is asked first.
 */
const TELL_PEAK = `data:text/javascript,${encodeURIComponent(`
  import { readFileSync } from 'node:fs'
  process.on('exit', () => {
    let peak = process.resourceUsage().maxRSS
    try { peak = /VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1] } catch {}
    process.stderr.write('\\npeak ' + peak)
  })
`)}`

const folder = mkdtempSync(join(tmpdir(), 'underfoot-hostile-'))
afterAll(() => rmSync(folder, { recursive: true }))

function analyse(...args: readonly string[]) {
  const { status, stdout, stderr, signal } = spawnSync(
    process.execPath,
    ['--import', TELL_PEAK, UNDERFOOT, 'analyse', ...args],
    { encoding: 'utf8', timeout: HANGS, maxBuffer: 512 * MEGABYTE },
  )
  const [said = '', peak = ''] = stderr.split('\npeak ')
  return { status, signal, stdout, said, peak_MB: Number(peak) / 1024 }
}

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

  it.each(cases)('%s', (_, make) => {
    const { status, signal, stdout, said, peak_MB } = analyse(make())
    expect({ status, signal, stdout }).toEqual({ status: 1, signal: null, stdout: '' })
    expect(said).toMatch(/^underfoot: .+\.\n*$/)
    expect(said).not.toMatch(/root:/)
    expect(peak_MB).toBeLessThan(300)
  })
})

describeWithShared('every recording in one go', () => {
  it('ends each file as analysed or set aside, in under 700 MB', () => {
    const { status, stdout, peak_MB } = analyse('--json', sharedPath('runs'))
    const lines = stdout
      .trim()
      .split('\n')
      // One JSON object a line is what docs/analyse-json.md promises.
      .map((line) => JSON.parse(line) as { status: string; reason?: string; file: string })
    expect(status).toBe(0)
    expect(new Set(lines.map(({ file }) => file)).size).toBeGreaterThanOrEqual(809)
    for (const line of lines)
      if (line.status !== 'analysed')
        expect(line).toMatchObject({ status: 'setAside', reason: expect.stringMatching(/.+\.$/) })
    console.log(`${lines.length} activities, peak memory ${peak_MB.toFixed(0)} MB`)
    expect(peak_MB).toBeLessThan(700)
  })
})
