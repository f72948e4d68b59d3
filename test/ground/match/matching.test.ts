import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../../bench/random.ts'
import { distanceBetween, metresPerDegree, normalLongitude } from '../../../src/geo/distance.ts'
import { matchTrack } from '../../../src/ground/match/match-track.ts'
import { type Match, OFF_MAP } from '../../../src/ground/match/match.ts'
import { placeOnEdge } from '../../../src/ground/match/place-on-edge.ts'
import type { Region } from '../../../src/ground/region/region.ts'
import { nodesAt, pathsOver, regionOf } from '../region/made-ground.ts'

/** m north and m east of a corner of the made ground. */
type Spot = readonly [north: number, east: number]

const CORNER = [42.5, 1.5] as const

const placed = ([north, east]: Spot, [lat, lon]: readonly [number, number] = CORNER) => {
  const plane = metresPerDegree(lat)
  return [lat + north / plane.north, normalLongitude(lon + east / plane.east)] as const
}

/** Paths as lines through spots; equal spots are the same node. */
function groundOf(lines: readonly (readonly Spot[])[], corner = CORNER): Promise<Region> {
  const spots = [...new Map(lines.flat().map((spot) => [String(spot), spot])).values()]
  const ids = new Map(spots.map((spot, i) => [String(spot), i + 1]))
  return regionOf({
    nodes: nodesAt(...spots.map((spot) => placed(spot, corner))),
    ways: pathsOver(...lines.map((line) => line.map((spot) => ids.get(String(spot)) ?? 0))),
  })
}

/** Fixes every `step` m on straight lines between spots, each moved by what `error` says. */
function trackAlong(
  spots: readonly Spot[],
  { step = 3, error = () => [0, 0] as Spot, corner = CORNER } = {},
): { latitude: Float64Array; longitude: Float64Array } {
  const latitude: number[] = []
  const longitude: number[] = []
  for (let k = 1; k < spots.length; k++) {
    const [n1, e1] = spots[k - 1]
    const [n2, e2] = spots[k]
    const count = Math.max(1, Math.round(Math.hypot(n2 - n1, e2 - e1) / step))
    for (let i = k === 1 ? 0 : 1; i <= count; i++) {
      const [dn, de] = error()
      const share = i / count
      const [lat, lon] = placed([n1 + share * (n2 - n1) + dn, e1 + share * (e2 - e1) + de], corner)
      latitude.push(lat)
      longitude.push(lon)
    }
  }
  return { latitude: Float64Array.from(latitude), longitude: Float64Array.from(longitude) }
}

/** Streets of a chessboard, 200 m apart. */
const GRID: Spot[][] = Array.from({ length: 5 }, (_, i) => [
  Array.from({ length: 5 }, (_, j): Spot => [200 * i, 200 * j]),
  Array.from({ length: 5 }, (_, j): Spot => [200 * j, 200 * i]),
]).flat()

const routeLength = ({ route }: Match): number =>
  route.from.reduce((sum, from, k) => sum + Math.abs(route.to[k] - from), 0)

const isOff = (match: Match): boolean[] => Array.from(match.edge, (edge) => edge === OFF_MAP)

function expectConsistent(region: Region, match: Match): void {
  const { route, progress, distance } = match
  const whole = match.count > 0 ? distance[match.count - 1] - distance[0] : 0
  expect(match.matched_m + match.offMap_m).toBeCloseTo(whole, 3)
  expect(match.ambiguous_m).toBeLessThanOrEqual(match.matched_m + 1e-6)
  let last = 0
  for (let i = 0; i < match.count; i++) {
    expect(Number.isNaN(match.along[i])).toBe(match.edge[i] === OFF_MAP)
    expect(match.confidence[i]).toBeGreaterThanOrEqual(0)
    expect(match.confidence[i]).toBeLessThanOrEqual(1)
    if (match.edge[i] === OFF_MAP) continue
    expect(match.along[i]).toBeGreaterThanOrEqual(-1e-6)
    expect(match.along[i]).toBeLessThanOrEqual(region.edges.length[match.edge[i]] + 1e-6)
    expect(progress[i]).toBeGreaterThan(last - 1e-6)
    last = progress[i]
  }
  const a = new Float64Array(2)
  const b = new Float64Array(2)
  for (let k = 0; k < route.count; k++) {
    expect(route.end[k]).toBeGreaterThanOrEqual(route.start[k])
    if (k === 0 || route.start[k] > route.end[k - 1]) continue
    // Within a run the route is one line: each piece begins where the last one ended.
    placeOnEdge(region, route.edge[k - 1], route.to[k - 1], a)
    placeOnEdge(region, route.edge[k], route.from[k], b)
    expect(distanceBetween(a[0], a[1], b[0], b[1])).toBeLessThan(0.1)
  }
}

