import { gzipSync, strToU8, zipSync } from 'fflate'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readFiles } from '../../src/activity/read-archive.ts'
import { recordingPaths, recordingsIn } from '../../src/import/sources/recordings-in.ts'
import { zip64Of } from '../import/made-archives.ts'
import { longGpx } from '../support/xml-documents.ts'

const folder = mkdtempSync(join(tmpdir(), 'underfoot-archive-'))
afterAll(() => rmSync(folder, { recursive: true }))

const run = strToU8(longGpx(20))
const EXPORT = zipSync({
  'activities.csv': strToU8('Activity ID\n1\n'),
  'runs/a.gpx': run,
  'runs/b.gpx.gz': gzipSync(run),
  'runs/broken.fit': strToU8('no recording'),
  '__MACOSX/runs/._a.gpx': strToU8('left by a Mac'),
  'photos/top.jpg': strToU8('no recording'),
  'nested.zip': zipSync({ 'c.gpx': run }),
})

const told = (name: string, bytes: Uint8Array) =>
  [...readFiles(name, bytes)].map((file) => [
    file.name,
    file.reading.activities.length,
    file.reading.faults.map(({ what }) => what).join(' '),
  ])

describe('an archive opened where its bytes are at hand', () => {
  it('gives every recording in it, those of archives within it too, and why one gives nothing', () => {
    expect(told('export.zip', EXPORT)).toEqual([
      ['export.zip/runs/a.gpx', 1, ''],
      ['export.zip/runs/b.gpx.gz', 1, ''],
      ['export.zip/runs/broken.fit', 0, expect.stringContaining('FIT')],
      ['export.zip/nested.zip/c.gpx', 1, ''],
    ])
  })

  it('gives a file that is none as it is', () => {
    expect(told('a.gpx', run)).toEqual([['a.gpx', 1, '']])
    expect(told('empty.zip', new Uint8Array())).toEqual([['empty.zip', 0, 'The file is empty.']])
  })

  it('finds what the walk over a disk finds', async () => {
    const path = join(folder, 'export.zip')
    writeFileSync(path, EXPORT)
    const names: string[] = []
    for await (const { path: name } of recordingsIn([path])) names.push(name)
    expect(names).toEqual(told(path, EXPORT).map(([name]) => name))
    expect(await recordingPaths([path])).toEqual(names)
  })

  it('is read with 64-bit sizes, as archives beyond 4 GB have them', () => {
    expect(told('large.zip', zip64Of('a.gpx', run))).toEqual([['large.zip/a.gpx', 1, '']])
  })

  it('tells of names that lead out, links and files of one name what the walk over a disk tells', async () => {
    const evil = zipSync({
      '../../evil.fit': run,
      '/etc/evil.fit': run,
      'C:\\evil.fit': run,
      'link.fit': [strToU8('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }],
      'evil.fit': run,
    })
    const path = join(folder, 'evil.zip')
    writeFileSync(path, evil)
    const names: [string, string][] = []
    for await (const { path: name, reading } of recordingsIn([path]))
      names.push([name, reading.faults.map(({ what }) => what).join(' ')])
    expect(told(path, evil).map(([name, , faults]) => [name, faults])).toEqual(names)
    expect(names.filter(([, faults]) => faults.includes('leads out'))).toHaveLength(3)
    expect(new Set(names.map(([name]) => name)).size).toBe(5)
  })

  it.each([
    ['cut short', EXPORT.subarray(0, EXPORT.length - 30), /cut short or damaged/],
    ['without recordings', zipSync({ 'top.jpg': strToU8('x') }), /no recording in this archive/],
    ['that unpacks to far too much', zipSync({ 'a.fit': new Uint8Array(80 * 2 ** 20) }), /far more than any/],
    [
      'too deep',
      [1, 2, 3, 4].reduce((inner) => zipSync({ 'a.zip': inner }), zipSync({ 'a.gpx': run })),
      /too deep/,
    ],
  ])('ends in a sentence: one %s', (_what, bytes, sentence) => {
    const [[, activities, faults]] = told('a.zip', bytes)
    expect(activities).toBe(0)
    expect(faults).toMatch(sentence)
  })
})
