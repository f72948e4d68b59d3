import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LARGEST_ID } from '../../../src/ground/osm/columns.ts'
import { readExtract } from '../../../src/ground/osm/extract.ts'
import { LAND, PATH, PLACE, RING } from '../../../src/ground/osm/extract-rules.ts'
import { distinct, lowerBound } from '../../../src/ground/osm/id-search.ts'
import { tagsAt } from '../../../src/ground/osm/kept-tags.ts'
import { openOsm } from '../../../src/ground/osm/open-osm.ts'
import { MISSING, type OsmExtract } from '../../../src/ground/osm/osm-extract.ts'
import { bytesSource } from '../../../src/ground/osm/source.ts'
import { pointCode, POINTS } from '../../../src/ground/osm/tags/points.ts'
import { type MadeMap, madeMap } from './made-map.ts'
import { type PbfStyle, writePbf } from './write-pbf.ts'
import { writeXml } from './write-xml.ts'

const fromPbf = async (map: MadeMap, style?: PbfStyle) =>
  readExtract(await openOsm(bytesSource(writePbf(map, style))))

const at = (latitude: number, longitude: number) => [latitude * 1e7, longitude * 1e7] as const
const square = [
  { id: 1, at: at(42, 1), tags: {} },
  { id: 2, at: at(42, 2), tags: {} },
  { id: 3, at: at(43, 2), tags: {} },
  { id: 4, at: at(43, 1), tags: {} },
]

/** What a way runs through, as degrees. */
function line({ ways, nodes }: OsmExtract, row: number): (readonly [number, number] | null)[] {
  return [...ways.node.subarray(ways.refStart[row], ways.refStart[row + 1])].map((node) =>
    node === MISSING ? null : [nodes.latitude[node] / 1e7, nodes.longitude[node] / 1e7],
  )
}

