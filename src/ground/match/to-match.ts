import { distanceBetween } from '../../geo/distance.ts'
import type { Region } from '../region/region.ts'
import { fillRun } from './fill-run.ts'
import type { KeptPath } from './kept-path.ts'
import { type Ambiguity, type Match, OFF_MAP, type TrackPositions } from './match.ts'
import type { MatchModel } from './model.ts'
import { placeOnEdge } from './place-on-edge.ts'
import type { Route } from './route.ts'
import { TraversalsBuilder } from './traversals.ts'

/** Spreads what is known at the kept samples over the whole track. */
export function toMatch(
  region: Region,
  track: TrackPositions,
  distance: Float64Array,
  path: KeptPath,
  route: Route,
  model: MatchModel,
): Match {
  const count = distance.length
  const edge = new Uint32Array(count).fill(OFF_MAP)
  const along = new Float64Array(count).fill(NaN)
  const progress = new Float64Array(count).fill(NaN)
  const traversals = new TraversalsBuilder()
  for (const run of route.runs) fillRun({ edge, along, progress }, traversals, distance, path, run)
  const columns = traversals.columns()
  let matched_m = 0
  for (let k = 0; k < columns.count; k++) matched_m += columns.end[k] - columns.start[k]
  const whole_m = count > 0 ? distance[count - 1] - distance[0] : 0
  const nearest = nearestKept(path, count)
  const ambiguous = Uint8Array.from(nearest, (k, i) =>
    k >= 0 && path.others[k] !== null && edge[i] !== OFF_MAP ? 1 : 0,
  )
  return {
    count,
    edge,
    along,
    off: offsets(region, track, edge, along),
    confidence: Float32Array.from(nearest, (k) => (k >= 0 ? path.confidence[k] : 0)),
    ambiguous,
    others: Array.from(nearest, (k, i) => (ambiguous[i] === 1 ? path.others[k] : null)),
    distance,
    progress,
    route: columns,
    ambiguities: ambiguitiesOf(path, ambiguous, nearest),
    noise_m: model.noise,
    alike_m: model.correlationLength_m,
    matched_m,
    offMap_m: Math.max(0, whole_m - matched_m),
    ambiguous_m: metresWhere(ambiguous, distance),
  }
}

/** The place in the kept path of the kept sample nearest in the file; −1 where none was kept. */
function nearestKept(path: KeptPath, count: number): Int32Array {
  const nearest = new Int32Array(count).fill(-1)
  let k = 0
  for (let i = 0; i < count && path.count > 0; i++) {
    while (k + 1 < path.count && path.sample[k + 1] - i <= i - path.sample[k]) k++
    nearest[i] = k
  }
  return nearest
}

function offsets(
  region: Region,
  { latitude, longitude }: TrackPositions,
  edge: Uint32Array,
  along: Float64Array,
): Float32Array {
  const place = new Float64Array(2)
  const off = new Float32Array(edge.length).fill(NaN)
  for (let i = 0; i < edge.length; i++) {
    if (edge[i] === OFF_MAP) continue
    placeOnEdge(region, edge[i], along[i], place)
    off[i] = distanceBetween(latitude[i], longitude[i], place[0], place[1])
  }
  return off
}

function ambiguitiesOf(path: KeptPath, ambiguous: Uint8Array, nearest: Int32Array): Ambiguity[] {
  const found: Ambiguity[] = []
  for (let from = 0; from < ambiguous.length; from++) {
    if (ambiguous[from] === 0) continue
    let to = from
    const edges = new Set<number>()
    for (; to < ambiguous.length && ambiguous[to] === 1; to++)
      for (const other of path.others[nearest[to]]?.edge ?? []) edges.add(other)
    found.push({ from, to, edges: Uint32Array.from(edges) })
    from = to
  }
  return found
}

/** m along the track between samples that are both marked. */
function metresWhere(marked: Uint8Array, distance: Float64Array): number {
  let metres = 0
  for (let i = 1; i < marked.length; i++)
    if (marked[i] === 1 && marked[i - 1] === 1) metres += distance[i] - distance[i - 1]
  return metres
}
