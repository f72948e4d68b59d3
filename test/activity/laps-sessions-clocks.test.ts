import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Activity } from '../../src/activity/activity.ts'
import { cleanTrack, type CleanTrack } from '../../src/activity/clean/clean-track.ts'
import { readFit } from '../../src/activity/fit/read-fit.ts'
import { toStretches } from '../../src/analysis/stretches.ts'
import { FIT_EPOCH_S, FitBytes, semicircles, type FieldSpec } from '../support/fit-bytes.ts'
import {
  gpxPoint,
  gpxTrack,
  readText,
  tcx,
  tcxActivity,
  tcxPoint,
  tcxPosition,
} from '../support/xml-documents.ts'

const START_S = Date.UTC(2024, 4, 4, 7) / 1000
const TURN_S = 1024 * 7 * 86_400

/** Where a runner at 3 m/s on a wandering line is, `s` seconds in. */
function placeAt(s: number): { latitude: number; longitude: number } {
  return { latitude: 47 + s * 2.69e-5, longitude: 8 + 0.0005 * Math.sin(s / 200) }
}

function cleaned(activity: Activity): CleanTrack {
  const clean = cleanTrack(activity)
  if ('reason' in clean) throw new Error(clean.reason)
  return clean
}

const wayOf = (activity: Activity): [distance_m: number, elapsed_s: number] => {
  const { distance, elapsed, to } = cleaned(activity)
  return [distance[to - 1], elapsed[to - 1]]
}

describe('a TCX whose laps tell the way again', () => {
  const INTERVAL_S = 4
  const pointsOf = (from: number, to: number): string => {
    const points: string[] = []
    for (let s = from; s < to; s += INTERVAL_S) {
      const { latitude, longitude } = placeAt(s)
      points.push(tcxPoint(s, tcxPosition(latitude.toFixed(7), longitude.toFixed(7))))
    }
    return `<Lap StartTime="2024-05-01T06:00:00Z"><Track>${points.join('')}</Track></Lap>`
  }
  const activityOf = (laps: readonly string[]): Activity => {
    const text = tcx(
      `<Activities><Activity Sport="Running"><Id>2024-05-01T06:00:00Z</Id>${laps.join('')}</Activity></Activities>`,
    )
    const [activity] = readText(text).activities
    if (!activity) throw new Error('no activity')
    return activity
  }
  /** Laps of at least nine points, by where each begins and ends. */
  const lapBounds = fc
    .array(fc.integer({ min: 9, max: 60 }), { minLength: 2, maxLength: 6 })
    .map((counts) => {
      const bounds = [0]
      for (const count of counts) bounds.push((bounds.at(-1) ?? 0) + count * INTERVAL_S)
      return bounds
    })

  it('all of it, some of it, or twice over, in whatever order, is as long as the way once', () => {
    const repetition = lapBounds.chain((bounds) =>
      fc.record({
        bounds: fc.constant(bounds),
        again: fc.array(fc.tuple(fc.nat({ max: bounds.length - 2 }), fc.nat({ max: bounds.length - 2 })), {
          maxLength: 5,
        }),
        cumulative: fc.boolean(),
        shuffle: fc.infiniteStream(fc.nat()),
      }),
    )
    fc.assert(
      fc.property(repetition, ({ bounds, again, cumulative, shuffle }) => {
        const once = bounds.slice(1).map((to, k) => pointsOf(bounds[k], to))
        const own = bounds.slice(1).map((to, k) => pointsOf(cumulative ? 0 : bounds[k], to))
        const repeated = again.map(([a, b]) => pointsOf(bounds[Math.min(a, b)], bounds[Math.max(a, b) + 1]))
        const laps = [...own, ...repeated]
          .map((lap) => ({ lap, key: shuffle.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ lap }) => lap)
        const [way_m, took_s] = wayOf(activityOf(once))
        const [repeatedWay_m, repeatedTook_s] = wayOf(activityOf(laps))
        expect(repeatedWay_m).toBeCloseTo(way_m, 3)
        expect(repeatedTook_s).toBeCloseTo(took_s, 6)
      }),
      { numRuns: 60 },
    )
  })

  it('says so, and says nothing of laps that follow one another', () => {
    const told = (laps: readonly string[]): string =>
      cleaned(activityOf(laps))
        .faults.map(({ what }) => what)
        .join('\n')
    expect(told([pointsOf(0, 400), pointsOf(0, 400)])).toMatch(
      /tells the same way more than once: 100 samples/,
    )
    expect(told([pointsOf(0, 400), pointsOf(400, 800)])).toBe('')
  })

  it('but a clock set back while running is no repeat: both hours count', () => {
    const points: string[] = []
    for (let s = 0; s < 7200; s += 4) {
      const { latitude, longitude } = placeAt(s)
      const clock = new Date((START_S + (s < 3600 ? s : s - 3600)) * 1000).toISOString()
      points.push(gpxPoint(`<time>${clock}</time>`, latitude, longitude))
    }
    const [activity] = readText(gpxTrack(points.join(''))).activities
    const [way_m, took_s] = wayOf(activity)
    expect(took_s).toBeGreaterThan(7180)
    expect(way_m).toBeGreaterThan(18_000)
  })

  it('a GPX with its way in it twice is as long as with it once', () => {
    const segment = Array.from({ length: 200 }, (_, i) => {
      const { latitude, longitude } = placeAt(i * 5)
      return gpxPoint(`<time>${new Date((START_S + i * 5) * 1000).toISOString()}</time>`, latitude, longitude)
    }).join('')
    const [once] = readText(gpxTrack(segment)).activities
    const [twice] = readText(gpxTrack(`${segment}</trkseg><trkseg>${segment}`)).activities
    expect(wayOf(twice)).toEqual(wayOf(once))
  })
})

