import { readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { readActivityFile } from '../../../src/activity/read.ts'
import { eastward, metresPerDegree } from '../../../src/geo/distance.ts'
import { nearestEdges } from '../../../src/ground/graph/nearest.ts'
import { matchTrack } from '../../../src/ground/match/match-track.ts'
import { type Match, OFF_MAP } from '../../../src/ground/match/match.ts'
import { placeOnEdge } from '../../../src/ground/match/place-on-edge.ts'
import type { Region } from '../../../src/ground/region/region.ts'
import { sharedPath } from '../../support/shared.ts'
import { nodesAt, pathsOver, regionOf } from '../region/made-ground.ts'

/**
 * Recordings of runs on hill paths, and the paths drawn by hand from aerial pictures: a match can be held against the
 * lines themselves, without knowing which the runner took.
 */
export interface BlaesheimRun {
  readonly name: string
  readonly match: Match
  /** Recorded points with a position, those within `NEAR_M` of their matched place, and those off the map. */
  readonly points: number
  readonly near: number
  readonly off: number
  /** m of the network's lines, each counted once: under the track, matched, and both. */
  readonly under_m: number
  readonly matched_m: number
  readonly both_m: number
}

/** m from a line within which a point is on it. */
const NEAR_M = 15
/** m of line between the places looked at. */
const EVERY_M = 2
/** Cosine of the angle within which a track runs along a line, not across it. */
/** Places on one line this many `EVERY_M` apart hold all between them: a bend of the track that the line does not make. */
const BRIDGED = 15
const ALONG = Math.cos((35 * Math.PI) / 180)

const FOLDER = ['people', 'ground-truth', 'blaesheim'] as const

type DrawnGeometry =
  | { readonly type: 'LineString'; readonly coordinates: readonly (readonly [number, number])[] }
  | { readonly type: 'Point' }

/** The lines as a map: places that lines share are one node. */
export function blaesheimRegion(): Promise<Region> {
  const read: unknown = JSON.parse(readFileSync(sharedPath(...FOLDER, 'BlaesheimTruth.geojson'), 'utf8'))
  const { features } = read as {
    readonly features: readonly { readonly geometry: DrawnGeometry }[]
  }
  const places = new Map<string, readonly [latitude: number, longitude: number]>()
  const numbers = new Map<string, number>()
  // Beside the lines stand a few points, of which the file says nothing.
  const lines = features.flatMap(({ geometry }) => (geometry.type === 'LineString' ? [geometry] : []))
  const ways = lines.map(({ coordinates }) =>
    coordinates.map(([longitude, latitude]) => {
      const key = `${latitude} ${longitude}`
      places.set(key, [latitude, longitude])
      const number = numbers.get(key) ?? places.size
      numbers.set(key, number)
      return number
    }),
  )
  return regionOf({ nodes: nodesAt(...places.values()), ways: pathsOver(...ways) })
}

export function blaesheimRuns(region: Region): BlaesheimRun[] {
  return readdirSync(sharedPath(...FOLDER))
    .filter((name) => name.endsWith('.gpx.gz'))
    .map((name) => {
      const bytes = new Uint8Array(gunzipSync(readFileSync(sharedPath(...FOLDER, name))))
      const [{ track }] = readActivityFile(name.replace(/\.gz$/, ''), bytes).activities
      return runOf(name.replace(/\.gpx\.gz$/, ''), region, track)
    })
}

interface Positions {
  readonly latitude: Float64Array
  readonly longitude: Float64Array
}

function runOf(name: string, region: Region, { latitude, longitude }: Positions): BlaesheimRun {
  const match = matchTrack(region, { latitude, longitude })
  const under = cellsUnder(region, { latitude, longitude })
  const matched = matchedIntervals(match)
  let [under_m, matched_m, both_m] = [0, 0, 0]
  for (let edge = 0; edge < region.edges.count; edge++) {
    const length = region.edges.length[edge]
    for (let cell = 0; cell * EVERY_M < length; cell++) {
      const metres = Math.min(EVERY_M, length - cell * EVERY_M)
      const along = cell * EVERY_M + metres / 2
      const isUnder = under.has(`${edge} ${cell}`)
      const isMatched = (matched.get(edge) ?? []).some(([from, to]) => along >= from && along <= to)
      if (isUnder) under_m += metres
      if (isMatched) matched_m += metres
      if (isUnder && isMatched) both_m += metres
    }
  }
  let [points, near, off] = [0, 0, 0]
  for (let i = 0; i < match.count; i++) {
    if (Number.isNaN(latitude[i])) continue
    points++
    if (match.edge[i] === OFF_MAP) off++
    else if (match.off[i] <= NEAR_M) near++
  }
  return { name, match, points, near, off, under_m, matched_m, both_m }
}

function matchedIntervals({ route }: Match): Map<number, (readonly [from: number, to: number])[]> {
  const intervals = new Map<number, (readonly [number, number])[]>()
  for (let k = 0; k < route.count; k++) {
    const known = intervals.get(route.edge[k]) ?? []
    known.push([Math.min(route.from[k], route.to[k]), Math.max(route.from[k], route.to[k])])
    intervals.set(route.edge[k], known)
  }
  return intervals
}

/**
 * Places on lines that a track passes, found without any matcher: for each metre of it the nearest line within `NEAR_M`
 * that runs its way; between two such places on one line, everything.
 */
function cellsUnder(region: Region, { latitude, longitude }: Positions): ReadonlySet<string> {
  const under = new Set<string>()
  const from = new Float64Array(2)
  const to = new Float64Array(2)
  let last: { readonly edge: number; readonly cell: number } | null = null
  for (let i = 1; i < latitude.length; i++) {
    const scale = metresPerDegree(latitude[i])
    const north = (latitude[i] - latitude[i - 1]) * scale.north
    const east = eastward(longitude[i - 1], longitude[i]) * scale.east
    const step = Math.hypot(north, east)
    // Without a direction it cannot be told which line it is.
    if (!(step > 0.5)) continue
    for (let metres = 0; metres < step; metres++) {
      const share = metres / step
      const lat = latitude[i - 1] + share * (latitude[i] - latitude[i - 1])
      const lon = longitude[i - 1] + share * eastward(longitude[i - 1], longitude[i])
      const near = nearestEdges(region, lat, lon, 4, NEAR_M)
      let found: { readonly edge: number; readonly cell: number } | null = null
      for (let k = 0; k < near.count && found === null; k++) {
        const edge = near.edge[k]
        const along = near.fraction[k] * region.edges.length[edge]
        placeOnEdge(region, edge, Math.max(0, along - 2), from)
        placeOnEdge(region, edge, along + 2, to)
        const lineNorth = (to[0] - from[0]) * scale.north
        const lineEast = eastward(from[1], to[1]) * scale.east
        const cosine =
          Math.abs(north * lineNorth + east * lineEast) / (step * Math.hypot(lineNorth, lineEast))
        if (cosine >= ALONG) found = { edge, cell: Math.floor(along / EVERY_M) }
      }
      if (found === null) continue
      const begin =
        last?.edge === found.edge && Math.abs(last.cell - found.cell) <= BRIDGED ? last.cell : found.cell
      for (let cell = Math.min(begin, found.cell); cell <= Math.max(begin, found.cell); cell++)
        under.add(`${found.edge} ${cell}`)
      last = found
    }
  }
  return under
}
