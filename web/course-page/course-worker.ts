import type { FileReading } from '../../src/activity/activity.ts'
import { readFiles, type ArchivedFile } from '../../src/activity/read-archive.ts'
import { unreadable } from '../../src/activity/unreadable.ts'
import type { EffortKind } from '../../src/athlete/effort-kind.ts'
import { mergeProfile, NOTHING_SAID, runnerOf } from '../../src/athlete/profile.ts'
import { type CourseFile, courseIn, isCourseFile, NO_LINE } from '../../src/course/read-course.ts'
import { timedCourse } from '../../src/athlete/timed-course.ts'
import { predictOnGround } from '../../src/athlete/predict-on-ground.ts'
import { type SetAside, toPredictionJson } from '../../src/athlete/prediction-json.ts'
import { cleanedRun } from '../../src/athlete/recorded-run.ts'
import type { RunSummary } from '../../src/athlete/run-summary.ts'
import { BROWSER_CANNOT_OPEN } from '../../src/words/in-browser.ts'
import { usedOf } from '../../src/words/used.ts'
import { type GroundedRecording, readRecording } from '../../src/analysis/read-recording.ts'
import { NO_GROUND } from '../../src/ground/graph/regions-for.ts'
import { MACHINE_GROUND } from '../data/regions-around.ts'
import type { CourseAnswer, CourseRequest, PredictedCourse, Role } from './messages.ts'

/** Reads recordings and predicts away from the page's own thread; no byte leaves this browser. */
let course: {
  readonly name: string
  readonly read: CourseFile
  readonly file: File
  readonly number: number
} | null = null
let courses = 0
let runs: RunSummary[] = []
let setAside: SetAside[] = []
let profile = mergeProfile(NOTHING_SAID, NOTHING_SAID, 0)
let effort: EffortKind = 'ordinary'
let refused: string | null = null

/** Requests are worked off one after the other: reading a file waits for its bytes. */
let before: Promise<void> = Promise.resolve()

addEventListener('message', (event: MessageEvent<CourseRequest>) => {
  before = before.then(() => work(event.data))
})

async function work(request: CourseRequest): Promise<void> {
  if (request.kind === 'question') [profile, effort] = [request.profile, request.effort]
  else if (request.kind === 'forget') [runs, setAside] = [[], []]
  else await readAll(request.role, request.files)
  await tell(0)
}

async function readAll(role: Role, files: readonly File[]): Promise<void> {
  refused = null
  for (const [i, file] of files.entries()) {
    postMessage({
      waiting: files.length - i,
      runs: runs.length,
      course: null,
      refused,
    } satisfies CourseAnswer)
    for (const { name, reading } of await readOrSay(file))
      if (isCourse(role, reading, files.length)) takeCourse(file, reading)
      else await takeRecordings(name, reading)
  }
}

function isCourse(role: Role, reading: FileReading, files: number): boolean {
  if (role !== 'either') return role === 'course'
  return isCourseFile(reading) || (reading.activities.length > 0 && course === null && files === 1)
}

function takeCourse(file: File, reading: FileReading): void {
  const read = courseIn(reading)
  if ('reason' in read) refused = `${file.name}: ${read.reason}`
  else course = { name: read.name ?? file.name, read, file, number: ++courses }
}

async function takeRecordings(file: string, reading: FileReading): Promise<void> {
  const summarised = ({ activity, cleaned }: GroundedRecording) => cleanedRun(activity, cleaned)
  for await (const { made } of readRecording(reading, NO_GROUND, summarised))
    if ('reason' in made) setAside.push({ file, reason: made.reason })
    else runs.push(made)
}

async function tell(waiting: number): Promise<void> {
  const predicted = await predictOrSay()
  postMessage({ waiting, runs: runs.length, course: predicted, refused } satisfies CourseAnswer)
}

async function predictOrSay(): Promise<PredictedCourse | null> {
  if (course === null) return null
  const { name, read, file, number } = course
  const predicted = await predictOnGround(read.track, runs, runnerOf(profile), effort, MACHINE_GROUND)
  if (predicted === null) {
    refused = `${name}: ${NO_LINE}`
    course = null
    return null
  }
  const { prediction, underfoot } = predicted
  return {
    name,
    prediction: toPredictionJson(prediction, usedOf(profile, prediction.athlete.runs), setAside, read),
    stretches: timedCourse(prediction),
    ground: underfoot,
    file,
    number,
  }
}

async function readOrSay(file: File): Promise<readonly ArchivedFile[]> {
  try {
    return [...readFiles(file.name, new Uint8Array(await file.arrayBuffer()))]
  } catch {
    const reading = unreadable(BROWSER_CANNOT_OPEN)
    return [{ name: file.name, reading }]
  }
}
