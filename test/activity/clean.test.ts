import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanTrack, type CleanTrack } from '../../src/activity/clean/clean-track.ts'
import type { Activity } from '../../src/activity/activity.ts'
import {
  madeActivity,
  NOON_S,
  steadyRun,
  wobble,
  type MadeOptions,
  type MadeSample,
} from './made-activity.ts'

const DAY_S = 86_400

function cleaned(samples: readonly MadeSample[], options: MadeOptions = {}): CleanTrack {
  const clean = cleanTrack(madeActivity(samples, options))
  if ('reason' in clean) throw new Error(clean.reason)
  return clean
}

const end = (clean: CleanTrack, column: 'elapsed' | 'moving' | 'distance'): number =>
  clean[column][clean.to - 1]
const told = (clean: { readonly faults: CleanTrack['faults'] }): string =>
  clean.faults.map((f) => f.what).join('\n')
const changed = (samples: MadeSample[], i: number, change: Partial<MadeSample>): MadeSample[] =>
  samples.map((sample, k) => (k === i ? { ...sample, ...change } : sample))

describe('a clean recording', () => {
  it('keeps its time and distance, and no fault is told', () => {
    const clean = cleaned(steadyRun(600))
    expect(end(clean, 'distance')).toBeCloseTo(1800, 0)
    expect(end(clean, 'elapsed')).toBe(600)
    expect(end(clean, 'moving')).toBe(600)
    expect(clean.start_s).toBe(NOON_S)
    expect(clean.faults).toEqual([])
  })
})

describe('clocks', () => {
  it('one wrong time among right ones is filled in', () => {
    const clean = cleaned(changed(steadyRun(600), 300, { t: NOON_S - 5000 }))
    expect(end(clean, 'elapsed')).toBe(600)
    expect(clean.elapsed[300]).toBeCloseTo(300)
    expect(told(clean)).toMatch(/1 sample told a time/)
  })

  it('a step back that stays is closed up', () => {
    const samples = steadyRun(600).map((s, i) => (i >= 300 ? { ...s, t: s.t - 3600 } : s))
    const clean = cleaned(samples)
    expect(end(clean, 'elapsed')).toBeCloseTo(600)
    expect(told(clean)).toMatch(/stepped back once/)
  })

  it('a leap of three weeks, as when the clock is set on the way, is left out of the elapsed time', () => {
    const samples = steadyRun(600).map((s, i) => (i < 100 ? { ...s, t: s.t - 20 * DAY_S } : s))
    const clean = cleaned(samples)
    expect(end(clean, 'elapsed')).toBeCloseTo(600)
    // The date is that of the longer part.
    expect(clean.start_s).toBeCloseTo(NOON_S, -1)
    expect(told(clean)).toMatch(/leapt ahead/)
  })

  it.each([
    [1901, Date.UTC(1901, 11, 13) / 1000],
    [1989, Date.UTC(1989, 11, 31) / 1000],
  ])('a clock that was never set (%s) has no date and sound durations', (_, epoch) => {
    const clean = cleaned(steadyRun(600).map((s, i) => ({ ...s, t: epoch + i })))
    expect(clean.start_s).toBeNull()
    expect(end(clean, 'elapsed')).toBe(600)
  })

  it('samples without a time take it from those around; those outside are left out', () => {
    const samples = steadyRun(600).map((s, i) => (i < 50 || (i > 200 && i < 300) ? { ...s, t: NaN } : s))
    const clean = cleaned(samples)
    expect(end(clean, 'elapsed')).toBe(550)
    expect(end(clean, 'distance')).toBeCloseTo(1650, 0)
    expect(clean.elapsed[250]).toBeCloseTo(200)
    expect(told(clean)).toMatch(/no time/)
  })

  it('samples out of order are sorted when that makes one line of them', () => {
    const samples = steadyRun(600)
    const shuffled = [...samples.slice(300), ...samples.slice(0, 300)].reverse()
    const clean = cleaned(shuffled)
    expect(end(clean, 'distance')).toBeCloseTo(1800, 0)
    expect(end(clean, 'elapsed')).toBe(600)
    expect(told(clean)).toMatch(/sorted/)
  })

  it('times out of order along a sound line are held, not sorted into a zigzag', () => {
    const samples = steadyRun(600).map((s, i) => ({ ...s, t: NOON_S + i + (i % 3 === 0 ? 4 : 0) }))
    const clean = cleaned(samples)
    expect(end(clean, 'distance')).toBeCloseTo(1800, 0)
    expect(end(clean, 'elapsed')).toBeLessThan(606)
    expect(told(clean)).toMatch(/held/)
  })

  it('no clock, or one that stands, is a reason, in a sentence', () => {
    const without = cleanTrack(madeActivity(steadyRun(100).map((s) => ({ ...s, t: NaN }))))
    const standing = cleanTrack(madeActivity(steadyRun(100).map((s) => ({ ...s, t: NOON_S }))))
    expect('reason' in without && without.reason).toMatch(/no clock.*\.$/)
    expect('reason' in standing && standing.reason).toMatch(/no clock.*\.$/)
  })
})

