import { expect, it } from 'vitest'
import { A_COURSE, type Activity, type FileReading } from '../../src/activity/activity.ts'
import { readXml } from '../../src/activity/xml/read-xml.ts'
import { describeWithShared } from '../support/shared.ts'
import { said } from '../support/xml-documents.ts'
import { recordingBytes } from '../support/xml-recordings.ts'

function read(file: string): FileReading {
  return readXml([recordingBytes(`runs/${file}`)])
}

/** Everything there is in the file, without a word of complaint. */
function soundActivities(file: string): readonly Activity[] {
  const reading = read(file)
  expect(said(reading)).toBe('')
  return reading.activities
}

function soundActivity(file: string): Activity {
  const [activity, second] = soundActivities(file)
  if (!activity || second) throw new Error(`${file}: expected one activity`)
  return activity
}

function steps(time: Float64Array): number[] {
  return Array.from(time.subarray(1), (t, i) => t - (time[i] ?? NaN))
}

function numbers(column: Float32Array | Float64Array | null): number[] {
  return Array.from(column ?? []).filter((value) => !Number.isNaN(value))
}

function iso(time_s: number | undefined): string {
  return new Date((time_s ?? NaN) * 1000).toISOString()
}

describeWithShared('malformed XML', () => {
  it('a TCX that lost its root element and with it every namespace (P22): all points, one sentence', () => {
    const reading = read('P22/P22_20121226_2129_malformed.tcx.gz')
    const [whole] = soundActivities('P22/P22_20121226_2129_sample.tcx.gz')
    const [activity] = reading.activities
    expect(activity?.track.length).toBe(384)
    expect(activity?.track.heartRate?.subarray(0, 383)).toEqual(whole?.track.heartRate?.subarray(0, 383))
    expect(activity?.deviceTotals).toEqual(whole?.deviceTotals)
    expect(reading.faults).toEqual([
      { where: 'line 2', what: 'The opening <TrainingCenterDatabase> is missing; the rest was read as TCX.' },
    ])
  })

  it('extensions without namespaces: watts of a TPX, power of a foreign prefix', () => {
    expect(
      Math.max(...numbers(soundActivity('nasty/Runalyze-watt-extension-without-namespace.tcx').track.power)),
    ).toBe(192)
    expect(Math.max(...numbers(soundActivity('nasty/Runalyze-Power-ns2-extension.tcx').track.power))).toBe(
      348,
    )
  })

  it.each([
    'gpxpy-unicode-with-bom.gpx',
    'gpxpy-unicode-with-bom-noencoding.gpx',
    'gpxpy-gpx-with-garmin-extension.gpx',
    'gpxpy-gpx1.1-with-extensions-without-namespaces.gpx',
  ])(
    '%s, way points only: read through its byte order mark and prefixes, and named for what it is',
    (file) => {
      expect(read(`nasty/${file}`)).toMatchObject({
        format: 'gpx',
        activities: [],
        faults: [{ where: 'file', what: 'The file holds way points, places to find, not a recording.' }],
      })
    },
  )

  it('a schema location of one’s own and no track', () => {
    expect(said(read('nasty/gpxpy-custom-schema-locations.gpx'))).toBe('file: The file holds no track.')
  })

  it('every element GPX knows, 1.0 and 1.1: the one track point, apart from route and way points', () => {
    for (const version of ['1.0', '1.1']) {
      const [activity] = read(`nasty/gpxpy-gpx${version}-with-all-fields.gpx`).activities
      expect(activity).toMatchObject({ name: 'example name t', device: '...' })
      expect([activity?.track.latitude[0], activity?.track.longitude[0]]).toEqual([10.1, -20.2])
      expect(activity?.track.altitude[0]).toBe(Math.fround(11.1))
      expect(activity?.track.extras.map(({ name }) => name)).toContain('hdop')
    }
  })

  it('no creator: no device, everything else', () => {
    const { activities } = read('nasty/gpxpy-cerknicko-jezero-no-creator.gpx')
    expect(activities).toHaveLength(7)
    expect(activities[0]?.device).toBeNull()
  })
})

