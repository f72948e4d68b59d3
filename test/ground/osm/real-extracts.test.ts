import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { MEMBER_WAY, NO_POSITION } from '../../../src/ground/osm/columns.ts'
import { readExtract } from '../../../src/ground/osm/extract.ts'
import { AREA_RELATION, PATH, ROUTE_RELATION } from '../../../src/ground/osm/extract-rules.ts'
import { tagsAt } from '../../../src/ground/osm/kept-tags.ts'
import { joinFiles } from '../../../src/ground/osm/join-files.ts'
import { openOsm } from '../../../src/ground/osm/open-osm.ts'
import { MISSING, type OsmExtract } from '../../../src/ground/osm/osm-extract.ts'
import { bytesSource } from '../../../src/ground/osm/source.ts'
import { type HighwayName, HIGHWAYS } from '../../../src/ground/osm/tags/highway.ts'
import { type PointName, POINTS } from '../../../src/ground/osm/tags/points.ts'
import { wayFacts } from '../../../src/ground/osm/tags/way-facts.ts'
import { SCRAMBLE, TECHNICALITIES } from '../../../src/stretch/classes.ts'
import { describeWithShared, sharedPath } from '../../support/shared.ts'
import { type MadeNode, writtenDown } from './made-map.ts'

const open = (name: string) =>
  openOsm(bytesSource(new Uint8Array(readFileSync(sharedPath('osm', name)))), (data, size) =>
    inflateSync(data, { maxOutputLength: Math.max(1, size) }),
  )

const extracts = new Map<string, Promise<OsmExtract>>()
function extractOf(name: string): Promise<OsmExtract> {
  const known = extracts.get(name)
  if (known) return known
  const reading = open(name).then((file) => readExtract(file))
  extracts.set(name, reading)
  return reading
}

/** Rows of ways of these classes, as one could walk them. */
function rowsOf(extract: OsmExtract, ...names: readonly HighwayName[]): number[] {
  return [...extract.ways.id.keys()].filter((row) => {
    if (extract.ways.kind[row] !== PATH) return false
    const { highway } = wayFacts(tagsAt(extract.strings, extract.ways, row))
    return names.includes(HIGHWAYS[highway.code] ?? 'unknown')
  })
}

const pointsOf = ({ points }: OsmExtract, name: PointName, isWay = 0): number =>
  [...points.point].filter((code, row) => POINTS[code] === name && points.isWay[row] === isWay).length

const tally = (values: readonly (string | undefined)[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const value of values) if (value !== undefined) counts[value] = (counts[value] ?? 0) + 1
  return counts
}

const valuesOf = (extract: OsmExtract, rows: readonly number[], key: string) =>
  rows.map((row) => tagsAt(extract.strings, extract.ways, row).get(key))

