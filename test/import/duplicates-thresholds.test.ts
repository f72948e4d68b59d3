import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Track } from '../../src/activity/track.ts'
import { type Fingerprint, fingerprintOf, keyOf } from '../../src/import/duplicates/fingerprint.ts'
import { activityName, byCompleteness } from '../../src/import/duplicates/groups.ts'
import { isSameActivity } from '../../src/import/duplicates/same-activity.ts'
import { knownPlaces, meet } from '../../src/import/duplicates/same-places.ts'
import { sharedWay } from '../../src/import/duplicates/same-way.ts'
import { mayBeOneSport } from '../../src/import/duplicates/sport-kind.ts'
import { packTrace, unpackTrace } from '../../src/import/duplicates/trace-file.ts'
import { placedSamples, type Trace, traceOf } from '../../src/import/duplicates/trace.ts'
import { type Columns, packColumns } from '../../src/stretch/packed-columns.ts'
import { madeActivity, type MadeSample } from '../activity/made-activity.ts'

/* The numbers that merging turns on, each just below and just above. */

const METRES_PER_DEGREE = 111_195
const HOUR = 3600
/** s of a recording where nothing else is said: as short as the limits allow, for thousands of mutants run these. */
const RUN = 1200
/** Whole days, so that every step has an instant there. */
const START_S = 19_000 * 86_400

interface Told {
  readonly seconds?: number
  readonly step_s?: number
  /** s that its clock is ahead, and that it began late. */
  readonly ahead_s?: number
  readonly late_s?: number
  /** m east and north after so many s of the run; null where not known. */
  readonly at?: (t: number) => readonly [x: number, y: number] | null
  readonly sport?: string
  readonly format?: string
  readonly distance_m?: number | null
  /** bpm; 0 where not known. */
  readonly beats?: (t: number) => number
  readonly senses?: number
  readonly sha256?: string
  readonly ordinal?: number
}

const east =
  (speed: number, y = 0) =>
  (t: number) =>
    [speed * t, y] as const

function traced({
  seconds = RUN,
  step_s = 5,
  ahead_s = 0,
  late_s = 0,
  at = east(3),
  beats,
  senses = 0,
}: Told): Trace {
  const first = (START_S + ahead_s + late_s) / step_s
  const instants = Array.from({ length: Math.floor(seconds / step_s) + 1 }, (_, k) => late_s + k * step_s)
  const degrees = (axis: 0 | 1) =>
    Float64Array.from(instants, (t) => (at(t)?.[axis] ?? Number.NaN) / METRES_PER_DEGREE)
  return {
    step_s,
    first,
    latitude: degrees(1),
    longitude: degrees(0),
    heartRate: Uint8Array.from(instants, (t) => beats?.(t) ?? 0),
    senses,
  }
}

function kept(told: Told): Fingerprint {
  const { seconds = RUN, ahead_s = 0, late_s = 0, distance_m = null } = told
  const { sport = 'running', format = 'fit', sha256 = 'a', ordinal = 1 } = told
  const start_s = START_S + ahead_s + late_s
  return {
    sha256,
    ordinal,
    format,
    sport,
    start_s,
    end_s: start_s + seconds,
    distance_m,
    trace: traced(told),
  }
}

/** Asked both ways round. */
function same(a: Told, b: Told): boolean {
  const [one, other] = [kept({ ...a, sha256: 'a' }), kept({ ...b, sha256: 'b' })]
  expect(isSameActivity(other, one)).toBe(isSameActivity(one, other))
  expect(isSameActivity({ ...one, sha256: 'c' }, other)).toBe(isSameActivity(one, other))
  return isSameActivity(one, other)
}

const NOWHERE = () => null

