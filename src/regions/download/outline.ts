import { type Bounds, overlap, withoutDateLine } from '../../geo/bounds.ts'

/** GeoJSON's MultiPolygon: polygons of rings of [longitude, latitude]; the first ring of each is its outside. */
export type Outline = readonly (readonly (readonly (readonly number[])[])[])[]

export function isOutline(coordinates: unknown): coordinates is Outline {
  return (
    Array.isArray(coordinates) &&
    coordinates.length > 0 &&
    coordinates.every(
      (polygon: unknown) =>
        Array.isArray(polygon) && polygon.length > 0 && polygon.every((ring: unknown) => isRing(ring)),
    )
  )
}

function isRing(ring: unknown): boolean {
  return (
    Array.isArray(ring) &&
    ring.length >= 4 &&
    ring.every(
      (point: unknown) =>
        Array.isArray(point) &&
        point.length >= 2 &&
        Number.isFinite(point[0]) &&
        Number.isFinite(point[1]) &&
        Math.abs(Number(point[0])) <= 360 &&
        Math.abs(Number(point[1])) <= 90,
    )
  )
}

/** Whether a place lies inside, by the even-odd rule: holes are outside. */
export function isInside(outline: Outline, lat: number, lon: number): boolean {
  let inside = false
  for (const polygon of outline)
    for (const ring of polygon)
      for (let i = 1; i < ring.length; i++) {
        const [x1, y1] = ring[i - 1]
        const [x2, y2] = ring[i]
        if (y1 > lat !== y2 > lat && lon < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) inside = !inside
      }
  return inside
}

/** Steps along each side of a box at which it is looked whether an outline still covers it. */
const STEPS = 8

/** Whether a box lies inside, as far as a grid of places in it tells. */
export function covers(outline: Outline, box: Bounds): boolean {
  return withoutDateLine(box).every(([west, south, east, north]) => {
    for (let i = 0; i <= STEPS; i++)
      for (let j = 0; j <= STEPS; j++)
        if (!isInside(outline, south + ((north - south) * i) / STEPS, west + ((east - west) * j) / STEPS))
          return false
    return true
  })
}

/** Square degrees, enough to tell the smaller from the larger. */
export function areaOf(outline: Outline): number {
  let area = 0
  for (const polygon of outline)
    for (const [index, ring] of polygon.entries()) {
      let twice = 0
      for (let i = 1; i < ring.length; i++) twice += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1]
      area += (index === 0 ? 1 : -1) * Math.abs(twice / 2)
    }
  return area
}

/** Whether some of it may lie in a box: rather once too often than a place forgotten at the rim. */
export function mayTouch(outline: Outline, box: Bounds): boolean {
  const [west, south, east, north] = box
  if (isInside(outline, (south + north) / 2, (west + east) / 2)) return true
  return outline.some((polygon) => polygon.some((ring) => mayCross(ring, box)))
}

function mayCross(ring: readonly (readonly number[])[], box: Bounds): boolean {
  for (let i = 1; i < ring.length; i++) {
    const [lon1, lat1] = ring[i - 1]
    const [lon2, lat2] = ring[i]
    const side: Bounds = [
      Math.min(lon1, lon2),
      Math.min(lat1, lat2),
      Math.max(lon1, lon2),
      Math.max(lat1, lat2),
    ]
    if (overlap(side, box)) return true
  }
  return false
}

/** The box around all of it. */
export function boxAround(outline: Outline): Bounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const polygon of outline)
    for (const [lon, lat] of polygon[0]) {
      west = Math.min(west, lon)
      east = Math.max(east, lon)
      south = Math.min(south, lat)
      north = Math.max(north, lat)
    }
  return [west, south, east, north]
}
