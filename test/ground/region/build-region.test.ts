import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PROVENANCES, SURFACES } from '../../../src/stretch/classes.ts'
import { PATH } from '../../../src/ground/osm/extract-rules.ts'
import { MISSING } from '../../../src/ground/osm/osm-extract.ts'
import * as FEATURES from '../../../src/ground/osm/tags/features.ts'
import { FOOT_ACCESSES } from '../../../src/ground/osm/tags/access.ts'
import { buildRegion } from '../../../src/ground/region/build-region.ts'
import { EDGE_FLAGS, type Region } from '../../../src/ground/region/region.ts'
import { listTagSet } from '../../../src/ground/region/tag-sets.ts'
import { vincenty } from '../graph/vincenty.ts'
import { extractOf, madeElevation, nodesAt, ORIGIN, pathsOver, regionOf, tangle } from './made-ground.ts'

/** Shape points of an edge, as text that can be compared. */
function shapeOf({ edges, shape }: Region, edge: number): string[] {
  const points: string[] = []
  for (let i = edges.shapeStart[edge]; i < edges.shapeStart[edge + 1]; i++)
    points.push(`${shape.lat[i]},${shape.lon[i]}`)
  return points
}

const edgesOf = ({ edges }: Region) => [...Array(edges.count).keys()]

describe('ways cut into edges', () => {
  it('meet where ways share a node, and nowhere else', async () => {
    const nodes = nodesAt([42, 1], [42, 1.01], [42, 1.02], [42.01, 1.01], [41.99, 1.01], [42, 1.015])
    const region = await regionOf({ nodes, ways: pathsOver([1, 2, 6, 3], [4, 2, 5]) })
    expect(region.edges.count).toBe(4)
    expect(region.nodes.count).toBe(5)
    expect(
      edgesOf(region)
        .map((edge) => shapeOf(region, edge).length)
        .sort((a, b) => a - b),
    ).toEqual([2, 2, 2, 3])
  })

  it('keeps a way that meets itself, a loop, and a node written twice', async () => {
    const nodes = nodesAt([42, 1], [42, 1.01], [42.01, 1.01], [42.01, 1])
    const eight = await regionOf({ nodes, ways: pathsOver([1, 2, 3, 4, 2]) })
    expect(eight.edges.count).toBe(2)
    const loop = await regionOf({ nodes, ways: pathsOver([1, 2, 3, 1]) })
    expect(loop.edges.count).toBe(1)
    expect(loop.edges.from[0]).toBe(loop.edges.to[0])
    const slip = await regionOf({ nodes, ways: pathsOver([1, 2, 2, 3]) })
    expect(slip.edges.count).toBe(1)
    expect(shapeOf(slip, 0)).toHaveLength(3)
  })

  it('leaves a gap where the file lacks a node, and never bridges it', async () => {
    const nodes = nodesAt([42, 1], [42, 1.01], [42, 1.02], [42, 1.03])
    const region = await regionOf({ nodes, ways: pathsOver([1, 2, 99, 3, 4], [99, 1], [99, 98]) })
    expect(region.edges.count).toBe(2)
    expect(Math.max(...region.edges.length)).toBeLessThan(900)
  })

  it('hold every step of every way once, with its length on the ellipsoid', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc
          .constantFrom([42.5, 1.5] as const, [-16.5, 180] as const, [89.99, 40] as const)
          .chain(([latitude, longitude]) => tangle(latitude, longitude)),
        async (drawn) => {
          const extract = await extractOf(drawn)
          const region = buildRegion(extract, null, ORIGIN)
          const steps: string[] = []
          const { ways, nodes } = extract
          for (let way = 0; way < ways.count; way++) {
            if (ways.kind[way] !== PATH) continue
            for (let i = ways.refStart[way] + 1; i < ways.refStart[way + 1]; i++) {
              const [a, b] = [ways.node[i - 1], ways.node[i]]
              if (a === MISSING || b === MISSING || a === b) continue
              const at = (node: number) => `${nodes.latitude[node]},${nodes.longitude[node]}`
              steps.push(`${ways.id[way]}: ${at(a)} ${at(b)}`)
            }
          }
          const found = edgesOf(region).flatMap((edge) => {
            const shape = shapeOf(region, edge)
            return shape.slice(1).map((point, i) => `${region.edges.way[edge]}: ${shape[i]} ${point}`)
          })
          expect(found.sort()).toEqual(steps.sort())
          for (const edge of edgesOf(region)) expectTrueLength(region, edge)
        },
      ),
      { numRuns: 60, endOnFailure: true },
    )
  })

  it('are listed at both of their nodes, and lie where those lie', async () => {
    await fc.assert(
      fc.asyncProperty(tangle(42.5, 1.5), async (drawn) => {
        const region = await regionOf(drawn)
        const { edges, nodes, shape, adjacency } = region
        const listed: string[] = []
        for (let node = 0; node < nodes.count; node++) {
          expect(adjacency.first[node]).toBeLessThan(adjacency.first[node + 1])
          for (let i = adjacency.first[node]; i < adjacency.first[node + 1]; i++)
            listed.push(`${node} ${adjacency.edge[i]}`)
        }
        const wanted = edgesOf(region).flatMap((e) => [`${edges.from[e]} ${e}`, `${edges.to[e]} ${e}`])
        expect(listed.sort()).toEqual(wanted.sort())
        for (const edge of edgesOf(region)) {
          const first = edges.shapeStart[edge]
          const last = edges.shapeStart[edge + 1] - 1
          expect([shape.lat[first], shape.lon[first]]).toEqual([
            nodes.lat[edges.from[edge]],
            nodes.lon[edges.from[edge]],
          ])
          expect([shape.lat[last], shape.lon[last]]).toEqual([
            nodes.lat[edges.to[edge]],
            nodes.lon[edges.to[edge]],
          ])
        }
      }),
      { numRuns: 40, endOnFailure: true },
    )
  })
})

