import type { FileReading } from '../activity.ts'
import { unreadable } from '../unreadable.ts'
import { readGeoJson } from './read-geojson.ts'

/** Half a million positions: JSON is held whole, in memory many times its size. */
const MAX_JSON_BYTES = 16 * 2 ** 20

/** Reads a JSON file, already unpacked, whose contents say what it is; null where that is nothing known here. */
export function readJson(bytes: Uint8Array): FileReading | null {
  if (bytes.length > MAX_JSON_BYTES)
    return unreadable(
      `The file is larger than ${MAX_JSON_BYTES / 2 ** 20} MB, the most that is read as JSON.`,
    )
  const value = parsed(new TextDecoder().decode(bytes))
  if (value === undefined) return unreadable('The file begins like JSON, but is cut short or damaged.')
  return isGeoJson(value) ? readGeoJson(value) : null
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const TYPES: ReadonlySet<unknown> = new Set([
  'FeatureCollection',
  'Feature',
  'GeometryCollection',
  'LineString',
  'MultiLineString',
  'Point',
  'MultiPoint',
  'Polygon',
  'MultiPolygon',
])

function isGeoJson(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'type' in value && TYPES.has(value.type)
}
