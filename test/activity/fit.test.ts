import { describe, expect, it } from 'vitest'
import { readFit } from '../../src/activity/fit/read-fit.ts'
import { FIT_EPOCH_S, FitBytes, semicircles, TYPE, writeFit } from '../support/fit-bytes.ts'
import type { FieldSpec } from '../support/fit-bytes.ts'

const TIME: FieldSpec = { number: 253, type: 'uint32' }
const HEART_RATE: FieldSpec = { number: 3, type: 'uint8' }
const DAWN = 1_000_000_000

/** One running session over [start, start + seconds) and nothing else. */
function session(fit: FitBytes, start: number, seconds: number, sport = 1): FitBytes {
  return fit
    .define(15, 18, [
      TIME,
      { number: 2, type: 'uint32' },
      { number: 7, type: 'uint32' },
      { number: 5, type: 'enum' },
    ])
    .data(15, [start + seconds, start, seconds * 1000, sport])
}

function trackOf(fit: FitBytes) {
  const { activities } = readFit(session(fit, DAWN, 100).file())
  expect(activities).toHaveLength(1)
  return activities[0].track
}

/** Speed and distance as compressed_speed_distance packs them. */
const pack = (speed: number, distance: number) => {
  const [s, d] = [Math.round(speed * 100), Math.round(distance * 16) & 0xfff]
  return [s & 0xff, (s >> 8) | ((d & 0x0f) << 4), d >> 4]
}

/** A field_description message of a float32 developer field. */
const describeField = (
  fit: FitBytes,
  developer: number,
  number: number,
  name: string,
  unit: string,
  native = 255,
) =>
  fit
    .define(14, 206, [
      { number: 0, type: 'uint8' },
      { number: 1, type: 'uint8' },
      { number: 2, type: 'uint8' },
      { number: 3, type: 'string', count: 24 },
      { number: 8, type: 'string', count: 12 },
      { number: 14, type: 'uint16' },
      { number: 15, type: 'uint8' },
    ])
    .data(14, [developer, number, TYPE.float32, name, unit, 20, native])

const records = (fit: FitBytes, from: number, count: number) => {
  fit.define(0, 20, [TIME, HEART_RATE])
  for (let i = 0; i < count; i++) fit.data(0, [from + i, 100])
  return fit
}

