import { UNIT_DEG } from '../graph/length.ts'
import { boundsOf } from '../region/bounds.ts'
import type { Bounds } from '../../geo/bounds.ts'
import type { Region } from '../region/region.ts'

/** Share of all length that may lie beyond each side: a few far roads that an extract took along. */
const BEYOND = 0.03

/** Share of its size by which the box round the rest is widened: where paths lie evenly, all are seen again. */
const AROUND = 0.1

/** Strips that a side is cut into, to add up what lies in each. */
const STRIPS = 1024

const DEGREES_AROUND = 360

/**
 * Where a map of the region opens: the box that holds most of its paths' length, however far single roads reach.
 * West, south, east, north in degrees, within the box of all; west above east across the date line.
 */
export function openingView(region: Region): Bounds {
  const [west, south, east, north] = boundsOf(region.shape.lat, region.shape.lon)
  const width = east < west ? east - west + DEGREES_AROUND : east - west
  const { lat, lon } = region.shape
  // In whole units, where a place on the western side is not a hair west of it.
  const first = Math.round(west / UNIT_DEG)
  const across = holdingMost(region, (point) => {
    const east = lon[point] - first
    return (east < 0 ? east * UNIT_DEG + DEGREES_AROUND : east * UNIT_DEG) / width
  })
  const along = holdingMost(region, (point) => (lat[point] * UNIT_DEG - south) / (north - south))
  return [
    turned(west + across.from * width),
    south + along.from * (north - south),
    turned(west + across.to * width),
    south + along.to * (north - south),
  ]
}

/** From which to which share of a side most of the length lies. */
function holdingMost(
  { edges, shape }: Region,
  placeOf: (point: number) => number,
): { readonly from: number; readonly to: number } {
  const strips = new Float64Array(STRIPS)
  let total = 0
  for (let edge = 0; edge < edges.count; edge++)
    for (let point = edges.shapeStart[edge] + 1; point < edges.shapeStart[edge + 1]; point++) {
      const place = (placeOf(point - 1) + placeOf(point)) / 2
      // A region without any width has no place in it.
      if (!Number.isFinite(place)) continue
      const length = shape.along[point] - shape.along[point - 1]
      strips[Math.max(0, Math.min(STRIPS - 1, Math.floor(place * STRIPS)))] += length
      total += length
    }
  if (total === 0) return { from: 0, to: 1 }
  let first = 0
  for (let beyond = strips[0]; beyond < BEYOND * total; beyond += strips[first]) first++
  let last = STRIPS - 1
  for (let beyond = strips[last]; beyond < BEYOND * total; beyond += strips[last]) last--
  const more = (AROUND * (last + 1 - first)) / STRIPS
  return { from: Math.max(0, first / STRIPS - more), to: Math.min(1, (last + 1) / STRIPS + more) }
}

function turned(longitude: number): number {
  return longitude > DEGREES_AROUND / 2 ? longitude - DEGREES_AROUND : longitude
}
