import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../../bench/random.ts'
import { emptyNearEdges, nearestEdges } from '../../../src/ground/graph/nearest.ts'
import { positionOf } from '../../../src/ground/graph/edge-position.ts'
import type { Region } from '../../../src/ground/region/region.ts'
import { describeWithShared } from '../../support/shared.ts'
import { nodesAt, pathsOver, regionOf, tangle } from '../region/made-ground.ts'
import { ANDORRA, realRegion } from '../region/real-regions.ts'
import { vincenty } from './vincenty.ts'

type Vector = readonly [number, number, number]

const RADIANS = Math.PI / 180
const UNIT = 1e-7

function vectorOf(latitude: number, longitude: number): Vector {
  const [lat, lon] = [latitude * RADIANS, longitude * RADIANS]
  return [Math.cos(lat) * Math.cos(lon), Math.cos(lat) * Math.sin(lon), Math.sin(lat)]
}

/** The tests' own measure: straight lines through the globe from vertex to vertex, halved until they are short. */
function distanceToEdge({ edges, shape }: Region, edge: number, latitude: number, longitude: number): number {
  let least = Infinity
  const from = (share: number, a: Vector, b: Vector) => {
    const at = a.map((value, i) => value + share * ((b[i] ?? 0) - value))
    const [x = 0, y = 0, z = 0] = at
    return vincenty(
      latitude,
      longitude,
      Math.atan2(z, Math.hypot(x, y)) / RADIANS,
      Math.atan2(y, x) / RADIANS,
    )
  }
  for (let i = edges.shapeStart[edge] + 1; i < edges.shapeStart[edge + 1]; i++) {
    const a = vectorOf(shape.lat[i - 1] * UNIT, shape.lon[i - 1] * UNIT)
    const b = vectorOf(shape.lat[i] * UNIT, shape.lon[i] * UNIT)
    let [low, high] = [0, 1]
    for (let round = 0; round < 30; round++) {
      const third = (high - low) / 3
      if (from(low + third, a, b) < from(high - third, a, b)) high -= third
      else low += third
    }
    least = Math.min(least, from(low, a, b), from(0, a, b), from(1, a, b))
  }
  return least
}

function expectNearest(region: Region, latitude: number, longitude: number, k: number, radius: number): void {
  const near = nearestEdges(region, latitude, longitude, k, radius)
  const all = [...Array(region.edges.count).keys()].map((edge) =>
    distanceToEdge(region, edge, latitude, longitude),
  )
  const truth = all.filter((distance) => distance <= radius).sort((a, b) => a - b)
  // Between two points of one latitude a straight line on the globe bows away from the parallel.
  const longest = Math.max(...region.shape.along.map((along, i) => along - (region.shape.along[i - 1] ?? 0)))
  const bow = (longest ** 2 * Math.tan(Math.min(85, Math.abs(latitude)) * RADIANS)) / (8 * 6.37e6)
  const tolerance = (distance: number) => 0.05 + bow + 0.002 * distance
  for (let i = 0; i < near.count; i++) {
    const distance = near.distance[i]
    expect(Math.abs(distance - (all[near.edge[i]] ?? 0))).toBeLessThan(tolerance(distance))
    expect(Math.abs(distance - (truth[i] ?? Infinity))).toBeLessThan(tolerance(distance))
    expect(vincenty(latitude, longitude, near.latitude[i], near.longitude[i])).toBeCloseTo(distance, 2)
    const { latitude: lat, longitude: lon } = positionOf(region, {
      edge: near.edge[i],
      fraction: near.fraction[i],
    })
    expect(vincenty(lat, lon, near.latitude[i], near.longitude[i])).toBeLessThan(tolerance(distance))
  }
  expect(new Set(near.edge.subarray(0, near.count)).size).toBe(near.count)
  const sure = truth.filter((distance) => distance < radius - tolerance(radius)).length
  expect(near.count).toBeGreaterThanOrEqual(Math.min(k, sure))
  expect(near.count).toBeLessThanOrEqual(k)
}

