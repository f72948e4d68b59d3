import type { FileReading } from '../../src/activity/activity.ts'
import { readXml } from '../../src/activity/xml/read-xml.ts'

export function readText(text: string): FileReading {
  return readXml([new TextEncoder().encode(text)])
}

export function gpx(inside: string, attributes = 'creator="Test watch"'): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<gpx version="1.1" ${attributes}>\n${inside}\n</gpx>\n`
}

/** One track of one segment. */
export function gpxTrack(points: string, head = ''): string {
  return gpx(`<trk>${head}<trkseg>\n${points}\n</trkseg></trk>`)
}

export function gpxPoint(inside: string, lat: string | number = 46.5, lon: string | number = 7.25): string {
  return `<trkpt lat="${lat}" lon="${lon}">${inside}</trkpt>`
}

/** `count` points one second and about ten metres apart, written as Garmin Connect does. */
export function longGpx(count: number): string {
  const points = Array.from(
    { length: count },
    (_, i) => `<trkpt lat="${(46 + i * 1e-4).toFixed(6)}" lon="7.100000">
  <ele>${1000 + (i % 50)}.5</ele>
  <time>${new Date(Date.UTC(2024, 4, 1, 6) + i * 1000).toISOString()}</time>
  <extensions><ns3:TrackPointExtension><ns3:hr>${120 + (i % 60)}</ns3:hr></ns3:TrackPointExtension></extensions>
</trkpt>`,
  )
  return gpxTrack(points.join('\n'), '<name>Über den Grat &amp; zurück</name><type>trail_running</type>')
}

export function tcx(inside: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2">
${inside}
</TrainingCenterDatabase>`
}

export function tcxActivity(laps: string, sport = 'Running', tail = ''): string {
  return `<Activity Sport="${sport}"><Id>2024-05-01T06:00:00Z</Id>${laps}${tail}</Activity>`
}

export function tcxLap(tracks: string, summary = ''): string {
  return `<Lap StartTime="2024-05-01T06:00:00Z">${summary}${tracks}</Lap>`
}

/** A point `second` seconds into the first of May 2024, 06:00 UTC. */
export function tcxPoint(second: number, inside = ''): string {
  const time = new Date(Date.UTC(2024, 4, 1, 6) + second * 1000).toISOString()
  return `<Trackpoint><Time>${time}</Time>${inside}</Trackpoint>`
}

export function tcxPosition(latitude: string | number, longitude: string | number): string {
  return `<Position><LatitudeDegrees>${latitude}</LatitudeDegrees><LongitudeDegrees>${longitude}</LongitudeDegrees></Position>`
}

export function longTcx(count: number): string {
  const points = Array.from({ length: count }, (_, i) =>
    tcxPoint(
      i,
      `${tcxPosition((46 + i * 1e-4).toFixed(6), '7.1')}<AltitudeMeters>${1000 + (i % 50)}</AltitudeMeters>
  <HeartRateBpm><Value>${120 + (i % 60)}</Value></HeartRateBpm>`,
    ),
  )
  const half = count >> 1
  const summary = '<TotalTimeSeconds>100</TotalTimeSeconds><DistanceMeters>300.5</DistanceMeters>'
  return tcx(
    `<Activities>${tcxActivity(
      [points.slice(0, half), points.slice(half)]
        .map((some) => tcxLap(`<Track>\n${some.join('\n')}\n</Track>`, summary))
        .join('\n'),
    )}</Activities>`,
  )
}

/** All that is said of a reading, in one text. */
export function said(reading: FileReading): string {
  return reading.faults.map(({ where, what }) => `${where}: ${what}`).join('\n')
}
