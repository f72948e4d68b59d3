import { NO_TAGS_READ, type Reading, type Tags, wiki } from './tags.ts'

/** What covers the land, by stable code; enough to draw a map and to help guess what is underfoot. */
export const LANDS = [
  'unknown',
  'forest',
  'scrub',
  'heath',
  'grassland',
  'meadow',
  'farmland',
  'orchard',
  'park',
  'built up',
  'quarry',
  'wetland',
  'water',
  'glacier',
  'scree',
  'bare rock',
  'sand',
  'mud',
  'cliff',
  'river',
  'stream',
  'coastline',
] as const

export type LandName = (typeof LANDS)[number]

export const landCode = (name: LandName): number => LANDS.indexOf(name)

/** Classes that are lines; all others are areas. */
export const LAND_LINES: ReadonlySet<LandName> = new Set(['cliff', 'river', 'stream', 'coastline'])

interface LandRow {
  readonly key: string
  readonly value: string
  readonly land: LandName
  readonly documentation: string
}

const row = (key: string, value: string, land: LandName): LandRow => ({
  key,
  value,
  land,
  documentation: wiki(`Tag:${key}=${value}`),
})

/** In order of precedence: what lies there by nature, then by water, then by use. */
export const LAND_ROWS: readonly LandRow[] = [
  row('natural', 'wood', 'forest'),
  row('natural', 'scrub', 'scrub'),
  row('natural', 'heath', 'heath'),
  row('natural', 'moor', 'heath'),
  row('natural', 'grassland', 'grassland'),
  row('natural', 'fell', 'grassland'),
  row('natural', 'tundra', 'grassland'),
  row('natural', 'wetland', 'wetland'),
  row('natural', 'water', 'water'),
  row('natural', 'glacier', 'glacier'),
  row('natural', 'scree', 'scree'),
  row('natural', 'shingle', 'scree'),
  row('natural', 'bare_rock', 'bare rock'),
  row('natural', 'rock', 'bare rock'),
  row('natural', 'sand', 'sand'),
  row('natural', 'beach', 'sand'),
  row('natural', 'dune', 'sand'),
  row('natural', 'mud', 'mud'),
  row('natural', 'cliff', 'cliff'),
  row('natural', 'coastline', 'coastline'),
  row('waterway', 'riverbank', 'water'),
  row('waterway', 'dock', 'water'),
  row('waterway', 'river', 'river'),
  row('waterway', 'canal', 'river'),
  row('waterway', 'stream', 'stream'),
  row('landuse', 'forest', 'forest'),
  row('landuse', 'meadow', 'meadow'),
  row('landuse', 'grass', 'grassland'),
  row('landuse', 'village_green', 'park'),
  row('landuse', 'recreation_ground', 'park'),
  row('landuse', 'allotments', 'park'),
  row('landuse', 'cemetery', 'park'),
  row('landuse', 'farmland', 'farmland'),
  row('landuse', 'farmyard', 'farmland'),
  row('landuse', 'greenhouse_horticulture', 'farmland'),
  row('landuse', 'orchard', 'orchard'),
  row('landuse', 'vineyard', 'orchard'),
  row('landuse', 'plant_nursery', 'orchard'),
  row('landuse', 'reservoir', 'water'),
  row('landuse', 'basin', 'water'),
  row('landuse', 'residential', 'built up'),
  row('landuse', 'commercial', 'built up'),
  row('landuse', 'retail', 'built up'),
  row('landuse', 'industrial', 'built up'),
  row('landuse', 'railway', 'built up'),
  row('landuse', 'quarry', 'quarry'),
  row('leisure', 'park', 'park'),
  row('leisure', 'garden', 'park'),
  row('leisure', 'golf_course', 'park'),
]

export const LAND_KEYS: readonly string[] = [...new Set(LAND_ROWS.map(({ key }) => key))]

const BY_TAG: ReadonlyMap<string, number> = new Map(
  LAND_ROWS.map(({ key, value, land }) => [`${key}=${value}`, landCode(land)]),
)

/** What covers the land, by the first key in the table that says something known. */
export function landOf(tags: Tags): Reading {
  for (const key of LAND_KEYS) {
    const value = tags.get(key)
    if (value === undefined) continue
    const code = BY_TAG.get(`${key}=${value}`)
    if (code !== undefined) return { code, by: `${key}=${value}` }
  }
  return NO_TAGS_READ
}
