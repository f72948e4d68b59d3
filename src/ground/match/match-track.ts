import type { Region } from '../region/region.ts'
import { alternativesAt } from './alternatives.ts'
import { bestPath, regrets } from './best-path.ts'
import { type Trellis, type MatchGround, buildTrellis } from './trellis.ts'
import { KeptPath } from './kept-path.ts'
import { type LocalRoutes, withLocalRoutes } from './local-routes.ts'
import { type Match, type MatchOptions, OFF_MAP, type TrackPositions } from './match.ts'
import { changeCost, correlation, detourCost, jumpCost, longestRoute, type MatchModel } from './model.ts'
import { NearbyEdges } from './nearby-edges.ts'
import { estimateModel } from './noise.ts'
import { Route } from './route.ts'
import { distanceAlong, downsample } from './downsample.ts'
import { toMatch } from './to-match.ts'
import { wayBetween, type WayBetween } from './way-between.ts'

/** m between the samples looked at: several fixes of a run, and less than the legs of a switchback. */
export const SPACING_M = 12
/** m around a sample in which it may have been on an edge: enough for three deviations of usual noise. */
const MIN_RADIUS_M = 30
/** The same while the noise is not known yet. */
const GUESS_RADIUS_M = 45
export const RADIUS_PER_NOISE = 3.5
/** Places per sample at most; fewer will do while the noise is not known yet. */
const MOST_CANDIDATES = 24
const GUESS_CANDIDATES = 12
/** Samples per window, and how many at its end are decided by the next: a kilometre sees all that matters. */
const WINDOW = 2048
const OVERLAP = 64
/** Standard deviations along the way within which two edges that meet are not told apart. */
const FUZZ = 2

/**
 * Finds the paths a track followed: the most probable way on the map under `model.ts`, with stretches off the map
 * and ambiguous ones said so. Linear in the track's length; memory is bounded by the window and the columns
 * returned.
 */
export function matchTrack(region: Region, track: TrackPositions, options: MatchOptions = {}): Match {
  return withLocalRoutes(region, (routes) => matchBy(region, routes, track, options))
}

function matchBy(region: Region, routes: LocalRoutes, track: TrackPositions, options: MatchOptions): Match {
  const distance = track.distance ?? distanceAlong(track)
  const thin = downsample(track, SPACING_M)
  const count = thin.sample.length
  const near = { region, routes, nearby: new NearbyEdges(region, GUESS_RADIUS_M, GUESS_CANDIDATES) }
  const model = estimateModel(near, thin, options.noise_m)
  const radius = Math.max(MIN_RADIUS_M, RADIUS_PER_NOISE * model.noise)
  const ground: MatchGround = { region, routes, nearby: new NearbyEdges(region, radius, MOST_CANDIDATES) }

  const path = new KeptPath(thin.sample)
  const route = new Route(region, FUZZ * model.noise)
  let begin = 0
  let opening: number | null = null
  while (begin < count) {
    const end = Math.min(count, begin + WINDOW)
    const settled = end < count ? end - OVERLAP : end
    const trellis = buildTrellis(ground, thin, begin, end, model, opening)
    opening = settle(ground, trellis, model, path, route, begin, settled)
    // The next window begins with the last sample decided here.
    begin = settled < count ? settled - 1 : settled
  }
  route.leave()
  return toMatch(region, track, distance, path, route, model)
}

/**
 * Writes down the best path of a window up to `settled`, and returns the state of its last sample.
 *
 * @param begin place of the window's first sample in the path
 */
function settle(
  ground: MatchGround,
  trellis: Trellis,
  model: MatchModel,
  path: KeptPath,
  route: Route,
  begin: number,
  settled: number,
): number {
  const state = bestPath(trellis)
  const regret = regrets(trellis)
  const { candidates, first } = trellis
  const count = settled - begin
  const ways: (WayBetween | null)[] = []
  const rowAt = (t: number): number => {
    const row = first[t] + state[t]
    return row < first[t + 1] ? row : -1
  }
  for (let t = 0; t < count; t++) {
    const row = rowAt(t)
    const k = begin + t
    const before = t > 0 ? rowAt(t - 1) : -1
    const way = row >= 0 && before >= 0 ? onMapWay(ground, trellis, model, t - 1, before, row) : null
    ways.push(way)
    if (row < 0) {
      route.leave()
      continue
    }
    path.edge[k] = candidates.edge[row]
    path.along[k] = candidates.along[row]
    if (t === 0 && begin > 0) continue
    if (way) route.goOn(way, candidates.edge[row], candidates.along[row], k - 1)
    else route.enter(candidates.edge[row], candidates.along[row], k)
  }
  for (let t = 0; t < count; t++) {
    const here = edgesAbout(path, ways, begin, t, count)
    const alternatives = alternativesAt(ground.region, trellis, state, regret, t, here, FUZZ * model.noise)
    path.confidence[begin + t] = alternatives.confidence
    path.others[begin + t] = alternatives.others
  }
  return state[count - 1]
}

/** The way on the map between two places, unless being off the map in between is more probable. */
function onMapWay(
  ground: MatchGround,
  trellis: Trellis,
  model: MatchModel,
  t: number,
  before: number,
  row: number,
): WayBetween | null {
  const { candidates } = trellis
  const straight = trellis.straight[t]
  const pathLength = trellis.pathLength[t]
  const rho = correlation(model, straight)
  const way = wayBetween(
    ground,
    candidates.edge[before],
    candidates.along[before],
    candidates.edge[row],
    candidates.along[row],
    longestRoute(model, straight, pathLength),
  )
  if (way === null) return null
  const cost =
    changeCost(model, candidates, before, row, rho) + detourCost(model, way.length_m, straight, pathLength)
  return cost < jumpCost(model, rho, candidates.across[row]) ? way : null
}

/** Samples to either side whose edges count as the same place on the way. */
const ABOUT = 2

function edgesAbout(
  path: KeptPath,
  ways: readonly (WayBetween | null)[],
  begin: number,
  t: number,
  count: number,
): number[] {
  const edges: number[] = []
  const from = Math.max(0, t - ABOUT)
  const to = Math.min(count - 1, t + ABOUT)
  for (let u = from; u <= to; u++) {
    const edge = path.edge[begin + u]
    if (edge !== OFF_MAP && !edges.includes(edge)) edges.push(edge)
    if (u > from) for (const edge of ways[u]?.edges ?? []) if (!edges.includes(edge)) edges.push(edge)
  }
  return edges
}