describe('two recordings are of one activity, or not', () => {
  it.each<[string, Told, Told, boolean]>([
    ['59 m apart all along', {}, { at: east(3, 59) }, true],
    ['61 m apart all along', {}, { at: east(3, 61) }, false],
    ['apart for 19 % of the time', {}, { at: (t) => [3 * t, t < 0.19 * RUN ? 900 : 0] }, true],
    ['apart for 21 % of the time', {}, { at: (t) => [3 * t, t < 0.21 * RUN ? 900 : 0] }, false],
    ['sharing 82 % of the shorter', { seconds: 1000 }, { seconds: 1200, late_s: 180 }, true],
    ['sharing 78 % of the shorter', { seconds: 1000 }, { seconds: 1200, late_s: 220 }, false],
    [
      'apart at exactly a fifth of 240 instants',
      { seconds: 1195 },
      { at: (t) => [3 * t, t < 240 ? 900 : 0] },
      true,
    ],
    ['sharing exactly 80 % of the shorter', { seconds: 495 }, { seconds: 795, late_s: 100 }, true],
    ['sharing exactly half of the longer', { seconds: 1195 }, { seconds: 595 }, true],
    ['sharing 48 % of the longer', {}, { seconds: 0.48 * RUN }, false],
    ['with the shorter lost for half of its way', { at: (t) => (t % 10 < 5 ? [3 * t, 0] : null) }, {}, true],
    ['by clocks a minute apart, at 20 m/s', { at: east(20) }, { at: east(20, 20), ahead_s: 60 }, true],
    ['by clocks a minute behind, at 20 m/s', { at: east(20) }, { at: east(20, 20), ahead_s: -60 }, true],
    ['by clocks 65 s apart, at 20 m/s', { at: east(20) }, { at: east(20, 20), ahead_s: 65 }, false],
    ['9 hours off, to 14 m', {}, { at: east(3, 14), ahead_s: 9 * HOUR }, true],
    ['9 hours off, to 16 m', {}, { at: east(3, 16), ahead_s: 9 * HOUR }, false],
    [
      '9 hours off, 4 % of it elsewhere',
      {},
      { at: (t) => [3 * t, t < 0.04 * RUN ? 99 : 0], ahead_s: 9 * HOUR },
      true,
    ],
    [
      '9 hours off, 6 % of it elsewhere',
      {},
      { at: (t) => [3 * t, t < 0.06 * RUN ? 99 : 0], ahead_s: 9 * HOUR },
      false,
    ],
    ['9 hours off, begun 40 s late', {}, { seconds: RUN - 40, late_s: 40, ahead_s: 9 * HOUR }, true],
    ['9 hours off, ended early', {}, { seconds: 0.55 * RUN, ahead_s: 9 * HOUR }, true],
    ['5 minutes past another zone', {}, { ahead_s: 9 * HOUR + 300 }, false],
    ['15 hours off', {}, { ahead_s: 15 * HOUR }, true],
    ['15¼ hours off', {}, { ahead_s: 15.25 * HOUR }, false],
    ['9 hours off over 520 m', { at: east(520 / RUN) }, { at: east(520 / RUN), ahead_s: 9 * HOUR }, true],
    ['9 hours off over 480 m', { at: east(480 / RUN) }, { at: east(480 / RUN), ahead_s: 9 * HOUR }, false],
    [
      'by the hour, in a zone of half hours',
      { seconds: HOUR, step_s: 180 },
      { seconds: HOUR, step_s: 180, ahead_s: 5.5 * HOUR },
      true,
    ],
    ['a ride and a run 30 m apart', {}, { at: east(3, 30), sport: 'cycling' }, false],
    ['a ride and a run 14 m apart', {}, { at: east(3, 14), sport: 'cycling' }, true],
    ['of 11 places, copied', { seconds: 50 }, { seconds: 50 }, true],
    ['of 11 places, 30 m apart', { seconds: 50 }, { seconds: 50, at: east(3, 30) }, false],
    ['of 12 places, 30 m apart', { seconds: 55 }, { seconds: 55, at: east(3, 30) }, true],
    ['of 11 places, begun 10 s late', { seconds: 50 }, { seconds: 40, late_s: 10 }, true],
    ['of 11 places, begun 15 s late', { seconds: 50 }, { seconds: 35, late_s: 15 }, false],
    ['of 11 places, ended 10 s early', { seconds: 50 }, { seconds: 40 }, true],
    ['of 11 places, ended 15 s early', { seconds: 50 }, { seconds: 35 }, false],
    [
      'of 11 places, in another zone',
      { seconds: 50, at: east(20) },
      { seconds: 50, at: east(20), ahead_s: HOUR },
      false,
    ],
    ['of 11 places, ending 20 s apart', { seconds: 50 }, { seconds: 70 }, false],
    ['at other steps', { step_s: 5 }, { step_s: 20 }, true],
  ])('%s', (_, a, b, isOne) => {
    expect(same(a, b)).toBe(isOne)
  })

  const rested =
    (from_s: number, rest_s: number, speed = 3) =>
    (t: number): readonly [number, number] => {
      const ran = t < from_s ? t : Math.max(from_s, t - rest_s)
      return [speed * ran, 0]
    }
  it.each<[string, Told, Told, boolean]>([
    [
      'the second half of one clock late by a rest',
      { at: rested(RUN / 2, 200), seconds: RUN + 200 },
      { at: east(3, 40) },
      true,
    ],
    [
      'the rest so early that a third agrees',
      { at: rested(RUN * 0.3, 300), seconds: RUN + 300 },
      { at: east(3, 40) },
      false,
    ],
    [
      'that set out 65 s apart',
      { at: rested(RUN / 2, 200), seconds: RUN + 135, late_s: 65 },
      { at: east(3, 40) },
      false,
    ],
    [
      'of which a tenth lies off the way',
      { at: rested(RUN / 2, 200), seconds: RUN + 200 },
      { at: (t) => [3 * t, t > 0.9 * RUN ? 400 : 40] },
      false,
    ],
    [
      'that set out a minute apart, by clocks that are',
      { at: rested(RUN / 2, 200), seconds: RUN + 200, ahead_s: 60 },
      { at: east(3, 40) },
      true,
    ],
    ['over 520 m', { at: rested(RUN / 2, 200, 0.52), seconds: RUN + 200 }, { at: east(0.52, 40) }, true],
    [
      'over 480 m, as one who strolls about a place does',
      { at: rested(RUN / 2, 200, 0.48), seconds: RUN + 200 },
      { at: east(0.48, 40) },
      false,
    ],
    [
      'of a ride and a run',
      { at: rested(RUN / 2, 200), seconds: RUN + 200 },
      { at: east(3, 40), sport: 'cycling' },
      false,
    ],
    [
      'in traces a step of 20 s apart',
      { at: rested(RUN / 2, 200), seconds: RUN + 200, step_s: 20 },
      { at: east(3, 40), step_s: 20 },
      true,
    ],
    [
      'in traces too coarse to tell',
      { at: rested(RUN / 2, 200), seconds: RUN + 200, step_s: 60 },
      { at: east(3, 40), step_s: 60 },
      false,
    ],
  ])('one clock leaves rests out: %s', (_, a, b, isOne) => {
    expect(same(a, b)).toBe(isOne)
  })

  const beat = (t: number) => 120 + (t % 40)
  const inside: Told = { at: NOWHERE, beats: beat, distance_m: 10_000 }
  it.each<[string, Told, Told, boolean]>([
    ['the same in all', inside, inside, true],
    ['begun 10 s apart', inside, { ...inside, ahead_s: 10, beats: (t) => beat(t + 10) }, true],
    ['begun 15 s apart', inside, { ...inside, ahead_s: 15, beats: (t) => beat(t + 15) }, false],
    ['3 % longer', inside, { ...inside, seconds: 1.03 * RUN }, true],
    ['4 % longer', inside, { ...inside, seconds: 1.04 * RUN }, false],
    ['10 s longer, and short', { ...inside, seconds: 100 }, { ...inside, seconds: 110 }, true],
    ['15 s longer, and short', { ...inside, seconds: 100 }, { ...inside, seconds: 115 }, false],
    ['2.9 % further', inside, { ...inside, distance_m: 10_290 }, true],
    ['3.2 % further', inside, { ...inside, distance_m: 10_320 }, false],
    ['without a distance', inside, { ...inside, distance_m: null }, true],
    ['with a distance of nothing', { ...inside, distance_m: 0 }, inside, true],
    ['hearts 5 apart', inside, { ...inside, beats: (t) => beat(t) + 5 }, true],
    ['hearts 6 apart', inside, { ...inside, beats: (t) => beat(t) - 6 }, false],
    [
      'hearts apart for 19 % of the time',
      inside,
      { ...inside, beats: (t) => beat(t) + (t < 0.19 * RUN ? 20 : 0) },
      true,
    ],
    [
      'hearts apart for 21 % of the time',
      inside,
      { ...inside, beats: (t) => beat(t) + (t < 0.21 * RUN ? 20 : 0) },
      false,
    ],
    ['no heart, but a distance', inside, { ...inside, beats: () => 0 }, true],
    ['neither heart nor distance', inside, { ...inside, beats: () => 0, distance_m: null }, false],
    [
      'eleven beats that differ, but a distance',
      inside,
      { ...inside, beats: (t) => (t < 55 ? 60 : 0) },
      true,
    ],
    ['twelve beats that differ', inside, { ...inside, beats: (t) => (t < 60 ? 60 : 0) }, false],
    ['hearts at another step', inside, { ...inside, step_s: 10 }, true],
    ['a run and a ride', inside, { ...inside, sport: 'cycling' }, false],
    ['places on one side only', inside, { ...inside, at: east(3) }, true],
  ])('without places: %s', (_, a, b, isOne) => {
    expect(same(a, b)).toBe(isOne)
  })
})

