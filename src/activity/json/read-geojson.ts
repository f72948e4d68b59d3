import { z } from 'zod/mini'
import { normalLongitude } from '../../geo/distance.ts'
import { A_COURSE, type CoursePoint, type FileReading, type PlannedLine } from '../activity.ts'
import { TrackColumns } from '../columns.ts'
import { FaultLedger } from '../xml/fault-ledger.ts'
import { isPosition } from '../xml/point-values.ts'
import { labelOrNull } from '../xml/recording-reader.ts'

/** Longitude, latitude and perhaps altitude (RFC 7946, §3.1.1). */
const position = z.tuple([z.number(), z.number()], z.unknown())
const line = z.array(position)

const geometrySchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('LineString'), coordinates: line }),
  z.object({ type: z.literal('MultiLineString'), coordinates: z.array(line) }),
  z.object({ type: z.literal('Point'), coordinates: position }),
  z.object({ type: z.literal('MultiPoint'), coordinates: line }),
  z.object({ type: z.literal('Polygon') }),
  z.object({ type: z.literal('MultiPolygon') }),
])
const collectionSchema = z.object({
  type: z.literal('GeometryCollection'),
  geometries: z.array(z.unknown()),
})
const featureSchema = z.object({
  type: z.literal('Feature'),
  geometry: z.unknown(),
  properties: z.optional(z.nullable(z.record(z.string(), z.unknown()))),
})
const featuresSchema = z.object({ type: z.literal('FeatureCollection'), features: z.array(z.unknown()) })

type Position = z.infer<typeof position>

/** Collections in collections, and lines and places in one file, beyond which a file is none of a course. */
const MAX_DEPTH = 16
const MAX_LINES = 10_000
const MAX_PLACES = 10_000

/** What a feature says of itself, by the names that programs use. */
interface About {
  readonly name: string | null
  readonly kind: string | null
}

const NOTHING: About = { name: null, kind: null }

/** Reads the lines and points of GeoJSON (RFC 7946): every feature with lines is a course, its lines segments. */
export function readGeoJson(value: unknown): FileReading {
  const reader = new GeoJsonReader()
  reader.read(value, NOTHING, 0)
  return reader.reading()
}

class GeoJsonReader {
  readonly #faults = new FaultLedger()
  readonly #courses: PlannedLine[] = []
  readonly #places: CoursePoint[] = []
  #columns = new TrackColumns()

  read(value: unknown, about: About, depth: number): void {
    const features = featuresSchema.safeParse(value)
    if (features.success) {
      for (const one of features.data.features) if (depth < MAX_DEPTH) this.read(one, about, depth + 1)
      return
    }
    const feature = featureSchema.safeParse(value)
    const [geometry, own] = feature.success
      ? [feature.data.geometry, aboutOf(feature.data.properties ?? {})]
      : [value, about]
    // A feature may stand nowhere.
    if (geometry !== null) this.#geometry(geometry, own, depth)
    this.#takeCourse(own.name)
  }

  reading(): FileReading {
    const isCourse = this.#courses.length > 0
    if (isCourse) this.#faults.note('course', () => A_COURSE)
    else if (this.#faults.list().length === 0) this.#faults.note('no line', () => 'The file holds no line.')
    return {
      format: 'geojson',
      activities: [],
      courses: this.#courses,
      places: this.#places,
      faults: this.#faults.list(),
    }
  }

  #geometry(value: unknown, about: About, depth: number): void {
    const collection = collectionSchema.safeParse(value)
    if (collection.success) {
      for (const one of collection.data.geometries)
        if (depth < MAX_DEPTH) this.#geometry(one, about, depth + 1)
      return
    }
    const geometry = geometrySchema.safeParse(value)
    if (!geometry.success) {
      this.#faults.note('geometry', (count) =>
        count === 1
          ? 'A geometry is not as GeoJSON writes them and was left out.'
          : `${count} geometries are not as GeoJSON writes them and were left out.`,
      )
      return
    }
    const { data } = geometry
    if (data.type === 'LineString') this.#addSegment(data.coordinates)
    else if (data.type === 'MultiLineString') for (const one of data.coordinates) this.#addSegment(one)
    else if (data.type === 'Point') this.#addPlace(data.coordinates, about)
    else if (data.type === 'MultiPoint') for (const one of data.coordinates) this.#addPlace(one, about)
  }

  #addSegment(positions: readonly Position[]): void {
    this.#columns.breakSegment()
    for (const [drawn, latitude, altitude] of positions) {
      const row = this.#columns.addRow()
      // Across the date line maps draw on to 181° and more, so that the line is one.
      const longitude = normalLongitude(drawn)
      if (isPosition(latitude, longitude, this.#faults)) {
        this.#columns.column('latitude').values[row] = latitude
        this.#columns.column('longitude').values[row] = longitude
      }
      if (typeof altitude === 'number') this.#columns.column('altitude').values[row] = altitude
    }
  }

  #addPlace([drawn, latitude]: Position, about: About): void {
    const longitude = normalLongitude(drawn)
    const isSomewhere = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
    if (isSomewhere && this.#places.length < MAX_PLACES) this.#places.push({ ...about, latitude, longitude })
  }

  #takeCourse(name: string | null): void {
    if (this.#columns.length === 0) return
    if (this.#courses.length < MAX_LINES)
      this.#courses.push({ name, track: this.#columns.track(), points: [] })
    this.#columns = new TrackColumns()
  }
}

function aboutOf(properties: Readonly<Record<string, unknown>>): About {
  return { name: labelAt(properties, NAMES), kind: labelAt(properties, KINDS)?.toLowerCase() ?? null }
}

const NAMES = ['name', 'Name', 'title']
const KINDS = ['kind', 'type', 'sym', 'marker-symbol']

function labelAt(properties: Readonly<Record<string, unknown>>, keys: readonly string[]): string | null {
  const told = keys.map((key) => properties[key]).find((value) => typeof value === 'string')
  return typeof told === 'string' ? labelOrNull(told) : null
}
