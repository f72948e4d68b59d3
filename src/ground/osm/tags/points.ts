import { listedValues, type Tags, wiki } from './tags.ts'

/** Places a runner may need or steer by, by stable code. */
export const POINTS = [
  'unknown',
  'drinking water',
  'water tap',
  'spring',
  'well',
  'fountain',
  'shelter',
  'alpine hut',
  'wilderness hut',
  'toilets',
  'car park',
  'bus stop',
  'tram stop',
  'railway station',
  'lift station',
  'ferry terminal',
  'peak',
  'pass',
  'viewpoint',
  'city',
  'town',
  'village',
  'hamlet',
  'isolated dwelling',
  'quarter',
  'locality',
  'emergency phone',
  'defibrillator',
  'mountain rescue',
  'rescue point',
  'guidepost',
  'waterfall',
  'cave entrance',
  'barrier',
  'ford',
] as const

export type PointName = (typeof POINTS)[number]

export const pointCode = (name: PointName): number => POINTS.indexOf(name)

interface PointRow {
  readonly point: PointName
  readonly key: string
  /** null: any value but `no`. */
  readonly value: string | null
  /** Whether a building or area counts too, at its middle. */
  readonly onAreas: boolean
  readonly documentation: string
}

const place = (key: string, value: string, point: PointName): PointRow => ({
  point,
  key,
  value,
  onAreas: true,
  documentation: wiki(`Tag:${key}=${value}`),
})

const spot = (key: string, value: string | null, point: PointName): PointRow => ({
  point,
  key,
  value,
  onAreas: false,
  documentation: wiki(value === null ? `Key:${key}` : `Tag:${key}=${value}`),
})

export const POINT_ROWS: readonly PointRow[] = [
  place('amenity', 'drinking_water', 'drinking water'),
  place('amenity', 'water_point', 'water tap'),
  place('man_made', 'water_tap', 'water tap'),
  place('natural', 'spring', 'spring'),
  place('man_made', 'water_well', 'well'),
  place('amenity', 'fountain', 'fountain'),
  place('amenity', 'shelter', 'shelter'),
  place('tourism', 'lean_to', 'shelter'),
  place('tourism', 'alpine_hut', 'alpine hut'),
  place('tourism', 'wilderness_hut', 'wilderness hut'),
  place('amenity', 'toilets', 'toilets'),
  place('amenity', 'parking', 'car park'),
  place('highway', 'bus_stop', 'bus stop'),
  place('amenity', 'bus_station', 'bus stop'),
  place('railway', 'tram_stop', 'tram stop'),
  place('railway', 'station', 'railway station'),
  place('railway', 'halt', 'railway station'),
  place('aerialway', 'station', 'lift station'),
  place('amenity', 'ferry_terminal', 'ferry terminal'),
  spot('natural', 'peak', 'peak'),
  spot('natural', 'volcano', 'peak'),
  spot('natural', 'saddle', 'pass'),
  spot('mountain_pass', 'yes', 'pass'),
  place('tourism', 'viewpoint', 'viewpoint'),
  spot('place', 'city', 'city'),
  spot('place', 'town', 'town'),
  spot('place', 'village', 'village'),
  spot('place', 'hamlet', 'hamlet'),
  spot('place', 'isolated_dwelling', 'isolated dwelling'),
  spot('place', 'farm', 'isolated dwelling'),
  spot('place', 'suburb', 'quarter'),
  spot('place', 'quarter', 'quarter'),
  spot('place', 'neighbourhood', 'quarter'),
  spot('place', 'locality', 'locality'),
  place('emergency', 'phone', 'emergency phone'),
  place('amenity', 'emergency_phone', 'emergency phone'),
  place('emergency', 'defibrillator', 'defibrillator'),
  place('emergency', 'mountain_rescue', 'mountain rescue'),
  spot('highway', 'emergency_access_point', 'rescue point'),
  spot('information', 'guidepost', 'guidepost'),
  spot('waterway', 'waterfall', 'waterfall'),
  spot('natural', 'cave_entrance', 'cave entrance'),
  spot('barrier', null, 'barrier'),
  spot('ford', null, 'ford'),
]

export const POINT_KEYS: readonly string[] = [...new Set(POINT_ROWS.map(({ key }) => key))]

const BY_KEY: ReadonlyMap<string, readonly PointRow[]> = new Map(
  POINT_KEYS.map((key) => [key, POINT_ROWS.filter((row) => row.key === key)]),
)

/**
 * Every class of point the tags name: a spring may be a place of drinking water too.
 *
 * @param onArea the tags are those of a building or an area
 */
export function pointsOf(tags: Tags, onArea: boolean): number[] {
  const found: number[] = []
  for (const key of POINT_KEYS) {
    const value = tags.get(key)
    if (value === undefined) continue
    for (const row of BY_KEY.get(key) ?? []) {
      if (onArea && !row.onAreas) continue
      const holds = row.value === null ? value !== 'no' : listedValues(value).includes(row.value)
      const code = pointCode(row.point)
      if (holds && !found.includes(code)) found.push(code)
    }
  }
  return found
}

/** Whether the water there is said to be fit to drink: a mapper's word, no test of it. */
export function isPotable(tags: Tags): boolean | null {
  const said = tags.get('drinking_water') ?? tags.get('potable')
  if (said !== undefined) return said === 'yes' || (said === 'no' ? false : null)
  return tags.get('amenity') === 'drinking_water' ? true : null
}
