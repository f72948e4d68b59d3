import { type HighwayName, HIGHWAYS, highwayOf } from './highway.ts'
import { listedValues, type Reading, type Tags, wiki } from './tags.ts'

/**
 * Who may walk here, by stable code. `unknown` is a value nobody can read; `open` is a way of a kind that is
 * open to walkers by custom, on which nobody wrote otherwise.
 */
export const FOOT_ACCESSES = [
  'unknown',
  'open',
  'yes',
  'designated',
  'permissive',
  'destination',
  'customers',
  'permit',
  'discouraged',
  'private',
  'no',
] as const

export type FootAccessName = (typeof FOOT_ACCESSES)[number]

export const footAccessCode = (name: FootAccessName): number => FOOT_ACCESSES.indexOf(name)

interface AccessRow {
  readonly value: string
  readonly access: FootAccessName
  readonly documentation: string
}

const row = (value: string, access: FootAccessName, page = `Tag:access=${value}`): AccessRow => ({
  value,
  access,
  documentation: wiki(page),
})

/** Values of `foot` and `access`. Forestry, agricultural and delivery signs name whose business counts. */
export const ACCESS_ROWS: readonly AccessRow[] = [
  row('yes', 'yes'),
  row('public', 'yes', 'Key:access'),
  row('allowed', 'yes', 'Key:access'),
  row('designated', 'designated'),
  row('official', 'designated', 'Key:access'),
  row('permissive', 'permissive'),
  row('destination', 'destination'),
  row('agricultural', 'destination'),
  row('forestry', 'destination'),
  row('delivery', 'destination'),
  row('residents', 'private', 'Key:access'),
  row('customers', 'customers'),
  row('customer', 'customers', 'Tag:access=customers'),
  row('permit', 'permit'),
  row('discouraged', 'discouraged'),
  row('use_sidepath', 'discouraged', 'Tag:bicycle=use_sidepath'),
  row('private', 'private'),
  row('no', 'no'),
  row('restricted', 'private', 'Key:access'),
  row('military', 'no', 'Key:access'),
  row('emergency', 'no', 'Key:access'),
  row('psv', 'no', 'Key:access'),
  row('unknown', 'unknown'),
]

/** Classes of way that walkers may not or had better not use by custom; all others are open. */
export const CLOSED_BY_CUSTOM: ReadonlyMap<HighwayName, AccessRow> = new Map([
  ['motorway', row('motorway', 'no', 'Tag:highway=motorway')],
  ['busway', row('busway', 'no', 'Tag:highway=busway')],
  ['trunk', row('trunk', 'discouraged', 'Tag:highway=trunk')],
])

/** From particular to general: what is said of feet counts before what is said of everybody. */
const KEYS = ['foot', 'access'] as const

export const ACCESS_KEYS: readonly string[] = [...KEYS, 'motorroad']

const BY_VALUE: ReadonlyMap<string, number> = new Map(
  ACCESS_ROWS.map(({ value, access }) => [value, footAccessCode(access)]),
)

const NOT_FOR_THE_PUBLIC: ReadonlySet<FootAccessName> = new Set(['customers', 'permit', 'private', 'no'])

/**
 * Whether one may go there on foot. Of a list (`private; yes`) the strictest value counts. Rules that hold at
 * times only stand beside this, in the way's features.
 */
export function footAccessOf(tags: Tags): Reading {
  for (const key of KEYS) {
    const value = tags.get(key)
    if (value !== undefined) return { code: strictest(value), by: `${key}=${value}` }
  }
  if (tags.get('motorroad') === 'yes') return { code: footAccessCode('no'), by: 'motorroad=yes' }
  const highway = highwayOf(tags)
  const custom = CLOSED_BY_CUSTOM.get(HIGHWAYS[highway.code] ?? 'unknown')
  if (custom) return { code: footAccessCode(custom.access), by: highway.by }
  return { code: footAccessCode('open'), by: null }
}

/** True when a stranger on foot may pass; of an unreadable sign nobody knows, and it does not stop anyone. */
export function isOpenOnFoot(access: number): boolean {
  return !NOT_FOR_THE_PUBLIC.has(FOOT_ACCESSES[access] ?? 'unknown')
}

/** The codes stand in order of strictness, save for `unknown`. */
function strictest(value: string): number {
  return Math.max(...listedValues(value).map((part) => BY_VALUE.get(part) ?? 0))
}
