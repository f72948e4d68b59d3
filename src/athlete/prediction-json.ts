import { type CoursePlace, placesOn } from '../course/course-places.ts'
import { type CourseFile, type CourseParts, ONE_PART } from '../course/read-course.ts'
import { roundForJson } from '../units/round.ts'
import type { Skills } from './athlete.ts'
import { type CannotTell, cannotTell } from './cannot-tell.ts'
import type { EffortKind } from './effort-kind.ts'
import type { PredictedSplit } from './predict.ts'
import type { CoursePrediction } from './predict-course.ts'
import type { SourcedProfile } from './profile.ts'

/** A recording that told nothing, and why. */
export interface SetAside {
  readonly file: string
  readonly reason: string
}

/** What an answer was made from: how many runs spoke, and who the runner is known to be. */
export interface Used extends SourcedProfile {
  readonly runs: number
  /** All of it in a few words: `405 runs; female, 71; no result`. */
  readonly sentence: string
}

/** What `predict --json`, the API and the page tell of a course: the same digits wherever it is asked. */
export interface PredictionJson {
  readonly effort: EffortKind
  /** Why no time is to be named: then the band is all there is to tell. null: there is one. */
  readonly cannotTell: CannotTell | null
  readonly movingTime_s: number
  readonly band80_s: readonly [number, number]
  readonly distance_m: number
  /** Over the part whose altitude is known; null where that is too little to speak for the course. */
  readonly ascent_m: number | null
  readonly descent_m: number | null
  /** m whose altitude is known, and m of these whose altitude is a region's and not the file's. */
  readonly altitudeKnown_m: number
  readonly altitudeOfGround_m: number
  /** m that ask for hands and are timed as climbed, not run; null where nobody knows the ground. */
  readonly scramble_m: number | null
  /** Recordings it is from. */
  readonly runs: number
  /** Day of the latest of them, s since 1970 UTC; null before the first. */
  readonly latestRun_s: number | null
  readonly fromResult: boolean
  readonly skills: Skills
  readonly splits: readonly PredictedSplit[]
  readonly used: Used
  readonly setAside: readonly SetAside[]
  /** How the course came out of its file. */
  readonly parts: CourseParts
  /** What its file marks on the way, in the order in which one comes by. */
  readonly places: readonly CoursePlace[]
}

/** Of a course that is from no file. */
const NO_FILE = { parts: ONE_PART, points: [] }

/** Every figure rounded once, here: hundredths from a hundred on, five figures below; what is no number is null. */
export function toPredictionJson(
  prediction: CoursePrediction,
  used: Used,
  setAside: readonly SetAside[] = [],
  { parts, points }: Pick<CourseFile, 'parts' | 'points'> = NO_FILE,
): PredictionJson {
  const { effort, movingTime_s, band80_s, splits, distance_m, ascent_m, descent_m, scramble_m, athlete } =
    prediction
  const { altitudeKnown_m, altitudeOfGround_m } = prediction
  const { skills, runs, now_s, told } = athlete
  const whole: PredictionJson = {
    effort,
    cannotTell: cannotTell(prediction),
    movingTime_s,
    band80_s,
    distance_m,
    ascent_m,
    descent_m,
    altitudeKnown_m,
    altitudeOfGround_m,
    scramble_m,
    runs,
    latestRun_s: runs > 0 ? now_s : null,
    fromResult: told !== null,
    skills,
    splits,
    used,
    setAside,
    parts,
    places: placesOn(points, prediction.stretches),
  }
  // Text and back: the page holds what a reader of the JSON holds, to the digit.
  return JSON.parse(JSON.stringify(whole, roundForJson)) as PredictionJson
}
