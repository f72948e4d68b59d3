import { type FieldSpec, FIT_EPOCH_S, FitBytes, semicircles } from './fit-bytes.ts'

/** Writers of courses, as planners and watches write them. */

export interface DrawnPoint {
  /** Degrees. */
  readonly latitude: number
  readonly longitude: number
  /** m; NaN unknown. */
  readonly altitude: number
}

export interface MarkedPlace {
  readonly name: string
  readonly latitude: number
  readonly longitude: number
}

export interface DrawnCourse {
  readonly name: string
  /** Unbroken parts of the one line. */
  readonly parts: readonly (readonly DrawnPoint[])[]
  readonly water: readonly MarkedPlace[]
}

/** A writer's file, as bytes. */
export type CourseWriter = (course: DrawnCourse) => Uint8Array

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const at = ({ latitude, longitude }: Pick<DrawnPoint, 'latitude' | 'longitude'>): string =>
  `lat="${latitude.toFixed(7)}" lon="${longitude.toFixed(7)}"`
const ele = ({ altitude }: DrawnPoint): string =>
  Number.isNaN(altitude) ? '' : `<ele>${altitude.toFixed(2)}</ele>`
const wayPoints = ({ water }: DrawnCourse): string =>
  water.map((place) => `<wpt ${at(place)}><name>${place.name}</name><sym>Water</sym></wpt>`).join('\n')

function gpx(inside: string): Uint8Array {
  return bytesOf(
    `<?xml version="1.0" encoding="UTF-8"?>\n<gpx version="1.1" creator="planner" xmlns="http://www.topografix.com/GPX/1/1" xmlns:gpxx="http://www.garmin.com/xmlschemas/GpxExtensions/v3">\n${inside}\n</gpx>`,
  )
}

export const gpxTrackOf: CourseWriter = (course) => {
  const segments = course.parts.map(
    (part) =>
      `<trkseg>${part.map((point) => `<trkpt ${at(point)}>${ele(point)}</trkpt>`).join('\n')}</trkseg>`,
  )
  return gpx(`${wayPoints(course)}<trk><name>${course.name}</name>${segments.join('')}</trk>`)
}

/** Each part a `trk` of its own, as planners of stages write them. */
export const gpxTracksOf: CourseWriter = (course) => {
  const tracks = course.parts.map(
    (part) =>
      `<trk><name>${course.name}</name><trkseg>${part.map((point) => `<trkpt ${at(point)}>${ele(point)}</trkpt>`).join('\n')}</trkseg></trk>`,
  )
  return gpx(`${wayPoints(course)}${tracks.join('\n')}`)
}

/** Each part a `rte` of its own. */
export const gpxRoutesOf: CourseWriter = (course) => {
  const routes = course.parts.map(
    (part) =>
      `<rte><name>${course.name}</name>${part.map((point) => `<rtept ${at(point)}>${ele(point)}</rtept>`).join('\n')}</rte>`,
  )
  return gpx(`${wayPoints(course)}${routes.join('\n')}`)
}

/** As BaseCamp writes them: a few points that were clicked, and between them those of the way it found. */
export function baseCampRouteOf({ name, parts }: DrawnCourse, every: number): Uint8Array {
  const routes = parts.map((part) => {
    const clicked = part.flatMap((point, i) => {
      const isLast = i === part.length - 1
      if (i % every !== 0 && !isLast) return []
      const way = isLast ? [] : part.slice(i, Math.min(i + every, part.length - 1))
      const found = way.map((one) => `<gpxx:rpt ${at(one)}><gpxx:Subclass>0600</gpxx:Subclass></gpxx:rpt>`)
      return `<rtept ${at(point)}>${ele(point)}<name>via ${i}</name><sym>Flag, Blue</sym><extensions><gpxx:RoutePointExtension>${found.join('')}</gpxx:RoutePointExtension></extensions></rtept>`
    })
    return `<rte><name>${name}</name>${clicked.join('\n')}</rte>`
  })
  return gpx(routes.join('\n'))
}

export const tcxCourseOf: CourseWriter = ({ name, parts, water }) => {
  let second = 0
  const time = (s: number) => `<Time>${new Date(Date.UTC(2024, 4, 4, 7) + s * 1000).toISOString()}</Time>`
  const position = ({ latitude, longitude }: Pick<DrawnPoint, 'latitude' | 'longitude'>) =>
    `<Position><LatitudeDegrees>${latitude.toFixed(7)}</LatitudeDegrees><LongitudeDegrees>${longitude.toFixed(7)}</LongitudeDegrees></Position>`
  const tracks = parts.map((part) => {
    const points = part.map((point) => {
      const high = Number.isNaN(point.altitude)
        ? ''
        : `<AltitudeMeters>${point.altitude.toFixed(2)}</AltitudeMeters>`
      return `<Trackpoint>${time(second++)}${position(point)}${high}</Trackpoint>`
    })
    return `<Track>${points.join('\n')}</Track>`
  })
  const places = water.map(
    (place) =>
      `<CoursePoint><Name>${place.name}</Name>${time(0)}${position(place)}<PointType>Water</PointType></CoursePoint>`,
  )
  const folders = `<Folders><Courses><CourseFolder Name="Courses"><CourseNameRef><Id>${name}</Id></CourseNameRef></CourseFolder></Courses></Folders>`
  const lap =
    '<Lap><TotalTimeSeconds>1</TotalTimeSeconds><DistanceMeters>1</DistanceMeters><Intensity>Active</Intensity></Lap>'
  return bytesOf(
    `<?xml version="1.0" encoding="UTF-8"?>\n<TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2">${folders}<Courses><Course><Name>${name}</Name>${lap}${tracks.join('')}${places.join('')}</Course></Courses></TrainingCenterDatabase>`,
  )
}

