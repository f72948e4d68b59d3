import { fitPacing, pacingEvidence } from './fit-pacing.ts'
import { pacingTerms, timeShares } from './pacing.ts'
import type { FatiguePrior, Pacing } from './priors-shape.ts'
import type { RunSummary } from './run-summary.ts'

/** Runs of one person that are looked at, spread over their history, and as how many they count. */
const MAX_RUNS = 60
const RUNS_A_PERSON = 40
/** Who recorded fewer counts by the run. */
const FEW_RUNS = 10
/** m. Shorter runs tell nothing of tiring. */
const SHORTEST_M = 2000

/**
 * How people share time out within a run, all counting alike.
 *
 * @param start what holds where nobody's runs say otherwise
 */
export function learnPacing(
  people: readonly (readonly RunSummary[])[],
  fatigue: Pick<FatiguePrior, 'reach_h'>,
  start: Pacing,
): Pacing {
  const weights: number[] = []
  const evidence = people.flatMap((runs) => {
    const telling = runs.filter((run) => run.onFoot === 'run' && run.length_m >= SHORTEST_M)
    const some = telling.filter((_, i) => i % Math.ceil(telling.length / MAX_RUNS) === 0)
    return some.map((run) => {
      weights.push(RUNS_A_PERSON / Math.max(some.length, FEW_RUNS))
      const terms = pacingTerms(run, fatigue)
      return pacingEvidence(run, terms, timeShares(run, terms, start))
    })
  })
  return fitPacing(evidence, weights, start)
}