describe('positions', () => {
  it('a fix a kilometre off that comes back adds nothing', () => {
    const clean = cleaned(changed(steadyRun(600), 300, { y: 1000 }))
    expect(end(clean, 'distance')).toBeCloseTo(1800, -1)
    expect(told(clean)).toMatch(/1 position/)
    expect(clean.faults[0].where).toBe('sample 301')
  })

  it('many fixes off in a row, scattered, add nothing', () => {
    const noise = wobble(7)
    const samples = steadyRun(600).map((s, i) =>
      i > 300 && i < 330 ? { ...s, y: 3000 + 2000 * noise() } : s,
    )
    expect(Math.abs(end(cleaned(samples), 'distance') - 1800)).toBeLessThan(60)
  })

  it('a stale first fix, from where the watch was last used, is not part of the run', () => {
    const clean = cleaned(changed(steadyRun(600), 0, { x: 80_000, y: 40_000 }))
    expect(end(clean, 'distance')).toBeCloseTo(1797, -1)
    expect(clean.sound[0]).toBe(0)
  })

  it('0°, 0° is no place', () => {
    const activity = madeActivity(steadyRun(600))
    activity.track.latitude.fill(0, 100, 105)
    activity.track.longitude.fill(0, 100, 105)
    const clean = cleanTrack(activity)
    if ('reason' in clean) throw new Error(clean.reason)
    expect(end(clean, 'distance')).toBeCloseTo(1800, 0)
    expect(told(clean)).toMatch(/not a place on earth/)
  })

  it('a track that goes on elsewhere for good is broken there, the leap not counted', () => {
    const samples = steadyRun(600).map((s, i) => (i >= 300 ? { ...s, y: 30_000 } : s))
    const clean = cleaned(samples)
    expect(end(clean, 'distance')).toBeCloseTo(1797, -1)
    expect(clean.breaks).toEqual([300])
  })

  it('a receiver that freezes and catches up loses no distance', () => {
    const samples = steadyRun(600).map((s, i) => (i > 200 && i < 260 ? { ...s, x: 600 } : s))
    expect(end(cleaned(samples), 'distance')).toBeCloseTo(1800, -1)
  })

  it('what nobody runs, somebody rides', () => {
    const ride = steadyRun(600, 16)
    expect(end(cleaned(ride, { sport: 'cycling' }), 'distance')).toBeCloseTo(9600, -1)
    expect(end(cleaned(ride, { sport: 'unknown' }), 'distance')).toBeCloseTo(9600, -1)
    expect(end(cleaned(steadyRun(600, 25), { sport: 'alpine_skiing' }), 'distance')).toBeCloseTo(15_000, -1)
    expect(end(cleaned(steadyRun(900, 1), { sport: 'swimming' }), 'distance')).toBeCloseTo(900, -1)
  })

  it("a fix's error of 1.5 m hardly lengthens the way", () => {
    const noise = wobble(3)
    const samples = steadyRun(3600).map((s) => ({ ...s, x: (s.x ?? 0) + 1.5 * noise(), y: 1.5 * noise() }))
    expect(end(cleaned(samples), 'distance') / 10_800).toBeLessThan(1.06)
    expect(end(cleaned(samples), 'distance') / 10_800).toBeGreaterThan(0.98)
  })
})

