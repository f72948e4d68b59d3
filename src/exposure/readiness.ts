/**
 * @module exposure
 *
 * What was done lately, what a course asks, and the one beside the other, dimension by dimension. A new dimension is
 * one entry of `dimensions.ts`.
 *
 * @example
 * ```ts
 * import type { Demand } from './demand.ts'
 * import { exposureOf } from './exposure.ts'
 * import { readiness } from './readiness.ts'
 *
 * declare const asked: Demand
 * const { dimensions } = readiness(asked, exposureOf([], { at_s: 1_700_000_000, utcOffset_s: null }))
 * dimensions[0].verdict // 'nothing lately', beside an empty history
 * ```
 */

import { SESSION_GUARD, SESSION_SPIKES, type SpikeBand } from '../evidence/progression.ts'
import type { Amount } from './amount.ts'
import type { Demand } from './demand.ts'
import { type Dimension, DIMENSIONS } from './dimensions.ts'
import type { DimensionExposure, Exposure } from './exposure.ts'

/**
 * A demand beside the most of the last 30 days. `within`: no more than the guard allows, surely. `beyond`: more,
 * surely. `beyond known`: more than any activity is known to have held, and some do not tell all. `unknown`: what
 * is known does not say. `nothing lately`: there is no activity to hold it against.
 */
export type Verdict = 'within' | 'beyond' | 'beyond known' | 'unknown' | 'nothing lately'

export interface DimensionReadiness {
  readonly dimension: Dimension
  readonly demand: Amount
  /** 0..1: how much of the demand is known. */
  readonly demandKnown: number
  readonly exposure: DimensionExposure
  /** Most that stays within the guard, by what is known; null: nothing known to hold it against. */
  readonly limit: number | null
  /** Demand ÷ longest, both at least; null where either is nothing. */
  readonly times: number | null
  readonly verdict: Verdict
  /** Where the demand lies among the spikes that were studied, for the one dimension that was: distance. */
  readonly spike: SpikeBand | null
}

/** A course against a history, dimension by dimension. There is no sum of it: no study says how they weigh. */
export interface Readiness {
  readonly exposure: Exposure
  /** In the order of `DIMENSIONS`. */
  readonly dimensions: readonly DimensionReadiness[]
}

/** Holds what a course asks against what was done lately. What is unknown is never ready, and never nothing. */
export function readiness(demand: Demand, exposure: Exposure): Readiness {
  return {
    exposure,
    dimensions: DIMENSIONS.map((dimension, k) => heldAgainst(dimension, demand, exposure.dimensions[k])),
  }
}

function heldAgainst(dimension: Dimension, asked: Demand, exposure: DimensionExposure): DimensionReadiness {
  const { longest } = exposure
  const demand = asked[dimension.id]
  const verdict = verdictOf(dimension, demand, exposure)
  const isTold = longest !== null && longest.least > 0
  const times = isTold && demand.least > 0 ? demand.least / longest.least : null
  return {
    dimension,
    demand,
    demandKnown: demand.known,
    exposure,
    limit: isTold ? SESSION_GUARD.value * longest.least : null,
    times,
    verdict,
    spike: dimension.basis === 'measured' ? spikeAt(times) : null,
  }
}

function verdictOf({ trifle }: Dimension, demand: Amount, { longest, known }: DimensionExposure): Verdict {
  if (demand.most <= trifle) return 'within'
  if (longest === null) return 'nothing lately'
  const guard = SESSION_GUARD.value
  if (demand.most <= guard * longest.least) return 'within'
  if (demand.least <= trifle || known === 0) return 'unknown'
  if (demand.least > guard * longest.most) return 'beyond'
  return demand.least > guard * longest.least ? 'beyond known' : 'unknown'
}

function spikeAt(times: number | null): SpikeBand | null {
  if (times === null) return null
  return SESSION_SPIKES.value.find(({ from, to }) => times > from && (to === null || times <= to)) ?? null
}
