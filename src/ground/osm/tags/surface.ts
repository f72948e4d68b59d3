import { surfaceCode, type SurfaceName } from '../../../stretch/classes.ts'
import { listedValues, NO_TAGS_READ, type Reading, type Tags, wiki } from './tags.ts'

interface SurfaceRow {
  readonly value: string
  readonly surface: SurfaceName
  readonly documentation: string
}

const row = (value: string, surface: SurfaceName, page = `Tag:surface=${value}`): SurfaceRow => ({
  value,
  surface,
  documentation: wiki(page),
})

/** Values of `surface`; where a value has no page of its own, the row links to the key's. */
export const SURFACE_ROWS: readonly SurfaceRow[] = [
  row('paved', 'paved'),
  row('asphalt', 'paved'),
  row('chipseal', 'paved'),
  row('concrete', 'paved'),
  row('concrete:plates', 'paved'),
  row('concrete:lanes', 'paved'),
  row('concrete:tiles', 'paved', 'Key:surface'),
  row('paving_stones', 'paved'),
  row('paving_stones:lanes', 'paved', 'Key:surface'),
  row('sett', 'paved'),
  row('cobblestone', 'paved'),
  row('cobblestone:flattened', 'paved', 'Tag:surface=cobblestone'),
  row('unhewn_cobblestone', 'paved'),
  row('bricks', 'paved', 'Key:surface'),
  row('brick', 'paved', 'Key:surface'),
  row('tiles', 'paved', 'Key:surface'),
  row('tartan', 'paved'),
  row('rubber', 'paved', 'Key:surface'),
  row('acrylic', 'paved', 'Key:surface'),
  row('plastic', 'paved', 'Key:surface'),
  row('compacted', 'compacted'),
  row('fine_gravel', 'fine gravel'),
  row('gravel', 'gravel'),
  row('pebblestone', 'gravel'),
  row('shells', 'gravel', 'Key:surface'),
  row('ground', 'dirt'),
  row('dirt', 'dirt'),
  row('earth', 'dirt', 'Key:surface'),
  row('soil', 'dirt', 'Key:surface'),
  row('clay', 'dirt'),
  row('dirt/sand', 'dirt', 'Key:surface'),
  row('leaves', 'dirt', 'Key:surface'),
  row('grass', 'grass'),
  row('grass_paver', 'grass'),
  row('artificial_turf', 'grass', 'Key:surface'),
  row('woodchips', 'woodchips'),
  row('bark_mulch', 'woodchips', 'Key:surface'),
  row('mulch', 'woodchips', 'Key:surface'),
  row('wood', 'wood'),
  row('metal', 'metal'),
  row('metal_grid', 'metal'),
  row('rock', 'rock'),
  row('rocks', 'rock', 'Key:surface'),
  row('bare_rock', 'rock', 'Key:surface'),
  row('stone', 'rock', 'Key:surface'),
  row('stepping_stones', 'rock', 'Key:surface'),
  row('scree', 'loose rock', 'Tag:natural=scree'),
  row('rocky', 'loose rock', 'Key:surface'),
  row('stones', 'loose rock', 'Key:surface'),
  row('boulders', 'loose rock', 'Key:surface'),
  row('sand', 'sand'),
  row('mud', 'mud'),
  row('snow', 'snow'),
  row('ice', 'snow'),
]

/** Values that tell paved from unpaved and no more; `paved` is a class of its own. */
export const UNPAVED_VALUES: ReadonlySet<string> = new Set(['unpaved', 'natural'])

const BY_VALUE: ReadonlyMap<string, number> = new Map(
  SURFACE_ROWS.map(({ value, surface }) => [value, surfaceCode(surface)]),
)

/** Where a way has lanes for several users, feet are on the one with the more particular key. */
const KEYS = ['footway:surface', 'surface'] as const

/** The keys read here, for those who decide what to keep of a file. */
export const SURFACE_KEYS: readonly string[] = KEYS

/**
 * The surface a mapper wrote down. Of a list the first known value counts; `unpaved` says too little for a
 * class and is left to inference (see `saysUnpaved`).
 */
export function surfaceOf(tags: Tags): Reading {
  for (const key of KEYS) {
    const value = tags.get(key)
    if (value === undefined) continue
    const known = listedValues(value).find((part) => BY_VALUE.has(part))
    if (known !== undefined) return { code: BY_VALUE.get(known) ?? 0, by: `${key}=${value}` }
  }
  return NO_TAGS_READ
}

/** True where a mapper wrote that the way is not paved, without saying what it is. */
export function saysUnpaved(tags: Tags): boolean {
  return KEYS.some((key) => listedValues(tags.get(key) ?? '').some((part) => UNPAVED_VALUES.has(part)))
}
