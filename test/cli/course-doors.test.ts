import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { A_COURSE } from '../../src/activity/activity.ts'
import type { CourseJson } from '../../src/service/ask-course.ts'
import {
  type CourseWriter,
  type DrawnCourse,
  fitCourseOf,
  geoJsonOf,
  gpxRoutesOf,
  gpxTrackOf,
  kmlOf,
  kmlTrackOf,
  tcxCourseOf,
} from '../support/course-files.ts'
import { underfootHere } from '../support/in-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'underfoot-doors-'))
afterAll(() => rmSync(folder, { recursive: true }))
const at = (name: string) => join(folder, name)

const run = (...args: readonly string[]) =>
  underfootHere(args, { cwd: folder, env: { ...process.env, UNDERFOOT_HOME: at('home') } })

/** 5 km over a hill of 200 m, past one spring. */
const HILL: DrawnCourse = {
  name: 'Hill',
  water: [{ name: 'Spring', latitude: 46.018, longitude: 7 }],
  parts: [
    Array.from({ length: 501 }, (_, i) => ({
      latitude: 46 + i * 9e-5,
      longitude: 7,
      altitude: 500 + 200 * Math.sin((Math.PI * i) / 500),
    })),
  ],
}

const FILES: Readonly<Record<string, CourseWriter>> = {
  'track.gpx': gpxTrackOf,
  'route.gpx': gpxRoutesOf,
  'course.tcx': tcxCourseOf,
  'course.fit': fitCourseOf,
  'lines.kml': kmlOf,
  'track.kml': kmlTrackOf,
  'line.geojson': geoJsonOf,
}

beforeAll(() => {
  mkdirSync(at('runs'))
  const start = Date.UTC(2026, 4, 1, 8)
  const points = HILL.parts[0].map(
    ({ latitude, longitude, altitude }, i) =>
      `<trkpt lat="${latitude}" lon="${longitude}"><ele>${altitude.toFixed(1)}</ele><time>${new Date(start + i * 4000).toISOString()}</time></trkpt>`,
  )
  writeFileSync(
    at('runs/run.gpx'),
    `<gpx><trk><type>running</type><trkseg>${points.join('')}</trkseg></trk></gpx>`,
  )
  for (const [name, write] of Object.entries(FILES)) writeFileSync(at(name), write(HILL))
})

async function told(...args: readonly string[]): Promise<CourseJson> {
  const { code, out, err } = await run(...args, '--json')
  expect([code, err]).toEqual([0, ''])
  // Our own command's output, of the type it is made from.
  return JSON.parse(out) as CourseJson
}

describe.each(Object.keys(FILES))('%s', (name) => {
  it('is a course at every door that asks for one: 5 km, 200 m up and down, past the spring', async () => {
    const course = await told('course', name, '--history', 'runs')
    expect(course.distance_m / 5003).toBeCloseTo(1, 2)
    expect(Math.abs((course.ascent_m ?? NaN) - 200)).toBeLessThan(2)
    expect(Math.abs((course.descent_m ?? NaN) - 200)).toBeLessThan(2)
    expect(course.places).toMatchObject([{ name: 'Spring' }])
    expect(await told('predict', '--history', 'runs', '--course', name)).toEqual(course)
    // Of readiness, its prediction.
    const ready: { prediction: unknown } = JSON.parse(
      (await run('readiness', name, '--history', 'runs', '--on', '2026-05-02', '--json')).out,
    )
    expect(ready.prediction).toMatchObject({ distance_m: course.distance_m, ascent_m: course.ascent_m })
    const page = (await run('course', name, '--history', 'runs')).out
    expect(page).toMatch(/place +km/)
    expect(page).toMatch(/Spring.* 2\.0 /)
  })
})

describe.each(Object.keys(FILES).filter((name) => name !== 'track.gpx'))('%s', (name) => {
  it('at the doors of recordings says what it is and where it opens', async () => {
    const analysed = await run('analyse', name)
    expect([analysed.code, analysed.err]).toEqual([1, `underfoot: ${name}: ${A_COURSE}\n`])
    const imported = await run('import', name)
    expect(imported.code).toBe(1)
    expect((imported.out + imported.err).replaceAll(/\s+/g, ' ')).toContain(A_COURSE)
  })
})

it('a planned track without times, at the doors of recordings, says where it opens as a course', async () => {
  expect((await run('analyse', 'track.gpx')).err).toMatch(
    /no clock: .* If it is a course, open it on the Course page/,
  )
})
