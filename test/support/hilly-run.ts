import type { FitSample } from './fit-bytes.ts'

const EVERY_S = 4
const METRES_PER_DEGREE = 111_195

/** A made-up run round a hill: an hour or so on the clock, up to the middle and down again. */
export function hillyRun(start_s: number, length_m = 9000): FitSample[] {
  const samples: FitSample[] = []
  const radius = length_m / (2 * Math.PI)
  for (let time = start_s, distance = 0; distance <= length_m; time += EVERY_S) {
    const turn = distance / radius
    samples.push({
      time,
      latitude: 46.5 + (radius * Math.sin(turn)) / METRES_PER_DEGREE,
      longitude: 7.25 + (radius * (1 - Math.cos(turn))) / (METRES_PER_DEGREE * Math.cos(0.8116)),
      altitude: 900 + 150 * (1 - Math.cos(turn)),
      distance,
      heartRate: 140,
    })
    // Slower up than down.
    distance += EVERY_S * (2.7 - 0.7 * Math.sin(turn))
  }
  return samples
}

/** The same as another device would have it: GPX with a name. */
export function gpxOf(samples: readonly FitSample[], name: string): string {
  const points = samples.map(
    ({ time, latitude, longitude, altitude }) =>
      `<trkpt lat="${latitude?.toFixed(7)}" lon="${longitude?.toFixed(7)}"><ele>${altitude?.toFixed(1)}</ele>` +
      `<time>${new Date(time * 1000).toISOString()}</time></trkpt>`,
  )
  return `<?xml version="1.0"?><gpx version="1.1" creator="Other watch" xmlns="http://www.topografix.com/GPX/1/1"><trk><name>${name}</name><type>running</type><trkseg>${points.join('\n')}</trkseg></trk></gpx>`
}
