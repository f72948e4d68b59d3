import { expect, it } from 'vitest'
import { areasAt } from '../../../src/ground/graph/land-at.ts'
import { UNIT_DEG } from '../../../src/ground/graph/length.ts'
import { landUnder } from '../../../src/ground/infer/land-under.ts'
import { waysOf } from '../../../src/ground/infer/ways.ts'
import { landCode } from '../../../src/ground/osm/tags/land.ts'
import { describeWithShared } from '../../support/shared.ts'
import { nodesAt, regionOf } from '../region/made-ground.ts'
import { ANDORRA, realRegion } from '../region/real-regions.ts'

it('of areas that hold a way the smallest counts, and a hole is not the area', async () => {
  const box = (south: number, west: number, size: number) =>
    [
      [south, west],
      [south, west + size],
      [south + size, west + size],
      [south + size, west],
    ] as const
  const nodes = nodesAt(
    ...box(42.5, 1.5, 0.1),
    ...box(42.52, 1.52, 0.02),
    ...box(42.56, 1.56, 0.02),
    [42.53, 1.529],
    [42.53, 1.531],
    [42.57, 1.569],
    [42.57, 1.571],
    [42.55, 1.549],
    [42.55, 1.551],
    [42.65, 1.55],
    [42.65, 1.551],
  )
  const ring = (first: number) => [first, first + 1, first + 2, first + 3, first]
  const region = await regionOf({
    nodes,
    ways: [
      { id: 1, refs: ring(1), tags: {} },
      { id: 2, refs: ring(5), tags: { natural: 'scrub' } },
      { id: 3, refs: ring(9), tags: {} },
      { id: 11, refs: [13, 14], tags: { highway: 'path' } },
      { id: 12, refs: [15, 16], tags: { highway: 'path' } },
      { id: 13, refs: [17, 18], tags: { highway: 'path' } },
      { id: 14, refs: [19, 20], tags: { highway: 'path' } },
    ],
    relations: [
      {
        id: 1,
        members: [
          { type: 1, id: 1, role: 'outer' },
          { type: 1, id: 3, role: 'inner' },
        ],
        tags: { type: 'multipolygon', natural: 'wood' },
      },
    ],
  })
  const ways = waysOf(region)
  const land = landUnder(region, ways)
  const under = (id: number) => land[ways.ofEdge[region.edges.way.indexOf(id)]]
  expect([11, 12, 13, 14].map(under)).toEqual([landCode('scrub'), 0, landCode('forest'), 0])
})

describeWithShared('land under the ways of Andorra', () => {
  it('is what the graph finds there, asked one by one', async () => {
    const { region } = await realRegion(...ANDORRA)
    const ways = waysOf(region)
    const land = landUnder(region, ways)
    let asked = 0
    let apart = 0
    for (let way = 0; way < ways.count; way += 7) {
      const areas = areasAt(region, ways.lat[way] * UNIT_DEG, ways.lon[way] * UNIT_DEG)
      const kinds = areas.map((area) => region.areas.kind[area])
      asked++
      if (land[way] === 0 ? kinds.length > 0 : !kinds.includes(land[way])) apart++
    }
    // Ways drawn along an area's very edge may fall on either side of it.
    expect(apart / asked).toBeLessThan(0.01)
  })
})
