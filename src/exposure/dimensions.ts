import { calvesColumns } from '../body/calves.ts'
import { groundForceColumns } from '../body/ground-forces.ts'
import { hipsColumns } from '../body/hips.ts'
import { quadsColumns } from '../body/quads.ts'
import { TRIFLES } from '../evidence/progression.ts'
import type { DemandAmount } from './amount.ts'
import {
  climbOf,
  figureTotal,
  lengthAmountOf,
  movingTimeOf,
  roughTimeOf,
  softLengthOf,
  type MeasuredWay,
} from './dimension-readings.ts'

/** What kind of amount it is, which says how people read it: a height in feet is no distance in miles. */
export type Quantity = 'distance' | 'height' | 'time' | 'flat steps' | 'flat minutes'

/** Of amounts as they are kept and told by `--json` and the API. */
export type DimensionUnit = 'm' | 's' | 'flat steps' | 'flat minutes'

export const UNITS: Readonly<Record<Quantity, DimensionUnit>> = {
  distance: 'm',
  height: 'm',
  time: 's',
  'flat steps': 'flat steps',
  'flat minutes': 'flat minutes',
}

/** One way in which a course asks and a history answers. */
interface DimensionEntry {
  /** As it is kept in databases and told by `--json` and the API: never changed, never used for something else. */
  readonly id: string
  readonly quantity: Quantity
  /** Whether the guard on sessions was measured here, or is used by analogy. */
  readonly basis: 'measured' | 'analogy'
  /** Asking for no more than this is asking for none: a few steps of a kind are on any path. */
  readonly trifle: number
  /** What a way on foot asked: of a recording and of a course with predicted times alike. */
  readonly read: (way: MeasuredWay) => DemandAmount
  readonly words: {
    /** Within a sentence: `It asks for no …`. */
    readonly name: string
    /** At the head of a row, where that is not the name. */
    readonly heading?: string
    /** Begins a sentence that goes on `lately is 400 m`. */
    readonly most: string
  }
}

/**
 * Every dimension, in the order people read them. One more is one more entry here (and another `MODEL_VERSION`, so
 * that what is kept is reckoned anew): exposure, readiness, database, API, terminal and page go through this list.
 */
const ENTRIES = [
  {
    id: 'distance',
    quantity: 'distance',
    basis: 'measured',
    trifle: 0,
    read: lengthAmountOf,
    words: { name: 'distance', most: 'Your longest run' },
  },
  {
    id: 'moving-time',
    quantity: 'time',
    basis: 'analogy',
    trifle: 0,
    read: movingTimeOf,
    words: { name: 'time on the move', most: 'Your longest time on the move' },
  },
  {
    id: 'ascent',
    quantity: 'height',
    basis: 'analogy',
    trifle: TRIFLES.value.climb,
    read: (way) => climbOf(way, 'ascent'),
    words: { name: 'climb', most: 'Your longest climb in one run' },
  },
  {
    id: 'descent',
    quantity: 'height',
    basis: 'analogy',
    trifle: TRIFLES.value.climb,
    read: (way) => climbOf(way, 'descent'),
    words: { name: 'descent', most: 'Your longest descent in one run' },
  },
  {
    id: 'technical',
    quantity: 'time',
    basis: 'analogy',
    trifle: TRIFLES.value.roughTime,
    read: roughTimeOf,
    words: { name: 'rough ground', most: 'Your longest time on rough ground' },
  },
  {
    id: 'yielding',
    quantity: 'distance',
    basis: 'analogy',
    trifle: TRIFLES.value.softWay,
    read: softLengthOf,
    words: { name: 'soft ground', most: 'Your longest way on soft ground' },
  },
  {
    id: 'impact',
    quantity: 'flat steps',
    basis: 'analogy',
    trifle: 0,
    read: (way) => figureTotal(way, groundForceColumns(way.stretches, way.motion)[0]),
    words: { name: 'landing', most: 'The most landing in one run of yours' },
  },
  {
    id: 'quads-eccentric',
    quantity: 'flat minutes',
    basis: 'analogy',
    trifle: 0,
    read: (way) => figureTotal(way, quadsColumns(way.stretches, way.motion)),
    words: {
      name: 'braking with the thighs',
      heading: 'Thighs, braking',
      most: 'The most braking in one run of yours',
    },
  },
  {
    id: 'hips',
    quantity: 'flat minutes',
    basis: 'analogy',
    trifle: 0,
    read: (way) => figureTotal(way, hipsColumns(way.stretches, way.motion)),
    words: {
      name: 'pushing with the hips',
      heading: 'Hips, pushing',
      most: 'The most pushing with the hips in one run of yours',
    },
  },
  {
    id: 'calves',
    quantity: 'flat minutes',
    basis: 'analogy',
    trifle: 0,
    read: (way) => figureTotal(way, calvesColumns(way.stretches, way.motion)),
    words: {
      name: 'work of the calves',
      heading: 'Calves',
      most: 'The most work of the calves in one run of yours',
    },
  },
] as const satisfies readonly DimensionEntry[]

export type DimensionId = (typeof ENTRIES)[number]['id']

export interface Dimension extends DimensionEntry {
  readonly id: DimensionId
}

export const DIMENSIONS: readonly Dimension[] = ENTRIES

export function dimensionOf(id: DimensionId): Dimension {
  const found = DIMENSIONS.find((one) => one.id === id)
  if (found === undefined) throw new Error(`There is no dimension ${id}.`)
  return found
}
