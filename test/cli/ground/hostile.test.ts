import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { RegionCatalogue } from '../../../src/regions/catalogue.ts'
import { describeWithShared, sharedPath } from '../../support/shared.ts'
import { Home } from './underfoot.ts'

const PAGE = '<!DOCTYPE html><html><head><title>Sign in</title></head><body>no map here</body></html>'

describeWithShared('files that are no map, or not whole', () => {
  const home = new Home()
  let before: Buffer

  beforeAll(async () => {
    const map = readFileSync(sharedPath('osm', 'andorra-2013.osm.pbf'))
    writeFileSync(home.at('good.osm.pbf'), map)
    writeFileSync(home.at('cut.osm.pbf'), map.subarray(0, map.length * 0.6))
    writeFileSync(home.at('stump.osm.pbf'), map.subarray(0, 3))
    writeFileSync(home.at('flipped.osm.pbf'), flipped(map, 200_000))
    writeFileSync(home.at('page.osm.pbf'), PAGE)
    writeFileSync(home.at('empty.osm.pbf'), '')
    const xml = readFileSync(sharedPath('osm', 'krems-2013.osm.gz'))
    writeFileSync(home.at('cut.osm.gz'), xml.subarray(0, xml.length / 2))
    writeFileSync(home.at('bare.osm.gz'), gzipSync('<osm version="0.6"></osm>'))
    const zip = readFileSync(sharedPath('dem', 'N42E001.hgt.zip'))
    for (const folder of [
      'heights-cut',
      'heights-short',
      'heights-page',
      'heights-elsewhere',
      'heights-none',
    ])
      mkdirSync(home.at(folder))
    writeFileSync(home.at('heights-cut', 'N42E001.hgt.zip'), zip.subarray(0, zip.length / 2))
    writeFileSync(home.at('heights-short', 'N42E001.hgt'), new Uint8Array(1201 * 1201 * 2 - 2))
    writeFileSync(home.at('heights-page', 'N42E001.hgt'), PAGE)
    writeFileSync(home.at('heights-elsewhere', 'N55W003.hgt.zip'), zip)
    writeFileSync(home.at('heights-none', 'readme.txt'), 'none')
    expect(await home.run('add', 'good.osm.pbf', '--name', 'kept')).toMatchObject({ code: 0 })
    before = readFileSync(home.at('regions', 'kept.region'))
  })
  afterAll(() => home.remove())

  it.each([
    ['a map that is cut', ['cut.osm.pbf'], /^underfoot: cut\.osm\.pbf: The file is cut short/],
    ['a map of three bytes', ['stump.osm.pbf'], /^underfoot: stump\.osm\.pbf: /],
    ['a map with a flipped bit', ['flipped.osm.pbf'], /^underfoot: flipped\.osm\.pbf: /],
    ['a web page instead of a map', ['page.osm.pbf'], /^underfoot: page\.osm\.pbf: /],
    ['an empty file', ['empty.osm.pbf'], /^underfoot: empty\.osm\.pbf: The file is empty\./],
    ['a packed map that is cut', ['cut.osm.gz'], /^underfoot: cut\.osm\.gz: /],
    ['a map without a way', ['bare.osm.gz'], /^underfoot: bare\.osm\.gz: there are no ways in it\./],
    [
      'a map that is not there',
      ['nope.osm.pbf'],
      /^underfoot: nope\.osm\.pbf: there is no such file or folder\./,
    ],
    ['a folder called like a map', ['./regions'], /^underfoot: .\/regions: it is a folder, not a file\./],
    [
      'a part without a way',
      ['good.osm.pbf', '--bbox', '10,10,11,11'],
      /there are no ways in this part of it\./,
    ],
    [
      'heights that are cut',
      ['good.osm.pbf', '--elevation', 'heights-cut'],
      /^underfoot: N42E001\.hgt\.zip /,
    ],
    [
      'heights two bytes short',
      ['good.osm.pbf', '--elevation', 'heights-short'],
      /^underfoot: N42E001\.hgt has /,
    ],
    [
      'heights that are a web page',
      ['good.osm.pbf', '--elevation', 'heights-page'],
      /^underfoot: N42E001\.hgt has /,
    ],
    [
      'heights of elsewhere',
      ['good.osm.pbf', '--elevation', 'heights-elsewhere'],
      /^underfoot: none of the 1 files of heights in heights-elsewhere covers any of this map\./,
    ],
    [
      'a folder without heights',
      ['good.osm.pbf', '--elevation', 'heights-none'],
      /there are no heights in heights-none/,
    ],
    [
      'a folder of heights that is not there',
      ['good.osm.pbf', '--elevation', 'gone'],
      /gone: there is no such file/,
    ],
  ])('%s: a sentence, and the old region as it was', async (_what, args, sentence) => {
    const { code, out, err } = await home.run('add', ...args, '--name', 'kept')
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(sentence)
    expect(err).toMatch(/^[^\n]*\.\)?\n$/)
    expect(err).not.toContain('a mistake of ours')
    expect(home.regions()).toEqual(['kept.region'])
    expect(readFileSync(home.at('regions', 'kept.region')).equals(before)).toBe(true)
  })

  it.each([
    ['a name with a path in it', ['add', 'good.osm.pbf', '--name', '../../etc/x'], /--name.*letters a to z/],
    ['a box of three numbers', ['add', 'good.osm.pbf', '--bbox', '1,2,3'], /--bbox.*four numbers/],
    ['a box upside down', ['add', 'good.osm.pbf', '--bbox', '1,43,2,42'], /--bbox.*four numbers/],
    ['nothing to add', ['add'], /name a map file/],
    ['a box without a name', ['add', '--bbox', '1,42,2,43'], /--name/],
    [
      'an address without encryption',
      ['add', 'andorra', '--extracts', 'http://example.org'],
      /is not encrypted/,
    ],
    ['a host that nobody runs', ['add', 'europe/andorra'], /127\.0\.0\.1:9 does not take connections\./],
    ['an unknown region', ['show', 'kept2'], /there is no region called kept2 \(here: kept\)\./],
    ['an unknown command', ['frob'], /unknown command 'frob'/],
  ])('%s: a sentence', async (_what, args, sentence) => {
    const { code, out, err } = await home.run(...args)
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(sentence)
    expect(err).toMatch(/^underfoot: [^\n]*\n$/)
  })
})

