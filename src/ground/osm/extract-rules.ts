import { ACCESS_KEYS } from './tags/access.ts'
import { FEATURE_KEYS } from './tags/features.ts'
import { highwayOf } from './tags/highway.ts'
import { LAND_KEYS, landOf } from './tags/land.ts'
import { POINT_KEYS, pointsOf } from './tags/points.ts'
import { SURFACE_KEYS } from './tags/surface.ts'
import type { Tags } from './tags/tags.ts'
import { TECHNICALITY_KEYS } from './tags/technicality.ts'

/**
 * Why a way is kept: something to be on, a cover of land or water, a building or area that is a place, or the
 * untagged ring of a relation.
 */
export const WAY_KINDS = ['left out', 'path', 'land', 'place', 'ring'] as const

export const PATH = WAY_KINDS.indexOf('path')
export const LAND = WAY_KINDS.indexOf('land')
export const PLACE = WAY_KINDS.indexOf('place')
export const RING = WAY_KINDS.indexOf('ring')

/** Why a relation is kept: an area made of rings, or a marked route for feet. */
export const RELATION_KINDS = ['left out', 'area', 'route'] as const

export const AREA_RELATION = RELATION_KINDS.indexOf('area')
export const ROUTE_RELATION = RELATION_KINDS.indexOf('route')

/** What to keep of a file. */
export interface ExtractRules {
  /** Code of `WAY_KINDS`; 0 leaves the way out, unless a kept area needs it as a ring. */
  readonly way: (tags: Tags) => number
  /** Code of `RELATION_KINDS`; 0 leaves the relation out. */
  readonly relation: (tags: Tags) => number
  /** Codes of `POINTS`; none leaves the node out, unless a way runs through it. */
  readonly points: (tags: Tags, onArea: boolean) => readonly number[]
  /** Which tags of a kept element are kept with it. */
  readonly keepsKey: (key: string) => boolean
}

const ROUTES_ON_FOOT: ReadonlySet<string | undefined> = new Set(['hiking', 'foot', 'running', 'walking'])

/** Keys no rule reads and somebody who asks "what is here?" wants to know. */
const KEPT_FOR_PEOPLE = [
  'name',
  'name:en',
  'int_name',
  'alt_name',
  'loc_name',
  'ref',
  'ele',
  'operator',
  'network',
  'osmc:symbol',
  'route',
  'type',
  'layer',
  'level',
  'width',
  'est_width',
  'incline',
  'lit',
  'handrail',
  'ramp',
  'step_count',
  'obstacle',
  'hazard',
  'trailblazed',
  'footway',
  'sidewalk',
  'service',
  'crossing',
  'junction',
  'cycleway',
  'bicycle',
  'horse',
  'dog',
  'vehicle',
  'motor_vehicle',
  'maxspeed',
  'mtb:scale:uphill',
  'mtb:scale:imba',
  'piste:type',
  'covered',
  'building',
  'shelter_type',
  'drinking_water',
  'drinking_water:seasonal',
  'potable',
  'intermittent',
  'water',
  'wetland',
  'leaf_type',
  'capacity',
  'beds',
  'fee',
  'winter_room',
  'reservation',
  'phone',
  'contact:phone',
  'website',
  'contact:website',
  'description',
  'population',
  'locked',
] as const

const KEPT_KEYS: ReadonlySet<string> = new Set([
  'highway',
  ...SURFACE_KEYS,
  ...TECHNICALITY_KEYS,
  ...ACCESS_KEYS,
  ...FEATURE_KEYS,
  ...LAND_KEYS,
  ...POINT_KEYS,
  ...KEPT_FOR_PEOPLE,
])

/** What Underfoot keeps: everything one can be on, places, cover of land and water, marked routes. */
export const RUNNER_RULES: ExtractRules = {
  way(tags) {
    if (highwayOf(tags).code !== 0) return PATH
    if (landOf(tags).code !== 0) return LAND
    return pointsOf(tags, true).length > 0 ? PLACE : 0
  },
  relation(tags) {
    const type = tags.get('type')
    if (type === 'multipolygon' && landOf(tags).code !== 0) return AREA_RELATION
    return type === 'route' && ROUTES_ON_FOOT.has(tags.get('route')) ? ROUTE_RELATION : 0
  },
  points: pointsOf,
  keepsKey: (key) => KEPT_KEYS.has(key),
}
