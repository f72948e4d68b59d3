import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toExposureJson } from '../../src/exposure/exposure-json.ts'
import { exposureOf } from '../../src/exposure/exposure.ts'
import type { ExposureRecord } from '../../src/exposure/exposure-record.ts'
import { daysAgo } from '../../src/exposure/local-days.ts'
import { weeklyAmounts } from '../../src/exposure/weekly-amounts.ts'
import { endOfLocalDay } from '../../src/units/local-time.ts'
import { madeDemand } from './made-demand.ts'

const NOW_S = 1.8e9
const DAY_S = 86_400
const WEEK_S = 7 * DAY_S
const NOW = { at_s: NOW_S, utcOffset_s: null }

const record: fc.Arbitrary<ExposureRecord> = fc.record({
  start_s: fc.integer({ min: NOW_S - 20 * WEEK_S, max: NOW_S + WEEK_S }),
  utcOffset_s: fc.constantFrom(null, -25_200, 0, 46_800),
  demand: fc.integer({ min: 0, max: 50_000 }).map((distance_m) => madeDemand(distance_m)),
})

describe('week by week', () => {
  it('every run of the weeks is in one of them, and no other is', () => {
    fc.assert(
      fc.property(fc.array(record), (records) => {
        const weeks = weeklyAmounts('distance', records, NOW, 12)
        const within = records.filter((one) => daysAgo(one, NOW) >= 0 && daysAgo(one, NOW) < 84)
        expect(weeks.reduce((sum, { least }) => sum + least, 0)).toBe(
          within.reduce((sum, { demand }) => sum + demand.distance.least, 0),
        )
      }),
    )
  })

  it('the latest week is the last, and a run a week earlier stands in the one before', () => {
    const at = (start_s: number) => ({ start_s, utcOffset_s: null, demand: madeDemand(1) })
    const weeks = weeklyAmounts('distance', [at(NOW_S - 1), at(NOW_S - WEEK_S - 1)], NOW, 12)
    expect(weeks.slice(-3).map(({ least }) => least)).toEqual([0, 1, 1])
  })

  it.each([null, -25_200, 0, 46_800])('weeks end with today by a clock %s s off UTC', (utcOffset_s) => {
    const now = endOfLocalDay(20_000, utcOffset_s)
    const weekOf = (daysBack: number, second: number) => {
      const start_s = now.at_s + 1 - (daysBack + 1) * DAY_S + second
      return weeklyAmounts('distance', [{ start_s, utcOffset_s, demand: madeDemand(1) }], now, 3)
        .map(({ least }) => least)
        .indexOf(1)
    }
    expect([weekOf(0, DAY_S - 1), weekOf(6, 0)]).toEqual([2, 2])
    expect([weekOf(7, DAY_S - 1), weekOf(13, 0)]).toEqual([1, 1])
    expect([weekOf(14, DAY_S - 1), weekOf(20, 0)]).toEqual([0, 0])
    // Three weeks ago, and tomorrow.
    expect([weekOf(21, DAY_S - 1), weekOf(-1, 0)]).toEqual([-1, -1])
  })

  it('what is unknown is not nothing: at least none, and no telling how much', () => {
    const one = { start_s: NOW_S - 60, utcOffset_s: null, demand: madeDemand(9000, { descent: null }) }
    expect(weeklyAmounts('descent', [one], NOW, 1)).toEqual([{ least: 0, most: Infinity }])
    const told = toExposureJson(exposureOf([one], NOW), [one], NOW, 0).dimensions.find(
      ({ id }) => id === 'descent',
    )
    expect(told?.weeks.at(-1)).toEqual({ least: 0, most: null })
  })
})
