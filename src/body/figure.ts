import type { Grade } from '../evidence/evidence.ts'

/** A number that does not pretend: the value and the range it may well lie in. */
export interface Ranged {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** What is known of the person; every field may be unknown, and then the figures say less. */
export interface Person {
  readonly mass_kg: number | null
  readonly sex: 'female' | 'male' | null
  readonly age_y: number | null
}

export type FigureId =
  | 'energy'
  | 'uphill-work'
  | 'downhill-work'
  | 'impact'
  | 'braking'
  | 'propulsion'
  | 'tibia'
  | 'quads-eccentric'
  | 'hips'
  | 'calves'
  | 'carbohydrate'
  | 'water'
  | 'carrying'
  | 'ground-energy'
  | 'yielding-energy'
  | 'soft-minutes'
  | 'uphill-minutes'
  | 'downhill-minutes'
  | 'level-minutes'
  | 'smooth-minutes'
  | 'uneven-minutes'
  | 'rough-minutes'
  | 'very-rough-minutes'
  | 'scramble-minutes'
  | 'side-slope-minutes'
  | 'turning'
  | 'dark-minutes'
  | 'altitude-time'
  | 'heat-time'
  | 'darkness-time'
  | 'duration-time'

/**
 * What a figure is about. `body`: what was asked of it. `ground`: the part that lay in the ground. The three planes
 * hold exposure, time and turns met with, and say nothing of what came of it. `conditions`: time that people at
 * large lose to heat, height, dark and long hours.
 */
export type FigureKind = 'body' | 'ground' | 'sagittal' | 'frontal' | 'transverse' | 'conditions'

/**
 * One bodily figure over stretches: three columns that add up. `low` and `high` are summed as they are
 * (the uncertainty of a coefficient is shared by every stretch, so it does not average out).
 * NaN in a column means the figure is unknown on that stretch.
 */
export interface FigureColumns {
  readonly id: FigureId
  readonly value: Float64Array
  readonly low: Float64Array
  readonly high: Float64Array
}

/** What a figure is called, measured in and resting on. */
export interface FigureMeaning {
  readonly id: FigureId
  readonly kind: FigureKind
  /** As a runner would say it: "Quads, braking". */
  readonly label: string
  /** Of the column's sum. When `perKg`, the column is per kg of body mass and the unit names the product with mass. */
  readonly unit: string
  readonly perKg: boolean
  readonly grade: Grade
  /** Coefficient ids of src/evidence. */
  readonly evidence: readonly string[]
  /** One or two sentences: what it is, and what it is not. */
  readonly meaning: string
}
