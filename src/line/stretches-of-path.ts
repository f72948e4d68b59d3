import { eastward, normalLongitude } from '../geo/distance.ts'
import { lineOf, type PathLine } from '../ground/graph/path-line.ts'
import type { GraphPath } from '../ground/graph/shortest-path.ts'
import type { Region } from '../ground/region/region.ts'
import type { Stretches } from '../stretch/stretches.ts'
import { BELIEVED_RISE } from '../evidence/work.ts'
import { cutIntoStretches } from './cut-into-stretches.ts'
import { classesOnEdges } from './edge-classes.ts'
import type { GroundLine } from './ground-line.ts'
import type { Smoothing } from './roughness.ts'
import { LONGEST_BRIDGE_M } from './profile.ts'
import { STRETCH_M } from './segments.ts'
import { sideSlopes } from './side-slope.ts'

/**
 * Heights along edges are smoothed when a region is built. Nothing here depends on the path as a whole: the same
 * edge reads the same in every path but for the metres beside its ends.
 */
const SMOOTHING: Smoothing = { climbReach: 0, slopeReach_m: 15, threshold_m: BELIEVED_RISE.value }

/**
 * A path through a region's graph as stretches of about 20 m, none of which lies on two edges: lengths, grades,
 * altitudes, climbs, places and side slopes, and what lies underfoot as the edges themselves tell it. No times.
 * A path without length has no stretches.
 */
export function stretchesOfPath(region: Region, path: GraphPath): Stretches {
  const stretches = cutIntoStretches(lineOfPath(withHeightsBetween(lineOf(region, path), region, path)))
  return {
    ...stretches,
    ...classesOnEdges(edgesUnder(stretches, region, path), region),
    sideSlope: sideSlopes(stretches, region),
  }
}

/**
 * A line may go farther from one point of its shape to the next than recordings may go without a height. Where the edge
 * has heights all along, it is straight there as it is drawn, and so is its slope.
 */
function withHeightsBetween(line: PathLine, { edges }: Region, path: GraphPath): PathLine {
  const places: number[] = []
  for (let i = 0; i < line.count; i++) {
    const step = i === 0 ? 0 : line.along[i] - line.along[i - 1]
    const isKnown = step > LONGEST_BRIDGE_M && !Number.isNaN(edges.ascent[path.edge[line.piece[i]]])
    const parts = isKnown ? Math.ceil(step / LONGEST_BRIDGE_M) : 1
    for (let part = parts - 1; part >= 0; part--) places.push(i - part / parts)
  }
  if (places.length === line.count) return line
  const between = (column: Float64Array) =>
    Float64Array.from(places, (place) => {
      const [before, after] = [column[Math.floor(place)], column[Math.ceil(place)]]
      return before + (after - before) * (place - Math.floor(place))
    })
  const longitude = Float64Array.from(places, (place) => {
    const [before, after] = [line.longitude[Math.floor(place)], line.longitude[Math.ceil(place)]]
    return normalLongitude(before + eastward(before, after) * (place - Math.floor(place)))
  })
  return {
    count: places.length,
    latitude: between(line.latitude),
    longitude,
    altitude: between(line.altitude),
    along: between(line.along),
    piece: Uint32Array.from(places, (place) => line.piece[Math.ceil(place)]),
  }
}

/** A path's line, with a border wherever one edge ends and the next begins. */
function lineOfPath({ count, along, latitude, longitude, altitude, piece }: PathLine): GroundLine {
  const borders: number[] = []
  for (let i = 0; i + 1 < count; i++) if (piece[i + 1] !== piece[i]) borders.push(i)
  return {
    from: 0,
    to: count,
    distance: along,
    latitude,
    longitude,
    sound: new Uint8Array(count).fill(1),
    altitude: altitude.every(Number.isNaN) ? null : Float32Array.from(altitude),
    times: null,
    breaks: [],
    borders,
    spacing_m: STRETCH_M,
    lifted: null,
    smoothingOf: () => SMOOTHING,
  }
}

/** The edge that each stretch lies on. */
function edgesUnder({ count, start, length }: Stretches, { edges }: Region, path: GraphPath): Uint32Array {
  const under = new Uint32Array(count)
  const lengthOf = (row: number): number =>
    Math.abs(path.end[row] - path.begin[row]) * edges.length[path.edge[row]]
  let row = 0
  let end = lengthOf(row)
  for (let i = 0; i < count; i++) {
    const middle = start[i] + length[i] / 2
    while (end < middle && row + 1 < path.count) end += lengthOf(++row)
    under[i] = path.edge[row]
  }
  return under
}