describeWithShared('nothing to analyse', () => {
  it('a track with an empty segment', () => {
    expect(said(read('nasty/gpxpy-unicode2.gpx'))).toBe('file: A track holds no points and was left out.')
    expect(said(read('P08/P08_nodate_061c07.gpx'))).toBe('file: A track holds no points and was left out.')
  })

  it('a route, as GPX and as TCX course', () => {
    for (const file of ['nasty/gpxpy-route.gpx', 'P41/P41_20100101_0000_Route-only.tcx'])
      expect(said(read(file))).toBe(`file: ${A_COURSE}`)
  })

  it('one empty track among seven (P40): seven activities, and it is said', () => {
    const reading = read('P40/P40_20100805_1423_cerknicko-jezero.gpx')
    expect(reading.activities.map(({ track }) => track.length)).toEqual([173, 52, 2, 44, 2, 2, 21])
    expect(said(reading)).toMatch(/^line \d+: A track holds no points and was left out\.$/)
  })
})

describeWithShared('wrong clocks, kept as the device wrote them', () => {
  it('a clock in 1901 that stands still (P40)', () => {
    const { track } = soundActivity('P40/P40_19011213_2045_Mojstrovka.gpx')
    expect(track.length).toBe(184)
    expect(iso(track.time[0])).toMatch(/^1901-12-13T20:45:52/)
    expect(Math.max(...steps(track.time))).toBeLessThan(0.001)
  })

  it('a step back of one second at the start', () => {
    const { track } = soundActivity('nasty/Runalyze-runkeeper-negative-time-step-at-start.gpx')
    expect(steps(track.time).filter((step) => step < 0)).toEqual([-1])
  })

  it('a step back of an hour', () => {
    expect(Math.min(...steps(soundActivity('nasty/gpxpy-first-and-last-elevation.gpx').track.time))).toBe(
      -3600,
    )
  })

  it('a lap that begins before the one before it ended', () => {
    const { track, laps } = soundActivity('nasty/Runalyze-negative-pause.tcx')
    expect(Math.min(...steps(track.time))).toBe(-65)
    expect(laps).toHaveLength(3)
  })

  it('a local clock that calls itself UTC (P62): taken at its word', () => {
    const { track, laps } = soundActivity('P62/P62_20160410_1740_Wrong-time-zone-by-polar.tcx.gz')
    expect(iso(track.time[0])).toBe('2016-04-10T17:40:59.000Z')
    expect(laps).toHaveLength(7)
  })

  it('fractions of a second with an offset', () => {
    const { track } = soundActivity('nasty/gpxpy-track-with-less-sec-time.gpx')
    expect(steps(track.time)[0]).toBeCloseTo(0.994, 4)
  })

  it('no times at all', () => {
    expect(numbers(soundActivity('nasty/gpxpy-track-with-extremes.gpx').track.time)).toEqual([])
  })

  it('one point of 296 without a time', () => {
    const { activities } = read('nasty/gpxpy-cerknicko-jezero-without-elevations.gpx')
    expect(activities.flatMap(({ track }) => numbers(track.time))).toHaveLength(295)
  })
})

