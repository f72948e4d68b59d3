import { describeEdge, type EdgeDescription, type Known } from '../graph/describe-edge.ts'
import { landAt } from '../graph/land-at.ts'
import { nearestEdges } from '../graph/nearest.ts'
import { type NearPoint, pointsNear } from '../graph/points-near.ts'
import type { LandName } from '../osm/tags/land.ts'
import { wayFacts } from '../osm/tags/way-facts.ts'
import type { Region } from '../region/region.ts'
import { tagSet } from '../region/tag-sets.ts'
import { TerrainSurface } from './terrain-surface.ts'

/** What a region knows of a place on its map, for people and for JSON. */
export interface GroundAt {
  readonly latitude: number
  readonly longitude: number
  /** m above sea level; null when unknown. */
  readonly altitude_m: number | null
  /** Nearest first. */
  readonly paths: readonly PathAt[]
  /** Nearest first. */
  readonly points: readonly NearPoint[]
  /** What covers the land; empty when nobody says. */
  readonly land: readonly LandName[]
}

/** A class of ground, how it is known, and the tag that said so, as `key=value`; null where none did. */
export type Witnessed<Name> = Known<Name> & { readonly by: string | null }

type Description = EdgeDescription
type Witnesses = {
  readonly [Field in 'surface' | 'softness' | 'technicality']: Witnessed<Description[Field]['name']>
}

/** A path near a place. */
export interface PathAt extends Omit<Description, keyof Witnesses>, Witnesses {
  /** Row of the region's edges, as in the tiles. */
  readonly edge: number
  /** m from the place. */
  readonly distance_m: number
  /** Rise and fall over length; null when unknown. */
  readonly grade: number | null
  /** The tag that settles who may walk here; null where custom does. */
  readonly accessBy: string | null
  /** Its line as GeoJSON has it: longitude, latitude, in degrees. */
  readonly line: readonly (readonly [longitude: number, latitude: number])[]
}

/** Enough to choose from under a finger, in a village with a pavement on either side. */
const MAX_PATHS = 8
const MAX_POINTS = 8

/**
 * What is at a place in degrees, and how sure anybody can be of it.
 *
 * @param within m: what lies farther is not meant
 */
export function groundAt(region: Region, latitude: number, longitude: number, within: number): GroundAt {
  const near = nearestEdges(region, latitude, longitude, MAX_PATHS, within)
  const altitude = region.terrain ? new TerrainSurface(region.terrain).at(latitude, longitude) : Number.NaN
  return {
    latitude,
    longitude,
    altitude_m: Number.isNaN(altitude) ? null : Math.round(altitude),
    paths: Array.from(near.edge.subarray(0, near.count), (edge, i) => pathAt(region, edge, near.distance[i])),
    points: pointsNear(region, latitude, longitude, within).slice(0, MAX_POINTS),
    land: landAt(region, latitude, longitude),
  }
}

function pathAt(region: Region, edge: number, distance: number): PathAt {
  const description = describeEdge(region, edge)
  const facts = wayFacts(tagSet(region.tagSets, region.strings, region.edges.tags[edge]))
  const { ascent_m, descent_m, length_m } = description
  const isSteepnessKnown = ascent_m !== null && descent_m !== null && length_m > 0
  return {
    ...description,
    edge,
    distance_m: distance,
    grade: isSteepnessKnown ? (ascent_m + descent_m) / length_m : null,
    accessBy: facts.access.by,
    line: lineOf(region, edge),
    // A tag speaks for the class only where the class was taken from tags.
    surface: witnessed(description.surface, facts.surface.by),
    softness: witnessed(description.softness, facts.softness.by),
    technicality: witnessed(description.technicality, facts.technicality.by),
  }
}

function witnessed<Name>(known: Known<Name>, by: string | null): Witnessed<Name> {
  return { ...known, by: known.provenance === 'tagged' ? by : null }
}

function lineOf({ edges, shape }: Region, edge: number): [number, number][] {
  const line: [number, number][] = []
  for (let i = edges.shapeStart[edge]; i < edges.shapeStart[edge + 1]; i++)
    line.push([shape.lon[i] / 1e7, shape.lat[i] / 1e7])
  return line
}
