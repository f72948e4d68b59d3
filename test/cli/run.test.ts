import { strToU8, zipSync } from 'fflate'
import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readLimited } from '../../src/cli/files/read-limited.ts'
import { type Said, underfootHere } from '../support/in-process.ts'
import { describeWithShared, sharedPath } from '../support/shared.ts'

const root = resolve(import.meta.dirname, '../..')
const underfoot = join(root, 'bin', 'underfoot.js')
const folder = mkdtempSync(join(tmpdir(), 'underfoot-cli-'))
const at = (...parts: readonly string[]) => join(folder, ...parts)

/** Runs a command from the sources, in this process. */
const run = (args: readonly string[], env: Record<string, string> = {}): Promise<Said> =>
  underfootHere(args, { cwd: folder, env: { UNDERFOOT_HOME: at('home'), ...env } })

/** Runs the built command line as a person would: another process, real pipes, nothing of ours around it. */
function runForReal(args: readonly string[], env: Record<string, string> = {}): Promise<Said> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [underfoot, ...args], {
      env: { PATH: process.env['PATH'], ...env },
      cwd: folder,
    })
    let [out, err] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
    child.on('error', fail)
    child.on('close', (code, signal) => done({ code: code ?? Number.NaN, out, err: signal ?? err }))
  })
}

function lines(text: string): Record<string, unknown>[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line): Record<string, unknown> => JSON.parse(line))
}

/** An hour north at 3 m/s over a hill 500 m high, a point every 10 s. */
function gpx(name = 'Made up'): string {
  const points = Array.from({ length: 360 }, (_, i) => {
    const time = new Date(Date.UTC(2026, 10, 14, 8) + i * 10_000).toISOString()
    const height = 500 + 500 * Math.sin((Math.PI * i) / 359)
    return `<trkpt lat="${46 + (i * 30) / 111_195}" lon="7"><ele>${height.toFixed(1)}</ele><time>${time}</time></trkpt>`
  })
  return `<?xml version="1.0"?><gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1"><trk><name>${name}</name><type>running</type><trkseg>${points.join('')}</trkseg></trk></gpx>`
}

beforeAll(() => {
  if (!existsSync(join(root, 'dist', 'src', 'cli', 'main.js')))
    throw new Error('These tests run what is built: `npm run build` first.')
  mkdirSync(at('runs', 'b'), { recursive: true })
  mkdirSync(at('empty'))
  mkdirSync(at('zipped'))
  writeFileSync(at('zipped', 'export.zip'), zipSync({ 'good.gpx': strToU8(gpx()) }))
  writeFileSync(at('runs', 'b', 'good.gpx'), gpx())
  writeFileSync(at('runs', 'b', 'packed.GPX.gz'), gzipSync(gpx()))
  writeFileSync(at('runs', 'a-broken.fit'), 'no recording at all')
  writeFileSync(at('runs', 'c-empty.tcx'), '')
  writeFileSync(at('runs', 'notes.txt'), 'left alone')
  writeFileSync(at('named-otherwise'), gpx())
  symlinkSync(at('runs'), at('runs', 'b', 'circle'))
  symlinkSync(at('nowhere'), at('runs', 'd-gone.fit'))
})

afterAll(() => rmSync(folder, { recursive: true }))

