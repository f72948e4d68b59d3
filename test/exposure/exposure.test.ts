import { array, assert, double, integer, option, property, record as recordOf, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DIMENSIONS, type DimensionId } from '../../src/exposure/dimensions.ts'
import { exposureOf, type Exposure } from '../../src/exposure/exposure.ts'
import { partlySeen } from '../../src/exposure/amount.ts'
import type { Demand } from '../../src/exposure/demand.ts'
import type { ExposureRecord } from '../../src/exposure/exposure-record.ts'
import { readiness, type Verdict } from '../../src/exposure/readiness.ts'
import type { LocalMoment } from '../../src/units/local-time.ts'
import { madeDemand, type Said } from './made-demand.ts'

const DAY = 86_400
const NOW = 1_700_000_000
const TODAY: LocalMoment = { at_s: NOW, utcOffset_s: null }

/** A run of which everything is known but what is said otherwise. */
function run(days: number, distance_m: number, said: Said = {}): ExposureRecord {
  return { start_s: NOW - days * DAY, utcOffset_s: null, demand: madeDemand(distance_m, said) }
}

const NOTHING_TOLD: Said = Object.fromEntries(
  DIMENSIONS.map(({ id }) => id)
    .filter((id) => id !== 'distance' && id !== 'moving-time')
    .map((id) => [id, null]),
)

const of = (exposure: Exposure, id: DimensionId) => {
  const found = exposure.dimensions.find((one) => one.id === id)
  if (found === undefined) throw new Error(`There is no dimension ${id}.`)
  return found
}

const verdictOf = (
  demand: Demand,
  records: readonly ExposureRecord[],
  id: DimensionId,
): Verdict | undefined =>
  readiness(demand, exposureOf(records, TODAY)).dimensions.find(({ dimension }) => dimension.id === id)
    ?.verdict

/** Any history: partly known, partly not, of the last half year. */
const someAmount = option(double({ min: 0, max: 4000, noNaN: true }), { nil: null })
const someShare = option(
  tuple(double({ min: 0, max: 1, noNaN: true }), double({ min: 0, max: 1, noNaN: true })),
  {
    nil: null,
  },
)
const someRecord = recordOf({
  days: double({ min: 0, max: 180, noNaN: true }),
  distance_m: integer({ min: 500, max: 60_000 }),
  technical: someShare,
  yielding: someShare,
  told: recordOf({
    ascent: someAmount,
    descent: someAmount,
    impact: someAmount,
    'quads-eccentric': someAmount,
    hips: someAmount,
    calves: someAmount,
  }),
}).map(({ days, distance_m, technical, yielding, told }) => {
  const part = (share: readonly [number, number] | null, whole: number) =>
    share === null ? null : partlySeen(share[0] * share[1] * whole, share[0] * whole, whole)
  const said = { technical: part(technical, distance_m / 3), yielding: part(yielding, distance_m) }
  return run(days, distance_m, { ...told, ...said })
})
const someHistory = array(someRecord, { maxLength: 12 })

