import { predictCourse } from '../../src/athlete/predict-course.ts'
import { fitAthlete } from '../../src/athlete/fit-athlete.ts'
import { predict } from '../../src/athlete/predict.ts'
import { PRIORS } from '../../src/athlete/priors.ts'
import { toLine } from '../../src/athlete/run-summary.ts'
import type { Track } from '../../src/activity/track.ts'
import { courseStretches } from '../../src/course/course-stretches.ts'
import { lineTrack } from '../../src/activity/line-track.ts'
import type { Someone } from './people.ts'

const HISTORY = 300
const LONG_M = 170_000
const ROUNDS = 15

/** Lines that tell how long calibration and prediction take: processor time, the least of some rounds, since a busy machine only adds. */
export function speedLines(people: readonly Someone[]): string[] {
  const most = people.reduce((a, b) => (b.runs.length > a.runs.length ? b : a))
  const runs = most.runs.slice(-HISTORY)
  const track = longTrack()
  const whole = fastestOf(() => predictCourse(track, runs))
  const athlete = fitAthlete(runs, PRIORS, runs[runs.length - 1].start_s)
  const stretches = courseStretches(track)
  if (stretches === null) throw new Error('The made-up course has no line.')
  const line = toLine(stretches, PRIORS.slope)
  const rows: readonly (readonly [string, number, string])[] = [
    [`calibration on ${runs.length} recordings, and a 170 km course`, whole, '1000'],
    ['… of that, a 170 km course from points to splits', fastestOf(() => fromPoints(track, athlete)), '30'],
    ['… and from stretches to splits', fastestOf(() => predict(line, athlete)), ''],
  ]
  return [
    `| least of ${ROUNDS} rounds | ms of processor time | target |`,
    '| --- | ---: | ---: |',
    ...rows.map(([name, ms, target]) => `| ${name} | ${ms.toFixed(ms < 10 ? 1 : 0)} | ${target} |`),
  ]
}

function fromPoints(track: Track, athlete: ReturnType<typeof fitAthlete>): unknown {
  const stretches = courseStretches(track)
  return stretches && predict(toLine(stretches, PRIORS.slope), athlete)
}

/** A point every 20 m over hills, as a planned course has them. */
function longTrack(): Track {
  const all = Array.from({ length: LONG_M / 20 }, (_, i) => i)
  return lineTrack({
    latitude: new Float64Array(all.length).fill(45),
    longitude: Float64Array.from(all, (i) => 6 + (i * 20) / 78_700),
    altitude: Float32Array.from(all, (i) => 1500 + 500 * Math.sin(i / 250)),
  })
}

function fastestOf(work: () => unknown): number {
  work()
  const times = Array.from({ length: ROUNDS }, () => {
    const begin = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(begin)
    return (user + system) / 1000
  })
  return Math.min(...times)
}
