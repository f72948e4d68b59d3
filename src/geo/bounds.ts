/** West, south, east, north in degrees; a box whose west is greater than its east crosses the date line. */
export type Bounds = readonly [west: number, south: number, east: number, north: number]

export function isWithin([west, south, east, north]: Bounds, latitude: number, longitude: number): boolean {
  if (!(latitude >= south && latitude <= north)) return false
  return west <= east ? longitude >= west && longitude <= east : longitude >= west || longitude <= east
}

/** The same box as one or, across the date line, two that do not cross it. */
export function withoutDateLine(bounds: Bounds): readonly Bounds[] {
  const [west, south, east, north] = bounds
  if (west <= east) return [bounds]
  return [
    [west, south, 180, north],
    [-180, south, east, north],
  ]
}

/** How large a box is, in square degrees: for telling the smaller of two, not for areas. */
export function squareDegrees([west, south, east, north]: Bounds): number {
  return (north - south) * (west <= east ? east - west : east - west + 360)
}

/** Whether two boxes have more than an edge in common. */
export function overlap(a: Bounds, b: Bounds): boolean {
  return withoutDateLine(a).some(([west, south, east, north]) =>
    withoutDateLine(b).some(
      (other) => west < other[2] && other[0] < east && south < other[3] && other[1] < north,
    ),
  )
}

/** How much of a box another one covers, 0 to 1 by area in degrees; NaN of a box without extent. */
export function shareOfBox(box: Bounds, other: Bounds): number {
  const common = withoutDateLine(box).flatMap(([west, south, east, north]) =>
    withoutDateLine(other).map(
      (by) =>
        Math.max(0, Math.min(east, by[2]) - Math.max(west, by[0])) *
        Math.max(0, Math.min(north, by[3]) - Math.max(south, by[1])),
    ),
  )
  return common.reduce((sum, area) => sum + area, 0) / squareDegrees(box)
}
