import type { KeptPath } from './kept-path.ts'
import type { OnMapRun } from './route.ts'
import { type RunKnots, runKnots } from './run-knots.ts'
import { pieceLength, type TraversalsBuilder } from './traversals.ts'

/** The columns of a match that a run fills. */
interface RunColumns {
  readonly edge: Uint32Array
  readonly along: Float64Array
  readonly progress: Float64Array
}

/** Spreads a run over the track's samples, and adds its traversals. */
export function fillRun(
  columns: RunColumns,
  traversals: TraversalsBuilder,
  distance: Float64Array,
  path: KeptPath,
  run: OnMapRun,
): void {
  const knots = runKnots(path, distance, run)
  fillSamples(columns, traversals.progress, distance, path, run, knots)
  const last = knots.distance.length - 1
  let passed = 0
  let start = knots.distance[0]
  let knot = 0
  for (const [k, piece] of run.pieces.entries()) {
    passed += pieceLength(piece)
    while (knot < last - 1 && knots.progress[knot + 1] < passed) knot++
    const isLast = k === run.pieces.length - 1
    const end = isLast ? knots.distance[last] : distanceAt(knots, knot, passed)
    traversals.add(piece, start, Math.max(start, end))
    start = Math.max(start, end)
  }
}

function fillSamples(
  columns: RunColumns,
  before: number,
  distance: Float64Array,
  path: KeptPath,
  run: OnMapRun,
  knots: RunKnots,
): void {
  const { pieces } = run
  const last = knots.distance.length - 1
  let knot = 0
  let piece = 0
  let passed = 0
  // Before the first fix and after the last there is nothing to say otherwise; but between a fix on the map and
  // one off it, nothing says that the way was on it.
  const from = run.first === 0 ? 0 : path.sample[run.first]
  const to = run.last === path.count - 1 ? distance.length - 1 : path.sample[run.last]
  for (let i = from; i <= to; i++) {
    while (knot < last - 1 && knots.distance[knot + 1] <= distance[i]) knot++
    const progress = progressAt(knots, knot, distance[i])
    while (piece < pieces.length - 1 && passed + pieceLength(pieces[piece]) <= progress)
      passed += pieceLength(pieces[piece++])
    const { edge, from: begin, to: end } = pieces[piece]
    const into = Math.min(pieceLength(pieces[piece]), Math.max(0, progress - passed))
    columns.edge[i] = edge
    columns.along[i] = begin + (end > begin ? into : -into)
    columns.progress[i] = before + progress
  }
}

function progressAt({ distance, progress }: RunKnots, knot: number, metres: number): number {
  if (distance.length < 2) return progress[0]
  const span = distance[knot + 1] - distance[knot]
  const share = span > 0 ? Math.min(1, Math.max(0, (metres - distance[knot]) / span)) : 1
  return progress[knot] + share * (progress[knot + 1] - progress[knot])
}

function distanceAt({ distance, progress }: RunKnots, knot: number, metres: number): number {
  if (distance.length < 2) return distance[0]
  const span = progress[knot + 1] - progress[knot]
  const share = span > 0 ? Math.min(1, Math.max(0, (metres - progress[knot]) / span)) : 1
  return distance[knot] + share * (distance[knot + 1] - distance[knot])
}
