import { describe, expect, it } from 'vitest'
import type { Activity } from '../../src/activity/activity.ts'
import { readXml } from '../../src/activity/xml/read-xml.ts'
import { describeWithShared } from '../support/shared.ts'
import { oraclePoints } from '../support/xml-oracle.ts'
import { recordingBytes, xmlRecordings } from '../support/xml-recordings.ts'

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
  })
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