describe('exposure', () => {
  it('takes the most and the sum of 30 days, and nothing older or yet to come', () => {
    const exposure = exposureOf([run(2, 8000), run(29.9, 21_000), run(30.1, 40_000), run(-1, 50_000)], TODAY)
    expect(exposure.sessions).toBe(2)
    expect(of(exposure, 'distance').longest).toEqual({ least: 21_000, most: 21_000 })
    expect(of(exposure, 'distance').sum).toEqual({ least: 29_000, most: 29_000 })
    expect(exposure.latest_s).toBe(NOW - 2 * DAY)
  })

  it('counts today’s runs, and tells the clock that the latest was begun by', () => {
    const began = { start_s: NOW - 3600, utcOffset_s: 7200, demand: madeDemand(5000) }
    const exposure = exposureOf([run(1, 8000), began], { at_s: NOW, utcOffset_s: 7200 })
    expect(exposure).toMatchObject({ sessions: 2, latest_s: NOW - 3600, latestUtcOffset_s: 7200 })
    expect(exposureOf([], TODAY)).toMatchObject({ sessions: 0, latest_s: null, latestUtcOffset_s: null })
  })

  it('knows nothing of no history, nor of one without a second on the move', () => {
    for (const history of [[], [run(2, 0)]])
      for (const { known, short, long } of exposureOf(history, TODAY).dimensions)
        expect([known, short, long]).toEqual([0, { perWeek: null, known: 0 }, { perWeek: null, known: 0 }])
  })

  it('knows a history by its time on the move: an hour that tells beside three that do not is a quarter', () => {
    const told = run(3, 9000, { 'moving-time': 3600 })
    const untold = run(3, 9000, { 'moving-time': 3 * 3600, descent: null })
    const { known, short, long, partlyUnknown } = of(exposureOf([told, untold], TODAY), 'descent')
    for (const share of [known, short.known, long.known]) expect(share).toBeCloseTo(0.25, 9)
    expect(partlyUnknown).toBe(1)
    expect(of(exposureOf([told, untold], TODAY), 'distance')).toMatchObject({ partlyUnknown: 0, known: 1 })
  })

  it('weighs what it knows as it fades: the hour of long ago speaks less than that of today', () => {
    const [early, late] = [40, 0].map((days) => run(days, 9000))
    const untold = (days: number) => run(days, 9000, { descent: null })
    const knownLately = of(exposureOf([untold(40), late], TODAY), 'descent')
    const knownOnce = of(exposureOf([early, untold(0)], TODAY), 'descent')
    for (const average of ['short', 'long'] as const) {
      expect(knownLately[average].known).toBeGreaterThan(0.5)
      expect(knownOnce[average].known).toBeLessThan(0.5)
      expect(knownLately[average].known + knownOnce[average].known).toBeCloseTo(1, 9)
    }
  })

  it('keeps what is unknown open: at least what is known, at most all of the rest as well', () => {
    const half = run(3, 10_000, { technical: partlySeen(300, 2000, 3600), 'moving-time': 3600 })
    const exposure = exposureOf([half, run(5, 4000, NOTHING_TOLD)], TODAY)
    const technical = of(exposure, 'technical')
    expect(technical.longest).toEqual({ least: 300, most: 1900 })
    expect(technical.partlyUnknown).toBe(2)
    expect(technical.known).toBeCloseTo(2000 / (3600 + 4000 / 3), 9)
    expect(of(exposure, 'descent').longest).toEqual({ least: 250, most: Infinity })
  })

  it('comes out at what a week of it is, for somebody who does the same every second day', () => {
    for (const weeks of [1, 3, 10, 60]) {
      const days = Array.from({ length: Math.round(weeks * 3.5) }, (_, k) => 1 + 2 * k)
      const { short, long } = of(
        exposureOf(
          days.map((day) => run(day, 10_000)),
          TODAY,
        ),
        'distance',
      )
      for (const { perWeek } of [short, long]) expect(perWeek ?? NaN, `${weeks}`).toBeGreaterThan(29_000)
      for (const { perWeek } of [short, long]) expect(perWeek ?? NaN, `${weeks}`).toBeLessThan(41_000)
    }
  })

  it('lets the quick average forget a stop sooner than the slow one', () => {
    const before = Array.from({ length: 60 }, (_, k) => run(60 + 2 * k, 10_000))
    const { short, long } = of(exposureOf(before, TODAY), 'distance')
    expect(short.perWeek ?? NaN).toBeLessThan(0.3 * (long.perWeek ?? NaN))
  })

  it('of a history that tells nothing says nothing, not nought', () => {
    const { short, known, longest } = of(exposureOf([run(3, 9000, NOTHING_TOLD)], TODAY), 'quads-eccentric')
    expect([short.perWeek, known, longest?.most]).toEqual([null, 0, Infinity])
  })

  it('never lowers the most or the sum for one activity more, and never depends on their order', () => {
    assert(
      property(someHistory, someRecord, (history, more) => {
        const before = exposureOf(history, TODAY)
        const after = exposureOf([...history, more], TODAY)
        expect(exposureOf(history.toReversed(), TODAY).sessions).toBe(before.sessions)
        before.dimensions.forEach(({ longest, sum }, k) => {
          const now = after.dimensions[k]
          expect(now.longest?.least ?? 0).toBeGreaterThanOrEqual(longest?.least ?? 0)
          expect(now.longest?.most ?? 0).toBeGreaterThanOrEqual(longest?.most ?? 0)
          expect(now.sum.least).toBeGreaterThanOrEqual(sum.least)
        })
      }),
    )
  })
})

