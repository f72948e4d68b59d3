/** Degrees. */
export interface LatLon {
  readonly latitude: number
  readonly longitude: number
}

/** The first place that columns of degrees know; null where they know none. */
export function firstPlace(columns: {
  readonly latitude: Float64Array
  readonly longitude: Float64Array
}): LatLon | null {
  const { latitude, longitude } = columns
  const at = latitude.findIndex((degrees, i) => !Number.isNaN(degrees + longitude[i]))
  return at < 0 ? null : { latitude: latitude[at], longitude: longitude[at] }
}
