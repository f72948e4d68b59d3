import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../bench/random.ts'
import { bodyBesideFlat } from '../../src/analysis/body-beside-flat.ts'
import { overGround } from '../../src/athlete/over-ground.ts'
import { predictStretches } from '../../src/athlete/predict-course.ts'
import { UNKNOWN_RUNNER } from '../../src/athlete/runner-profile.ts'
import { timedCourse } from '../../src/athlete/timed-course.ts'
import { NOTHING_CARRIED } from '../../src/body/carried.ts'
import { lastingShare } from '../../src/body/ceiling.ts'
import { lengthCost } from '../../src/ground/graph/edge-cost.ts'
import { shortestPath } from '../../src/ground/graph/shortest-path.ts'
import type { Region } from '../../src/ground/region/region.ts'
import { stretchesOfPath } from '../../src/line/stretches-of-path.ts'
import { PROVENANCES, surfaceCode, technicalityCode } from '../../src/stretch/classes.ts'
import { sum } from '../../src/stretch/columns.ts'
import { UNKNOWN, type Stretches } from '../../src/stretch/stretches.ts'
import { ANDORRA, MONACO, realRegion } from '../ground/region/real-regions.ts'
import { describeWithShared } from '../support/shared.ts'

/** A runner of 10 km in 50:00, and nothing else known. */
const RUNNER = { ...UNKNOWN_RUNNER, result: { distance_m: 10_000, time_s: 3000, ascent_m: 0 } }
const MASS = { value: 70, low: 70, high: 70 }
const TAGGED = PROVENANCES.indexOf('tagged')
const PATHS = 250
/** m. Shorter ways are steps to the door. */
const SHORTEST = 500
/** Edges. */
const NEAR = 4000

/** Ways between places drawn by lot, with the ground that the region knows, timed for the runner. */
function waysIn(region: Region): Stretches[] {
  const random = seededRandom(20_261_130)
  const cost = lengthCost(region)
  const { count } = region.edges
  // Edges lie beside their neighbours in the file: some thousands on is some kilometres off.
  const near = (edge: number) => Math.max(0, Math.min(count - 1, Math.floor(edge + (random() - 0.5) * NEAR)))
  const ways: Stretches[] = []
  for (let tries = 0; ways.length < PATHS && tries < 8 * PATHS; tries++) {
    const start = Math.floor(random() * count)
    const goal = near(start)
    const path = shortestPath(
      region,
      { edge: start, fraction: random() },
      { edge: goal, fraction: random() },
      cost,
    )
    if (path === null || path.length < SHORTEST) continue
    const stretches = stretchesOfPath(region, path)
    ways.push(timedCourse(overGround(predictStretches(stretches, [], RUNNER), stretches)))
  }
  return ways
}

/** The same, as if a mapper had written all that is inferred, and uneven dirt where nobody knows. */
function tagged(way: Stretches): Stretches {
  const [from, sure] = [new Uint8Array(way.count).fill(TAGGED), new Float32Array(way.count).fill(1)]
  return {
    ...way,
    surface: way.surface.map((code) => (code === UNKNOWN ? surfaceCode('dirt') : code)),
    surfaceFrom: from,
    surfaceProbability: sure,
    technicality: way.technicality.map((code) => (code === UNKNOWN ? technicalityCode('uneven') : code)),
    technicalityFrom: from,
    technicalityProbability: sure,
  }
}

describeWithShared('the body on 250 ways drawn by lot, each of', () => {
  describe.each([{ files: ANDORRA }, { files: MONACO }])('$files.0', ({ files }) => {
    it('W1, W2, W4: asks for no more than a body has, and for the same effort the same energy', async () => {
      const { region } = await realRegion(files[0], files[1])
      const ways = waysIn(region)
      expect(ways).toHaveLength(PATHS)
      const wrong: string[] = []
      for (const [k, way] of ways.entries()) {
        const { figures, energy } = bodyBesideFlat(way, MASS, NOTHING_CARRIED)
        const [time_s, perKg] = [sum(way.movingTime), energy?.totalPerKg]
        if (!perKg) throw new Error('The way has no energy.')
        const uptake = (kJ: number) => (kJ * 1000 * 60) / time_s / 20.9
        const check = (what: string, value: number, from: number, to: number) => {
          if (!(value >= from && value <= to)) wrong.push(`${k} ${what}: ${value}`)
        }
        check('uptake at the high end', uptake(perKg.high), 0, 75 * lastingShare(time_s) * 1.001)
        check('high ÷ value', perKg.high / perKg.value, 1, 1.5)
        const sure = bodyBesideFlat(tagged(way), MASS, NOTHING_CARRIED).energy?.totalPerKg
        check('high ÷ value on known ground', (sure?.high ?? NaN) / (sure?.value ?? NaN), 1, 1.35)
        check('same effort', energy?.timesFlat?.value ?? Number.NaN, 0.8, 1.2)
        const total = (id: string) => figures.find((one) => one.id === id)?.total?.value ?? 0
        const heat_kJ = total('energy') - total('uphill-work')
        check('water ÷ heat', total('water') / heat_kJ, 0, 1 / 2.43 + 1e-3)
        for (const { id, total: range } of figures)
          if (range && !(range.low <= range.value * (1 + 1e-9) && range.value <= range.high * (1 + 1e-9)))
            wrong.push(`${k} ${id} lies outside its own range`)
      }
      expect(wrong).toEqual([])
    })
  })
})
