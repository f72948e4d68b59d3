/** m around a home within which nothing may be seen by others; few to choose from, each twice the one before. */
export const ZONE_RADII_M = [200, 400, 800, 1600] as const

export type ZoneRadius = (typeof ZONE_RADII_M)[number]

/** A place whose surroundings an athlete keeps to themselves. */
export interface Zone {
  /** Degrees. */
  readonly latitude: number
  readonly longitude: number
  readonly radius_m: ZoneRadius
}

export function isZoneRadius(radius_m: number): radius_m is ZoneRadius {
  return ZONE_RADII_M.some((one) => one === radius_m)
}
