import { SURFACES, softnessCode, type SoftnessName, type SurfaceName } from '../../../stretch/classes.ts'
import { SURFACE_KEYS, surfaceOf } from './surface.ts'
import { listedValues, NO_TAGS_READ, type Reading, type Tags, wiki } from './tags.ts'

interface SoftnessRow {
  readonly softness: SoftnessName
  readonly documentation: string
}

const KEY_SURFACE = wiki('Key:surface')

const row = (softness: SoftnessName, documentation = KEY_SURFACE): SoftnessRow => ({
  softness,
  documentation,
})

/**
 * How far each surface gives way: paved and rock hard; compacted firm; earth and grass medium; woodchips soft;
 * sand, mud and snow yielding. No trustworthy stiffness of real trails has been published, and moisture
 * changes it more than the class does: an order, not a measure.
 */
export const SOFTNESS_OF_SURFACE: Readonly<Record<SurfaceName, SoftnessRow>> = {
  unknown: row('unknown'),
  paved: row('hard', wiki('Tag:surface=paved')),
  compacted: row('firm', wiki('Tag:surface=compacted')),
  'fine gravel': row('firm', wiki('Tag:surface=fine_gravel')),
  gravel: row('medium', wiki('Tag:surface=gravel')),
  dirt: row('medium', wiki('Tag:surface=dirt')),
  grass: row('medium', wiki('Tag:surface=grass')),
  woodchips: row('soft', wiki('Tag:surface=woodchips')),
  wood: row('firm', wiki('Tag:surface=wood')),
  metal: row('hard', wiki('Tag:surface=metal')),
  rock: row('hard', wiki('Tag:surface=rock')),
  'loose rock': row('medium', wiki('Tag:natural=scree')),
  sand: row('yielding', wiki('Tag:surface=sand')),
  mud: row('yielding', wiki('Tag:surface=mud')),
  snow: row('yielding', wiki('Tag:surface=snow')),
}

/** Surfaces softer or harder than the class they belong to. */
export const SOFTNESS_OF_VALUE: ReadonlyMap<string, SoftnessRow> = new Map([
  ['tartan', row('medium', wiki('Tag:surface=tartan'))],
  ['rubber', row('medium')],
  ['grass_paver', row('firm', wiki('Tag:surface=grass_paver'))],
  ['leaves', row('soft')],
  ['ice', row('hard', wiki('Tag:surface=ice'))],
])

/** `tracktype` is by definition how firm a track is: from sealed (1) to earth and grass that gives way (5). */
export const SOFTNESS_OF_TRACKTYPE: ReadonlyMap<string, SoftnessRow> = new Map([
  ['grade1', row('hard', wiki('Tag:tracktype=grade1'))],
  ['grade2', row('firm', wiki('Tag:tracktype=grade2'))],
  ['grade3', row('medium', wiki('Tag:tracktype=grade3'))],
  ['grade4', row('medium', wiki('Tag:tracktype=grade4'))],
  ['grade5', row('soft', wiki('Tag:tracktype=grade5'))],
])

/** Softness as tagged: by surface, which is the more particular, else by tracktype. */
export function softnessOf(tags: Tags): Reading {
  const surface = surfaceOf(tags)
  if (surface.by !== null)
    return { code: softnessCode(softnessOfSurface(tags, surface.code)), by: surface.by }
  const tracktype = tags.get('tracktype')
  const row = tracktype === undefined ? undefined : SOFTNESS_OF_TRACKTYPE.get(listedValues(tracktype)[0])
  return row ? { code: softnessCode(row.softness), by: `tracktype=${tracktype}` } : NO_TAGS_READ
}

function softnessOfSurface(tags: Tags, code: number): SoftnessName {
  for (const key of SURFACE_KEYS) {
    const particular = SOFTNESS_OF_VALUE.get(tags.get(key) ?? '')
    if (particular) return particular.softness
  }
  return SOFTNESS_OF_SURFACE[SURFACES[code] ?? 'unknown'].softness
}
