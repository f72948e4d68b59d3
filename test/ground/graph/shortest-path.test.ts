import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../../bench/random.ts'
import { type EdgeCost, isEdgeOpen, lengthCost, tableCost } from '../../../src/ground/graph/edge-cost.ts'
import { lineOf } from '../../../src/ground/graph/path-line.ts'
import { type EdgePosition, placeOfNode, positionOf } from '../../../src/ground/graph/edge-position.ts'
import { type GraphPath, shortestPath } from '../../../src/ground/graph/shortest-path.ts'
import { isochrone } from '../../../src/ground/graph/isochrone.ts'
import type { Region } from '../../../src/ground/region/region.ts'
import { describeWithShared } from '../../support/shared.ts'
import { type Drawn, nodesAt, pathsOver, regionOf, tangle, VILLAGE } from '../region/made-ground.ts'
import { ANDORRA, realRegion } from '../region/real-regions.ts'
import { plainArcs, plainCost, plainDijkstra } from './plain-dijkstra.ts'
import { vincenty } from './vincenty.ts'

const RELATIVE = 1e-9

function expectSame(found: number, truth: number): void {
  if (truth === Infinity || found === Infinity) expect(found).toBe(truth)
  else expect(Math.abs(found - truth)).toBeLessThanOrEqual(RELATIVE * Math.max(1, truth))
}

/** A path hangs together, goes only where its cost allows, and costs what its pieces cost. */
function expectSound(
  { edges }: Region,
  from: EdgePosition,
  to: EdgePosition,
  path: GraphPath,
  cost: EdgeCost,
): void {
  const last = path.count - 1
  const nodeAt = (edge: number, fraction: number) =>
    fraction === 0 ? edges.from[edge] : fraction === 1 ? edges.to[edge] : -1
  let sum = 0
  for (let i = 0; i <= last; i++) {
    const [edge, begin, end] = [path.edge[i], path.begin[i], path.end[i]]
    if (begin !== end) sum += cost.of(edge, end > begin) * Math.abs(end - begin)
    if (i === 0) continue
    const before = nodeAt(path.edge[i - 1], path.end[i - 1])
    expect(before).toBeGreaterThanOrEqual(0)
    expect(nodeAt(edge, begin)).toBe(before)
  }
  expectSame(path.cost, sum)
  const isAt = (place: EdgePosition, edge: number, fraction: number) =>
    (edge === place.edge && fraction === place.fraction) ||
    nodeAt(edge, fraction) === nodeAt(place.edge, place.fraction)
  expect(isAt(from, path.edge[0], path.begin[0])).toBe(true)
  expect(isAt(to, path.edge[last], path.end[last])).toBe(true)
}

/** Streets of a town without squares, slightly crooked. */
function grid(side: number): Drawn {
  const random = seededRandom(side)
  const places: [number, number][] = []
  for (let row = 0; row < side; row++)
    for (let column = 0; column < side; column++)
      places.push([42.5 + (row + 0.3 * random()) * 1e-3, 1.5 + (column + 0.3 * random()) * 1e-3])
  const across = Array.from({ length: side }, (_, row) =>
    Array.from({ length: side }, (_, column) => row * side + column + 1),
  )
  const along = across.map((_, column) => across.map((line) => line[column] ?? 0))
  return { nodes: nodesAt(...places), ways: pathsOver(...across, ...along) }
}

const fraction = fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true }))
const edgeOf = ({ edges }: Region, share: number) =>
  Math.min(edges.count - 1, Math.floor(share * edges.count))

