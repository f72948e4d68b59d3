import { fatigueAt } from './flat-equivalent.ts'
import type { FatiguePrior } from './priors-shape.ts'
import type { RunSummary } from './run-summary.ts'

/** How strongly moving runners are tried to slow: finishers, whose times hold their rests, reach 0.6. */
const TRIED = [0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6]

/** Runs of one person that are looked at, spread over their history. */
const MAX_RUNS = 60
/** m. Shorter runs tell nothing of tiring. */
const SHORTEST_M = 2000

/** How much people slow while they move: the rise by which the splits of their runs are told best, all counting alike. */
export function learnMovingRise(people: readonly (readonly RunSummary[])[], fatigue: FatiguePrior): number {
  const telling = people
    .map((runs) => runs.filter((run) => run.onFoot === 'run' && run.length_m >= SHORTEST_M))
    .filter((runs) => runs.length > 0)
    .map((runs) => runs.filter((_, i) => i % Math.ceil(runs.length / MAX_RUNS) === 0))
  const losses = TRIED.map((rise) => {
    let sum = 0
    for (const runs of telling) for (const run of runs) sum += shapeError(run, rise, fatigue) / runs.length
    return sum
  })
  return telling.length === 0 ? fatigue.movingRise : TRIED[losses.indexOf(Math.min(...losses))]
}

/** Mean absolute difference, over the way, between told and real share of the time. */
function shapeError(
  { count, effort, length, length_m, time }: RunSummary,
  rise: number,
  prior: FatiguePrior,
): number {
  const told = new Float64Array(count)
  let [gone, told_s, real_s] = [0, 0, 0]
  for (let k = 0; k < count; k++) {
    told_s += effort[k] * Math.exp(rise * fatigueAt(gone + effort[k] / 2, prior))
    gone += effort[k]
    real_s += time[k]
    told[k] = told_s
  }
  let [passed_s, off] = [0, 0]
  for (let k = 0; k < count; k++) {
    passed_s += time[k]
    off += length[k] * Math.abs(told[k] / told_s - passed_s / real_s)
  }
  return off / length_m
}
