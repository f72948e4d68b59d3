import type { Candidates } from './candidates.ts'

/**
 * What makes one explanation of a track more probable than another: a hidden Markov model after Newson and Krumm
 * (2009, doi 10.1145/1653771.1653818), with three changes that tracks on foot ask for.
 *
 * - Errors of a receiver drift: fixes 12 m apart share most of theirs. So the error across the way is a
 *   Gauss-Markov process, and what speaks against a path is how the error would have to *change* along it. Two
 *   parallel paths are told apart where the track crosses over, not by a thousand votes that are one vote.
 * - Being off the map is a state like any other, with a cost of leaving, of staying away and of returning.
 * - Every edge can be walked both ways.
 *
 * Costs are negative log-likelihoods. The constants are engineering choices, set on made-up tracks over real
 * ground (test/ground/match); around each of them the result is flat.
 */
export interface MatchModel {
  /** m, standard deviation of a fix across the way. */
  readonly noise: number
  /** m over which the error falls to 1/e of itself. */
  readonly correlationLength_m: number
}

/** m by which a route may differ from the straight line per unit of cost: always, per m of step, per m of noise. */
const DETOUR_M = 3
const DETOUR_PER_M = 0.15
const DETOUR_PER_NOISE = 0.5
/** Standard deviations from which an error costs only in proportion: receivers jump now and then. */
const GROSS = 3
/** Standard deviations at which a steady offset costs as much as being off the map. */
const TOO_FAR = 3.25
/** What leaving the mapped ways costs, and coming back: odds of 1 to 400 each, for a few times in 10 km. */
const LEAVING = 6
const RETURNING = 6
/** A detour that costs this much more than leaving and returning is not looked for. */
const HOPELESS = 6
/** Extra cost beyond which a path has no part in anything. */
export const NEGLIGIBLE = 4
/** m between fixes beyond which nobody can say which way was taken, on the map or off it. */
export const LONGEST_GAP_M = 1500
/** A way longer than this many times the straight line, and some more, is none to have been taken unseen. */
const WINDING = 2.5
const WINDING_M = 200
/** However near two fixes lie, something is new in the second. */
const MAX_LIKE = 0.97

/** Correlation of the errors of two fixes that far apart, 0 … 1. */
export function correlation(model: MatchModel, metres: number): number {
  return Math.min(MAX_LIKE, Math.exp(-metres / model.correlationLength_m))
}

/** Cost of an error: square near, straight far. */
export function emissionCost(model: MatchModel, error: number, share = 1): number {
  const u = Math.abs(error) / (model.noise * share)
  return u <= GROSS ? 0.5 * u * u : GROSS * (u - 0.5 * GROSS)
}

/** Cost of being off the map for one more step: what a steady offset of `TOO_FAR` deviations costs. */
export function offMapCost(rho: number): number {
  return 0.5 + 0.5 * TOO_FAR * TOO_FAR * freshShare(rho)
}

/** How much of an independent measurement a fix is whose error is as like the last one as this. */
const freshShare = (rho: number): number => (1 - rho) / (1 + rho)

export const leavingCost = (): number => LEAVING

/** Cost of being on the map again, at a place from which the fix is off by `across` m. */
export function reentryCost(model: MatchModel, across: number): number {
  return RETURNING + emissionCost(model, across)
}

/** Cost of leaving the map after one sample and being back at the next. */
export function jumpCost(model: MatchModel, rho: number, across: number): number {
  return LEAVING + offMapCost(rho) + reentryCost(model, across)
}

/**
 * Cost of two candidates one after the other, whatever the way between them: how the error would have changed.
 *
 * @param rho correlation of the two samples' errors
 */
export function changeCost(
  model: MatchModel,
  { across, east, north, unlikely }: Candidates,
  before: number,
  row: number,
  rho: number,
): number {
  // Only as much of the old error shows across the new direction as the two directions have in common.
  const shared = rho * (east[before] * east[row] + north[before] * north[row])
  const fresh = 1 - shared * shared
  const drift = emissionCost(model, across[row] - shared * across[before], Math.sqrt(fresh))
  const spread = 0.5 * Math.log(fresh / (1 - rho * rho))
  return drift + spread + unlikely[row] * freshShare(rho)
}

/**
 * Cost of going by `route` m on the map between two samples.
 *
 * @param straight m between the samples
 * @param pathLength m from one to the other as the track winds; a route as long as either, or in between, is no detour
 */
export function detourCost(model: MatchModel, route: number, straight: number, pathLength: number): number {
  const detour = Math.max(straight - route, route - pathLength, 0)
  return detour / detourScale(model, straight)
}

/** m of the longest route between two samples whose detour costs no more than `cost`. */
export function routeWithin(model: MatchModel, cost: number, straight: number, pathLength: number): number {
  return pathLength + cost * detourScale(model, straight)
}

/** m of route between two samples beyond which leaving the map explains them better; 0 where none is looked for. */
export function longestRoute(model: MatchModel, straight: number, pathLength: number): number {
  if (straight > LONGEST_GAP_M) return 0
  const detour = (LEAVING + RETURNING + HOPELESS) * detourScale(model, straight)
  return Math.min(pathLength + detour, WINDING * pathLength + WINDING_M)
}

function detourScale(model: MatchModel, straight: number): number {
  return DETOUR_M + DETOUR_PER_M * straight + DETOUR_PER_NOISE * model.noise
}
