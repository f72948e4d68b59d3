import { SURFACES, SOFTNESSES, TECHNICALITIES, PROVENANCES } from '../stretch/classes.ts'
import { matchTrack } from '../ground/match/match-track.ts'
import type { Match } from '../ground/match/match.ts'
import type { Region } from '../ground/region/region.ts'
import { classesOnEdges } from '../line/edge-classes.ts'
import { sideSlopes } from '../line/side-slope.ts'
import type { Stretches } from '../stretch/stretches.ts'
import type { ClassShare, GroundSummary } from './analysis.ts'
import { climbOnPaths } from './climb-on-paths.ts'

/** Stretches of which a region knows something, and what that comes to. */
export interface OnGround {
  readonly stretches: Stretches
  readonly summary: GroundSummary
}

/**
 * Lays stretches onto a region: finds the paths they followed and fills in surface, softness and technicality with
 * how each is known, and the slope across the path. What is off the map, or has no position, stays unknown.
 * null when no stretch lies on the region's paths.
 */
export function onGround(stretches: Stretches, region: Region): OnGround | null {
  const match = matchTrack(region, positionsOf(stretches))
  if (!(match.matched_m > 0)) return null
  const known = {
    ...stretches,
    ...classesOnEdges(match.edge, region),
    sideSlope: sideSlopes(stretches, region),
  }
  return { stretches: known, summary: summaryOf(known, match, region) }
}

/** A stretch is shorter than the matcher's own spacing: its middle stands for it. */
function positionsOf({ latitude, longitude, start, length }: Stretches) {
  return { latitude, longitude, distance: start.map((from, i) => from + length[i] / 2) }
}

function summaryOf(stretches: Stretches, match: Match, region: Region): GroundSummary {
  const climbed = climbOnPaths(match, region)
  return {
    region: region.meta.name,
    attribution: region.meta.attribution,
    matched_m: match.matched_m,
    offMap_m: match.offMap_m,
    ambiguous_m: match.ambiguous_m,
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
