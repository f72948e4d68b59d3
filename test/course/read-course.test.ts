import { describe, expect, it } from 'vitest'
import { readActivityFile } from '../../src/activity/read.ts'
import { courseLine } from '../../src/course/course-line.ts'
import { type CourseFile, courseIn, isCourseFile } from '../../src/course/read-course.ts'
import { partsSentence } from '../../src/words/course-parts.ts'
import {
  baseCampRouteOf,
  type DrawnCourse,
  type DrawnPoint,
  fitCourseOf,
  gpxRoutesOf,
  gpxTrackOf,
  gpxTracksOf,
  tcxCourseOf,
} from '../support/course-files.ts'
import { gpx, readText, tcx, tcxActivity } from '../support/xml-documents.ts'

/** Of latitude at 46° north, WGS 84. */
const M_PER_DEGREE = 111_151

/** `count` points due north, `step` m apart, beginning so many m north and east of (46, 7). */
function northward(count: number, { north = 0, east = 0, step = 10 } = {}): DrawnPoint[] {
  return Array.from({ length: count }, (_, i) => ({
    latitude: 46 + (north + i * step) / M_PER_DEGREE,
    longitude: 7 + east / (M_PER_DEGREE * Math.cos((46 * Math.PI) / 180)),
    altitude: 500 + i,
  }))
}

function course(...parts: readonly DrawnPoint[][]): DrawnCourse {
  return { name: 'Ridge', parts, water: [{ name: 'Spring', latitude: 46.003, longitude: 7 }] }
}

function read(bytes: Uint8Array, part: number | null = null): CourseFile {
  const made = courseIn(readActivityFile('course', bytes), part)
  if ('reason' in made) throw new Error(made.reason)
  return made
}

function lengthOf({ track }: CourseFile): number {
  return courseLine(track)?.distance.at(-1) ?? NaN
}

const told = ({ parts }: CourseFile) => partsSentence(parts, 'km')

describe('a course file', () => {
  it.each([
    ['GPX track', gpxTrackOf],
    ['GPX route', gpxRoutesOf],
    ['TCX course, beside its folder', tcxCourseOf],
    ['FIT course', fitCourseOf],
  ])('%s: its line, its name and the water that it marks; nothing to be said of its parts', (_, write) => {
    const made = read(write(course(northward(101))))
    expect(lengthOf(made)).toBeCloseTo(1000, 0)
    expect(made.name).toBe('Ridge')
    expect(made.points).toMatchObject([{ name: 'Spring', kind: 'water' }])
    expect(made.points[0].latitude).toBeCloseTo(46.003, 6)
    expect(told(made)).toBeNull()
  })

  it('BaseCamp route: goes by the way found between the points clicked, not straight', () => {
    const around = [...northward(51), ...northward(51, { north: 500, east: 400 }).slice(1)]
    const made = read(baseCampRouteOf(course(around), 25))
    expect(lengthOf(made)).toBeCloseTo(lengthOf(read(gpxTrackOf(course(around)))), 0)
    expect(made.points.map(({ name }) => name)).toContain('via 25')
  })

  it('without points in its route or course: says so, and is none', () => {
    const empty = gpx('<rte><name>Nothing</name></rte>')
    expect(courseIn(readActivityFile('a.gpx', new TextEncoder().encode(empty)))).toEqual({
      reason: 'A route holds no points and was left out.',
    })
  })
})

describe('several lines in one file', () => {
  const [first, second] = [northward(101), northward(101, { north: 1000 })]

  it.each([
    ['tracks', gpxTracksOf],
    ['routes', gpxRoutesOf],
  ])('%s that follow each other: one course, and said', (kind, write) => {
    const made = read(write(course(first, second)))
    expect(lengthOf(made)).toBeCloseTo(2000, 0)
    expect(told(made)).toBe(`The file holds 2 ${kind}, joined here in their order.`)
  })

  it.each([
    ['tracks', gpxTracksOf],
    ['segments', gpxTrackOf],
    ['tracks of a course', tcxCourseOf],
  ])('%s far apart: the way between is not counted, and it is said where', (_, write) => {
    const made = read(write(course(first, northward(101, { north: 6000 }))))
    expect(lengthOf(made)).toBeCloseTo(2000, 0)
    expect(made.parts.gaps).toEqual([{ at_m: expect.closeTo(1000, 0), gap_m: expect.closeTo(5000, 0) }])
    expect(told(made)).toContain('At 1.0 km it breaks off and goes on 5.0 km away')
  })

  it('a short way between two tracks, as over a road, is walked and counted', () => {
    const made = read(gpxTracksOf(course(first, northward(101, { north: 1050 }))))
    expect(lengthOf(made)).toBeCloseTo(2050, 0)
    expect(made.parts.gaps).toEqual([])
  })

  it('the same track twice is one, and said', () => {
    const made = read(gpxTracksOf(course(first, first)))
    expect(lengthOf(made)).toBeCloseTo(1000, 0)
    expect(told(made)).toBe('Another track in the file is the same line again and was left out.')
  })

  it('a route beside its track is left out, and said', () => {
    const both = new TextDecoder()
      .decode(gpxTracksOf(course(first)))
      .replace('<trk>', '<rte><rtept lat="46" lon="7"/><rtept lat="46.009" lon="7"/></rte><trk>')
    const made = read(new TextEncoder().encode(both))
    expect(lengthOf(made)).toBeCloseTo(1000, 0)
    expect(told(made)).toMatch(/also holds a route, which was left out/)
  })

  it('of a triathlon the run is the course, and it is said', () => {
    const sports = ['cycling', 'transition', 'running']
    const far = sports.map((_, i) => northward(101 + i, { north: 3000 * i }))
    let next = 0
    const text = new TextDecoder()
      .decode(gpxTracksOf(course(...far)))
      .replaceAll('<trkseg>', () => `<type>${sports[next++]}</type><trkseg>`)
    const made = read(new TextEncoder().encode(text))
    expect(lengthOf(made)).toBeCloseTo(1020, 0)
    expect(told(made)).toBe('What was recorded on wheels or water was left out.')
  })

  it('one of them alone where it is asked for, and a sentence where there is no such part', () => {
    const bytes = gpxTracksOf(course(first, second))
    expect(lengthOf(read(bytes, 2))).toBeCloseTo(1000, 0)
    expect(told(read(bytes, 2))).toBeNull()
    expect(courseIn(readActivityFile('a.gpx', bytes), 3)).toEqual({
      reason: 'The file holds 2 parts: ask for one of 1 to 2.',
    })
  })
})

it('the far end of a sparse way out and back is no stray fix', () => {
  const out = northward(9, { step: 400 })
  expect(lengthOf(read(gpxRoutesOf(course([...out, ...out.toReversed().slice(1)]))))).toBeCloseTo(6400, 0)
})

describe('a file that is opened where recordings are', () => {
  it('is a course without a clock, and a recording where it holds sums alone: there is nothing to follow', () => {
    const points = '<trkpt lat="46" lon="7"/><trkpt lat="46.01" lon="7"/>'
    const sums = '<Lap><TotalTimeSeconds>1800</TotalTimeSeconds><DistanceMeters>5000</DistanceMeters></Lap>'
    expect(isCourseFile(readText(gpx(`<trk><trkseg>${points}</trkseg></trk>`)))).toBe(true)
    expect(isCourseFile(readText(tcx(`<Activities>${tcxActivity(sums)}</Activities>`)))).toBe(false)
  })
})