describe('which distance', () => {
  it("the device's, where it agrees with the positions", () => {
    const clean = cleaned(steadyRun(600).map((s) => ({ ...s, device: (s.x ?? 0) * 1.03 })))
    expect(clean.distanceSource).toBe('device')
    expect(end(clean, 'distance')).toBeCloseTo(1854, 0)
  })

  it("the positions', where the device is far off, and both are told", () => {
    const clean = cleaned(steadyRun(600).map((s) => ({ ...s, device: (s.x ?? 0) * 1.6 })))
    expect(clean.distanceSource).toBe('positions')
    expect(end(clean, 'distance')).toBeCloseTo(1800, 0)
    expect(told(clean)).toMatch(/2\.88 km where its positions lie along 1\.80 km/)
  })

  it("on a treadmill, the device's", () => {
    const belt = Array.from({ length: 601 }, (_, i) => ({ t: NOON_S + i, device: 3 * i, z: 120 }))
    const clean = cleaned(belt, { subSport: 'treadmill' })
    expect(end(clean, 'distance')).toBe(1800)
    expect(clean.altitude).toBeNull()
  })

  it('in a tunnel, the device fills the hole the positions leave', () => {
    // A bent tunnel: the straight line through it is shorter than what the foot pod counts.
    const samples = steadyRun(600).map((s, i): MadeSample => {
      const device = 3 * i
      if (i <= 200) return { ...s, device }
      if (i < 300) return { t: s.t, z: 500, device }
      return { ...s, x: (s.x ?? 0) - 100, device }
    })
    expect(end(cleaned(samples), 'distance')).toBeCloseTo(1800, -1)
  })

  it('a count that starts anew is carried on', () => {
    const samples = steadyRun(600).map((s, i) => ({ ...s, device: i < 300 ? 3 * i : 3 * (i - 300) }))
    const clean = cleaned(samples)
    expect(end(clean, 'distance')).toBeCloseTo(1797, 0)
    expect(told(clean)).toMatch(/fell back once/)
  })
})

describe('moving time', () => {
  const withRest = (rest: (i: number) => MadeSample[]): MadeSample[] => {
    const before = steadyRun(600)
    const after = steadyRun(600).map((s) => ({ ...s, t: s.t + 900, x: (s.x ?? 0) + 1800 }))
    return [...before, ...rest(0), ...after]
  }

  it('standing about with drift is elapsed time, not moving time, and no distance', () => {
    const noise = wobble(11)
    const drift = Array.from({ length: 299 }, (_, i) => ({
      t: NOON_S + 601 + i,
      x: 1800 + 1.2 * noise(),
      y: 1.2 * noise(),
      z: 500,
    }))
    const clean = cleaned(withRest(() => drift))
    expect(end(clean, 'elapsed')).toBe(1500)
    expect(Math.abs(end(clean, 'moving') - 1200)).toBeLessThan(15)
    expect(Math.abs(end(clean, 'distance') - 3600)).toBeLessThan(25)
  })

  it('a gap in which nothing was gone is a rest', () => {
    const clean = cleaned(withRest(() => []))
    expect(end(clean, 'elapsed')).toBe(1500)
    expect(Math.abs(end(clean, 'moving') - 1200)).toBeLessThan(5)
  })

  it('a gap crossed at the usual pace was run', () => {
    const samples = steadyRun(1200).filter((_, i) => i < 400 || i > 480)
    const clean = cleaned(samples)
    expect(Math.abs(end(clean, 'moving') - 1200)).toBeLessThan(3)
    expect(end(clean, 'distance')).toBeCloseTo(3600, -1)
  })

  it('a gap crossed like a car does was not run', () => {
    const samples = steadyRun(1200).map((s, i) =>
      i > 600 ? { ...s, t: s.t + 600, x: (s.x ?? 0) + 7000 } : s,
    )
    const clean = cleaned(samples)
    expect(end(clean, 'distance')).toBeCloseTo(3600, -1)
    expect(Math.abs(end(clean, 'moving') - 1200)).toBeLessThan(10)
    expect(told(clean)).toMatch(/far faster/)
    expect(clean.breaks).toHaveLength(1)
  })

  it('when the watch was stopped is taken from the device', () => {
    const samples = withRest(() => [])
    const clean = cleaned(samples, { stops: [{ from_s: NOON_S + 601, to_s: NOON_S + 899 }] })
    expect(Math.abs(end(clean, 'moving') - 1201)).toBeLessThan(2)
    expect(end(clean, 'elapsed')).toBe(1500)
  })

  it('climbing a ladder is moving, though it makes no way', () => {
    const ladder = Array.from({ length: 299 }, (_, i) => ({
      t: NOON_S + 601 + i,
      x: 1800,
      y: 0,
      z: 500 + 0.25 * i,
    }))
    const clean = cleaned(withRest(() => ladder))
    expect(end(clean, 'moving')).toBeGreaterThan(1480)
  })

  it('laps written as segments one after another are one run; a long rest between segments is none of it', () => {
    const laps = cleaned(steadyRun(600), { segments: [0, 200, 400] })
    expect(end(laps, 'distance')).toBeCloseTo(1800, 0)
    const samples = steadyRun(600).map((s, i) => (i >= 300 ? { ...s, t: s.t + 3600, y: 500 } : s))
    const pieces = cleaned(samples, { segments: [0, 300] })
    expect(end(pieces, 'distance')).toBeCloseTo(1797, -1)
    expect(end(pieces, 'moving')).toBeCloseTo(599, 0)
    expect(pieces.breaks).toEqual([300])
  })
})