describe('readiness (AT11)', () => {
  it('flags a session just over 110 % of the longest of 30 days, and not one just under, in every dimension', () => {
    assert(
      property(integer({ min: 2000, max: 80_000 }), (longest_m) => {
        const records = [run(10, longest_m), run(20, longest_m / 2)]
        for (const { dimension, verdict } of readiness(
          run(0, 1.0999 * longest_m).demand,
          exposureOf(records, TODAY),
        ).dimensions)
          expect(verdict, dimension.id).toBe('within')
        for (const { dimension, verdict, demand } of readiness(
          run(0, 1.1001 * longest_m).demand,
          exposureOf(records, TODAY),
        ).dimensions)
          expect(verdict, dimension.id).toBe(demand.most <= dimension.trifle ? 'within' : 'beyond')
      }),
    )
  })

  it('shows for distance, and for nothing else, the band that was studied', () => {
    const spikesAt = (times: number) =>
      readiness(run(0, times * 10_000).demand, exposureOf([run(9, 10_000)], TODAY)).dimensions.map(
        ({ spike }) => spike && [spike.rate, spike.low, spike.high],
      )
    const none = DIMENSIONS.slice(1).map(() => null)
    expect(spikesAt(1.1)).toEqual([null, ...none])
    expect(spikesAt(1.2)).toEqual([[1.64, 1.31, 2.05], ...none])
    expect(spikesAt(1.3)).toEqual([[1.64, 1.31, 2.05], ...none])
    expect(spikesAt(1.9)).toEqual([[1.52, 1.16, 2], ...none])
    expect(spikesAt(3)).toEqual([[2.28, 1.5, 3.48], ...none])
    expect(DIMENSIONS.filter(({ basis }) => basis === 'measured').map(({ id }) => id)).toEqual(['distance'])
  })

  it('does not look at sums or averages: only at the most in one activity', () => {
    const often = Array.from({ length: 28 }, (_, k) => run(1 + k, 10_000))
    expect(verdictOf(run(0, 12_000).demand, often, 'distance')).toBe('beyond')
    expect(verdictOf(run(0, 10_500).demand, [run(25, 10_000)], 'distance')).toBe('within')
  })

  it('never calls ready what is unknown, of the course or of the history', () => {
    assert(
      property(someHistory, someRecord, (history, course) => {
        const exposure = exposureOf(history, TODAY)
        for (const { dimension, demand, verdict } of readiness(course.demand, exposure).dimensions) {
          if (verdict !== 'within' || demand.most <= dimension.trifle) continue
          // Even if all that is unknown of the course were asked, and nothing unknown had been done.
          const done = of(exposure, dimension.id).longest?.least ?? 0
          expect(demand.most).toBeLessThanOrEqual(1.1 * done)
        }
      }),
    )
  })

  it('never says surely beyond where what is unknown may have been enough', () => {
    assert(
      property(someHistory, someRecord, (history, course) => {
        const exposure = exposureOf(history, TODAY)
        for (const { dimension, demand, verdict } of readiness(course.demand, exposure).dimensions)
          if (verdict === 'beyond')
            expect(demand.least).toBeGreaterThan(1.1 * (of(exposure, dimension.id).longest?.most ?? NaN))
      }),
    )
  })

  it.each<[string, ExposureRecord, readonly ExposureRecord[], DimensionId, Verdict]>([
    ['no activity at all', run(0, 9000), [], 'descent', 'nothing lately'],
    ['none in 30 days', run(0, 9000), [run(31, 30_000)], 'distance', 'nothing lately'],
    ['a history without altitude', run(0, 9000), [run(3, 30_000, NOTHING_TOLD)], 'descent', 'unknown'],
    ['a course without altitude', run(0, 9000, NOTHING_TOLD), [run(3, 30_000)], 'descent', 'unknown'],
    ['ground unknown on the course', run(0, 9000, NOTHING_TOLD), [run(3, 30_000)], 'technical', 'unknown'],
    [
      'one run that tells and one that does not',
      run(0, 40_000),
      [run(3, 10_000), run(4, 9000, NOTHING_TOLD)],
      'descent',
      'beyond known',
    ],
    ['nothing of it asked', run(0, 9000, { descent: 0 }), [], 'descent', 'within'],
    [
      'a few rough steps, never met before',
      run(0, 9000, { technical: 40 }),
      [run(3, 9000, { technical: 0 })],
      'technical',
      'within',
    ],
    [
      'rough ground, never met before',
      run(0, 9000, { technical: 600 }),
      [run(3, 9000, { technical: 0 })],
      'technical',
      'beyond',
    ],
  ])('says of %s what can be said', (_, course, records, id, verdict) => {
    expect(verdictOf(course.demand, records, id)).toBe(verdict)
  })

  it('asks how a course stands to a history, not how large both are: twice of all is the same answer', () => {
    const verdicts = (times: number, distance_m: number, days: readonly number[]) =>
      readiness(
        run(0, times * distance_m).demand,
        exposureOf(
          days.map((day) => run(day, times * 10_000)),
          TODAY,
        ),
      )
        .dimensions.filter(({ dimension }) => dimension.trifle === 0)
        .map(({ verdict, times: ratio, spike }) => [verdict, ratio?.toFixed(6), spike?.rate])
    assert(
      property(
        integer({ min: 1000, max: 40_000 }),
        array(integer({ min: 0, max: 40 }), { maxLength: 4 }),
        (distance_m, days) => {
          expect(verdicts(2, distance_m, days)).toEqual(verdicts(1, distance_m, days))
        },
      ),
    )
  })

  it('can only gain from history: more activities never take a demand out of reach', () => {
    assert(
      property(someHistory, someRecord, someRecord, (history, more, course) => {
        const before = readiness(course.demand, exposureOf(history, TODAY)).dimensions
        const after = readiness(course.demand, exposureOf([...history, more], TODAY)).dimensions
        before.forEach(({ verdict }, k) => {
          if (verdict === 'within') expect(after[k].verdict).toBe('within')
        })
      }),
    )
  })
})
