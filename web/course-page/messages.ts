import type { EffortKind } from '../../src/athlete/effort-kind.ts'
import type { SourcedProfile } from '../../src/athlete/profile.ts'
import type { ReadinessJson } from '../../src/exposure/readiness-json.ts'
import type { PredictionJson } from '../../src/athlete/prediction-json.ts'
import type { GroundSummary } from '../../src/analysis/analysis.ts'
import type { Stretches } from '../../src/stretch/stretches.ts'

/** What a file is taken for; of `either`, the line without a clock is the course. */
export type Role = 'course' | 'recording' | 'either'

/** What the page asks of its worker. */
export type CourseRequest =
  | { readonly kind: 'read'; readonly role: Role; readonly files: readonly File[] }
  | { readonly kind: 'question'; readonly profile: SourcedProfile; readonly effort: EffortKind }
  | { readonly kind: 'forget' }

/** What the worker answers after every request, and while it reads. */
export interface CourseAnswer {
  /** Files of the latest request still to be read. */
  readonly waiting: number
  /** Recordings that tell something. */
  readonly runs: number
  readonly course: PredictedCourse | null
  /** Why the latest file is no course; null when it is one. */
  readonly refused: string | null
}

export interface PredictedCourse {
  readonly name: string
  readonly prediction: PredictionJson
  /** The course's, their moving times predicted, with the ground where a region of this machine knows it. */
  readonly stretches: Stretches
  readonly ground: GroundSummary | null
  /** As it was chosen, and which choice it was: every message brings a file of its own. */
  readonly file: File
  readonly number: number
}

/** What the history answered about a course. */
export interface Compared {
  readonly file: File
  /** What was said of the runner, and of which version of the history it is the answer. */
  readonly said: string
  readonly version: number
  readonly readiness: ReadinessJson | null
  readonly sentence: string | null
}
