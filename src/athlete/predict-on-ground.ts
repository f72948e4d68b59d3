import type { Track } from '../activity/track.ts'
import type { GroundSummary } from '../analysis/analysis.ts'
import { onGround } from '../analysis/on-ground.ts'
import { courseLine } from '../course/course-line.ts'
import type { Ground } from '../ground/graph/regions-for.ts'
import { cutIntoStretches } from '../line/cut-into-stretches.ts'
import { onHeights } from '../line/on-heights.ts'
import { overGround } from './over-ground.ts'
import type { EffortKind } from './effort-kind.ts'
import { type CoursePrediction, knownLength, predictStretches } from './predict-course.ts'
import type { RunnerProfile } from './runner-profile.ts'
import type { RunSummary } from './run-summary.ts'

/** A course as it would be run over its ground, and what that is; the prediction's stretches hold it too. */
export interface PredictedOnGround {
  readonly prediction: CoursePrediction
  /** null where no region knows it. */
  readonly underfoot: GroundSummary | null
}

/**
 * `predictCourse`, slowed by the ground where a region knows it, and with its heights where the course has none. null
 * when the course has no line.
 */
export async function predictOnGround(
  track: Track,
  history: readonly RunSummary[],
  about: RunnerProfile,
  effort: EffortKind,
  ground: Ground,
): Promise<PredictedOnGround | null> {
  const line = courseLine(track)
  if (line === null) return null
  const drawn = cutIntoStretches(line)
  const regions = await ground.around(drawn)
  const grounded = onGround(drawn, regions)
  const known = onHeights(grounded?.stretches ?? drawn, line, grounded?.routes ?? [], regions)
  const altitudeOfGround_m = knownLength(known) - knownLength(drawn)
  const prediction = { ...predictStretches(known, history, about, effort), altitudeOfGround_m }
  if (grounded === null) return { prediction, underfoot: null }
  return { prediction: overGround(prediction, known), underfoot: grounded.summary }
}
