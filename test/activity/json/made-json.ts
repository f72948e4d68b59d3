import type { MadeUpRun } from '../../../bench/made-up-run.ts'

/** Runs as services write them in JSON, from numbers that are known. */

/** The clock on the wall, two hours ahead, without saying so. */
const OFFSET_S = 7200
const wall = (time_s: number) => new Date((time_s + OFFSET_S) * 1000).toISOString().slice(0, -1)
const rows = (run: MadeUpRun) => Array.from(run.time_s.keys())
const last = (values: ArrayLike<number>) => values[values.length - 1]

/** Polar Flow before 2023: every sample with its time, speed in km/h. */
export function polarJson(run: MadeUpRun, sport = 'TRAIL_RUNNING'): string {
  const timed = (values: ArrayLike<number>, scale = 1) =>
    rows(run).map((i) => ({ dateTime: wall(run.time_s[i]), value: values[i] * scale }))
  const [startTime, stopTime] = [wall(run.time_s[0]), wall(last(run.time_s))]
  return JSON.stringify({
    exportVersion: '1.4',
    startTime,
    stopTime,
    timeZoneOffset: OFFSET_S / 60,
    physicalInformationSnapshot: { sex: 'FEMALE', 'height, cm': 168, 'weight, kg': 61.5 },
    exercises: [
      {
        startTime,
        stopTime,
        timezoneOffset: OFFSET_S / 60,
        duration: 'PT1M29.000S',
        distance: last(run.distance),
        sport,
        kiloCalories: 100,
        samples: {
          heartRate: timed(run.heartRate),
          altitude: timed(run.altitude),
          distance: timed(run.distance),
          speed: timed(run.speed, 3.6),
          cadence: timed(run.cadence),
          recordedRoute: rows(run).map((i) => ({
            dateTime: wall(run.time_s[i]),
            latitude: run.latitude[i],
            longitude: run.longitude[i],
            altitude: run.altitude[i] + 40,
          })),
        },
      },
    ],
  })
}

/** Polar Flow since 2023: lists at an interval, `NaN` where a sensor lost its hold. */
export function polarJsonOfLists(run: MadeUpRun, id = '27'): string {
  const list = (type: string, values: ArrayLike<number>, scale = 1) => ({
    type,
    intervalMillis: 1000,
    values: rows(run).map((i) => values[i] * scale),
  })
  const [startTime, stopTime] = [wall(run.time_s[0]), wall(last(run.time_s))]
  const about = { startTime, stopTime, durationMillis: 89_000, timezoneOffsetMinutes: OFFSET_S / 60 }
  const text = JSON.stringify({
    identifier: { id: 'made-up' },
    name: 'Trail running',
    ...about,
    product: { modelName: 'Vantage V2' },
    physicalInformation: { weightKg: 61.5 },
    exercises: [
      {
        ...about,
        distanceMeters: last(run.distance),
        sport: { id },
        samples: {
          samples: [
            list('HEART_RATE', run.heartRate),
            list('ALTITUDE', run.altitude),
            list('DISTANCE', run.distance),
            list('SPEED', run.speed, 3.6),
            list('CADENCE', run.cadence),
          ],
        },
        routes: {
          route: {
            startTime,
            wayPoints: rows(run).map((i) => ({
              latitude: run.latitude[i],
              longitude: run.longitude[i],
              elapsedMillis: Math.round((run.time_s[i] - run.time_s[0]) * 1000),
            })),
          },
        },
      },
    ],
  })
  return text.replace('"values":[', '"values":[NaN,NaN,').replace(/(NaN,NaN),[\d.]+,[\d.]+/, '$1')
}

const RADIANS = Math.PI / 180
const stamp = (time_s: number) => wall(time_s).replace(/\.(\d{3})$/, '.$1+02:00')

