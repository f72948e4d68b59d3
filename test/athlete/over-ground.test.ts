import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overGround } from '../../src/athlete/over-ground.ts'
import { type CoursePrediction, predictCourse } from '../../src/athlete/predict-course.ts'
import { UNKNOWN_RUNNER } from '../../src/athlete/runner-profile.ts'
import { timedCourse } from '../../src/athlete/timed-course.ts'
import { bodyBesideFlat } from '../../src/analysis/body-beside-flat.ts'
import { NOTHING_CARRIED } from '../../src/body/carried.ts'
import {
  PROVENANCES,
  technicalityCode,
  TECHNICALITIES,
  type TechnicalityName,
} from '../../src/stretch/classes.ts'
import { sum } from '../../src/stretch/columns.ts'
import type { Stretches } from '../../src/stretch/stretches.ts'
import { run, track, way } from './made-up.ts'

/** 10 km in 50:00, as in the audit's own case. */
const RUNNER = { ...UNKNOWN_RUNNER, result: { distance_m: 10_000, time_s: 3000, ascent_m: 0 } }
const MASS = { value: 70, low: 70, high: 70 }
const TAGGED = PROVENANCES.indexOf('tagged')

/** A made-up course over hills, predicted for somebody. */
function foretold(history: Parameters<typeof predictCourse>[1] = []): CoursePrediction {
  const prediction = predictCourse(track(450), history, RUNNER)
  if (prediction === null) throw new Error('The course has no line.')
  return prediction
}

/** The same ground all along, as a mapper tagged it, or as it was inferred. */
function on(stretches: Stretches, technicality: TechnicalityName, sure = 1): Stretches {
  const { count } = stretches
  return {
    ...stretches,
    technicality: new Uint8Array(count).fill(technicalityCode(technicality)),
    technicalityFrom: new Uint8Array(count).fill(sure === 1 ? TAGGED : PROVENANCES.indexOf('inferred')),
    technicalityProbability: new Float32Array(count).fill(sure),
  }
}

const over = (bare: CoursePrediction, technicality: TechnicalityName, sure?: number) =>
  overGround(bare, on(bare.stretches, technicality, sure))

describe('W1: ground in time', () => {
  const bare = foretold()

  it('smooth ground takes what was predicted, and rougher ground longer, class by class', () => {
    const times = TECHNICALITIES.slice(1).map((name) => over(bare, name).movingTime_s)
    expect(times[0]).toBeCloseTo(bare.movingTime_s, 6)
    expect(times).toEqual([...times].sort((a, b) => a - b))
    expect(times[3] / times[0]).toBeGreaterThan(1.15)
  })

  it('the same effort for the same time costs no more on very rough ground than on a road, within a fifth', () => {
    for (const name of ['smooth', 'uneven', 'rough', 'very rough'] as const) {
      const body = bodyBesideFlat(timedCourse(over(bare, name)), MASS, NOTHING_CARRIED)
      const { timesFlat } = body.energy ?? { timesFlat: null }
      expect(timesFlat?.value, name).toBeGreaterThan(0.8)
      expect(timesFlat?.value, name).toBeLessThan(1.2)
    }
  })

  it('no mean uptake is above what the runner’s own race says they can hold', () => {
    // Daniels and Gilbert make 40 ml/kg/min of 10 km in 50:00.
    for (const name of ['smooth', 'rough', 'very rough', 'scramble'] as const) {
      const timed = timedCourse(over(bare, name))
      const { energy } = bodyBesideFlat(timed, MASS, NOTHING_CARRIED)
      const watts = (1000 * (energy?.totalPerKg?.value ?? NaN)) / sum(timed.movingTime)
      expect((watts * 60) / 20.9, name).toBeLessThan(40)
    }
  })

  it('what is known of the ground less surely moves the time less and widens the band more', () => {
    const [sure, hardly] = [over(bare, 'very rough'), over(bare, 'very rough', 0.5)]
    expect(hardly.movingTime_s).toBeLessThan(sure.movingTime_s)
    expect(hardly.movingTime_s).toBeGreaterThan(bare.movingTime_s)
    expect(widthOf(sure)).toBeGreaterThan(widthOf(bare))
  })

  it('ground that nobody knows leaves the time and the band it was learned with', () => {
    const same = overGround(bare, bare.stretches)
    expect(same.movingTime_s).toBeCloseTo(bare.movingTime_s, 6)
    expect(same.band80_s[0]).toBeCloseTo(bare.band80_s[0], 6)
    expect(same.scramble_m).toBeNull()
  })

  it('of somebody whose runs may have been over such ground only half is added, and the band holds all and none', () => {
    const history = Array.from({ length: 12 }, (_, day) => run(way(8000), day, () => 0.33))
    const own = foretold(history)
    const slowed = over(own, 'very rough')
    const all = over({ ...own, athlete: foretold().athlete }, 'very rough')
    expect(slowed.movingTime_s - own.movingTime_s).toBeCloseTo((all.movingTime_s - own.movingTime_s) / 2, 3)
    expect(slowed.band80_s[0]).toBeLessThan(own.movingTime_s)
    expect(slowed.band80_s[1]).toBeGreaterThan(all.movingTime_s)
  })
})

