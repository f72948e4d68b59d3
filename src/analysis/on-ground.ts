import { PROVENANCES, SOFTNESSES, SURFACES, TECHNICALITIES } from '../stretch/classes.ts'
import { clipRoute, spansOf, type TrackSpan } from '../ground/match/clip-route.ts'
import { matchTrack } from '../ground/match/match-track.ts'
import { OFF_MAP, type Match, type Traversals } from '../ground/match/match.ts'
import type { Region } from '../ground/region/region.ts'
import { CLASS_COLUMNS, type ClassColumns } from '../line/edge-classes.ts'
import type { RouteInRegion } from '../line/heights-on-paths.ts'
import { sideSlopes } from '../line/side-slope.ts'
import type { Stretches } from '../stretch/stretches.ts'
import type { ClassShare, GroundSummary } from './analysis.ts'
import { classesOnMatch } from './ambiguous-classes.ts'
import { climbOnPaths } from './climb-on-paths.ts'

/** Stretches of which regions know something, and what that comes to. */
export interface OnGround {
  readonly stretches: Stretches
  readonly summary: GroundSummary
  /** The paths followed, region by region, none over another. */
  readonly routes: readonly RouteInRegion[]
}

/**
 * Lays stretches onto regions: finds the paths they followed and fills in surface, softness and technicality with
 * how each is known, and the slope across the path. What is off the map of the first region is looked for in the next,
 * and so on: a way over a border is known on both sides. What is off every map, or has no position, stays unknown.
 * null when no stretch lies on the regions' paths.
 */
export function onGround(stretches: Stretches, regions: readonly Region[]): OnGround | null {
  const positions = positionsOf(stretches)
  let columns: GroundColumns | null = null
  const layers: Layer[] = []
  const covered = new Uint8Array(stretches.count)
  let spans: readonly TrackSpan[] = []
  let toCover_m = Infinity
  for (const region of regions) {
    if (!(toCover_m > 0)) break
    const match = matchTrack(region, positions)
    const route = clipRoute(match.route, spans)
    const isFirst = layers.length === 0
    const matched_m = isFirst ? match.matched_m : lengthOf(route)
    const offMap_m = isFirst ? match.offMap_m : Math.max(0, toCover_m - matched_m)
    if (!(matched_m > 0)) continue
    layers.push({ region, route, matched_m, ambiguous_m: ambiguousWhere(match, covered) })
    const found = { ...classesOnMatch(match, region), sideSlope: sideSlopes(stretches, region) }
    columns = columns === null ? found : overlaid(columns, found, covered)
    match.edge.forEach((edge, i) => {
      if (edge !== OFF_MAP) covered[i] = 1
    })
    spans = spansInOrder([...spans, ...spansOf(route)])
    toCover_m = offMap_m
  }
  if (columns === null) return null
  const known = { ...stretches, ...columns }
  return { stretches: known, summary: summaryOf(known, layers, toCover_m), routes: layers }
}

/** What one region knows of the way that none before it knew. */
interface Layer extends RouteInRegion {
  readonly matched_m: number
  readonly ambiguous_m: number
}

type GroundColumns = ClassColumns & Pick<Stretches, 'sideSlope'>

/** A stretch is shorter than the matcher's own spacing: its middle stands for it. */
function positionsOf({ latitude, longitude, start, length }: Stretches) {
  return { latitude, longitude, distance: start.map((from, i) => from + length[i] / 2) }
}

/** Columns filled in, where no region before covers the stretch, with what the next one found. */
function overlaid(columns: GroundColumns, found: GroundColumns, covered: Uint8Array): GroundColumns {
  covered.forEach((isCovered, i) => {
    if (Number.isNaN(columns.sideSlope[i])) columns.sideSlope[i] = found.sideSlope[i]
    if (isCovered === 0) for (const name of CLASS_COLUMNS) columns[name][i] = found[name][i]
  })
  return columns
}

/** m along the track between neighbours that are both ambiguous, and that no region before covers. */
function ambiguousWhere({ ambiguous, distance }: Match, covered: Uint8Array): number {
  let metres = 0
  for (let i = 1; i < ambiguous.length; i++) {
    const isFree = covered[i] === 0 && covered[i - 1] === 0
    if (isFree && ambiguous[i] === 1 && ambiguous[i - 1] === 1) metres += distance[i] - distance[i - 1]
  }
  return metres
}

function lengthOf({ count, start, end }: Traversals): number {
  let metres = 0
  for (let k = 0; k < count; k++) metres += end[k] - start[k]
  return metres
}

function spansInOrder(spans: readonly TrackSpan[]): TrackSpan[] {
  return [...spans].sort((a, b) => a.start - b.start)
}

function summaryOf(stretches: Stretches, layers: readonly Layer[], offMap_m: number): GroundSummary {
  const climbed = climbOnPaths(layers)
  const total = (of: (layer: Layer) => number) => layers.reduce((metres, layer) => metres + of(layer), 0)
  const metas = layers.map(({ region }) => region.meta)
  return {
    region: metas.map(({ name }) => name).join(', '),
    attribution: [...new Set(metas.flatMap(({ attribution }) => attribution))],
    matched_m: total(({ matched_m }) => matched_m),
    offMap_m,
    ambiguous_m: total(({ ambiguous_m }) => ambiguous_m),
    surface: sharesOf(stretches.length, stretches.surface, stretches.surfaceFrom, SURFACES),
    softness: sharesOf(stretches.length, stretches.softness, stretches.softnessFrom, SOFTNESSES),
    technicality: sharesOf(
      stretches.length,
      stretches.technicality,
      stretches.technicalityFrom,
      TECHNICALITIES,
    ),
    ascent_m: climbed?.ascent_m ?? null,
    descent_m: climbed?.descent_m ?? null,
  }
}

/** m by class and by how it is known, the longest first; what nobody knows last. */
function sharesOf(
  length: Float64Array,
  classes: Uint8Array,
  from: Uint8Array,
  names: readonly string[],
): ClassShare[] {
  const sums = new Map<number, number>()
  for (let i = 0; i < length.length; i++) {
    const key = classes[i] * PROVENANCES.length + from[i]
    sums.set(key, (sums.get(key) ?? 0) + length[i])
  }
  return [...sums]
    .map(([key, length_m]) => ({
      name: names[Math.floor(key / PROVENANCES.length)],
      provenance: PROVENANCES[key % PROVENANCES.length],
      length_m,
    }))
    .sort((a, b) => Number(a.name === 'unknown') - Number(b.name === 'unknown') || b.length_m - a.length_m)
}
