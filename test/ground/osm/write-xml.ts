import type { MadeMap } from './made-map.ts'

const MEMBER_TYPES = ['node', 'way', 'relation'] as const

/** The map as OSM XML. */
export function writeXml(map: MadeMap): Uint8Array {
  const nodes = map.nodes.map(({ id, at, tags }) => {
    const position = at ? `lat="${degrees(at[0])}" lon="${degrees(at[1])}"` : ''
    return `<node id="${id}" ${position}>${tagsXml(tags)}</node>`
  })
  const ways = map.ways.map(
    ({ id, refs, tags }) =>
      `<way id="${id}">${refs.map((ref) => `<nd ref="${ref}"/>`).join('')}${tagsXml(tags)}</way>`,
  )
  const relations = map.relations.map(({ id, members, tags }) => {
    const list = members.map(
      ({ type, id, role }) => `<member type="${MEMBER_TYPES[type]}" ref="${id}" role="${escaped(role)}"/>`,
    )
    return `<relation id="${id}">${list.join('')}${tagsXml(tags)}</relation>`
  })
  const parts = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<osm version="0.6" generator="test" timestamp="2024-01-02T03:04:05Z">',
    '<bounds minlat="1.5" minlon="-2" maxlat="3" maxlon="4"/>',
    ...nodes,
    ...ways,
    ...relations,
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
