import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineTrack } from '../../src/activity/line-track.ts'
import { seededRandom } from '../../bench/random.ts'
import { climbOnPaths } from '../../src/analysis/climb-on-paths.ts'
import { courseStretches } from '../../src/course/course-stretches.ts'
import { lengthCost } from '../../src/ground/graph/edge-cost.ts'
import { lineOf } from '../../src/ground/graph/path-line.ts'
import { type GraphPath, shortestPath } from '../../src/ground/graph/shortest-path.ts'
import { matchTrack } from '../../src/ground/match/match-track.ts'
import type { Region } from '../../src/ground/region/region.ts'
import { stretchesOfPath } from '../../src/line/stretches-of-path.ts'
import { classesOnEdges } from '../../src/line/edge-classes.ts'
import { sum, sumKnown } from '../../src/stretch/columns.ts'
import type { Stretches } from '../../src/stretch/stretches.ts'
import type { ElevationModel } from '../../src/ground/elevation/elevation.ts'
import { madeElevation, nodesAt, pathsOver, regionOf, tangle, VILLAGE } from '../ground/region/made-ground.ts'
import { ANDORRA, realRegion } from '../ground/region/real-regions.ts'
import { describeWithShared } from '../support/shared.ts'

/** Hills some 300 m from top to top. */
const HILLS = madeElevation(
  (latitude, longitude) => 1500 + 80 * Math.sin(latitude * 2400) * Math.cos(longitude * 1700),
)

/** Places by fraction of all edges, and by fraction of the edge. */
type Ends = readonly [number, number, number, number]

function pathBetween(region: Region, [from, at, to, until]: Ends): GraphPath | null {
  const { count } = region.edges
  if (count === 0) return null
  return shortestPath(
    region,
    { edge: Math.floor(from * count), fraction: at },
    { edge: Math.floor(to * count), fraction: until },
    lengthCost(region),
  )
}

function reversed(path: GraphPath): GraphPath {
  return {
    ...path,
    edge: path.edge.slice().reverse(),
    begin: path.end.slice().reverse(),
    end: path.begin.slice().reverse(),
  }
}

/** The pieces of a path from one up to another; between pieces lies a node. */
function partOf({ edges }: Region, path: GraphPath, from: number, to: number): GraphPath {
  const [edge, begin, end] = [path.edge.slice(from, to), path.begin.slice(from, to), path.end.slice(from, to)]
  const length = edge.reduce((all, one, i) => all + Math.abs(end[i] - begin[i]) * edges.length[one], 0)
  return { cost: length, length, count: edge.length, edge, begin, end }
}

/** Pieces of a path thinner than this have no stretch of their own. */
const ROUNDING_M = 1e-5

const metresByClass = ({ count, length, surface, softness, technicality }: Stretches) => {
  const metres = new Map<string, number>()
  for (let i = 0; i < count; i++) {
    const key = `${surface[i]} ${softness[i]} ${technicality[i]}`
    metres.set(key, (metres.get(key) ?? 0) + length[i])
  }
  const thicker = [...metres].filter(([, length_m]) => length_m > ROUNDING_M)
  return thicker.sort(([a], [b]) => (a < b ? -1 : 1))
}

function expectNear(found: number, truth: number, share: number, least = 1): void {
  expect(Math.abs(found - truth)).toBeLessThanOrEqual(share * Math.max(least, Math.abs(truth)))
}

/** Stretches add up to the path's length, and every metre of an edge has the edge's classes. */
function expectPathItself(region: Region, path: GraphPath): void {
  const stretches = stretchesOfPath(region, path)
  expectNear(sum(stretches.length), path.length, 1e-6)
  expect(stretches.length.every((metres) => metres > 0)).toBe(true)
  expect(stretches.movingTime.every(Number.isNaN)).toBe(true)
  const ofEdges = classesOnEdges(path.edge, region)
  const own = metresByClass({
    ...stretches,
    ...ofEdges,
    count: path.count,
    length: Float64Array.from(
      path.edge,
      (edge, i) => Math.abs(path.end[i] - path.begin[i]) * region.edges.length[edge],
    ),
  })
  const found = metresByClass(stretches)
  expect(found.map(([key]) => key)).toEqual(own.map(([key]) => key))
  found.forEach(([, length], i) => expectNear(length, own[i][1], 1e-6))
}