function expectTrueLength({ edges, shape }: Region, edge: number): void {
  let truth = 0
  for (let i = edges.shapeStart[edge] + 1; i < edges.shapeStart[edge + 1]; i++)
    truth += vincenty(shape.lat[i - 1] / 1e7, shape.lon[i - 1] / 1e7, shape.lat[i] / 1e7, shape.lon[i] / 1e7)
  expect(Math.abs(edges.length[edge] - truth)).toBeLessThan(1e-3 * truth + 1e-5)
  expect(shape.along[edges.shapeStart[edge + 1] - 1]).toBe(edges.length[edge])
}

describe('what a region says of an edge', () => {
  const nodes = nodesAt([42, 1], [42, 1.01])
  const one = async (tags: Readonly<Record<string, string>>) =>
    regionOf({ nodes, ways: [{ id: 7, refs: [1, 2], tags }] })

  it('is what the tags say, with who said so', async () => {
    const region = await one({
      highway: 'path',
      surface: 'gravel',
      name: 'Camí Ral',
      access: 'private',
      lit: 'no',
    })
    const { edges, strings, tagSets } = region
    expect(SURFACES[edges.surface[0]]).toBe('gravel')
    expect(PROVENANCES[edges.surfaceFrom[0]]).toBe('tagged')
    expect(edges.surfaceProbability[0]).toBe(255)
    expect(FOOT_ACCESSES[edges.access[0]]).toBe('private')
    expect(strings.text(edges.name[0])).toBe('Camí Ral')
    expect(edges.way[0]).toBe(7)
    expect(Object.fromEntries(listTagSet(tagSets, strings, edges.tags[0]))).toEqual({
      highway: 'path',
      surface: 'gravel',
      access: 'private',
      lit: 'no',
    })
  })

  it('is unknown, and not easy, where no tag speaks', async () => {
    const { edges, shape } = await one({ highway: 'path' })
    for (const column of [edges.surface, edges.softness, edges.technicality]) expect(column[0]).toBe(0)
    for (const column of [edges.surfaceFrom, edges.softnessFrom, edges.technicalityFrom])
      expect(PROVENANCES[column[0]]).toBe('unknown')
    expect(edges.surfaceProbability[0]).toBe(0)
    expect(edges.sacScale[0]).toBe(0)
    for (const column of [edges.ascent, edges.descent, edges.steepest, shape.altitude])
      expect(column[0]).toBeNaN()
  })

  it('is a scramble from T4 on, and on ladders and via ferratas', async () => {
    for (const tags of [
      { highway: 'path', sac_scale: 'alpine_hiking' },
      { highway: 'path', sac_scale: 'difficult_alpine_hiking', surface: 'asphalt' },
      { highway: 'via_ferrata' },
      { highway: 'steps', ladder: 'yes' },
    ])
      expect((await one(tags)).edges.flags[0] & EDGE_FLAGS.scramble).toBeGreaterThan(0)
    const easier = await one({ highway: 'path', sac_scale: 'demanding_mountain_hiking' })
    expect(easier.edges.flags[0] & EDGE_FLAGS.scramble).toBe(0)
  })

  it('numbers flags as the rules number features, so that neither can drift', () => {
    expect(EDGE_FLAGS).toMatchObject({
      bridge: FEATURES.BRIDGE,
      tunnel: FEATURES.TUNNEL,
      ford: FEATURES.FORD,
      steps: FEATURES.STEPS,
      ladder: FEATURES.LADDER,
      viaFerrata: FEATURES.VIA_FERRATA,
      forwardOnly: FEATURES.FORWARD_ONLY,
      backwardOnly: FEATURES.BACKWARD_ONLY,
      seasonal: FEATURES.SEASONAL,
      secured: FEATURES.SECURED,
      conditional: FEATURES.CONDITIONAL,
      informal: FEATURES.INFORMAL,
      indoor: FEATURES.INDOOR,
      area: FEATURES.AREA,
    })
    const bits = Object.values(EDGE_FLAGS)
    expect(new Set(bits).size).toBe(bits.length)
    for (const bit of bits) expect(Math.log2(bit) % 1).toBe(0)
  })
})

