/**
 * @module athlete
 *
 * A person as their own runs show them, and what that says of a course. `fit-athlete.ts` learns, `predict.ts` tells;
 * how far off it is stands in docs/prediction.md.
 *
 * @example
 * ```ts
 * import type { Track } from '../activity/track.ts'
 * import { predictCourse } from './predict-course.ts'
 * import type { RunSummary } from './run-summary.ts'
 *
 * declare const course: Track
 * declare const runs: readonly RunSummary[]
 * const prediction = predictCourse(course, runs)
 * prediction?.movingTime_s // and band80_s, splits
 * ```
 */

import type { Track } from '../activity/track.ts'
import { courseStretches } from '../course/course-stretches.ts'
import { KNOWN_ENOUGH } from '../evidence/unknown.ts'
import { sumKnown } from '../stretch/columns.ts'
import type { Stretches } from '../stretch/stretches.ts'
import type { Athlete } from './athlete.ts'
import type { EffortKind } from './effort-kind.ts'
import { type RunnerProfile, UNKNOWN_RUNNER } from './runner-profile.ts'
import { fitAthlete } from './fit-athlete.ts'
import { predict, type Prediction } from './predict.ts'
import { PRIORS } from './priors.ts'
import { distinctRuns } from './recorded-run.ts'
import { toLine, type RunSummary } from './run-summary.ts'

/** A course, an athlete, and when they would be where. */
export interface CoursePrediction extends Prediction {
  readonly effort: EffortKind
  readonly distance_m: number
  /** Where altitude is known; null where that is too little of the way to speak for it. */
  readonly ascent_m: number | null
  readonly descent_m: number | null
  /** m of the way whose altitude is known, and m of these whose altitude is the ground's and not the file's. */
  readonly altitudeKnown_m: number
  readonly altitudeOfGround_m: number
  readonly stretches: Stretches
  /** m that ask for hands, which nobody runs; null where nobody knows the ground. */
  readonly scramble_m: number | null
  readonly athlete: Athlete
}

/** Where no run tells the day, any will do: only differences count. */
const SOME_DAY_S = 0

/**
 * The one function behind the command line, the API and the page: a course, somebody's recordings and what they
 * say of themselves → moving time, band and splits, of an ordinary day or a race. Predicts for the day of the latest run, so that the answer
 * does not change with the clock on the wall. Of the course only positions, altitudes and their order are read.
 * null when the course has no line. `overGround` then slows it by the ground, where a region knows it.
 */
export function predictCourse(
  track: Track,
  history: readonly RunSummary[],
  about: RunnerProfile = UNKNOWN_RUNNER,
  effort: EffortKind = 'ordinary',
): CoursePrediction | null {
  const stretches = courseStretches(track)
  return stretches && predictStretches(stretches, history, about, effort)
}

/** The same of a way that is stretches already, a path through a region's graph say. Of the ground nothing is read. */
export function predictStretches(
  stretches: Stretches,
  history: readonly RunSummary[],
  about: RunnerProfile = UNKNOWN_RUNNER,
  effort: EffortKind = 'ordinary',
): CoursePrediction {
  const runs = distinctRuns(history)
  const now_s = runs.at(-1)?.start_s ?? SOME_DAY_S
  const athlete = fitAthlete(runs, PRIORS, now_s, about)
  const line = toLine(stretches, PRIORS.slope)
  return {
    ...predict(line, athlete, effort),
    effort,
    distance_m: line.length_m,
    ...climbOf(stretches, line.length_m),
    altitudeOfGround_m: 0,
    stretches,
    scramble_m: null,
    athlete,
  }
}

/** What the known part of a course climbs and falls. */
function climbOf(
  stretches: Stretches,
  length_m: number,
): Pick<CoursePrediction, 'ascent_m' | 'descent_m' | 'altitudeKnown_m'> {
  const altitudeKnown_m = knownLength(stretches)
  const isTold = altitudeKnown_m > 0 && altitudeKnown_m >= KNOWN_ENOUGH.value * length_m
  return {
    ascent_m: isTold ? sumKnown(stretches.ascent) : null,
    descent_m: isTold ? sumKnown(stretches.descent) : null,
    altitudeKnown_m,
  }
}

/** m of stretches whose altitude is known. */
export function knownLength({ length, altitude }: Stretches): number {
  return length.reduce((sum, metres, i) => sum + (Number.isNaN(altitude[i]) ? 0 : metres), 0)
}
