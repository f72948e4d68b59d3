import { basename } from 'node:path'

const LONGEST = 80

/** Names that Windows keeps for devices, whatever their ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/

/**
 * A name for a region out of what a file or a host calls it: small letters and digits with hyphens between, so
 * that it can be typed anywhere and is a file's name on every system. `Île-de-France-latest.osm.pbf` →
 * `ile-de-france`.
 */
export function regionNameFrom(text: string): string {
  const plain = basename(text.replace(/\/+$/, ''))
    .replace(/\.(?:osm\.pbf|osm\.gz|osm|pbf|gz)$/i, '')
    .replace(/[-_.]latest$/i, '')
  return tidy(plain) || 'region'
}

/** An id of a host, in which a slash parts country and state: `us/georgia` → `us-georgia`. */
export function regionNameOfId(id: string): string {
  return tidy(id) || 'region'
}

/** A name as typed, in small letters; null when it is none. */
export function asRegionName(text: string): string | null {
  const name = text.trim().toLowerCase()
  return name !== '' && name === tidy(name) ? name : null
}

function tidy(text: string): string {
  const name = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '')
  return DEVICE.test(name) ? `${name}-region` : name
}