describe('sports', () => {
  it.each([
    ['running', 'running', true],
    ['running', 'hiking', true],
    ['trail_running', 'walking', true],
    ['mountaineering', 'snowshoeing', true],
    ['running', 'cycling', false],
    ['cycling', 'mountain_biking', true],
    ['cycling', 'e_biking', true],
    ['swimming', 'rowing', true],
    ['kayaking', 'paddling', true],
    ['canoeing', 'surfing', true],
    ['sailing', 'rafting', true],
    ['boating', 'swimming', true],
    ['alpine_skiing', 'snowboarding', true],
    ['alpine_skiing', 'swimming', false],
    ['golf', 'golf', true],
    ['golf', 'tennis', false],
    ...['unknown', 'generic', 'other', 'training', 'fitness_equipment', 'all', 'multisport'].flatMap(
      (any): [string, string, boolean][] => [
        [any, 'golf', true],
        ['golf', any, true],
      ],
    ),
  ])('%s and %s may be one: %s', (a, b, mayBe) => {
    expect(mayBeOneSport(a, b)).toBe(mayBe)
  })
})

describe('traces laid beside each other', () => {
  it('are counted at the instants they share', () => {
    const a = traced({ seconds: 100 })
    expect(meet(a, traced({ seconds: 100 }), 0, 1)).toEqual({
      common: 21,
      ofA: 21,
      ofB: 21,
      near: 21,
      travelled_m: expect.closeTo(300, 0) as number,
    })
    expect(meet(a, traced({ seconds: 60, late_s: 50 }), 0, 1)).toMatchObject({
      common: 11,
      ofB: 13,
      near: 11,
    })
    expect(meet(a, traced({ seconds: 60, late_s: -30 }), 0, 1)).toMatchObject({ common: 7, ofB: 13, near: 7 })
    expect(meet(a, traced({ seconds: 100, ahead_s: 20 }), 20, 1)).toMatchObject({ common: 21, near: 21 })
    expect(meet(a, traced({ seconds: 100, ahead_s: 20 }), 0, 1)).toMatchObject({ common: 17, near: 0 })
    expect(meet(a, traced({ seconds: 100, step_s: 20 }), 0, 1)).toMatchObject({
      common: 6,
      ofA: 6,
      ofB: 6,
      near: 6,
    })
    // Of a trace that begins between wider steps, the first instant on one counts.
    expect(
      meet(traced({ seconds: 95, late_s: 5 }), traced({ seconds: 100, step_s: 20 }), 0, 1),
    ).toMatchObject({
      common: 5,
      ofA: 5,
      ofB: 6,
    })
    expect(
      meet(traced({ seconds: 10, late_s: 5 }), traced({ seconds: 100, step_s: 20 }), 0, 1),
    ).toMatchObject({
      common: 0,
      ofA: 0,
    })
  })

  it('have travelled as far as the one that went less far, whichever is named first', () => {
    const [long, short] = [traced({ seconds: 100 }), traced({ seconds: 100, at: east(2) })]
    for (const [a, b] of [
      [long, short],
      [short, long],
    ])
      expect(meet(a, b, 0, 1).travelled_m).toBeCloseTo(200, 0)
  })

  it('count no instant at which one is lost', () => {
    const lost = traced({ seconds: 100, at: (t) => (t >= 50 && t < 70 ? null : [3 * t, 0]) })
    expect(knownPlaces(lost)).toBe(17)
    expect(meet(lost, traced({ seconds: 100 }), 0, 1)).toMatchObject({ common: 17, ofA: 17, ofB: 21 })
    expect(meet(traced({ seconds: 100 }), lost, 0, 1)).toMatchObject({ common: 17, ofA: 21, ofB: 17 })
  })

  it('count what is known of the finer at the instants of the coarser', () => {
    const lost = traced({ seconds: 100, at: (t) => (t === 40 || t === 45 ? null : [3 * t, 0]) })
    expect(meet(lost, traced({ seconds: 100, step_s: 20 }), 0, 1)).toMatchObject({
      common: 5,
      ofA: 5,
      ofB: 6,
    })
    expect(meet(traced({ seconds: 100, step_s: 20 }), lost, 0, 1)).toMatchObject({
      common: 5,
      ofA: 6,
      ofB: 5,
    })
  })

  it('are in the same places to nothing, each with itself', () => {
    const way = traced({ seconds: 100, at: (t) => [3 * t, 2 * t] })
    expect(meet(way, way, 0, 0)).toMatchObject({ common: 21, near: 21 })
    expect(sharedWay(way, way, 0)).toBe(1)
    // Half way between two places as well.
    expect(sharedWay(traced({ seconds: 0 }), traced({ seconds: 5, at: (t) => [3 * t - 7.5, 0] }), 0)).toBe(1)
  })

  it('share the way wherever the shorter lies within reach of the longer’s line, whenever', () => {
    const long = traced({ seconds: 1000 })
    const share = (told: Told, within_m = 60) => sharedWay(traced(told), long, within_m)
    expect(share({ seconds: 500, at: (t) => [2 * t + 700, 59] })).toBe(1)
    expect(share({ seconds: 500, at: (t) => [2 * t + 700, 61] })).toBe(0)
    expect(share({ seconds: 495, at: (t) => [2 * t, t < 250 ? 0 : 200] })).toBeCloseTo(0.5, 9)
    expect(share({ seconds: 500, at: (t) => (t < 250 ? null : [2 * t, 0]) })).toBe(1)
    expect(share({ seconds: 500, at: NOWHERE })).toBe(0)
    // Between instants the way is a line: 15 m to the next place, and 1 m off it.
    expect(share({ seconds: 0, at: () => [307.5, 1] }, 2)).toBe(1)
    expect(share({ seconds: 0, at: () => [307.5, 3] }, 2)).toBe(0)
    // Beyond either end there is no line.
    expect(share({ seconds: 0, at: () => [-5, 0] }, 2)).toBe(0)
    expect(share({ seconds: 0, at: () => [3005, 0] }, 2)).toBe(0)
    expect(share({ seconds: 500, step_s: 20 })).toBe(1)
    expect(sharedWay(traced({ step_s: 60 }), long, 60)).toBe(0)
    expect(sharedWay(long, traced({ seconds: 500, at: (t) => [2 * t, 200] }), 60)).toBe(0)
  })
})

