import { type EffortKind, EFFORT_KINDS } from '../../src/athlete/effort-kind.ts'

/** What of the history is sought. */
export interface Search {
  /** Letters of the name; empty: any. */
  readonly named: string
  /** Empty: any. */
  readonly sport: string
}

/** What a map shows: degrees of its middle, and MapLibre's zoom. */
export interface MapPosition {
  readonly latitude: number
  readonly longitude: number
  readonly zoom: number
}

/** A place on a map that is asked about, and how far round it, m. */
export interface AskedPlace {
  readonly latitude: number
  readonly longitude: number
  readonly within: number
}

/**
 * Everything one can look at. It stands behind # in the address, so that pages work under any base path and without a
 * server:
 *
 *     #/                              what was opened last, or the welcome
 *     #/file/KEY, #/file/KEY/2        a file opened in this browser, its second activity
 *     #/runs, #/runs?named=…&sport=…  my runs, and a search of them
 *     #/runs/ID                       one run of the history
 *     #/course, #/course/KEY          the course page, with a course opened in this browser
 *     #/course/KEY?effort=race        … as a race; an ordinary day unless said
 *     #/map, #/map/REGION/42.5,1.5,12z?at=42.5,1.5,20
 *     #/evidence, #/evidence/ID       what is known, one number of it
 */
export type Address =
  | { readonly page: 'open'; readonly file: string | null; readonly activity: number }
  | { readonly page: 'runs'; readonly search: Search }
  | { readonly page: 'run'; readonly activity: string }
  | { readonly page: 'course'; readonly course: string | null; readonly effort: EffortKind }
  | {
      readonly page: 'map'
      readonly region: string | null
      readonly view: MapPosition | null
      readonly at: AskedPlace | null
    }
  | { readonly page: 'evidence'; readonly entry: string | null }

export const EVERY_RUN: Search = { named: '', sport: '' }
export const HOME: Address = { page: 'open', file: null, activity: 1 }

/** Where each page begins. */
export const PAGES = {
  open: HOME,
  runs: { page: 'runs', search: EVERY_RUN },
  course: { page: 'course', course: null, effort: 'ordinary' },
  map: { page: 'map', region: null, view: null, at: null },
  evidence: { page: 'evidence', entry: null },
} as const satisfies Readonly<Record<string, Address>>

/** `#/…` of an address; `addressOf` reads the same again, as far as the digits that are written go. */
export function hrefOf(address: Address): string {
  switch (address.page) {
    case 'open':
      if (address.file === null) return '#/'
      return path('file', address.file, ...(address.activity === 1 ? [] : [String(address.activity)]))
    case 'runs':
      return path('runs') + query({ named: address.search.named, sport: address.search.sport })
    case 'run':
      return path('runs', address.activity)
    case 'course':
      return (
        path('course', ...(address.course === null ? [] : [address.course])) +
        query({ effort: address.effort === 'ordinary' ? '' : address.effort })
      )
    case 'map':
      return mapHref(address)
    case 'evidence':
      break
  }
  return path('evidence', ...(address.entry === null ? [] : [address.entry]))
}

/** What `#…` names; home for what is no address of ours. */
export function addressOf(hash: string): Address {
  const [way = '', asked = ''] = hash.replace(/^#\/?/, '').split(/\?(.*)/s)
  const [page = '', first = '', second = '', ...more] = way.split('/').map(decoded)
  const said = new URLSearchParams(asked)
  if (more.length > 0) return HOME
  switch (page) {
    case 'file':
      return first === '' ? HOME : { page: 'open', file: first, activity: ordinalIn(second) }
    case 'runs':
      if (first !== '') return { page: 'run', activity: first }
      return { page: 'runs', search: { named: said.get('named') ?? '', sport: said.get('sport') ?? '' } }
    case 'course':
      return {
        page: 'course',
        course: first === '' ? null : first,
        effort: EFFORT_KINDS.find((effort) => effort === said.get('effort')) ?? 'ordinary',
      }
    case 'map':
      return {
        page: 'map',
        region: first === '' ? null : first,
        view: viewIn(second),
        at: placeIn(said.get('at')),
      }
    case 'evidence':
      return { page: 'evidence', entry: first === '' ? null : first }
    default:
      return HOME
  }
}

function mapHref({ region, view, at }: Extract<Address, { page: 'map' }>): string {
  const parts = region === null ? [] : [encodeURIComponent(region)]
  // Commas need no escaping behind #, and stay legible.
  if (view !== null && region !== null)
    parts.push(`${degrees(view.latitude)},${degrees(view.longitude)},${shortest(view.zoom, 2)}z`)
  const asked =
    at === null ? '' : `?at=${degrees(at.latitude)},${degrees(at.longitude)},${Math.round(at.within)}`
  return `#/${['map', ...parts].join('/')}${asked}`
}

const path = (...parts: readonly string[]) => `#/${parts.map(encodeURIComponent).join('/')}`

function query(said: Readonly<Record<string, string>>): string {
  const words = new URLSearchParams(Object.entries(said).filter(([, value]) => value !== '')).toString()
  return words === '' ? '' : `?${words}`
}

/** To 1e-5 of a degree: a metre. */
const degrees = (value: number) => shortest(value, 5)

const shortest = (value: number, digits: number) => String(Number(value.toFixed(digits)))

const VIEW = /^(-?\d{1,2}(?:\.\d+)?),(-?\d{1,3}(?:\.\d+)?),(\d{1,2}(?:\.\d+)?)z$/
const PLACE = /^(-?\d{1,2}(?:\.\d+)?),(-?\d{1,3}(?:\.\d+)?),(\d{1,4})$/

function viewIn(text: string): MapPosition | null {
  const [, latitude, longitude, zoom] = (VIEW.exec(text) ?? []).map(Number)
  return zoom === undefined ? null : { latitude, longitude, zoom }
}

function placeIn(text: string | null): AskedPlace | null {
  const [, latitude, longitude, within] = (PLACE.exec(text ?? '') ?? []).map(Number)
  return within === undefined ? null : { latitude, longitude, within }
}

function ordinalIn(text: string): number {
  return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : 1
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return ''
  }
}
