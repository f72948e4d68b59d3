import { describe, expect, it } from 'vitest'
import { allOrNothing, type Amount, isKnown, partlySeen } from '../../src/exposure/amount.ts'
import { type DimensionId, DIMENSIONS } from '../../src/exposure/dimensions.ts'
import type { Exposure } from '../../src/exposure/exposure.ts'
import { readiness } from '../../src/exposure/readiness.ts'
import { madeDemand } from './made-demand.ts'

const between = (least: number, most = least): Amount => ({ least, most })

/** What is said of `asked` in one dimension beside a most of `done`, so much of it known. */
function heldAgainst(id: DimensionId, asked: Amount, done: Amount | null, known = 1) {
  const quiet = { perWeek: null, known: 0 }
  const exposure: Exposure = {
    now_s: 0,
    sessions: 1,
    latest_s: 0,
    latestUtcOffset_s: null,
    dimensions: DIMENSIONS.map(({ id }) => ({
      id,
      longest: done,
      sum: between(0),
      partlyUnknown: 0,
      known,
      short: quiet,
      long: quiet,
    })),
  }
  const demand = { ...madeDemand(1000), [id]: { ...asked, known: 1 } }
  const found = readiness(demand, exposure).dimensions.find(({ dimension }) => dimension.id === id)
  if (found === undefined) throw new Error(`Nothing is said of ${id}.`)
  return found
}

const distanceAt = (asked: Amount, done: Amount | null, known = 1) =>
  heldAgainst('distance', asked, done, known)

describe('a distance beside the longest of 30 days', () => {
  it.each<[string, Amount, Amount | null, number, string]>([
    ['exactly 110 %', between(11_000), between(10_000), 1, 'within'],
    ['a metre more', between(11_001), between(10_000), 1, 'beyond'],
    ['more than is known, not more than may be', between(12_000), between(10_000, 11_000), 1, 'beyond known'],
    ['more than may be', between(12_200), between(10_000, 11_000), 1, 'beyond'],
    ['exactly what may be', between(12_100), between(10_000, 11_000), 1, 'beyond known'],
    ['perhaps more, perhaps not', between(10_500, 12_000), between(10_000), 1, 'unknown'],
    ['exactly 110 % at least', between(11_000, 12_000), between(10_000), 1, 'unknown'],
    ['beside a history that tells nothing', between(9000), between(0, 20_000), 0, 'unknown'],
    ['beside none', between(9000), null, 0, 'nothing lately'],
    ['nothing asked', between(0), null, 0, 'within'],
  ])('%s', (_, asked, done, known, verdict) => {
    expect(distanceAt(asked, done, known).verdict).toBe(verdict)
  })

  it.each<[number, number | null]>([
    [11_000, null],
    [11_001, 1.64],
    [13_000, 1.64],
    [13_001, 1.52],
    [20_000, 1.52],
    [20_001, 2.28],
    [90_000, 2.28],
  ])('of 10 km: %i m lies among sessions hurt %f times as often', (asked_m, rate) => {
    expect(distanceAt(between(asked_m), between(10_000)).spike?.rate ?? null).toBe(rate)
  })

  it('has a limit and so many times of it where both are told', () => {
    expect(distanceAt(between(15_000), between(10_000))).toMatchObject({
      limit: expect.closeTo(11_000, 6),
      times: 1.5,
    })
    expect(distanceAt(between(0, 15_000), between(10_000))).toMatchObject({
      limit: expect.closeTo(11_000, 6),
      times: null,
    })
    expect(distanceAt(between(15_000), between(0, 10_000))).toMatchObject({
      limit: null,
      times: null,
      spike: null,
    })
    expect(distanceAt(between(15_000), null)).toMatchObject({ limit: null, times: null, spike: null })
  })
})

describe('a climb beside one, where 20 m are no climb', () => {
  it.each<[string, Amount, Amount | null, string]>([
    ['20 m, and no history', between(20), null, 'within'],
    ['21 m, and no history', between(21), null, 'nothing lately'],
    ['perhaps 20 m, perhaps none, never climbed', between(0, 20), between(0), 'within'],
    ['20 m, perhaps more, never climbed', between(20, 100), between(0), 'unknown'],
    ['21 m, perhaps more, never climbed', between(21, 100), between(0), 'beyond'],
    [
      '21 m, perhaps more, after climbs that nobody measured',
      between(21, 100),
      between(0, Infinity),
      'beyond known',
    ],
    ['any climb, after some', between(0, Infinity), between(500), 'unknown'],
  ])('%s', (_, asked, done, verdict) => {
    expect(heldAgainst('ascent', asked, done)).toMatchObject({ verdict, spike: null })
  })
})

describe('an amount', () => {
  it('that nobody knows is any amount, not none', () => {
    for (const unknown of [null, NaN])
      expect(allOrNothing(unknown)).toEqual({ least: 0, most: Infinity, known: 0 })
    expect(partlySeen(0, 0, NaN)).toEqual({ least: 0, most: Infinity, known: 0 })
    expect(allOrNothing(0)).toEqual({ least: 0, most: 0, known: 1 })
  })

  it('is known where least and most are one', () => {
    expect([isKnown(between(3)), isKnown(between(3, 4))]).toEqual([true, false])
  })

  it('of which all was seen is exact, of which nothing is there to be seen is not known', () => {
    expect(partlySeen(2, 5, 10)).toEqual({ least: 2, most: 7, known: 0.5 })
    expect(partlySeen(2, 12, 10)).toEqual({ least: 2, most: 2, known: 1 })
    expect(partlySeen(0, 0, 0)).toEqual({ least: 0, most: 0, known: 0 })
  })
})