describe('a track on mapped paths', () => {
  it('is laid on the paths it ran, to the metre where it is exact', async () => {
    const region = await groundOf(GRID)
    const corners: Spot[] = [
      [0, 0],
      [0, 400],
      [600, 400],
      [600, 800],
    ]
    const match = matchTrack(region, trackAlong(corners))
    expectConsistent(region, match)
    expect(isOff(match)).not.toContain(true)
    expect(routeLength(match)).toBeCloseTo(1400, -1)
    expect(match.route.count).toBe(7)
    expect(Math.max(...match.off)).toBeLessThan(2)
    expect(match.ambiguous_m).toBe(0)
  })

  it('is the same way back when it is run back, whatever the direction of the ways', async () => {
    const region = await groundOf(GRID)
    const corners: Spot[] = [
      [200, 0],
      [200, 600],
      [800, 600],
    ]
    const there = matchTrack(region, trackAlong(corners))
    const back = matchTrack(region, trackAlong(corners.toReversed()))
    expect([...back.route.edge].reverse()).toEqual([...there.route.edge])
    expect(back.route.to[0] - back.route.from[0]).toBeCloseTo(-(there.route.to[5] - there.route.from[5]), 0)
  })

  it('keeps its turning point when it runs out and back on one path', async () => {
    const region = await groundOf([
      [
        [0, 0],
        [0, 1000],
      ],
    ])
    const noise = seededRandom(3)
    const match = matchTrack(
      region,
      trackAlong(
        [
          [0, 100],
          [0, 700],
          [0, 100],
        ],
        { error: () => [6 * (noise() - 0.5), 6 * (noise() - 0.5)] },
      ),
    )
    expect(match.route.count).toBe(2)
    // Averaged over the fixes about it, a turning point comes out some metres short.
    expect(routeLength(match)).toBeGreaterThan(1170)
    expect(routeLength(match)).toBeLessThan(1220)
  })

  it('does not stray into side paths at every crossing', async () => {
    const spurs = Array.from({ length: 30 }, (_, k): Spot[] => [
      [0, 30 * (k + 1)],
      [60, 30 * (k + 1)],
    ])
    const region = await groundOf([
      [[0, 0], ...Array.from({ length: 30 }, (_, k): Spot => [0, 30 * (k + 1)]), [0, 1000]],
      ...spurs,
    ])
    const noise = seededRandom(11)
    const error = (): Spot => [12 * (noise() - 0.5), 12 * (noise() - 0.5)]
    const match = matchTrack(
      region,
      trackAlong(
        [
          [0, 0],
          [0, 1000],
        ],
        { error },
      ),
    )
    expect(routeLength(match)).toBeGreaterThan(980)
    expect(routeLength(match)).toBeLessThan(1015)
    expect(match.route.count).toBe(31)
  })

  it('tells the legs of a switchback apart that lie on one edge', async () => {
    const legs = Array.from({ length: 10 }, (_, k): Spot[] => [
      [20 * k, k % 2 === 0 ? 0 : 150],
      [20 * k, k % 2 === 0 ? 150 : 0],
    ]).flat()
    const region = await groundOf([legs])
    const match = matchTrack(region, trackAlong(legs, { error: () => [2, 2] }))
    expect(match.offMap_m).toBe(0)
    expect(match.route.count).toBe(1)
    expect(routeLength(match)).toBeGreaterThan(1640)
  })

  it('crosses the date line', async () => {
    const corner = [-16.8, 179.999] as const
    const line: Spot[] = [
      [0, 0],
      [50, 300],
      [0, 600],
    ]
    const region = await regionOf({
      nodes: nodesAt(...line.map((spot) => placed(spot, corner))),
      ways: pathsOver([1, 2, 3]),
    })
    const match = matchTrack(region, trackAlong(line, { corner: [...corner] as never }))
    expect(match.offMap_m).toBe(0)
    expect(routeLength(match)).toBeCloseTo(2 * Math.hypot(50, 300), -1)
  })

  it('is laid on the right streets when each fix errs anew, by as much as five steps', async () => {
    const region = await groundOf(GRID)
    const random = seededRandom(5)
    const normal = (): number =>
      15 * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
    const corners: Spot[] = [
      [0, 0],
      [0, 400],
      [600, 400],
      [600, 800],
    ]
    const match = matchTrack(region, trackAlong(corners, { error: () => [normal(), normal()] }))
    const exact = matchTrack(region, trackAlong(corners))
    expect(isOff(match)).not.toContain(true)
    // Fixes 3 m apart that err by 15 once made a way twice as long as what was run.
    expect(Math.abs(routeLength(match) - 1400)).toBeLessThan(60)
    expect([...match.route.edge]).toEqual(expect.arrayContaining([...exact.route.edge]))
  })

  it('goes on over many windows without a seam', async () => {
    const region = await groundOf(GRID)
    const square: Spot[] = [
      [0, 0],
      [0, 800],
      [800, 800],
      [800, 0],
      [0, 0],
    ]
    const laps = Array.from({ length: 20 }, () => square.slice(1)).flat()
    const match = matchTrack(region, trackAlong([[0, 0], ...laps], { step: 6 }))
    expectConsistent(region, match)
    expect(match.offMap_m).toBe(0)
    expect(match.route.count).toBe(20 * 16)
    expect(routeLength(match)).toBeCloseTo(20 * 3200, -2)
  })
})

