import type { MadeMap } from './made-map.ts'
import { isTagged } from './write-pbf.ts'

const MEMBER_TYPES = ['node', 'way', 'relation'] as const

/** How to write a map; what is left out is as most files have it. */
export interface XmlStyle {
  /** As Overpass answers `out geom`: ways tell their bounds and where their nodes lie, and so do members. */
  readonly outGeom?: boolean
  /** Attributes of every element: a version, or that it is gone. */
  readonly attributes?: (element: { readonly id: number }) => string
}

/** The map as OSM XML. */
export function writeXml(map: MadeMap, style: XmlStyle = {}): Uint8Array {
  return xmlOf(elementsXml(map, style))
}

/** One line for each element, by kind. */
export function elementsXml(map: MadeMap, { outGeom, attributes = () => '' }: XmlStyle): readonly string[][] {
  const places = new Map(map.nodes.map(({ id, at }) => [id, at]))
  const refsOf = new Map(map.ways.map(({ id, refs }) => [id, refs]))
  const position = (at: readonly [number, number] | null | undefined) =>
    at ? `lat="${degrees(at[0])}" lon="${degrees(at[1])}"` : ''
  const onWay = (ref: number) => (outGeom === true ? position(places.get(ref)) : '')
  const standing = outGeom === true ? map.nodes.filter(isTagged) : map.nodes
  const nodes = standing.map(
    (node) => `<node id="${node.id}" ${position(node.at)} ${attributes(node)}>${tagsXml(node.tags)}</node>`,
  )
  const bounds = outGeom === true ? '<bounds minlat="1" minlon="1" maxlat="2" maxlon="2"/>' : ''
  const ways = map.ways.map(
    (way) =>
      `<way id="${way.id}" ${attributes(way)}>${bounds}${way.refs.map((ref) => `<nd ref="${ref}" ${onWay(ref)}/>`).join('')}${tagsXml(way.tags)}</way>`,
  )
  const geometry = (type: 0 | 1 | 2, id: number) =>
    type === 1 && outGeom === true ? (refsOf.get(id) ?? []).map((ref) => `<nd ${onWay(ref)}/>`).join('') : ''
  const relations = map.relations.map((relation) => {
    const list = relation.members.map(
      ({ type, id, role }) =>
        `<member type="${MEMBER_TYPES[type]}" ref="${id}" role="${escaped(role)}" ${type === 0 ? onWay(id) : ''}>${geometry(type, id)}</member>`,
    )
    return `<relation id="${relation.id}" ${attributes(relation)}>${bounds}${list.join('')}${tagsXml(relation.tags)}</relation>`
  })
  return [nodes, ways, relations]
}

/** A whole file of elements. */
export function xmlOf(elements: readonly (readonly string[])[], remark = ''): Uint8Array {
  const parts = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<osm version="0.6" generator="test" timestamp="2024-01-02T03:04:05Z">',
    '<bounds minlat="1.5" minlon="-2" maxlat="3" maxlon="4"/>',
    ...elements.flat(),
    remark,
    '</osm>',
  ]
  return new TextEncoder().encode(parts.join('\n'))
}

function tagsXml(tags: Readonly<Record<string, string>>): string {
  return Object.entries(tags)
    .map(([key, value]) => `<tag k="${escaped(key)}" v="${escaped(value)}"/>`)
    .join('')
}

/** Seven places after the point, without the errors of dividing. */
function degrees(e7: number): string {
  const digits = String(Math.abs(e7)).padStart(8, '0')
  return `${e7 < 0 ? '-' : ''}${digits.slice(0, -7)}.${digits.slice(-7)}`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