describe('the shortest path', () => {
  it('costs what plain Dijkstra finds, for any costs, closed and one-way edges among them', async () => {
    const price = fc.oneof(fc.constantFrom(0, 1, Infinity), fc.double({ min: 0, max: 1000, noNaN: true }))
    const asked = fc.record({ from: fraction, to: fraction, fromEdge: fraction, toEdge: fraction })
    await fc.assert(
      fc.asyncProperty(
        tangle(42.5, 1.5),
        fc.array(price, { minLength: 200, maxLength: 200 }),
        fc.array(asked, { minLength: 5, maxLength: 5 }),
        async (drawn, prices, questions) => {
          const region = await regionOf(drawn)
          fc.pre(region.edges.count > 0)
          const table = Float64Array.from({ length: 2 * region.edges.count }, (_, i) => prices[i % 200] ?? 0)
          const cost = tableCost(table)
          for (const question of questions) {
            const from = { edge: edgeOf(region, question.fromEdge), fraction: question.from }
            const to = { edge: edgeOf(region, question.toEdge), fraction: question.to }
            const path = shortestPath(region, from, to, cost)
            expectSame(
              path?.cost ?? Infinity,
              plainCost(region, from, to, cost, plainDijkstra(region, from, cost)),
            )
            if (path) expectSound(region, from, to, path, cost)
          }
        },
      ),
      { numRuns: 80, endOnFailure: true },
    )
  })

  it('is not led astray by aiming, across the date line and at the poles', async () => {
    for (const [latitude, longitude] of [
      [42.5, 1.5],
      [-16.5, 180],
      [89.99, 40],
      [-89.99, -120],
    ] as const)
      await fc.assert(
        fc.asyncProperty(
          tangle(latitude, longitude),
          fraction,
          fraction,
          fraction,
          async (drawn, one, two, share) => {
            const region = await regionOf(drawn)
            fc.pre(region.edges.count > 0)
            const from = { edge: edgeOf(region, one), fraction: share }
            const to = { edge: edgeOf(region, two), fraction: 1 - share / 2 }
            const aimed: EdgeCost = { of: (edge) => region.edges.length[edge], leastPerMetre: 1 }
            const path = shortestPath(region, from, to, aimed)
            const truth = plainCost(region, from, to, aimed, plainDijkstra(region, from, aimed))
            expectSame(path?.cost ?? Infinity, truth)
            if (path) expectSame(path.length, truth)
          },
        ),
        { numRuns: 40, endOnFailure: true },
      )
  })

  it('goes round where a way is private or one-way against it', async () => {
    const nodes = nodesAt([42, 1], [42, 1.001], [42.01, 1.0005])
    const direct = (tags: Readonly<Record<string, string>>) =>
      regionOf({
        nodes,
        ways: [
          { id: 1, refs: [1, 2], tags: { highway: 'path', ...tags } },
          { id: 2, refs: [1, 3, 2], tags: { highway: 'path' } },
        ],
      })
    const lengths = async (tags: Readonly<Record<string, string>>) => {
      const region = await direct(tags)
      const west = region.nodes.lon.indexOf(10_000_000)
      const east = region.nodes.lon.indexOf(10_010_000)
      const places = [placeOfNode(region, west), placeOfNode(region, east)] as const
      if (!places[0] || !places[1]) throw new Error('every node has an edge')
      const there = shortestPath(region, places[0], places[1], lengthCost(region))
      const back = shortestPath(region, places[1], places[0], lengthCost(region))
      return [there?.length ?? Infinity, back?.length ?? Infinity].map((length) => length > 100)
    }
    expect(await lengths({})).toEqual([false, false])
    expect(await lengths({ access: 'private' })).toEqual([true, true])
    expect(await lengths({ 'oneway:foot': 'yes' })).toEqual([false, true])
    expect(await lengths({ 'oneway:foot': '-1' })).toEqual([true, false])
  })

  it('does not exist between islands, and is nothing from a place to itself', async () => {
    const nodes = nodesAt([42, 1], [42, 1.01], [43, 1], [43, 1.01])
    const region = await regionOf({ nodes, ways: pathsOver([1, 2], [3, 4]) })
    const cost = lengthCost(region)
    expect(shortestPath(region, { edge: 0, fraction: 0.5 }, { edge: 1, fraction: 0.5 }, cost)).toBeNull()
    const still = shortestPath(region, { edge: 0, fraction: 0.5 }, { edge: 0, fraction: 0.5 }, cost)
    expect([still?.cost, still?.length, still?.count]).toEqual([0, 0, 1])
  })

  it('refuses costs that no shortest path can be searched by', async () => {
    const region = await regionOf(VILLAGE)
    for (const bad of [-1, Number.NaN])
      expect(() =>
        shortestPath(region, { edge: 0, fraction: 0.5 }, { edge: 1, fraction: 0.5 }, { of: () => bad }),
      ).toThrow(/costs of zero or more/)
  })

  it('may be asked for from within a cost', async () => {
    const region = await regionOf(grid(6))
    const inner = lengthCost(region)
    const random = seededRandom(5)
    for (let i = 0; i < 10; i++) {
      const [from, to] = [
        { edge: edgeOf(region, random()), fraction: 0.5 },
        { edge: edgeOf(region, random()), fraction: 0.5 },
      ] as const
      const alone = shortestPath(region, from, to, inner)
      const nested = shortestPath(region, from, to, {
        of(edge, isForward) {
          shortestPath(region, to, { edge, fraction: 0.3 }, inner)
          return inner.of(edge, isForward)
        },
      })
      expectSame(nested?.cost ?? Infinity, alone?.cost ?? Infinity)
    }
  })

  it('is not led astray by aiming where many ways are nearly as short as each other', async () => {
    const region = await regionOf(grid(12))
    const random = seededRandom(6)
    for (let i = 0; i < 60; i++) {
      // Some edges cost just what their metres do, most a little more: a lure at every corner.
      const table = Float64Array.from({ length: 2 * region.edges.count }, (_, arc) => {
        const dearer = random() < 0.3 ? 1 : 1 + 0.4 * random()
        return region.edges.length[arc >> 1] * dearer
      })
      const cost = tableCost(table, 1)
      const from = { edge: edgeOf(region, random()), fraction: random() }
      const to = { edge: edgeOf(region, random()), fraction: random() }
      const truth = plainCost(region, from, to, cost, plainDijkstra(region, from, cost))
      expectSame(shortestPath(region, from, to, cost)?.cost ?? Infinity, truth)
    }
  })

  it('has a line as long as itself, that ends where it was asked to', async () => {
    const region = await regionOf(VILLAGE)
    const all: EdgeCost = { of: (edge) => region.edges.length[edge] }
    const [from, to] = [
      { edge: 0, fraction: 0.4 },
      { edge: region.edges.count - 1, fraction: 0.7 },
    ] as const
    const path = shortestPath(region, from, to, all)
    if (!path) throw new Error('the village hangs together')
    const line = lineOf(region, path)
    let sum = 0
    for (let i = 1; i < line.count; i++)
      sum += vincenty(line.latitude[i - 1], line.longitude[i - 1], line.latitude[i], line.longitude[i])
    expect(Math.abs(sum - path.length)).toBeLessThan(path.length * 1e-4)
    expect(line.along[line.count - 1]).toBeCloseTo(path.length, 3)
    const end = positionOf(region, to)
    expect(line.latitude[line.count - 1]).toBeCloseTo(end.latitude, 9)
    expect(line.longitude[line.count - 1]).toBeCloseTo(end.longitude, 9)
  })
})