function suuntoValues(run: MadeUpRun): object[] {
  return rows(run).flatMap((i) => [
    {
      TimeISO8601: stamp(run.time_s[i]),
      values: {
        Latitude: run.latitude[i] * RADIANS,
        Longitude: run.longitude[i] * RADIANS,
        GPSAltitude: run.altitude[i] + 40,
        UTC: new Date(run.time_s[i] * 1000).toISOString(),
      },
    },
    {
      TimeISO8601: stamp(run.time_s[i] + 0.43),
      values: {
        Altitude: run.altitude[i],
        Distance: run.distance[i],
        Speed: run.speed[i],
        HR: run.heartRate[i] / 60,
        Cadence: run.cadence[i] / 60,
      },
    },
  ])
}

/** Suunto's app: attributes within attributes, once as a text of their own. */
export function suuntoJson(run: MadeUpRun, attributesAre: 'object' | 'text' = 'object'): string {
  const wrapped = (one: object) => {
    const { TimeISO8601, values } = one as { TimeISO8601: string; values: unknown }
    const attributes = { 'suunto/sml': { Sample: values } }
    return {
      Attributes: attributesAre === 'text' ? JSON.stringify(attributes) : attributes,
      Source: 'suunto-1',
      TimeISO8601,
    }
  }
  const event = (time_s: number, what: object) =>
    wrapped({ TimeISO8601: stamp(time_s), values: { Events: [what] } })
  return JSON.stringify({
    Samples: [
      event(run.time_s[0], { Activity: { ActivityType: 82 } }),
      event(run.time_s[0], { Lap: { Type: 'Start' } }),
      event(run.time_s[20], { Pause: { State: true } }),
      event(run.time_s[30], { Pause: { State: false } }),
      ...suuntoValues(run).map(wrapped),
    ],
  })
}

/** Movescount: a log with its header. */
export function movescountJson(run: MadeUpRun): string {
  return JSON.stringify({
    DeviceLog: {
      Header: {
        ActivityType: 82,
        DateTime: stamp(run.time_s[0]),
        Duration: 79,
        Distance: last(run.distance),
      },
      Device: { Name: 'Suunto Spartan Trainer' },
      Samples: suuntoValues(run).map((one) => {
        const { TimeISO8601, values } = one as { TimeISO8601: string; values: object }
        return { TimeISO8601, ...values }
      }),
    },
  })
}

/** Huawei Health: every activity a text of lines in one file; keys without quotes beside it. */
export function huaweiJson(runs: readonly { readonly run: MadeUpRun; readonly sportType: number }[]): string {
  const activities = runs.map(({ run, sportType }) => {
    const lines = rows(run).flatMap((i) => [
      `tp=lbs;k=${i};lat=${run.latitude[i]};lon=${run.longitude[i]};alt=0.0;t=${run.time_s[i]};`,
      `tp=h-r;k=${run.time_s[i] * 1000};v=${run.heartRate[i]};`,
      `tp=alti;k=${run.time_s[i] * 1000};v=${run.altitude[i]};`,
      `tp=s-r;k=${run.time_s[i] * 1000};v=${run.cadence[i]};`,
      `tp=rs;k=${run.time_s[i] * 1000};v=${run.speed[i] * 10};`,
    ])
    lines.splice(200, 0, 'tp=lbs;k=40;lat=90.0;lon=-80.0;alt=0.0;t=0.0;')
    return {
      recordId: 'made up',
      sportType,
      startTime: run.time_s[0] * 1000,
      endTime: last(run.time_s) * 1000,
      totalTime: 89_000,
      totalDistance: Math.round(last(run.distance)),
      totalCalories: 100_000,
      timeZone: '+0200',
      partTimeMap: { quoted: 461 },
      attribute: `HW_EXT_TRACK_DETAIL@is${lines.join('\n')}\n&&HW_EXT_TRACK_SIMPLIFY@is{"avgHeartRate":155}`,
    }
  })
  return JSON.stringify(activities).replaceAll('"quoted"', '1.0')
}
