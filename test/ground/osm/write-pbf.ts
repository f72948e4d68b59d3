import { zlibSync } from 'fflate'
import type { MadeMap, MadeNode } from './made-map.ts'

/** How to write a map; what is left out is as most files have it. */
export interface PbfStyle {
  readonly dense?: boolean
  readonly compressed?: boolean
  readonly granularity?: number
  readonly latitudeOffset?: number
  readonly longitudeOffset?: number
  readonly required?: readonly string[]
  readonly optional?: readonly string[]
  /** Elements per block. */
  readonly blockRows?: number
  /** Ways and relations before nodes. */
  readonly backwards?: boolean
  /** The feature LocationsOnWays: ways tell where their nodes lie, and nodes without tags are left out. */
  readonly placesOnWays?: boolean
}

const SINT = (value: number): bigint => (value < 0 ? -2n * BigInt(value) - 1n : 2n * BigInt(value))

export function varint(value: number | bigint): number[] {
  const bytes: number[] = []
  let rest = BigInt.asUintN(64, BigInt(value))
  for (; rest > 127n; rest >>= 7n) bytes.push(Number(rest & 127n) | 128)
  return [...bytes, Number(rest)]
}

export const field = (number: number, value: readonly number[] | Uint8Array): number[] =>
  [varint(number * 8 + 2), varint(value.length), Array.from(value)].flat()
export const number = (field: number, value: number | bigint): number[] => [
  ...varint(field * 8),
  ...varint(value),
]
export const text = (field_: number, value: string): number[] =>
  field(field_, new TextEncoder().encode(value))
const packed = (values: readonly (number | bigint)[]): number[] => values.flatMap(varint)
const differences = (values: readonly number[]): bigint[] =>
  values.map((value, i) => {
    const step = BigInt(value) - BigInt(values[i - 1] ?? 0)
    return step < 0n ? -2n * step - 1n : 2n * step
  })

/** One blob with its head. */
export function blob(type: string, data: Uint8Array | readonly number[], compressed = true): number[] {
  const raw = Uint8Array.from(data)
  const body = compressed ? [...number(2, raw.length), ...field(3, zlibSync(raw))] : field(1, raw)
  return framed(type, body)
}

export function framed(type: string, body: readonly number[], claimed = body.length): number[] {
  const head = [...text(1, type), ...number(3, claimed)]
  return [0, 0, head.length >> 8, head.length & 255, ...head, ...body]
}

export function headBlob(
  required: readonly string[] = ['OsmSchema-V0.6', 'DenseNodes'],
  optional: readonly string[] = [],
) {
  return blob('OSMHeader', [
    ...required.flatMap((name) => text(4, name)),
    ...optional.flatMap((name) => text(5, name)),
  ])
}

export function writePbf(whole: MadeMap, asked: PbfStyle = {}): Uint8Array {
  const places = asked.placesOnWays === true ? new Map(whole.nodes.map(({ id, at }) => [id, at])) : undefined
  const style = { ...asked, places }
  const map = places === undefined ? whole : { ...whole, nodes: whole.nodes.filter(isTagged) }
  const optional = [...(style.optional ?? []), ...(places === undefined ? [] : ['LocationsOnWays'])]
  const rows = style.blockRows ?? 8000
  const kinds: readonly (readonly MadeMap[])[] = [
    pieces(map.nodes, rows).map((nodes) => ({ nodes, ways: [], relations: [] })),
    pieces(map.ways, rows).map((ways) => ({ nodes: [], ways, relations: [] })),
    pieces(map.relations, rows).map((relations) => ({ nodes: [], ways: [], relations })),
  ]
  const blocks = (style.backwards ? kinds.toReversed() : kinds).flat()
  return Uint8Array.from([
    ...headBlob(style.required, optional),
    ...blocks.flatMap((block) => blob('OSMData', writeBlock(block, style), style.compressed)),
  ])
}

