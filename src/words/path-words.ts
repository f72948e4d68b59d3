import type { EdgeFlag } from '../ground/graph/describe-edge.ts'
import type { FootAccessName } from '../ground/osm/tags/access.ts'
import type { PathAt, Witnessed } from '../ground/tiles/ground-at.ts'
import { formatDistance, formatHeight, METRES_PER_FOOT, type UnitSystem } from '../units/units.ts'

/** What a path is called: its name, else what kind of way it is. */
export function pathTitle(path: PathAt): string {
  return path.name === '' ? capital(path.highway === 'unknown' ? 'way' : path.highway) : path.name
}

/** Under the title: its kind where the title is a name, and how long this piece of it is. */
export function kindOf(path: PathAt, units: UnitSystem): string {
  const length = `${shortDistance(path.length_m, units)} between crossings`
  return path.name === '' ? length : `${path.highway} · ${length}`
}

/** How a class is known, in a few words. */
export function knownBy({ provenance, probability, by }: Witnessed<string>): string {
  if (provenance === 'unknown') return 'nobody has mapped it'
  if (provenance === 'tagged') return by === null ? 'mapped' : `mapped as ${by}`
  return probability === null ? 'inferred' : `inferred, ${percentOf(probability)} likely`
}

/** Never 0 or 100: a model is not that sure of anything. */
function percentOf(probability: number): string {
  return `${Math.min(99, Math.max(1, Math.round(100 * probability)))} %`
}

/** Why nobody should call it runnable; null where it is no scramble. */
export function scrambleWords(path: PathAt): string | null {
  if (!path.flags.includes('scramble')) return null
  const why = path.sacScale !== null && path.sacScale >= 4 ? `SAC T${path.sacScale}` : null
  const by = path.technicality.by
  const said = [why, by].filter((part) => part !== null).join(', ')
  return `A scramble: hands are needed here, and this is no ground for running.${said === '' ? '' : ` Mapped as ${said}.`}`
}

const ACCESS: Readonly<Record<FootAccessName, string>> = {
  unknown: 'Whether one may walk here cannot be read from the map',
  open: 'Open to walkers by custom; nobody mapped otherwise',
  yes: 'Open to walkers',
  designated: 'Made for walkers',
  permissive: 'Open by leave of the owner, which can end',
  destination: 'Only for those with business there',
  customers: 'Only for customers',
  permit: 'Only with a permit',
  discouraged: 'Walkers are asked to go elsewhere',
  private: 'Private',
  no: 'Closed to walkers',
}

export function accessWords(path: PathAt): string {
  const by = path.accessBy === null ? '' : ` (${path.accessBy})`
  return `${ACCESS[path.access]}${by}.`
}

/** Flags worth a word; those missing are told elsewhere. */
const FEATURES: Partial<Readonly<Record<EdgeFlag, string>>> = {
  bridge: 'bridge',
  tunnel: 'tunnel',
  ford: 'ford',
  steps: 'steps',
  ladder: 'ladder',
  viaFerrata: 'via ferrata',
  forwardOnly: 'one way on foot',
  backwardOnly: 'one way on foot',
  seasonal: 'open in season only',
  secured: 'secured by rope or chain',
  conditional: 'rules at times',
  informal: 'informal',
  indoor: 'indoors',
  area: 'an open square',
}

export function featureWords(path: PathAt): string {
  return path.flags
    .map((flag) => FEATURES[flag])
    .filter((words) => words !== undefined)
    .join(', ')
}

/** `46 m up and 12 m down, or the other way round`; null where no heights are known. */
export function climbWords(path: PathAt, units: UnitSystem): string | null {
  if (path.ascent_m === null || path.descent_m === null) return null
  const [more, less] = [path.ascent_m, path.descent_m].sort((a, b) => b - a)
  if (Math.round(more) === 0) return 'level'
  if (Math.round(less) === 0) return `${formatHeight(more, units)} up one way, down the other`
  return `${formatHeight(more, units)} up and ${formatHeight(less, units)} down, or the other way round`
}

/** How far the heights may be trusted; null where they may. */
export function heightDoubt(path: PathAt): string | null {
  if (path.flags.includes('suspiciousGrade'))
    return 'So steep that the heights, or the line on the map, are probably not right here.'
  if (path.flags.includes('mendedAltitude'))
    return 'Its heights are interpolated: over a gap in the measured ones, a bridge or a tunnel.'
  return null
}

/** How steep on average and at its steepest; null where no heights are known. */
export function pathGradeWords(path: PathAt): string | null {
  if (path.grade === null) return null
  const most = path.steepest === null ? '' : `, ${whole(path.steepest)} at its steepest`
  return `${whole(path.grade)} on average${most}`
}

const whole = (grade: number) => `${Math.round(100 * grade)} %`

const VISIBILITY = ['', 'excellent', 'good', 'intermediate', 'bad', 'horrible', 'no'] as const

/** How well a path can be seen, as mapped; null where nobody did. */
export function visibilityWords(path: PathAt): string | null {
  if (path.trailVisibility === null) return null
  const said = VISIBILITY[path.trailVisibility]
  return said === 'no' ? 'not visible' : `${said} visibility`
}

/** Metres or feet below a kilometre or a quarter of a mile, else kilometres or miles. */
export function shortDistance(metres: number, units: UnitSystem): string {
  if (units === 'km') return metres < 1000 ? `${Math.round(metres)} m` : formatDistance(metres, units)
  return metres < 400 ? `${Math.round(metres / METRES_PER_FOOT)} ft` : formatDistance(metres, units)
}

const capital = (word: string) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`