describe('off the map', () => {
  it('is where no path is near: nothing is matched', async () => {
    const region = await groundOf(GRID)
    const match = matchTrack(
      region,
      trackAlong([
        [5000, 0],
        [5000, 800],
      ]),
    )
    expectConsistent(region, match)
    expect(isOff(match)).not.toContain(false)
    expect(match.route.count).toBe(0)
    expect(match.offMap_m).toBeCloseTo(800, -1)
  })

  it('is the short cut across a field between two paths, and only it', async () => {
    const region = await groundOf([
      [
        [0, 0],
        [0, 1000],
      ],
      [
        [600, 0],
        [600, 1000],
      ],
    ])
    const match = matchTrack(
      region,
      trackAlong([
        [0, 0],
        [0, 300],
        [600, 500],
        [600, 1000],
      ]),
    )
    expectConsistent(region, match)
    expect(match.offMap_m).toBeGreaterThan(560)
    expect(match.offMap_m).toBeLessThan(660)
    expect(match.route.count).toBe(2)
  })

  it('is a way that runs beside a path too far away to be it', async () => {
    const region = await groundOf([
      [
        [0, 0],
        [0, 2000],
      ],
    ])
    const noise = seededRandom(5)
    const track = trackAlong(
      [
        [0, 0],
        [0, 800],
        [45, 830],
        [45, 1400],
        [0, 1430],
        [0, 2000],
      ],
      { error: () => [8 * (noise() - 0.5), 8 * (noise() - 0.5)] },
    )
    // Noise lengthens what is measured from fix to fix; the device knows better.
    const distance = Float64Array.from(track.latitude, (_, i) => 3 * i)
    const match = matchTrack(region, { ...track, distance })
    expect(match.offMap_m).toBeGreaterThan(540)
    expect(match.offMap_m).toBeLessThan(720)
  })

  it('is not what a few wild fixes make of it', async () => {
    const region = await groundOf(GRID)
    let i = 0
    const match = matchTrack(
      region,
      trackAlong(
        [
          [0, 0],
          [0, 800],
        ],
        { error: () => (i++ % 60 === 30 ? [35, 0] : [0, 0]) },
      ),
    )
    expect(isOff(match)).not.toContain(true)
    expect(routeLength(match)).toBeCloseTo(800, -1)
  })
})

