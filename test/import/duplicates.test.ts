import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { activityName, byCompleteness, groupsOf } from '../../src/import/duplicates/groups.ts'
import { isSameActivity } from '../../src/import/duplicates/same-activity.ts'
import type { Fingerprint } from '../../src/import/duplicates/fingerprint.ts'
import { type Telling, fingerprint } from './made-fingerprint.ts'

const HOUR = 3600
/** s of a run: as short as meets every limit, for thousands of mutants run these. */
const RUN = 1800

/** One run, told twice. */
function told(a: Telling, b: Telling, length_s = RUN): readonly [Fingerprint, Fingerprint] {
  return [fingerprint(7, length_s, 0, a), fingerprint(7, length_s, 0, b)]
}

describe('one run from two sources is one activity', () => {
  it.each<[string, Telling, Telling]>([
    ['exported by a service', {}, { format: 'gpx', heart: false, sport: 'unknown' }],
    ['sampled every seven seconds', {}, { every_s: 7 }],
    ['by a telephone that strays', { noise_m: 8 }, { noise_m: 25, seed: 5 }],
    ['begun late and ended early', {}, { cutStart_s: 200, cutEnd_s: 300 }],
    ['by clocks seconds apart', {}, { clock_s: 17 }],
    ['exported in the time of another zone', {}, { clock_s: -9 * HOUR, format: 'gpx' }],
    ['in a zone of half hours, trimmed', {}, { clock_s: 5.5 * HOUR, cutStart_s: 130, format: 'gpx' }],
    ['called a hike by one', {}, { sport: 'hiking', every_s: 3 }],
    ['called a ride by one, mistaken but the same', {}, { sport: 'cycling', format: 'gpx' }],
    ['by a service that leaves the rests out', {}, { squeezeAt_s: 850, squeeze_s: 240, format: 'gpx' }],
    ['without places, by its heart', { places: false }, { format: 'tcx' }],
  ])('%s', (_what, a, b) => {
    expect(isSameActivity(...told(a, b))).toBe(true)
  })

  it('over a whole day, at the wider step that long recordings have', () => {
    expect(isSameActivity(...told({}, { every_s: 11, cutEnd_s: 900, noise_m: 10 }, 12 * HOUR))).toBe(true)
  })
})

/** The first half of a run, and another way from there on. */
function parting(seed: number): Fingerprint {
  const together = fingerprint(7, RUN, 0, { noise_m: 10, seed })
  const { latitude, longitude } = together.trace
  const middle = latitude.length / 2
  const moved = (column: Float64Array) =>
    column.map((degrees, i) => (i < middle || seed === 7 ? degrees : degrees + (i - middle) * 5e-5))
  const trace = { ...together.trace, latitude: moved(latitude), longitude: moved(longitude) }
  return { ...together, sha256: `${seed}${together.sha256}`, trace }
}

describe('how much of the longer recording the shorter must cover', () => {
  it.each([
    [0.1, false],
    [0.3, false],
    [0.45, false],
    [0.55, true],
    [0.8, true],
  ])('a telephone that kept %f of the run: one activity is %s', (share, isOne) => {
    const [watch, phone] = told(
      {},
      { cutEnd_s: RUN * (1 - share), every_s: 4, noise_m: 25, sport: 'unknown' },
    )
    expect(isSameActivity(watch, phone)).toBe(isOne)
    // A copy to the metre that was cut so far is no copy of the run either.
    expect(isSameActivity(...told({}, { cutEnd_s: RUN * (1 - share), format: 'gpx' }))).toBe(isOne)
  })
})

describe('two runs stay two', () => {
  it.each<[string, Fingerprint, Fingerprint]>([
    [
      'the same route on the next day',
      fingerprint(7, RUN, 0),
      fingerprint(7, RUN, 1, { clock_s: 40, noise_m: 5 }),
    ],
    [
      'the same route twelve hours later, a little slower each lap',
      fingerprint(7, RUN, 0),
      fingerprint(7, RUN, 0.5, { noise_m: 30 }),
    ],
    ['at the same time, elsewhere: somebody else', fingerprint(7, RUN, 0), fingerprint(8, RUN, 0)],
    [
      'two halves of one run',
      fingerprint(7, RUN, 0, { cutEnd_s: RUN / 2 }),
      fingerprint(7, RUN, 0, { cutStart_s: RUN / 2 }),
    ],
    [
      'halves that overlap by a minute',
      fingerprint(7, RUN, 0, { cutEnd_s: RUN / 2 - 30 }),
      fingerprint(7, RUN, 0, { cutStart_s: RUN / 2 - 30 }),
    ],
    [
      'a run within a day that a telephone kept whole',
      fingerprint(7, 12 * HOUR, 0, { sport: 'unknown' }),
      fingerprint(7, 12 * HOUR, 0, { cutStart_s: 4 * HOUR, cutEnd_s: 7 * HOUR }),
    ],
    ['setting out together and parting half way', parting(7), parting(9)],
    [
      'a ride and a run side by side',
      fingerprint(7, RUN, 0, { noise_m: 30 }),
      fingerprint(7, RUN, 0, { sport: 'cycling', noise_m: 30, seed: 9 }),
    ],
    [
      'on treadmills, an hour apart',
      fingerprint(7, RUN, 0, { places: false }),
      fingerprint(7, RUN, 0, { places: false, clock_s: HOUR }),
    ],
    [
      'on treadmills at once, of two hearts',
      fingerprint(7, RUN, 0, { places: false }),
      fingerprint(8, RUN - 5, 0, { places: false, clock_s: 3, cutStart_s: 450 }),
    ],
  ])('%s', (_what, a, b) => {
    expect(isSameActivity(a, b)).toBe(false)
  })
})