describeWithShared('region files that are damaged', () => {
  const home = new Home()
  let whole: Buffer

  beforeAll(async () => {
    const map = gunzipSync(readFileSync(sharedPath('osm', 'krems-2013.osm.gz')))
    writeFileSync(home.at('krems.osm'), map)
    await home.run('add', 'krems.osm')
    whole = readFileSync(home.at('regions', 'krems.region'))
  })
  afterAll(() => home.remove())

  it.each([
    ['cut', () => whole.subarray(0, whole.length / 2)],
    ['empty', () => Buffer.alloc(0)],
    ['another kind of file', () => Buffer.from(PAGE)],
    ['flipped in its middle', () => flipped(whole, Math.floor(whole.length / 2))],
    ['flipped at its end', () => flipped(whole, whole.length - 6)],
  ])('%s: opening says so, listing goes on', async (_what, bytes) => {
    writeFileSync(home.at('regions', 'krems.region'), bytes())
    await expect(new RegionCatalogue(home.folder).open('krems')).rejects.toThrow(/krems\.region: [^\n]*\.$/)
    expect(await new RegionCatalogue(home.folder).list()).toMatchObject([{ name: 'krems' }])
  })

  it('are told of on the command line', async () => {
    writeFileSync(home.at('regions', 'krems.region'), whole.subarray(0, whole.length / 2))
    const shown = await home.run('show', 'krems')
    expect([shown.code, shown.out]).toEqual([1, ''])
    expect(shown.err).toMatch(/^underfoot: [^\n]*krems\.region: [^\n]*\.\n$/)
    const { code, out, err } = await home.run('list')
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/krems +no date .*cannot be read\n\nkrems: /)
  })
})

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes)
  copy[at] ^= 0x10
  return copy
}