describe('what cannot be told', () => {
  const parallel = (apart: number): Spot[][] => [
    [
      [0, 0],
      [0, 600],
    ],
    [
      [apart, 0],
      [apart, 600],
    ],
    [
      [0, 0],
      [apart, 0],
    ],
    [
      [0, 600],
      [apart, 600],
    ],
  ]

  it('is called ambiguous, with the edges of the other way, between two paths a few metres apart', async () => {
    const region = await groundOf(parallel(6))
    const noise = seededRandom(2)
    const match = matchTrack(
      region,
      trackAlong(
        [
          [3, 20],
          [3, 580],
        ],
        { error: () => [8 * (noise() - 0.5), 8 * (noise() - 0.5)] },
      ),
    )
    expect(match.ambiguous_m).toBeGreaterThan(450)
    const [told] = match.route.edge
    const others = match.ambiguities.flatMap(({ edges }) => [...edges])
    const long = [...region.edges.length.keys()].filter((edge) => region.edges.length[edge] > 500)
    expect(others).toEqual(expect.arrayContaining(long.filter((edge) => edge !== told)))
    expect(Math.max(...match.confidence.subarray(50, 150))).toBeLessThan(0.9)
  })

  it('is not called ambiguous where the paths are far apart, or at a crossing', async () => {
    for (const lines of [parallel(60), GRID]) {
      const region = await groundOf(lines)
      const match = matchTrack(
        region,
        trackAlong([
          [0, 20],
          [0, 580],
        ]),
      )
      expect(match.ambiguous_m).toBe(0)
      expect(match.confidence[80]).toBeGreaterThan(0.99)
    }
  })
})

describe('a track with holes', () => {
  it('is bridged by the route round a corner that it did not record', async () => {
    const region = await groundOf(GRID)
    const { latitude, longitude } = trackAlong([
      [0, 0],
      [0, 400],
      [400, 400],
    ])
    const keep = (_: number, i: number) => i < 100 || i > 180
    const match = matchTrack(region, {
      latitude: latitude.filter(keep),
      longitude: longitude.filter(keep),
    })
    expectConsistent(region, match)
    expect(match.offMap_m).toBe(0)
    expect(routeLength(match)).toBeCloseTo(800, -1)
  })

  it('says where the samples without a position were, by the distance given', async () => {
    const region = await groundOf(GRID)
    const { latitude, longitude } = trackAlong([
      [0, 0],
      [0, 800],
    ])
    const distance = Float64Array.from(latitude, (_, i) => 3 * i)
    latitude.fill(NaN, 100, 120)
    const match = matchTrack(region, { latitude, longitude, distance })
    expect(isOff(match)).not.toContain(true)
    expect(match.progress[110]).toBeCloseTo(330, -1)
    expect(match.off[110]).toBeNaN()
  })

  it('is taken as it comes when there is next to nothing in it', async () => {
    const region = await groundOf(GRID)
    const [lat, lon] = placed([0, 100])
    const of = (latitude: number[], longitude: number[]) =>
      matchTrack(region, {
        latitude: Float64Array.from(latitude),
        longitude: Float64Array.from(longitude),
      })
    expect(of([], []).count).toBe(0)
    expect(of([NaN, NaN], [NaN, 1]).edge).toEqual(new Uint32Array([OFF_MAP, OFF_MAP]))
    const one = of([lat], [lon])
    expect(one.edge[0]).not.toBe(OFF_MAP)
    expect(one.matched_m).toBe(0)
    const still = of([lat, lat, lat], [lon, lon, lon])
    expect(isOff(still)).not.toContain(true)
  })

  it('finds nothing in a region that is empty', async () => {
    const region = await regionOf({ nodes: nodesAt([42.5, 1.5]), ways: [] })
    const match = matchTrack(
      region,
      trackAlong([
        [0, 0],
        [0, 100],
      ]),
    )
    expect(isOff(match)).not.toContain(false)
  })
})

describe('whatever the track', () => {
  it('columns, totals and route agree with one another', async () => {
    const region = await groundOf(GRID)
    const spot = fc.tuple(fc.integer({ min: -300, max: 1100 }), fc.integer({ min: -300, max: 1100 }))
    fc.assert(
      fc.property(
        fc.array(spot, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 80 }),
        fc.integer({ min: 0, max: 40 }),
        fc.integer(),
        (spots, step, size, seed) => {
          const random = seededRandom(seed)
          const error = (): Spot => [size * (random() - 0.5), size * (random() - 0.5)]
          const track = trackAlong(spots, { step, error })
          track.latitude.forEach((_, i) => {
            if (random() < 0.02) track.latitude[i] = NaN
          })
          expectConsistent(region, matchTrack(region, track))
        },
      ),
      { numRuns: 60, seed: 1 },
    )
  })
})
