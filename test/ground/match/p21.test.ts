import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readActivityFile } from '../../../src/activity/read.ts'
import { OFF_MAP } from '../../../src/ground/match/match.ts'
import { matchTrack } from '../../../src/ground/match/match-track.ts'
import { nearestEdges } from '../../../src/ground/graph/nearest.ts'
import { describeWithShared, sharedPath } from '../../support/shared.ts'
import { realRegion } from '../region/real-regions.ts'

const RUN = 'P21_20190914_1522_run.fit'
/** m from every mapped way from which on a fix cannot be on one. */
const CLEAR_M = 25

/**
 * What the fixes and the ways about them show: the run follows mapped ways all along; at a hairpin the fixes overshoot
 * by up to 55 m. From there on it climbs the narrowest switchbacks of the town, legs of 30 m that lie 8 m apart: nearer
 * than this recording's own noise of 14 m, and cut short by the watch so that the way is a third longer than the
 * track. The matcher does not believe that way and calls all of it off the map.
 */
describeWithShared('P21, a real trail run of 5.3 km in Heidelberg', () => {
  it('is laid on the map, but for one stretch: switchbacks narrower than its noise', async () => {
    const { region } = await realRegion('heidelberg-2024.osm.pbf')
    const reading = readActivityFile(RUN, new Uint8Array(readFileSync(sharedPath('runs', 'P21', RUN))))
    const [{ track }] = reading.activities
    const { latitude, longitude } = track
    const match = matchTrack(region, { latitude, longitude })

    const whole_m = match.matched_m + match.offMap_m
    expect(whole_m).toBeGreaterThan(5200)
    expect(whole_m).toBeLessThan(5400)
    expect(match.matched_m / whole_m).toBeGreaterThan(0.87)

    const stretches = Array.from(match.edge.keys()).filter(
      (i) => match.edge[i] === OFF_MAP && (i === 0 || match.edge[i - 1] !== OFF_MAP),
    )
    expect(stretches).toHaveLength(1)
    for (const [i, edge] of match.edge.entries()) {
      if (Number.isNaN(latitude[i])) continue
      const isClear = nearestEdges(region, latitude[i], longitude[i], 1, CLEAR_M).count === 0
      // What truly is away from every way is never put on one, a few fixes at the edges aside.
      if (isClear && edge !== OFF_MAP) expect(match.off[i]).toBeLessThan(4 * match.noise_m)
    }
    const off = match.off.filter((metres) => !Number.isNaN(metres)).sort()
    expect(off[off.length >> 1]).toBeGreaterThan(5)
    expect(off[off.length >> 1]).toBeLessThan(10)
  })
})
