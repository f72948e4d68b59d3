import type { FigureColumns } from '../body/figure.ts'
import { groundForceColumns } from '../body/ground-forces.ts'
import { motionOf } from '../body/motion.ts'
import { quadsColumns } from '../body/quads.ts'
import { MIN_KNOWN } from '../analysis/figure-results.ts'
import { onGround } from '../analysis/on-ground.ts'
import { totalOf } from '../analysis/ranged.ts'
import { ENOUGH_ALTITUDE } from '../analysis/stretches.ts'
import type { Region } from '../ground/region/region.ts'
import { sum, sumKnown } from '../stretch/columns.ts'
import type { Stretches } from '../stretch/stretches.ts'
import type { CoursePrediction } from '../athlete/predict-course.ts'
import type { Demand } from './exposure-record.ts'
import { groundTotals } from './ground-totals.ts'
import { timedCourse } from './timed-course.ts'

/**
 * What a way on foot asked, of a recording and of a course with predicted times alike: the totals that an analysis
 * of the same stretches tells. Stretches laid on a region know what lay underfoot; on others that stays unknown.
 */
export function demandOf(stretches: Stretches): Demand {
  const motion = motionOf(stretches)
  const [impact] = groundForceColumns(stretches, motion)
  return {
    distance_m: sum(stretches.length),
    moving_s: sum(stretches.movingTime),
    descent_m: descentOf(stretches),
    ...groundTotals(stretches),
    impact: toldTotal(impact, stretches),
    quads: toldTotal(quadsColumns(stretches, motion), stretches),
  }
}

/**
 * What a course asks of the athlete it was predicted for, at the pace predicted.
 *
 * @param regions that know the ground around it; of none, what lies underfoot stays unknown
 */
export function courseDemand(prediction: CoursePrediction, regions: readonly Region[]): Demand {
  return demandOf(groundedIn(timedCourse(prediction), regions))
}

/** The stretches with what regions know of the paths under them; as they are where they know none. */
export function groundedIn(stretches: Stretches, regions: readonly Region[]): Stretches {
  return onGround(stretches, regions)?.stretches ?? stretches
}

/** As an analysis tells it: only when it is known over enough of the time. */
function toldTotal(figure: FigureColumns, { movingTime }: Stretches): number | null {
  const covered = totalOf(figure, movingTime)
  return covered !== null && covered.known >= MIN_KNOWN ? covered.total.value : null
}

function descentOf({ count, length, descent }: Stretches): number | null {
  let known_m = 0
  for (let i = 0; i < count; i++) if (!Number.isNaN(descent[i])) known_m += length[i]
  return known_m > 0 && known_m >= ENOUGH_ALTITUDE * sum(length) ? sumKnown(descent) : null
}