describe('the way of the longer', () => {
  it('is its own, whichever is named first and whatever their steps', () => {
    // At 20 s the longer has half as many places as the shorter.
    for (const step_s of [5, 20]) {
      const [long, short] = [traced({ seconds: 1000, step_s }), traced({ seconds: 500 })]
      expect([sharedWay(long, short, 60), sharedWay(short, long, 60)]).toEqual([1, 1])
    }
  })

  it('is straight between two places, wherever it heads', () => {
    const place = fc.record({
      bearing: fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }),
      along_m: fc.double({ min: 10, max: 290, noNaN: true }),
      side: fc.constantFrom(-1, 1),
    })
    fc.assert(
      fc.property(place, ({ bearing, along_m, side }) => {
        const [sin, cos] = [Math.sin(bearing), Math.cos(bearing)]
        const way = traced({ seconds: 100, at: (t) => [3 * t * sin, 3 * t * cos] })
        const isOn = (off_m: number) => {
          const at = [along_m * sin + side * off_m * cos, along_m * cos - side * off_m * sin] as const
          return sharedWay(traced({ seconds: 0, at: () => at }), way, 2) === 1
        }
        expect([isOn(1.9), isOn(2.1)]).toEqual([true, false])
      }),
      { numRuns: 60 },
    )
  })

  it('goes straight on where it was lost for a while', () => {
    const lost = traced({ seconds: 1000, at: (t) => (t > 300 && t < 500 ? null : [3 * t, 0]) })
    expect(sharedWay(traced({ seconds: 100, at: (t) => [1000 + 3 * t, 0] }), lost, 2)).toBe(1)
  })
})

