import { describe, expect, it } from 'vitest'
import type { Athlete } from '../../src/athlete/athlete.ts'
import { fitAthlete } from '../../src/athlete/fit-athlete.ts'
import { fatigueAt } from '../../src/athlete/flat-equivalent.ts'
import { recall } from '../../src/athlete/local-corrections.ts'
import type { Priors } from '../../src/athlete/priors-shape.ts'
import { UNKNOWN_RUNNER } from '../../src/athlete/runner-profile.ts'
import type { RunSummary } from '../../src/athlete/run-summary.ts'
import { lineOf, NO_KINSHIP, type Piece, PLAIN, runOf } from './by-hand.ts'
import { DAY_S } from './made-up.ts'

const NOW = 100 * DAY_S
const level = (length: number, day = 1, pace = 0.4, onFoot: RunSummary['onFoot'] = 'run') =>
  runOf([{ length, time: pace * length }], day, onFoot)
const fit = (history: readonly RunSummary[], priors: Priors = PLAIN, now_s = NOW): Athlete =>
  fitAthlete(history, priors, now_s)

describe('which runs tell how somebody runs', () => {
  it.each<[string, () => RunSummary, number]>([
    ['one of 500 m', () => level(500), 1],
    ['one of less', () => level(499), 0],
    ['one that took no time', () => runOf([{ length: 5000, time: 0 }], 1), 0],
    ['one slower than anybody walks', () => level(5000, 1, 3), 0],
    ['one just quicker than that', () => level(5000, 1, 2.99), 1],
    ['a climb, by its length on the flat', () => runOf([{ length: 1000, effort: 4000, time: 6000 }], 1), 1],
    ['one of no effort', () => runOf([{ length: 5000, effort: 0, time: 1000 }], 1), 0],
    ['one of today', () => level(5000, 100), 1],
    ['one of tomorrow', () => level(5000, 100.01), 0],
  ])('%s', (_, run, counts) => {
    expect(fit([run()]).runs).toBe(counts)
    expect(fit([run(), level(9000, 2)]).runs).toBe(counts + 1)
  })

  it('are looked at in order of time, and of very many the latest: 600, of which 300 are compared', () => {
    const runs = Array.from({ length: 601 }, (_, k) => level(1000 + k, k / 10))
    const athlete = fit(runs.toReversed())
    expect(athlete.runs).toBe(600)
    expect(athlete.effort.features.length).toBe(300)
    const days = athlete.effort.features.map(({ day }) => day)
    expect(days[0]).toBeCloseTo(30.1, 6)
    expect(days[299]).toBeCloseTo(60, 6)
    expect(days).toEqual(days.toSorted((a, b) => a - b))
  })

  it.each([
    ['nobody yet', [], []],
    ['a runner', [0.4, 0.42], [false, false]],
    ['a walker', [0.8, 0.75], [true, true]],
    ['who walks now and then', [0.4, 0.8, 0.42], [false, true, false]],
  ])('tell walks from runs by pace, whatever their files say: %s', (_, paces, walks) => {
    for (const onFoot of ['run', 'walk'] as const) {
      const { outings } = fit(paces.map((pace, k) => level(5000, k, pace, onFoot)))
      expect(outings.map((one) => one.walks)).toEqual(walks)
    }
  })
})

