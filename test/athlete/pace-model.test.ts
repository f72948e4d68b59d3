import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { covariance, runFeatures, sharedGround, similarity, tiredEffort } from '../../src/athlete/kernel.ts'
import type { RunFeatures } from '../../src/athlete/kernel.ts'
import { expectedLogPace, fitPaceModel, priorLogPace } from '../../src/athlete/pace-model.ts'
import type { Kernel } from '../../src/athlete/priors-shape.ts'
import { features, lineOf, NO_KINSHIP } from './by-hand.ts'

const LEVEL = { logPace: -1, perLogLength: 0.1, walked: 0.6 }

/** Over squares of ground, for equal shares. */
const over = (...squares: number[]) => ({
  squares: Float64Array.from(squares),
  shares: new Float32Array(squares.length).fill(1 / Math.sqrt(squares.length)),
})

describe('what two runs are compared by', () => {
  it('is told of a run by hand', () => {
    const line = { length_m: 8000, effort_m: 10_000, climb_mPerKm: 25, ...over(3, 4) }
    const told = runFeatures(line, 864_000, true, 20_000)
    expect(told).toEqual({
      day: 10,
      logLength: Math.log(2),
      climb: 5,
      walks: true,
      plain: [Math.log(0.4), Math.log(0.5)],
      ...over(3, 4),
    })
  })

  it('stays a number of a way that is none', () => {
    const told = runFeatures({ length_m: 0, effort_m: 0, climb_mPerKm: 0, ...over() }, 0, false, 0)
    expect(told.plain).toEqual([0, 0])
    expect(told.logLength).toBe(Math.log(1 / 10_000))
  })

  it('is alike in length and hilliness by a bell about the same, and the same from either side', () => {
    const some = fc.record({
      logLength: fc.double({ min: -3, max: 3, noNaN: true }),
      climb: fc.double({ min: 0, max: 10, noNaN: true }),
    })
    expect(similarity(features({ climb: 4 }), features({ climb: 4 }))).toBe(1)
    const far = (logLength: number, climb: number) => similarity(features(), features({ logLength, climb }))
    // A bell: twice as far off is worth the fourth power, and what is off in two ways the product.
    expect(far(0.8, 0)).toBeCloseTo(far(0.4, 0) ** 4, 9)
    expect(far(0, 4)).toBeCloseTo(far(0, 2) ** 4, 9)
    expect(far(0.4, 2)).toBeCloseTo(far(0.4, 0) * far(0, 2), 9)
    // The bell falls steepest one reach away, to 1/√e: 0.6 in log length, 2.5 in √(m/km).
    expect(far(0.6, 0)).toBeCloseTo(Math.exp(-0.5), 9)
    expect(far(0, 2.5)).toBeCloseTo(Math.exp(-0.5), 9)
    const apart = similarity(features({ logLength: 1, climb: 5 }), features({ logLength: 0.4, climb: 2.5 }))
    expect(apart).toBeCloseTo(Math.exp(-1), 9)
    expect(far(0.4, 0)).toBeLessThan(0.9)
    expect(far(0, 2)).toBeLessThan(0.9)
    fc.assert(
      fc.property(some, some, (a, b) => {
        expect(similarity(features(a), features(b))).toBe(similarity(features(b), features(a)))
      }),
    )
  })
})

describe('how much two runs have in common', () => {
  const a = features({ day: 10, logLength: 0.5, climb: 5 })
  const b = features({ day: 55, logLength: -0.4, climb: 1, walks: true })
  const c = features({ ...b, day: -35, walks: false })

  it.each<[string, Partial<Kernel>, RunFeatures, RunFeatures, number]>([
    ['being of one person', { person: 0.3 }, a, b, 0.3],
    ['weeks apart: a form of 45 days', { form: 0.3 }, a, b, 0.3 / Math.E],
    ['weeks apart, whichever came first', { form: 0.3 }, b, a, 0.3 / Math.E],
    ['years apart', { season: 0.3, seasonDays: 90 }, a, b, 0.3 * Math.exp(-0.5)],
    ['how the person takes to length', { length: 0.3 }, a, b, 0.3 * 0.5 * -0.4],
    ['how the person takes to hills, about rolling ground', { hills: 0.3 }, a, b, 0.3 * 2 * -2],
    ['ground that both went over', { ground: 0.3 }, a, b, 0.3 * 0.25],
    ['walking and running: nothing', { gait: 0.3 }, a, b, 0],
    ['running both', { gait: 0.3 }, a, c, 0.3],
    ['a day of their own: nothing', { day: 0.3 }, a, b, 0],
  ])('is %s', (_, kernel, one, other, covaries) => {
    expect(covariance(one, other, 0.25, { ...NO_KINSHIP, ...kernel })).toBeCloseTo(covaries, 12)
  })

  it('is likeness, as far as they are alike', () => {
    expect(covariance(a, b, 0.25, { ...NO_KINSHIP, alike: 0.3 })).toBeCloseTo(0.3 * similarity(a, b), 12)
  })

  it('is the sum of all of it', () => {
    const all = {
      ...NO_KINSHIP,
      person: 1,
      form: 2,
      season: 3,
      alike: 4,
      length: 5,
      hills: 6,
      ground: 7,
      gait: 8,
    }
    const parts = (Object.keys(all) as (keyof Kernel)[])
      .filter((name) => !name.endsWith('Days'))
      .map((name) => covariance(a, c, 0.5, { ...NO_KINSHIP, [name]: all[name] }))
    expect(covariance(a, c, 0.5, all)).toBeCloseTo(
      parts.reduce((sum, part) => sum + part, 0),
      12,
    )
  })
})

