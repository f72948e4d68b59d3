import { footAccessOf } from './access.ts'
import { wayFeaturesOf } from './features.ts'
import { highwayOf } from './highway.ts'
import { sacScaleOf, trailVisibilityOf } from './scales.ts'
import { softnessOf } from './softness.ts'
import { surfaceOf } from './surface.ts'
import type { Reading, Tags } from './tags.ts'
import { technicalityOf } from './technicality.ts'

/** All that the tags of a way say to somebody on foot. */
export interface WayFacts {
  /** Code of `HIGHWAYS`. */
  readonly highway: Reading
  /** Code of `FOOT_ACCESSES`. */
  readonly access: Reading
  /** Bits of `tags/features.ts`. */
  readonly features: number
  /** Codes of `ground/classes.ts`. */
  readonly surface: Reading
  readonly softness: Reading
  readonly technicality: Reading
  /** 1–6, T1 to T6. */
  readonly sacScale: Reading
  /** 1–6, excellent to no. */
  readonly trailVisibility: Reading
}

export function wayFacts(tags: Tags): WayFacts {
  return {
    highway: highwayOf(tags),
    access: footAccessOf(tags),
    features: wayFeaturesOf(tags),
    surface: surfaceOf(tags),
    softness: softnessOf(tags),
    technicality: technicalityOf(tags),
    sacScale: sacScaleOf(tags),
    trailVisibility: trailVisibilityOf(tags),
  }
}