describe('altitude of a region', () => {
  /** A slope rising to the east, 10 m for each thousandth of a degree. */
  const slope = madeElevation((_, lon) => 1000 + (lon - 1) * 10_000)

  it('climbs one way and falls the other', async () => {
    const nodes = nodesAt([42, 1], [42, 1.005], [42, 1.01])
    const { edges, nodes: ends } = await regionOf({ nodes, ways: pathsOver([1, 2], [3, 2]) }, slope)
    const up = edges.way[0] === 1 ? 0 : 1
    expect(edges.ascent[up]).toBeCloseTo(50, 1)
    expect(edges.descent[up]).toBeCloseTo(0, 1)
    expect(edges.descent[1 - up]).toBeCloseTo(50, 1)
    expect([...ends.altitude].sort((a, b) => a - b)).toEqual([1000, 1050, 1100])
  })

  it('runs straight over a valley on bridges that meet in mid-air, and says so', async () => {
    const valley = madeElevation((_, lon) => (lon > 1.0005 && lon < 1.0095 ? 500 : 1000))
    const nodes = nodesAt([42, 1], [42, 1.003], [42, 1.006], [42, 1.01], [42, 0.99], [42, 1.02])
    const bridge = { highway: 'path', bridge: 'yes' }
    const region = await regionOf(
      {
        nodes,
        ways: [
          { id: 1, refs: [1, 2], tags: bridge },
          { id: 2, refs: [2, 3], tags: { ...bridge, surface: 'wood' } },
          { id: 3, refs: [3, 4], tags: bridge },
          { id: 4, refs: [5, 1], tags: { highway: 'path' } },
          { id: 5, refs: [4, 6], tags: { highway: 'path' } },
        ],
      },
      valley,
    )
    for (const altitude of region.nodes.altitude) expect(altitude).toBeCloseTo(1000, 0)
    for (const edge of edgesOf(region)) {
      expect(region.edges.ascent[edge]).toBeLessThan(1)
      const isBridge = (region.edges.flags[edge] & EDGE_FLAGS.bridge) !== 0
      expect((region.edges.flags[edge] & EDGE_FLAGS.mendedAltitude) !== 0).toBe(isBridge)
    }
  })

  it('marks a grade nobody would believe', async () => {
    const wall = madeElevation((_, lon) => 100_000 * (lon - 1))
    const region = await regionOf({ nodes: nodesAt([42, 1], [42, 1.01]), ways: pathsOver([1, 2]) }, wall)
    expect(region.edges.flags[0] & EDGE_FLAGS.suspiciousGrade).toBeGreaterThan(0)
    expect(region.edges.steepest[0]).toBeGreaterThan(0.45)
  })
})