describe('ground that two runs share', () => {
  it.each([
    ['all of it', over(1, 2, 3, 4), over(1, 2, 3, 4), 1],
    ['half of it', over(1, 2, 3, 4), over(3, 4, 5, 6), 0.5],
    ['one square of four, amid others', over(1, 5, 9, 20), over(2, 5, 8, 21), 0.25],
    ['the last square of one, the first of the other', over(1, 2), over(2, 3), 0.5],
    ['none, side by side', over(1, 2), over(3, 4), 0],
    ['none, interleaved', over(1, 3), over(2, 4), 0],
    ['none, where no place of one is known', over(), over(3, 4), 0],
  ])('%s', (_, one, other, share) => {
    expect(sharedGround(features(one), features(other))).toBeCloseTo(share, 6)
    expect(sharedGround(features(other), features(one))).toBeCloseTo(share, 6)
  })
})

describe('a way as long as it is tired', () => {
  const fatigue = { rise: 0.5, movingRise: 0, reach_h: 2 }

  it('is itself where nobody tires, and nothing where there is none', () => {
    const line = lineOf([{ length: 5000 }, { length: 9000 }])
    expect(tiredEffort(line, { ...fatigue, rise: 0 })).toBe(14_000)
    expect(tiredEffort(lineOf([]), fatigue)).toBe(0)
  })

  it('is the integral of pace over it: at 0.45 s per m, slowing towards e^rise', () => {
    const line = lineOf(Array.from({ length: 400 }, () => ({ length: 100 })))
    let whole = 0
    for (let m = 5; m < 40_000; m += 10) whole += 10 * Math.exp(0.5 * (1 - Math.exp((-0.45 * m) / 7200)))
    expect(tiredEffort(line, fatigue) / whole).toBeCloseTo(1, 5)
  })
})

/** x of A·x = b by elimination, small and plain. */
function solve(a: readonly (readonly number[])[], b: readonly number[]): number[] {
  const rows = a.map((row, i) => [...row, b[i]])
  rows.forEach((pivot, i) => {
    for (let j = 0; j < rows.length; j++) {
      if (j === i) continue
      const times = rows[j][i] / pivot[i]
      rows[j] = rows[j].map((value, k) => value - times * pivot[k])
    }
  })
  return rows.map((row, i) => row[rows.length] / row[i])
}

const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, value, k) => sum + value * b[k], 0)

/** What some runs say of one, by the book (Rasmussen & Williams 2006, eq. 2.25 f.): mean and variance beside the prior. */
function foretold(
  known: readonly RunFeatures[],
  rests: readonly number[],
  noises: readonly number[],
  of: RunFeatures,
  is: Kernel,
): { mean: number; variance: number } {
  const between = (a: RunFeatures, b: RunFeatures) => covariance(a, b, sharedGround(a, b), is)
  const matrix = known.map((a, i) => known.map((b, j) => between(a, b) + (i === j ? noises[i] : 0)))
  const towards = known.map((one) => between(of, one))
  return {
    mean: dot(towards, solve(matrix, rests)),
    variance: between(of, of) - dot(towards, solve(matrix, towards)),
  }
}

const KERNEL: Kernel = {
  ...NO_KINSHIP,
  person: 0.04,
  form: 0.02,
  length: 0.03,
  ground: 0.02,
  gait: 0.01,
  day: 0.01,
}

