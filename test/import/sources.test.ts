import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'fflate'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { bytesOf, patched, told, zip64Of, zipOf } from './made-archives.ts'

const root = mkdtempSync(join(tmpdir(), 'underfoot-sources-'))
let count = 0
let folder = ''

beforeEach(() => {
  folder = join(root, `${count++}`, 'all')
  mkdirSync(folder, { recursive: true })
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

function put(name: string, bytes: Uint8Array | string): string {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, bytes)
  return path
}

const GPX = '<?xml version="1.0"?><gpx version="1.1"></gpx>'

describe('a folder', () => {
  it('is walked to the bottom, in the order of names, whatever it holds', async () => {
    put('b/run.gpx', GPX)
    put('a/Run.FIT', 'abc')
    put('a/photo.jpg', 'abc')
    put('a/notes.xml', '<notes/>')
    put('a/unnamed', GPX)
    put('c.tcx.gz', gzipSync(bytesOf('abc')))
    expect(await told([folder])).toEqual([
      'all/a/Run.FIT: 3 bytes',
      'all/a/notes.xml: other',
      'all/a/photo.jpg: picture',
      'all/a/unnamed: 46 bytes',
      'all/b/run.gpx: 46 bytes',
      'all/c.tcx.gz: 23 bytes',
    ])
  })

  it('passes hidden files by, and what a Mac leaves beside them, and says so', async () => {
    put('.DS_Store', 'x')
    put('.hidden/run.fit', 'x')
    put('__MACOSX/._run.fit', 'x')
    expect(await told([folder])).toEqual([
      'all/.DS_Store: hidden',
      'all/.hidden: hidden',
      'all/__MACOSX: hidden',
    ])
  })

  it('with links in a circle is walked once', async () => {
    put('a/run.fit', 'abc')
    symlinkSync(folder, join(folder, 'a', 'up'))
    symlinkSync(join(folder, 'a'), join(folder, 'again'))
    symlinkSync('loop', join(folder, 'loop'))
    expect(await told([folder])).toEqual([
      'all/a/run.fit: 3 bytes',
      'all/loop: It is a link that leads back to itself.',
    ])
  })

  it('that may not be read, and a path that is not there, are told and stop nothing', async () => {
    put('run.fit', 'abc')
    mkdirSync(join(folder, 'locked'))
    chmodSync(join(folder, 'locked'), 0)
    const missing = join(folder, 'missing.fit')
    const lines = await told([missing, folder])
    expect(lines[0]).toBe('missing.fit: There is no such file or folder.')
    expect(lines).toContain('all/run.fit: 3 bytes')
  })

  it('of a name shared with another keeps its paths apart', async () => {
    put('x/run.fit', 'abc')
    put('y/x/run.fit', 'abcd')
    const lines = await told([join(folder, 'x'), join(folder, 'y', 'x')])
    expect(new Set(lines.map((line) => line.split(': ')[0])).size).toBe(2)
  })
})

describe('a file that was named', () => {
  it('is taken for a recording whatever it is called, so that its fate is told', async () => {
    expect(await told([put('photo.jpg', 'abc')])).toEqual(['photo.jpg: 3 bytes'])
  })

  it('is opened when it is a zip under another name', async () => {
    expect(await told([put('download', zipOf({ 'a.fit': bytesOf('abc') }))])).toEqual([
      'download/a.fit: 3 bytes',
    ])
  })
})

describe('an archive', () => {
  const inside = { 'a.fit': bytesOf('abc'), 'b.fit': bytesOf('abcd') }

  it('is looked through, archives within it too, and leaves no temporary file', async () => {
    const before = await temporary()
    const nested = zipOf({ 'deep/c.fit': bytesOf('c'), 'settings.json': bytesOf('{}') }, 9)
    const path = put('export.zip', zipOf({ ...inside, 'media/x.jpg': bytesOf('x'), 'part.zip': nested }))
    expect(await told([path])).toEqual([
      'export.zip/a.fit: 3 bytes',
      'export.zip/b.fit: 4 bytes',
      'export.zip/media/x.jpg: picture',
      'export.zip/part.zip/deep/c.fit: 1 bytes',
      'export.zip/part.zip/settings.json: json',
    ])
    expect(await temporary()).toEqual(before)
  })

  it('in archives without end is not followed for ever', async () => {
    let nested = zipOf({ 'a.fit': bytesOf('abc') })
    for (let i = 0; i < 8; i++) nested = zipOf({ 'z.zip': nested })
    const lines = await told([put('deep.zip', nested)])
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(/archive within archives, too deep/)
  })

  it('cut short is told as one, from a browser that lost its way or a full disk', async () => {
    const zip = zipOf(inside)
    for (const length of [4, 40, zip.length - 30, zip.length - 1])
      expect(await told([put('cut.zip', zip.subarray(0, length))])).toEqual([
        expect.stringMatching(/^cut\.zip: This zip archive is cut short or damaged/),
      ])
  })

  it('with a damaged file gives the others', async () => {
    const zip = patched(zipOf(inside), 'a.fit', (header, kind) => {
      if (kind === 'local') header.setUint8(30 + 5, 0x7a)
    })
    expect(await told([put('damaged.zip', zip)])).toEqual([
      'damaged.zip/a.fit: It is damaged within the archive and could not be unpacked whole.',
      'damaged.zip/b.fit: 4 bytes',
    ])
  })

  it('whose stated sizes are lies is believed nowhere', async () => {
    const zip = patched(
      zipOf({ ...inside, 'c.fit': [bytesOf('c'.repeat(100)), { level: 9 }] }),
      'c.fit',
      (header, kind) => {
        if (kind === 'central') header.setUint32(24, 7, true)
      },
    )
    const lines = await told([put('lying.zip', zip)])
    expect(lines.slice(0, 2)).toEqual(['lying.zip/a.fit: 3 bytes', 'lying.zip/b.fit: 4 bytes'])
    expect(lines[2]).toMatch(/c\.fit: (100 bytes|It is damaged)/)
  })

  it('with a locked file says so and gives the others', async () => {
    const zip = patched(zipOf(inside), 'a.fit', (header, kind) =>
      header.setUint16(kind === 'local' ? 6 : 8, 1, true),
    )
    expect(await told([put('locked.zip', zip)])).toEqual([
      'locked.zip/a.fit: It is locked with a password; unpack it yourself and import what comes out.',
      'locked.zip/b.fit: 4 bytes',
    ])
  })

  it('whose names lead out of it writes and reads nothing there', async () => {
    const evil = {
      '../../evil.fit': bytesOf('x'),
      '/etc/evil.fit': bytesOf('x'),
      'C:\\evil.fit': bytesOf('x'),
    }
    const lines = await told([put('evil.zip', zipOf({ ...evil, ...inside }))])
    expect(lines.filter((line) => line.includes('leads out of the archive'))).toHaveLength(3)
    expect(lines.slice(-2)).toEqual(['evil.zip/a.fit: 3 bytes', 'evil.zip/b.fit: 4 bytes'])
    expect(lines.every((line) => !line.includes('..'))).toBe(true)
  })

  it('with links follows none', async () => {
    const link = [bytesOf('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }] as const
    const lines = await told([put('links.zip', zipOf({ 'a.fit': [...link], 'b.fit': bytesOf('abcd') }))])
    expect(lines).toEqual([
      'links.zip/a.fit: It is a link to some other file, not a file; it was not followed.',
      'links.zip/b.fit: 4 bytes',
    ])
  })

  it('made to fill a memory is not unpacked, plain or nested', async () => {
    const bomb = new Uint8Array(48 * 2 ** 20)
    const nested = zipOf({ 'inner.fit': bomb }, 9)
    const lines = await told([put('bomb.zip', zipOf({ 'a.fit': bomb, 'b.zip': bomb, 'c.zip': nested }, 9))])
    expect(lines).toEqual([
      expect.stringMatching(/^bomb\.zip\/a\.fit: It unpacks to far more/),
      expect.stringMatching(/^bomb\.zip\/b\.zip: It unpacks to far more/),
      expect.stringMatching(/^bomb\.zip\/c\.zip\/inner\.fit: It unpacks to far more/),
    ])
  })

  it('with one name twice keeps both apart', async () => {
    const zip = patched(zipOf(inside), 'b.fit', (header, kind) =>
      header.setUint8(kind === 'local' ? 30 : 46, 0x61),
    )
    expect(await told([put('twice.zip', zip)])).toEqual([
      'twice.zip/a.fit: 3 bytes',
      'twice.zip/a (2).fit: 4 bytes',
    ])
  })

  it('with 64-bit sizes is read', async () => {
    expect(await told([put('large.zip', zip64Of('a.fit', bytesOf('abc')))])).toEqual([
      'large.zip/a.fit: 3 bytes',
    ])
  })

  it('that is empty is told to be, and is no fault', async () => {
    expect(await told([put('empty.zip', zipOf({}))])).toEqual(['empty.zip: emptyArchive'])
  })
})

async function temporary(): Promise<string[]> {
  return (await readdir(tmpdir())).filter((name) => name.startsWith('underfoot-zip-'))
}
