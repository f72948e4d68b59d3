import { writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writePbf } from '../../ground/osm/write-pbf.ts'
import { writeXml } from '../../ground/osm/write-xml.ts'
import { writeFit } from '../../support/fit-bytes.ts'
import { hillyRun } from '../../support/hilly-run.ts'
import { underfootHere } from '../../support/in-process.ts'
import { madeHill } from '../../support/made-hill.ts'
import { Home } from './underfoot.ts'

describe('a map that is made up', () => {
  const home = new Home()
  const map = { relations: [], ...madeHill() }
  const analysed = async (): Promise<{ status: string; ground: { surface: { name: string }[] } | null }> => {
    const env = { UNDERFOOT_HOME: home.folder }
    const { out } = await underfootHere(['analyse', '--json', 'hill.fit'], { cwd: home.folder, env })
    return JSON.parse(out)
  }

  beforeAll(() => {
    writeFileSync(home.at('hill.osm.pbf'), writePbf(map))
    writeFileSync(home.at('hill.osm'), writeXml(map))
    writeFileSync(home.at('half.osm.pbf'), writePbf(map).subarray(0, 400))
    writeFileSync(home.at('hill.fit'), writeFit(hillyRun(1_777_000_000)))
  })
  afterAll(() => home.remove())

  it('is added, listed, shown, used for the runs that lie in it, and removed', async () => {
    expect((await analysed()).ground).toBeNull()
    const added = await home.run('add', 'hill.osm.pbf')
    expect(added).toMatchObject({ code: 0, err: '' })
    expect(added.out).toMatch(/^Added: hill, \d+ km one may walk on \d+ ways\./)
    expect(JSON.parse((await home.run('list', '--json')).out)).toMatchObject({ regions: [{ name: 'hill' }] })
    const shown = JSON.parse((await home.run('show', 'hill', '--json')).out)
    expect(shown.ways).toMatchObject({ foot: expect.any(Number), sacScale: 2, trailVisibility: 1 })
    const page = await home.run('show', 'hill')
    for (const line of page.out.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80)
    const surfaces = (await analysed()).ground?.surface.map((one) => one.name)
    for (const surface of ['compacted', 'rock', 'paved']) expect(surfaces).toContain(surface)
    expect((await home.run('remove', 'hill')).code).toBe(0)
    expect(home.regions()).toEqual([])
    expect((await analysed()).ground).toBeNull()
  })

  it('makes the same region from XML', async () => {
    expect((await home.run('add', 'hill.osm', '--name', 'xml')).code).toBe(0)
    expect((await home.run('add', 'hill.osm.pbf', '--name', 'pbf')).code).toBe(0)
    const lengths = async (name: string) => {
      const { surface, length_m } = JSON.parse((await home.run('show', name, '--json')).out)
      return { surface, length_m }
    }
    expect(await lengths('xml')).toEqual(await lengths('pbf'))
  })

  it.each([
    ['half a map', 'half.osm.pbf'],
    ['a recording', 'hill.fit'],
    ['nothing at all', 'nowhere.osm.pbf'],
  ])('is not made of %s, which ends in a sentence', async (_, file) => {
    const { code, out, err } = await home.run('add', file, '--name', 'none')
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(/^underfoot: .+\.\n$/)
    expect(home.regions()).not.toContain('none.region')
  })
})
