import { createHash } from 'node:crypto'
import { access, mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OriginalsOnDisk } from '../../src/store/originals-on-disk.ts'

const hashOf = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')
const bytesOf = (text: string) => new TextEncoder().encode(text)

async function* inPieces(bytes: Uint8Array, size: number): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

describe('originals on disk', () => {
  let folder: string
  let originals: OriginalsOnDisk
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'underfoot-originals-'))
    originals = await OriginalsOnDisk.open(folder)
  })
  afterAll(() => rm(folder, { recursive: true }))

  const pathOf = (athlete: string, sha256: string) =>
    join(folder, athlete, sha256.slice(0, 2), sha256.slice(2))
  const unfinished = () => readdir(join(folder, '.partial'))

  it('keep every byte under its hash, whether they come whole or in pieces', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 5000 }),
        fc.integer({ min: 1, max: 999 }),
        async (bytes, size) => {
          const kept = { sha256: hashOf(bytes), size_bytes: bytes.length }
          expect(await originals.add('ann', inPieces(bytes, size))).toEqual(kept)
          expect(await originals.add('bob', bytes)).toEqual(kept)
          expect(await originals.read('ann', kept.sha256)).toEqual(bytes)
          expect(new Uint8Array(await readFile(pathOf('bob', kept.sha256)))).toEqual(bytes)
        },
      ),
      { numRuns: 30 },
    )
    expect(await unfinished()).toEqual([])
  })

  it('of one person are nobody else’s', async () => {
    const { sha256 } = await originals.add('carol', bytesOf('mine'))
    expect(await originals.has('dave', sha256)).toBe(false)
    await expect(originals.read('dave', sha256)).rejects.toThrow(`The original file ${sha256} is missing`)
    expect(await listed('dave')).toEqual([])
    expect(await listed('carol')).toEqual([{ sha256, size_bytes: 4 }])
    await originals.remove('dave', sha256)
    expect(await originals.has('carol', sha256)).toBe(true)
    await originals.remove('carol', sha256)
    expect(await originals.has('carol', sha256)).toBe(false)
  })

  it('that were changed on the disk are told, and written anew when the same file arrives again', async () => {
    for (const damage of ['minE', 'min', '']) {
      const { sha256 } = await originals.add('erin', bytesOf('mine'))
      await writeFile(pathOf('erin', sha256), damage)
      await expect(originals.read('erin', sha256)).rejects.toThrow(/no longer has its hash/)
      await originals.add('erin', inPieces(bytesOf('mine'), 2))
      expect(await originals.read('erin', sha256)).toEqual(bytesOf('mine'))
    }
  })

  it('whose bytes stop coming leave nothing behind', async () => {
    async function* broken(): AsyncIterable<Uint8Array> {
      yield bytesOf('half of it')
      throw new Error('The other side hung up.')
    }
    await expect(originals.add('ann', broken())).rejects.toThrow('The other side hung up.')
    expect(await unfinished()).toEqual([])
    expect(await originals.has('ann', hashOf('half of it'))).toBe(false)
  })

  it('being added by many at once are kept once, whole', async () => {
    const bytes = bytesOf('x'.repeat(300_000))
    const kept = await Promise.all(
      Array.from({ length: 12 }, (_, i) => originals.add('fred', inPieces(bytes, 1000 + i))),
    )
    expect(new Set(kept.map(({ sha256 }) => sha256)).size).toBe(1)
    expect(await listed('fred')).toEqual([{ sha256: hashOf(bytes), size_bytes: bytes.length }])
    expect(await unfinished()).toEqual([])
  })

  it('half written when somebody was killed are cleared away, those of the living are not', async () => {
    const partial = join(folder, '.partial')
    const name = (host: string, pid: number) => `${host.replace(/[^A-Za-z0-9-]/g, '_')}.${pid}.abc`
    const [dead, alive] = [name(hostname(), 2 ** 22 + 1), name(hostname(), process.pid)]
    const [elsewhere, longElsewhere] = [name('other-host', 1), name('third-host', 1)]
    for (const file of [dead, alive, elsewhere, longElsewhere]) await writeFile(join(partial, file), 'half')
    const twoDaysAgo = Date.now() / 1000 - 2 * 86_400
    await utimes(join(partial, longElsewhere), twoDaysAgo, twoDaysAgo)
    await OriginalsOnDisk.open(folder)
    expect((await unfinished()).sort()).toEqual([alive, elsewhere].sort())
    for (const file of [alive, elsewhere]) await rm(join(partial, file))
  })

  it('take no path from a name: neither a hash nor an athlete leads out of the folder', async () => {
    const outside = join(folder, '..', 'evil')
    for (const athlete of [
      '..',
      '.',
      '',
      '../evil',
      'a/b',
      'A',
      'a.b',
      'é',
      'a\\b',
      '.partial',
      'x'.repeat(65),
    ])
      await expect(originals.add(athlete, bytesOf('x')), athlete).rejects.toThrow('cannot be the name')
    for (const sha256 of ['../../evil', '', 'AB'.repeat(32), `${'a'.repeat(63)}/`, `${'a'.repeat(64)}\n`])
      await expect(originals.read('ann', sha256), sha256).rejects.toThrow('is not the hash')
    await expect(access(outside)).rejects.toThrow()
  })

  it('where a file stands in their way say so', async () => {
    const home = join(folder, 'home')
    await mkdir(home)
    await writeFile(join(home, 'originals'), '')
    await expect(OriginalsOnDisk.open(join(home, 'originals'))).rejects.toThrow(
      /There is a file where a folder should be/,
    )
    await rm(home, { recursive: true })
  })

  async function listed(athlete: string): Promise<{ sha256: string; size_bytes: number }[]> {
    const found = []
    for await (const one of originals.list(athlete)) found.push(one)
    return found
  }
})
