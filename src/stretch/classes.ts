/**
 * The classes of ground, by stable code: a code, once given, is written into region files and never means
 * anything else. 0 is unknown in every list, as in the stretches' columns.
 */

/** What lies underfoot, from OpenStreetMap's `surface` and its kin. Nominal: the order says nothing. */
export const SURFACES = [
  'unknown',
  'paved',
  'compacted',
  'fine gravel',
  'gravel',
  'dirt',
  'grass',
  'woodchips',
  'wood',
  'metal',
  'rock',
  'loose rock',
  'sand',
  'mud',
  'snow',
] as const

export type SurfaceName = (typeof SURFACES)[number]

/** How far the ground gives way under a foot, an ordinal: nobody has measured stiffness of real trails. */
export const SOFTNESSES = ['unknown', 'hard', 'firm', 'medium', 'soft', 'yielding'] as const

export type SoftnessName = (typeof SOFTNESSES)[number]

/** How much attention each step asks, an ordinal. A scramble needs hands and is never called runnable. */
export const TECHNICALITIES = ['unknown', 'smooth', 'uneven', 'rough', 'very rough', 'scramble'] as const

export type TechnicalityName = (typeof TECHNICALITIES)[number]

/** Where a class comes from: nobody knows, a mapper wrote it, or a model inferred it with a probability. */
export const PROVENANCES = ['unknown', 'tagged', 'inferred'] as const

export type ProvenanceName = (typeof PROVENANCES)[number]

/** The code of a surface's name, as stored in columns and region files. */
export const surfaceCode = (name: SurfaceName): number => SURFACES.indexOf(name)

export const softnessCode = (name: SoftnessName): number => SOFTNESSES.indexOf(name)

export const technicalityCode = (name: TechnicalityName): number => TECHNICALITIES.indexOf(name)

/** From this class upward the ground is climbed, not run. */
export const SCRAMBLE = technicalityCode('scramble')