/** The way back has the same stretches in the other order, uphill for downhill. */
function expectMirrored(region: Region, path: GraphPath): void {
  const there = stretchesOfPath(region, path)
  const back = stretchesOfPath(region, reversed(path))
  expect(back.count).toBe(there.count)
  for (let i = 0; i < there.count; i++) {
    const k = there.count - 1 - i
    expectNear(back.length[k], there.length[i], 1e-6)
    expect(back.surface[k]).toBe(there.surface[i])
    expect(back.technicalityFrom[k]).toBe(there.technicalityFrom[i])
    // Heights are kept in single precision, and some stretches are shorter than a metre.
    if (there.length[i] > 1) expect(back.grade[k] + there.grade[i] || 0).toBeCloseTo(0, 2)
    if (!Number.isNaN(there.altitude[i])) expect(back.altitude[k]).toBeCloseTo(there.altitude[i], 2)
  }
  expectNear(sumKnown(back.ascent) || 0, sumKnown(there.descent) || 0, 1e-3)
  expectNear(sumKnown(back.descent) || 0, sumKnown(there.ascent) || 0, 1e-3)
}

/** m of climb that cutting a line in two can lose or win: what rises less than is believed on either side. */
const CLIMB_CUT_M = 6.5

/** A path parted in a node has the same stretches, but for the smoothing beside the node. */
function expectAdditive(region: Region, path: GraphPath, share: number): void {
  const at = Math.max(1, Math.min(path.count - 1, Math.floor(share * path.count)))
  const whole = stretchesOfPath(region, path)
  const parts = [
    stretchesOfPath(region, partOf(region, path, 0, at)),
    stretchesOfPath(region, partOf(region, path, at, path.count)),
  ]
  expect(parts[0].count + parts[1].count).toBe(whole.count)
  const lengths = parts.flatMap(({ length }) => [...length])
  lengths.forEach((length, i) => expectNear(length, whole.length[i], 1e-6))
  for (const name of ['surface', 'softness', 'technicality', 'surfaceFrom', 'surfaceProbability'] as const)
    expect(parts.flatMap((part) => [...part[name]])).toEqual([...whole[name]])
  const climbed = parts.reduce((all, { ascent }) => all + (sumKnown(ascent) || 0), 0)
  expect(Math.abs(climbed - (sumKnown(whole.ascent) || 0))).toBeLessThan(CLIMB_CUT_M)
}

/** What a run on it is told to climb by the map's heights: at their own places, where stretches take them evenly. */
function expectClimbOfRun(region: Region, path: GraphPath): void {
  const metres = Float64Array.from(
    path.edge,
    (edge, i) => Math.abs(path.end[i] - path.begin[i]) * region.edges.length[edge],
  )
  const end = metres.map((_, i) => sum(metres.subarray(0, i + 1)))
  const start = end.map((at, i) => at - metres[i])
  const along = (fractions: ArrayLike<number>) =>
    Float64Array.from(path.edge, (edge, i) => fractions[i] * region.edges.length[edge])
  const route = {
    count: path.count,
    edge: path.edge,
    from: along(path.begin),
    to: along(path.end),
    progress: start,
    start,
    end,
  }
  const run = climbOnPaths([{ route, region }])
  const { ascent, descent } = stretchesOfPath(region, path)
  const most = Math.max(sumKnown(ascent) || 0, sumKnown(descent) || 0)
  expect(Math.abs((run?.ascent_m ?? 0) - (sumKnown(ascent) || 0))).toBeLessThan(CLIMB_CUT_M + 0.02 * most)
  expect(Math.abs((run?.descent_m ?? 0) - (sumKnown(descent) || 0))).toBeLessThan(CLIMB_CUT_M + 0.02 * most)
}

const fraction = () => fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
const ends = fc.tuple(fraction(), fraction(), fraction(), fraction())