describeWithShared('missing columns', () => {
  it('no altitudes is not altitude zero, and altitude zero is not no altitude', () => {
    const without = read('nasty/gpxpy-cerknicko-jezero-without-elevations.gpx').activities
    const zero = read('nasty/gpxpy-cerknicko-jezero-with-elevations-zero.gpx').activities
    expect(without.flatMap(({ track }) => numbers(track.altitude))).toEqual([])
    const zeros = zero.flatMap(({ track }) => numbers(track.altitude))
    expect(zeros).toHaveLength(296)
    expect(zeros.every((altitude) => Math.abs(altitude) === 0)).toBe(true)
  })

  it('altitude on the first and the last point only', () => {
    const { altitude } = soundActivity('nasty/gpxpy-first-and-last-elevation.gpx').track
    expect(Array.from(altitude, Number.isNaN)).toEqual([false, ...Array<boolean>(8).fill(true), false])
  })

  it('heart rate on some points only', () => {
    const { heartRate, length } = soundActivity('nasty/Runalyze-hr-not-always-there.gpx').track
    expect([length, numbers(heartRate).length]).toEqual([52, 46])
  })

  it('a first point with nothing but a time', () => {
    const { track } = soundActivity('nasty/Runalyze-First-point-empty.tcx')
    expect([track.latitude[0], track.altitude[0]]).toEqual([NaN, NaN])
    expect(numbers(track.latitude)).toHaveLength(23)
  })

  it('a first point without its coordinates (P61): kept, and said', () => {
    const reading = read('P61/P61_20130204_2038_standard.gpx')
    expect(numbers(reading.activities[0]?.track.latitude ?? null)).toHaveLength(349)
    expect(said(reading)).toBe(
      'line 17: A point has no latitude and longitude that exist on Earth; it is kept without a position.',
    )
  })

  it('no positions: indoor rides, treadmill and pool keep time, sensors and the device’s sums', () => {
    const indoor = soundActivity('nasty/Runalyze-Polar-one-lap-indoor-with-distance.tcx')
    expect(numbers(indoor.track.latitude)).toEqual([])
    expect(indoor.track.distance).toBeNull()
    expect(indoor.deviceTotals).toMatchObject({ distance_m: 94, movingTime_s: 13 })
    const treadmill = soundActivity('nasty/Runalyze-Treadmill-doubled-cadence.tcx')
    expect(Math.max(...numbers(treadmill.track.cadence))).toBe(180)
    const pool = soundActivity('nasty/Runalyze-Swim-without-time-by-Timekiller.tcx')
    expect([pool.laps.length, pool.deviceTotals.distance_m]).toEqual([30, null])
  })

  it('distances on some points only', () => {
    const { distance, length } = soundActivity('nasty/Runalyze-missing-distances.tcx').track
    expect(numbers(distance).length).toBeGreaterThan(0)
    expect(numbers(distance).length).toBeLessThan(length)
  })
})

describeWithShared('several of them', () => {
  it('three trainings in one file (P63), in the order of the file', () => {
    const list = soundActivities('P63/P63_20120119_1030_Multiple-Trainings.tcx.gz')
    expect(list.map((a) => [a.ordinal, a.track.length, a.laps.length, a.name, a.device])).toEqual([
      [1, 1054, 1, 'Training-1', 'Forerunner 610'],
      [2, 541, 3, null, 'Forerunner 610'],
      [3, 773, 1, 'Training-3', 'Forerunner 610'],
    ])
  })

  it('a duathlon: ride, run, ride', () => {
    const list = soundActivities('nasty/Runalyze-Multisport.tcx')
    expect(list.map(({ sport, track, laps }) => [sport, track.length, laps.length])).toEqual([
      ['cycling', 77, 1],
      ['running', 859, 12],
      ['cycling', 74, 1],
    ])
  })

  it('a ski tour with a break of an hour between segments (P48): one activity, broken where the file breaks', () => {
    const { track } = soundActivity('P48/P48_20100402_0826_break-between-trkseg.gpx.gz')
    const longest = steps(track.time).reduce((best, step, i, all) => (step > (all[best] ?? 0) ? i : best), 0)
    expect(steps(track.time)[longest]).toBeGreaterThan(3600)
    expect([...track.segments]).toContain(longest + 1)
  })

  it('forty-three Track elements in two laps (P26): a segment each, no lap lost', () => {
    const { track, laps } = soundActivity('P26/P26_20180121_1010_polar.tcx.gz')
    expect([track.segments.length, laps.length]).toEqual([42, 2])
  })
})

describeWithShared('one run in three formats (P17)', () => {
  it('every point of the GPX is in the TCX, at the same time and place', () => {
    const { track: tcx } = soundActivity('P17/P17_20190615_0942_6782987395.tcx.gz')
    const { track: gpx } = soundActivity('P17/P17_20190615_0942_6782987395.gpx.gz')
    const rowAt = new Map(Array.from(tcx.time, (time, row) => [time, row]))
    expect(gpx.length).toBeGreaterThan(4900)
    for (let i = 0; i < gpx.length; i++) {
      const row = rowAt.get(gpx.time[i] ?? NaN) ?? -1
      expect(tcx.latitude[row]).toBeCloseTo(gpx.latitude[i] ?? NaN, 6)
      expect(tcx.longitude[row]).toBeCloseTo(gpx.longitude[i] ?? NaN, 6)
      expect(tcx.altitude[row]).toBeCloseTo(gpx.altitude[i] ?? NaN, 1)
    }
  })
})