describe('which recording leads', () => {
  const before = (a: Told, b: Told) => Math.sign(byCompleteness(kept(a), kept(b)))
  it.each<[string, Told, Told]>([
    ['the longer', { seconds: RUN + 5 }, { senses: 0 }],
    ['one sense more than 14 % of the length', { senses: 1 }, { seconds: 1.14 * RUN }],
    ['16 % of the length more than one sense', { seconds: 1.16 * RUN }, { senses: 1 }],
    ['places for a third more than none', { at: (t) => (t < RUN / 3 ? [3 * t, 0] : null) }, { at: NOWHERE }],
    [
      'half as long again without places more than places for a third',
      { seconds: 1.5 * RUN, at: NOWHERE },
      { at: (t) => (t < RUN / 3 ? [3 * t, 0] : null) },
    ],
    ['FIT before TCX', { format: 'fit' }, { format: 'tcx' }],
    ['TCX before GPX', { format: 'tcx' }, { format: 'gpx' }],
    ['among equals the lower hash', { sha256: 'a' }, { sha256: 'b' }],
    ['then the earlier in its file', { ordinal: 1 }, { ordinal: 2 }],
  ])('%s', (_, first, second) => {
    expect([before(first, second), before(second, first)]).toEqual([-1, 1])
  })

  it('names the activity by the first 16 letters of its hash', () => {
    expect(activityName({ sha256: '0123456789abcdef0123', ordinal: 2 })).toBe('0123456789abcdef-2')
    expect(keyOf({ sha256: 'ab', ordinal: 3 })).toBe('ab 3')
  })
})