describe('values as the profile defines them', () => {
  it('scales and offsets positions, altitude, distance, speed and temperature below zero', () => {
    const fields: readonly FieldSpec[] = [
      TIME,
      { number: 0, type: 'sint32' },
      { number: 1, type: 'sint32' },
      { number: 2, type: 'uint16' },
      { number: 5, type: 'uint32' },
      { number: 6, type: 'uint16' },
      { number: 13, type: 'sint8' },
    ]
    const values = [DAWN, semicircles(-33.5), semicircles(151.25), (500 - 78.2) * 5, 123_456, 2875, -12]
    const track = trackOf(new FitBytes().define(0, 20, fields).data(0, values))
    expect(track.time[0]).toBe(DAWN + FIT_EPOCH_S)
    expect(track.latitude[0]).toBeCloseTo(-33.5, 7)
    expect(track.longitude[0]).toBeCloseTo(151.25, 7)
    expect(track.altitude[0]).toBeCloseTo(-78.2, 4)
    expect(track.distance?.[0]).toBe(1234.56)
    expect(track.speed?.[0]).toBeCloseTo(2.875, 6)
    expect(track.temperature?.[0]).toBe(-12)
  })

  it('reads big-endian messages as it reads little-endian ones, even mixed', () => {
    const fields: readonly FieldSpec[] = [TIME, { number: 0, type: 'sint32' }, { number: 7, type: 'uint16' }]
    const fit = new FitBytes().define(0, 20, fields).define(1, 20, fields, true)
    fit.data(0, [DAWN, semicircles(45), 250]).data(1, [DAWN + 1, semicircles(45), 250])
    const track = trackOf(fit)
    expect(track.time[1] - track.time[0]).toBe(1)
    expect(track.latitude[1]).toBe(track.latitude[0])
    expect(track.power).toEqual(new Float32Array([250, 250]))
  })

  it('takes each base type’s own "not recorded" for unknown, never for a number', () => {
    const fields: readonly FieldSpec[] = [
      TIME,
      HEART_RATE,
      { number: 13, type: 'sint8' },
      { number: 9, type: 'sint16' },
      { number: 7, type: 'uint16' },
      { number: 0, type: 'sint32' },
      { number: 5, type: 'uint32' },
      { number: 114, type: 'float32' },
    ]
    const fit = new FitBytes().define(0, 20, fields)
    fit.data(0, [DAWN, 120, 5, 250, 200, 7, 8, 0.5])
    fit.data(0, [DAWN + 1, null, null, null, null, null, null, null])
    const track = trackOf(fit)
    const columns = [track.heartRate, track.temperature, track.power, track.distance, track.latitude]
    for (const column of [...columns, ...track.extras.map((extra) => extra.values)]) {
      expect(column?.[0]).not.toBeNaN()
      expect(column?.[1]).toBeNaN()
    }
  })

  it('prefers the enhanced field where it has a value, and the plain one where it has none', () => {
    const fields: readonly FieldSpec[] = [
      TIME,
      { number: 78, type: 'uint32' },
      { number: 2, type: 'uint16' },
      { number: 73, type: 'uint32' },
      { number: 6, type: 'uint16' },
    ]
    const fit = new FitBytes().define(0, 20, fields)
    fit.data(0, [DAWN, (3000 + 500) * 5, (100 + 500) * 5, 70_000, 3000])
    fit.data(0, [DAWN + 1, null, (100 + 500) * 5, null, 3000])
    const track = trackOf(fit)
    expect([...track.altitude]).toEqual([3000, 100])
    expect([...(track.speed ?? [])]).toEqual([70, 3])
  })

  it('adds the fraction of a stride to the cadence, and makes none up where cadence is unknown', () => {
    const fields: readonly FieldSpec[] = [TIME, { number: 53, type: 'uint8' }, { number: 4, type: 'uint8' }]
    const fit = new FitBytes().define(0, 20, fields)
    fit
      .data(0, [DAWN, 64, 85])
      .data(0, [DAWN + 1, null, 86])
      .data(0, [DAWN + 2, 64, null])
    expect([...(trackOf(fit).cadence ?? [])]).toEqual([85.5, 86, NaN])
  })

  it('counts the wrapping 12-bit distance of compressed_speed_distance on past 256 m', () => {
    const fit = new FitBytes().define(0, 20, [TIME, { number: 8, type: 'byte', count: 3 }])
    for (let i = 0; i < 10; i++) fit.data(0, [DAWN + i, pack(3.5, i * 100)])
    const track = trackOf(fit)
    expect(track.distance?.[9]).toBe(900)
    expect(track.speed?.[9]).toBeCloseTo(3.5, 5)
  })

  it('keeps running dynamics under the profile’s names with their units', () => {
    const fields: readonly FieldSpec[] = [
      TIME,
      { number: 39, type: 'uint16' },
      { number: 41, type: 'uint16' },
      { number: 85, type: 'uint16' },
      { number: 84, type: 'uint16' },
    ]
    const { extras } = trackOf(new FitBytes().define(0, 20, fields).data(0, [DAWN, 843, 2470, 10_420, 5012]))
    expect(extras.map(({ name, unit, values }) => [name, unit, Number(values[0].toFixed(2))])).toEqual([
      ['vertical_oscillation', 'mm', 84.3],
      ['stance_time', 'ms', 247],
      ['step_length', 'mm', 1042],
      ['stance_time_balance', '%', 50.12],
    ])
  })

  it('leaves out a column the whole recording has no value for', () => {
    const fit = new FitBytes().define(0, 20, [TIME, HEART_RATE]).data(0, [DAWN, null])
    expect(trackOf(fit).heartRate).toBeNull()
  })
})

describe('compressed timestamps', () => {
  it('count on from the last full timestamp and roll over every 32 s', () => {
    const fit = new FitBytes().define(0, 20, [TIME, HEART_RATE]).define(1, 20, [HEART_RATE])
    fit.data(0, [DAWN, 100])
    const offsets = [10, 31, 33, 64, 90]
    for (const offset of offsets) fit.compressed(1, DAWN + offset, [100])
    expect([...trackOf(fit).time].map((time) => time - DAWN - FIT_EPOCH_S)).toEqual([0, ...offsets])
  })

  it('leave out the timestamp field their definition begins with, as COROS writes them', () => {
    const fit = new FitBytes()
      .define(0, 20, [TIME, HEART_RATE])
      .data(0, [DAWN, 100])
      .compressed(0, DAWN + 3, [123])
    const track = trackOf(fit)
    expect([...(track.heartRate ?? [])]).toEqual([100, 123])
    expect(track.time[1] - track.time[0]).toBe(3)
  })
})