describe('analyse', () => {
  it('tells one run as a page that fits 80 columns, without colour in a pipe', async () => {
    const { code, out, err } = await runForReal(['analyse', 'runs/b/good.gpx'])
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('An hour on climbing ground')
    for (const part of ['Beside flat road', 'pace /km', 'underfoot evidence', '0 km'])
      expect(out).toContain(part)
    for (const line of out.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80)
    expect(out).not.toContain('\u001b')
  })

  it('colours where it is forced to, and never against NO_COLOR or --no-colour', async () => {
    const colours = await Promise.all([
      runForReal(['analyse', 'runs/b/good.gpx'], { FORCE_COLOR: '1' }),
      run(['analyse', 'runs/b/good.gpx'], { FORCE_COLOR: '1', NO_COLOR: '1' }),
      run(['analyse', '--no-colour', 'runs/b/good.gpx'], { FORCE_COLOR: '1' }),
    ])
    expect(colours.map(({ out }) => out.includes('\u001b['))).toEqual([true, false, false])
  })

  it('prints a line of JSON for every recording of a folder, in order, and goes on past bad ones', async () => {
    const { code, out, err } = await run(['analyse', '--json', 'runs'])
    expect([code, err]).toEqual([0, ''])
    expect(lines(out).map(({ file, activity, status }) => [file, activity, status])).toEqual([
      ['runs/a-broken.fit', 1, 'setAside'],
      ['runs/b/good.gpx', 1, 'analysed'],
      ['runs/b/packed.GPX.gz', 1, 'analysed'],
      ['runs/c-empty.tcx', 1, 'setAside'],
      ['runs/d-gone.fit', 1, 'setAside'],
    ])
    for (const line of lines(out))
      if (line['status'] === 'setAside') expect(line['reason']).toMatch(/^[A-Z].*\.$/)
  })

  it('holds in JSON at least what is promised', async () => {
    const [line] = lines((await run(['analyse', '--json', '--mass', '62', 'runs/b/good.gpx'])).out)
    for (const key of ['distance_m', 'movingTime_s', 'elapsedTime_s', 'ascent_m', 'descent_m'])
      expect(line[key], key).toBeTypeOf('number')
    expect(line['distance_m']).toBeCloseTo(359 * 30, -2)
    expect(line['energy_kJ']).toMatchObject({
      value: expect.any(Number),
      low: expect.any(Number),
      high: expect.any(Number),
    })
    expect(line['mass_kg']).toMatchObject({ value: 62, from: 'given' })
    expect(line['splits']).toHaveLength(11)
  })

  it('splits by the mile, or not at all, when asked to', async () => {
    const [miles] = lines((await run(['analyse', '--json', '--units', 'mi', 'runs/b/good.gpx'])).out)
    expect(miles['splits']).toHaveLength(7)
    const [none] = lines((await run(['analyse', '--json', '--no-splits', 'runs/b/good.gpx'])).out)
    expect(none['splits']).toEqual([])
  })

  it('lists many runs with a count and the reasons at the end', async () => {
    const { code, out } = await run(['analyse', 'runs'])
    expect(code).toBe(0)
    expect(out).toMatch(/^date +distance +moving +up +as if flat +file\n/)
    expect(out).toContain('2 analysed, 3 set aside.')
    expect(out).toMatch(/a-broken\.fit: \S/)
  })

  it('opens archives, where they are named and where they lie', async () => {
    const files = async (path: string) =>
      lines((await run(['analyse', '--json', path])).out).map(({ file, status }) => [file, status])
    expect(await files('zipped/export.zip')).toEqual([['zipped/export.zip/good.gpx', 'analysed']])
    expect(await files('zipped')).toEqual(await files('zipped/export.zip'))
  })

  it('takes a file of any name when it is named', async () => {
    expect((await run(['analyse', 'named-otherwise'])).code).toBe(0)
  })

  it.each([
    [
      'a file that is not there',
      ['analyse', 'nope.fit'],
      /^underfoot: nope\.fit: There is no such file or folder\.\n$/,
    ],
    [
      'a file that is no recording',
      ['analyse', 'runs/a-broken.fit'],
      /^underfoot: runs\/a-broken\.fit: [A-Z].*\.\n$/,
    ],
    [
      'a folder without recordings',
      ['analyse', 'empty'],
      /^underfoot: there are no recordings in empty .*\n$/,
    ],
    ['no file at all', ['analyse'], /^underfoot: missing required argument 'path'\.\n$/],
    ['an unknown option', ['analyse', '--fast', 'a'], /^underfoot: unknown option '--fast'\.[^\n]*\n$/],
    ['an unknown command', ['frobnicate'], /^underfoot: unknown command 'frobnicate'\.\n$/],
    [
      'a mass that is none',
      ['analyse', '--mass', 'heavy', 'a'],
      /^underfoot: .*--mass.*Must be 25–250 kg.*\n$/,
    ],
    [
      'a mass in pounds, likely',
      ['analyse', '--mass', '400', 'a'],
      /^underfoot: .*--mass.*Must be 25–250 kg.*\n$/,
    ],
    ['units nobody runs in', ['analyse', '--units', 'furlongs', 'a'], /^underfoot: .*--units.*km, mi.*\n$/],
    ['evidence nobody has', ['evidence', 'moonlight'], /^underfoot: nothing here is called moonlight.*\n$/],
    ['a port that is none', ['serve', '--port', '99999'], /^underfoot: .*--port.*65535.*\n$/],
    [
      'an address beyond this machine',
      ['serve', '--no-open', '--host', '0.0.0.0', '--port', '0'],
      /^underfoot: .*(loopback only|not been built).*\n$/,
    ],
  ])(
    '%s ends in one sentence on stderr, exit code 1 and nothing on stdout',
    async (_what, args, sentence) => {
      const { code, out, err } = await run(args)
      expect([code, out]).toEqual([1, ''])
      expect(err).toMatch(sentence)
    },
  )

  it('ends so as a process of its own, too', async () => {
    for (const args of [['frobnicate'], ['analyse', 'nope.fit']])
      expect(await runForReal(args)).toEqual(await run(args))
  })

  it('says in JSON too that a file could not be read', async () => {
    const { code, out } = await runForReal(['analyse', '--json', 'nope.fit'])
    expect(code).toBe(1)
    expect(lines(out)).toMatchObject([
      { file: 'nope.fit', status: 'setAside', reason: 'There is no such file or folder.' },
    ])
  })

  it.skipIf(process.getuid?.() === 0)('sets aside what this user may not read', async () => {
    writeFileSync(at('locked.gpx'), gpx())
    chmodSync(at('locked.gpx'), 0)
    expect((await run(['analyse', 'locked.gpx'])).err).toContain('may not read')
  })

  it('lets no escape sequence of a file name reach the terminal', async () => {
    const { err } = await run(['analyse', 'a\u001b[2Jb.fit'])
    expect(err).not.toContain('\u001b')
  })

  it('ends quietly when its reader has read enough', async () => {
    const child = spawn(process.execPath, [underfoot, 'evidence', '--json'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let err = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
    child.stdout.once('data', () => child.stdout.destroy())
    const code = await new Promise((done) => child.on('close', done))
    expect([code, err]).toEqual([0, ''])
  })
})

describe('a file larger than any recording', () => {
  it('is refused with a sentence, before and while reading', () => {
    writeFileSync(at('large.fit'), new Uint8Array(5000))
    expect(() => readLimited(at('large.fit'), 4999)).toThrow(/larger than/)
    expect(readLimited(at('large.fit'), 5000)).toHaveLength(5000)
    expect(() => readLimited('/dev/zero', 100_000)).toThrow(/larger than/)
  })
})

describe('evidence', () => {
  it('tells source, unit, validity, grade and uncertainty of every coefficient', async () => {
    const { code, out } = await run(['evidence', 'coefficients'])
    expect(code).toBe(0)
    const count = (label: string) =>
      out.split('\n').filter((line) => line.startsWith(`  ${label.padEnd(13)}`)).length
    const coefficients = count('Value')
    expect(coefficients).toBeGreaterThan(20)
    for (const label of ['Unit', 'Grade', 'Holds for', 'Uncertainty', 'How reached'])
      expect(count(label), label).toBe(coefficients)
    for (const line of out.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80)
  })

  it('knows figures by the name that analyse gives, and what they rest on', async () => {
    const { out } = await run(['evidence', 'energy'])
    expect(out).toMatch(/Rests on +minetti/)
    expect(out).toContain('https://doi.org/10.1152/japplphysiol.01177.2001')
  })

  it('is JSON when asked, one object a claim and a coefficient', async () => {
    const { claims, coefficients }: Record<'claims' | 'coefficients', { id: string }[]> = JSON.parse(
      (await run(['evidence', '--json'])).out,
    )
    for (const all of [claims, coefficients]) {
      expect(all.length).toBeGreaterThan(20)
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    }
  })

  it('tells all within the width of a terminal, and claims by name, tables by number', async () => {
    const { out } = await run(['evidence'])
    for (const line of out.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80)
    expect((await run(['evidence', 'bone-density'])).out).toMatch(/Not shown\.[\s\S]+Nobody has measured/)
    expect((await run(['evidence', 'mountain-biking'])).out).toMatch(/You have[\s\S]+You will gain/)
    expect((await run(['evidence', 'at3'])).out).toMatch(/AT3/)
  })

  it('of a word that is a claim and a figure tells both', async () => {
    const { out } = await run(['evidence', 'water', '--markdown'])
    expect(out).toMatch(/^## Water/m)
    expect(out).toMatch(/^### Enough water$/m)
  })
})

describe('doctor', () => {
  it('tells in JSON what is promised, home folder included', async () => {
    const { code, out } = await run(['doctor', '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      version: expect.any(String),
      home: at('home'),
      activities: 0,
      regions: [],
      problems: expect.any(Array),
    })
  })
})

describe('help and version', () => {
  it('go to stdout and end well', async () => {
    const [help, version] = await Promise.all([runForReal(['--help']), runForReal(['--version'])])
    expect([help.code, help.err, version.code]).toEqual([0, '', 0])
    for (const command of ['analyse', 'evidence', 'serve', 'doctor']) expect(help.out).toContain(command)
    expect(version.out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})

describe('serve', () => {
  it('prints its address, hands out pages and ends well on SIGTERM', async ({ skip }) => {
    if (!existsSync(join(root, 'dist', 'web', 'index.html'))) skip('the pages are not built')
    const child = spawn(process.execPath, [underfoot, 'serve', '--no-open', '--port', '0'])
    const address = await new Promise<string>((done, fail) => {
      child.stdout
        .setEncoding('utf8')
        .once('data', (text: string) => done(/http:\S+/.exec(text)?.[0] ?? text))
      child.on('close', () => fail(new Error('it ended before it began')))
    })
    const answer = await fetch(address)
    expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('<html')])
    const ended = new Promise((done) => child.on('close', (code, signal) => done([code, signal])))
    child.kill('SIGTERM')
    expect(await ended).toEqual([0, null])
  })
})

describeWithShared('every real recording', () => {
  it('of one person, in the human form, fits the terminal', async () => {
    const { code, out } = await run(['analyse', sharedPath('runs', 'P14')])
    expect(code).toBe(0)
    for (const line of out.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80)
  })

  it('of the damaged ones ends as analysed or as set aside with a reason', async () => {
    const { code, out, err } = await runForReal(['analyse', '--json', sharedPath('runs', 'nasty')])
    expect([code, err]).toEqual([0, ''])
    const told = lines(out)
    expect(new Set(told.map(({ file }) => file)).size).toBe(76)
    for (const { status, reason } of told)
      if (status === 'setAside') expect(reason).toMatch(/^[A-Z].*\.$/)
      else expect(status).toBe('analysed')
    for (const { reason } of told) expect(reason ?? '').not.toContain('a mistake of ours')
  })
})
