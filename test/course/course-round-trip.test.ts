import * as fc from 'fast-check'
import { gzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { lineTrack } from '../../src/activity/line-track.ts'
import { readActivityFile } from '../../src/activity/read.ts'
import { courseStretches } from '../../src/course/course-stretches.ts'
import { courseIn } from '../../src/course/read-course.ts'
import { distanceBetween } from '../../src/geo/distance.ts'
import { sum } from '../../src/stretch/columns.ts'
import type { Stretches } from '../../src/stretch/stretches.ts'
import {
  type CourseWriter,
  type DrawnCourse,
  type DrawnPoint,
  fitCourseOf,
  geoJsonOf,
  gpxRoutesOf,
  gpxTrackOf,
  gpxTracksOf,
  kmlOf,
  kmlTrackOf,
  tcxCourseOf,
} from '../support/course-files.ts'

const SHARE = 0.005
const METRE = 1

/** A way that winds and rolls, in steps as planners and watches take them. */
function wayFrom(from: DrawnPoint, steps: number, step_m: number, turns: readonly number[]): DrawnPoint[] {
  const points = [from]
  for (let i = 1; i < steps; i++) {
    const last = points[i - 1]
    const heading = turns[i % turns.length] + i / 9
    points.push({
      latitude: last.latitude + (step_m * Math.cos(heading)) / 111_195,
      longitude:
        last.longitude + (step_m * Math.sin(heading)) / (111_195 * Math.cos((last.latitude * Math.PI) / 180)),
      altitude: from.altitude + 60 * Math.sin((i * step_m) / 300),
    })
  }
  return points
}

const start = fc.record({
  latitude: fc.double({ min: -60, max: 70, noNaN: true }),
  // Not 0° north and 0° east, where nobody runs: that is how a missing position is written.
  longitude: fc.double({ min: 1, max: 179, noNaN: true }),
  altitude: fc.integer({ min: 100, max: 4000 }),
})
const part = fc.record({
  steps: fc.integer({ min: 60, max: 200 }),
  step_m: fc.integer({ min: 6, max: 60 }),
  turns: fc.array(fc.double({ min: -0.5, max: 0.5, noNaN: true }), { minLength: 3, maxLength: 9 }),
})
/** m north that the next part begins from the end of the one before. */
const gap = fc.constantFrom(0, 40, 250, 700, 5000)

function drawn(gaps: fc.Arbitrary<number>, most: number): fc.Arbitrary<DrawnCourse> {
  const rest = fc.array(fc.tuple(gaps, part), { maxLength: most - 1 })
  return fc.tuple(start, part, rest).map(([from, first, others]) => {
    const parts = [wayFrom(from, first.steps, first.step_m, first.turns)]
    for (const [gap_m, { steps, step_m, turns }] of others) {
      const end = parts[parts.length - 1].at(-1) ?? from
      parts.push(wayFrom({ ...end, latitude: end.latitude + gap_m / 111_195 }, steps, step_m, turns))
    }
    return { name: 'Round', parts, water: [] }
  })
}

function stretchesOf(course: DrawnCourse): Stretches | null {
  const points = course.parts.flat()
  const bare = lineTrack({
    latitude: Float64Array.from(points, ({ latitude }) => latitude),
    longitude: Float64Array.from(points, ({ longitude }) => longitude),
    altitude: Float32Array.from(points, ({ altitude }) => altitude),
  })
  let at = 0
  const segments = course.parts.map(({ length }) => (at += length) - length)
  return courseStretches({ ...bare, segments: Uint32Array.from(segments) })
}

function stretchesIn(bytes: Uint8Array): Stretches | null {
  const course = courseIn(readActivityFile('course', bytes))
  return 'reason' in course ? null : courseStretches(course.track)
}

function expectNear(value: number, wanted: number): void {
  expect(Math.abs(value - wanted)).toBeLessThanOrEqual(Math.max(METRE, SHARE * Math.abs(wanted)))
}

function expectSame(read: Stretches | null, wanted: Stretches | null): void {
  if (read === null || wanted === null) throw new Error('It is no course.')
  expectNear(sum(read.length), sum(wanted.length))
  expectNear(sum(read.ascent), sum(wanted.ascent))
  expectNear(sum(read.descent), sum(wanted.descent))
  // A length half-way between so many stretches and one more may come to either.
  if (read.count !== wanted.count) return expectNear(read.length[0], wanted.length[0])
  for (let i = 0; i < wanted.count; i++) {
    expectNear(read.start[i], wanted.start[i])
    expectNear(read.length[i], wanted.length[i])
    expectNear(read.altitude[i], wanted.altitude[i])
    const off_m = distanceBetween(
      read.latitude[i],
      read.longitude[i],
      wanted.latitude[i],
      wanted.longitude[i],
    )
    if (!Number.isNaN(wanted.latitude[i])) expect(off_m).toBeLessThan(METRE)
  }
}

/** FIT knows no parts, so its courses have no gaps either. */
const WITH_GAPS: Readonly<Record<string, CourseWriter>> = {
  'GPX track of segments': gpxTrackOf,
  'GPX tracks': gpxTracksOf,
  'GPX routes': gpxRoutesOf,
  'TCX course': tcxCourseOf,
  'KML lines': kmlOf,
  'KML tracks': kmlTrackOf,
  GeoJSON: geoJsonOf,
}

it.each(Object.entries(WITH_GAPS))(
  'a course written as %s, gaps and all, comes back as the same stretches, within 1 m and 0.5 %',
  (_, write) => {
    fc.assert(
      fc.property(drawn(gap, 3), (course) => expectSame(stretchesIn(write(course)), stretchesOf(course))),
      { numRuns: 12, seed: 11 },
    )
  },
)

it.each(Object.entries({ ...WITH_GAPS, 'FIT course': fitCourseOf }))(
  'a course written as %s, packed or not, is the same as from every other format',
  (_, write) => {
    fc.assert(
      fc.property(drawn(fc.constant(0), 1), (course) => {
        const bytes = write(course)
        const plain = stretchesIn(bytes)
        expectSame(plain, stretchesOf(course))
        expect(stretchesIn(gzipSync(bytes))).toEqual(plain)
      }),
      { numRuns: 10, seed: 12 },
    )
  },
)
