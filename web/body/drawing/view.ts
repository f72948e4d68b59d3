import type { BodyPartId } from '../../../src/words/body-parts.ts'

/**
 * One muscle as its two edges, each from origin to insertion: the outline is one edge down and the other back,
 * and the fibres lie between them. Muscles that meet on the midline give one edge, and the mirror is the other.
 */
export interface Muscle {
  readonly part: BodyPartId
  readonly edges: readonly [string, string] | readonly [string]
  readonly fibres: number
}

/** One side of a body seen from the front or the back: landmarks for `landmarks()`; the other side is its mirror. */
export interface BodyView {
  readonly head: string
  readonly hair: string
  readonly ear: string
  /** From the neck down the arm, the trunk and the leg to the midline. */
  readonly outline: string
  readonly muscles: readonly Muscle[]
  /** Contours on both sides, and the fainter ones. */
  readonly lines: readonly string[]
  readonly fineLines: readonly string[]
  /** Faint contours that are not mirrored. */
  readonly middleLines: readonly string[]
  readonly strands: readonly string[]
}
