import { beforeAll, describe, expect, it } from 'vitest'
import { areasAt } from '../../../src/ground/graph/land-at.ts'
import { whatIsHere } from '../../../src/ground/graph/here.ts'
import { pointsNear } from '../../../src/ground/graph/points-near.ts'
import type { Region } from '../../../src/ground/region/region.ts'
import { madeElevation, nodesAt, regionOf, VILLAGE } from '../region/made-ground.ts'

describe('what is here', () => {
  let village: Region
  beforeAll(async () => {
    village = await regionOf(
      VILLAGE,
      madeElevation(() => 1800),
    )
  })

  it('is the path underfoot, how its ground is known, and by which tags', () => {
    const { path } = whatIsHere(village, 42.5015, 1.501)
    expect(path?.distance_m).toBeLessThan(1)
    expect(path?.position.altitude).toBeCloseTo(1800, 3)
    expect(path?.description).toMatchObject({ highway: 'residential', access: 'private' })
    expect(path?.description.surface).toEqual({ name: 'unknown', provenance: 'unknown', probability: null })
  })

  it('tells scramble from path, tagged from unknown', () => {
    const track = whatIsHere(village, 42.503, 1.5026).path?.description
    expect(track).toMatchObject({ name: 'Camí de l’Obac', way: 1, highway: 'track' })
    expect(track?.surface).toEqual({ name: 'gravel', provenance: 'tagged', probability: 1 })
    const scramble = whatIsHere(village, 42.5025, 1.5005).path?.description
    expect(scramble).toMatchObject({ way: 2, sacScale: 4, flags: ['scramble'] })
    expect(scramble?.technicality.name).toBe('scramble')
    expect(scramble?.tags).toContainEqual(['sac_scale', 'alpine_hiking'])
    expect(scramble?.ascent_m).toBeCloseTo(0)
  })

  it('is no path where none is near', () => {
    expect(whatIsHere(village, 42.51, 1.51).path).toBeNull()
  })

  it('is water in the lake, and not on its island nor outside', () => {
    expect(whatIsHere(village, 42.506, 1.5025).land).toEqual(['water'])
    expect(whatIsHere(village, 42.5053, 1.503).land).toEqual([])
    expect(whatIsHere(village, 42.5, 1.5).land).toEqual([])
  })

  it('has the places around, nearest first, of the kinds asked for', () => {
    const near = pointsNear(village, 42.5059, 1.5, 2000)
    expect(near.map(({ kind }) => kind)).toEqual(['peak', 'spring'])
    expect(near[0]).toMatchObject({ name: 'Pic Alt', altitude_m: 2100, altitudeFrom: 'tag' })
    expect(near[1]).toMatchObject({ altitude_m: 1800, altitudeFrom: 'elevation model' })
    expect(near[0]?.distance_m).toBeCloseTo(11.1, 0)
    expect(pointsNear(village, 42.5059, 1.5, 2000, ['spring'])).toHaveLength(1)
    expect(pointsNear(village, 42.5059, 1.5, 100)).toHaveLength(1)
  })

  it('knows an area across the date line, and one around the pole', async () => {
    const ring = (places: readonly (readonly [number, number])[]) => ({
      nodes: nodesAt(...places),
      ways: [{ id: 1, refs: [...places.keys(), 0].map((i) => i + 1), tags: { natural: 'glacier' } }],
    })
    const across = await regionOf(
      ring([
        [10, 179.9],
        [10, -179.9],
        [10.1, -179.9],
        [10.1, 179.9],
      ]),
    )
    for (const longitude of [179.95, -179.95, 180, -180])
      expect(areasAt(across, 10.05, longitude)).toHaveLength(1)
    for (const longitude of [179.85, -179.85, 0]) expect(areasAt(across, 10.05, longitude)).toHaveLength(0)
    const polar = await regionOf(
      ring([
        [-80, 0],
        [-80, 120],
        [-80, -120],
      ]),
    )
    expect(areasAt(polar, -85, 60)).toHaveLength(1)
    expect(areasAt(polar, -75, 60)).toHaveLength(0)
  })
})
