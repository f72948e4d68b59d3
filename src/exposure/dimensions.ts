import type { Demand } from './exposure-record.ts'

/** An amount as far as it is known: at least so much, at most so much. Wholly unknown: 0 to infinity. */
export interface Amount {
  readonly least: number
  readonly most: number
}

export type DimensionId =
  | 'distance'
  | 'moving-time'
  | 'descent'
  | 'technical'
  | 'yielding'
  | 'impact'
  | 'quads-eccentric'

/** One way in which a course asks and a history answers. */
export interface Dimension {
  readonly id: DimensionId
  /** Of the amounts. */
  readonly unit: 'm' | 's' | 'flat steps' | 'flat minutes'
  /** Whether the guard on sessions was measured here, or is used by analogy. */
  readonly basis: 'measured' | 'analogy'
  /** Asking for no more than this is asking for none: a few steps of a kind are on any path. */
  readonly trifle: number
  readonly amountOf: (demand: Demand) => Amount
  /** 0..1: how much of the amount is known. */
  readonly knownOf: (demand: Demand) => number
}

/** Every dimension, in the order people read them. */
export const DIMENSIONS: readonly Dimension[] = [
  {
    id: 'distance',
    unit: 'm',
    basis: 'measured',
    trifle: 0,
    amountOf: ({ distance_m }) => exactly(distance_m),
    knownOf: () => 1,
  },
  {
    id: 'moving-time',
    unit: 's',
    basis: 'analogy',
    trifle: 0,
    amountOf: ({ moving_s }) => exactly(moving_s),
    knownOf: () => 1,
  },
  {
    id: 'descent',
    unit: 'm',
    basis: 'analogy',
    trifle: 20,
    amountOf: ({ descent_m }) => allOrNothing(descent_m),
    knownOf: ({ descent_m }) => (descent_m === null ? 0 : 1),
  },
  {
    id: 'technical',
    unit: 's',
    basis: 'analogy',
    trifle: 60,
    amountOf: ({ technical_s, technical_known_s, moving_s }) =>
      partly(technical_s, technical_known_s, moving_s),
    knownOf: ({ technical_known_s, moving_s }) => shareOf(technical_known_s, moving_s),
  },
  {
    id: 'yielding',
    unit: 'm',
    basis: 'analogy',
    trifle: 100,
    amountOf: ({ yielding_m, yielding_known_m, distance_m }) =>
      partly(yielding_m, yielding_known_m, distance_m),
    knownOf: ({ yielding_known_m, distance_m }) => shareOf(yielding_known_m, distance_m),
  },
  {
    id: 'impact',
    unit: 'flat steps',
    basis: 'analogy',
    trifle: 0,
    amountOf: ({ impact }) => allOrNothing(impact),
    knownOf: ({ impact }) => (impact === null ? 0 : 1),
  },
  {
    id: 'quads-eccentric',
    unit: 'flat minutes',
    basis: 'analogy',
    trifle: 0,
    amountOf: ({ quads }) => allOrNothing(quads),
    knownOf: ({ quads }) => (quads === null ? 0 : 1),
  },
]

export function isKnown({ least, most }: Amount): boolean {
  return least === most
}

function exactly(value: number): Amount {
  return { least: value, most: value }
}

function allOrNothing(value: number | null): Amount {
  return value === null ? { least: 0, most: Infinity } : exactly(value)
}

/** What of the whole is not known may all be of the kind, or none of it. */
function partly(value: number | null, known: number | null, whole: number): Amount {
  const least = value ?? 0
  return { least, most: least + Math.max(0, whole - (known ?? 0)) }
}

function shareOf(known: number | null, whole: number): number {
  return whole > 0 ? Math.min(1, (known ?? 0) / whole) : 0
}
