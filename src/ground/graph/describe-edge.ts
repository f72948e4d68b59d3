import {
  type ProvenanceName,
  PROVENANCES,
  type SoftnessName,
  SOFTNESSES,
  type SurfaceName,
  SURFACES,
  TECHNICALITIES,
  type TechnicalityName,
} from '../../stretch/classes.ts'
import { FOOT_ACCESSES, type FootAccessName } from '../osm/tags/access.ts'
import { type HighwayName, HIGHWAYS } from '../osm/tags/highway.ts'
import { EDGE_FLAGS, type Region } from '../region/region.ts'
import { listTagSet } from '../region/tag-sets.ts'

/** A class of ground, and how it is known. */
export interface Known<Name> {
  readonly name: Name
  readonly provenance: ProvenanceName
  /** 0–1; 1 as tagged; null when unknown. */
  readonly probability: number | null
}

export type EdgeFlag = keyof typeof EDGE_FLAGS

/** What a region knows of an edge, in words. */
export interface EdgeDescription {
  /** OpenStreetMap way id. */
  readonly way: number
  /** Empty when it has none. */
  readonly name: string
  readonly highway: HighwayName
  readonly access: FootAccessName
  readonly surface: Known<SurfaceName>
  readonly softness: Known<SoftnessName>
  readonly technicality: Known<TechnicalityName>
  /** T1–T6 as 1–6; null when not tagged. */
  readonly sacScale: number | null
  /** 1 excellent … 6 no; null when not tagged. */
  readonly trailVisibility: number | null
  readonly flags: readonly EdgeFlag[]
  /** m; null when unknown, ascent and descent in the edge's direction. */
  readonly length_m: number
  readonly ascent_m: number | null
  readonly descent_m: number | null
  /** Rise over run; null when unknown. */
  readonly steepest: number | null
  /** As the mappers wrote them, the name apart. */
  readonly tags: readonly (readonly [key: string, value: string])[]
}

/** All that is known of an edge, for people and for JSON. */
export function describeEdge(region: Region, edge: number): EdgeDescription {
  const { edges, strings, tagSets } = region
  return {
    way: edges.way[edge],
    name: strings.text(edges.name[edge]),
    highway: HIGHWAYS[edges.highway[edge]] ?? 'unknown',
    access: FOOT_ACCESSES[edges.access[edge]] ?? 'unknown',
    surface: known(SURFACES, edges.surface[edge], edges.surfaceFrom[edge], edges.surfaceProbability[edge]),
    softness: known(
      SOFTNESSES,
      edges.softness[edge],
      edges.softnessFrom[edge],
      edges.softnessProbability[edge],
    ),
    technicality: known(
      TECHNICALITIES,
      edges.technicality[edge],
      edges.technicalityFrom[edge],
      edges.technicalityProbability[edge],
    ),
    sacScale: edges.sacScale[edge] || null,
    trailVisibility: edges.trailVisibility[edge] || null,
    flags: flagNames(edges.flags[edge]),
    length_m: edges.length[edge],
    ascent_m: numberOrNull(edges.ascent[edge]),
    descent_m: numberOrNull(edges.descent[edge]),
    steepest: numberOrNull(edges.steepest[edge]),
    tags: listTagSet(tagSets, strings, edges.tags[edge]),
  }
}

/** Names of the bits of EDGE_FLAGS that are set. */
export function flagNames(flags: number): EdgeFlag[] {
  // `Object.entries` forgets that the keys are those of EDGE_FLAGS.
  const entries = Object.entries(EDGE_FLAGS) as [EdgeFlag, number][]
  return entries.filter(([, bit]) => (flags & bit) !== 0).map(([name]) => name)
}

function known<Name extends string>(
  names: readonly (Name | 'unknown')[],
  code: number,
  from: number,
  probability: number,
): Known<Name | 'unknown'> {
  const provenance = PROVENANCES[from] ?? 'unknown'
  return {
    name: names[code] ?? 'unknown',
    provenance,
    probability: provenance === 'unknown' ? null : probability / 255,
  }
}

function numberOrNull(value: number): number | null {
  return Number.isNaN(value) ? null : value
}
