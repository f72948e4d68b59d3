import * as fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readActivityFile } from '../../src/activity/read.ts'
import { courseLine } from '../../src/course/course-line.ts'
import { courseStretches } from '../../src/course/course-stretches.ts'
import { courseIn } from '../../src/course/read-course.ts'
import {
  baseCampRouteOf,
  type CourseWriter,
  type DrawnCourse,
  fitCourseOf,
  geoJsonOf,
  gpxRoutesOf,
  kmlOf,
  kmlTrackOf,
  tcxCourseOf,
} from '../support/course-files.ts'

const COURSE: DrawnCourse = {
  name: 'Way',
  water: [{ name: 'Spring', latitude: 46.001, longitude: 7 }],
  parts: [0, 1].map((part) =>
    Array.from({ length: 12 }, (_, i) => ({
      latitude: 46 + part + i / 5000,
      longitude: 7,
      altitude: 500 + 10 * i,
    })),
  ),
}

const WRITERS: Readonly<Record<string, CourseWriter>> = {
  'GPX route': gpxRoutesOf,
  'BaseCamp route': (course) => baseCampRouteOf(course, 4),
  'TCX course': tcxCourseOf,
  'FIT course': fitCourseOf,
  KML: kmlOf,
  'KML track': kmlTrackOf,
  KMZ: (course) => zipSync({ 'doc.kml': kmlOf(course) }),
  GeoJSON: geoJsonOf,
}

/** What happens to files: bytes that turn, are lost, come twice, or end early. */
const harm = fc.oneof(
  fc.record({ kind: fc.constant('turn'), at: fc.nat(), by: fc.integer({ min: 1, max: 255 }) }),
  fc.record({ kind: fc.constant('lose'), at: fc.nat(), by: fc.integer({ min: 1, max: 300 }) }),
  fc.record({ kind: fc.constant('repeat'), at: fc.nat(), by: fc.integer({ min: 1, max: 300 }) }),
  fc.record({ kind: fc.constant('end'), at: fc.nat(), by: fc.constant(0) }),
)

function harmed(bytes: Uint8Array, { kind, at, by }: { kind: string; at: number; by: number }): Uint8Array {
  const place = at % Math.max(1, bytes.length)
  if (kind === 'turn') return bytes.map((byte, i) => (i === place ? byte ^ by : byte))
  if (kind === 'end') return bytes.subarray(0, place)
  const [head, tail] = [bytes.subarray(0, place), bytes.subarray(kind === 'lose' ? place + by : place)]
  const again = kind === 'repeat' ? bytes.subarray(place, place + by) : new Uint8Array()
  return Uint8Array.from([...head, ...again, ...tail])
}

describe.each(Object.entries(WRITERS))('a harmed %s', (_, write) => {
  it('is a course of sound columns or none with a sentence, and never a crash', () => {
    const whole = write(COURSE)
    fc.assert(
      fc.property(fc.array(harm, { minLength: 1, maxLength: 4 }), (harms) => {
        const reading = readActivityFile('course', harms.reduce<Uint8Array>(harmed, whole))
        const course = courseIn(reading)
        if ('reason' in course) {
          expect(course.reason).toMatch(/[.!?]$/)
          return
        }
        const line = courseLine(course.track)
        if (line === null) return
        for (let i = line.from + 1; i < line.to; i++)
          expect(line.distance[i]).toBeGreaterThanOrEqual(line.distance[i - 1])
        // Once round the Earth takes its time, and tells nothing more.
        if (line.distance[line.to - 1] > 1e6) return
        const stretches = courseStretches(course.track)
        expect(stretches?.length.every((metres) => metres > 0)).toBe(true)
      }),
      { numRuns: Number(process.env['FUZZ_RUNS'] ?? 60) },
    )
  })
})