describe('the trace of a track', () => {
  const track = (samples: readonly MadeSample[]): Track => madeActivity(samples).track
  const steady = (seconds: number, every_s: number, from_s = START_S) =>
    Array.from({ length: Math.floor(seconds / every_s) + 1 }, (_, k) => ({
      t: from_s + k * every_s,
      x: 3 * k * every_s,
      y: 0,
      z: 500,
      heartRate: 100.6,
    }))
  const traceBetween = (
    samples: readonly MadeSample[],
    from_s = samples[0].t,
    to_s = samples[samples.length - 1].t,
  ) => traceOf(track(samples), from_s, to_s)

  it.each([
    [5119, 5, 1024],
    [5120, 10, 513],
    [10_240, 20, 513],
    [20_480, 60, 342],
    [61_440, 180, 342],
    [184_320, 900, 205],
  ])('of %i s has a place every %i s, %i of them', (seconds, step_s, count) => {
    const trace = traceBetween(steady(seconds, 60), START_S, START_S + seconds)
    expect([trace.step_s, trace.latitude.length, trace.first * step_s]).toEqual([step_s, count, START_S])
  })

  it('of two samples between two instants has none, of one on an instant one', () => {
    expect(traceBetween(steady(3, 1, START_S + 1)).latitude).toHaveLength(0)
    expect(traceBetween(steady(4, 1, START_S + 1)).latitude).toHaveLength(1)
    expect(traceBetween(steady(0, 1)).latitude).toHaveLength(1)
  })

  it('of a lifetime is cut to as many instants as any has', () => {
    const trace = traceBetween(steady(60, 60), START_S, START_S + 9000 * 86_400)
    expect([trace.step_s, trace.latitude.length, trace.heartRate.length]).toEqual([86_400, 1024, 1024])
  })

  it('lies at whole steps, straight between samples', () => {
    const trace = traceBetween(steady(120, 7, START_S + 3))
    expect(trace.first * 5).toBe(START_S + 5)
    const { longitude } = track(steady(120, 7, START_S + 3))
    expect(trace.longitude[0]).toBeCloseTo(longitude[0] + (2 / 7) * (longitude[1] - longitude[0]), 9)
    expect(trace.heartRate[0]).toBe(101)
    expect([trace.heartRate.length, trace.longitude.length]).toEqual([24, 24])
  })

  it.each([
    [120, 0],
    [121, 23],
  ])('over a gap of %i s: %i instants unknown', (gap_s, unknown) => {
    const samples = [...steady(60, 1), ...steady(60, 1, START_S + 60 + gap_s)]
    const trace = traceBetween(samples)
    expect(trace.longitude.filter(Number.isNaN).length).toBe(unknown === 0 ? 0 : 24)
  })

  it('does not follow a clock that runs back, nor places at 0°, 0°, nor what lies outside its times', () => {
    const samples = steady(60, 5)
    const back = samples.toSpliced(6, 0, { ...samples[2], x: 9000 })
    expect(traceBetween(back, START_S, START_S + 60)).toEqual(traceBetween(samples))
    const none = track(samples)
    none.latitude.fill(0, 6, 7)
    none.longitude.fill(0, 6, 7)
    const trace = traceOf(none, START_S, START_S + 60)
    expect(trace.longitude[6]).toBeCloseTo(track(samples).longitude[6], 9)
    expect(traceBetween(samples, START_S + 20, START_S + 40).longitude.length).toBe(5)
    const early = traceBetween([{ ...samples[0], t: START_S - 500 }, ...samples], START_S, START_S + 60)
    expect(early).toEqual(traceBetween(samples))
    expect(placedSamples(track([...samples, { t: NaN, x: 1, y: 1 }, { t: 5, y: 1 }, { t: 5, x: 1 }]))).toBe(
      13,
    )
  })

  /** Samples of which few lie on an instant, so that places are told between two of them. */
  const between = steady(210, 7)

  it.each<[string, MadeSample]>([
    ['later than it ends, by a clock that leapt', { t: START_S + 9999, x: 9000, y: 0, heartRate: 200 }],
    ['seconds back in time', { t: START_S + 72, x: 9000, y: 0, heartRate: 200 }],
    ['in the second of the one before', { t: START_S + 77, x: 9000, y: 0, heartRate: 200 }],
    ['without a place or a beat', { t: START_S + 80 }],
    ['with a heart of 0 and nowhere', { t: START_S + 80, heartRate: 0 }],
  ])('does not follow a sample %s', (_, stray) => {
    const told: readonly MadeSample[] = [...between.slice(0, 12), stray, ...between.slice(12)]
    expect(traceBetween(told, START_S, START_S + 210)).toEqual(traceBetween(between))
  })

  it('does not begin with a sample from before it', () => {
    const from_s = START_S + 8
    const early = between.map((s, i) => (i < 2 ? { ...s, x: 9000, heartRate: 200 } : s))
    const trace = traceBetween(early, from_s, START_S + 210)
    // 10 s lies before the first sample that counts.
    expect([trace.longitude[0], trace.latitude[0], trace.heartRate[0]]).toEqual([NaN, NaN, 0])
    expect([trace.longitude[1], trace.heartRate[1]]).toEqual([traceBetween(between).longitude[3], 101])
  })

  it('hears no heart before the strap does, nor sees a place before the first fix', () => {
    const late = between.map((s, i) => (i < 3 ? { t: s.t, z: 500 } : s))
    const trace = traceBetween(late)
    expect([...trace.heartRate].slice(0, 6)).toEqual([0, 0, 0, 0, 0, 101])
    expect([...trace.longitude].findIndex((degrees) => !Number.isNaN(degrees))).toBe(5)
  })

  it.each([
    ['the equator', 0, 10],
    ['the meridian of Greenwich', 51.48, 0],
  ])('follows a run along %s, where one coordinate is 0', (_, latitude, longitude) => {
    const along = track(between)
    along.latitude.fill(latitude)
    along.longitude.fill(longitude)
    const trace = traceOf(along, START_S, START_S + 210)
    expect(trace.latitude).toEqual(new Float64Array(43).fill(latitude))
    expect(trace.longitude).toEqual(new Float64Array(43).fill(longitude))
  })

  it('counts a sense that was lost for a while', () => {
    const broken = steady(60, 5).map((s, i) => ({ ...s, cadence: i < 6 ? 0 : 80 }))
    expect(traceBetween(broken).senses).toBe(3)
  })

  it('counts the senses that were recorded, not columns of nothing', () => {
    const all = steady(60, 5).map((s) => ({ ...s, cadence: 80 }))
    expect(traceBetween(all).senses).toBe(3)
    expect(traceBetween(all.map((s) => ({ ...s, cadence: 0, z: NaN }))).senses).toBe(1)
    expect(traceBetween(all.map((s) => ({ ...s, z: -2000 }))).senses).toBe(2)
    const extra = { ...track(all), extras: [{ name: 'x', unit: '', values: new Float32Array(13).fill(1) }] }
    expect(traceOf(extra, START_S, START_S + 60).senses).toBe(4)
  })

  it('comes back from its bytes to a millionth of a degree, the unknown unknown', () => {
    const trace = traced({
      seconds: 100,
      at: (t) => (t === 50 ? null : [3 * t, -7]),
      beats: () => 99,
      senses: 2,
    })
    const back = unpackTrace(packTrace(trace))
    expect(back).toEqual({
      ...trace,
      latitude: trace.latitude.map((x) => Math.round(x * 1e6) / 1e6),
      longitude: trace.longitude.map((x) => Math.round(x * 1e6) / 1e6),
    })
    expect(back.latitude[10]).toBeNaN()
  })
})

