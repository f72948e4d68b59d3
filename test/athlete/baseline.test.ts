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