describe('the nearest edges', () => {
  it.each([
    ['in the Pyrenees', 42.5, 1.5],
    ['on the date line', -16.5, 180],
    ['on the date line, seen from the west', -16.5, -179.995],
    ['where planes turn polar', 85, 30],
    ['at the North Pole', 90, 0],
    ['at the South Pole', -89.995, 179],
  ])('are those that measuring every edge finds: %s', async (_, latitude, longitude) => {
    await fc.assert(
      fc.asyncProperty(
        tangle(latitude, longitude, { nodes: 14, ways: 8, spread: 0.004 }),
        fc.double({ min: -0.006, max: 0.006, noNaN: true }),
        fc.double({ min: -1, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom(30, 200, 2000),
        async (drawn, north, east, k, radius) => {
          const region = await regionOf(drawn)
          const lat = Math.max(-90, Math.min(90, latitude + north))
          const lon = longitude + (Math.abs(lat) > 89 ? 180 : 0.006 / Math.cos(lat * RADIANS)) * east
          expectNearest(region, lat, lon > 180 ? lon - 360 : lon < -180 ? lon + 360 : lon, k, radius)
        },
      ),
      { numRuns: 40, endOnFailure: true },
    )
  })

  it('lie across the date line from either side of it, and across a pole', async () => {
    const line = await regionOf({
      nodes: nodesAt([10, 179.999], [10.001, -179.999]),
      ways: pathsOver([1, 2]),
    })
    for (const longitude of [179.9995, -179.9995, 180, -180]) {
      const near = nearestEdges(line, 10.0005, longitude, 3, 1000)
      expect(near.count).toBe(1)
      expect(near.distance[0]).toBeLessThan(60)
    }
    for (const side of [1, -1]) {
      const nodes = nodesAt([side * 89.9, 10], [side * 89.9, -170], [side * 89.9, 60])
      const pole = await regionOf({ nodes, ways: pathsOver([1, 2], [1, 3]) })
      const over = nearestEdges(pole, side * 90, 55, 1, 1)
      expect(over.count).toBe(1)
      expect(over.distance[0]).toBeLessThan(0.01)
      // The straight way from 10° to 60° east comes nearest to the pole in between, at 25° from either.
      const past = nearestEdges(pole, side * (90 - 0.1 * Math.cos(25 * RADIANS)), 35, 1, 1)
      expect(past.count).toBe(1)
      expect(past.distance[0]).toBeLessThan(0.5)
    }
  })

  it('leave out what is not accepted, and find the next', async () => {
    const nodes = nodesAt([42, 1], [42, 1.01], [42.001, 1], [42.001, 1.01])
    const region = await regionOf({ nodes, ways: pathsOver([1, 2], [3, 4]) })
    const near = (accepts?: (edge: number) => boolean) =>
      nearestEdges(region, 42.0001, 1.005, 1, 500, accepts ? { accepts } : {})
    const first = near().edge[0]
    const next = near((edge) => edge !== first)
    expect(next.count).toBe(1)
    expect(next.edge[0]).not.toBe(first)
    expect(near(() => false).count).toBe(0)
  })

  it('are none of nowhere, of nothing, and of a region without paths', async () => {
    const region = await regionOf({ nodes: nodesAt([42, 1], [42, 1.01]), ways: pathsOver([1, 2]) })
    expect(nearestEdges(region, Number.NaN, 1, 1, 500).count).toBe(0)
    expect(nearestEdges(region, 42, 1, 0, 500).count).toBe(0)
    expect(nearestEdges(region, 50, 1, 1, 500).count).toBe(0)
    expect(nearestEdges(region, 42, 1, 1, Number.NaN).count).toBe(0)
    expect(nearestEdges(await regionOf({ nodes: [], ways: [] }), 42, 1, 1, 500).count).toBe(0)
  })

  it('fill the columns they are given, forgetting what stood there', async () => {
    const region = await regionOf({ nodes: nodesAt([42, 1], [42, 1.01]), ways: pathsOver([1, 2]) })
    const into = emptyNearEdges(1)
    expect(nearestEdges(region, 42, 1.005, 3, 500, { into })).toBe(into)
    expect(into.count).toBe(1)
    expect(nearestEdges(region, 43, 1, 3, 500, { into }).count).toBe(0)
  })
})

describeWithShared('the nearest edges of real ground', () => {
  it('are found from anywhere in Andorra, as measuring every edge finds them', async () => {
    const { region } = await realRegion(...ANDORRA)
    const [west, south, east, north] = region.meta.bounds
    const random = seededRandom(11)
    const { shape } = region
    for (let i = 0; i < 12; i++) {
      const latitude = south + random() * (north - south)
      const longitude = west + random() * (east - west)
      const near = nearestEdges(region, latitude, longitude, 1, 20_000)
      let least = Infinity
      // By vertices alone: never nearer than the edge, and seldom much farther.
      for (let p = 0; p < shape.lat.length; p++) {
        const flat = Math.hypot(
          (shape.lat[p] * UNIT - latitude) * 111_100,
          (shape.lon[p] * UNIT - longitude) * 111_320 * Math.cos(latitude * RADIANS),
        )
        least = Math.min(least, flat)
      }
      expect(near.count).toBe(1)
      expect(near.distance[0]).toBeLessThanOrEqual(least * 1.003)
      const own = distanceToEdge(region, near.edge[0], latitude, longitude)
      expect(Math.abs(near.distance[0] - own)).toBeLessThan(0.1 + 0.002 * own)
    }
  })
})
