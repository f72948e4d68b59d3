import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import type { FileReading } from '../../src/activity/activity.ts'
import { readActivityFile } from '../../src/activity/read.ts'
import { describeWithShared, sharedPath } from '../support/shared.ts'

const read = (name: string): FileReading =>
  readActivityFile(name, new Uint8Array(readFileSync(sharedPath('runs', 'nasty', `${name}.fit`))))

const sentences = ({ faults }: FileReading): string => faults.map((fault) => fault.what).join('\n')

const shape = ({ activities }: FileReading) => activities.map(({ sport, track }) => [sport, track.length])

describeWithShared('nasty FIT recordings', () => {
  it.each(['fit-activity-unexpected-eof', 'fitdecode-activity-unexpected-eof'])(
    'cut by the end of the file: %s keeps every record before the cut',
    (name) => {
      const reading = read(name)
      expect(shape(reading)).toEqual([['running', 14]])
      expect(sentences(reading)).toMatch(/ends in the middle of a message/)
    },
  )

  it.each(['fit-activity-filecrc', 'fit-activity-activity-filecrc', 'fitdecode-activity-activity-filecrc'])(
    'wrong checksum: %s is kept and the doubt is told',
    (name) => {
      const reading = read(name)
      expect(reading.activities.every(({ track }) => track.length === 14)).toBe(true)
      expect(sentences(reading)).toMatch(/checksum does not match/)
    },
  )

  it('two activities chained in one file are both read', () => {
    expect(shape(read('fit-activity-activity-filecrc'))).toEqual([
      ['running', 14],
      ['running', 14],
    ])
  })

  it('settings chained behind an activity take nothing away and need no word', () => {
    const reading = read('fit-activity-settings')
    expect(shape(reading)).toEqual([['running', 14]])
    expect(reading.faults).toEqual([])
  })

  it.each(['fit-activity-settings-corruptheader', 'fitdecode-activity-settings-corruptheader'])(
    'second header corrupt: %s keeps the first recording and tells of the bytes left aside',
    (name) => {
      const reading = read(name)
      expect(shape(reading)).toEqual([['running', 14]])
      expect(reading.faults).toEqual([{ where: 'byte 771', what: expect.stringMatching(/^83 bytes follow/) }])
    },
  )

  it.each(['fit-activity-settings-nodata', 'fitdecode-activity-settings-nodata'])(
    'second recording without data: %s keeps the first',
    (name) => {
      const reading = read(name)
      expect(shape(reading)).toEqual([['running', 14]])
      expect(reading.faults).toHaveLength(1)
    },
  )

  it('a damaged stretch inside is stepped over, and session and laps behind it are found', () => {
    const reading = read('choochoo-8CS90646')
    const [{ track, deviceTotals, laps }] = reading.activities
    expect(track.length).toBeGreaterThan(4000)
    expect(deviceTotals.distance_m).toBeCloseTo(8616.07, 2)
    expect(laps).toHaveLength(6)
    expect(sentences(reading)).toMatch(/stepped over/)
  })

  it('a header that claims the recordings behind it does not hide its own', () => {
    const reading = read('choochoo-event-timestamp')
    expect(shape(reading)[0]).toEqual(['swimming', 4376])
    expect(sentences(reading)).toMatch(/ends later than it does/)
  })

  it('heart-rate files chained behind a swim are no activities of their own', () => {
    expect(shape(read('choochoo-event-timestamp-2'))).toEqual([['swimming', 4376]])
    expect(shape(read('fitdecode-event-timestamp'))).toEqual([['swimming', 4376]])
  })

  it('never closed (length 0, no session): every whole record is kept, the last one named', () => {
    const reading = read('sports-empty-activities')
    expect(shape(reading)).toEqual([['unknown', 2319]])
    expect(sentences(reading)).toMatch(/never got to close it/)
    expect(sentences(reading)).toMatch(/in the middle of record 2320 .* the 2319 records before it were kept/)
    expect(sentences(reading)).toMatch(/never wrote its summary/)
  })

  it('an empty file says so', () => {
    expect(read('sports-empty-sessions')).toMatchObject({
      format: null,
      activities: [],
      faults: [{ where: 'file', what: 'The file is empty.' }],
    })
  })

  it('settings and monitoring files say what they are', () => {
    expect(read('fitdecode-Settings').activities).toEqual([])
    expect(sentences(read('fitdecode-Settings'))).toMatch(/holds device settings, not a recorded activity/)
    expect(sentences(read('fitdecode-MonitoringFile'))).toMatch(/holds all-day monitoring/)
  })

  it('several sports in one recording become activities in order, transitions among them', () => {
    const sports = (name: string) => read(name).activities.map((activity) => activity.sport)
    const triathlon = ['swimming', 'transition', 'cycling', 'transition', 'running']
    expect(sports('Runalyze-multisport-triathlon-fenix3')).toEqual(triathlon)
    expect(sports('choochoo-multi-actIds')).toEqual(triathlon)
    expect(sports('sports-4623204522')).toEqual(triathlon)
    expect(sports('choochoo-multi-sport-with-heartrate')).toEqual(['swimming', 'cycling', 'running'])
    const stopped = read('Runalyze-Multisession-stop-after-transition').activities
    expect(stopped.map(({ sport, track }) => [sport, track.length])).toEqual([
      ['running', 273],
      ['transition', 26],
      ['cycling', 817],
      ['transition', 25],
      ['running', 146],
    ])
    expect(stopped.map(({ stops }) => stops.length)).toEqual([0, 0, 2, 0, 1])
  })

  it('distance packed in three bytes arrives at the device’s own total', () => {
    for (const name of ['Runalyze-FR70-intervals', 'fitdecode-compressed-speed-distance']) {
      const [{ track, deviceTotals }] = read(name).activities
      const furthest = (track.distance ?? new Float64Array()).reduce((a, b) => (b > a ? b : a), 0)
      expect(furthest / (deviceTotals.distance_m ?? NaN)).toBeCloseTo(1, 2)
    }
  })

  it('records that began before the clock was set keep their times, and it is told', () => {
    expect(sentences(read('fitdecode-compressed-speed-distance'))).toMatch(/did not yet know the date/)
  })

  it('a clock that steps back one second is kept as written', () => {
    const [{ track }] = read('Runalyze-One-second-jump-to-past').activities
    const steps = track.time.subarray(1).map((time, row) => time - track.time[row])
    expect(steps.filter((step) => step < 0)).toHaveLength(1)
  })

  it('a watch left running for a month keeps its real span', () => {
    for (const name of ['sports-27-days-activity', 'sports-31-days-activity']) {
      const [{ track, deviceTotals, stops }] = read(name).activities
      expect(track.time[track.length - 1] - track.time[0]).toBeGreaterThan(20 * 86_400)
      expect(deviceTotals.elapsedTime_s).toBeGreaterThan(20 * 86_400)
      expect(stops.length).toBeGreaterThan(0)
    }
  })

  it('two sensors whose fields share a name stay two columns', () => {
    const names = read('Runalyze-moxy-2sensors').activities[0].track.extras.map((extra) => extra.name)
    expect(new Set(names).size).toBe(names.length)
    expect(names).toContain('2nd SmO2 Sensor 0 on Location Not Set')
  })

  it('a developer application without an id still names its field', () => {
    const [{ track }] = read('fitdecode-DeveloperData').activities
    expect(track.extras.map(({ name, unit }) => [name, unit])).toEqual([['doughnuts_earned', 'doughnuts']])
  })

  it('every other one is read without a fault', () => {
    const quiet = [
      'Runalyze-FR920xt-with-runscribe-plus',
      'Runalyze-HRV-example',
      'Runalyze-IPBike-cadence',
      'Runalyze-moxy-float',
      'Runalyze-osynce-stop-bug',
      'Runalyze-swim-25m-lane',
      'Runalyze-swim-outdoor',
      'Runalyze-swim-pool-via-iq',
      'Runalyze-swim-via-iq',
      'fitdecode-20170518-191602-1740899583',
      'fitdecode-elemnt-bolt-no-application-id-inside-developer-data-id',
      'fitdecode-garmin-fr935-cr',
      'sports-broken-dates',
      'sports-broken-start-latlng',
    ]
    for (const name of quiet) {
      const reading = read(name)
      expect(reading.faults, name).toEqual([])
      expect(reading.activities[0].track.length, name).toBeGreaterThan(0)
    }
  })
})

