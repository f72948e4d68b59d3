import type { FigureColumns, FigureId } from '../../body/figure.ts'
import { groundForceColumns } from '../../body/ground-forces.ts'
import { motionOf } from '../../body/motion.ts'
import { quadsColumns } from '../../body/quads.ts'
import type { Outcome } from '../../course/analysis.ts'
import { LEAST_KNOWN } from '../../course/figure-results.ts'
import { onGround } from '../../course/on-ground.ts'
import { totalOf } from '../../course/ranged.ts'
import { ENOUGH_ALTITUDE } from '../../course/stretches.ts'
import type { Region } from '../../ground/region/region.ts'
import { sum, sumKnown } from '../../stretch/columns.ts'
import type { Stretches } from '../../stretch/stretches.ts'
import type { CoursePrediction } from '../predict-course.ts'
import type { Demand, ExposureRecord } from './exposure-record.ts'
import { groundTotals } from './ground-totals.ts'
import { timedCourse } from './timed-course.ts'

type Analysed = Extract<Outcome, { status: 'analysed' }>

/** What an analysed activity did. Where it was not on foot, its figures are unknown. */
export function demandOf({ analysis, stretches }: Analysed): Demand {
  const figure = (id: FigureId) => analysis.figures.find((one) => one.id === id)?.total?.value ?? null
  return {
    distance_m: analysis.distance_m,
    moving_s: analysis.movingTime_s,
    descent_m: analysis.descent_m,
    ...groundTotals(stretches),
    impact: figure('impact'),
    quads: figure('quads-eccentric'),
  }
}

/** The same with its date, for a history; null where it is unknown, or where the activity was not on foot. */
export function exposureRecord(analysed: Analysed): ExposureRecord | null {
  const { start, figures } = analysed.analysis
  if (start === null || figures.length === 0) return null
  return { ...demandOf(analysed), start_s: Date.parse(start) / 1000 }
}

/**
 * What a course asks of the athlete it was predicted for, at the pace predicted.
 *
 * @param region the ground known around it; null: what lies underfoot stays unknown
 */
export function courseDemand(prediction: CoursePrediction, region: Region | null): Demand {
  const timed = timedCourse(prediction)
  const stretches = (region === null ? null : onGround(timed, region)?.stretches) ?? timed
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

/** As an analysis tells it: only when it is known over enough of the time. */
function toldTotal(figure: FigureColumns, { movingTime }: Stretches): number | null {
  const covered = totalOf(figure, movingTime)
  return covered !== null && covered.known >= LEAST_KNOWN ? covered.total.value : null
}

function descentOf({ count, length, descent }: Stretches): number | null {
  let known_m = 0
  for (let i = 0; i < count; i++) if (!Number.isNaN(descent[i])) known_m += length[i]
  return known_m > 0 && known_m >= ENOUGH_ALTITUDE * sum(length) ? sumKnown(descent) : null
}
