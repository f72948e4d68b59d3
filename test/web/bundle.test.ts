import * as fc from 'fast-check'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { bundlesOf } from '../../web/data/imports/bundle.ts'

/** As a browser has it; Node's own File knows no folder. */
function fileAt(path: string, bytes: Uint8Array): File {
  const parts = path.split('/')
  const file = new File([new Uint8Array(bytes)], parts[parts.length - 1])
  return Object.defineProperty(file, 'webkitRelativePath', { value: parts.length > 1 ? path : '' })
}

const name = fc.stringMatching(/^[a-zé0-9][a-z0-9]{0,6}\.(?:fit|gpx|tcx)$/)
const contents = fc.uint8Array({ maxLength: 300 })

describe('what is sent to the history', () => {
  it('holds every file chosen, byte for byte, under its own path, as another reader of zips finds it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(name, contents), { minLength: 2, maxLength: 12 }),
        async (chosen) => {
          const [bundle, ...rest] = bundlesOf(chosen.map(([path, bytes]) => fileAt(path, bytes)))
          expect(rest).toEqual([])
          const body = await bundle.fetchBody()
          const found = unzipSync(new Uint8Array(await body.arrayBuffer()))
          expect(Object.keys(found)).toHaveLength(chosen.length)
          const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
          expect(Object.values(found).map(text).sort()).toEqual(chosen.map(([, bytes]) => text(bytes)).sort())
          for (const [path] of chosen) expect(Object.keys(found)).toContain(path)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('is one file as it lies on the disk, and an archive by itself', async () => {
    const [run, archive] = [fileAt('a.fit', Uint8Array.of(1, 2)), fileAt('export.zip', Uint8Array.of(3))]
    const bundles = bundlesOf([run, archive])
    expect(bundles.map((one) => one.name).sort()).toEqual(['a.fit', 'export.zip'])
    for (const one of bundles) expect([run, archive]).toContain(await one.fetchBody())
  })

  it('names what a system hides without sending what it holds, and says which folder it is', async () => {
    const files = ['runs/a.fit', 'runs/b/c.gpx', 'runs/.DS_Store', 'runs/.trash/old.zip'].map((path) =>
      fileAt(path, Uint8Array.of(1)),
    )
    const [bundle, ...rest] = bundlesOf(files)
    expect([bundle.name, rest]).toEqual(['runs, 4 files', []])
    const sent = unzipSync(new Uint8Array(await (await bundle.fetchBody()).arrayBuffer()))
    const sizes = Object.entries(sent).map(([path, bytes]) => [path, bytes.length])
    expect(sizes).toEqual([
      ['runs/a.fit', 1],
      ['runs/b/c.gpx', 1],
      ['runs/.DS_Store', 0],
      ['runs/.trash/old.zip', 0],
    ])
  })

  it('comes in several pieces where there are many files, none lost', () => {
    const files = Array.from({ length: 4500 }, (_, i) => fileAt(`runs/${i}.fit`, Uint8Array.of(1)))
    const bundles = bundlesOf(files)
    expect(bundles.length).toBeGreaterThan(1)
    expect(bundles.reduce((sum, one) => sum + one.files, 0)).toBe(4500)
  })
})
