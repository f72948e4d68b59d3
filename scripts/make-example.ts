import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * Writes the example that the page opens for people who have no recording at hand: a made-up loop over two
 * hills, run by nobody. It is a GPX file like any other, so that it passes through the real reader, and it
 * says in its name and description that it is made up.
 *
 *     node dist/scripts/make-example.js [FILE]      (default web/public/example.gpx)
 *
 * The same bytes come out every time.
 */

const START = Date.UTC(2026, 10, 14, 8, 12, 5)
/** Where the loop is drawn; no such hills stand there. */
const CENTRE = { latitude: 42.5571, longitude: 1.5334 }
const LOOP_LENGTH_M = 13_980
/** s between written points. */
const SAMPLING = 5
/** A rest on the first top, and a while in which the heart-rate strap lost contact. */
const REST = { at_m: 5_480, seconds: 150 }
const NO_HEART_RATE = { from_m: 10_650, to_m: 11_250 }

interface Point {
  readonly t: number
  readonly x: number
  readonly y: number
  readonly altitude: number
  readonly heartRate: number | null
  readonly strides: number
}

/** The loop as harmonics of a circle: m east and north of its centre for an angle in radians. */
function loopAt(angle: number): { x: number; y: number } {
  const radius =
    1 + 0.2 * Math.sin(2 * angle + 0.6) + 0.11 * Math.sin(3 * angle + 2.1) + 0.05 * Math.cos(7 * angle)
  const wiggle = 0.018 * Math.sin(23 * angle) + 0.009 * Math.sin(41 * angle + 1)
  return { x: 1.5 * (radius + wiggle) * Math.cos(angle), y: (radius - wiggle) * Math.sin(angle) }
}

/** Angle and scale so that the loop can be walked by metres. */
function loopByMetres(): (metres: number) => { x: number; y: number } {
  const steps = 20_000
  const along = new Float64Array(steps + 1)
  let before = loopAt(0)
  for (let i = 1; i <= steps; i++) {
    const here = loopAt((-i / steps) * 2 * Math.PI)
    along[i] = along[i - 1] + Math.hypot(here.x - before.x, here.y - before.y)
    before = here
  }
  const scale = LOOP_LENGTH_M / along[steps]
  let cursor = 0
  return (metres) => {
    while (cursor < steps && along[cursor + 1] * scale < metres) cursor++
    const piece = (along[cursor + 1] - along[cursor]) * scale
    const share = Math.min(1, Math.max(0, (metres - along[cursor] * scale) / piece))
    const { x, y } = loopAt((-(cursor + share) / steps) * 2 * Math.PI)
    return { x: x * scale, y: y * scale }
  }
}

/** km and m above sea level: a long climb, a ridge, a long way down one can run, a second, shorter hill. */
const HEIGHTS: readonly (readonly [number, number])[] = [
  [0, 905],
  [0.9, 912],
  [1.7, 948],
  [2.9, 1130],
  [3.5, 1168],
  [4.6, 1352],
  [5.5, 1428],
  [6.1, 1392],
  [7.2, 1238],
  [7.7, 1208],
  [9.3, 968],
  [10, 944],
  [10.9, 1068],
  [11.4, 1096],
  [12.9, 928],
  [13.98, 905],
]

/** m above sea level after so many m, smoothly through `HEIGHTS` (Catmull and Rom's spline). */
function altitudeAt(metres: number): number {
  const km = Math.min(LOOP_LENGTH_M, Math.max(0, metres)) / 1000
  let i = 0
  while (i + 2 < HEIGHTS.length && HEIGHTS[i + 1][0] <= km) i++
  const [from, to] = [HEIGHTS[i], HEIGHTS[i + 1]]
  const width = to[0] - from[0]
  const s = (km - from[0]) / width
  const slopeAt = (k: number) => {
    const before = HEIGHTS[Math.max(0, k - 1)]
    const after = HEIGHTS[Math.min(HEIGHTS.length - 1, k + 1)]
    return ((after[1] - before[1]) / (after[0] - before[0])) * width
  }
  const smooth =
    (1 + 2 * s) * (1 - s) ** 2 * from[1] +
    s * (1 - s) ** 2 * slopeAt(i) +
    s * s * (3 - 2 * s) * to[1] +
    s * s * (s - 1) * slopeAt(i + 1)
  return smooth + 2.5 * Math.sin(km * 9)
}

