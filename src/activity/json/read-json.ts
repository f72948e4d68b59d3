import type { FileReading } from '../activity.ts'
import { unreadable } from '../unreadable.ts'
import { parseJson } from './parse-json.ts'
import { readGeoJson } from './read-geojson.ts'
import { isHuawei, readHuawei } from './read-huawei.ts'
import { isPolar, readPolar } from './read-polar.ts'
import { isSuunto, readSuunto } from './read-suunto.ts'

/** JSON is held whole, thrice where it has to be mended; Huawei writes ten years of activities into one file. */
const MAX_JSON_BYTES = 96 * 2 ** 20

/** Half a million positions of a course. */
const MAX_GEOJSON_BYTES = 16 * 2 ** 20

/** Reads a JSON file, already unpacked, whose contents say what it is; null where that is nothing known here. */
export function readJson(bytes: Uint8Array): FileReading | null {
  if (bytes.length > MAX_JSON_BYTES) return tooLong(MAX_JSON_BYTES)
  const parsed = parseJson(bytes)
  if (parsed === 'too-many')
    return unreadable('The file holds more numbers and words than any recording; it was not read.')
  if (parsed === 'damaged') return unreadable('The file begins like JSON, but is cut short or damaged.')
  const { value } = parsed
  if (isGeoJson(value))
    return bytes.length > MAX_GEOJSON_BYTES ? tooLong(MAX_GEOJSON_BYTES) : readGeoJson(value)
  if (isPolar(value)) return readPolar(value)
  if (isSuunto(value)) return readSuunto(value)
  return isHuawei(value) ? readHuawei(value) : null
}

function tooLong(most: number): FileReading {
  return unreadable(`The file is larger than ${most / 2 ** 20} MB, the most that is read as JSON.`)
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
