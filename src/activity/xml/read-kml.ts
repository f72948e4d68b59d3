import { normalLongitude } from '../../geo/distance.ts'
import type { Activity } from '../activity.ts'
import type { ColumnName } from '../columns.ts'
import type { FaultLedger } from './fault-ledger.ts'
import { readNumber } from './number-text.ts'
import { labelOrNull, RecordingReader, textOrNull, type Vocabulary } from './recording-reader.ts'

const NAME = {
  Placemark: 1,
  name: 2,
  LineString: 3,
  LinearRing: 4,
  Polygon: 5,
  Point: 6,
  /** gx:Track */
  Track: 7,
  coordinates: 8,
  /** gx:coord */
  coord: 9,
  altitudeMode: 10,
  NetworkLink: 11,
  latitude: 12,
  longitude: 13,
  altitude: 14,
} as const

const FIELDS: ReadonlyMap<number, ColumnName> = new Map<number, ColumnName>([
  [NAME.latitude, 'latitude'],
  [NAME.longitude, 'longitude'],
  [NAME.altitude, 'altitude'],
])

const VOCABULARY: Vocabulary = {
  names: NAME,
  fields: FIELDS,
  words: new Set(),
  latitude: NAME.latitude,
  longitude: NAME.longitude,
}

/** The `Placemark` being read. */
interface OpenPlacemark {
  readonly depth: number
  name: string | null
  /** Longitude, latitude and altitude of its point, as written. */
  point: string | null
}

/**
 * KML 2.2: each `Placemark` with lines is a course, each of its `LineString`s and `gx:Track`s a segment; one with a
 * point is a place. Outlines of areas are no lines to follow.
 *
 * Read by the reader of GPX and TCX (saxes, bounded in depth, text and points) and not through a tree: the library that
 * turns KML into GeoJSON wants a DOM, which a worker does not have, and its stand-in needs gigabytes for a long line.
 */
export class KmlReader extends RecordingReader {
  readonly format = 'kml'
  #placemark: OpenPlacemark | null = null
  #fileName: string | null = null
  /** Depth of the area, line, track or point being read; 0 outside of one. */
  #areaDepth = 0
  #lineDepth = 0
  #pointDepth = 0
  #coordinates = ''
  /** Heights above the ground say nothing of heights above the sea. */
  #isAboveGround = false
  #isLink = false

  constructor(faults: FaultLedger) {
    super(VOCABULARY, faults)
  }

  finish(): Activity[] {
    this.#takePlacemark()
    if (this.#isLink) this.noteNothing('link', LINK_ONLY)
    else this.noteNothing('no line', 'The file holds no line.')
    return []
  }

  protected openElement(code: number, depth: number): void {
    switch (code) {
      case NAME.Placemark:
        this.#takePlacemark()
        this.makeRoom('lines')
        this.#placemark = { depth, name: null, point: null }
        break
      case NAME.Polygon:
        this.#areaDepth = depth
        break
      case NAME.LineString:
      case NAME.LinearRing:
      case NAME.Track:
        if (this.#areaDepth === 0) this.#openLine(depth)
        break
      case NAME.Point:
        this.#pointDepth = depth
        break
      case NAME.NetworkLink:
        this.#isLink = true
        break
    }
  }

  #openLine(depth: number): void {
    this.#lineDepth = depth
    this.#coordinates = ''
    this.#isAboveGround = false
    this.row.breakSegment()
  }

  protected pointValue(): void {}
  protected closePoint(): void {}

  protected closeElement(code: number, depth: number, text: string): void {
    if (depth === this.#areaDepth) this.#areaDepth = 0
    else if (depth === this.#lineDepth) this.#closeLine()
    else if (depth === this.#pointDepth) this.#pointDepth = 0
    else if (code === NAME.name) this.#setName(depth, text)
    else if (code === NAME.coordinates) this.#setCoordinates(text)
    else if (this.#lineDepth === 0) return
    else if (code === NAME.altitudeMode) this.#isAboveGround = RELATIVE.has(text.trim())
    else if (code === NAME.coord) this.#addPosition(text.trim().split(BLANKS))
  }

  #setName(depth: number, text: string): void {
    if (this.#placemark === null) this.#fileName ??= textOrNull(text)
    else if (depth === this.#placemark.depth + 1) this.#placemark.name = textOrNull(text)
  }

  #setCoordinates(text: string): void {
    if (this.#lineDepth > 0) this.#coordinates = text
    else if (this.#pointDepth > 0 && this.#placemark !== null) this.#placemark.point = text
  }

  /** The mode of its altitudes stands before or after its coordinates: they are read once both are known. */
  #closeLine(): void {
    this.#lineDepth = 0
    for (const position of tuplesIn(this.#coordinates)) this.#addPosition(position.split(','))
    this.#coordinates = ''
  }

  #addPosition([longitude = '', latitude = '', altitude = '']: readonly string[]): void {
    this.row.drop()
    // Across the date line some programs draw on to 181° and more, so that the line is one.
    this.setPosition(readNumber(latitude), normalLongitude(readNumber(longitude)))
    if (!this.#isAboveGround) this.setNumber(NAME.altitude, altitude)
    this.row.commit()
  }

  #takePlacemark(): void {
    const placemark = this.#placemark
    this.#placemark = null
    if (placemark?.point) {
      const [longitude = '', latitude = ''] = tuplesIn(placemark.point)[0]?.split(',') ?? []
      const name = labelOrNull(placemark.name ?? '')
      const place = {
        name,
        kind: null,
        latitude: readNumber(latitude),
        longitude: normalLongitude(readNumber(longitude)),
      }
      this.mark(this.places, place)
    }
    if (this.row.length > 0) this.takeCourse(placemark?.name ?? this.#fileName, [])
  }
}

const LINK_ONLY =
  'The file holds no line, only a link to one elsewhere: open it in the program it is from and save the line itself.'

const RELATIVE: ReadonlySet<string> = new Set(['relativeToGround', 'relativeToSeaFloor'])

const BLANKS = /\s+/

/** `8.1,47.2,500 8.2,47.3,510`; some programs put blanks behind the commas too. */
function tuplesIn(coordinates: string): string[] {
  const text = coordinates.trim().replaceAll(/\s*,\s*/g, ',')
  return text === '' ? [] : text.split(BLANKS)
}
