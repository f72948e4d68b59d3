import type { Stretches } from './stretches.ts'

/** Columns that add up: a part of a stretch takes its share of the length. */
export const EXTENSIVE = ['length', 'movingTime', 'elapsedTime', 'ascent', 'descent', 'turn'] as const

/** Columns that hold for the whole stretch: a part has the same value. */
export const INTENSIVE = [
  'grade',
  'altitude',
  'latitude',
  'longitude',
  'heartRate',
  'cadence',
  'power',
  'temperature',
  'surface',
  'softness',
  'technicality',
  'surfaceFrom',
  'softnessFrom',
  'technicalityFrom',
  'surfaceProbability',
  'softnessProbability',
  'technicalityProbability',
  'sideSlope',
  'sunHeight',
] as const

/** Every column but `start`, which is the sum of the lengths before: whoever copies or keeps stretches takes these. */
export const COLUMN_NAMES = [...EXTENSIVE, ...INTENSIVE] as const

type Forgotten = Exclude<keyof Stretches, 'count' | 'start' | (typeof COLUMN_NAMES)[number]>

/** Does not compile while a column of the stretches stands in neither list. */
COLUMN_NAMES satisfies [Forgotten] extends [never] ? readonly (keyof Stretches)[] : never
