import type { RegionMeta } from '../../ground/region/region.ts'

/** West, south, east, north in degrees; a box whose west is greater than its east crosses the date line. */
export type Bounds = RegionMeta['bounds']

export function isWithin([west, south, east, north]: Bounds, lat: number, lon: number): boolean {
  if (!(lat >= south && lat <= north)) return false
  return west <= east ? lon >= west && lon <= east : lon >= west || lon <= east
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

/** Whether two boxes have more than an edge in common. */
export function overlap(a: Bounds, b: Bounds): boolean {
  return withoutDateLine(a).some(([west, south, east, north]) =>
    withoutDateLine(b).some(
      (other) => west < other[2] && other[0] < east && south < other[3] && other[1] < north,
    ),
  )
}

/** `42.43–42.66° N, 1.41–1.79° E`, to hundredths. */
export function boundsInWords([west, south, east, north]: Bounds): string {
  return `${spanInWords(south, north, 'S', 'N')}, ${spanInWords(west, east, 'W', 'E')}`
}

function spanInWords(from: number, to: number, below: string, above: string): string {
  const side = (degrees: number) => (degrees < 0 ? below : above)
  const told = (degrees: number) => Math.abs(degrees).toFixed(2)
  if (side(from) === side(to)) {
    const [less, more] = from < 0 ? [to, from] : [from, to]
    return `${told(less)}–${told(more)}° ${side(to)}`
  }
  return `${told(from)}° ${side(from)} to ${told(to)}° ${side(to)}`
}