function simulate(): Point[] {
  const random = seeded(20261114)
  const placeAt = loopByMetres()
  const points: Point[] = []
  let metres = 0
  let heart = 96
  let driftX = 0
  let driftY = 0
  let rested = 0
  for (let t = 0; metres < LOOP_LENGTH_M; t++) {
    const grade = (altitudeAt(metres + 10) - altitudeAt(metres - 10)) / 20
    const resting = metres >= REST.at_m && rested < REST.seconds
    if (resting) rested++
    const walking = grade > 0.17
    const speed = resting ? 0 : speedOn(grade, metres)
    const effort = resting ? 104 : 139 + 130 * Math.max(-0.17, grade) * (walking ? 0.9 : 1) + metres / 1_600
    heart += (Math.min(181, effort) - heart) / 28 + (random() - 0.5) * 0.7
    driftX += (random() - 0.5) * 0.5 - driftX * 0.05
    driftY += (random() - 0.5) * 0.5 - driftY * 0.05

    if (t % SAMPLING === 0 && !(resting && rested > 5)) {
      const { x, y } = placeAt(metres)
      const lost = metres > NO_HEART_RATE.from_m && metres < NO_HEART_RATE.to_m
      points.push({
        t,
        x: x + driftX,
        y: y + driftY,
        altitude: altitudeAt(metres) + (random() - 0.5) * 0.4,
        heartRate: lost ? null : Math.round(heart),
        strides: Math.round(resting ? 0 : (walking ? 60 : 84 - 18 * Math.abs(grade)) + (random() - 0.5) * 2),
      })
    }
    metres += speed * (1 + (random() - 0.5) * 0.06)
  }
  return points
}

/** m/s: slower uphill, a little faster on gentle descents, careful on steep ones, tiring towards the end. */
function speedOn(grade: number, metres: number): number {
  const onFlat = 2.78 * (1 - metres / 190_000)
  const cost = grade > 0 ? 1 + 4.4 * grade + 9 * grade * grade : 1 + 1.7 * grade + 7.5 * grade * grade
  return onFlat / cost
}

/** Evenly spread numbers in [0, 1), the same on every machine (mulberry32, public domain). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** The example as GPX 1.1 text. */
export function exampleGpx(): string {
  const metresPerDegree = 111_195
  const metresPerDegreeEast = metresPerDegree * Math.cos((CENTRE.latitude * Math.PI) / 180)
  const lines = simulate().map((point) => {
    const latitude = (CENTRE.latitude + point.y / metresPerDegree).toFixed(6)
    const longitude = (CENTRE.longitude + point.x / metresPerDegreeEast).toFixed(6)
    const heart = point.heartRate === null ? '' : `<x:hr>${point.heartRate}</x:hr>`
    return (
      `<trkpt lat="${latitude}" lon="${longitude}"><ele>${point.altitude.toFixed(1)}</ele>` +
      `<time>${new Date(START + point.t * 1000).toISOString().replace('.000', '')}</time>` +
      `<extensions><x:TrackPointExtension>${heart}<x:cad>${point.strides}</x:cad>` +
      `</x:TrackPointExtension></extensions></trkpt>`
    )
  })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gpx version="1.1" creator="Underfoot, scripts/make-example.ts" xmlns="http://www.topografix.com/GPX/1/1"' +
      ' xmlns:x="http://www.garmin.com/xmlschemas/TrackPointExtension/v1">',
    '<metadata><name>Made-up example</name><desc>Nobody ran this: drawn and timed by a script.</desc></metadata>',
    '<trk><name>Made-up example</name><desc>Nobody ran this: drawn and timed by a script.</desc>' +
      '<type>trail_running</type><trkseg>',
    ...lines,
    '</trkseg></trk>',
    '</gpx>',
    '',
  ].join('\n')
}

function main(file = 'web/public/example.gpx'): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, exampleGpx())
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main(process.argv[2])
