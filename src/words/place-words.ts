import type { GroundAt, PathAt } from '../ground/tiles/ground-at.ts'
import { formatHeight, type UnitSystem } from '../units/units.ts'
import { pathTitle, shortDistance } from './path-words.ts'

/** What a place on the map is headed by: the path there. */
export function placeTitle(path: PathAt | undefined): string {
  return path === undefined ? 'No path here' : pathTitle(path)
}

/** Said where there is none. */
export const NO_PATH_NEAR = 'None is mapped this near.'

/** How high a place lies, and on what land. */
export function landWords({ altitude_m, land }: GroundAt, units: UnitSystem): string {
  const height = altitude_m === null ? '' : `${formatHeight(altitude_m, units)} above the sea`
  const words = [height, land.filter((name) => name !== 'unknown').join(', ')].filter((part) => part !== '')
  return words.join(' · ')
}

/** Another path near a place: what lies underfoot there, and how far away it is. */
export function nearPathWords(path: PathAt, units: UnitSystem): string {
  const surface = path.surface.provenance === 'unknown' ? 'surface unknown' : path.surface.name
  const scramble = path.flags.includes('scramble') ? ', scramble' : ''
  return `${surface}${scramble} · ${shortDistance(path.distance_m, units)} away`
}

/** A point near a place: `Pic Blanc, peak · 2 500 m by the map · 120 m away`. */
export function nearPointWords(point: GroundAt['points'][number], units: UnitSystem): string {
  const { name, kind, distance_m } = point
  const words = [
    name === '' ? kind : `${name}, ${kind}`,
    pointHeight(point, units),
    `${shortDistance(distance_m, units)} away`,
  ]
  return words.filter((part) => part !== '').join(' · ')
}

/** A summit's height by the map is its own; by the elevation model it is that of the ground about. */
function pointHeight({ altitude_m, altitudeFrom }: GroundAt['points'][number], units: UnitSystem): string {
  if (altitude_m === null) return ''
  const height = formatHeight(altitude_m, units)
  return altitudeFrom === 'tag' ? `${height} by the map` : `about ${height}`
}
