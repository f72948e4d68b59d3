import { describe, expect, it } from 'vitest'
import { fitAthlete } from '../../src/athlete/fit-athlete.ts'
import { runFeatures, type RunFeatures } from '../../src/athlete/kernel.ts'
import { errorsWithBaseline, fitBaseline, blendWithBaseline } from '../../src/athlete/baseline.ts'
import { predict } from '../../src/athlete/predict.ts'
import { PRIORS } from '../../src/athlete/priors.ts'
import { DAY_S, line, normal, run, way } from './made-up.ts'

/** A run of so many m, climbing so much, on which neither slope nor tiredness counts. */
function kin(length_m = 10_000, climb_mPerKm = 0, day = 0): RunFeatures {
  const squares = { squares: new Float64Array(0), shares: new Float32Array(0) }
  return runFeatures({ length_m, effort_m: length_m, climb_mPerKm, ...squares }, day * DAY_S, false, length_m)
}

const always = (count: number, value: number) => new Float64Array(count).fill(value)
const of = (logPaces: Float64Array) =>
  fitBaseline(
    Array.from(logPaces, () => kin()),
    logPaces,
  )

describe("a person's own medians", () => {
  it('say nothing before the sixth run, nor of a course unlike any run', () => {
    expect(blendWithBaseline(of(always(5, -1)), always(5, 0.3), kin(), -2)).toBe(-2)
    const mountain = kin(170_000, 60)
    expect(blendWithBaseline(of(always(40, -1)), always(40, 0.3), mountain, -2)).toBeCloseTo(-2, 4)
  })

  it('are heard the more, the farther off the model has been, and hardly where it was right', () => {
    const runs = of(always(60, -1))
    const heard = [0, 0.02, 0.1].map((off) => blendWithBaseline(runs, always(60, off), kin(), -2) + 2)
    expect(heard).toEqual(heard.toSorted((a, b) => a - b))
    expect(heard[2]).toBeGreaterThan(0.95)
    const next = normal(3)
    const wild = of(Float64Array.from({ length: 60 }, () => -1 + 0.3 * next()))
    expect(blendWithBaseline(wild, always(60, 0), kin(), -2)).toBeCloseTo(-2, 2)
  })

  it('tell of a run only what those before it tell', () => {
    const paces = Float64Array.from({ length: 30 }, (_, i) => -1 + 0.01 * (i % 4))
    const errors = Float64Array.from(paces, (_, i) => 0.03 * ((i % 3) - 1))
    const whole = errorsWithBaseline(of(paces), errors)
    const half = errorsWithBaseline(of(paces.slice(0, 15)), errors.slice(0, 15))
    expect(Array.from(half)).toEqual(Array.from(whole.subarray(0, 15)))
  })

  it('are off of a run by what would have been foretold the day before', () => {
    const paces = Float64Array.from({ length: 12 }, (_, i) => -1 + 0.02 * (i % 5))
    const errors = always(12, 0.05)
    const before = of(paces.slice(0, 11))
    const foretold = blendWithBaseline(before, errors.slice(0, 11), kin(), paces[11] - errors[11])
    expect(errorsWithBaseline(of(paces), errors)[11]).toBeCloseTo(paces[11] - foretold, 12)
  })

  it('bring nobody who only ran flat to think a mountain flat', () => {
    const runs = Array.from({ length: 60 }, (_, k) => run(way(10_000), 3 * k, () => 0.35))
    const climb = line(way(10_000, () => 0.2, 0.3))
    const [without, with_] = [{ medians: true }, {}].map(
      (terms) => predict(climb, fitAthlete(runs, PRIORS, 200 * DAY_S, undefined, terms)).movingTime_s,
    )
    expect(with_ / without).toBeCloseTo(1, 2)
  })
})

describe('the median of the latest runs', () => {
  const medianOf = (paces: readonly number[]) => of(Float64Array.from(paces)).logPaces[0].ran

  it.each([
    ['of five, not in order', [5, 1, 4, 2, 9], 4],
    ['of six, half way between two', [5, 1, 4, 2, 9, 10], 4.5],
    ['by size, not by how it is written', [100, 9, 20, 3, 1], 9],
    ['of no more than the latest 40', [...always(30, 7), ...always(21, 1), ...always(19, 2)], 1],
    ['of forty and not fewer', [...always(21, 1), ...always(19, 2)], 1],
  ])('%s', (_, paces, median) => expect(medianOf(paces)).toBe(median))

  it('is none of four runs', () => {
    expect(medianOf([1, 2, 3, 4])).toBeNaN()
  })

  it('is off of each run by what the runs before it had, from the sixth on', () => {
    const { errors } = of(Float64Array.from([5, 1, 4, 2, 9, 10, 3]))
    expect([...errors[0]]).toEqual([NaN, NaN, NaN, NaN, NaN, 10 - 4, 3 - 4.5])
  })

  it('goes by the way, and by its length in flat road, each for itself', () => {
    // 10 km of way, 12 km in flat road, 15 km as tired: 0.2 s/m of the last is 0.3 of the first.
    const squares = { squares: new Float64Array(0), shares: new Float32Array(0) }
    const one = runFeatures(
      { length_m: 10_000, effort_m: 12_000, climb_mPerKm: 0, ...squares },
      0,
      false,
      15_000,
    )
    const medians = fitBaseline(
      Array.from({ length: 5 }, () => one),
      always(5, Math.log(0.2)),
    )
    expect(medians.logPaces[0].ran).toBeCloseTo(Math.log(0.3), 12)
    expect(medians.logPaces[1].ran).toBeCloseTo(Math.log(0.25), 12)
  })

  it('is of runs or of walks, each by those of its kind before it', () => {
    const all = Array.from({ length: 14 }, (_, i) => ({ ...kin(), walks: i % 2 === 1 }))
    const paces = Float64Array.from(all, ({ walks }, i) => (walks ? 0 : -1) + 0.01 * i)
    const { logPaces, errors } = fitBaseline(all, paces)
    expect(logPaces[0].ran).toBeCloseTo(-1 + 0.06, 12)
    expect(logPaces[0].walked).toBeCloseTo(0.07, 12)
    expect([...errors[0].subarray(0, 10)].every(Number.isNaN)).toBe(true)
    expect(errors[0][10]).toBeCloseTo(0.1 - 0.04, 12)
    expect(errors[0][13]).toBeCloseTo(0.13 - 0.06, 12)
  })

  it('is none where nobody ran', () => {
    expect(fitBaseline([], new Float64Array(0))).toEqual({ features: [], logPaces: [], errors: [] })
    expect(blendWithBaseline(fitBaseline([], new Float64Array(0)), always(0, 0), kin(), -2)).toBe(-2)
  })
})