describe('W5: a scramble', () => {
  const bare = foretold()

  it('is never timed as running: at least what a hiking signpost says, within half to twice', () => {
    const { movingTime_s, band80_s, scramble_m } = over(bare, 'scramble')
    const [way_s, height_s] = [
      bare.distance_m / (4 / 3.6),
      3600 * ((bare.ascent_m ?? 0) / 300 + (bare.descent_m ?? 0) / 500),
    ]
    expect(movingTime_s).toBeGreaterThanOrEqual(Math.max(way_s, height_s) - 1)
    expect(band80_s[0]).toBeLessThan(0.55 * movingTime_s)
    expect(band80_s[1]).toBeGreaterThan(1.9 * movingTime_s)
    expect(scramble_m).toBeCloseTo(bare.distance_m, 0)
  })

  it('is walked in every figure', () => {
    const timed = timedCourse(over(bare, 'scramble'))
    const { walkingTime_s } = bodyBesideFlat(timed, MASS, NOTHING_CARRIED)
    expect(walkingTime_s / sum(timed.movingTime)).toBeGreaterThan(0.99)
  })
})

describe('a prediction over any ground', () => {
  it('adds up: its splits rise to its time, which lies in its band, whatever lies underfoot', () => {
    const bare = foretold()
    const anywhere = fc.array(
      fc.tuple(fc.constantFrom(...TECHNICALITIES), fc.double({ min: 0.5, max: 1, noNaN: true })),
      {
        minLength: bare.stretches.count,
        maxLength: bare.stretches.count,
      },
    )
    fc.assert(
      fc.property(anywhere, (ground) => {
        const stretches = on(bare.stretches, 'unknown')
        ground.forEach(([name, sure], i) => {
          stretches.technicality[i] = technicalityCode(name)
          stretches.technicalityFrom[i] = name === 'unknown' ? 0 : PROVENANCES.indexOf('inferred')
          stretches.technicalityProbability[i] = sure
        })
        const { movingTime_s, band80_s, splits } = overGround(bare, stretches)
        const times = splits.map((split) => split.movingTime_s)
        expect(times).toEqual([...times].sort((a, b) => a - b))
        expect(times.at(-1)).toBeCloseTo(movingTime_s, 6)
        expect(band80_s[0]).toBeLessThanOrEqual(movingTime_s)
        expect(band80_s[1]).toBeGreaterThanOrEqual(movingTime_s)
      }),
      { numRuns: 30 },
    )
  })
})

function widthOf({ band80_s: [low, high] }: CoursePrediction): number {
  return high / low
}
