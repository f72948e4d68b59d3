import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readExtract } from '../../../src/ground/osm/extract.ts'
import { joinFiles } from '../../../src/ground/osm/join-files.ts'
import { openOsm } from '../../../src/ground/osm/open-osm.ts'
import type { OsmExtract } from '../../../src/ground/osm/osm-extract.ts'
import { bytesSource } from '../../../src/ground/osm/source.ts'
import { buildRegion } from '../../../src/ground/region/build-region.ts'
import { writeRegion } from '../../../src/ground/region/file/write-region.ts'
import type { Region } from '../../../src/ground/region/region.ts'
import type { MadeMap, MadeNode, MadeRelation, MadeWay } from './made-map.ts'
import { writePbf } from './write-pbf.ts'
import { elementsXml, writeXml, xmlOf } from './write-xml.ts'

const ORIGIN = { name: 'made', sources: [], attribution: [] }

const extractOf = async (...files: readonly Uint8Array[]): Promise<OsmExtract> =>
  readExtract(joinFiles(await Promise.all(files.map((bytes) => openOsm(bytesSource(bytes))))))

/** Formats differ in what they say of themselves, and only in that. */
const regionOf = (extract: OsmExtract): Region =>
  buildRegion({ ...extract, header: { ...extract.header, bounds: null, timestamp: null } }, null, ORIGIN)

const hashOf = async (...files: readonly Uint8Array[]): Promise<string> => {
  const hash = createHash('sha256')
  for (const part of writeRegion(regionOf(await extractOf(...files)), crc32)) hash.update(part)
  return hash.digest('hex')
}

/** What lies where, in no order: each edge, place and area as a line of text. */
function listed({ edges, shape, points, areas, strings }: Region): string[] {
  const line = (lat: Int32Array, lon: Int32Array, from: number, to: number) =>
    [...lat.subarray(from, to)].map((y, i) => `${y} ${lon[from + i]}`).join(', ')
  return [
    ...Array.from({ length: edges.count }, (_, e) => {
      const drawn = line(shape.lat, shape.lon, edges.shapeStart[e], edges.shapeStart[e + 1])
      return `way ${edges.way[e]} ${edges.highway[e]} ${strings.text(edges.name[e])}: ${drawn}`
    }),
    ...Array.from(
      { length: points.count },
      (_, p) => `point ${points.osm[p]} ${points.kind[p]}: ${points.lat[p]} ${points.lon[p]}`,
    ),
    ...Array.from({ length: areas.count }, (_, a) => {
      const [from, to] = [areas.ringStart[a], areas.ringStart[a + 1]]
      return `area ${areas.kind[a]}: ${to - from} rings, ${areas.pointStart[to] - areas.pointStart[from]} points`
    }),
  ].sort()
}

const HIGHWAYS = ['path', 'track', 'footway', 'residential'] as const

/** Crossing ways over a grid of nodes, some of which are places, and a lake of two ways. */
const grid: fc.Arbitrary<MadeMap> = fc
  .record({
    rows: fc.integer({ min: 2, max: 5 }),
    columns: fc.integer({ min: 2, max: 5 }),
    south: fc.integer({ min: -80, max: 79 }),
    west: fc.integer({ min: -170, max: 169 }),
    highways: fc.array(fc.constantFrom(...HIGHWAYS), { minLength: 10, maxLength: 10 }),
    springs: fc.array(fc.nat(24), { maxLength: 4 }),
    jitter: fc.array(fc.integer({ min: -30_000, max: 30_000 }), { minLength: 25, maxLength: 25 }),
  })
  .map(({ rows, columns, south, west, highways, springs, jitter }) => {
    const id = (row: number, column: number) => 1 + row * columns + column
    const nodes = Array.from({ length: rows * columns }, (_, i): MadeNode => {
      const [row, column] = [Math.floor(i / columns), i % columns]
      return {
        id: i + 1,
        at: [south * 1e7 + row * 100_000 + (jitter[i] ?? 0), west * 1e7 + column * 100_000],
        tags: springs.includes(i) ? { natural: 'spring' } : {},
      }
    })
    const across = Array.from({ length: rows }, (_, row): MadeWay => ({
      id: 101 + row,
      refs: Array.from({ length: columns }, (_, column) => id(row, column)),
      tags: { highway: highways[row] ?? 'path', name: `Row ${row}` },
    }))
    const down = Array.from({ length: columns }, (_, column): MadeWay => ({
      id: 201 + column,
      refs: Array.from({ length: rows }, (_, row) => id(row, column)),
      tags: { highway: highways[5 + column] ?? 'path' },
    }))
    const rings: readonly MadeWay[] = [
      { id: 301, refs: [id(0, 0), id(0, 1), id(1, 1)], tags: {} },
      { id: 302, refs: [id(1, 1), id(1, 0), id(0, 0)], tags: {} },
    ]
    const lake: MadeRelation = {
      id: 401,
      members: rings.map(({ id }) => ({ type: 1 as const, id, role: 'outer' })),
      tags: { type: 'multipolygon', natural: 'water' },
    }
    return { nodes, ways: [...across, ...down, ...rings], relations: [lake] }
  })

