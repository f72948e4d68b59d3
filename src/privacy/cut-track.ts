/**
 * @module privacy
 *
 * Zones in which nothing of a track is shown to others. `mask.ts` says which area hides a zone, `cut-track.ts` what
 * is left of a track.
 *
 * @example
 * ```ts
 * import { visiblePieces } from './cut-track.ts'
 * import { hiddenAreaOf } from './mask.ts'
 *
 * declare const latitude: Float64Array
 * declare const longitude: Float64Array
 * const home = { latitude: 42.5063, longitude: 1.5218, radius_m: 400 } as const
 * visiblePieces({ latitude, longitude }, [hiddenAreaOf(home, { east: 0.3, north: 0.7 })])
 * ```
 */

import { distanceToHiddenArea, homeWithin, offsetFrom, type HiddenArea } from './mask.ts'

/** A line of positions in degrees, one after the other; all known. */
export interface Way {
  readonly latitude: Float64Array
  readonly longitude: Float64Array
}

/** Positions `from` … `to`, both included: a part of a way that others may see. */
export interface VisibleRange {
  readonly from: number
  readonly to: number
}

/** m between the places at which a line between two positions is looked at. */
const LOOK_M = 25

/** m of way over which its direction is told where it comes out of an area: by the corner, and by the whole street. */
const CHORDS_M = [50, 100, 200, 400, 800, 1600]

/** m; a shorter piece shows nobody anything, but where it lies: the turning point of a straight run, say. */
const SHORTEST_PIECE_M = 300

/** m; a shorter chord has no direction worth the name. */
const SHORTEST_CHORD_M = 20

/**
 * What others may see of a way: nothing under an area, however often it passes; and nothing more until, on leaving a
 * area, the way no longer points back at the square that holds the home, over short or long chords; the same
 * backwards on coming in. The answer depends on the zones only through their areas, and on the way only through
 * what lies outside them.
 */
export function visiblePieces(way: Way, areas: readonly HiddenArea[]): VisibleRange[] {
  const count = way.latitude.length
  if (count < 2) return []
  let pieces: VisibleRange[] = [{ from: 0, to: count - 1 }]
  for (const area of areas) {
    const plane = planeOf(way, area)
    pieces = pieces
      .flatMap((piece) => outside(piece, plane, area))
      .filter(({ from, to }) => plane.gone[to] - plane.gone[from] >= SHORTEST_PIECE_M)
  }
  return pieces
}

/** Positions as m east and north of an area's middle, and m of way gone. */
interface Plane {
  readonly x: Float64Array
  readonly y: Float64Array
  readonly gone: Float64Array
}

function planeOf({ latitude, longitude }: Way, area: HiddenArea): Plane {
  const count = latitude.length
  const x = new Float64Array(count)
  const y = new Float64Array(count)
  const gone = new Float64Array(count)
  for (let i = 0; i < count; i++) {
    const at = offsetFrom(area, latitude[i], longitude[i])
    x[i] = at.x
    y[i] = at.y
    if (i > 0) gone[i] = gone[i - 1] + Math.hypot(x[i] - x[i - 1], y[i] - y[i - 1])
  }
  return { x, y, gone }
}

/** The parts of a piece that lie outside one area, each turned away from it where the area cut it. */
function outside(piece: VisibleRange, plane: Plane, area: HiddenArea): VisibleRange[] {
  const parts: VisibleRange[] = []
  let from = -1
  let isCut = false
  const end = (to: number, cutAtEnd: boolean) => {
    if (from >= 0) parts.push(turnedAway({ from, to }, plane, area, isCut, cutAtEnd))
    from = -1
    isCut = cutAtEnd
  }
  for (let i = piece.from; i <= piece.to; i++) {
    if (distanceToHiddenArea(area, { x: plane.x[i], y: plane.y[i] }) <= 0) end(i - 1, true)
    else {
      if (from >= 0 && crosses(plane, i, area)) end(i - 1, true)
      if (from < 0) from = i
    }
    if (from < 0) isCut = true
  }
  end(piece.to, false)
  return parts
}

/** Whether the straight line to a position from the one before it goes under the area, both being outside. */
function crosses({ x, y }: Plane, i: number, area: HiddenArea): boolean {
  const [dx, dy] = [x[i] - x[i - 1], y[i] - y[i - 1]]
  const steps = Math.ceil(Math.hypot(dx, dy) / LOOK_M)
  if (distanceToHiddenArea(area, { x: x[i], y: y[i] }) > steps * LOOK_M) return false
  for (let step = 1; step < steps; step++) {
    const share = step / steps
    if (distanceToHiddenArea(area, { x: x[i - 1] + share * dx, y: y[i - 1] + share * dy }) <= 0) return true
  }
  return false
}

function turnedAway(
  piece: VisibleRange,
  plane: Plane,
  area: HiddenArea,
  atStart: boolean,
  atEnd: boolean,
): VisibleRange {
  let { from, to } = piece
  if (atStart) while (from < to && pointsBack(plane, from, to, 1, area)) from++
  if (atEnd) while (to > from && pointsBack(plane, to, from, -1, area)) to--
  return { from, to }
}

/** Whether a way seen from `at` onwards (or backwards) comes, by any of its chords, from where the home may be. */
function pointsBack(
  { x, y, gone }: Plane,
  at: number,
  last: number,
  step: 1 | -1,
  area: HiddenArea,
): boolean {
  const reach = homeWithin(area)
  let i = at
  for (const chord of CHORDS_M) {
    while (i !== last && Math.abs(gone[i] - gone[at]) < chord) i += step
    const [dx, dy] = [x[i] - x[at], y[i] - y[at]]
    const length = Math.hypot(dx, dy)
    if (length < SHORTEST_CHORD_M) continue
    const ahead = -(x[at] * dx + y[at] * dy) / length
    const beside = Math.abs(x[at] * dy - y[at] * dx) / length
    if (ahead < 0 && beside <= reach) return true
    if (i === last) return false
  }
  return false
}