describe('terms left out, to see what each is worth', () => {
  const history = () =>
    Array.from({ length: 8 }, (_, k) =>
      runOf(
        [0, 1, 2, 3].map((piece) => ({
          length: 4000,
          time: (piece === 3 ? 0.6 : 0.35 + 0.01 * k) * 4000,
          at: [25, 25 + 4000 * piece] as const,
        })),
        k,
      ),
    )
  const whole = () => fit(history())
  const without = (terms: Parameters<typeof fitAthlete>[4]) =>
    fitAthlete(history(), PLAIN, NOW, UNKNOWN_RUNNER, terms)

  it('none, by default', () => {
    const { medians, pacing, ground, errors } = whole()
    expect(medians.logPaces.every(({ ran }) => Number.isFinite(ran))).toBe(true)
    expect(pacing.usual.rise).toBeGreaterThan(0)
    expect(ground.squares).toBe(4)
    expect(errors.length).toBe(8)
    expect(without({})).toEqual(whole())
  })

  it('each alone', () => {
    expect(without({ medians: true }).medians.logPaces).toEqual([])
    expect(without({ fatigue: true }).pacing.usual.rise).toBe(0)
    expect(without({ ending: true }).pacing.usual.ending).toBe(0)
    const { ground, noise } = without({ slopes: true }).pacing.usual
    expect([ground, noise]).toEqual([1, 1])
    expect(without({ ground: true }).ground.squares).toBe(0)
    expect(without({ ownBand: true }).errors.length).toBe(0)
    const hikes = [0.4, 0.8, 0.42].map((pace, day) => level(5000, day, pace))
    const { outings } = fitAthlete(hikes, PLAIN, NOW, UNKNOWN_RUNNER, { gaits: true })
    expect(outings.map(({ walks }) => walks)).toEqual([false, false, false])
  })

  it('the medians: then the errors are the model’s alone, beside the deviation it foretold', () => {
    const { errors, effort } = without({ medians: true })
    errors.forEach((error, i) => expect(error).toBeCloseTo(effort.errors[i] / effort.deviations[i], 12))
    const [first, last] = [0, 7].map((i) => whole().errors[i] * effort.deviations[i])
    expect(first).toBeCloseTo(effort.errors[0], 12)
    expect(last).not.toBeCloseTo(effort.errors[7], 4)
  })
})

describe('before the first run', () => {
  const nobody = () => fit([])
  const perKm = (athlete: Athlete) => athlete.skills.flatPace_sPerKm

  it('pace and band are those of people', () => {
    expect(perKm(nobody()).value).toBeCloseTo(400, 9)
    const deviation = Math.sqrt(0.04 + 0.01)
    expect(perKm(nobody()).low).toBeCloseTo(400 * Math.exp(-1.1 * deviation), 9)
    expect(perKm(nobody()).high).toBeCloseTo(400 * Math.exp(1.1 * deviation), 9)
  })

  it('skills are those of people', () => {
    const tiring = fit([], {
      ...PLAIN,
      fatigue: { rise: 0, reach_h: 5 },
      pacing: { ...PLAIN.pacing, rise: 0.3 },
    })
    expect(tiring.skills.slowingIn5h).toBeCloseTo(Math.exp(0.3 * (1 - 1 / Math.E)) - 1, 12)
    expect([tiring.skills.uphill, tiring.skills.downhill]).toEqual([1, 1])
    // The day's deviation, as far as a band of ordinary width goes by it: 1.2816 on either side is a normal 80 %.
    expect(nobody().skills.dayToDay).toBeCloseTo((0.1 * (1.4 + 1.6)) / 2 / 1.2816, 12)
  })

  it('a told result counts as one run of the course asked about that may be far off, with a band of its own', () => {
    const about = { ...UNKNOWN_RUNNER, result: { distance_m: 10_000, time_s: 3000, ascent_m: 0 } }
    const slower = { ...PLAIN, person: { ...PLAIN.person, resultHaste: 0.1 } }
    for (const priors of [PLAIN, slower]) {
      const told = fitAthlete([], priors, NOW, about)
      // Of 0.3 s per m where people run 0.4, of whom nothing more is believed; its doubt is 0.02 beyond the day's 0.01.
      const heard = 100 / (100 + 0.01 + 0.02)
      // Half of the way to what people run, and softly no quicker than the race: by a twentieth of log pace.
      const haste = priors.person.resultHaste + 0.5 * Math.log(0.4 / 0.3)
      const mean = heard * (Math.log(0.3 / 0.4) + 0.05 * Math.log(1 + Math.exp(haste / 0.05)))
      expect(perKm(told).value).toBeCloseTo(400 * Math.exp(mean), 6)
      const deviation = Math.sqrt(100 * (1 - heard) + 0.01)
      expect(perKm(told).low).toBeCloseTo(400 * Math.exp(mean - 0.9 * deviation), 6)
      expect(perKm(told).high).toBeCloseTo(400 * Math.exp(mean + 0.9 * deviation), 6)
      expect(told.errors.length).toBe(0)
    }
  })

  it('a result stands beside runs: with both, the pace lies between what each says', () => {
    const about = { ...UNKNOWN_RUNNER, result: { distance_m: 10_000, time_s: 3000, ascent_m: 0 } }
    const slow = Array.from({ length: 4 }, (_, k) => level(10_000, k, 0.5))
    const [alone, both, result] = [
      fit(slow),
      fitAthlete(slow, PLAIN, NOW, about),
      fitAthlete([], PLAIN, NOW, about),
    ]
    expect(perKm(both).value).toBeLessThan(perKm(alone).value)
    expect(perKm(both).value).toBeGreaterThan(perKm(result).value)
    expect(both.errors.length).toBe(4)
  })
})

