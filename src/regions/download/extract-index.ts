import type { Bounds } from '../../geo/bounds.ts'
import { webAddress } from './address.ts'
import { DownloadError } from './error.ts'
import { areaOf, covers, isOutline, type Outline } from './outline.ts'

/** A map that a host hands out. */
export interface HostedExtract {
  /** `andorra`, `us/georgia`. */
  readonly id: string
  readonly name: string
  /** As it lies below the host's address: `europe/andorra`. */
  readonly path: string
  readonly url: URL
  /** The area it covers; null where the host does not say. */
  readonly outline: Outline | null
}

const MAX_SUGGESTIONS = 6

/**
 * The maps listed in a host's `index-v1.json` (GeoJSON, as Geofabrik publishes it:
 * https://download.geofabrik.de/technical.html). Addresses are taken below `base` whatever host the list
 * names, so that a mirror's copy of the list leads to the mirror. Rows that cannot be used are passed over.
 *
 * @throws DownloadError when the text is no such list
 */
export function readExtractIndex(text: string, base: URL): HostedExtract[] {
  const features = featuresOf(text)
  if (features === null)
    throw new DownloadError(`what ${base.href} hands out as index-v1.json is no list of maps.`)
  return features.flatMap((feature) => hostedExtract(feature, base) ?? [])
}

function featuresOf(text: string): readonly unknown[] | null {
  try {
    const list: unknown = JSON.parse(text)
    const features = property(list, 'features')
    return Array.isArray(features) ? features : null
  } catch {
    return null
  }
}

function hostedExtract(feature: unknown, base: URL): HostedExtract | null {
  const properties = property(feature, 'properties')
  const id = property(properties, 'id')
  const name = property(properties, 'name')
  const pbf = property(property(properties, 'urls'), 'pbf')
  if (typeof id !== 'string' || typeof pbf !== 'string' || !URL.canParse(pbf, base.href)) return null
  const outline = property(property(feature, 'geometry'), 'coordinates')
  return {
    id,
    name: typeof name === 'string' ? name : id,
    ...belowBase(new URL(pbf, base), base),
    outline: isOutline(outline) ? outline : null,
  }
}

/** Put together as text: a path that looks like an address of its own must not become one. */
function belowBase({ href, pathname }: URL, base: URL): { url: URL; path: string } {
  const below = href.startsWith(base.href) ? href.slice(base.href.length) : pathname.replace(/^\/+/, '')
  return { url: new URL(base.href + below), path: below.replace(ENDING, '') }
}

const ENDING = /-latest\.osm\.pbf$/

/**
 * The map meant by a name: its id, its path (`europe/andorra`) or what people call it.
 *
 * @throws DownloadError that names similar ones when there is none or more than one
 */
export function extractNamed(
  extracts: readonly HostedExtract[],
  wanted: string,
  host: string,
): HostedExtract {
  const plain = plainly(wanted)
  const byId = extracts.find(({ id }) => plainly(id) === plain)
  if (byId !== undefined) return byId
  const named = extracts.filter(({ name, path }) => plainly(name) === plain || plainly(path) === plain)
  if (named.length === 1) return named[0]
  if (named.length > 1)
    throw new DownloadError(`${host} has more than one map called ${wanted}: ${idsOf(named)}.`)
  const similar = extracts
    .map((extract) => ({ extract, distance: distanceTo(extract, plain) }))
    .filter(({ distance }) => distance <= Math.max(1, plain.length / 3))
    .sort((a, b) => a.distance - b.distance)
    .map(({ extract }) => extract)
  const hint = similar.length > 0 ? ` Perhaps ${idsOf(similar)}?` : ''
  throw new DownloadError(`${host} has no map called ${wanted}.${hint}`)
}

/**
 * The smallest map that covers a box.
 *
 * @throws DownloadError when none does
 */
export function extractAround(extracts: readonly HostedExtract[], box: Bounds, host: string): HostedExtract {
  let smallest: HostedExtract | null = null
  let area = Number.POSITIVE_INFINITY
  for (const extract of extracts) {
    if (extract.outline === null || !covers(extract.outline, box)) continue
    const size = areaOf(extract.outline)
    if (size >= area) continue
    smallest = extract
    area = size
  }
  if (smallest !== null) return smallest
  throw new DownloadError(`${host} has no map that covers all of the box.`)
}

/** Address of a map on a host that has no list: by its path, as Geofabrik lays them out. */
export function unlistedExtract(path: string, base: URL): HostedExtract {
  const plain = path.replace(/^\/+|\/+$/g, '')
  return {
    id: plain,
    name: plain,
    path: plain,
    url: webAddress(`${base.href}${plain}-latest.osm.pbf`),
    outline: null,
  }
}

function idsOf(extracts: readonly HostedExtract[]): string {
  return extracts
    .slice(0, MAX_SUGGESTIONS)
    .map(({ id }) => id)
    .join(', ')
}

function plainly(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}/]+/gu, '-')
    .replace(/^-+|-+$/g, '')
}

/** Letters to change, at most, from a name to the one typed. */
function distanceTo({ id, name }: HostedExtract, plain: string): number {
  return Math.min(...[id, name].map(plainly).map((own) => editDistance(own, plain)))
}

/** Levenshtein's distance. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length]
}

function property(of: unknown, key: string): unknown {
  return typeof of === 'object' && of !== null && key in of ? Reflect.get(of, key) : undefined
}
