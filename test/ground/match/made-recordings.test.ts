import { expect, it } from 'vitest'
import { seededRandom } from '../../../bench/random.ts'
import { nearestEdges } from '../../../src/ground/graph/nearest.ts'
import { matchTrack } from '../../../src/ground/match/match-track.ts'
import type { Region } from '../../../src/ground/region/region.ts'
import { describeWithShared } from '../../support/shared.ts'
import { ANDORRA, realRegion } from '../region/real-regions.ts'
import { madeRecording } from './made-recording.ts'
import { madeWalk } from './made-walk.ts'
import { added, NO_SCORE, rightShare, type Score, scoreOf } from './score.ts'

/**
 * Walks of 2–10 km over real ground, recorded by a made-up receiver whose error in each axis is a Gauss-Markov
 * process: half of it is still there after 20 s. Of the walks on trails at least 70 % is on paths and tracks, as on
 * a trail run; those anywhere go along pavements and streets as they come, which error of this size cannot tell
 * apart. Parallel edges count as wrong, however near they lie.
 */
const NOISES = [5, 8, 15] as const
const SAMPLINGS = ['every second', 'smart'] as const
const MEMORY_S = 30
const WALKS = 6

/** m from every path from which on a place is off the map. */
const CLEAR_M = 25

interface Cell {
  readonly onTrails: boolean
  readonly offMap: number
  readonly gaps: boolean
  readonly sampling: (typeof SAMPLINGS)[number]
  readonly noise: (typeof NOISES)[number]
}

function scoreIn(region: Region, cell: Cell): Score {
  const isNearWays = (latitude: number, longitude: number): boolean =>
    nearestEdges(region, latitude, longitude, 1, CLEAR_M).count > 0
  let score = NO_SCORE
  for (let seed = 1; seed <= WALKS; seed++) {
    const random = seededRandom(7919 * seed)
    const walk = madeWalk(region, random, { ...cell, metres: 2000 + 8000 * random(), isNearWays })
    const recording = madeRecording(walk, random, { ...cell, memory: MEMORY_S })
    // Along the way the error is as large as across it; three deviations hold it.
    score = added(score, scoreOf(walk, recording, matchTrack(region, recording), 10 + 3 * cell.noise))
  }
  return score
}

async function pooled(cell: Cell): Promise<Score> {
  const andorra = await realRegion(...ANDORRA)
  const heidelberg = await realRegion('heidelberg-2024.osm.pbf')
  return added(scoreIn(andorra.region, cell), scoreIn(heidelberg.region, cell))
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`

function line({ onTrails, offMap, gaps, sampling, noise }: Cell, score: Score): string {
  const where = onTrails ? 'trails' : 'anywhere'
  const what = offMap > 0 ? '10 % off the map' : gaps ? 'gaps' : 'whole'
  const off =
    offMap > 0
      ? `; off the map: recall ${percent(score.offBoth / score.offTrue)}, precision ${percent(score.offBoth / score.offTold)}`
      : ''
  const ambiguous = percent(score.ambiguous / score.walked)
  return `${where}, ${what}, ${sampling}, ${noise} m: right ${percent(rightShare(score))}, ambiguous ${ambiguous}${off}`
}

describeWithShared('made-up recordings of walks over Andorra and Heidelberg', () => {
  for (const sampling of SAMPLINGS)
    it(`are laid on the right edges on trails, sampled ${sampling}, with gaps and off the map`, async () => {
      for (const [noise, least] of [
        [5, 0.97],
        [8, 0.93],
        [15, 0.85],
      ] as const) {
        let together = NO_SCORE
        for (const what of [
          { offMap: 0, gaps: false },
          { offMap: 0, gaps: true },
          { offMap: 0.1, gaps: false },
        ]) {
          const cell = { onTrails: true, sampling, noise, ...what }
          const score = await pooled(cell)
          console.log(line(cell, score))
          together = added(together, score)
        }
        expect(rightShare(together)).toBeGreaterThanOrEqual(least)
        if (noise > 8) continue
        expect(together.offBoth / together.offTrue).toBeGreaterThanOrEqual(0.9)
      }
    })

  it('are mostly laid on the right edges anywhere, and called ambiguous where they cannot be', async () => {
    for (const sampling of SAMPLINGS)
      for (const noise of [5, 8, 15] as const) {
        const cell = { onTrails: false, offMap: 0, gaps: false, sampling, noise }
        const score = await pooled(cell)
        console.log(line(cell, score))
        expect(rightShare(score)).toBeGreaterThanOrEqual(noise === 15 ? 0.75 : 0.85)
      }
  })
})
