import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Activity } from '../../src/activity/activity.ts'
import { saidOnFoot } from '../../src/analysis/named-sport.ts'
import { isOnFoot, mayBeOnFoot, saidToBe } from '../../src/analysis/on-foot.ts'
import { toStretches } from '../../src/analysis/stretches.ts'
import { readActivityFile } from '../../src/activity/read.ts'
import { recordingBytes, xmlRecordings } from '../support/xml-recordings.ts'
import { describeWithShared } from '../support/shared.ts'
import { madeActivity, NOON_S } from '../activity/made-activity.ts'

/** Twenty minutes straight on at a speed that varies a little, and that of a cadence. */
function going(
  speed: number,
  more: { readonly cadence?: (s: number) => number; readonly about?: Partial<Activity> } = {},
): Activity {
  const samples = Array.from({ length: 400 }, (_, i) => ({
    t: NOON_S + i * 3,
    x: speed * i * 3 + 2 * Math.sin(i / 9),
    y: 0,
    z: 500,
    ...(more.cadence ? { cadence: more.cadence(i * 3) } : {}),
  }))
  return { ...madeActivity(samples, { sport: 'unknown' }), ...more.about }
}

function ask(activity: Activity, question = isOnFoot): boolean {
  const cleaned = toStretches(activity)
  if ('reason' in cleaned) throw new Error(cleaned.reason)
  return question(activity, cleaned.stretches)
}

describe('a recording that does not say what it was', () => {
  it('is not guessed into running by a speed of both, and told otherwise by nobody', () => {
    fc.assert(
      fc.property(fc.double({ min: 3.1, max: 12, noNaN: true }), (speed) => {
        expect(ask(going(speed))).toBe(false)
        expect(ask(going(speed, { about: { name: 'Morning Ride' } }))).toBe(false)
      }),
      { numRuns: 20 },
    )
  })

  it('is on foot at speeds at which nobody rides', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.6, max: 2.9, noNaN: true }), (speed) => {
        expect(ask(going(speed))).toBe(true)
        expect(ask(going(speed, { about: { device: 'Garmin Edge 530' } }))).toBe(false)
      }),
      { numRuns: 20 },
    )
  })

  it('is on foot by even steps of a runner, one foot counted or both, and not by pedals that rest', () => {
    const steady = (rpm: number) => (s: number) => rpm + Math.sin(s)
    expect(ask(going(3.6, { cadence: steady(86) }))).toBe(true)
    expect(ask(going(3.6, { cadence: steady(172) }))).toBe(true)
    expect(ask(going(3.6, { cadence: (s) => (s % 60 < 15 ? 0 : 86) }))).toBe(false)
    expect(ask(going(3.6, { cadence: (s) => 75 + 15 * Math.sin(s / 30) }))).toBe(false)
    expect(ask(going(7, { cadence: steady(86) }))).toBe(false)
  })

  it('is what its name says, unless no feet are as fast', () => {
    expect(ask(going(3.6, { about: { name: 'Nachtlauf' } }))).toBe(true)
    expect(ask(going(8, { about: { name: 'Nachtlauf' } }))).toBe(false)
    expect(ask(going(2.4, { about: { name: 'Langlauf' } }))).toBe(false)
  })

  it('may be a run among those that somebody names as theirs, at any speed of feet', () => {
    expect(ask(going(3.6), mayBeOnFoot)).toBe(true)
    expect(ask(going(3.6, { about: { name: 'Ride' } }), mayBeOnFoot)).toBe(false)
    expect(ask(going(7), mayBeOnFoot)).toBe(false)
  })

  it('is what somebody says it was, and what says so itself stays that', () => {
    const activities = [going(3.6), going(3.6, { about: { sport: 'cycling' } })]
    const told = saidToBe({ activities, faults: [] } as never, 'running')
    expect(told.activities.map(({ sport }) => sport)).toEqual(['running', 'cycling'])
  })
})

describe('a name', () => {
  it.each([
    'Morning Run',
    '月曜日 ラン',
    'domingo corrida matutina',
    'Nachtlauf',
    'Course à pied matinale',
    'Corsa serale',
    'Утренняя пробежка',
    'parkrun #12',
  ])('%s is of something on foot', (name) => expect(saidOnFoot(name)).toBe(true))
  it.each(['Afternoon Ride', 'Sortie vélo', 'Radtour', '朝のライド', 'Langlauf am Abend', 'Giro in bici'])(
    '%s is of something else',
    (name) => expect(saidOnFoot(name)).toBe(false),
  )
  it.each([null, '', 'ACTIVE LOG #2', 'Trunk Road', 'Brunswick', 'Bike and Run', '2024-05-04'])(
    '%s says nothing',
    (name) => expect(saidOnFoot(name)).toBeNull(),
  )
})

describeWithShared('of the recordings we have', () => {
  it('no ride is a run without its sport, and few runs are unknown', () => {
    let rides = 0
    let runs = 0
    let unknown = 0
    for (const { file } of xmlRecordings()) {
      if (/nasty/.test(file)) continue
      for (const activity of readActivityFile(file, recordingBytes(file)).activities) {
        const isRide = activity.sport === 'cycling'
        if (!isRide && !/run|walk|hik/.test(activity.sport)) continue
        const cleaned = toStretches(activity)
        if ('reason' in cleaned || cleaned.distance_m < 500) continue
        const onFoot = isOnFoot({ ...activity, sport: 'unknown' }, cleaned.stretches)
        if (isRide) rides += 1
        else runs += 1
        if (isRide) expect(onFoot, file).toBe(false)
        else if (!onFoot) unknown += 1
      }
    }
    expect(rides).toBeGreaterThan(10)
    // 9 of 178 when this was written.
    expect(unknown / runs).toBeLessThan(0.1)
  })
})
