import { describe, expect, it } from 'vitest'
import type { Activity } from '../../src/activity/activity.ts'
import { readXml } from '../../src/activity/xml/read-xml.ts'
import { describeWithShared } from '../support/shared.ts'
import { oraclePoints } from '../support/xml-oracle.ts'
import { recordingBytes, xmlRecordings } from '../support/xml-recordings.ts'

/** The index counts route points too; we count what was recorded. Recorded points, recorded points with a time. */
const ROUTES_IN_INDEX: Readonly<Record<string, readonly [points: number, timed: number]>> = {
  'runs/P41/P41_20100101_0000_Route-only.tcx': [0, 0],
  'runs/nasty/gpxpy-route.gpx': [0, 0],
  'runs/nasty/gpxpy-track-with-dilution-errors.gpx': [1, 0],
  'runs/nasty/gpxpy-gpx1.0-with-all-fields.gpx': [1, 1],
  'runs/nasty/gpxpy-gpx1.1-with-all-fields.gpx': [1, 1],
}

/** What the readers may say of real recordings; the nasty ones have tests of their own. */
const EXPECTED_FAULTS = [
  /^A track holds no points and was left out\.$/,
  /^The opening <TrainingCenterDatabase> is missing/,
  /^A point has no latitude and longitude/,
  /^The file holds (?:a route to follow|way points, places to find), not a recording\.$/,
  /^The file holds no track\.$/,
]

describeWithShared('every GPX and TCX recording we have', () => {
  const recordings = xmlRecordings()

  it('holds the points and timed points its index counted, and nothing is said that is not so', () => {
    expect(recordings.length).toBeGreaterThan(400)
    for (const { file, points, timedPoints } of recordings) {
      const { activities, faults } = readXml([recordingBytes(file)])
      const [expectedPoints, expectedTimed] = ROUTES_IN_INDEX[file] ?? [points, timedPoints]
      expect([file, sum(activities, ({ track }) => track.length)]).toEqual([file, expectedPoints])
      expect([file, sum(activities, timedPointsOf)]).toEqual([file, expectedTimed])
      for (const { what } of faults)
        expect([file, what, EXPECTED_FAULTS.some((known) => known.test(what))]).toEqual([file, what, true])
    }
  }, 120_000)
})

describeWithShared('against another parser', () => {
  const recordings = xmlRecordings()
  const tcx = recordings.filter(({ file }) => file.includes('.tcx'))
  const gpx = recordings.filter(({ file }) => file.includes('.gpx'))
  const chosen = [...everyNth(tcx, 2), ...everyNth(gpx, 14)]

  it(`agrees on place, altitude, time and heart rate of every point of ${chosen.length} files`, () => {
    expect(chosen.length).toBeGreaterThanOrEqual(40)
    for (const { file } of chosen) {
      const bytes = recordingBytes(file)
      const ours = readXml([bytes]).activities
      const theirs = oraclePoints(new TextDecoder().decode(bytes))
      const joined = (column: (activity: Activity) => ArrayLike<number> | null): number[] =>
        ours.flatMap((activity) =>
          Array.from(column(activity) ?? new Float32Array(activity.track.length).fill(NaN)),
        )
      const columns = {
        latitude: [joined(({ track }) => track.latitude), theirs.map((point) => point.latitude)],
        longitude: [joined(({ track }) => track.longitude), theirs.map((point) => point.longitude)],
        altitude: [joined(({ track }) => track.altitude), theirs.map((point) => Math.fround(point.altitude))],
        time: [
          joined(({ track }) => track.time).map(toMilliseconds),
          theirs.map((point) => toMilliseconds(point.time)),
        ],
        heartRate: [
          joined(({ track }) => track.heartRate),
          theirs.map((point) => Math.fround(point.heartRate)),
        ],
      }
      for (const [name, [mine = [], yours = []]] of Object.entries(columns))
        expect([file, name, firstDifference(mine, yours)]).toEqual([file, name, null])
    }
  }, 120_000)
})

describe('the index of the oracle', () => {
  it('finds what stands in a document', () => {
    expect(
      oraclePoints('<gpx><trk><trkseg><trkpt lat="1" lon="2"><ele>3</ele></trkpt></trkseg></trk></gpx>')[0],
    ).toMatchObject({ latitude: 1, longitude: 2, altitude: 3, heartRate: NaN })
  })
})

function everyNth<Item>(items: readonly Item[], n: number): Item[] {
  return items.filter((_, i) => i % n === 0)
}

/** Platforms read stamps to the millisecond, we to the digit. */
function toMilliseconds(seconds: number): number {
  return Math.floor(seconds * 1000 + 1e-3)
}

function firstDifference(mine: readonly number[], yours: readonly number[]): string | null {
  if (mine.length !== yours.length) return `${mine.length} points, they ${yours.length}`
  const at = mine.findIndex((value, i) => !Object.is(value, yours[i]))
  return at < 0 ? null : `point ${at}: ${mine[at]}, they ${yours[at]}`
}

function sum(activities: readonly Activity[], count: (activity: Activity) => number): number {
  return activities.reduce((total, activity) => total + count(activity), 0)
}

function timedPointsOf({ track }: Activity): number {
  return track.time.reduce((count, time) => (Number.isNaN(time) ? count : count + 1), 0)
}