describeWithShared('Andorra 2025', () => {
  it('has the foot ways and places that were counted when it was collected', async () => {
    const andorra = await extractOf('andorra-2025.osm.pbf')
    expect(rowsOf(andorra, 'path')).toHaveLength(1738)
    expect(rowsOf(andorra, 'track')).toHaveLength(719)
    expect(rowsOf(andorra, 'footway')).toHaveLength(1280)
    expect(rowsOf(andorra, 'steps')).toHaveLength(170)
    const onFoot = rowsOf(andorra, 'path', 'track', 'footway', 'steps')
    expect(onFoot).toHaveLength(3907)
    expect(tally(valuesOf(andorra, onFoot, 'sac_scale'))).toEqual({
      hiking: 88,
      mountain_hiking: 278,
      demanding_mountain_hiking: 42,
      alpine_hiking: 24,
      demanding_alpine_hiking: 6,
      difficult_alpine_hiking: 2,
    })
    for (const [key, count] of [
      ['trail_visibility', 248],
      ['surface', 545],
      ['tracktype', 219],
      ['mtb:scale', 104],
      ['incline', 183],
    ] as const)
      expect(valuesOf(andorra, onFoot, key).filter(Boolean), key).toHaveLength(count)
    expect(pointsOf(andorra, 'drinking water')).toBe(53)
    expect(pointsOf(andorra, 'spring')).toBe(40)
    expect(pointsOf(andorra, 'peak')).toBe(212)
  })

  it('calls every way of T4 and above a scramble, and says why', async () => {
    const andorra = await extractOf('andorra-2025.osm.pbf')
    const facts = rowsOf(andorra, 'path', 'track', 'footway', 'steps').map((row) =>
      wayFacts(tagsAt(andorra.strings, andorra.ways, row)),
    )
    const alpine = facts.filter(({ technicality }) => /sac_scale=.*alpine_hiking/.test(technicality.by ?? ''))
    expect(alpine).toHaveLength(32)
    expect(alpine.every(({ technicality }) => technicality.code === SCRAMBLE)).toBe(true)
    expect(tally(facts.map(({ technicality }) => TECHNICALITIES[technicality.code]))['unknown']).toBeLessThan(
      3907,
    )
  })

  it('holds every node of every kept way, inside the country', async () => {
    const { counts, nodes, ways, header } = await extractOf('andorra-2025.osm.pbf')
    expect(counts).toEqual({ nodes: 471_006, ways: 24_607, relations: 614, missingRefs: 0, missingRings: 0 })
    expect(header.timestamp).toBe('2025-01-19T21:21:36.000Z')
    expect(ways.node.includes(MISSING)).toBe(false)
    expect(nodes.latitude.includes(NO_POSITION)).toBe(false)
    // The edge of the data, which keeps ways whole beyond the border.
    expect(nodes.latitude.reduce((a, b) => Math.min(a, b))).toBeGreaterThan(42.3e7)
    expect(nodes.latitude.reduce((a, b) => Math.max(a, b))).toBeLessThan(42.8e7)
    expect(nodes.id.every((id, i) => i === 0 || id > nodes.id[i - 1])).toBe(true)
  })

  it('knows the rings of its lakes and woods, and its marked routes', async () => {
    const { relations, ways } = await extractOf('andorra-2025.osm.pbf')
    for (let row = 0; row < relations.count; row++) {
      if (relations.kind[row] !== AREA_RELATION) continue
      for (let i = relations.memberStart[row]; i < relations.memberStart[row + 1]; i++)
        if (relations.memberType[i] === MEMBER_WAY)
          expect(ways.id[relations.memberWay[i]]).toBe(relations.memberId[i])
    }
    expect([...relations.kind].filter((kind) => kind === ROUTE_RELATION).length).toBeGreaterThan(30)
  })
})

describeWithShared('Andorra 2013, twice', () => {
  it('agrees in .osm.pbf and .osm.gz wherever five days of mapping changed nothing', async () => {
    const [pbf, xml] = await Promise.all(
      ['andorra-2013.osm.pbf', 'andorra-2013.osm.gz'].map(async (name) => writtenDown(await open(name))),
    )
    if (!pbf || !xml) throw new Error('both are read')
    const ways = new Map(xml.ways.map((way) => [way.id, way]))
    const same = pbf.ways.filter((way) => ways.get(way.id)?.refs.join() === way.refs.join())
    expect(same.length / pbf.ways.length).toBeGreaterThan(0.99)
    const nodes = new Map(xml.nodes.map((node) => [node.id, node]))
    const moved = pbf.nodes.filter((node) => !samePlace(node, nodes.get(node.id)))
    expect(moved.length / pbf.nodes.length).toBeLessThan(0.02)
    expect(pbf.relations.map(({ id }) => id)).toEqual(xml.relations.map(({ id }) => id))
  })
})

function samePlace(a: MadeNode, b: MadeNode | undefined): boolean {
  return a.at?.[0] === b?.at?.[0] && a.at?.[1] === b?.at?.[1]
}

describeWithShared('every extract', () => {
  it.each([
    ['andorra-2013.osm.gz', 69_385, 2722, 74],
    ['krems-2013.osm.gz', 15_042, 2402, 73],
    ['monaco-2012.osm.gz', 13_739, 1944, 77],
    ['andorra-2013.osm.pbf', 69_644, 2725, 74],
    ['andorra-2021.osm.pbf', 256_677, 13_133, 289],
    ['heidelberg-2024.osm.pbf', 221_009, 31_619, 1700],
    ['malta-2016.osm.pbf', 252_937, 40_028, 527],
    ['monaco-2025.osm.pbf', 38_995, 5708, 308],
    ['north-bayreuth-2014.osm.pbf', 58_631, 7801, 179],
    ['porto-alegre-2020.osm.pbf', 43_264, 16_032, 23],
  ])('%s is read whole', async (name, nodes, ways, relations) => {
    const extract = await extractOf(name)
    expect(extract.counts).toMatchObject({ nodes, ways, relations })
    expect(rowsOf(extract, 'footway', 'path', 'track', 'steps').length).toBeGreaterThan(50)
  })

  it('Heidelberg and Monaco have the foot ways that were counted', async () => {
    const heidelberg = await extractOf('heidelberg-2024.osm.pbf')
    const onFoot = rowsOf(heidelberg, 'path', 'track', 'footway', 'steps', 'bridleway')
    expect(onFoot).toHaveLength(13_802)
    expect(valuesOf(heidelberg, onFoot, 'surface').filter(Boolean)).toHaveLength(5772)
    expect(valuesOf(heidelberg, onFoot, 'sac_scale').filter(Boolean)).toHaveLength(278)
    expect(rowsOf(await extractOf('monaco-2025.osm.pbf'), 'steps')).toHaveLength(426)
  })
})

