import { SURFACES, SOFTNESSES, TECHNICALITIES, PROVENANCES } from '../stretch/classes.ts'
import { matchTrack } from '../ground/match/match-track.ts'
import { OFF_MAP, type Match } from '../ground/match/match.ts'
import type { Region } from '../ground/region/region.ts'
import { UNKNOWN, type Stretches } from '../stretch/stretches.ts'
import type { ClassShare, GroundSummary } from './analysis.ts'
import { climbOnPaths } from './climb-on-paths.ts'
import { sideSlopes } from './side-slope.ts'

/** Regions keep probabilities as 0…255. */
const CERTAIN = 255

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
    ...classesOf(stretches, match, region),
    sideSlope: sideSlopes(stretches, region),
  }
  return { stretches: known, summary: summaryOf(known, match, region) }
}

/** A stretch is shorter than the matcher's own spacing: its middle stands for it. */
function positionsOf({ latitude, longitude, start, length }: Stretches) {
  return { latitude, longitude, distance: start.map((from, i) => from + length[i] / 2) }
}

function classesOf({ count }: Stretches, match: Match, { edges }: Region) {
  const column = () => new Uint8Array(count)
  const shares = () => new Float32Array(count).fill(Number.NaN)
  const classes = {
    surface: column(),
    softness: column(),
    technicality: column(),
    surfaceFrom: column(),
    softnessFrom: column(),
    technicalityFrom: column(),
    surfaceProbability: shares(),
    softnessProbability: shares(),
    technicalityProbability: shares(),
  }
  for (let i = 0; i < count; i++) {
    const edge = match.edge[i]
    if (edge === OFF_MAP) continue
    for (const name of ['surface', 'softness', 'technicality'] as const) {
      classes[name][i] = edges[name][edge]
      classes[`${name}From`][i] = edges[`${name}From`][edge]
      if (classes[name][i] === UNKNOWN) continue
      classes[`${name}Probability`][i] = edges[`${name}Probability`][edge] / CERTAIN
    }
  }
  return classes
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