describe('the band, as runs come in', () => {
  it('reaches no farther than before the first run, whatever errors are imagined', () => {
    const wild = { ...PLAIN, band: { newcomer: 0.5, low: -9, high: 9 } }
    const { value, low, high } = fit([level(10_000)], wild).skills.flatPace_sPerKm
    const widest = 0.5 * Math.sqrt(0.05)
    expect(Math.log(value / low)).toBeLessThanOrEqual(widest * 1.3)
    expect(Math.log(high / value)).toBeLessThanOrEqual(widest * 1.3)
    expect(Math.log(high / value)).toBeGreaterThan(widest * 0.9)
  })

  it('is of the day asked about: what was run long ago says less', () => {
    const moods = { ...PLAIN, kinship: { ...NO_KINSHIP, form: 0.05, day: 0.01 } }
    const ago = (days: number) => fit([level(10_000, 0, 0.6)], moods, days * DAY_S).skills.flatPace_sPerKm
    const [today, month, years] = [0, 30, 3000].map(ago)
    expect(today.value).toBeGreaterThan(month.value)
    expect(month.value).toBeGreaterThan(years.value)
    expect(years.value).toBeCloseTo(400, 3)
    expect(today.high / today.low).toBeLessThan(years.high / years.low)
  })

  it('of a walker is foretold from walks', () => {
    const gaits = { ...PLAIN, kinship: { ...NO_KINSHIP, gait: 0.05, day: 0.01 } }
    const walks = [0, 1, 2].map((day) => level(10_000, day, 0.8, 'walk'))
    const pace = (history: readonly RunSummary[]) => fit(history, gaits).skills.flatPace_sPerKm.value
    expect(pace(walks)).toBeGreaterThan(600)
    // Who mostly runs is asked about as a runner: their walks tell nothing of that.
    const runs = [3, 4, 5, 6].map((day) => level(10_000, day, 0.4))
    expect(pace([...walks, ...runs])).toBeCloseTo(400, 6)
  })

  it('foretells by lengths and ways as the runner tires in them', () => {
    const tiring = { ...PLAIN, fatigue: { rise: 1, reach_h: 10 } }
    const run = level(20_000, 1, 0.5)
    const { logLength, plain } = fit([run], tiring).effort.features[0]
    const tired = 20_000 * Math.exp(fatigueAt(10_000, tiring.fatigue))
    expect(logLength).toBeCloseTo(Math.log(tired / 10_000), 12)
    expect(plain[0]).toBeCloseTo(Math.log(20_000 / tired), 12)
    expect(fit([run], tiring).effort.errors[0]).toBeCloseTo(Math.log(10_000 / tired / 0.4), 12)
  })
})

/** So long that everybody's way of running it has no say beside the person's own. */
const LONG = 1e8
const slowOn = (grade: number) =>
  runOf(
    [
      { length: LONG, time: 0.4 * LONG, grade: 0 },
      { length: LONG, time: 0.8 * LONG, grade },
    ],
    1,
  )