describe('altitude', () => {
  const altitudeOf = (samples: readonly MadeSample[]): Float32Array => {
    const { altitude } = cleaned(samples)
    if (altitude === null) throw new Error('no altitude')
    return altitude
  }

  it('zeros among real heights are unknown', () => {
    const altitude = altitudeOf(steadyRun(600).map((s, i) => (i % 50 === 49 ? { ...s, z: 0 } : s)))
    expect(altitude[49]).toBeNaN()
    expect(altitude[50]).toBe(500)
  })

  it('zeros at the sea are heights', () => {
    const altitude = altitudeOf(steadyRun(600).map((s, i) => ({ ...s, z: Math.round(3 * Math.sin(i / 40)) })))
    expect(altitude.some(Number.isNaN)).toBe(false)
  })

  it('0 m throughout is no altitude', () => {
    const clean = cleaned(steadyRun(600).map((s) => ({ ...s, z: 0 })))
    expect(clean.altitude).toBeNull()
    expect(told(clean)).toMatch(/exactly 0 m/)
  })

  it('a glitch of 300 m is left out', () => {
    expect(altitudeOf(changed(steadyRun(600), 300, { z: 800 }))[300]).toBeNaN()
  })

  it('a barometer that sets itself on the way, or starts wrong, is levelled to its longest part', () => {
    const late = altitudeOf(steadyRun(600).map((s, i) => ({ ...s, z: i < 60 ? -24 : 116 })))
    expect(late[0]).toBeCloseTo(116)
    expect(late[599]).toBeCloseTo(116)
    const early = altitudeOf(steadyRun(600).map((s, i) => ({ ...s, z: i < 500 ? 300 : 380 })))
    expect(early[0]).toBeCloseTo(300)
    expect(early[599]).toBeCloseTo(300)
  })

  it('a fast descent by bicycle is no glitch', () => {
    const samples = steadyRun(600, 20).map((s, i) => ({ ...s, z: 2000 - 2 * i }))
    const clean = cleaned(samples, { sport: 'cycling' })
    expect(clean.altitude?.some(Number.isNaN)).toBe(false)
    expect(clean.altitude?.[599]).toBeCloseTo(802)
  })
})

describe('whatever a file holds', () => {
  const odd = fc.oneof(
    fc.constant(NaN),
    fc.constant(0),
    fc.double({ min: -1e9, max: 5e9, noNaN: true }),
    fc.integer({ min: 0, max: 100 }),
  )
  const sample = fc.record({ t: odd, x: odd, y: odd, z: odd, device: odd })
  const nearby = fc.record({
    t: fc.integer({ min: NOON_S, max: NOON_S + 300 }),
    x: fc.integer({ min: 0, max: 300 }),
    y: fc.integer({ min: 0, max: 300 }),
    z: fc.integer({ min: -5, max: 60 }),
    device: fc.integer({ min: 0, max: 900 }),
  })

  it('clocks, distances and moving time never run back, and moving time is within elapsed time', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(sample, nearby), { maxLength: 80 }),
        fc.constantFrom('running', 'cycling', 'swimming', 'unknown'),
        (samples, sport) => {
          const activity: Activity = madeActivity(samples, { sport })
          const clean = cleanTrack(activity)
          if ('reason' in clean) {
            expect(clean.reason).toMatch(/^The .*\.$/)
            return
          }
          for (let i = clean.from + 1; i < clean.to; i++) {
            const elapsed = clean.elapsed[i] - clean.elapsed[i - 1]
            const moving = clean.moving[i] - clean.moving[i - 1]
            expect(elapsed).toBeGreaterThanOrEqual(-1e-6)
            expect(moving).toBeGreaterThanOrEqual(0)
            expect(moving).toBeLessThanOrEqual(elapsed + 1e-6)
            expect(clean.distance[i]).toBeGreaterThanOrEqual(clean.distance[i - 1])
          }
          expect(clean.faults.length).toBeLessThan(20)
        },
      ),
      { numRuns: 500 },
    )
  })
})