describeWithShared('a real FIT cut at every 97th byte', () => {
  const whole = new Uint8Array(
    gunzipSync(readFileSync(sharedPath('runs', 'P01', 'P01_20250708_1009_50199d.fit.gz'))),
  )
  const from = Math.max(0, whole.length - 97 * 150)

  it('yields a prefix of the whole recording’s samples', () => {
    const [{ track: full }] = readActivityFile('run.fit', whole).activities
    const lengths = [
      ...Array.from({ length: 150 }, (_, i) => 97 * (i + 1)),
      ...Array.from({ length: 150 }, (_, i) => from + 97 * i),
    ]
    for (const length of lengths) {
      const { activities, faults } = readActivityFile('run.fit', whole.slice(0, length))
      expect(faults.length).toBeGreaterThan(0)
      if (activities.length === 0) continue
      const [{ track }] = activities
      expect(track.length).toBeLessThanOrEqual(full.length)
      for (const name of ['time', 'latitude', 'longitude', 'altitude'] as const)
        expect(sameNumbers(track[name], full[name].subarray(0, track.length)), `${name} at ${length}`).toBe(
          true,
        )
    }
  })
})

function sameNumbers(a: Float32Array | Float64Array, b: Float32Array | Float64Array): boolean {
  return a.length === b.length && a.every((value, row) => Object.is(value, b[row]))
}
