import { describe, expect, it } from 'vitest'
import { classesOnMatch } from '../../src/analysis/ambiguous-classes.ts'
import { matchTrack } from '../../src/ground/match/match-track.ts'
import { PROVENANCES, surfaceCode, technicalityCode } from '../../src/stretch/classes.ts'
import { metresPerDegree } from '../../src/geo/distance.ts'
import { nodesAt, pathsOver, regionOf } from '../ground/region/made-ground.ts'

const LATITUDE = 46
const { north, east } = metresPerDegree(LATITUDE)
const at = (up: number, right: number) => [LATITUDE + up / north, 8 + right / east] as const

/** Two ways from end to end, 6 m apart; the one is asphalt, the other as told. */
const twoWays = (tags: Record<string, string>) => {
  const [one, two, first, last] = pathsOver([1, 2], [3, 4], [1, 3], [2, 4])
  return regionOf({
    nodes: nodesAt(at(0, 0), at(0, 800), at(6, 0), at(6, 800)),
    ways: [
      { ...one, tags: { highway: 'footway', surface: 'asphalt' } },
      { ...two, tags: { highway: 'footway', ...tags } },
      first,
      last,
    ],
  })
}

const along = (up: number) => {
  const places = Array.from({ length: 180 }, (_, k) => at(up, 20 + 4 * k))
  return {
    latitude: Float64Array.from(places, ([latitude]) => latitude),
    longitude: Float64Array.from(places, ([, longitude]) => longitude),
  }
}

describe('a run between two ways, of which nobody can say which it took', () => {
  it('claims no class of either where they differ and are as likely, and no tag where one is likelier', async () => {
    const region = await twoWays({ surface: 'sand' })
    for (const up of [2.6, 2.9, 3.1, 3.4]) {
      const match = matchTrack(region, along(up))
      const { surface, surfaceFrom, surfaceProbability } = classesOnMatch(match, region)
      expect(match.ambiguous[90]).toBe(1)
      const claimed = up < 3 ? surfaceCode('paved') : surfaceCode('sand')
      expect([0, claimed]).toContain(surface[90])
      if (surface[90] === 0) expect(surfaceProbability[90]).toBeNaN()
      else {
        expect(PROVENANCES[surfaceFrom[90]]).toBe('inferred')
        expect(surfaceProbability[90]).toBeGreaterThanOrEqual(0.5)
        expect(surfaceProbability[90]).toBeLessThan(1)
      }
    }
  })

  it('claims what both are', async () => {
    const region = await twoWays({ surface: 'asphalt' })
    const match = matchTrack(region, along(3))
    const { surface, surfaceFrom, surfaceProbability } = classesOnMatch(match, region)
    expect(match.ambiguous[90]).toBe(1)
    expect(surface[90]).toBe(surfaceCode('paved'))
    expect(PROVENANCES[surfaceFrom[90]]).toBe('tagged')
    expect(surfaceProbability[90]).toBe(1)
  })

  it('never tells a scramble as the easy way beside it', async () => {
    const region = await twoWays({ surface: 'asphalt', sac_scale: 'difficult_alpine_hiking' })
    const { technicality } = classesOnMatch(matchTrack(region, along(3)), region)
    expect([0, technicalityCode('scramble')]).toContain(technicality[90])
  })
})
