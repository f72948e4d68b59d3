import { XMLParser } from 'fast-xml-parser'

/** What another parser, and code that shares nothing with ours, finds in a GPX or TCX. */
export interface OraclePoint {
  readonly latitude: number
  readonly longitude: number
  readonly altitude: number
  /** s since 1970 UTC */
  readonly time: number
  readonly heartRate: number
}

type Node = Readonly<Record<string, unknown>>

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
})

/** The points of every track, in the order of the document. */
export function oraclePoints(text: string): OraclePoint[] {
  const root = asNode(parser.parse(text.replace(/^\ufeff?\s+/, '')))
  const gpx = root['gpx']
  if (gpx !== undefined) return children(gpx, 'trk', 'trkseg', 'trkpt').map(gpxPoint)
  const tcx = root['TrainingCenterDatabase'] ?? root
  const sessions = children(tcx, 'Activities', 'MultiSportSession')
  const activities = children(tcx, 'Activities', 'Activity').concat(
    sessions.flatMap((session) => children(session, 'FirstSport', 'Activity')),
    sessions.flatMap((session) => children(session, 'NextSport', 'Activity')),
  )
  return activities.flatMap((activity) => children(activity, 'Lap', 'Track', 'Trackpoint')).map(tcxPoint)
}

function gpxPoint(point: unknown): OraclePoint {
  const node = asNode(point)
  return {
    latitude: number(node['@lat']),
    longitude: number(node['@lon']),
    altitude: number(node['ele']),
    time: Date.parse(String(node['time'])) / 1000,
    heartRate: number(deepFind(node['extensions'], ['hr', 'heartrate'])),
  }
}

function tcxPoint(point: unknown): OraclePoint {
  const node = asNode(point)
  const position = asNode(node['Position'])
  return {
    latitude: number(position['LatitudeDegrees']),
    longitude: number(position['LongitudeDegrees']),
    altitude: number(node['AltitudeMeters']),
    time: Date.parse(String(node['Time'])) / 1000,
    heartRate: number(asNode(node['HeartRateBpm'])['Value']),
  }
}

function children(node: unknown, ...path: readonly string[]): unknown[] {
  return path.reduce<unknown[]>((nodes, name) => nodes.flatMap((node) => asNode(node)[name] ?? []), [node])
}

function deepFind(node: unknown, names: readonly string[]): unknown {
  for (const [name, value] of Object.entries(asNode(node))) {
    const found = names.includes(name) ? value : deepFind(value, names)
    if (found !== undefined) return found
  }
  return undefined
}

function asNode(value: unknown): Node {
  return typeof value === 'object' && value !== null ? (value as Node) : {}
}

function number(value: unknown): number {
  return typeof value === 'string' && value.trim() !== '' ? Number(value) : NaN
}