/** Elements before the last of theirs: elsewhere, otherwise, or of things that are no more. */
function earlier(map: MadeMap): MadeMap {
  return {
    nodes: [
      ...map.nodes.map(({ id, at }) => ({
        id,
        at: at && ([at[0] + 5_000_000, at[1]] as const),
        tags: { amenity: 'drinking_water', natural: 'peak' },
      })),
      { id: 91, at: [1, 1], tags: { natural: 'spring' } },
    ],
    ways: [
      ...map.ways.map(({ id, refs }) => ({ id, refs: refs.slice(0, 2), tags: { highway: 'steps' } })),
      { id: 391, refs: [1, 2], tags: { highway: 'path' } },
    ],
    relations: [
      ...map.relations.map(({ id, members }) => ({
        id,
        members,
        tags: { type: 'multipolygon', natural: 'wood' },
      })),
      { id: 491, members: [{ type: 1, id: 301, role: '' }], tags: { type: 'route', route: 'hiking' } },
    ],
  }
}

/** All versions of each element one after the other, as a history has them; what is no more ends so. */
function writeHistory(map: MadeMap): Uint8Array {
  const kinds = [
    elementsXml(earlier(map), { attributes: () => 'version="1" visible="true"' }),
    elementsXml(map, { attributes: () => 'version="2" visible="true"' }),
    elementsXml(
      {
        nodes: [{ id: 91, at: null, tags: {} }],
        ways: [{ id: 391, refs: [], tags: {} }],
        relations: [{ id: 491, members: [], tags: {} }],
      },
      { attributes: () => 'version="2" visible="false"' },
    ),
  ]
  const idOf = (element: string) => Number(/ id="(\d+)"/.exec(element)?.[1])
  return xmlOf(
    [0, 1, 2].map((kind) =>
      kinds.flatMap((version) => version[kind] ?? []).sort((a, b) => idOf(a) - idOf(b)),
    ),
  )
}