const hasOsmium = spawnSync('osmium', ['--version']).status === 0

/** What another reader counts in the same file. */
function osmiumCount(name: string, objects: string, tag: string): number {
  const path = sharedPath('osm', name)
  const filtered = execFileSync(
    'osmium',
    ['tags-filter', '-R', '-f', 'osm', '-o', '-', path, `${objects}/${tag}`],
    {
      maxBuffer: 2 ** 30,
    },
  )
  return filtered.toString().match(/<(node|way|relation) /g)?.length ?? 0
}

describeWithShared('beside osmium', () => {
  it.skipIf(!hasOsmium).each(['andorra-2025.osm.pbf', 'heidelberg-2024.osm.pbf', 'malta-2016.osm.pbf'])(
    '%s has as many ways and places',
    async (name) => {
      const extract = await extractOf(name)
      for (const highway of ['path', 'track', 'footway', 'steps'] as const)
        expect(rowsOf(extract, highway), highway).toHaveLength(osmiumCount(name, 'w', `highway=${highway}`))
      for (const [point, tag] of [
        ['drinking water', 'amenity=drinking_water'],
        ['spring', 'natural=spring'],
        ['viewpoint', 'tourism=viewpoint'],
        ['toilets', 'amenity=toilets'],
        ['guidepost', 'information=guidepost'],
      ] as const)
        expect(pointsOf(extract, point), tag).toBe(osmiumCount(name, 'n', tag))
    },
  )

  it.skipIf(!hasOsmium)('Andorra has as many sac_scales on ways', async () => {
    const andorra = await extractOf('andorra-2025.osm.pbf')
    const rows = [...andorra.ways.id.keys()]
    expect(valuesOf(andorra, rows, 'sac_scale').filter(Boolean)).toHaveLength(
      osmiumCount('andorra-2025.osm.pbf', 'w', 'sac_scale'),
    )
  })
})

/** What osmium makes of a map, in memory. */
const osmium = (...args: readonly string[]): Uint8Array =>
  new Uint8Array(
    execFileSync('osmium', [...args, '-f', 'pbf', '-o', '-'], {
      maxBuffer: 2 ** 30,
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  )
const openBytes = (bytes: Uint8Array) => openOsm(bytesSource(bytes))

describeWithShared('Monaco as osmium rewrites it', () => {
  const map = sharedPath('osm', 'monaco-2025.osm.pbf')

  it.skipIf(!hasOsmium)('is the same with places on its ways and without untagged nodes', async () => {
    const plain = await extractOf('monaco-2025.osm.pbf')
    const placed = await readExtract(await openBytes(osmium('add-locations-to-ways', map)))
    const about = { header: null, counts: null }
    expect(placed.counts.nodes).toBeLessThan(plain.counts.nodes / 2)
    expect(placed.counts.missingRefs).toBe(plain.counts.missingRefs)
    expect({ ...placed, ...about }).toEqual({ ...plain, ...about })
  })

  it.skipIf(!hasOsmium).each(['complete_ways', 'simple'])(
    'has the same ways, places and routes out of two pieces cut by %s',
    async (strategy) => {
      const plain = await extractOf('monaco-2025.osm.pbf')
      const halves = ['7.3,43.6,7.42,43.8', '7.42,43.6,7.6,43.8'].map((box) =>
        osmium('extract', '-s', strategy, '-b', box, map),
      )
      const files = await Promise.all(halves.map(openBytes))
      const joined = await readExtract(joinFiles(files))
      const sorted = (ids: Float64Array) => ids.toSorted().join(' ')
      const inBox = await readExtract(
        await openBytes(osmium('extract', '-s', strategy, '-b', '7.3,43.6,7.6,43.8', map)),
      )
      expect(plain.ways.count).toBeGreaterThanOrEqual(inBox.ways.count)
      expect(sorted(joined.ways.id)).toBe(sorted(inBox.ways.id))
      expect(sorted(joined.points.id)).toBe(sorted(inBox.points.id))
      expect(sorted(joined.relations.id)).toBe(sorted(inBox.relations.id))
      expect(joined.counts).toMatchObject({
        missingRefs: inBox.counts.missingRefs,
        missingRings: inBox.counts.missingRings,
      })
    },
  )
})
