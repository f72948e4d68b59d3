import { type HeightWindow, spacingAt } from './height-window.ts'

export interface Light {
  /** Degrees clockwise from north to where the light comes from. */
  readonly azimuth: number
  /** Degrees of the light above the horizon. */
  readonly altitude: number
  /** How many times steeper the ground is drawn than it is. */
  readonly exaggeration: number
}

/**
 * From the upper left, as maps have been shaded since hand-drawn ones: lit from the south, as the sun would do
 * it in the north, people see valleys as ridges.
 */
export const MAP_LIGHT: Light = { azimuth: 315, altitude: 45, exaggeration: 1 }

/** The shade of ground whose height is not known, kept apart from the darkest slope, which is 1. */
export const UNKNOWN_SHADE = 0

const RADIANS = Math.PI / 180

/**
 * Shades the ground: the cosine between light and slope, 1 (away from the light) to 255 (facing it), 0 where a
 * height is unknown. The slope is Horn's: differences over the eight neighbours, the nearer four weighing
 * double (B. K. P. Horn, Hill shading and the reflectance map, Proc. IEEE 69, 1981).
 *
 * @returns row by row, without the window's outermost posts: `(rows − 2) × (columns − 2)`
 */
export function hillshade(window: HeightWindow, light: Light = MAP_LIGHT): Uint8Array {
  const { lat, lon, heights } = window
  const columns = lon.length
  const width = Math.max(0, columns - 2)
  const shades = new Uint8Array(width * Math.max(0, lat.length - 2))
  const towards = {
    east: Math.sin(light.azimuth * RADIANS) * Math.cos(light.altitude * RADIANS),
    north: Math.cos(light.azimuth * RADIANS) * Math.cos(light.altitude * RADIANS),
    up: Math.sin(light.altitude * RADIANS),
  }
  for (let row = 1; row < lat.length - 1; row++) {
    const spacing = spacingAt(window, row)
    const perEast = light.exaggeration / (8 * spacing.east)
    const perNorth = light.exaggeration / (8 * spacing.north)
    for (let column = 1; column < columns - 1; column++) {
      const above = (row - 1) * columns + column
      const here = above + columns
      const below = here + columns
      const west = heights[above - 1] + 2 * heights[here - 1] + heights[below - 1]
      const east = heights[above + 1] + 2 * heights[here + 1] + heights[below + 1]
      const north = heights[above - 1] + 2 * heights[above] + heights[above + 1]
      const south = heights[below - 1] + 2 * heights[below] + heights[below + 1]
      const risesEast = (east - west) * perEast
      const risesNorth = (north - south) * perNorth
      const facing =
        (towards.up - risesEast * towards.east - risesNorth * towards.north) /
        Math.sqrt(1 + risesEast * risesEast + risesNorth * risesNorth)
      shades[(row - 1) * width + column - 1] = Number.isNaN(facing + heights[here])
        ? UNKNOWN_SHADE
        : 1 + Math.round(254 * Math.max(0, facing))
    }
  }
  return shades
}