describe('one map in many formats', () => {
  it('makes one region, byte for byte: XML, PBF, places on ways, out geom, history', async () => {
    await fc.assert(
      fc.asyncProperty(grid, async (map) => {
        const plain = await hashOf(writeXml(map))
        expect(await hashOf(writePbf(map)), 'PBF').toEqual(plain)
        expect(await hashOf(writePbf(map, { placesOnWays: true })), 'LocationsOnWays').toEqual(plain)
        expect(
          await hashOf(writePbf(map, { placesOnWays: true, blockRows: 3, backwards: true })),
          'LocationsOnWays in small blocks',
        ).toEqual(plain)
        expect(await hashOf(writeXml(map, { outGeom: true })), 'out geom').toEqual(plain)
        expect(await hashOf(writeHistory(map)), 'history').toEqual(plain)
      }),
      { numRuns: 25 },
    )
  })

  it('makes one region of pieces that overlap: what stands in both counts once, and a relation joins over the border', async () => {
    await fc.assert(
      fc.asyncProperty(grid, fc.integer({ min: 1, max: 4 }), fc.boolean(), async (map, border, isWhole) => {
        const south = piece(map, ({ id }) => id % 5 <= border, isWhole)
        const north = piece(map, ({ id }) => id % 5 >= border, isWhole)
        const whole = listed(regionOf(await extractOf(writeXml(map))))
        const styles = [writeXml, writePbf, (one: MadeMap) => writePbf(one, { placesOnWays: true })]
        for (const write of styles) {
          expect(listed(regionOf(await extractOf(write(south), writeXml(north))))).toEqual(whole)
          expect(listed(regionOf(await extractOf(writePbf(north), write(south), write(map))))).toEqual(whole)
        }
      }),
      { numRuns: 12 },
    )
  })

  it('counts once what stands twice in one file, as after `osmium cat a b`', async () => {
    await fc.assert(
      fc.asyncProperty(grid, async (map) => {
        const twice = {
          nodes: [...map.nodes, ...map.nodes],
          ways: [...map.ways, ...map.ways],
          relations: [...map.relations, ...map.relations],
        }
        const whole = listed(regionOf(await extractOf(writeXml(map))))
        for (const bytes of [writeXml(twice), writePbf(twice), writePbf(twice, { blockRows: 2 })])
          expect(listed(regionOf(await extractOf(bytes)))).toEqual(whole)
      }),
      { numRuns: 8 },
    )
  })

  it('keeps the tags of what Overpass answers again without them: `out body; >; out skel;`', async () => {
    await fc.assert(
      fc.asyncProperty(grid, async (map) => {
        const attributes = () => 'version="3"'
        const tagged = { ...map, nodes: map.nodes.filter(({ tags }) => 'natural' in tags) }
        const bare = {
          ...map,
          nodes: map.nodes.map((node) => ({ ...node, tags: {} })),
          ways: [],
          relations: [],
        }
        const again = { ...bare, ways: map.ways.map((way) => ({ ...way, tags: {} })) }
        const whole = listed(regionOf(await extractOf(writeXml(map))))
        for (const skeleton of [bare, again]) {
          const body = elementsXml(tagged, { attributes })
          const answer = xmlOf([...body, ...elementsXml(skeleton, {})])
          expect(listed(regionOf(await extractOf(answer)))).toEqual(whole)
          expect(listed(regionOf(await extractOf(xmlOf([...elementsXml(skeleton, {}), ...body]))))).toEqual(
            whole,
          )
        }
      }),
      { numRuns: 8 },
    )
  })

  it('takes the newer of two files where they differ, however they are named', async () => {
    const dated = (day: number, highway: string) =>
      new TextEncoder().encode(
        `<osm timestamp="2024-01-0${day}T00:00:00Z"><node id="1" lat="1" lon="1"/><node id="2" lat="1.01" lon="1"/>
        <way id="1"><nd ref="1"/><nd ref="2"/><tag k="highway" v="${highway}"/></way></osm>`,
      )
    const [old, recent] = [dated(1, 'track'), dated(2, 'path')]
    const both = [
      listed(regionOf(await extractOf(old, recent))),
      listed(regionOf(await extractOf(recent, old))),
    ]
    expect(both[0]).toEqual(listed(regionOf(await extractOf(recent))))
    expect(both[1]).toEqual(both[0])
    expect((await extractOf(recent, old)).header.timestamp).toBe('2024-01-01T00:00:00.000Z')
  })
})

/** The nodes that are wanted and the ways that have one, whole with their nodes or with references into nothing. */
function piece(map: MadeMap, isIn: (node: MadeNode) => boolean, isWhole: boolean): MadeMap {
  const inside = new Set(map.nodes.filter(isIn).map(({ id }) => id))
  const ways = map.ways.filter(({ refs }) => refs.some((ref) => inside.has(ref)))
  const reached = new Set(isWhole ? ways.flatMap(({ refs }) => refs) : [])
  return {
    nodes: map.nodes.filter(({ id }) => inside.has(id) || reached.has(id)),
    ways,
    relations: map.relations,
  }
}
