import { readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { readActivityFile } from '../../../src/activity/read.ts'
import { eastward, metresPerDegree } from '../../../src/geo/distance.ts'
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
  const line = new TrackLine({ latitude, longitude })
  const matched = matchedIntervals(match)
  const place = new Float64Array(2)
  const next = new Float64Array(2)
  let [under_m, matched_m, both_m] = [0, 0, 0]
  for (let edge = 0; edge < region.edges.count; edge++) {
    const length = region.edges.length[edge]
    const pieces = Math.max(1, Math.round(length / EVERY_M))
    for (let k = 0; k < pieces; k++) {
      const along = ((k + 0.5) / pieces) * length
      placeOnEdge(region, edge, along, place)
      placeOnEdge(region, edge, Math.min(length, along + 0.5), next)
      const isUnder = line.runsAlong(place[0], place[1], next[0], next[1])
      const isMatched = (matched.get(edge) ?? []).some(([from, to]) => along >= from && along <= to)
      if (isUnder) under_m += length / pieces
      if (isMatched) matched_m += length / pieces
      if (isUnder && isMatched) both_m += length / pieces
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

/** A track as straight pieces, laid flat. */
class TrackLine {
  readonly #east: Float64Array
  readonly #north: Float64Array
  readonly #latitude: number
  readonly #longitude: number
  readonly #scale: { readonly north: number; readonly east: number }

  constructor({ latitude, longitude }: Positions) {
    this.#latitude = latitude[0]
    this.#longitude = longitude[0]
    this.#scale = metresPerDegree(this.#latitude)
    this.#east = longitude.map((degrees) => this.#eastOf(degrees))
    this.#north = latitude.map((degrees) => this.#northOf(degrees))
  }

  #eastOf(longitude: number): number {
    return eastward(this.#longitude, longitude) * this.#scale.east
  }

  #northOf(latitude: number): number {
    return (latitude - this.#latitude) * this.#scale.north
  }

  /** Whether a piece of the track lies near a place and runs the way of a line there, forward or back. */
  runsAlong(latitude: number, longitude: number, nextLatitude: number, nextLongitude: number): boolean {
    const x = this.#eastOf(longitude)
    const y = this.#northOf(latitude)
    const dx = this.#eastOf(nextLongitude) - x
    const dy = this.#northOf(nextLatitude) - y
    for (let i = 1; i < this.#east.length; i++) {
      const px = this.#east[i - 1]
      const py = this.#north[i - 1]
      const ex = this.#east[i] - px
      const ey = this.#north[i] - py
      const square = ex * ex + ey * ey
      if (square === 0) continue
      const share = Math.min(1, Math.max(0, ((x - px) * ex + (y - py) * ey) / square))
      if (Math.hypot(x - px - share * ex, y - py - share * ey) > NEAR_M) continue
      const cosine = Math.abs(dx * ex + dy * ey) / Math.sqrt(square * (dx * dx + dy * dy))
      if (cosine >= ALONG) return true
    }
    return false
  }
}