export const isTagged = ({ tags }: MadeNode): boolean => Object.keys(tags).length > 0

/** @param style `places`: of each node by its id, to be written on the ways */
export function writeBlock(
  map: MadeMap,
  style: PbfStyle & { readonly places?: ReadonlyMap<number, MadeNode['at']> | undefined } = {},
): number[] {
  const words = ['']
  const index = (word: string): number => {
    const known = words.indexOf(word, 1)
    return known > 0 ? known : words.push(word) - 1
  }
  const tagFields = (tags: Readonly<Record<string, string>>) => [
    ...field(2, packed(Object.keys(tags).map(index))),
    ...field(3, packed(Object.values(tags).map(index))),
  ]
  const unit = style.granularity ?? 100
  const latitudeOf = ({ at }: MadeNode) =>
    Math.round(((at?.[0] ?? 2e9) * 100 - (style.latitudeOffset ?? 0)) / unit)
  const longitudeOf = ({ at }: MadeNode) =>
    Math.round(((at?.[1] ?? 2e9) * 100 - (style.longitudeOffset ?? 0)) / unit)
  const plain = map.nodes.flatMap((node) =>
    field(1, [
      ...number(1, SINT(node.id)),
      ...tagFields(node.tags),
      ...number(8, SINT(latitudeOf(node))),
      ...number(9, SINT(longitudeOf(node))),
    ]),
  )
  const hasTags = map.nodes.some(({ tags }) => Object.keys(tags).length > 0)
  const keysValues = map.nodes.flatMap(({ tags }) => [
    ...Object.entries(tags).flatMap(([key, value]) => [index(key), index(value)]),
    0,
  ])
  const dense = field(2, [
    ...field(1, packed(differences(map.nodes.map(({ id }) => id)))),
    ...field(8, packed(differences(map.nodes.map(latitudeOf)))),
    ...field(9, packed(differences(map.nodes.map(longitudeOf)))),
    ...(hasTags ? field(10, packed(keysValues)) : []),
  ])
  const nodes = style.dense === false ? plain : dense
  // A node whose place is not known stands as osmium writes it: the largest number of 32 bits.
  const placed = (refs: readonly number[], part: 0 | 1, offset = 0) =>
    refs.map((ref) => {
      const at = style.places?.get(ref)
      return at ? Math.round((at[part] * 100 - offset) / unit) : 2 ** 31 - 1
    })
  const ways = map.ways.flatMap(({ id, refs, tags }) =>
    field(3, [
      ...number(1, id),
      ...tagFields(tags),
      ...field(8, packed(differences(refs))),
      ...(style.places === undefined
        ? []
        : [
            ...field(9, packed(differences(placed(refs, 0, style.latitudeOffset)))),
            ...field(10, packed(differences(placed(refs, 1, style.longitudeOffset)))),
          ]),
    ]),
  )
  const relations = map.relations.flatMap(({ id, members, tags }) =>
    field(4, [
      ...number(1, id),
      ...tagFields(tags),
      ...field(8, packed(members.map(({ role }) => index(role)))),
      ...field(9, packed(differences(members.map((member) => member.id)))),
      ...field(10, packed(members.map(({ type }) => type))),
    ]),
  )
  const groups = [nodes, ways, relations].filter((_, i) => [map.nodes, map.ways, map.relations][i].length > 0)
  return [
    ...groups.flatMap((group) => field(2, group)),
    // The format lets fields stand in any order: here the words come after what uses them.
    ...field(
      1,
      words.flatMap((word) => text(1, word)),
    ),
    ...(unit === 100 ? [] : number(17, unit)),
    ...(style.latitudeOffset ? number(19, style.latitudeOffset) : []),
    ...(style.longitudeOffset ? number(20, style.longitudeOffset) : []),
  ]
}

function pieces<T>(rows: readonly T[], size: number): T[][] {
  const found: T[][] = []
  for (let from = 0; from < rows.length; from += size) found.push(rows.slice(from, from + size))
  return found
}
