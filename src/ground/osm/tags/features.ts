import { isSet, type Tags, wiki } from './tags.ts'

/** One thing worth knowing about a way before setting foot on it: a bit in its `features`. */
interface FeatureRow {
  readonly feature: string
  readonly bit: number
  readonly documentation: string
  readonly holds: (tags: Tags) => boolean
}

// The bits are those of the region's edge flags; the gaps between them belong to what no tag says.
export const BRIDGE = 1 << 0
export const TUNNEL = 1 << 1
export const FORD = 1 << 2
export const STEPS = 1 << 3
export const LADDER = 1 << 4
export const VIA_FERRATA = 1 << 5
/** One may walk it only in the direction it is drawn, or only against it. */
export const FORWARD_ONLY = 1 << 6
export const BACKWARD_ONLY = 1 << 7
export const SEASONAL = 1 << 8
/** By a rope or a chain. */
export const SECURED = 1 << 12
/** Rules that hold at times only: see the tags kept. */
export const CONDITIONAL = 1 << 13
export const INFORMAL = 1 << 14
export const INDOOR = 1 << 15
/** A square: its outline, not a line to follow. */
export const AREA = 1 << 16

/** Ways without wheels, on which `oneway` can only mean feet. */
const FEET_ONLY: ReadonlySet<string | undefined> = new Set([
  'footway',
  'steps',
  'pedestrian',
  'via_ferrata',
  'ladder',
])

export const FEATURE_ROWS: readonly FeatureRow[] = [
  {
    feature: 'bridge',
    bit: BRIDGE,
    documentation: wiki('Key:bridge'),
    holds: (tags) => isSet(tags, 'bridge'),
  },
  {
    feature: 'tunnel',
    bit: TUNNEL,
    documentation: wiki('Key:tunnel'),
    holds: (tags) => isSet(tags, 'tunnel'),
  },
  { feature: 'ford', bit: FORD, documentation: wiki('Key:ford'), holds: (tags) => isSet(tags, 'ford') },
  {
    feature: 'steps',
    bit: STEPS,
    documentation: wiki('Tag:highway=steps'),
    holds: (tags) => tags.get('highway') === 'steps',
  },
  {
    feature: 'ladder',
    bit: LADDER,
    documentation: wiki('Key:ladder'),
    holds: (tags) => tags.get('highway') === 'ladder' || isSet(tags, 'ladder') || isSet(tags, 'rungs'),
  },
  {
    feature: 'via ferrata',
    bit: VIA_FERRATA,
    documentation: wiki('Tag:highway=via_ferrata'),
    holds: (tags) => tags.get('highway') === 'via_ferrata' || isSet(tags, 'via_ferrata_scale'),
  },
  {
    feature: 'secured by rope or chain',
    bit: SECURED,
    documentation: wiki('Key:assisted_trail'),
    holds: (tags) => isSet(tags, 'assisted_trail') || isSet(tags, 'safety_rope'),
  },
  {
    feature: 'one way, as drawn',
    bit: FORWARD_ONLY,
    documentation: wiki('Key:oneway:foot'),
    holds: (tags) => footOneway(tags) > 0,
  },
  {
    feature: 'one way, against the drawing',
    bit: BACKWARD_ONLY,
    documentation: wiki('Key:oneway:foot'),
    holds: (tags) => footOneway(tags) < 0,
  },
  {
    feature: 'rules at times',
    bit: CONDITIONAL,
    documentation: wiki('Conditional_restrictions'),
    holds: (tags) => isSet(tags, 'foot:conditional') || isSet(tags, 'access:conditional'),
  },
  {
    feature: 'seasonal',
    bit: SEASONAL,
    documentation: wiki('Key:seasonal'),
    holds: (tags) => isSet(tags, 'seasonal') || isSet(tags, 'opening_hours'),
  },
  {
    feature: 'informal',
    bit: INFORMAL,
    documentation: wiki('Key:informal'),
    holds: (tags) => isSet(tags, 'informal'),
  },
  {
    feature: 'indoor',
    bit: INDOOR,
    documentation: wiki('Key:indoor'),
    holds: (tags) => isSet(tags, 'indoor') || tags.get('highway') === 'corridor',
  },
  { feature: 'area', bit: AREA, documentation: wiki('Key:area'), holds: (tags) => isSet(tags, 'area') },
]

/** The keys read here, for those who decide what to keep of a file. */
export const FEATURE_KEYS: readonly string[] = [
  'bridge',
  'tunnel',
  'ford',
  'ladder',
  'rungs',
  'via_ferrata_scale',
  'assisted_trail',
  'safety_rope',
  'oneway',
  'oneway:foot',
  'foot:forward',
  'foot:backward',
  'conveying',
  'foot:conditional',
  'access:conditional',
  'seasonal',
  'opening_hours',
  'informal',
  'indoor',
  'area',
]

/** Features of a way, as bits. */
export function wayFeaturesOf(tags: Tags): number {
  let features = 0
  for (const { bit, holds } of FEATURE_ROWS) if (holds(tags)) features |= bit
  return features
}

/**
 * 1 when feet may go only as the way is drawn, -1 only against it, else 0. `oneway` alone is meant for
 * vehicles, except where there can be none.
 */
function footOneway(tags: Tags): number {
  const said = tags.get('oneway:foot')
  if (said !== undefined) return direction(said)
  if (tags.get('foot:backward') === 'no') return 1
  if (tags.get('foot:forward') === 'no') return -1
  const conveying = tags.get('conveying')
  if (conveying === 'forward' || conveying === 'backward') return conveying === 'forward' ? 1 : -1
  return FEET_ONLY.has(tags.get('highway')) ? direction(tags.get('oneway')) : 0
}

function direction(value: string | undefined): number {
  if (value === '-1' || value === 'reverse') return -1
  return value === 'yes' || value === 'true' || value === '1' ? 1 : 0
}
