import type { Track } from '../activity/track.ts'
import type { GroundSummary } from '../analysis/analysis.ts'
import { onGround } from '../analysis/on-ground.ts'
import type { Ground } from '../ground/graph/regions-for.ts'
import { overGround } from './over-ground.ts'
import type { EffortKind } from './effort-kind.ts'
import { type CoursePrediction, predictCourse } from './predict-course.ts'
import type { RunnerProfile } from './runner-profile.ts'
import type { RunSummary } from './run-summary.ts'

/** A course as it would be run over its ground, and what that is; the prediction's stretches hold it too. */
export interface PredictedOnGround {
  readonly prediction: CoursePrediction
  /** null where no region knows it. */
  readonly underfoot: GroundSummary | null
}

/** `predictCourse`, slowed by the ground where a region knows it. null when the course has no line. */
export async function predictOnGround(
  track: Track,
  history: readonly RunSummary[],
  about: RunnerProfile,
  effort: EffortKind,
  ground: Ground,
): Promise<PredictedOnGround | null> {
  const bare = predictCourse(track, history, about, effort)
  if (bare === null) return null
  const grounded = onGround(bare.stretches, await ground.around(bare.stretches))
  if (grounded === null) return { prediction: bare, underfoot: null }
  return { prediction: overGround(bare, grounded.stretches), underfoot: grounded.summary }
}