describe('readExtract', () => {
  it('keeps paths, land, water and places, and leaves buildings out', async () => {
    const outline = [1, 2, 3, 4, 1]
    const extract = await fromPbf({
      nodes: square,
      ways: [
        { id: 10, refs: [1, 3], tags: { highway: 'path' } },
        { id: 11, refs: outline, tags: { building: 'yes' } },
        { id: 12, refs: outline, tags: { landuse: 'forest' } },
        { id: 13, refs: outline, tags: { tourism: 'alpine_hut', building: 'yes', name: 'Refugi' } },
        { id: 14, refs: outline, tags: { highway: 'proposed' } },
        { id: 15, refs: outline, tags: {} },
      ],
      relations: [],
    })
    expect([...extract.ways.id]).toEqual([10, 12, 13])
    expect([...extract.ways.kind]).toEqual([PATH, LAND, PLACE])
    expect(line(extract, 0)).toEqual([
      [42, 1],
      [43, 2],
    ])
    expect(extract.counts).toEqual({ nodes: 4, ways: 6, relations: 0, missingRefs: 0, missingRings: 0 })
  })

  it('puts a hut drawn as an outline into its middle, with its name', async () => {
    const extract = await fromPbf({
      nodes: square,
      ways: [
        { id: 13, refs: [1, 2, 3, 4, 1], tags: { tourism: 'alpine_hut', name: 'Refugi', 'addr:city': 'x' } },
      ],
      relations: [],
    })
    const { points } = extract
    expect([points.count, points.isWay[0], points.id[0], points.point[0]]).toEqual([
      1,
      1,
      13,
      pointCode('alpine hut'),
    ])
    expect([points.latitude[0], points.longitude[0]]).toEqual([42.5e7, 1.5e7])
    const tags = tagsAt(extract.strings, points, 0)
    expect(tags.get('name')).toBe('Refugi')
    expect(tags.get('addr:city'), 'a key nobody needs').toBeUndefined()
  })

  it('gives a node that is two places two rows', async () => {
    const node = { id: -5, at: at(-42, -179), tags: { natural: 'spring', amenity: 'drinking_water' } }
    const { points } = await fromPbf({ nodes: [node], ways: [], relations: [] })
    expect([...points.point].map((code) => POINTS[code]).sort()).toEqual(['drinking water', 'spring'])
    expect([...points.id]).toEqual([-5, -5])
    expect(points.latitude[1]).toBe(-42e7)
  })

  it('keeps the untagged rings of a lake, and tells what is missing', async () => {
    const extract = await fromPbf({
      nodes: square,
      ways: [
        { id: 30, refs: [1, 2, 99], tags: {} },
        { id: 31, refs: [3, 4, 1], tags: {} },
      ],
      relations: [
        {
          id: 40,
          members: [
            { type: 1, id: 31, role: 'outer' },
            { type: 1, id: 32, role: 'inner' },
            { type: 0, id: 1, role: 'label' },
            { type: 1, id: 30, role: 'outer' },
          ],
          tags: { type: 'multipolygon', natural: 'water' },
        },
        { id: 41, members: [{ type: 1, id: 30, role: '' }], tags: { type: 'boundary' } },
      ],
    })
    expect([...extract.ways.kind]).toEqual([RING, RING])
    expect([...extract.relations.id]).toEqual([40])
    expect([...extract.relations.memberWay]).toEqual([1, MISSING, MISSING, 0])
    expect([...extract.relations.memberRole].map((role) => extract.strings[role])).toEqual([
      'outer',
      'inner',
      'label',
      'outer',
    ])
    expect(line(extract, 0).at(-1)).toBeNull()
    expect(extract.counts.missingRings).toBe(1)
    expect(extract.counts.missingRefs).toBe(1)
  })

  it('takes a node without a place for missing', async () => {
    const map: MadeMap = {
      nodes: [
        { id: 1, at: null, tags: {} },
        { id: 2, at: at(1, 1), tags: {} },
      ],
      ways: [{ id: 10, refs: [1, 2], tags: { highway: 'path' } }],
      relations: [],
    }
    const extract = await readExtract(await openOsm(bytesSource(writeXml(map))))
    expect(line(extract, 0)).toEqual([null, [1, 1]])
    expect(extract.counts.missingRefs).toBe(1)
  })

  it('tells ids apart up to the largest', async () => {
    const ids = [LARGEST_ID, LARGEST_ID - 1, 2 ** 32 + 1, 1]
    const extract = await fromPbf({
      nodes: ids.map((id, i) => ({ id, at: at(i, i), tags: {} })),
      ways: [{ id: LARGEST_ID, refs: ids, tags: { highway: 'path' } }],
      relations: [],
    })
    expect(line(extract, 0)).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
      [3, 3],
    ])
    expect(extract.ways.id[0]).toBe(LARGEST_ID)
  })

  it('gives the same from any order of blocks, from a sorted file, and from XML', async () => {
    await fc.assert(
      fc.asyncProperty(madeMap, fc.constantFrom(1, 3, 8000), async (map, blockRows) => {
        const plain = await fromPbf(map)
        const backwards = await fromPbf(map, { backwards: true, blockRows })
        const sorted = await fromPbf(map, { optional: ['Sort.Type_then_ID'], blockRows })
        const xml = await readExtract(await openOsm(bytesSource(writeXml(map))))
        for (const other of [backwards, sorted, xml])
          expect({ ...other, header: null }).toEqual({ ...plain, header: null })
      }),
      { numRuns: 80 },
    )
  })

  it('opens the blocks of a sorted file hardly more than once', async () => {
    const nodes = Array.from({ length: 400 }, (_, i) => ({ id: i + 1, at: at(1, i / 100), tags: {} }))
    const ways = Array.from({ length: 100 }, (_, i) => ({
      id: i + 1,
      refs: [i + 1, i + 2],
      tags: { highway: 'path' },
    }))
    const map = { nodes, ways, relations: [{ id: 1, members: [], tags: {} }] }
    const bytes = writePbf(map, { optional: ['Sort.Type_then_ID'], blockRows: 10, compressed: true })
    let inflated = 0
    const { inflateAnywhere } = await import('../../../src/ground/osm/pbf/inflate.ts')
    const file = await openOsm(bytesSource(bytes), (data, size) => {
      inflated++
      return inflateAnywhere(data, size)
    })
    await readExtract(file)
    const blocks = 1 + 40 + 10 + 1
    expect(inflated).toBeLessThanOrEqual(blocks + 2 * Math.ceil(Math.log2(blocks)) + 2)
  })
})

describe('lowerBound', () => {
  it('finds what a plain search finds, whatever the hint', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -50, max: 50 })),
        fc.integer({ min: -60, max: 60 }),
        fc.nat(120),
        (list, id, hint) => {
          const ids = Float64Array.from(list).sort()
          const expected = ids.findIndex((other) => other >= id)
          expect(lowerBound(ids, id, hint)).toBe(expected < 0 ? ids.length : expected)
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('works on what distinct leaves', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9, max: 9 })), (list) => {
        expect([...distinct(Float64Array.from(list))]).toEqual([...new Set(list)].sort((a, b) => a - b))
      }),
    )
  })
})