describe('what is within reach', () => {
  it('is exactly what a shortest path reaches for no more', async () => {
    await fc.assert(
      fc.asyncProperty(
        tangle(42.5, 1.5),
        fraction,
        fraction,
        fc.oneof(fc.double({ min: 0, max: 700, noNaN: true }), fc.double({ min: 0, max: 6000, noNaN: true })),
        async (drawn, share, start, limit) => {
          const region = await regionOf(drawn)
          fc.pre(region.edges.count > 0)
          const from = { edge: edgeOf(region, share), fraction: start }
          const cost = lengthCost(region)
          const least = plainDijkstra(region, from, cost)
          const { nodes, pieces } = isochrone(region, from, limit, cost)
          const reached = [...least.keys()].filter((node) => (least[node] ?? 0) <= limit)
          expect([...nodes.node].sort((a, b) => a - b)).toEqual(reached)
          for (let i = 0; i < nodes.count; i++) expectSame(nodes.cost[i], least[nodes.node[i]] ?? 0)
          for (let edge = 0; edge < region.edges.count; edge++)
            for (const at of [0.013, 0.31, 0.5, 0.77, 0.991]) {
              const truth = plainCost(region, from, { edge, fraction: at }, cost, least)
              if (Math.abs(truth - limit) < 1e-6) continue
              const isCovered = [...pieces.edge.keys()].filter(
                (i) => pieces.edge[i] === edge && pieces.begin[i] <= at && at <= pieces.end[i],
              )
              expect(isCovered).toHaveLength(truth <= limit ? 1 : 0)
            }
        },
      ),
      { numRuns: 60, endOnFailure: true },
    )
  })
})

describeWithShared('paths over real ground', () => {
  it.each([ANDORRA, ['heidelberg-2024.osm.pbf'], ['porto-alegre-2020.osm.pbf']] as const)(
    'cost what plain Dijkstra finds between 1,000 pairs of places: %s',
    async (name, tile?: string) => {
      const { region } = await realRegion(name, tile)
      const random = seededRandom(3)
      const somewhere = () => ({ edge: Math.floor(random() * region.edges.count), fraction: random() })
      const byLength = lengthCost(region)
      const prices = Float64Array.from({ length: 2 * region.edges.count }, (_, i) =>
        isEdgeOpen(region, i >> 1, i % 2 === 0) ? region.edges.length[i >> 1] * (0.2 + random()) : Infinity,
      )
      let found = 0
      const ways = [byLength, tableCost(prices, 0.2)].map((cost) => ({ cost, arcs: plainArcs(region, cost) }))
      for (const { cost, arcs } of Array.from({ length: 10 }, () => ways).flat()) {
        const from = somewhere()
        const least = plainDijkstra(region, from, cost, arcs)
        for (let target = 0; target < 50; target++) {
          const to = somewhere()
          const path = shortestPath(region, from, to, cost)
          expectSame(path?.cost ?? Infinity, plainCost(region, from, to, cost, least))
          if (path) found++
          if (path && target === 0) expectSound(region, from, to, path, cost)
        }
      }
      expect(found).toBeGreaterThan(500)
    },
  )
})