describe('skill by grade', () => {
  // Half of the time is expected on each half of the way: 0.6 s per m. Taken was 0.8 on this grade: 4/3 of it, on one
  // of the five bands from 0.06 to 0.18 (5 to 20 %); the others are as people have them.
  it.each([0.06, 0.09, 0.12, 0.15, 0.18])('counts slopes of %s in, both ways', (grade) => {
    const [up, down] = [slowOn(grade), slowOn(-grade)].map((run) => fit([run]).skills)
    expect(up.uphill).toBeCloseTo((4 + 4 / 3) / 5, 4)
    expect(up.downhill).toBe(1)
    expect(down.downhill).toBeCloseTo((4 + 4 / 3) / 5, 4)
    expect(down.uphill).toBe(1)
  })

  it.each([0, 0.03, 0.21, 0.3])('leaves slopes of %s out', (grade) => {
    for (const run of [slowOn(grade), slowOn(-grade)]) {
      expect(fit([run]).skills.uphill).toBe(1)
      expect(fit([run]).skills.downhill).toBe(1)
    }
  })

  it('is of all runs together, by their times', () => {
    const quick = runOf(
      [
        { length: LONG, time: 0.8 * LONG },
        { length: LONG, time: 0.4 * LONG, grade: 0.12 },
      ],
      2,
    )
    expect(fit([slowOn(0.12), quick]).skills.uphill).toBeCloseTo(1, 6)
  })

  it('leans on people: a short run moves it less than a long one', () => {
    const uphill = (seconds: number) => {
      const pieces: Piece[] = [
        { length: seconds, time: seconds / 2 },
        { length: seconds, time: (3 * seconds) / 2, grade: 0.12 },
      ]
      return fit([runOf(pieces, 1)]).skills.uphill
    }
    // Taken t where e was expected of one of five bands: ((S + t) / (S + e) + 4) / 5, with one S whatever t and e are.
    const leaning = (seconds: number) => {
      const own = 5 * uphill(seconds) - 4
      return (1.5 * seconds - own * seconds) / (own - 1)
    }
    expect(uphill(20_000)).toBeGreaterThan(uphill(2000))
    expect(leaning(20_000) / leaning(2000)).toBeCloseTo(1, 3)
  })

  it('takes a halt for no more than four times its share', () => {
    // 100 pieces in equal shares, one of which took 0.95 of all the time: 4 shares count. The rest took 5/99 of theirs.
    const pieces = Array.from({ length: 100 }, (_, k) => ({
      length: LONG,
      time: k === 50 ? 95 * LONG : (5 / 99) * LONG,
      grade: k === 50 ? 0.12 : 0,
    }))
    expect(fit([runOf(pieces, 1)]).skills.uphill).toBeCloseTo((4 + 4) / 5, 3)
  })
})

const PEOPLE = {
  ...PLAIN,
  fatigue: { rise: 0, reach_h: 5 },
  pacing: { ...PLAIN.pacing, rise: 0.2 },
}
/** In pieces of 1 km, slowing as somebody does who tires by `rise`. */
const tiring = (rise: number, km = 30, day = 1, onFoot: RunSummary['onFoot'] = 'run') =>
  runOf(
    Array.from({ length: km }, (_, k) => ({
      length: 1000,
      time: 400 * Math.exp(rise * fatigueAt(1000 * k + 500, PEOPLE.fatigue)),
    })),
    day,
    onFoot,
  )
const many = (rise: number, count: number) =>
  Array.from({ length: count }, (_, k) => tiring(rise, 30, k / 10))

