import type { SaxesTagPlain } from 'saxes'
import { OsmFileError } from '../error.ts'
import type { OsmBounds, OsmHeader } from '../header.ts'

const ELEMENTS: ReadonlySet<string> = new Set(['node', 'way', 'relation'])

const CHANGES = 'The file holds changes to a map (.osc), not a map.'

/** Gathers what an XML file says about itself before its first node. */
export class XmlHeader {
  hasRoot = false
  isComplete = false
  #bounds: OsmBounds | null = null
  #timestamp: string | null = null
  #generator: string | null = null

  get header(): OsmHeader {
    // Sorting is not declared in XML, and would spare no work there.
    return {
      bounds: this.#bounds,
      timestamp: this.#timestamp,
      generator: this.#generator,
      isSorted: false,
    }
  }

  root({ name, attributes }: SaxesTagPlain): void {
    if (name === 'osmChange') throw new OsmFileError(CHANGES)
    if (name !== 'osm')
      throw new OsmFileError(`The file is XML of another kind: it begins with <${name.slice(0, 40)}>.`)
    this.hasRoot = true
    this.#generator = attributes['generator'] ?? null
    this.#timestamp = isoTime(attributes['osmosis_replication_timestamp'] ?? attributes['timestamp'])
  }

  element({ name, attributes }: SaxesTagPlain): void {
    if (ELEMENTS.has(name)) this.isComplete = true
    // What Overpass calls its answer to [adiff] or [diff].
    if (name === 'action') throw new OsmFileError(CHANGES)
    if (name === 'meta') this.#timestamp ??= isoTime(attributes['osm_base'])
    if (name === 'bounds' && !this.#bounds) this.#bounds = boundsFrom(attributes)
  }
}

function boundsFrom(attributes: Record<string, string>): OsmBounds | null {
  const bounds = {
    west: Number.parseFloat(attributes['minlon'] ?? ''),
    south: Number.parseFloat(attributes['minlat'] ?? ''),
    east: Number.parseFloat(attributes['maxlon'] ?? ''),
    north: Number.parseFloat(attributes['maxlat'] ?? ''),
  }
  return Object.values(bounds).every(Number.isFinite) ? bounds : null
}

function isoTime(text: string | undefined): string | null {
  const time = new Date(text ?? '')
  return Number.isNaN(time.getTime()) ? null : time.toISOString()
}