const COURSE_RECORD: readonly FieldSpec[] = [
  { number: 253, type: 'uint32' },
  { number: 0, type: 'sint32' },
  { number: 1, type: 'sint32' },
  { number: 2, type: 'uint16' },
]

const START_S = Date.UTC(2024, 4, 4, 7) / 1000 - FIT_EPOCH_S

/** A FIT course file: file_id, course, a lap, records and course points. A FIT course has no parts: they follow on. */
export const fitCourseOf: CourseWriter = ({ name, parts, water }) => {
  const points = parts.flat()
  const file = new FitBytes()
    .define(0, 0, [
      { number: 0, type: 'enum' },
      { number: 1, type: 'uint16' },
    ])
    .data(0, [6, 1])
    .define(1, 31, [
      { number: 4, type: 'enum' },
      { number: 5, type: 'string', count: 32 },
    ])
    .data(1, [1, name])
    .define(2, 19, [
      { number: 253, type: 'uint32' },
      { number: 2, type: 'uint32' },
    ])
    .data(2, [START_S, START_S])
    .define(3, 20, COURSE_RECORD)
  points.forEach(({ latitude, longitude, altitude }, i) => {
    const high = Number.isNaN(altitude) ? null : Math.round((altitude + 500) * 5)
    file.data(3, [START_S + i, semicircles(latitude), semicircles(longitude), high])
  })
  file.define(4, 32, [
    { number: 1, type: 'uint32' },
    { number: 2, type: 'sint32' },
    { number: 3, type: 'sint32' },
    { number: 5, type: 'enum' },
    { number: 6, type: 'string', count: 16 },
  ])
  for (const place of water)
    file.data(4, [START_S, semicircles(place.latitude), semicircles(place.longitude), 3, place.name])
  return file.file()
}

const lonLat = ({ latitude, longitude, altitude }: DrawnPoint): readonly number[] => [
  Number(longitude.toFixed(7)),
  Number(latitude.toFixed(7)),
  ...(Number.isNaN(altitude) ? [] : [Number(altitude.toFixed(2))]),
]

export const kmlOf: CourseWriter = ({ name, parts, water }) => {
  const lines = parts.map(
    (part) =>
      `<LineString><altitudeMode>absolute</altitudeMode><coordinates>\n${part.map((point) => lonLat(point).join(',')).join('\n')}\n</coordinates></LineString>`,
  )
  return kml(
    `<Placemark><name>${name}</name><MultiGeometry>${lines.join('')}</MultiGeometry></Placemark>${placemarks(water)}`,
  )
}

/** As recorders on phones write them: a position each, and each with a time. */
export const kmlTrackOf: CourseWriter = ({ name, parts, water }) => {
  const tracks = parts.map((part) => {
    const times = part.map(
      (_, i) => `<when>${new Date(Date.UTC(2024, 4, 4, 7) + i * 1000).toISOString()}</when>`,
    )
    const positions = part.map((point) => `<gx:coord>${lonLat(point).join(' ')}</gx:coord>`)
    return `<gx:Track>${times.join('')}${positions.join('\n')}</gx:Track>`
  })
  return kml(
    `<Folder><name>Tracks</name><Placemark><name>${name}</name><gx:MultiTrack>${tracks.join('')}</gx:MultiTrack></Placemark></Folder>${placemarks(water)}`,
  )
}

function placemarks(places: readonly MarkedPlace[]): string {
  return places
    .map(
      ({ name, latitude, longitude }) =>
        `<Placemark><name>${name}</name><Point><coordinates>${longitude},${latitude},0</coordinates></Point></Placemark>`,
    )
    .join('')
}

export function kml(inside: string): Uint8Array {
  return bytesOf(
    `<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2" xmlns:gx="http://www.google.com/kml/ext/2.2"><Document><name>Map</name>${inside}</Document></kml>`,
  )
}

export const geoJsonOf: CourseWriter = ({ name, parts, water }) => {
  const lines = parts.map((part) => part.map(lonLat))
  const geometry =
    lines.length === 1
      ? { type: 'LineString', coordinates: lines[0] }
      : { type: 'MultiLineString', coordinates: lines }
  const places = water.map((place) => ({
    type: 'Feature',
    properties: { name: place.name, sym: 'Water' },
    geometry: { type: 'Point', coordinates: [place.longitude, place.latitude] },
  }))
  const features = [{ type: 'Feature', properties: { name }, geometry }, ...places]
  return bytesOf(JSON.stringify({ type: 'FeatureCollection', features }))
}
