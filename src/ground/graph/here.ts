import type { LandName } from '../osm/tags/land.ts'
import type { Region } from '../region/region.ts'
import { describeEdge, type EdgeDescription } from './describe-edge.ts'
import { landAt } from './land-at.ts'
import { nearestEdges } from './nearest.ts'
import { type EdgePosition, type Position, positionOf } from './edge-position.ts'
import { type NearPoint, pointsNear } from './points-near.ts'

/** What a region knows about somewhere. */
export interface Here {
  /** The nearest path; null when none is near. */
  readonly path: HerePath | null
  /** What covers the land there; empty when nobody says. */
  readonly land: readonly LandName[]
  /** Places around, nearest first. */
  readonly points: readonly NearPoint[]
}

export interface HerePath {
  readonly place: EdgePosition
  /** Of the point of the path nearest to where was asked. */
  readonly position: Position
  readonly distance_m: number
  readonly description: EdgeDescription
}

export interface HereOptions {
  /** m; how far a path may lie from the place and still be meant. */
  readonly pathRadius?: number
  /** m; how far places are looked for. */
  readonly pointRadius?: number
}

/** A finger on a map, or a phone's position, is right to about this many m. */
const PATH_RADIUS_M = 50
/** Places one could be sent to from here at a glance. */
const POINT_RADIUS_M = 500

/** What is at a place in degrees: the path underfoot and how it is known, the land around, the places near. */
export function whatIsHere(
  region: Region,
  latitude: number,
  longitude: number,
  { pathRadius = PATH_RADIUS_M, pointRadius = POINT_RADIUS_M }: HereOptions = {},
): Here {
  const near = nearestEdges(region, latitude, longitude, 1, pathRadius)
  return {
    path:
      near.count === 0
        ? null
        : pathAt(region, { edge: near.edge[0], fraction: near.fraction[0] }, near.distance[0]),
    land: landAt(region, latitude, longitude),
    points: pointsNear(region, latitude, longitude, pointRadius),
  }
}

function pathAt(region: Region, place: EdgePosition, distance: number): HerePath {
  return {
    place,
    position: positionOf(region, place),
    distance_m: distance,
    description: describeEdge(region, place.edge),
  }
}
