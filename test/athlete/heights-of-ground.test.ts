import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { lineTrack } from '../../src/activity/line-track.ts'
import type { Track } from '../../src/activity/track.ts'
import type { CoursePrediction } from '../../src/athlete/predict-course.ts'
import { predictOnGround } from '../../src/athlete/predict-on-ground.ts'
import { UNKNOWN_RUNNER } from '../../src/athlete/runner-profile.ts'
import { type Ground, NO_GROUND } from '../../src/ground/graph/regions-for.ts'
import type { Region } from '../../src/ground/region/region.ts'
import { altitudeSentence, courseWords } from '../../src/words/prediction.ts'
import { madeElevation, nodesAt, pathsOver, regionOf } from '../ground/region/made-ground.ts'

const LATITUDE = 46.5
const WEST = 7
const EAST = 7.08
/** m, over some 6 km: three hills of 200 m, and 100 m higher at the end. */
const heightAt = (longitude: number): number => {
  const share = (longitude - WEST) / (EAST - WEST)
  return 800 + 100 * share + 200 * Math.sin(3 * Math.PI * share) ** 2
}
const UP_M = 3 * (200 + 100 / 6)

/** Which shares of the way have altitude. */
type Known = (share: number) => boolean
const everywhere: Known = () => true
const nowhere: Known = () => false

/** A course beside the path or upon it, with altitudes where `isKnown` of the share of the way, so many m too high. */
function course(points: number, { north = 0, raised_m = 0, isKnown = everywhere } = {}): Track {
  const longitude = Float64Array.from({ length: points }, (_, i) => WEST + ((EAST - WEST) * i) / (points - 1))
  return lineTrack({
    latitude: new Float64Array(points).fill(LATITUDE + north),
    longitude,
    altitude: Float32Array.from(longitude, (one, i) =>
      isKnown(i / (points - 1)) ? heightAt(one) + raised_m : NaN,
    ),
  })
}

async function foretold(track: Track, ground: Ground): Promise<CoursePrediction> {
  const told = await predictOnGround(track, [], UNKNOWN_RUNNER, 'ordinary', ground)
  if (told === null) throw new Error('It has no line.')
  return told.prediction
}

describe('a course without altitude where a region knows the heights', () => {
  let region: Region
  let ground: Ground
  beforeAll(async () => {
    const places = Array.from({ length: 81 }, (_, i) => [LATITUDE, WEST + ((EAST - WEST) * i) / 80] as const)
    const map = { nodes: nodesAt(...places), ways: pathsOver(places.map((_, i) => i + 1)) }
    region = await regionOf(
      map,
      madeElevation((_, longitude) => heightAt(longitude)),
    )
    ground = { around: async () => [region] }
  })

  it.each([
    ['upon its path', 600, 0],
    ['beside every path, over the land', 600, 0.0015],
    ['with a point every kilometre', 7, 0],
  ])('%s: takes them, and says so', async (_, points, north) => {
    const told = await foretold(course(points, { north, isKnown: nowhere }), ground)
    expect(told.altitudeKnown_m).toBeCloseTo(told.distance_m, 0)
    expect(Math.abs((told.ascent_m ?? NaN) / UP_M - 1)).toBeLessThan(0.04)
    expect((told.ascent_m ?? NaN) - (told.descent_m ?? NaN)).toBeCloseTo(100, -1)
    expect(altitudeSentence(told, 'km')).toMatch(/^The file has no altitude: the heights are those/)
  })

  it('property: whatever part of it has none, and however high its own count, it climbs as the whole does', async () => {
    const part = fc.tuple(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0.1, max: 0.9, noNaN: true }),
    )
    const cases = fc.record({ part, raised_m: fc.integer({ min: -60, max: 60 }) })
    await fc.assert(
      fc.asyncProperty(cases, async ({ part: [from, length], raised_m }) => {
        const isKnown = (share: number) => share < from || share > from + length
        const told = await foretold(course(600, { raised_m, isKnown }), ground)
        expect(told.altitudeKnown_m).toBeCloseTo(told.distance_m, 0)
        expect(Math.abs((told.ascent_m ?? NaN) - UP_M)).toBeLessThan(0.06 * UP_M)
        expect((told.ascent_m ?? NaN) - (told.descent_m ?? NaN)).toBeCloseTo(100, -1)
      }),
      { numRuns: 15, seed: 3 },
    )
  })

  it('that has its own altitude throughout keeps it', async () => {
    const told = await foretold(course(600, { raised_m: 30 }), ground)
    expect(told.altitudeOfGround_m).toBe(0)
    expect(altitudeSentence(told, 'km')).toBeNull()
  })
})

describe('a course that nobody knows all altitudes of', () => {
  it('tells the climb of the part that it is of, and that hills come on top', async () => {
    const told = await foretold(course(600, { isKnown: (share) => share < 0.6 }), NO_GROUND)
    expect(courseWords(told, 'km')).toMatch(/ up, .* down over the 4\.\d km whose altitude is known$/)
    expect(altitudeSentence(told, 'km')).toMatch(
      /^Over \d\.\d km nobody knows the altitude: .* hills come on top\.$/,
    )
  })

  it('tells no climb where less than half is known', async () => {
    const told = await foretold(course(600, { isKnown: (share) => share < 0.3 }), NO_GROUND)
    expect([told.ascent_m, told.descent_m]).toEqual([null, null])
    expect(courseWords(told, 'km')).toMatch(/, climb unknown$/)
    expect(altitudeSentence(told, 'km')).toMatch(/nobody knows the altitude/)
  })
})
