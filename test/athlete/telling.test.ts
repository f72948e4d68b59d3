import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Athlete } from '../../src/athlete/athlete.ts'
import { fitAthlete } from '../../src/athlete/fit-athlete.ts'
import { fatigueAt } from '../../src/athlete/flat-equivalent.ts'
import { predict, timeAt } from '../../src/athlete/predict.ts'
import { lineOf, type Piece, PLAIN, runOf } from './by-hand.ts'

const nobody = () => fitAthlete([], PLAIN, 0)
const tiring = (moving: number, rise = 0): Athlete =>
  fitAthlete([], { ...PLAIN, fatigue: { rise, reach_h: 2 }, pacing: { ...PLAIN.pacing, rise: moving } }, 0)

describe('when somebody is where', () => {
  const splits = [
    { distance_m: 100, movingTime_s: 50 },
    { distance_m: 200, movingTime_s: 90 },
    { distance_m: 400, movingTime_s: 290 },
  ]

  it.each([
    [0, 0],
    [50, 25],
    [100, 50],
    [150, 70],
    [200, 90],
    [250, 140],
    [400, 290],
  ])('at %s m: after %s s, straight between the splits on either side', (distance_m, movingTime_s) =>
    expect(timeAt(splits, distance_m)).toEqual({ distance_m, movingTime_s }),
  )

  it('is held at the ends beyond them', () => {
    expect(timeAt(splits, -10)).toEqual({ distance_m: -10, movingTime_s: 0 })
    expect(timeAt(splits, 500)).toEqual({ distance_m: 500, movingTime_s: 290 })
    expect(timeAt(splits.slice(0, 1), 60).movingTime_s).toBe(30)
  })
})

describe('a prediction by hand', () => {
  it('of somebody unknown is the pace of people over the way in flat road, and their band about it', () => {
    const { movingTime_s, band80_s } = predict(
      lineOf([
        { length: 1000, effort: 1500 },
        { length: 1000, effort: 500 },
      ]),
      nobody(),
    )
    expect(movingTime_s).toBeCloseTo(800, 9)
    const deviation = Math.sqrt(0.05)
    expect(band80_s[0]).toBeCloseTo(800 * Math.exp(-1.1 * deviation), 9)
    expect(band80_s[1]).toBeCloseTo(800 * Math.exp(1.1 * deviation), 9)
  })

  it('takes whoever tires longer: the way is as long as a tired runner finds it', () => {
    const line = lineOf([{ length: 20_000 }])
    const times = Math.exp(0.5 * fatigueAt(10_000, { reach_h: 2 }))
    expect(predict(line, tiring(0, 0.5)).movingTime_s).toBeCloseTo(8000 * times, 6)
  })

  it('has a split every 50 m, and the finish once', () => {
    const at = (length: number) => predict(lineOf([{ length }]), nobody()).splits.map((one) => one.distance_m)
    expect(at(200)).toEqual([50, 100, 150, 200])
    expect(at(220)).toEqual([50, 100, 150, 200, 220])
    expect(at(30)).toEqual([30])
  })

  it('spends on each piece what it is in flat road', () => {
    const { splits, movingTime_s } = predict(
      lineOf([
        { length: 100, effort: 300 },
        { length: 75, effort: 75 },
        { length: 25, effort: 25 },
      ]),
      nobody(),
    )
    expect(movingTime_s).toBeCloseTo(160, 9)
    const times = splits.map((split) => split.movingTime_s)
    ;[60, 120, 140, 160].forEach((time, k) => expect(times[k]).toBeCloseTo(time, 6))
  })

  it('slows along the way as the person tires, piece by piece', () => {
    const line = lineOf([{ length: 10_000 }, { length: 10_000 }])
    const { splits, movingTime_s } = predict(line, tiring(0.8))
    const half = splits.find((split) => split.distance_m === 10_000)?.movingTime_s ?? NaN
    const [first, second] = [5000, 15_000].map((at) => Math.exp(0.8 * fatigueAt(at, { reach_h: 2 })))
    expect(half / movingTime_s).toBeCloseTo(first / (first + second), 9)
  })

  it('is slow where the person was slow before, and whole all the same', () => {
    const pieces: Piece[] = [
      { length: 1000, time: 300, at: [25, 25] },
      { length: 1000, time: 900, at: [25, 1025] },
    ]
    const history = Array.from({ length: 300 }, (_, k) => runOf(pieces, k / 100))
    const athlete = fitAthlete(history, PLAIN, 3 * 86_400)
    const { splits, movingTime_s } = predict(lineOf(pieces), athlete)
    const half = splits.find((split) => split.distance_m === 1000)?.movingTime_s ?? NaN
    expect(half / movingTime_s).toBeCloseTo(0.25, 2)
    expect(splits.at(-1)?.movingTime_s).toBe(movingTime_s)
  })

  it('rises without a step back and ends at the whole, over any pieces', () => {
    const some = fc.record({
      length: fc.integer({ min: 1, max: 300 }),
      effort: fc.integer({ min: 1, max: 900 }),
    })
    fc.assert(
      fc.property(fc.array(some, { minLength: 1, maxLength: 20 }), (pieces) => {
        const line = lineOf(pieces)
        const { splits, movingTime_s } = predict(line, tiring(0.4, 0.6))
        const ways = [0, ...splits.map((split) => split.distance_m)]
        const times = [0, ...splits.map((split) => split.movingTime_s)]
        for (let k = 1; k < ways.length; k++) {
          expect(ways[k] - ways[k - 1]).toBeGreaterThan(0)
          expect(ways[k] - ways[k - 1]).toBeLessThanOrEqual(50)
          expect(times[k]).toBeGreaterThan(times[k - 1])
        }
        expect([ways.at(-1), times.at(-1)]).toEqual([line.length_m, movingTime_s])
      }),
      { numRuns: 30 },
    )
  })

  it('passes the end of every piece when its share of the effort is done', () => {
    const some = fc.record({
      length: fc.integer({ min: 1, max: 6 }).map((k) => 50 * k),
      effort: fc.integer({ min: 1, max: 900 }),
    })
    fc.assert(
      fc.property(fc.array(some, { minLength: 1, maxLength: 20 }), (pieces) => {
        const { splits } = predict(lineOf(pieces), nobody())
        let [way, effort] = [0, 0]
        for (const piece of pieces) {
          way += piece.length
          effort += piece.effort
          const passed = splits.find((split) => split.distance_m === way)
          expect(passed?.movingTime_s).toBeCloseTo(0.4 * effort, 5)
        }
      }),
      { numRuns: 30 },
    )
  })
})