describe('developer fields', () => {
  it('become columns under the name and unit their app gave them', () => {
    const fit = describeField(new FitBytes(), 0, 3, 'Form Power', 'Watts')
    fit.define(0, 20, [TIME, { number: 3, type: 'float32', developer: 0 }]).data(0, [DAWN, 61.5])
    const [extra] = trackOf(fit).extras
    expect(extra).toMatchObject({ name: 'Form Power', unit: 'Watts' })
    expect(extra.values[0]).toBe(61.5)
  })

  it('of two sensors with one name stay apart', () => {
    const fit = describeField(describeField(new FitBytes(), 0, 1, 'SmO2', '%'), 1, 1, 'SmO2', '%')
    const both: readonly FieldSpec[] = [
      { number: 1, type: 'float32', developer: 0 },
      { number: 1, type: 'float32', developer: 1 },
    ]
    fit.define(0, 20, [TIME, ...both]).data(0, [DAWN, 60, 70])
    expect(trackOf(fit).extras.map((extra) => [extra.name, extra.values[0]])).toEqual([
      ['SmO2', 60],
      ['SmO2 (2)', 70],
    ])
  })

  it('stand in for power where the record has none of its own and the unit is the same, only then', () => {
    const power: FieldSpec = { number: 1, type: 'float32', developer: 0 }
    const own: FieldSpec = { number: 7, type: 'uint16' }
    const alone = describeField(new FitBytes(), 0, 1, 'Power', 'Watts', 7).define(0, 20, [TIME, power])
    expect(trackOf(alone.data(0, [DAWN, 240])).power?.[0]).toBe(240)
    const beside = describeField(new FitBytes(), 0, 1, 'Power', 'Watts', 7).define(0, 20, [TIME, own, power])
    expect(trackOf(beside.data(0, [DAWN, 300, 240])).power?.[0]).toBe(300)
    const steps = describeField(new FitBytes(), 0, 1, 'Cadence', 'SPM', 4).define(0, 20, [TIME, power])
    expect(trackOf(steps.data(0, [DAWN, 180])).cadence).toBeNull()
  })

  it('described only after their definition are still read', () => {
    const fit = new FitBytes().define(0, 20, [TIME, { number: 3, type: 'float32', developer: 0 }])
    fit.data(0, [DAWN, 1])
    describeField(fit, 0, 3, 'Late', 'x').data(0, [DAWN + 1, 2])
    expect([...(trackOf(fit).extras[0]?.values ?? [])]).toEqual([NaN, 2])
  })

  it('beyond any reasonable number are left out and said so', () => {
    const fit = new FitBytes()
    for (let number = 0; number < 200; number++) describeField(fit, 0, number, `f${number}`, '')
    const fields = Array.from(
      { length: 200 },
      (_, number) => ({ number, type: 'float32', developer: 0 }) as const,
    )
    fit.define(0, 20, [TIME, ...fields]).data(0, [DAWN, ...fields.map(() => 1)])
    const { activities, faults } = readFit(session(fit, DAWN, 10).file())
    expect(activities[0].track.extras.length).toBeLessThan(200)
    expect(faults.map((fault) => fault.what).join()).toMatch(/more extra fields than we keep/)
  })
})

