import type { KeptPath } from './kept-path.ts'
import type { OnMapRun } from './route.ts'
import { pieceLength } from './traversals.ts'

/** How a run's m along the track correspond to its m along the route: straight between knots, both never falling. */
export interface RunKnots {
  /** m along the track. */
  readonly distance: Float64Array
  /** m along the run's route, from 0. */
  readonly progress: Float64Array
}

/** One knot per kept sample; the last is the end of the route. */
export function runKnots(path: KeptPath, distance: Float64Array, run: OnMapRun): RunKnots {
  const count = run.last - run.first + 1
  const knots = { distance: new Float64Array(count), progress: new Float64Array(count) }
  let reached = 0
  let piece = 0
  let passed = 0
  for (let k = run.first; k <= run.last; k++) {
    // Pieces whose steps all lie before this sample are behind it.
    while (piece < run.pieces.length - 1 && run.pieces[piece].lastStep < k - 1)
      passed += pieceLength(run.pieces[piece++])
    reached = Math.max(reached, progressAt(path, run, k, piece, passed))
    knots.distance[k - run.first] = distance[path.sample[k]]
    knots.progress[k - run.first] = reached
  }
  knots.progress[count - 1] = run.pieces.reduce((sum, each) => sum + pieceLength(each), 0)
  return knots
}

/** m along the run's route of a kept sample, looked for among the pieces of the steps before and after it. */
function progressAt(path: KeptPath, run: OnMapRun, k: number, piece: number, passed: number): number {
  let start = passed
  for (let p = piece; p < run.pieces.length && run.pieces[p].firstStep <= k; p++) {
    const { edge, from, to } = run.pieces[p]
    const along = path.along[k]
    const isOnIt = edge === path.edge[k] && along >= Math.min(from, to) && along <= Math.max(from, to)
    if (isOnIt && run.pieces[p].lastStep >= k - 1) return start + Math.abs(along - from)
    start += pieceLength(run.pieces[p])
  }
  // On a side path that was forgotten as noise.
  return passed
}