const RECORD: readonly FieldSpec[] = [
  { number: 253, type: 'uint32' },
  { number: 0, type: 'sint32' },
  { number: 1, type: 'sint32' },
  { number: 5, type: 'uint32' },
  { number: 73, type: 'uint32' },
]
const SUMS: readonly FieldSpec[] = [
  { number: 253, type: 'uint32' },
  { number: 2, type: 'uint32' },
  { number: 7, type: 'uint32' },
  { number: 8, type: 'uint32' },
  { number: 9, type: 'uint32' },
  { number: 5, type: 'enum' },
  { number: 6, type: 'enum' },
]
const RUNNING = 1
const TREADMILL = 1

/** A FIT file to write records and summaries into, in any order. */
class Fit {
  readonly bytes = new FitBytes(1 << 12)
  constructor(created_s = START_S) {
    this.bytes
      .define(0, 0, [
        { number: 0, type: 'enum' },
        { number: 4, type: 'uint32' },
      ])
      .data(0, [4, created_s - FIT_EPOCH_S])
    this.bytes.define(1, 20, RECORD).define(2, 18, SUMS).define(3, 19, SUMS)
  }
  record(
    time: number,
    place: { latitude: number; longitude: number } | null,
    m?: number,
    speed?: number,
  ): void {
    this.bytes.data(1, [
      time - FIT_EPOCH_S,
      place && semicircles(place.latitude),
      place && semicircles(place.longitude),
      m === undefined ? null : Math.round(m * 100),
      speed === undefined ? null : Math.round(speed * 1000),
    ])
  }
  /** @param kind 2: a session, 3: a lap */
  sums(kind: 2 | 3, start_s: number, seconds: number, m: number, moving_s = seconds, subSport = 0): void {
    const [start, elapsed] = [start_s - FIT_EPOCH_S, seconds * 1000]
    this.bytes.data(kind, [start + seconds, start, elapsed, moving_s * 1000, m * 100, RUNNING, subSport])
  }
  activities(): readonly Activity[] {
    return readFit(this.bytes.file()).activities
  }
  first(): Activity {
    const [activity] = this.activities()
    if (!activity) throw new Error('no activity')
    return activity
  }
}

