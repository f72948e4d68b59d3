import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { lineTrack } from '../../src/activity/line-track.ts'
import { onGround } from '../../src/analysis/on-ground.ts'
import { courseStretches } from '../../src/course/course-stretches.ts'
import type { Bounds } from '../../src/geo/bounds.ts'
import { SURFACES } from '../../src/stretch/classes.ts'
import { regionsFor, type RegionHere } from '../../src/ground/graph/regions-for.ts'
import type { Region } from '../../src/ground/region/region.ts'
import { sum } from '../../src/stretch/columns.ts'
import type { Stretches } from '../../src/stretch/stretches.ts'
import { nodesAt, regionOf } from '../ground/region/made-ground.ts'

/** Degrees: the way runs along one parallel, the border crosses it. */
const LATITUDE = 42.5
const BORDER = 1.55

/** A country whose only path runs along the parallel from one meridian to another. */
async function country(name: string, west: number, east: number, surface: string): Promise<Region> {
  const places = Array.from({ length: 21 }, (_, i) => [LATITUDE, west + ((east - west) * i) / 20] as const)
  const refs = places.map((_, i) => i + 1)
  const map = { nodes: nodesAt(...places), ways: [{ id: 1, refs, tags: { highway: 'path', surface } }] }
  const region = await regionOf(map)
  return { ...region, meta: { ...region.meta, name, attribution: [`map of ${name}`, 'OpenStreetMap'] } }
}

function course(west: number, east: number): Stretches {
  const count = 2000
  const longitude = Float64Array.from({ length: count }, (_, i) => west + ((east - west) * i) / (count - 1))
  const latitude = new Float64Array(count).fill(LATITUDE)
  const altitude = new Float32Array(count).fill(Number.NaN)
  const stretches = courseStretches(lineTrack({ latitude, longitude, altitude }))
  if (stretches === null) throw new Error('The course has no line.')
  return stretches
}

describe('a course over a border', () => {
  let west: Region
  let east: Region
  const stretches = course(1.505, 1.595)

  beforeAll(async () => {
    west = await country('westland', 1.5, BORDER, 'gravel')
    east = await country('eastland', BORDER, 1.6, 'asphalt')
  })

  /** Boxes overlap by far, as those of real countries do. */
  const here = (bounds: readonly [Bounds, Bounds] = [BOX, [1.4, 42, 1.8, 43]]): RegionHere[] => [
    { name: 'westland', bounds: bounds[0], open: () => west },
    { name: 'eastland', bounds: bounds[1], open: () => east },
  ]

  it('knows its ground on both sides', async () => {
    const regions = await regionsFor(here(), stretches)
    expect(regions.map(({ meta }) => meta.name)).toEqual(['westland', 'eastland'])
    const laid = onGround(stretches, regions)
    if (laid === null) throw new Error('It lies on no path.')
    const surfaces = Array.from(laid.stretches.surface, (code) => SURFACES[code])
    surfaces.forEach((surface, i) => {
      const longitude = stretches.longitude[i]
      if (Math.abs(longitude - BORDER) > 0.0005) expect(surface).toBe(longitude < BORDER ? 'gravel' : 'paved')
    })
    const { summary } = laid
    expect(summary.region).toBe('westland, eastland')
    expect(summary.attribution).toEqual(['map of westland', 'OpenStreetMap', 'map of eastland'])
    const length = sum(stretches.length)
    expect(summary.matched_m).toBeGreaterThan(0.99 * length)
    expect(summary.matched_m + summary.offMap_m).toBeLessThanOrEqual(length)
    expect(summary.surface.map(({ name }) => name).sort()).toEqual(['gravel', 'paved'])
  })

  it('is told the same of a region that knows it all, whatever others overlap it', () => {
    const whole = course(1.505, 1.545)
    const alone = onGround(whole, [west])
    expect(onGround(whole, [west, west])).toEqual(alone)
    expect(onGround(whole, [west, east])).toEqual(alone)
  })

  it('counts no metre twice, whichever side answers first', () => {
    const [one, other] = [onGround(stretches, [west, east]), onGround(stretches, [east, west])]
    expect(one?.summary.matched_m).toBeCloseTo(other?.summary.matched_m ?? 0, 0)
    expect(one?.summary.offMap_m).toBeCloseTo(other?.summary.offMap_m ?? 0, 0)
  })

  it('opens no region whose box holds no place that is still unknown', async () => {
    const opened: string[] = []
    const told = (region: Region, bounds: Bounds): RegionHere => ({
      name: region.meta.name,
      bounds,
      open: () => {
        opened.push(region.meta.name)
        return region
      },
    })
    const around = [told(east, [1.4, 42, 1.9, 43]), told(west, [1.4, 42, 1.8, 43])]
    expect(await regionsFor(around, course(1.505, 1.545))).toEqual([west])
    expect(opened).toEqual(['westland'])
    expect(
      await regionsFor(around, { latitude: Float64Array.of(10), longitude: Float64Array.of(10) }),
    ).toEqual([])
    expect(opened).toEqual(['westland'])
  })

  it('is not led astray by a first fix that lies in another country', async () => {
    const strayed = { latitude: stretches.latitude.slice(), longitude: stretches.longitude.slice() }
    strayed.latitude[0] = 0
    expect(await regionsFor(here(), strayed)).toHaveLength(2)
  })

  it('is laid on the same regions in whatever order they are kept, and by whomever', async () => {
    const edge = fc.double({ min: 0, max: 0.3, noNaN: true })
    await fc.assert(
      fc.asyncProperty(edge, edge, async (a, b) => {
        const kept = here([
          [1.5 - a, 42.4, BORDER + a, 42.6],
          [BORDER - b, 42.4, 1.6 + b, 42.6],
        ])
        const namesOf = (regions: readonly Region[]) => regions.map(({ meta }) => meta.name)
        const names = namesOf(await regionsFor(kept, stretches))
        expect(names.toSorted()).toEqual(['eastland', 'westland'])
        expect(namesOf(await regionsFor(kept.toReversed(), stretches))).toEqual(names)
      }),
      { numRuns: 40 },
    )
  })
})

const BOX: Bounds = [1.4, 42.1, 1.7, 42.9]
