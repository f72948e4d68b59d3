import { assert, constantFrom, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exposureOf } from '../../src/exposure/exposure.ts'
import type { ExposureRecord } from '../../src/exposure/exposure-record.ts'
import { daysAgo, personsMoment } from '../../src/exposure/local-days.ts'
import { endOfLocalDay, localDay } from '../../src/units/local-time.ts'
import { madeDemand } from './made-demand.ts'

const DENVER = -6 * 3600
const AUCKLAND = 12 * 3600

const dayNumber = (text: string) => Date.parse(`${text}T00:00:00Z`) / 86_400_000
const run = (text: string, utcOffset_s: number | null): ExposureRecord => ({
  start_s: Date.parse(text) / 1000,
  utcOffset_s,
  demand: madeDemand(10_000),
})

describe('a day', () => {
  it('in Denver still counts a run at half past nine in the evening', () => {
    const evening = run('2026-05-08T21:30:00-06:00', DENVER)
    const sessionsOn = (text: string) =>
      exposureOf([evening], personsMoment([evening], { day: dayNumber(text) }, null)).sessions
    expect(sessionsOn('2026-05-07')).toBe(0)
    expect(sessionsOn('2026-05-08')).toBe(1)
  })

  it('in Denver counts an evening on a treadmill, which tells neither clock nor place', () => {
    const before = run('2026-05-01T08:00:00-06:00', DENVER)
    const treadmill = run('2026-05-08T21:30:00-06:00', null)
    const records = [before, treadmill]
    const now = personsMoment(records, { day: dayNumber('2026-05-08') }, null)
    expect(exposureOf(records, now).sessions).toBe(2)
  })

  it('in Auckland does not count tomorrow’s run', () => {
    const today = run('2026-05-08T07:00:00+12:00', AUCKLAND)
    const tomorrow = run('2026-05-09T07:00:00+12:00', AUCKLAND)
    const exposure = exposureOf(
      [today, tomorrow],
      personsMoment([today, tomorrow], { day: dayNumber('2026-05-08') }, null),
    )
    expect([exposure.sessions, exposure.latest_s]).toEqual([1, today.start_s])
  })

  it('is that of each run’s own clock, though the person has travelled since', () => {
    const [there, here] = [
      run('2026-05-08T21:30:00-06:00', DENVER),
      run('2026-05-08T06:00:00+12:00', AUCKLAND),
    ]
    for (const otherwise of [null, DENVER, AUCKLAND])
      expect(
        exposureOf([there, here], personsMoment([there, here], { day: dayNumber('2026-05-08') }, otherwise))
          .sessions,
      ).toBe(2)
  })

  it('is by the clock of the latest run whose clock is known, else by the one that is handed in', () => {
    const records = [
      run('2026-05-01T08:00:00Z', DENVER),
      run('2026-05-04T08:00:00Z', null),
      run('2026-06-01T08:00:00Z', AUCKLAND),
    ]
    const now_s = Date.parse('2026-05-05T08:00:00Z') / 1000
    expect(personsMoment(records, { now_s }, 3600)).toEqual({ at_s: now_s, utcOffset_s: DENVER })
    expect(personsMoment(records.slice(1, 2), { now_s }, 3600)).toEqual({ at_s: now_s, utcOffset_s: 3600 })
    expect(personsMoment([], { now_s }, null)).toEqual({ at_s: now_s, utcOffset_s: null })
  })

  it('of a person is told by what had begun by then, the latest of it, in whatever order it is known', () => {
    const at = dayNumber('2026-05-05')
    const now_s = at * 86_400 + 43_200
    const began = (days: number, utcOffset_s: number | null) => ({
      ...run('2026-01-01T00:00:00Z', utcOffset_s),
      start_s: now_s - days * 86_400,
    })
    const known = [began(0, DENVER), began(3, AUCKLAND), began(-2, 20_700), began(1, null)]
    for (const records of [known, known.toReversed()]) {
      expect(personsMoment(records, { now_s }, null).utcOffset_s).toBe(DENVER)
      expect(personsMoment(records, { now_s: now_s - 1 }, null).utcOffset_s).toBe(AUCKLAND)
      expect(personsMoment(records, { day: at }, null)).toEqual(endOfLocalDay(at, DENVER))
      expect(personsMoment(records, { day: at - 1 }, null)).toEqual(endOfLocalDay(at - 1, AUCKLAND))
    }
  })

  it('ends with its last second, and the next begins with the one after', () => {
    const offsets = constantFrom(null, DENVER, AUCKLAND, 20_700)
    assert(
      property(integer({ min: 0, max: 30_000 }), offsets, (day, utcOffset_s) => {
        const end = endOfLocalDay(day, utcOffset_s)
        expect(localDay(end)).toBe(day)
        expect(localDay({ ...end, at_s: end.at_s + 1 })).toBe(day + 1)
        expect(daysAgo({ ...run('2026-01-01T00:00:00Z', utcOffset_s), start_s: end.at_s }, end)).toBe(0)
      }),
    )
  })

  it('is one of thirty: today and the twenty-nine before', () => {
    const now = endOfLocalDay(dayNumber('2026-05-30'), DENVER)
    const first = run('2026-05-01T00:00:01-06:00', DENVER)
    const before = run('2026-04-30T23:59:59-06:00', DENVER)
    expect(exposureOf([first, before], now).sessions).toBe(1)
  })
})