describe('places and land of a region', () => {
  it('takes the height from the tag where it holds one, in whatever unit, else from the model', async () => {
    const flat = madeElevation(() => 1234)
    const at = [420_000_000, 10_000_000] as const
    const peak = (id: number, ele: string) => ({ id, at, tags: { natural: 'peak', name: `${id}`, ele } })
    const nodes = [peak(1, '2942'), peak(2, '2942 m'), peak(3, '9652 ft'), peak(4, 'high'), peak(5, '99999')]
    const { points, strings } = await regionOf({ nodes, ways: [] }, flat)
    const heights = Object.fromEntries(
      [...points.name].map((name, i) => [strings.text(name), Math.round(points.altitude[i])]),
    )
    expect(heights).toEqual({ 1: 2942, 2: 2942, 3: 2942, 4: 1234, 5: 1234 })
  })

  it('joins the ways of a lake into its shore, whichever way each was drawn, and leaves out what does not close', async () => {
    const nodes = nodesAt([42, 1], [42, 1.01], [42.01, 1.01], [42.01, 1])
    const ways = [
      { id: 1, refs: [1, 2], tags: {} },
      { id: 2, refs: [3, 2], tags: {} },
      { id: 3, refs: [3, 4, 1], tags: {} },
    ]
    const members = ways.map(({ id }) => ({ type: 1 as const, id, role: 'outer' }))
    const tags = { type: 'multipolygon', natural: 'water', name: 'Estany' }
    const lake = await regionOf({ nodes, ways, relations: [{ id: 1, members, tags }] })
    expect(lake.areas.count).toBe(1)
    expect([...lake.areas.pointStart]).toEqual([0, 5])
    expect(lake.areas.lat[0]).toBe(lake.areas.lat[4])
    expect(new Set(Array.from(lake.areas.lat, (lat, i) => `${lat} ${lake.areas.lon[i]}`)).size).toBe(4)
    const cut = await regionOf({ nodes, ways, relations: [{ id: 1, members: members.slice(1), tags }] })
    expect(cut.areas.count).toBe(0)
  })
})

describe('the bounds of a region', () => {
  const boundsBetween = async (...places: readonly (readonly [number, number])[]) =>
    (await regionOf({ nodes: nodesAt(...places), ways: pathsOver([1, 2]) })).meta.bounds

  it('are the box around its nodes, whatever the file says, across the date line the short way round', async () => {
    expect(await boundsBetween([42, 1], [43, 2])).toEqual([1, 42, 2, 43])
    expect(await boundsBetween([42, -2], [43, -1])).toEqual([-2, 42, -1, 43])
    expect(await boundsBetween([42, -2], [43, 1])).toEqual([-2, 42, 1, 43])
    expect(await boundsBetween([-16, 179.9], [-17, -179.8])).toEqual([179.9, -17, -179.8, -16])
  })
})