const someRun = fc.record({
  logLength: fc.double({ min: -1, max: 2, noNaN: true }),
  squares: fc.constantFrom(over(), over(1, 2), over(2, 3, 4), over(9)),
  walks: fc.boolean(),
  rest: fc.double({ min: -0.6, max: 0.6, noNaN: true }),
})
const someRuns = fc.array(someRun, { maxLength: 6 }).map((all) => ({
  runs: all.map(({ logLength, walks, squares }, k) => features({ day: 5 * k, logLength, walks, ...squares })),
  rests: all.map(({ rest }) => rest),
  noises: all.map(() => KERNEL.day),
}))
type SomeRuns = ReturnType<typeof modelOf>['all']

function modelOf(all: { runs: RunFeatures[]; rests: number[]; noises: number[] }) {
  const paces = Float64Array.from(all.rests, (rest, i) => rest + priorLogPace(LEVEL, all.runs[i]))
  return { all, model: fitPaceModel(all.runs, paces, LEVEL, KERNEL) }
}

/** Noise of each run after two rounds in which each counts by how far it lies from what the others say of it. */
function heavyTailed({ runs, rests, noises }: SomeRuns): number[] {
  let counted = [...noises]
  for (let round = 0; round < 2; round++) {
    const others = <T>(list: readonly T[], i: number) => list.filter((_, k) => k !== i)
    const now = counted
    counted = runs.map((run, i) => {
      const { mean } = foretold(others(runs, i), others(rests, i), others(now, i), run, KERNEL)
      return (noises[i] * (4 + (rests[i] - mean) ** 2 / noises[i])) / 5
    })
  }
  return counted
}

describe('what runs say of a run', () => {
  const course = features({ day: 40, logLength: 0.7, ...over(2, 3) })

  it('is the prior where there are none: longer is slower, and as wide as people and days are', () => {
    const model = fitPaceModel([], new Float64Array(0), LEVEL, KERNEL)
    const { mean, variance } = expectedLogPace(model, course)
    expect(mean).toBeCloseTo(-1 + 0.07, 12)
    expect(variance).toBeCloseTo(0.04 + 0.02 + 0.03 * 0.49 + 0.02 + 0.01 + 0.01, 12)
    const nowhere = expectedLogPace(model, features({ ...course, ...over() }))
    expect(variance - nowhere.variance).toBeCloseTo(0.02, 12)
  })

  it('of one run is worked by hand: it counts by how far it strays from what people do', () => {
    const is = { ...NO_KINSHIP, person: 0.04, day: 0.01 }
    for (const rest of [0, 0.1, 0.5]) {
      const model = fitPaceModel([features()], Float64Array.of(-1 + rest), LEVEL, is)
      const noise = (0.01 * (4 + rest ** 2 / 0.01)) / 5
      const { mean, variance } = expectedLogPace(model, features())
      expect(mean).toBeCloseTo(-1 + (rest * 0.04) / (0.04 + noise), 9)
      expect(variance).toBeCloseTo(0.04 + 0.01 - 0.04 ** 2 / (0.04 + noise), 9)
      expect(model.errors[0]).toBeCloseTo(rest, 12)
      expect(model.deviations[0]).toBeCloseTo(Math.sqrt(0.05), 12)
    }
  })

  it('is what a Gaussian process says of them by the book, of random runs', () => {
    fc.assert(
      fc.property(someRuns, (some) => {
        const { all, model } = modelOf(some)
        const told = foretold(all.runs, all.rests, heavyTailed(all), course, KERNEL)
        const { mean, variance } = expectedLogPace(model, course)
        expect(mean).toBeCloseTo(priorLogPace(LEVEL, course) + told.mean, 6)
        expect(variance).toBeCloseTo(told.variance + KERNEL.day, 6)
      }),
      { numRuns: 40 },
    )
  })

  it('errs, run by run, by what those before it said, and as widely as they foretold', () => {
    fc.assert(
      fc.property(someRuns, (some) => {
        const { all, model } = modelOf(some)
        const noises = heavyTailed(all)
        all.runs.forEach((run, i) => {
          const before = <T>(list: readonly T[]) => list.slice(0, i)
          const { mean, variance } = foretold(
            before(all.runs),
            before(all.rests),
            before(noises),
            run,
            KERNEL,
          )
          expect(model.errors[i]).toBeCloseTo(all.rests[i] - mean, 6)
          expect(model.deviations[i]).toBeCloseTo(Math.sqrt(variance + all.noises[i]), 6)
        })
      }),
      { numRuns: 40 },
    )
  })

  it('is never surer than a day is', () => {
    const runs = Array.from({ length: 12 }, () => features())
    const is = { ...NO_KINSHIP, person: 1, day: 1e-8 }
    const model = fitPaceModel(runs, new Float64Array(12).fill(-1), LEVEL, is)
    expect(expectedLogPace(model, features()).variance).toBeGreaterThanOrEqual(1e-8)
  })
})