describe('activities', () => {
  it('share out the records of a multisport recording by the sessions’ start times, transitions included', () => {
    const fit = records(new FitBytes(), DAWN, 100)
    session(session(session(fit, DAWN, 40, 5), DAWN + 40, 10, 3), DAWN + 50, 50, 1)
    const { activities, faults } = readFit(fit.file())
    expect(activities.map(({ ordinal, sport, track }) => [ordinal, sport, track.length])).toEqual([
      [1, 'swimming', 40],
      [2, 'transition', 10],
      [3, 'running', 50],
    ])
    expect(activities[1].track.time[0]).toBe(DAWN + 40 + FIT_EPOCH_S)
    expect(faults).toEqual([])
  })

  it('never share a buffer, so that each can be handed to another thread', () => {
    const fit = session(session(records(new FitBytes(), DAWN, 100), DAWN, 50), DAWN + 50, 50)
    const [one, two] = readFit(fit.file()).activities
    expect(one.track.time.buffer).not.toBe(two.track.time.buffer)
  })

  it('keep records that lie outside the only session', () => {
    const fit = session(records(new FitBytes(), DAWN, 100), DAWN + 20, 10)
    expect(readFit(fit.file()).activities[0].track.length).toBe(100)
  })

  it('without any session are one, of the sport the file names elsewhere, and the want is told', () => {
    const fit = new FitBytes().define(1, 12, [
      { number: 0, type: 'enum' },
      { number: 1, type: 'enum' },
    ])
    const { activities, faults } = readFit(records(fit.data(1, [1, 3]), DAWN, 10).file())
    expect(activities[0]).toMatchObject({ sport: 'running', subSport: 'trail' })
    expect(activities[0].deviceTotals.distance_m).toBeNull()
    expect(faults).toHaveLength(1)
    expect(faults[0].what).toMatch(/never wrote its summary/)
  })

  it('name stops from timer stop to timer start, and not the final one', () => {
    const fit = records(new FitBytes(), DAWN, 100)
    fit.define(2, 21, [TIME, { number: 0, type: 'enum' }, { number: 1, type: 'enum' }])
    fit
      .data(2, [DAWN, 0, 0])
      .data(2, [DAWN + 20, 0, 4])
      .data(2, [DAWN + 25, 0, 0])
      .data(2, [DAWN + 99, 0, 4])
    const [{ stops }] = readFit(session(fit, DAWN, 100).file()).activities
    expect(stops).toEqual([{ from_s: DAWN + 20 + FIT_EPOCH_S, to_s: DAWN + 25 + FIT_EPOCH_S }])
  })

  it('carry what the recording says of the person, and nothing where it is silent', () => {
    const fit = new FitBytes().define(3, 3, [
      { number: 1, type: 'enum' },
      { number: 2, type: 'uint8' },
      { number: 3, type: 'uint8' },
      { number: 4, type: 'uint16' },
    ])
    const [{ person }] = readFit(
      session(records(fit.data(3, [0, null, 171, 584]), DAWN, 3), DAWN, 3).file(),
    ).activities
    expect(person).toEqual({ sex: 'female', age_y: null, height_m: 1.71, mass_kg: 58.4 })
    expect(readFit(writeFit([{ time: DAWN + FIT_EPOCH_S }])).activities[0].person).toBeNull()
  })

  it('name the maker’s model in words', () => {
    expect(readFit(writeFit([{ time: DAWN + FIT_EPOCH_S }])).activities[0].device).toBe('Garmin fenix 5')
  })

  it('read back what writeFit wrote', () => {
    const samples = Array.from({ length: 2000 }, (_, i) => ({
      time: DAWN + FIT_EPOCH_S + i,
      latitude: 46 + i * 1e-5,
      longitude: 7 - i * 1e-5,
      altitude: 1000 + Math.round(i / 5) / 5,
      distance: i * 3,
      heartRate: 120 + (i % 60),
    }))
    const { activities, faults } = readFit(writeFit(samples, { ascent: 80 }))
    expect(faults).toEqual([])
    const { track, deviceTotals, laps, sport, subSport } = activities[0]
    expect([sport, subSport, track.length, laps.length]).toEqual(['running', 'trail', 2000, 1])
    expect(deviceTotals).toMatchObject({
      distance_m: 5997,
      ascent_m: 80,
      elapsedTime_s: 1999,
      descent_m: null,
    })
    for (const [row, sample] of samples.entries()) {
      expect(track.latitude[row]).toBeCloseTo(sample.latitude, 6)
      expect(track.altitude[row]).toBeCloseTo(sample.altitude, 3)
      expect(track.heartRate?.[row]).toBe(sample.heartRate)
    }
  })
})

describe('the offset from UTC', () => {
  const offsetOf = (local: number | null) => {
    const fit = records(new FitBytes(), DAWN, 3)
      .define(13, 34, [TIME, { number: 5, type: 'uint32' }])
      .data(13, [DAWN + 100, local])
    return readFit(session(fit, DAWN, 100).file()).activities[0].utcOffset_s
  }

  it('is what the device says of its local time', () => {
    for (const offset_s of [-25_200, 7200, 20_700, 46_800])
      expect(offsetOf(DAWN + 100 + offset_s)).toBe(offset_s)
    // The two stamps were not written in the same second.
    expect(offsetOf(DAWN + 102 + 3600)).toBe(3600)
  })

  it('is unknown where the device is silent, writes UTC twice, or a time no clock on Earth shows', () => {
    for (const local of [null, DAWN + 100, DAWN + 100 + 20 * 3600, DAWN + 100 + 1234])
      expect(offsetOf(local)).toBeNull()
    expect(
      readFit(session(records(new FitBytes(), DAWN, 3), DAWN, 100).file()).activities[0].utcOffset_s,
    ).toBeNull()
  })
})