describe('bytes that are packed columns, but no trace', () => {
  const about = { step_s: 5, first: 1, senses: 0 }
  const places = { latitude: new Int32Array(2), longitude: new Int32Array(2) }
  const columns = { ...places, heartRate: new Uint8Array(2) }

  it.each<[string, Columns]>([
    ['about nothing', { about: null, columns }],
    ['about a word', { about: 'a trace', columns }],
    ['without a step', { about: { first: 1, senses: 0 }, columns }],
    ['without a first instant', { about: { step_s: 5, senses: 0 }, columns }],
    ['without senses', { about: { step_s: 5, first: 1 }, columns }],
    ['with a step in words', { about: { ...about, step_s: 'five' }, columns }],
    ['without hearts', { about, columns: places }],
    ['without latitudes', { about, columns: { ...columns, latitude: new Uint8Array(2) } }],
    ['with longitudes in degrees', { about, columns: { ...columns, longitude: new Float64Array(2) } }],
    ['with hearts to the tenth', { about, columns: { ...columns, heartRate: new Float32Array(2) } }],
  ])('%s', (_, packed) => {
    expect(() => unpackTrace(packColumns(packed))).toThrow('These packed columns are no trace.')
    expect(unpackTrace(packColumns({ about, columns })).step_s).toBe(5)
  })
})

describe('a row of the store', () => {
  const rowOf = (trace: Trace) =>
    ({
      sha256: 'a',
      ordinal: 1,
      format: 'fit',
      sport: 'running',
      start_s: START_S,
      end_s: START_S + 100,
      distance_m: 300,
      trace: packTrace(trace),
      reason: null,
    }) as Parameters<typeof fingerprintOf>[0]

  it('has a fingerprint, unless it cannot place itself in time or was set aside', () => {
    const row = rowOf(traced({ seconds: 100 }))
    expect(fingerprintOf(row)).toMatchObject({
      sha256: 'a',
      sport: 'running',
      distance_m: 300,
      trace: { step_s: 5 },
    })
    for (const change of [
      { start_s: null },
      { end_s: null },
      { trace: null },
      { reason: 'It holds no samples.' },
    ])
      expect(fingerprintOf({ ...row, ...change })).toBeNull()
  })
})
