import type { Bounds } from '../geo/bounds.ts'

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
