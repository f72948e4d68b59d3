/**
 * @module service
 *
 * The floor that command line, API and page stand on: above it things are only parsed and printed. `change-profile.ts`
 * keeps what somebody tells of themselves, `history.ts` is what they ran, `routes.ts` where, and what others may see of
 * it; `handlers/` are what the jobs do, `start-worker.ts` runs them. Here is what is asked about a course, each with what
 * it was told. The same course, history, profile and ground give the same digits to all, and the answer says what it was
 * made from.
 *
 * @example
 * ```ts
 * import { askCourse, type CourseQuestion } from './ask-course.ts'
 *
 * declare const question: CourseQuestion
 * const { answer } = await askCourse(question)
 * answer.movingTime_s // and band80_s, splits, figures, used
 * ```
 */
import type { Track } from '../activity/track.ts'
import { toFigureJson } from '../analysis/figures-json.ts'
import { predictCourse, type CoursePrediction } from '../athlete/predict-course.ts'
import { type PredictionJson, toPredictionJson } from '../athlete/prediction-json.ts'
import { personOf, type SourcedProfile, runnerOf } from '../athlete/profile.ts'
import { courseBody } from '../course/course-body.ts'
import { NO_LINE } from '../course/read-course.ts'
import { onGround } from '../analysis/on-ground.ts'
import { courseDemand } from '../exposure/demand.ts'
import { exposureOf } from '../exposure/exposure.ts'
import { type ReadinessJson, toReadinessJson } from '../exposure/readiness-json.ts'
import { readiness } from '../exposure/readiness.ts'
import { timedCourse } from '../exposure/timed-course.ts'
import type { Ground } from '../ground/graph/regions-for.ts'
import type { LocalMoment } from '../units/local-time.ts'
import { roundForJson } from '../units/round.ts'
import type { ForetoldCourse } from '../words/course-document.ts'
import { usedOf } from '../words/used.ts'
import type { RunHistory } from './history.ts'

export interface CourseQuestion {
  readonly track: Track
  readonly profile: SourcedProfile
  readonly history: RunHistory
  readonly ground: Ground
}

/** A course without a line to follow, as a sentence. */
export class NoLineError extends Error {
  constructor() {
    super(NO_LINE)
    this.name = 'NoLineError'
  }
}

type CourseBody = ReturnType<typeof courseBody>

/** What `course --json` prints, and `POST /predictions` answers. */
export interface CourseJson extends PredictionJson, Pick<CourseBody, 'mass_kg' | 'load_kg'> {
  readonly figures: readonly ReturnType<typeof toFigureJson>[]
}

/**
 * @returns the answer in JSON, and the course as it was before its figures were rounded for that
 * @throws NoLineError
 */
export async function askCourse(
  question: CourseQuestion,
): Promise<{ readonly answer: CourseJson; readonly course: ForetoldCourse }> {
  const { profile, ground } = question
  const { prediction, json } = predicted(question)
  const timed = timedCourse(prediction)
  const grounded = onGround(timed, await ground.around(timed))
  const stretches = grounded?.stretches ?? timed
  const body = courseBody(stretches, prediction, personOf(profile), profile.load_kg.value)
  const told = { ...body, figures: body.figures.map(toFigureJson) }
  // Text and back, so that every figure is rounded as an analysis rounds it.
  const rounded = JSON.parse(JSON.stringify(told, roundForJson)) as typeof told
  const course = { prediction: json, stretches, ground: grounded?.summary ?? null, body }
  return { answer: { ...json, ...rounded }, course }
}

/**
 * @param now the moment looked back from
 * @throws NoLineError
 */
export async function askReadiness(question: CourseQuestion, now: LocalMoment): Promise<ReadinessJson> {
  const { history, ground } = question
  const { prediction, json } = predicted(question)
  const regions = await ground.around(prediction.stretches)
  const demand = courseDemand(prediction, regions)
  return toReadinessJson(readiness(demand, exposureOf(history.records, now)), json, history.outOfDate)
}

function predicted({ track, profile, history }: CourseQuestion): {
  readonly prediction: CoursePrediction
  readonly json: PredictionJson
} {
  const prediction = predictCourse(track, history.runs, runnerOf(profile))
  if (prediction === null) throw new NoLineError()
  const used = usedOf(profile, prediction.athlete.runs)
  return { prediction, json: toPredictionJson(prediction, used, history.setAside) }
}
