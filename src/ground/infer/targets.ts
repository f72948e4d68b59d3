import { SOFTNESSES, SURFACES, TECHNICALITIES } from '../../stretch/classes.ts'
import { softnessOf } from '../osm/tags/softness.ts'
import { SURFACE_KEYS, surfaceOf } from '../osm/tags/surface.ts'
import type { Tags } from '../osm/tags/tags.ts'
import { TECHNICALITY_KEYS, technicalityOf } from '../osm/tags/technicality.ts'

export type TargetName = 'surface' | 'softness' | 'technicality'

/** Something to know about the ground: its classes, and the tags that tell it. */
export interface Target {
  readonly name: TargetName
  /** By code; code 0 is unknown and never inferred. */
  readonly classes: readonly string[]
  /** The keys whose values can tell it. All of them are hidden from a model that is to be tested. */
  readonly keys: ReadonlySet<string>
  /** The code the tags tell; 0 where they do not. */
  readonly read: (tags: Tags) => number
}

/** The class of way decides the class of ground only for ladders and the like, and is never hidden. */
const withoutHighway = (keys: readonly string[]) => new Set(keys.filter((key) => key !== 'highway'))

export const TARGETS: Readonly<Record<TargetName, Target>> = {
  surface: {
    name: 'surface',
    classes: SURFACES,
    keys: withoutHighway(SURFACE_KEYS),
    read: (tags) => surfaceOf(tags).code,
  },
  softness: {
    name: 'softness',
    classes: SOFTNESSES,
    keys: withoutHighway([...SURFACE_KEYS, 'tracktype']),
    read: (tags) => softnessOf(tags).code,
  },
  technicality: {
    name: 'technicality',
    classes: TECHNICALITIES,
    keys: withoutHighway(TECHNICALITY_KEYS),
    read: (tags) => technicalityOf(tags).code,
  },
}

export const TARGET_NAMES: readonly TargetName[] = ['surface', 'softness', 'technicality']
