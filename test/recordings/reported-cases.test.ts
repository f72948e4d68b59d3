import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, it } from 'vitest'
import { readActivityFile } from '../../src/activity/read.ts'
import { analyse, ANYBODY } from '../../src/analysis/analyse.ts'
import { courseIn } from '../../src/course/read-course.ts'
import { courseStretches } from '../../src/course/course-stretches.ts'
import { sum, sumKnown } from '../../src/stretch/columns.ts'
import { describeWithShared, sharedPath } from '../support/shared.ts'

/** What is right of one activity, as the rebuilt report's list has it; null: unknown. What is left out it does not say. */
interface Right {
  readonly km: number
  readonly s?: number
  readonly up?: number | null
  readonly down?: number | null
  readonly day?: string
}

const TWIN = { km: 5.4, s: 1800, up: 253, down: 113 }

/** File, what is right of each of its activities. */
const RECORDINGS: readonly (readonly [string, string, readonly Right[]])[] = [
  [
    'laps that each repeat the whole track',
    '06-tcx-every-lap-repeats-track/run.tcx',
    [{ km: 7.2, s: 2400, up: 280 }],
  ],
  [
    'a gondola while the watch is stopped',
    '32-gondola-while-stopped/run.fit',
    [{ km: 5.4, s: 1800, up: 270 }],
  ],
  [
    'a barometer adrift in a café',
    '32-gondola-while-stopped/cafe-drift.fit',
    [{ km: 5.4, s: 1800, up: 0, down: 0 }],
  ],
  ['a ferry', '31-ferry/run.fit', [{ km: 5.4, s: 1800, down: 113 }]],
  ['the same ferry in segments', '31-ferry/two-segments.gpx', [{ km: 5.41, down: 113 }]],
  [
    'two sessions, the newest first',
    '25-two-runs-newest-first/run.fit',
    [
      { km: 4.5, s: 900, day: '2024-05-04' },
      { km: 3, s: 600, day: '2024-05-05' },
    ],
  ],
  ['two recorders in one file', '26-virtual-interleaved/run.fit', [{ km: 4.5, s: 1500 }]],
  ['patches of raw 0', '03-altitude-65535/raw0-patches.fit', [TWIN]],
  ['patches of 12,607 m', '03-altitude-65535/run.gpx', [{ ...TWIN, km: 5.41 }]],
  ['12,607 m throughout', '03-altitude-65535/all-12607.gpx', [{ km: 5.41, up: null, down: null }]],
  [
    'a treadmill that tells speeds alone',
    '34-treadmill-calibrated/speed-only.fit',
    [{ km: 5, s: 1800, up: null }],
  ],
  [
    'a receiver that lost count of the weeks (TCX)',
    '13-week-rollover/run.tcx',
    [{ km: 7.19, day: '2024-05-04' }],
  ],
  ['… and in FIT', '13-week-rollover/run.fit', [{ ...TWIN, day: '2024-05-04' }]],
  ['records split in two', '01-bryton-split-records/run.fit', [TWIN]],
  ['gaps of the altitude', '02-suunto-altitude-gaps/run.fit', [{ km: 5.4, up: 253, down: 113 }]],
  ['zeros between', '39-suunto-zeros/run.fit', [{ km: 5.4, up: 253, down: 113 }]],
  ['distances that begin anew', '08-tcx-cumulative-leg/run.tcx', [{ km: 7.19 }]],
  ['commas for points', '10-decimal-comma/run.gpx', [{ km: 5.41 }]],
  ['points of a pause', '12-huawei-pause-points/stand.gpx', [{ km: 5.411, s: 1800 }]],
  ['segments of a pause', '12-huawei-pause-points/opentracks.gpx', [{ km: 5.411, s: 1800 }]],
]

const COURSES = ['route-only.gpx', 'course.tcx', 'two-tracks.gpx'] as const

describeWithShared('reports of others’ faults, rebuilt', () => {
  const read = (file: string) =>
    readActivityFile(basename(file), new Uint8Array(readFileSync(sharedPath('reported', file))))

  it.each(RECORDINGS)('%s: %s comes out right', (_, file, right) => {
    const told = read(file).activities.map((activity) =>
      analyse(activity, { person: ANYBODY, splitLength_m: 1000 }),
    )
    expect(told.map(({ status }) => status)).toEqual(right.map(() => 'analysed'))
    told.forEach((outcome, i) => {
      if (outcome.status !== 'analysed') return
      const { distance_m, movingTime_s, ascent_m, descent_m, start } = outcome.analysis
      const { km, s, up, down, day } = right[i]
      expect(Math.abs(distance_m / 1000 / km - 1)).toBeLessThan(0.006)
      if (s !== undefined) expect(Math.abs(movingTime_s / s - 1)).toBeLessThan(0.006)
      for (const [metres, is] of [
        [ascent_m, up],
        [descent_m, down],
      ])
        if (is === null) expect(metres).toBeNull()
        else if (is !== undefined) expect(Math.abs((metres ?? NaN) - is)).toBeLessThan(1.5)
      if (day !== undefined) expect(start?.slice(0, 10)).toBe(day)
    })
  })

  it('a tour of 135 days by its clock is set aside for it', () => {
    const [activity] = read('30-komoot-months/tour.gpx').activities
    const outcome = analyse(activity, { person: ANYBODY, splitLength_m: 1000 })
    expect(outcome.status === 'setAside' && outcome.reason).toMatch(/clock of the recording makes no sense/)
  })

  it.each(COURSES)('the course of %s is read whole', (file) => {
    const course = courseIn(read(`19-course-files/${file}`))
    if ('reason' in course) throw new Error(course.reason)
    const stretches = courseStretches(course.track)
    if (stretches === null) throw new Error('It has no line.')
    const times = file === 'two-tracks.gpx' ? 2 : 1
    expect(course.parts.joined).toBe(times)
    expect(Math.abs(sum(stretches.length) / (5411 * times) - 1)).toBeLessThan(0.006)
    expect(Math.abs(sumKnown(stretches.descent) / (113 * times) - 1)).toBeLessThan(0.02)
  })

  it.each([
    'space',
    'us',
    'comma-fraction',
    'offset-nocolon',
    'twenty-four',
    'micro',
    'leap-second',
    'unix-ms',
  ])('times written as in %s.gpx are read, or told as not understood', (name) => {
    const { activities, faults } = read(`35-times/${name}.gpx`)
    const isRead = activities.some(
      (activity) => analyse(activity, { person: ANYBODY, splitLength_m: 1000 }).status === 'analysed',
    )
    expect(isRead || faults.some(({ what }) => /time|clock/.test(what))).toBe(true)
  })
})