describe('how somebody tires', () => {
  const riseOf = (history: readonly RunSummary[]) => fit(history, PEOPLE).pacing.usual.rise

  it('is as people do before it shows, and where runs show just that', () => {
    expect(riseOf([])).toBe(0.2)
    expect(riseOf(many(0.2, 20))).toBeCloseTo(0.2, 6)
  })

  it('is found, the nearer the more runs there are', () => {
    for (const rise of [0, 0.4]) {
      const off = [1, 10, 100].map((count) => Math.abs(riseOf(many(rise, count)) - rise))
      expect(off).toEqual(off.toSorted((a, b) => b - a))
      expect(off[2]).toBeLessThan(0.04)
      expect(off[0]).toBeGreaterThan(0.05)
    }
  })

  it('is least squares of the share that has passed, worked by hand on two pieces', () => {
    const run = (day: number) =>
      runOf(
        [
          { length: 10_000, time: 4000 },
          { length: 10_000, time: 6000 },
        ],
        day,
      )
    const alone = (count: number) =>
      fitAthlete(
        Array.from({ length: count }, (_, k) => run(k)),
        PEOPLE,
        NOW,
        UNKNOWN_RUNNER,
        { slopes: true, ending: true },
      ).pacing.usual.rise
    const tired = [5000, 15_000].map((at) => fatigueAt(at, PEOPLE.fatigue))
    const times = tired.map((is) => Math.exp(0.2 * is))
    const first = times[0] / (times[0] + times[1])
    // In the middle of the way 0.4 had passed; one more of the rise moves that by the first piece's share of the change.
    const moved = first * (1 - first) * (tired[0] - tired[1])
    // rise − prior = n·moved·off / (S + n·moved²) after n such runs, with one S that leans on people.
    const inverse = (count: number) => 1 / (alone(count) - 0.2)
    expect(2 * inverse(2) - inverse(1)).toBeCloseTo(moved / (0.4 - first), 6)
    expect(inverse(1)).toBeGreaterThan(moved / (0.4 - first))
  })

  it('is not learned from a halt beyond four times its share', () => {
    const halted = (times: number) => {
      const pieces = Array.from({ length: 30 }, (_, k) => ({
        length: 1000,
        time: k === 25 ? 400 * times : 400,
      }))
      return riseOf([runOf(pieces, 1)])
    }
    expect(halted(5)).toBeGreaterThan(halted(2))
    expect(halted(200)).toBeLessThan(0.2 + 3 * (halted(5) - halted(1)))
  })

  it('shows in how much is lost in five hours', () => {
    const skills = fit(many(0.5, 100), PEOPLE).skills
    expect(skills.slowingIn5h).toBeCloseTo(Math.exp(0.47 * (1 - 1 / Math.E)) - 1, 1)
  })
})

describe('what is remembered of ground', () => {
  const twoPieces = (first: number, second: number) =>
    runOf(
      [
        { length: LONG, time: first * LONG, at: [25, 25] },
        { length: LONG, time: second * LONG, at: [25, 1025] },
      ],
      1,
    )

  it('is time taken beside what a level run of the same time would have taken there', () => {
    const { ground } = fit([twoPieces(0.3, 0.5)])
    const line = lineOf([
      { length: 20, at: [25, 25] },
      { length: 20, at: [25, 1025] },
    ])
    expect(recall(ground, line, 0)).toBeCloseTo(0.3 / 0.4, 6)
    expect(recall(ground, line, 1)).toBeCloseTo(0.5 / 0.4, 6)
  })

  it('holds a halt for no more than four times its share', () => {
    const pieces = Array.from({ length: 10 }, (_, k) => ({
      length: LONG,
      time: k === 5 ? 9.1 * LONG : 0.1 * LONG,
      at: [25, 25 + 1000 * k] as const,
    }))
    const line = lineOf([{ length: 20, at: [25, 5025] }])
    expect(recall(fit([runOf(pieces, 1)]).ground, line, 0)).toBeCloseTo(4, 5)
  })

  it('is beside the person’s own fatigue: slowing as always is not the ground’s doing', () => {
    const runs = Array.from({ length: 200 }, (_, day) => {
      const run = tiring(0.5, 30, day / 10)
      return {
        ...run,
        ...lineOf(Array.from(run.length, (length, k) => ({ length, at: [25, 25 + 1000 * k] }))),
      }
    })
    const { ground } = fit(runs, PEOPLE)
    const line = lineOf([
      { length: 20, at: [25, 25] },
      { length: 20, at: [25, 29_025] },
    ])
    expect(recall(ground, line, 1) / recall(ground, line, 0)).toBeCloseTo(1, 1.5)
  })
})