describe('the stretches of a path through made-up ground', () => {
  it('add up to the path, carry the edges’ own classes, mirror on the way back and part at nodes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(tangle(42.5, 1.5), tangle(0, 179.99), fc.constant(VILLAGE)),
        fc.array(ends, { minLength: 1, maxLength: 6 }),
        fraction(),
        async (drawn, places, share) => {
          const region = await regionOf(drawn, HILLS)
          for (const place of places) {
            const path = pathBetween(region, place)
            if (path === null || !(path.length > ROUNDING_M)) continue
            expectPathItself(region, path)
            expectMirrored(region, path)
            if (path.count > 1) expectAdditive(region, path, share)
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('are none where the path has no length', async () => {
    const region = await regionOf(VILLAGE, HILLS)
    const path = pathBetween(region, [0, 0.3, 0, 0.3])
    expect(path?.length).toBe(0)
    expect(path && stretchesOfPath(region, path).count).toBe(0)
  })

  it('know neither grade nor climb where the region has no heights', async () => {
    const region = await regionOf(VILLAGE)
    const path = pathBetween(region, [0, 0, 0, 1])
    const stretches = path && stretchesOfPath(region, path)
    expect(stretches?.count).toBeGreaterThan(0)
    expect(stretches?.grade.every(Number.isNaN)).toBe(true)
    expect(stretches?.ascent.every(Number.isNaN)).toBe(true)
  })
})

describe('an edge without a point of its shape for kilometres', () => {
  const STRAIGHT = { nodes: nodesAt([42.5, 1.5], [42.53, 1.51], [42.531, 1.51]), ways: pathsOver([1, 2, 3]) }
  const slope: ElevationModel['at'] = (latitude, longitude) =>
    500 + 4000 * (latitude - 42.5) + 2000 * (longitude - 1.5)
  const along = async (at: ElevationModel['at']) => {
    const region = await regionOf(STRAIGHT, madeElevation(at))
    const path = pathBetween(region, [0, 0, 0, 0.999])
    return { region, stretches: path && stretchesOfPath(region, path) }
  }

  it('climbs as its heights say, from either end', async () => {
    const { region, stretches } = await along(slope)
    expect(region.edges.length[0]).toBeGreaterThan(3000)
    const { ascent = [], descent = [], grade = [] } = stretches ?? {}
    const climbed = [...ascent, ...descent].reduce((all, one) => all + one, 0)
    expect(Math.abs(climbed - 144)).toBeLessThan(5)
    expect([...grade].some(Number.isNaN)).toBe(false)
  })

  it('stays unknown where heights are missing on its way', async () => {
    const hole: ElevationModel['at'] = (latitude, longitude) =>
      Math.abs(latitude - 42.515) < 0.005 ? Number.NaN : slope(latitude, longitude)
    const { stretches } = await along(hole)
    expect(stretches?.ascent.some(Number.isNaN)).toBe(true)
  })
})

/** Classes of ground between two distances along stretches. */
function classesTouched(of: Stretches, start: number, end: number): Set<string> {
  const touched = new Set<string>()
  for (let i = 0; i < of.count; i++)
    if (of.start[i] < end && of.start[i] + of.length[i] > start)
      touched.add(`${of.surface[i]} ${of.softness[i]} ${of.technicality[i]}`)
  return touched
}

describeWithShared('the stretches of paths through Andorra', () => {
  async function pathsOfAndorra(count: number) {
    const { region } = await realRegion(...ANDORRA)
    const random = seededRandom(9)
    const paths: GraphPath[] = []
    while (paths.length < count) {
      const path = pathBetween(region, [random(), random(), random(), random()])
      if (path !== null && path.length > 2000 && path.length < 25_000) paths.push(path)
    }
    return { region, paths }
  }

  it('add up to the path, carry the edges’ own classes, mirror on the way back and part at nodes', async () => {
    const { region, paths } = await pathsOfAndorra(25)
    paths.forEach((path, i) => {
      expectPathItself(region, path)
      expectMirrored(region, path)
      expectAdditive(region, path, (i + 1) / 27)
    })
  })

  it('climb what a run on them is told to climb by the map', async () => {
    const { region, paths } = await pathsOfAndorra(25)
    for (const path of paths) expectClimbOfRun(region, path)
  })

  it('are what the course reader and the matcher make of the path’s line', async () => {
    const { region, paths } = await pathsOfAndorra(12)
    let agreed_m = 0
    let told_m = 0
    for (const path of paths) {
      const own = stretchesOfPath(region, path)
      const { latitude, longitude, altitude } = lineOf(region, path)
      const drawn = courseStretches(lineTrack({ latitude, longitude, altitude: Float32Array.from(altitude) }))
      if (drawn === null) throw new Error('The path has no line.')
      expectNear(sum(drawn.length), path.length, 0.005)
      expectNear(sumKnown(own.ascent), sumKnown(drawn.ascent), 0.02, 100)
      expectNear(sumKnown(own.descent), sumKnown(drawn.descent), 0.02, 100)

      const middle = drawn.start.map((from, i) => from + drawn.length[i] / 2)
      const match = matchTrack(region, { ...drawn, distance: middle })
      const matched = classesOnEdges(match.edge, region)
      const stretched = path.length / sum(drawn.length)
      for (let i = 0; i < drawn.count; i++) {
        const from = drawn.start[i] * stretched
        const touched = classesTouched(own, from, from + drawn.length[i] * stretched)
        // A stretch of the drawn line across the end of an edge is of both.
        if (match.ambiguous[i] === 1 || touched.size !== 1) continue
        told_m += drawn.length[i]
        const key = `${matched.surface[i]} ${matched.softness[i]} ${matched.technicality[i]}`
        if (touched.has(key)) agreed_m += drawn.length[i]
      }
    }
    expect(told_m).toBeGreaterThan(50_000)
    expect(agreed_m / told_m).toBeGreaterThanOrEqual(0.99)
  })
})
