import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitAthlete } from '../../src/athlete/fit-athlete.ts'
import { fatigueAt } from '../../src/athlete/flat-equivalent.ts'
import { learnPacing } from '../../src/athlete/learn-pacing.ts'
import { pacingTerms, timeShares } from '../../src/athlete/pacing.ts'
import { shapeOf } from '../../src/athlete/predict.ts'
import { PRIORS } from '../../src/athlete/priors.ts'
import type { Pacing } from '../../src/athlete/priors-shape.ts'
import { ROUND_PACING } from '../../src/athlete/round-numbers.ts'
import type { EffortLine, RunSummary } from '../../src/athlete/run-summary.ts'
import { PACING } from '../../src/evidence/prediction.ts'
import { DAY_S, line, normal, random, run, way } from './made-up.ts'

const FLAT: Pacing = { ground: 0, noise: 0, rise: 0, ending: 0 }

/** Ways of some km over hills of their own, each elsewhere. */
const hills = (km: number, where: number) =>
  way(1000 * km, (at) => 0.12 * Math.sin(at / (1000 + 100 * (where % 5)) + where), where / 10)

/** The run of somebody who paces so, but for what the day brings, on slopes that are trusted so far. */
function paced(
  course: EffortLine,
  pacing: Pacing,
  day: number,
  trust: number,
  onFoot: RunSummary['onFoot'] = 'run',
): RunSummary {
  const next = normal(day + 1)
  const shares = timeShares({ ...course, trust }, pacingTerms(course, PRIORS.fatigue), pacing)
  const movingTime_s = 0.4 * course.effort_m
  const time = Float32Array.from(shares, (share) => share * movingTime_s * (1 + 0.05 * next()))
  return {
    ...course,
    trust,
    start_s: day * DAY_S,
    onFoot,
    movingTime_s: time.reduce((a, b) => a + b, 0),
    time,
  }
}

const historyOf = (pacing: Pacing, count: number, trust = 1, km = 12) =>
  Array.from({ length: count }, (_, day) => paced(line(hills(km, day)), pacing, day, trust))
const known = (history: readonly RunSummary[]) => fitAthlete(history, PRIORS, 100 * DAY_S)

/** Share of the time that has passed at the end of each piece, of somebody who paces so. */
function passed(course: EffortLine, pacing: Pacing): Float64Array {
  let sum = 0
  return timeShares(course, pacingTerms(course, PRIORS.fatigue), pacing).map((share) => (sum += share))
}

/** Mean difference over the way between two ways of sharing time out. */
function apart(course: EffortLine, a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let k = 0; k < course.count; k++) sum += course.length[k] * Math.abs(a[k] - b[k])
  return sum / course.length_m
}

const even = ({ length, length_m }: EffortLine) => {
  let way_m = 0
  return Float64Array.from(length, (metres) => (way_m += metres) / length_m)
}

/** Up for the first half and down for the second. */
const mountain = () => line(way(10_000, (at) => (at < 5000 ? 0.1 : -0.1), 5))

describe('before any run is known', () => {
  it('splits follow slopes of ground, and hardly slopes of noise', () => {
    const [trusted, doubted] = [1, 0].map((trust) => {
      const course = { ...mountain(), trust }
      return apart(course, shapeOf(course, known([])), even(course))
    })
    expect(trusted).toBeGreaterThan(0.04)
    expect(doubted).toBeLessThan(trusted / 8)
  })

  it('come the nearer to an even pace, the less the altitude is trusted', () => {
    const off = [1, 0.75, 0.5, 0.25, 0].map((trust) => {
      const course = { ...mountain(), trust }
      return apart(course, shapeOf(course, known([])), even(course))
    })
    expect(off).toEqual(off.toSorted((a, b) => b - a))
  })

  it('real hills are believed without a word: a course up and down a mountain follows the slope in full', () => {
    const course = mountain()
    const half = shapeOf(course, known([]))[course.band.lastIndexOf(Math.max(...course.band))]
    const up = course.effort.reduce((sum, effort, k) => sum + (course.band[k] > 15 ? effort : 0), 0)
    expect(course.trust).toBeGreaterThan(0.95)
    expect(half).toBeCloseTo(up / course.effort_m, 1.3)
  })
})

