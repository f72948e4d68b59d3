import {
  softnessCode,
  type SoftnessName,
  surfaceCode,
  type SurfaceName,
  technicalityCode,
  type TechnicalityName,
} from '../../src/stretch/classes.ts'
import { GROUND_IDEAS, KNOWN_AS } from '../../src/words/ground-words.ts'
import { GRADE_STEPS } from '../../src/ground/tiles/grade-steps.ts'

/** What the colour of a path may tell. */
export const COLOUR_BY = ['surface', 'softness', 'technicality', 'grade'] as const
export type ColourBy = keyof typeof GROUND_IDEAS

/** A row of the legend. */
export interface GroundClass {
  /** Name of the colour in tokens.css. */
  readonly colour: `--${string}`
  readonly words: string
  /**
   * The tile's values that belong to it: codes of src/ground/classes.ts; for grade, the percent from which the
   * class begins.
   */
  readonly values: readonly number[]
}

const surface = (colour: `--surface-${string}`, ...names: SurfaceName[]): GroundClass => ({
  colour,
  words: names.join(', '),
  values: names.map(surfaceCode),
})
const softness = (colour: `--soft-${string}`, name: SoftnessName): GroundClass => ({
  colour,
  words: name,
  values: [softnessCode(name)],
})
const technicality = (colour: `--tech-${string}`, name: TechnicalityName): GroundClass => ({
  colour,
  words: name,
  values: [technicalityCode(name)],
})
const grade = (colour: `--grade-${string}`, words: string, from: number): GroundClass => ({
  colour,
  words,
  values: [from],
})

/**
 * The one table of ground colours, for the map, its legend and whatever draws the ground later. Surfaces that feel
 * alike share a colour: eyes tell eight apart, not fourteen. Up and down are one, for a path has no direction.
 */
export const GROUND_LEGEND: Readonly<Record<ColourBy, readonly GroundClass[]>> = {
  surface: [
    surface('--surface-paved', 'paved'),
    surface('--surface-compacted', 'compacted', 'fine gravel'),
    surface('--surface-gravel', 'gravel'),
    surface('--surface-dirt', 'dirt'),
    surface('--surface-grass', 'grass', 'woodchips'),
    surface('--surface-rock', 'rock', 'loose rock'),
    surface('--surface-soft', 'sand', 'mud', 'snow'),
    surface('--surface-made', 'wood', 'metal'),
  ],
  softness: [
    softness('--soft-hard', 'hard'),
    softness('--soft-firm', 'firm'),
    softness('--soft-medium', 'medium'),
    softness('--soft-soft', 'soft'),
    softness('--soft-yielding', 'yielding'),
  ],
  technicality: [
    technicality('--tech-smooth', 'smooth'),
    technicality('--tech-uneven', 'uneven'),
    technicality('--tech-rough', 'rough'),
    technicality('--tech-very-rough', 'very rough'),
    technicality('--tech-scramble', 'scramble'),
  ],
  grade: [
    grade('--grade-level', 'about level', GRADE_STEPS[0]),
    grade('--grade-up-1', `from ${GRADE_STEPS[1]} %`, GRADE_STEPS[1]),
    grade('--grade-up-2', `from ${GRADE_STEPS[2]} %`, GRADE_STEPS[2]),
    grade('--grade-up-3', `from ${GRADE_STEPS[3]} %`, GRADE_STEPS[3]),
  ],
}

/** The stroke by how a class is known: the one visual law of map, profile, bars and body. */
export const CERTAINTIES = [
  { stroke: 'solid', words: KNOWN_AS.tagged },
  { stroke: 'dashed', words: KNOWN_AS.inferred },
  { stroke: 'dotted', words: KNOWN_AS.unknown },
] as const