/**
 * How much each of two medians that say the same was heard beside the model: model −2, medians −1. All runs are alike
 * but the first five, which are only for the median to speak.
 */
function heard(count: number, modelOff: number, medianOff = 0): number {
  // Paces that stray by turns leave the median where it is, and are off of it by so much.
  const paces = Float64Array.from({ length: count + 5 }, (_, i) => -1 + (i < 5 ? 0 : medianOff))
  const runs = of(paces)
  const medians = {
    ...runs,
    logPaces: [0, 1].map(() => ({ ran: -1, walked: NaN })),
    errors: [0, 1].map(() => always(count + 5, medianOff)),
  }
  const blend = blendWithBaseline(medians, always(count + 5, modelOff), kin(), -2) + 2
  return blend / (2 * (1 - blend))
}

describe('the say of a median', () => {
  it('comes with the runs that were like this one: of n it is n / (n + c), where it foretells as well as the model', () => {
    const c = (count: number, off: number) => count * (1 / heard(count, off, off) - 1)
    expect(c(1, 0)).toBeGreaterThan(0)
    for (const count of [1, 2, 10, 100]) {
      expect(c(count, 0)).toBeCloseTo(c(1, 0), 6)
      expect(c(count, 0.05)).toBeCloseTo(c(1, 0), 6)
    }
  })

  it('grows by the same factor with every run that the model was off by so much more, and falls so', () => {
    const factor = (count: number, model: number, median: number) =>
      heard(count, model, median) / heard(count, 0, 0)
    const once = factor(1, 0.1, 0)
    expect(once).toBeGreaterThan(1)
    expect(factor(3, 0.1, 0)).toBeCloseTo(once ** 3, 6)
    expect(factor(1, 0.05, 0)).toBeCloseTo(Math.sqrt(once), 6)
    expect(factor(1, 0, 0.1)).toBeCloseTo(1 / once, 6)
    expect(factor(2, 0.15, 0.05)).toBeCloseTo(once ** 2, 6)
    // Too quick is as far off as too slow.
    expect(factor(1, -0.1, 0)).toBeCloseTo(once, 9)
    expect(factor(1, 0, -0.1)).toBeCloseTo(1 / once, 9)
  })

  it('is not taken by one day wholly off: beyond so much no day costs more', () => {
    expect(heard(1, 5)).toBeCloseTo(heard(1, 1), 9)
    expect(heard(1, 0, 5)).toBeCloseTo(heard(1, 0, 1), 9)
  })

  it('stays a number over hundreds of runs', () => {
    const runs = of(always(1000, -1))
    expect(blendWithBaseline(runs, always(1000, 1), kin(), -2)).toBeCloseTo(-1, 9)
  })

  it('comes from runs alike: walks say nothing of a run, a longer way the less, the longer', () => {
    const walk = { ...kin(), walks: true }
    expect(blendWithBaseline(of(always(30, -1)), always(30, 0.1), walk, -2)).toBe(-2)
    const says = [10_000, 14_000, 20_000].map(
      (length_m) => blendWithBaseline(of(always(8, -1)), always(8, 0.05), kin(length_m), -2) + 2,
    )
    expect(says).toEqual(says.toSorted((a, b) => b - a))
    expect(says[2]).toBeLessThan(0.8 * says[0])
  })

  it('is of the course: what a median says of a way is said of its tired length', () => {
    const squares = { squares: new Float64Array(0), shares: new Float32Array(0) }
    const tired = runFeatures(
      { length_m: 10_000, effort_m: 10_000, climb_mPerKm: 0, ...squares },
      0,
      false,
      12_000,
    )
    const blend = blendWithBaseline(of(always(1000, -1)), always(1000, 1), tired, -2)
    expect(blend).toBeCloseTo(-1 + Math.log(10 / 12), 6)
  })

  it('leaves the errors of the first five runs as they were', () => {
    const errors = Float64Array.from([0.1, -0.2, 0.3, -0.4, 0.5, 0.6, -0.1])
    const together = errorsWithBaseline(of(always(7, -1)), errors)
    expect([...together.subarray(0, 5)]).toEqual([...errors.subarray(0, 5)])
    // Of the sixth no run before it was foretold by a median yet.
    expect(together[5]).toBeCloseTo(0.6, 12)
    expect(Math.abs(together[6])).toBeLessThan(0.1)
  })
})