describe('how somebody’s splits follow slopes', () => {
  it('is found from their runs: who goes evenly over hills is foretold so, and who slows more is too', () => {
    const course = line(hills(14, 77))
    for (const ground of [0, 0.5, 1.5]) {
      const pacing = { ...FLAT, ground }
      const real = passed(course, pacing)
      const [nobody, five, forty] = [0, 5, 40].map((count) =>
        apart(course, shapeOf(course, known(historyOf(pacing, count))), real),
      )
      expect(five).toBeLessThan(nobody)
      expect(forty).toBeLessThan(five)
      expect(forty).toBeLessThan(nobody / 4)
    }
  })

  it('does no harm to who runs an even pace where altitude is noise', () => {
    const next = normal(5)
    const noisy = (day: number) => {
      let slope = 0
      return line(way(8000, () => (slope = 0.8 * slope + 0.05 * next()), day / 10))
    }
    const history = Array.from({ length: 20 }, (_, day) => {
      const course = noisy(day)
      return paced(course, FLAT, day, course.trust)
    })
    const course = noisy(50)
    const athlete = known(history)
    expect(apart(course, shapeOf(course, athlete), even(course))).toBeLessThan(0.004)
  })

  it('of runs like the course tells more than of runs unlike it', () => {
    const mountains = (km: number, where: number) =>
      line(way(1000 * km, (at) => (at < 500 * km ? 0.1 : -0.1), where / 10))
    const twelve = (km: number, ground: number, since: number) =>
      Array.from({ length: 12 }, (_, k) => paced(mountains(km, since + k), { ...FLAT, ground }, since + k, 1))
    const athlete = known([...twelve(30, 0.3, 0), ...twelve(5, 1.5, 12)])
    const off = (km: number, ground: number) => {
      const course = mountains(km, 90)
      return apart(course, shapeOf(course, athlete), passed(course, { ...FLAT, ground }))
    }
    expect(off(30, 0.3)).toBeLessThan(off(30, 1))
    expect(off(5, 1.5)).toBeLessThan(off(5, 0.8))
  })

  it('is learned from walks too', () => {
    const walks = Array.from({ length: 20 }, (_, day) =>
      paced(line(hills(12, day)), { ...FLAT, ground: 0.4 }, day, 1, 'walk'),
    )
    expect(known(walks).pacing.usual.ground).toBeCloseTo(0.4, 1)
  })

  it('stays within bounds, however a run went', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 1, max: 6 }), (seed, count) => {
        const next = random(seed)
        const history = Array.from({ length: count }, (_, day) =>
          run(hills(3, day), day, () => 0.2 + 3 * next() ** 8),
        )
        const { usual } = known(history).pacing
        for (const term of ['ground', 'noise', 'rise', 'ending'] as const) {
          expect(usual[term]).toBeGreaterThanOrEqual(PACING.value.bounds[term].least)
          expect(usual[term]).toBeLessThanOrEqual(PACING.value.bounds[term].most)
        }
        const shape = shapeOf(line(hills(4, 33)), known(history))
        expect(shape.at(-1)).toBeCloseTo(1, 12)
        for (let k = 1; k < shape.length; k++) expect(shape[k]).toBeGreaterThanOrEqual(shape[k - 1])
      }),
      { numRuns: 25 },
    )
  })
})

it('a spurt or a stroll over the last kilometre is somebody’s own, and foretold', () => {
  const spurt = { ...FLAT, ending: -0.3 }
  const athlete = known(historyOf(spurt, 60, 1, 3))
  expect(athlete.pacing.usual.ending).toBeLessThan(-0.15)
  const course = line(way(3000))
  const shape = shapeOf(course, athlete)
  const last = shape[course.count - 1] - shape[course.count - 2]
  expect(last / (course.length[course.count - 1] / course.length_m)).toBeLessThan(0.95)
})

describe('what people have in common', () => {
  const tiring = (rise: number, count: number): RunSummary[] =>
    Array.from({ length: count }, (_, k) => {
      const stretches = way(20_000, () => 0, 0.01 * k)
      return run(stretches, k, (at) => 0.4 * Math.exp(rise * fatigueAt(at, PRIORS.fatigue)))
    })
  const learn = (people: readonly (readonly RunSummary[])[]) =>
    learnPacing(people, PRIORS.fatigue, ROUND_PACING)

  it.each([0, 0.3, 0.55])('is found again where everybody slows by %s', (rise) => {
    expect(learn([tiring(rise, 10), tiring(rise, 30)]).rise).toBeCloseTo(rise, 1)
  })

  it.each([0.5, 1, 1.4])(
    'is found again where everybody follows the ground by %s and noise not at all',
    (ground) => {
      const pacing = { ...FLAT, ground }
      const learned = learn([1, 0.2, 0.6].map((trust) => historyOf(pacing, 30, trust)))
      expect(learned.ground).toBeCloseTo(ground, 1)
      expect(learned.noise).toBeCloseTo(0, 1)
    },
  )

  it('counts everybody alike, however much they recorded', () => {
    const many = tiring(0, 60)
    const others = [tiring(0.5, 10), tiring(0.5, 10), tiring(0.5, 10)]
    expect(learn([many, ...others]).rise).toBeGreaterThan(0.33)
  })

  it('stays what it was where nobody ran', () => {
    expect(learn([[]])).toEqual(ROUND_PACING)
  })
})
