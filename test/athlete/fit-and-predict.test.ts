import { describe, expect, it } from 'vitest'
import { UNKNOWN_RUNNER } from '../../src/athlete/runner-profile.ts'
import { fitAthlete } from '../../src/athlete/fit-athlete.ts'
import { predict } from '../../src/athlete/predict.ts'
import { PRIORS } from '../../src/athlete/priors.ts'
import { distinctRuns } from '../../src/athlete/recorded-run.ts'
import type { RunSummary } from '../../src/athlete/run-summary.ts'
import { DAY_S, line, normal, run, way } from './made-up.ts'

const flat = () => way(10_000)
const rolling = (length_m: number) => way(length_m, (at) => 0.1 * Math.sign(Math.sin(at / 300)))
const many = (count: number, pace: (k: number) => number): RunSummary[] =>
  Array.from({ length: count }, (_, k) => {
    const today = pace(k)
    return run(flat(), 3 * k, () => today)
  })
const timeOf = (history: readonly RunSummary[], course = flat(), day = 1000) =>
  predict(line(course), fitAthlete(history, PRIORS, day * DAY_S)).movingTime_s

describe('fitting a person', () => {
  it('finds the pace of somebody who always runs the same', () => {
    expect(
      timeOf(
        many(30, () => 0.3),
        flat(),
        90,
      ),
    ).toBeCloseTo(3000, -2)
    expect(
      timeOf(
        many(30, () => 0.5),
        flat(),
        90,
      ) / 5000,
    ).toBeCloseTo(1, 1.5)
  })

  it('moves from what people do towards what the person does, further with every run', () => {
    const nobody = timeOf([])
    const [one, few, lots] = [1, 5, 30].map((count) =>
      timeOf(
        many(count, () => 0.5),
        flat(),
        90,
      ),
    )
    expect(one).toBeGreaterThan(nobody)
    expect(few).toBeGreaterThan(one)
    expect(lots).toBeGreaterThan(few)
    expect(lots).toBeLessThan(5000 * 1.02)
  })

  it('narrows the band as runs come in', () => {
    const widths = [0, 1, 5, 30].map((count) => {
      const { band80_s, movingTime_s } = predict(
        line(flat()),
        fitAthlete(
          many(count, (k) => 0.35 + 0.01 * (k % 3)),
          PRIORS,
          90 * DAY_S,
        ),
      )
      return (band80_s[1] - band80_s[0]) / movingTime_s
    })
    expect(widths).toEqual(widths.toSorted((a, b) => b - a))
  })

  it('believes lately more than long ago', () => {
    const faster = many(40, (k) => (k < 20 ? 0.4 : 0.36))
    const slower = many(40, (k) => (k < 20 ? 0.36 : 0.4))
    expect(timeOf(faster, flat(), 120)).toBeLessThan(timeOf(slower, flat(), 120))
  })

  it('expects of a long hilly course what long hilly runs were, not what short flat ones were', () => {
    const short = many(20, () => 0.33)
    const long = Array.from({ length: 6 }, (_, k) => run(rolling(25_000), 3 * k + 1, () => 0.6))
    const course = way(24_000, (at) => 0.1 * Math.sign(Math.sin(at / 290)), 0.3)
    const [without, with_] = [timeOf(short, course, 70), timeOf([...short, ...long], course, 70)]
    expect(Math.abs(with_ / (24_000 * 0.6) - 1)).toBeLessThan(0.5 * Math.abs(without / (24_000 * 0.6) - 1))
  })

  it('is not led astray by one walk with a child', () => {
    const usual = many(20, () => 0.35)
    const strayed = usual.with(
      19,
      run(flat(), 57, () => 1.2),
    )
    expect(timeOf(strayed, flat(), 60) / timeOf(usual, flat(), 60)).toBeLessThan(1.06)
  })

  it('tells who is quick uphill', () => {
    const climber = Array.from({ length: 15 }, (_, k) => run(rolling(12_000), 3 * k, () => 0.45))
    const plodder = Array.from({ length: 15 }, (_, k) =>
      run(rolling(12_000), 3 * k, (at) => (Math.sin(at / 300) > 0 ? 0.75 : 0.3)),
    )
    const [quick, slow] = [climber, plodder].map((runs) => fitAthlete(runs, PRIORS, 60 * DAY_S))
    expect(quick.skills.uphill).toBeLessThan(slow.skills.uphill)
    expect(quick.skills.downhill).toBeGreaterThan(slow.skills.downhill)
  })

  it('remembers where the ground is slow', () => {
    const boggy = Array.from({ length: 8 }, (_, k) =>
      run(flat(), 3 * k, (at) => (at >= 4000 && at < 5000 ? 0.8 : 0.35)),
    )
    const { splits } = predict(line(flat()), fitAthlete(boggy, PRIORS, 30 * DAY_S))
    const at = (distance_m: number) =>
      splits.find((split) => split.distance_m === distance_m)?.movingTime_s ?? NaN
    expect(at(5000) - at(4000)).toBeGreaterThan(1.6 * (at(3000) - at(2000)))
  })

  it('does not look at what came after the day it predicts for, nor at the order of files', () => {
    const runs = many(12, (k) => 0.3 + 0.01 * k)
    const early = timeOf(runs.slice(0, 6), flat(), 16)
    expect(timeOf(runs, flat(), 16)).toBe(early)
    expect(timeOf(runs.toReversed(), flat(), 16)).toBe(early)
  })

  it('says 80 % and means it: bands of made-up people hold four days in five', () => {
    const next = normal(7)
    let [held, all] = [0, 0]
    for (let person = 0; person < 36; person++) {
      const level = 0.36 * Math.exp(0.15 * next())
      const spread = 0.04 + 0.08 * (person / 36)
      const runs = Array.from({ length: 45 }, (_, k) => {
        const today = level * Math.exp(spread * next())
        return run(way(1000), 3 * k, () => today)
      })
      for (let k = 25; k < 45; k += 4) {
        const { band80_s } = predict(line(way(1000)), fitAthlete(runs.slice(0, k), PRIORS, 3 * k * DAY_S))
        held += runs[k].movingTime_s >= band80_s[0] && runs[k].movingTime_s <= band80_s[1] ? 1 : 0
        all += 1
      }
    }
    expect(held / all).toBeGreaterThan(0.72)
    expect(held / all).toBeLessThan(0.88)
  })

  it('takes a result, sex, age and background for want of runs, and lets go of them', () => {
    const time = (about: typeof UNKNOWN_RUNNER, runs: readonly RunSummary[] = []) =>
      predict(line(flat()), fitAthlete(runs, PRIORS, 90 * DAY_S, about)).movingTime_s
    const fast = { ...UNKNOWN_RUNNER, result: { distance_m: 10_000, time_s: 2400, ascent_m: 0 } }
    const slow = { ...UNKNOWN_RUNNER, result: { distance_m: 10_000, time_s: 4200, ascent_m: 0 } }
    expect(time(fast)).toBeLessThan(time(slow))
    expect(time({ ...UNKNOWN_RUNNER, age_y: 60 })).toBeGreaterThan(time({ ...UNKNOWN_RUNNER, age_y: 30 }))
    const runs = many(40, () => 0.4)
    expect(time(slow, runs) / time(fast, runs)).toBeLessThan(1.03)
  })
})

