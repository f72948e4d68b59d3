import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toStretches, type Cleaned } from '../../src/analysis/stretches.ts'
import { sum } from '../../src/stretch/columns.ts'
import {
  madeActivity,
  NOON_S,
  steadyRun,
  wobble,
  type MadeOptions,
  type MadeSample,
} from '../activity/made-activity.ts'
import { unsound } from './sound-stretches.ts'

function stretched(samples: readonly MadeSample[], options: MadeOptions = {}): Cleaned {
  const cleaned = toStretches(madeActivity(samples, options))
  if ('reason' in cleaned) throw new Error(cleaned.reason)
  return cleaned
}

const near = (actual: number, expected: number, share: number): void =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(Math.abs(expected) * share)

function expectSound(cleaned: Cleaned): void {
  expect(unsound(cleaned)).toBeNull()
}

describe('stretches of a made-up run', () => {
  it('are 20 m long, end to end, and hold exactly the totals', () => {
    const cleaned = stretched(steadyRun(1000))
    expectSound(cleaned)
    near(cleaned.distance_m, 3000, 0.001)
    for (const length of cleaned.stretches.length) near(length, 20, 0.02)
    expect(cleaned.start_s).toBe(NOON_S)
    for (const time of cleaned.stretches.movingTime) near(time, 20 / 3, 0.02)
  })

  it('have the grade of the slope they lie on', () => {
    const slope = (i: number): number => (i < 500 ? 0.2 * 3 * i : 300 - 0.1 * 3 * (i - 500))
    const { stretches, ascent_m, descent_m } = stretched(
      steadyRun(1000).map((s, i) => ({ ...s, z: 500 + slope(i) })),
    )
    expect(stretches.grade[10]).toBeCloseTo(0.2, 2)
    expect(stretches.grade[140]).toBeCloseTo(-0.1, 2)
    expect(stretches.altitude[75]).toBeGreaterThan(780)
    near(ascent_m ?? NaN, 300, 0.02)
    near(descent_m ?? NaN, 150, 0.02)
  })

  it('have grades whose rise over the whole is the rise of the run', () => {
    const noise = wobble(2)
    const samples = steadyRun(2000).map((s, i) => ({
      ...s,
      z: 800 + 120 * Math.sin(i / 260) + 0.2 * noise(),
    }))
    const { stretches } = stretched(samples)
    let rise = 0
    for (let i = 0; i < stretches.count; i++) rise += stretches.grade[i] * stretches.length[i]
    expect(Math.abs(rise - 120 * Math.sin(2000 / 260))).toBeLessThan(2)
  })

  it('are no steeper than 45 %', () => {
    const { stretches } = stretched(steadyRun(300).map((s, i) => ({ ...s, z: 500 + 2.5 * i })))
    expect(Math.max(...stretches.grade)).toBeCloseTo(0.45, 5)
  })

  it('turn by what the way turns: none on a straight, 360° round a circle, 180° at a hairpin', () => {
    expect(sum(stretched(steadyRun(600)).stretches.turn)).toBeLessThan(1)
    const circle = Array.from({ length: 629 }, (_, i) => {
      const angle = i / 100
      return { t: NOON_S + i, x: 300 * Math.cos(angle), y: 300 * Math.sin(angle), z: 0 }
    })
    near(sum(stretched(circle).stretches.turn), 360, 0.05)
    const hairpin = Array.from({ length: 401 }, (_, i) => ({
      t: NOON_S + i,
      x: 3 * Math.min(i, 400 - i),
      y: i < 200 ? 0 : 2,
    }))
    near(sum(stretched(hairpin).stretches.turn), 180, 0.1)
  })

  it('hold a rest in elapsed time only, on the stretch where it was taken', () => {
    const samples = steadyRun(600).map((s, i) => (i > 300 ? { ...s, t: s.t + 900 } : s))
    const cleaned = stretched(samples)
    expectSound(cleaned)
    expect(cleaned.elapsedTime_s).toBeCloseTo(1500, 6)
    near(cleaned.movingTime_s, 600, 0.01)
    const { elapsedTime, movingTime, start } = cleaned.stretches
    const rests = Array.from(start).filter((_, i) => elapsedTime[i] - movingTime[i] > 100)
    expect(rests).toHaveLength(1)
    expect(Math.abs(rests[0] - 900)).toBeLessThan(25)
  })

  it('carry heart rate as the mean over moving time, and steps of both feet', () => {
    const samples = steadyRun(600).map((s, i) => ({ ...s, heartRate: i <= 300 ? 120 : 160, cadence: 85 }))
    const { stretches } = stretched(samples)
    expect(stretches.heartRate[5]).toBe(120)
    expect(stretches.heartRate[80]).toBe(160)
    expect(stretches.cadence[5]).toBe(170)
    const both = stretched(samples.map((s) => ({ ...s, cadence: 172 })))
    expect(both.stretches.cadence[5]).toBe(172)
    expect(stretched(samples, { sport: 'cycling' }).stretches.cadence[5]).toBeNaN()
  })

  it('say nothing of ground, side slope, or sensors that were not there', () => {
    const { stretches } = stretched(steadyRun(100))
    expect(stretches.surface.every((s) => s === 0)).toBe(true)
    expect(stretches.sideSlope.every(Number.isNaN)).toBe(true)
    expect(stretches.power.every(Number.isNaN)).toBe(true)
  })

  it('without altitude have no grade, and no climb is claimed', () => {
    const cleaned = stretched(steadyRun(600).map(({ t, x, y }) => ({ t, x: x ?? 0, y: y ?? 0 })))
    expectSound(cleaned)
    expect(cleaned.ascent_m).toBeNull()
    expect(cleaned.descent_m).toBeNull()
    expect(cleaned.stretches.grade.every(Number.isNaN)).toBe(true)
  })

  it('with a long hole in the altitude are unknown there, and it is told', () => {
    const samples = steadyRun(1500).map((s, i) =>
      i > 500 && i < 900 ? { ...s, z: NaN } : { ...s, z: 500 + 0.3 * i },
    )
    const cleaned = stretched(samples)
    expectSound(cleaned)
    near(cleaned.ascent_m ?? NaN, 0.3 * 1100, 0.03)
    expect(cleaned.faults.map((f) => f.what).join()).toMatch(/Altitude is unknown over 1\.2 km/)
  })

  it.each([
    [0.01, null],
    [0.4, null],
    [0.46, null],
    [0.52, 150],
    [0.6, 150],
  ])(
    'with altitude over %f of the way claim a climb of %s m, not what a small part rose',
    (share, climb_m) => {
      const known_s = 6000 * share
      // 150 m up by the twentieth part, then level: over half of the way holds the whole climb.
      const samples = steadyRun(6000).map((s, i) => ({
        ...s,
        z: i > known_s ? NaN : 500 + Math.min(150, i / 2),
      }))
      const { ascent_m, descent_m } = stretched(samples)
      if (climb_m === null) expect([ascent_m, descent_m]).toEqual([null, null])
      else {
        near(ascent_m ?? NaN, climb_m, 0.03)
        expect(descent_m).toBeLessThan(1)
      }
    },
  )

  it('on a treadmill follow the device, without place, turn or grade', () => {
    const belt = Array.from({ length: 601 }, (_, i) => ({ t: NOON_S + i, device: 3 * i, heartRate: 150 }))
    const cleaned = stretched(belt, { subSport: 'treadmill' })
    expectSound(cleaned)
    expect(cleaned.distance_m).toBeCloseTo(1800, 6)
    expect(cleaned.stretches.latitude.every(Number.isNaN)).toBe(true)
    expect(cleaned.stretches.turn.every(Number.isNaN)).toBe(true)
    expect(cleaned.stretches.heartRate[10]).toBe(150)
  })

  it('of a sparse recording are as long as its samples lie apart, up to 50 m', () => {
    const cleaned = stretched(steadyRun(3000).filter((_, i) => i % 12 === 0))
    expectSound(cleaned)
    for (const length of cleaned.stretches.length) near(length, 36, 0.05)
    const sparser = stretched(steadyRun(6000).filter((_, i) => i % 60 === 0))
    for (const length of sparser.stretches.length) near(length, 50, 0.05)
  })

  it('across the date line stay on it', () => {
    const activity = madeActivity(steadyRun(600))
    activity.track.longitude.forEach((_, i, all) => {
      const moved = 179.99 + (i * 3) / 76_700
      all[i] = moved > 180 ? moved - 360 : moved
    })
    const cleaned = toStretches(activity)
    if ('reason' in cleaned) throw new Error(cleaned.reason)
    expectSound(cleaned)
    near(cleaned.distance_m, 1800, 0.01)
    for (const longitude of cleaned.stretches.longitude) expect(Math.abs(longitude)).toBeGreaterThan(179.9)
    expect(sum(cleaned.stretches.turn)).toBeLessThan(1)
  })
})

