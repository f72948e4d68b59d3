import { writeFit, type FitSample } from '../test/support/fit-bytes.ts'
import { seededRandom } from './random.ts'

/** A made-up hilly run at one sample a second: the same numbers every time, as columns (m, m/s, bpm, strides). */
export interface MadeUpRun {
  readonly time_s: Float64Array
  readonly latitude: Float64Array
  readonly longitude: Float64Array
  readonly altitude: Float64Array
  readonly distance: Float64Array
  readonly speed: Float64Array
  readonly heartRate: Float64Array
  readonly cadence: Float64Array
}

const START_S = Date.UTC(2026, 4, 2, 7, 0, 0) / 1000
const METRES_PER_DEGREE = 111_195

/** @param samples one a second, so 10 000 are 2 h 47 min */
export function madeUpRun(samples: number, seed = 7): MadeUpRun {
  const random = seededRandom(seed)
  const column = () => new Float64Array(samples)
  const run = {
    time_s: column(),
    latitude: column(),
    longitude: column(),
    altitude: column(),
    distance: column(),
    speed: column(),
    heartRate: column(),
    cadence: column(),
  }
  let latitude = 46.5
  let longitude = 10.5
  let heading = 0
  for (let i = 0; i < samples; i++) {
    const grade = 0.12 * Math.sin(i / 400) + 0.05 * Math.sin(i / 67)
    const speed = 3 - 6 * Math.max(0, grade) + 0.2 * (random() - 0.5)
    heading += 0.15 * (random() - 0.5)
    latitude += (speed * Math.cos(heading)) / METRES_PER_DEGREE
    longitude += (speed * Math.sin(heading)) / (METRES_PER_DEGREE * Math.cos((latitude * Math.PI) / 180))
    run.time_s[i] = START_S + i
    run.latitude[i] = latitude
    run.longitude[i] = longitude
    run.speed[i] = speed
    run.distance[i] = (i > 0 ? run.distance[i - 1] : 0) + speed
    run.altitude[i] = (i > 0 ? run.altitude[i - 1] : 800) + speed * grade
    run.heartRate[i] = Math.round(140 + 150 * grade + 4 * random())
    run.cadence[i] = Math.round(84 + 2 * random())
  }
  return run
}

/** The run as a FIT activity, one record a second with all its sensors. */
export function toFit(run: MadeUpRun): Uint8Array<ArrayBuffer> {
  return writeFit(samplesOf(run))
}

function* samplesOf(run: MadeUpRun): Iterable<FitSample> {
  for (let i = 0; i < run.time_s.length; i++) {
    yield {
      time: run.time_s[i],
      latitude: run.latitude[i],
      longitude: run.longitude[i],
      altitude: run.altitude[i],
      distance: run.distance[i],
      speed: run.speed[i],
      heartRate: run.heartRate[i],
      cadence: run.cadence[i],
    }
  }
}

/** The run as GPX 1.1 with Garmin's point extensions, about 230 bytes a point like a watch's own. */
export function toGpx(run: MadeUpRun): string {
  const points: string[] = []
  for (let i = 0; i < run.time_s.length; i++) {
    const time = new Date(run.time_s[i] * 1000).toISOString()
    points.push(
      `      <trkpt lat="${run.latitude[i].toFixed(7)}" lon="${run.longitude[i].toFixed(7)}">
        <ele>${run.altitude[i].toFixed(1)}</ele>
        <time>${time}</time>
        <extensions><gpxtpx:TrackPointExtension><gpxtpx:hr>${run.heartRate[i]}</gpxtpx:hr><gpxtpx:cad>${run.cadence[i]}</gpxtpx:cad></gpxtpx:TrackPointExtension></extensions>
      </trkpt>`,
    )
  }
  return `<?xml version="1.0" encoding="UTF-8"?>
<gpx version="1.1" creator="Underfoot bench" xmlns="http://www.topografix.com/GPX/1/1" xmlns:gpxtpx="http://www.garmin.com/xmlschemas/TrackPointExtension/v1">
  <trk><name>Made up for timing</name><type>running</type>
    <trkseg>
${points.join('\n')}
    </trkseg>
  </trk>
</gpx>
`
}