describe('a FIT file of several runs', () => {
  it('in whatever order the device wrote them, each has its own samples, oldest first', () => {
    const run = fc.record({
      seconds: fc.integer({ min: 20, max: 300 }),
      rest_s: fc.integer({ min: 1, max: 90_000 }),
    })
    const runs = fc.array(run, { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(runs, fc.infiniteStream(fc.nat()), fc.boolean(), (lengths, shuffle, sumsFirst) => {
        let at = START_S
        const written = lengths.map(({ seconds, rest_s }) => {
          const start_s = at
          at += seconds + rest_s
          return { start_s, seconds }
        })
        const shuffled = (): typeof written =>
          written
            .map((one) => ({ one, key: shuffle.next().value ?? 0 }))
            .sort((a, b) => a.key - b.key)
            .map(({ one }) => one)
        const fit = new Fit()
        const sums = (): void => {
          for (const { start_s, seconds } of shuffled()) fit.sums(2, start_s, seconds, seconds * 3)
        }
        if (sumsFirst) sums()
        for (const { start_s, seconds } of shuffled())
          for (let s = 0; s <= seconds; s++) fit.record(start_s + s, placeAt(s), s * 3)
        if (!sumsFirst) sums()
        const ways = fit.activities().map((activity) => {
          const { start_s, distance, elapsed, to } = cleaned(activity)
          return { start_s, seconds: elapsed[to - 1], metres: Math.round(distance[to - 1]) }
        })
        expect(ways).toEqual(written.map((one) => ({ ...one, metres: one.seconds * 3 })))
      }),
      { numRuns: 60 },
    )
  })
})

describe('two recorders that write by turns', () => {
  it('one some seconds behind the other are one way, not a zigzag between them', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 5, max: 60 }),
        fc.infiniteStream(fc.integer({ min: 0, max: 99 })),
        fc.constantFrom(50, 35, 65),
        (behind_s, chance, share) => {
          const fit = new Fit()
          for (let s = 0; s <= 900; s++) {
            const at = Math.max(0, s - ((chance.next().value ?? 0) < share ? behind_s : 0))
            fit.record(START_S + s, placeAt(at), at * 3)
          }
          fit.sums(2, START_S, 900, 2700)
          const [way_m] = wayOf(fit.first())
          expect(way_m).toBeGreaterThan(2700 - 3 * behind_s - 50)
          expect(way_m).toBeLessThan(2700 + 50)
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('a receiver that lost count of the weeks', () => {
  it('has its samples dated with the rest of the file, and that is said', () => {
    const fit = new Fit()
    for (let s = 0; s <= 60; s++) fit.record(START_S - TURN_S + s, placeAt(s), s * 3)
    fit.sums(2, START_S, 60, 180)
    expect(cleaned(fit.first()).start_s).toBe(START_S)
    expect(readFit(fit.bytes.file()).faults.map(({ what }) => what)).toEqual([
      expect.stringMatching(/lost count of the weeks/),
    ])
  })

  it.each([1, 2])('by %i turns, in a TCX, is dated by its Id', (turns) => {
    const points = Array.from({ length: 30 }, (_, s) => {
      const { latitude, longitude } = placeAt(s)
      return tcxPoint(s - turns * TURN_S, tcxPosition(latitude.toFixed(7), longitude.toFixed(7)))
    })
    const [activity] = readText(
      tcx(`<Activities>${tcxActivity(`<Lap><Track>${points.join('')}</Track></Lap>`)}</Activities>`),
    ).activities
    expect(cleaned(activity).start_s).toBe(Date.UTC(2024, 4, 1, 6) / 1000)
  })

  it('dates what is only old as it is', () => {
    const old_s = START_S - 7000 * 86_400
    const fit = new Fit()
    for (let s = 0; s <= 60; s++) fit.record(old_s + s, placeAt(s), s * 3)
    fit.sums(2, old_s, 60, 180)
    expect(cleaned(fit.first()).start_s).toBe(old_s)
  })
})

describe('without places', () => {
  it('speeds add up to the distance', () => {
    const fit = new Fit()
    for (let s = 0; s <= 1800; s++) fit.record(START_S + s, null, undefined, 2.78)
    fit.sums(2, START_S, 1800, 5004, 1800, TREADMILL)
    expect(wayOf(fit.first())[0]).toBeCloseTo(5004, 0)
  })

  it('a treadmill set right when saving is as long as it showed, and both are told', () => {
    const fit = new Fit()
    for (let s = 0; s <= 1800; s++) fit.record(START_S + s, null, s * 2.5)
    fit.sums(2, START_S, 1800, 5000, 1800, TREADMILL)
    const clean = cleaned(fit.first())
    expect(clean.distance[clean.to - 1]).toBeCloseTo(5000, 6)
    expect(clean.faults.map(({ what }) => what).join()).toMatch(
      /5\.00 km where its samples add up to 4\.50 km/,
    )
  })

  it('the first length of a pool counts, of which no sample tells the beginning', () => {
    const fit = new Fit()
    for (let length = 1; length <= 20; length++) fit.record(START_S + length * 30, null, length * 25)
    fit.sums(2, START_S, 600, 500)
    expect(wayOf(fit.first())).toEqual([500, 600])
  })

  it('lengths whose records have no time of their own take it from what is told of each length', () => {
    const fit = new Fit()
    fit.bytes.define(4, 20, [{ number: 5, type: 'uint32' }]).define(5, 101, [
      { number: 2, type: 'uint32' },
      { number: 3, type: 'uint32' },
    ])
    for (let length = 0; length < 20; length++) {
      fit.bytes.data(4, [(length + 1) * 2500]).data(5, [START_S - FIT_EPOCH_S + length * 30, 30_000])
    }
    fit.sums(2, START_S, 600, 500)
    expect(wayOf(fit.first())).toEqual([500, 600])
  })
})

describe('sums without samples', () => {
  it('of laps are told as far as they go: distance, moving and elapsed time, and that no more is known', () => {
    const lap = fc.record({
      m: fc.integer({ min: 500, max: 1000 }),
      moving_s: fc.integer({ min: 200, max: 900 }),
      rest_s: fc.integer({ min: 0, max: 300 }),
    })
    fc.assert(
      fc.property(fc.array(lap, { minLength: 1, maxLength: 6 }), fc.boolean(), (laps, hasSession) => {
        const fit = new Fit()
        let at = START_S
        for (const { m, moving_s, rest_s } of laps) {
          fit.sums(3, at, moving_s + rest_s, m, moving_s)
          at += moving_s + rest_s
        }
        const sum = (of: (one: (typeof laps)[number]) => number): number =>
          laps.reduce((total, one) => total + of(one), 0)
        const moving_s = sum((one) => one.moving_s)
        if (hasSession)
          fit.sums(
            2,
            START_S,
            at - START_S,
            sum((one) => one.m),
            moving_s,
          )
        const run = toStretches(fit.first())
        if ('reason' in run) throw new Error(run.reason)
        expect(run.totalsOnly).toBe(true)
        expect(run.distance_m).toBeCloseTo(
          sum((one) => one.m),
          1,
        )
        expect(run.elapsedTime_s).toBeCloseTo(at - START_S, 3)
        expect(run.movingTime_s).toBeCloseTo(moving_s, 3)
        expect(run.start_s).toBe(START_S)
        expect(run.ascent_m).toBeNull()
      }),
      { numRuns: 40 },
    )
  })

  it('of a session alone too', () => {
    const fit = new Fit()
    fit.sums(2, START_S, 1800, 5000)
    expect(wayOf(fit.first())).toEqual([5000, 1800])
  })
})

describe('a clock that makes no sense', () => {
  it.each([600, 2536, 40_000, 200_000])(
    'a point every %i s along 46 km is set aside for its clock',
    (interval_s) => {
      const points = Array.from({ length: 4000 }, (_, i) => {
        const { latitude, longitude } = placeAt(i * 4)
        const time = new Date((START_S + i * interval_s) * 1000).toISOString()
        return gpxPoint(`<time>${time}</time>`, latitude, longitude)
      })
      const [activity] = readText(gpxTrack(points.join(''))).activities
      expect(cleanTrack(activity)).toMatchObject({ reason: expect.stringMatching(/clock .* makes no sense/) })
    },
  )
})