const aRun = fc.integer({ min: 1, max: 5 })

describe('any run', () => {
  it('is one activity with its copy in the clock of another zone, sampled otherwise and trimmed', () => {
    const copy = fc.record({
      clock_s: fc.integer({ min: -56, max: 56 }).map((quarters) => quarters * 900),
      every_s: fc.integer({ min: 1, max: 20 }),
      cutStart_s: fc.nat({ max: 75 }),
      cutEnd_s: fc.nat({ max: 75 }),
      format: fc.constantFrom('gpx', 'tcx'),
      sport: fc.constantFrom('running', 'unknown', 'cycling'),
    })
    fc.assert(
      fc.property(aRun, copy, (run, copied) => {
        expect(isSameActivity(fingerprint(run, 900, 0), fingerprint(run, 900, 0, copied))).toBe(true)
      }),
      { numRuns: 15 },
    )
  })

  it('stays two with that of a companion further off than it takes clocks a minute apart to run: 250 m', () => {
    fc.assert(
      fc.property(aRun, fc.integer({ min: 250, max: 2000 }), (run, north_m) => {
        const [one, other] = [fingerprint(run, 900, 0), fingerprint(run, 900, 0, { format: 'gpx' })]
        const latitude = other.trace.latitude.map((degrees) => degrees + north_m / 111_195)
        expect(isSameActivity(one, { ...other, trace: { ...other.trace, latitude } })).toBe(false)
      }),
      { numRuns: 8 },
    )
  })

  it('stays two with that of somebody who follows on the same way, minutes behind', () => {
    fc.assert(
      fc.property(aRun, fc.integer({ min: 150, max: 750 }), (run, behind_s) => {
        const follower = fingerprint(run, 900, 0, { clock_s: behind_s, noise_m: 8 })
        expect(isSameActivity(fingerprint(run, 900, 0), follower)).toBe(false)
      }),
      { numRuns: 8 },
    )
  })
})

const telling: fc.Arbitrary<Telling> = fc.record({
  sport: fc.constantFrom('running', 'unknown', 'hiking'),
  format: fc.constantFrom('fit', 'gpx', 'tcx'),
  cutStart_s: fc.nat({ max: 240 }),
  cutEnd_s: fc.nat({ max: 240 }),
  every_s: fc.integer({ min: 1, max: 9 }),
  clock_s: fc.constantFrom(0, 0, 9, -HOUR),
  noise_m: fc.constantFrom(0, 10, 40),
  seed: fc.nat({ max: 99 }),
  heart: fc.boolean(),
})

const recording = fc
  .record({ run: fc.constantFrom(7, 8), day: fc.constantFrom(0, 0, 0.25, 1), telling })
  .map(({ run, day, telling }) => fingerprint(run, 640, day, telling))

describe('sorting recordings into activities', () => {
  it('asks the same either way round', () => {
    fc.assert(
      fc.property(recording, recording, (a, b) => {
        expect(isSameActivity(a, b)).toBe(isSameActivity(b, a))
      }),
      { numRuns: 40 },
    )
  })

  it('comes to the same whatever order they arrive in, each in one activity, with its fullest in front', () => {
    const several = fc.uniqueArray(recording, { selector: ({ sha256 }) => sha256, maxLength: 7 })
    const named = (fingerprints: readonly Fingerprint[]) =>
      groupsOf(fingerprints, isSameActivity)
        .map((group) => [activityName(group[0]), ...group.map(({ sha256 }) => sha256)].join(' '))
        .sort()
    fc.assert(
      fc.property(
        several.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([all, shuffled]) => {
          expect(named(shuffled)).toEqual(named(all))
          const groups = groupsOf(all, isSameActivity)
          expect(groups.flat()).toHaveLength(all.length)
          for (const group of groups) expect([...group].sort(byCompleteness)).toEqual(group)
          // No two that lead are of one activity, and whoever follows is of one with whom it follows.
          for (const [i, [primary, ...others]] of groups.entries()) {
            for (const [before] of groups.slice(0, i)) expect(isSameActivity(before, primary)).toBe(false)
            for (const other of others) expect(isSameActivity(primary, other)).toBe(true)
          }
        },
      ),
      { numRuns: 40 },
    )
  })

  it('makes no activity of two recordings because a third resembles both', () => {
    const [a, b, c] = [0, 1, 2].map((seed) => fingerprint(7, 600 + 60 * seed, 0))
    const groups = groupsOf([a, b, c], (x, y) => x === b || y === b)
    expect(groups).toHaveLength(2)
  })

  it('lets the fuller recording lead: longer first, then with more senses, then as the device wrote it', () => {
    const [whole, part] = told({}, { cutEnd_s: 600 })
    const [rich, poor] = told({}, { heart: false })
    const [fit, gpx] = told({ format: 'fit' }, { format: 'gpx' })
    expect([whole, rich, fit].map((one, i) => byCompleteness(one, [part, poor, gpx][i]) < 0)).toEqual([
      true,
      true,
      true,
    ])
  })
})
