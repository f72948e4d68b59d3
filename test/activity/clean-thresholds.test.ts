import { describe, expect, it } from 'vitest'
import { limitsFor } from '../../src/activity/clean/sport-limits.ts'
import { cleanTrack, type CleanTrack } from '../../src/activity/clean/clean-track.ts'
import { madeActivity, NOON_S, steadyRun, type MadeOptions, type MadeSample } from './made-activity.ts'

/*
 * The numbers that cleaning turns on, each just below and just above: moving time is the root of pace, prediction
 * and exposure, and none of these numbers may move unseen.
 */

function cleaned(samples: readonly MadeSample[], options: MadeOptions = {}): CleanTrack {
  const clean = cleanTrack(madeActivity(samples, options))
  if ('reason' in clean) throw new Error(clean.reason)
  return clean
}

const end = (clean: CleanTrack, column: 'elapsed' | 'moving' | 'distance'): number =>
  clean[column][clean.to - 1]
const restOf = (clean: CleanTrack): number => end(clean, 'elapsed') - end(clean, 'moving')

/** At 3 m/s for 5 minutes, so many seconds of `meanwhile`, and on for 5 minutes. */
function halted(halt_s: number, meanwhile: (s: number) => Partial<MadeSample> = () => ({})): MadeSample[] {
  return steadyRun(600 + halt_s).map((sample, i) => {
    if (i <= 300) return sample
    if (i > 300 + halt_s) return { ...sample, x: 3 * (i - halt_s) }
    return { ...sample, x: 900, ...meanwhile(i - 300) }
  })
}

describe('a halt', () => {
  // Progress is judged over 16 s, so that of a halt all but 14 s is seen; and what is seen counts from 10 s.
  it.each([
    [20, 0],
    [23, 0],
    [24, 10],
    [30, 16],
    [40, 26],
    [60, 46],
  ])('of %i s is %i s of rest', (halt_s, rest_s) => {
    expect(restOf(cleaned(halted(halt_s)))).toBeCloseTo(rest_s, 6)
  })

  it.each([
    [0.19, 44],
    [0.21, 0],
  ])('in which one creeps on at %f m/s is rest for %i s', (speed, rest_s) => {
    const creeping = halted(60, (s) => ({ x: 900 + speed * s }))
    expect(restOf(cleaned(creeping))).toBeCloseTo(rest_s, 0)
  })

  it.each([
    [0.14, 46],
    [0.16, 0],
    [-0.16, 0],
  ])('in which one climbs at %f m/s is rest for %i s', (speed, rest_s) => {
    const climbing = halted(60, (s) => ({ z: 500 + speed * s })).map((sample, i) =>
      i > 360 ? { ...sample, z: 500 + speed * 60 } : sample,
    )
    expect(restOf(cleaned(climbing))).toBeCloseTo(rest_s, -1)
  })
})

describe('a hole in the track', () => {
  /** Stopped for 97 s, and taken up again so many metres on. */
  function takenUp(hole_m: number): CleanTrack {
    const samples = steadyRun(600).map((sample, i) =>
      i > 300 ? { ...sample, t: sample.t + 97, x: 3 * (i - 1) + hole_m } : sample,
    )
    return cleaned(samples, { stops: [{ from_s: NOON_S + 300, to_s: NOON_S + 397 }] })
  }

  it.each([
    [10, [], 1797 + 10],
    [29, [], 1797],
    [31, [301], 1797],
    [100, [301], 1797],
    [250, [301], 1797],
  ])('of %i m breaks it at %j', (hole_m, breaks, distance_m) => {
    const clean = takenUp(hole_m)
    expect(clean.breaks).toEqual(breaks)
    expect(end(clean, 'distance')).toBeCloseTo(distance_m, 0)
    expect(end(clean, 'moving')).toBeCloseTo(600, 0)
  })
})

describe('places at the edges of the earth', () => {
  const STEP = 2.7e-5
  it.each<[string, (i: number) => readonly [latitude: number, longitude: number], believed: number]>([
    ['along the equator', (i) => [0, 10 + STEP * i], 601],
    ['along the meridian of Greenwich', (i) => [51 + STEP * i, 0], 601],
    ['from the pole', (i) => [90 - STEP * i, 10], 601],
    ['along the date line', (i) => [10 + STEP * i, 180], 601],
    ['first at 0°, 0°', (i) => [i === 0 ? 0 : STEP * i, 0], 600],
    ['first beyond the pole', (i) => [i === 0 ? 90.01 : 90 - STEP * i, 10], 600],
    ['first beyond the date line', (i) => [10 + STEP * i, i === 0 ? 180.01 : 180], 600],
  ])('%s', (_, place, believed) => {
    const activity = madeActivity(steadyRun(600))
    activity.track.latitude.set(Float64Array.from({ length: 601 }, (_, i) => place(i)[0]))
    activity.track.longitude.set(Float64Array.from({ length: 601 }, (_, i) => place(i)[1]))
    const clean = cleanTrack(activity)
    expect('sound' in clean && clean.sound.reduce((sum, one) => sum + one, 0)).toBe(believed)
  })
})

describe('sports', () => {
  it.each([
    ['running', true, 12.5],
    ['Trail_Running', true, 12.5],
    ['hiking', true, 12.5],
    ['walk', true, 12.5],
    ['mountaineering', true, 12.5],
    ['orienteering', true, 12.5],
    ['treadmill', true, 12.5],
    ['cycling', false, 35],
    ['Biking', false, 35],
    ['swimming', false, 10],
    ['kayaking', false, 10],
    ['alpine_skiing', false, 45],
    ['snowboarding', false, 45],
    ['unknown', false, 60],
    ['', false, 60],
  ])('%s is on foot: %s, and no faster than %f m/s', (sport, onFoot, topSpeed) => {
    expect(limitsFor(sport)).toMatchObject({ onFoot, topSpeed })
  })
})