describe('a prediction', () => {
  const told = () =>
    predict(
      line(rolling(10_030)),
      fitAthlete(
        many(10, () => 0.4),
        PRIORS,
        40 * DAY_S,
      ),
    )

  it('has splits at most 100 m apart that rise to the whole at the finish', () => {
    const { movingTime_s, splits } = told()
    let before = { distance_m: 0, movingTime_s: 0 }
    for (const split of splits) {
      expect(split.distance_m - before.distance_m).toBeLessThanOrEqual(100)
      expect(split.movingTime_s).toBeGreaterThan(before.movingTime_s)
      before = split
    }
    expect(before.movingTime_s).toBe(movingTime_s)
    expect(before.distance_m).toBeCloseTo(10_040, 3)
  })

  it('lies inside its band', () => {
    const { movingTime_s, band80_s } = told()
    expect(band80_s[0]).toBeLessThan(movingTime_s)
    expect(band80_s[1]).toBeGreaterThan(movingTime_s)
  })
})

describe('the same run recorded twice', () => {
  it('counts once, whether the watches were started together or half way through', () => {
    const one = run(flat(), 1, () => 0.35)
    const again = { ...one, start_s: one.start_s + 30 }
    const late = { ...one, start_s: one.start_s + 1200 }
    const evening = { ...one, start_s: one.start_s + DAY_S / 2 }
    expect(distinctRuns([late, one, evening, again])).toEqual([one, evening])
  })
})
