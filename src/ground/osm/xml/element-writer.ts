import type { SaxesTagPlain } from 'saxes'
import {
  BARE,
  DELETED,
  EVERY_KIND,
  LARGEST_ID,
  MEMBER_NODE,
  MEMBER_RELATION,
  MEMBER_WAY,
  NO_POSITION,
  OsmNodeColumns,
  NODES,
  type OsmBlock,
  RelationColumns,
  RELATIONS,
  type RowColumns,
  WayColumns,
  WAYS,
  WHOLE,
} from '../columns.ts'
import { OsmFileError } from '../error.ts'
import { WordList } from '../word-list.ts'

const MEMBER_TYPES: ReadonlyMap<string, number> = new Map([
  ['node', MEMBER_NODE],
  ['way', MEMBER_WAY],
  ['relation', MEMBER_RELATION],
])

/** Writes the elements of an OSM XML file (https://wiki.openstreetmap.org/wiki/OSM_XML) into columns. */
export class ElementWriter implements OsmBlock {
  readonly strings = new WordList()
  readonly nodes = new OsmNodeColumns()
  readonly ways = new WayColumns()
  readonly relations = new RelationColumns()
  readonly #kinds: number
  /** The columns that the open element's row is being added to. */
  #open: RowColumns | null = null
  /** Of the open element, were it without tags. */
  #state = WHOLE
  #tags = 0
  #entries = 0

  constructor(kinds = EVERY_KIND) {
    this.#kinds = kinds
    this.clear()
  }

  get rows(): number {
    return this.nodes.count + this.ways.count + this.relations.count
  }

  clear(): void {
    this.strings.clear()
    this.nodes.clear()
    this.ways.clear()
    this.relations.clear()
  }

  /** @param element directly below the root */
  begin({ name, attributes }: SaxesTagPlain): void {
    if (name === 'node' && this.#kinds & NODES) this.#beginNode(attributes)
    else if (name === 'way' && this.#kinds & WAYS) this.#beginRow(this.ways, attributes)
    else if (name === 'relation' && this.#kinds & RELATIONS) this.#beginRow(this.relations, attributes)
  }

  /** @param element directly below a node, way or relation */
  part({ name, attributes }: SaxesTagPlain): void {
    if (!this.#open) return
    if (name === 'tag') this.#tag(this.#open, attributes)
    else if (name === 'nd' && this.#open === this.ways) this.#ref(attributes)
    else if (name === 'member' && this.#open === this.relations) this.#member(attributes)
  }

  /** The element that `begin` opened is complete. */
  end(): void {
    const rows = this.#open
    if (!rows) return
    this.#open = null
    rows.state[rows.count] = this.#state === BARE && this.#tags > rows.tagCount ? WHOLE : this.#state
    const next = rows.count + 1
    rows.tagStart[next] = this.#tags
    if (rows === this.ways) this.ways.refStart[next] = this.#entries
    if (rows === this.relations) this.relations.memberStart[next] = this.#entries
    rows.count = next
  }

  #beginRow(rows: RowColumns, attributes: Record<string, string>): void {
    rows.reserveRows(rows.count + 1)
    rows.id[rows.count] = idFrom(attributes['id'])
    // Editors mark what they deleted instead of leaving it out, and histories end so.
    const isDeleted = attributes['visible'] === 'false' || attributes['action'] === 'delete'
    this.#state = isDeleted ? DELETED : attributes['version'] === undefined ? BARE : WHOLE
    this.#open = rows
    this.#tags = rows.tagCount
    this.#entries = 0
    if (rows === this.ways) this.#entries = this.ways.refStart[rows.count]
    if (rows === this.relations) this.#entries = this.relations.memberStart[rows.count]
  }

  #beginNode(attributes: Record<string, string>): void {
    this.#beginRow(this.nodes, attributes)
    this.nodes.latitude[this.nodes.count] = positionFrom(attributes['lat'], 90)
    this.nodes.longitude[this.nodes.count] = positionFrom(attributes['lon'], 180)
  }

  #tag(rows: RowColumns, attributes: Record<string, string>): void {
    rows.reserveTags(this.#tags + 1)
    rows.tagKey[this.#tags] = this.strings.indexOf(attributes['k'] ?? '')
    rows.tagValue[this.#tags++] = this.strings.indexOf(attributes['v'] ?? '')
  }

  /** Where a node lies stands beside its id in what Overpass answers to `out geom`, but for nodes outside its box. */
  #ref({ ref, lat, lon }: Record<string, string>): void {
    const { ways } = this
    if (ref === undefined && lat !== undefined)
      throw new OsmFileError(
        'The ways of the file tell places without the ids of their nodes, so that nobody can tell where they meet; ask Overpass for `out geom` without `tags`.',
      )
    const at = this.#entries++
    ways.reserveRefs(at + 1)
    ways.ref[at] = idFrom(ref)
    if (lat === undefined && !ways.hasPlaces) return
    ways.reservePlaces(at, at + 1)
    ways.latitude[at] = positionFrom(lat, 90)
    ways.longitude[at] = positionFrom(lon, 180)
  }

  #member(attributes: Record<string, string>): void {
    const type = MEMBER_TYPES.get(attributes['type'] ?? '')
    if (type === undefined)
      throw new OsmFileError(
        `A relation has a member of the kind "${(attributes['type'] ?? '').slice(0, 40)}".`,
      )
    this.relations.reserveMembers(this.#entries + 1)
    this.relations.memberType[this.#entries] = type
    this.relations.memberId[this.#entries] = idFrom(attributes['ref'])
    this.relations.memberRole[this.#entries++] = this.strings.indexOf(attributes['role'] ?? '')
  }
}

function idFrom(text: string | undefined): number {
  const id = text === undefined || text.trim() === '' ? Number.NaN : Number(text)
  if (!Number.isInteger(id) || Math.abs(id) > LARGEST_ID)
    throw new OsmFileError(
      `An element has the id "${(text ?? '').slice(0, 40)}", which is no number of an element.`,
    )
  return id
}

function positionFrom(text: string | undefined, limit: number): number {
  const degrees = text === undefined || text.trim() === '' ? Number.NaN : Number(text)
  return Math.abs(degrees) <= limit ? Math.round(degrees * 1e7) : NO_POSITION
}
