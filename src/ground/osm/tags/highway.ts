import { listedValues, NO_TAGS_READ, type Reading, type Tags, wiki } from './tags.ts'

/** Classes of way by stable code; links count as the road they lead to. */
export const HIGHWAYS = [
  'unknown',
  'path',
  'footway',
  'steps',
  'track',
  'bridleway',
  'cycleway',
  'pedestrian',
  'living street',
  'residential',
  'service',
  'unclassified',
  'road',
  'tertiary',
  'secondary',
  'primary',
  'trunk',
  'motorway',
  'via ferrata',
  'platform',
  'corridor',
  'busway',
  'ladder',
] as const

export type HighwayName = (typeof HIGHWAYS)[number]

export const highwayCode = (name: HighwayName): number => HIGHWAYS.indexOf(name)

interface HighwayRow {
  readonly value: string
  readonly highway: HighwayName
  readonly documentation: string
}

const row = (value: string, highway: HighwayName): HighwayRow => ({
  value,
  highway,
  documentation: wiki(`Tag:highway=${value}`),
})

/** Values of `highway` that are ways; what is proposed, being built or given up is none. */
export const HIGHWAY_ROWS: readonly HighwayRow[] = [
  row('path', 'path'),
  row('footway', 'footway'),
  row('steps', 'steps'),
  row('track', 'track'),
  row('bridleway', 'bridleway'),
  row('cycleway', 'cycleway'),
  row('pedestrian', 'pedestrian'),
  row('living_street', 'living street'),
  row('residential', 'residential'),
  row('service', 'service'),
  row('unclassified', 'unclassified'),
  row('road', 'road'),
  row('tertiary', 'tertiary'),
  row('tertiary_link', 'tertiary'),
  row('secondary', 'secondary'),
  row('secondary_link', 'secondary'),
  row('primary', 'primary'),
  row('primary_link', 'primary'),
  row('trunk', 'trunk'),
  row('trunk_link', 'trunk'),
  row('motorway', 'motorway'),
  row('motorway_link', 'motorway'),
  row('via_ferrata', 'via ferrata'),
  row('platform', 'platform'),
  row('corridor', 'corridor'),
  row('busway', 'busway'),
  row('bus_guideway', 'busway'),
  row('ladder', 'ladder'),
]

const BY_VALUE: ReadonlyMap<string, number> = new Map(
  HIGHWAY_ROWS.map(({ value, highway }) => [value, highwayCode(highway)]),
)

/** The class of a way; code 0 for what is no way one could be on. */
export function highwayOf(tags: Tags): Reading {
  const value = tags.get('highway')
  if (value === undefined) return NO_TAGS_READ
  const code = BY_VALUE.get(value) ?? BY_VALUE.get(listedValues(value)[0]) ?? 0
  return code === 0 ? NO_TAGS_READ : { code, by: `highway=${value}` }
}