describe('what cannot become stretches is set aside with a sentence', () => {
  it.each([
    ['no samples', [], /no samples/],
    ['no clock', steadyRun(50).map((s) => ({ ...s, t: NaN })), /no clock/],
    ['one place', steadyRun(50).map((s) => ({ ...s, x: 0 })), /no movement/],
    [
      'neither place nor distance',
      steadyRun(50).map(({ t }) => ({ t, heartRate: 60 })),
      /neither positions nor distances/,
    ],
  ] as const)('%s', (_, samples, reason) => {
    const result = toStretches(madeActivity(samples))
    if (!('reason' in result)) throw new Error('not set aside')
    expect(result.reason).toMatch(reason)
    expect(result.reason).toMatch(/^[A-Z].*\.$/)
  })

  it('whatever else a file holds becomes sound stretches', () => {
    const coordinate = fc.oneof(
      fc.constant(NaN),
      fc.integer({ min: 0, max: 400 }),
      fc.integer({ min: -1e7, max: 1e7 }),
    )
    const sample = fc.record({
      t: fc.oneof(
        fc.constant(NaN),
        fc.integer({ min: NOON_S, max: NOON_S + 500 }),
        fc.integer({ min: 0, max: 4e9 }),
      ),
      x: coordinate,
      y: fc.oneof(fc.constant(NaN), fc.integer({ min: 0, max: 400 })),
      z: fc.oneof(fc.constant(NaN), fc.constant(0), fc.integer({ min: -20, max: 9000 })),
      device: coordinate,
    })
    fc.assert(
      fc.property(fc.array(sample, { maxLength: 60 }), (samples) => {
        const result = toStretches(madeActivity(samples))
        if ('reason' in result) expect(result.reason).toMatch(/^[A-Z].*\.$/)
        else expectSound(result)
      }),
      { numRuns: 300 },
    )
  })
})
