import type { GroundLine } from './ground-line.ts'
import type { HeightAt } from './heights-on-paths.ts'
import { LONGEST_BRIDGE_M } from './profile.ts'
import { spacing } from './segments.ts'

/**
 * A line with the ground's heights wherever it knows none of its own. Where its own leave off and begin again, the
 * ground's are raised or lowered to meet them: maps and devices count from different seas.
 *
 * The new line is cut into the same stretches.
 *
 * @param heights of the ground, in order along the line
 */
export function withHeights(line: GroundLine, heights: readonly HeightAt[]): GroundLine {
  const firsts = [line.from, ...line.breaks]
  const rows: Rows = { distance: [], latitude: [], longitude: [], sound: [], altitude: [] }
  const breaks: number[] = []
  firsts.forEach((first, k) => {
    if (k > 0) breaks.push(rows.distance.length)
    const last = (firsts[k + 1] ?? line.to) - 1
    addSegment(rows, line, first, last, unknownParts(line, first, last, heights))
  })
  return {
    ...line,
    from: 0,
    to: rows.distance.length,
    distance: Float64Array.from(rows.distance),
    latitude: Float64Array.from(rows.latitude),
    longitude: Float64Array.from(rows.longitude),
    sound: Uint8Array.from(rows.sound),
    altitude: Float32Array.from(rows.altitude),
    breaks,
    spacing_m: spacing(line),
  }
}

type Rows = { readonly [Column in 'distance' | 'latitude' | 'longitude' | 'sound' | 'altitude']: number[] }

/** The line's own points, and between them the places whose heights were found. */
function addSegment(rows: Rows, line: GroundLine, first: number, last: number, found: HeightAt[]): void {
  let next = 0
  for (let i = first; i <= last; i++) {
    // The segment begins and ends with points of its own.
    while (i > first && next < found.length && (i === last || found[next].at_m < line.distance[i]))
      addRow(rows, [found[next].at_m, NaN, NaN, 0, found[next++].height])
    const altitude = line.altitude?.[i] ?? NaN
    addRow(rows, [line.distance[i], line.latitude[i], line.longitude[i], line.sound[i], altitude])
  }
}

function addRow(
  rows: Rows,
  [distance, latitude, longitude, sound, altitude]: readonly [number, number, number, number, number],
): void {
  rows.distance.push(distance)
  rows.latitude.push(latitude)
  rows.longitude.push(longitude)
  rows.sound.push(sound)
  rows.altitude.push(altitude)
}

/** The ground's heights over those parts of a segment whose own are unknown, made to meet these at either end. */
function unknownParts(
  { distance, altitude }: GroundLine,
  first: number,
  last: number,
  heights: readonly HeightAt[],
): HeightAt[] {
  const known: number[] = []
  if (altitude !== null) for (let i = first; i <= last; i++) if (!Number.isNaN(altitude[i])) known.push(i)
  const ends: readonly (number | null)[] = [null, ...known, null]
  return ends.slice(1).flatMap((after, k) => {
    const before = ends[k]
    const [from_m, to_m] = [distance[before ?? first], distance[after ?? last]]
    // Between points of its own this near one another it is drawn straight.
    if (before !== null && after !== null && to_m - from_m <= LONGEST_BRIDGE_M) return []
    const part = heights.filter(({ at_m }) => at_m >= from_m && at_m <= to_m)
    const [begin, end] = [part[0], part.at(-1)]
    if (begin === undefined || end === undefined) return []
    const own = (i: number | null, ground: HeightAt) =>
      i === null || altitude === null ? null : altitude[i] - ground.height
    const [atBegin, atEnd] = [own(before, begin), own(after, end)]
    const [there, here] = [atBegin ?? atEnd ?? 0, atEnd ?? atBegin ?? 0]
    return part.map(({ at_m, height }) => {
      const share = to_m > from_m ? (at_m - from_m) / (to_m - from_m) : 0
      return { at_m, height: height + there + share * (here - there) }
    })
  })
}
