import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type MadeUpRun, madeUpRun } from '../../../bench/made-up-run.ts'
import type { Activity } from '../../../src/activity/activity.ts'
import { readActivityFile } from '../../../src/activity/read.ts'
import { bytesOf } from '../../import/made-archives.ts'
import { huaweiJson, movescountJson, polarJson, polarJsonOfLists, suuntoJson } from './made-json.ts'

const run = madeUpRun(90)
const read = (text: string) => readActivityFile('training.json', bytesOf(text))

function only(text: string): Activity {
  const { format, activities, faults } = read(text)
  expect(faults).toEqual([])
  expect(format).toBe('json')
  expect(activities).toHaveLength(1)
  return activities[0]
}

/** How far apart two columns are at most, where both are known; columns of a track are kept to seven digits. */
function apart(values: ArrayLike<number> | null, expected: ArrayLike<number>): number {
  expect(values?.length).toBe(expected.length)
  return Math.max(
    ...Array.from(expected, (one, i) => Math.abs((values?.[i] ?? NaN) - one)).filter((d) => !Number.isNaN(d)),
  )
}

function expectRun({ track }: Activity, { time_s, ...expected }: MadeUpRun): void {
  expect(apart(track.time, time_s)).toBeLessThan(0.002)
  expect(apart(track.latitude, expected.latitude)).toBeLessThan(1e-9)
  expect(apart(track.longitude, expected.longitude)).toBeLessThan(1e-9)
  expect(apart(track.altitude, expected.altitude)).toBeLessThan(1e-3)
  expect(apart(track.distance, expected.distance)).toBeLessThan(1e-6)
  expect(apart(track.speed, expected.speed)).toBeLessThan(1e-5)
  expect(apart(track.heartRate, expected.heartRate)).toBeLessThan(1e-4)
  expect(apart(track.cadence, expected.cadence)).toBeLessThan(1e-4)
}

describe('JSON of services is read as a recording: clock, places, barometer, heart and cadence', () => {
  it('Polar, samples with their times: the clock on the wall is two hours ahead', () => {
    const activity = only(polarJson(run))
    expectRun(activity, run)
    expect(activity).toMatchObject({
      sport: 'running',
      subSport: 'trail',
      utcOffset_s: 7200,
      person: { mass_kg: 61.5, height_m: 1.68, sex: 'female' },
      deviceTotals: { movingTime_s: 89, elapsedTime_s: 89, energy_kJ: expect.closeTo(418.4) },
    })
  })

  it('Polar, lists at an interval: what is NaN in it was not recorded', () => {
    const activity = only(polarJsonOfLists(run))
    expectRun(activity, run)
    expect(activity.track.heartRate?.slice(0, 3)).toEqual(Float32Array.of(NaN, NaN, run.heartRate[2]))
    expect(activity).toMatchObject({ sport: 'running', subSport: 'trail', device: 'Polar Vantage V2' })
    expect(only(polarJsonOfLists(run, '2')).sport).toBe('cycling')
    // A number that is not known here: the session's name tells.
    expect(only(polarJsonOfLists(run, '9999')).sport).toBe('running')
  })

  it.each([
    ['an object', suuntoJson(run)],
    ['a text', suuntoJson(run, 'text')],
    ['a log with its header', movescountJson(run)],
  ])('Suunto, as %s: radians, hertz and two clocks', (_how, text) => {
    const activity = only(text)
    expectRun(activity, run)
    expect(activity).toMatchObject({ sport: 'running', subSport: 'trail', utcOffset_s: 7200 })
  })

  it('Suunto: the watch was stopped from the pause to its end', () => {
    expect(only(suuntoJson(run)).stops).toEqual([{ from_s: run.time_s[20], to_s: run.time_s[30] }])
  })

  it('Huawei: all activities of a file, each with its sport; the place that nobody can be at is a stop', () => {
    const second = madeUpRun(90, 8)
    const { activities, faults } = read(
      huaweiJson([
        { run, sportType: 4 },
        { run: second, sportType: 3 },
      ]),
    )
    expect(faults).toEqual([])
    expect(activities.map(({ sport }) => sport)).toEqual(['running', 'cycling'])
    for (const [i, expected] of [run, second].entries()) {
      const { track, stops, utcOffset_s, deviceTotals } = activities[i]
      expectRun({ ...activities[i], track: { ...track, distance: expected.distance } }, expected)
      expect(stops).toEqual([{ from_s: expected.time_s[39], to_s: expected.time_s[40] }])
      expect(utcOffset_s).toBe(7200)
      expect(deviceTotals).toMatchObject({
        energy_kJ: expect.closeTo(418.4),
        movingTime_s: 89,
        elapsedTime_s: 89,
      })
    }
  })
})

describe('JSON that is no recording', () => {
  it.each([
    ['{"exercises":[],"startTime":"2026-05-02T07:00:00"}', /typed in/],
    ['{"startTime":"2026-05-02T07:00:00","exercises":[{"sport":"RUNNING","samples":{}}]}', /typed in/],
    ['{"DeviceLog":{"Header":{}}}', /no samples/],
    ['[{"attribute":"HW_EXT_TRACK_DETAIL@is&&"}]', /sums only/],
    ['{"startTime":"2026-05-02T07:00', /cut short/],
    ['{"a":1}', /no recording/],
    ['[NaN', /cut short/],
  ])('%s says why', (text, reason) => {
    const { activities, faults } = read(text)
    expect(activities).toEqual([])
    expect(faults.map(({ what }) => what)).toEqual([expect.stringMatching(reason)])
  })

  it('made to fill a memory is not parsed', () => {
    const nested = read('['.repeat(7_000_000))
    const wide = read(`[${'{},'.repeat(7_000_000)}1]`)
    for (const { faults } of [nested, wide])
      expect(faults.map(({ what }) => what)).toEqual([expect.stringMatching(/more numbers and words/)])
  })

  it('or only partly, or nonsense in its places, is read without a fall', () => {
    const known = [polarJson, polarJsonOfLists, suuntoJson, movescountJson].map(
      (write): unknown => JSON.parse(write(madeUpRun(35)).replaceAll('NaN', 'null')) as unknown,
    )
    fc.assert(
      fc.property(
        fc.constantFrom(...known),
        fc.infiniteStream(fc.nat({ max: 200 })),
        fc.jsonValue(),
        (whole, dice, other) => {
          const holed = JSON.stringify(whole, (_key, value: unknown) =>
            dice.next().value === 0 ? '#' : value,
          )
          const text = holed.replaceAll('"#"', () => JSON.stringify(other))
          for (const { track } of read(text).activities) {
            expect(track.length).toBeGreaterThan(0)
            expect(track.time.every((time, i) => i === 0 || time > track.time[i - 1] - 1)).toBe(true)
          }
        },
      ),
      { numRuns: 150 },
    )
  })
})
