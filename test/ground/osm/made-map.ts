import * as fc from 'fast-check'
import {
  DELETED,
  LARGEST_ID,
  NO_POSITION,
  type OsmBlock,
  type RowColumns,
} from '../../../src/ground/osm/columns.ts'
import type { OsmFile } from '../../../src/ground/osm/osm-file.ts'

/** A map as a person would write it down; the tests put it into files and expect it back. */
export interface MadeMap {
  readonly nodes: readonly MadeNode[]
  readonly ways: readonly MadeWay[]
  readonly relations: readonly MadeRelation[]
}

type MadeTags = Readonly<Record<string, string>>

export interface MadeNode {
  readonly id: number
  /** 1e-7 degrees; null for a place the file does not give. */
  readonly at: readonly [latitude: number, longitude: number] | null
  readonly tags: MadeTags
}

export interface MadeWay {
  readonly id: number
  readonly refs: readonly number[]
  readonly tags: MadeTags
}

export interface MadeRelation {
  readonly id: number
  readonly members: readonly { readonly type: 0 | 1 | 2; readonly id: number; readonly role: string }[]
  readonly tags: MadeTags
}

const usualIds = fc.oneof(
  fc.integer({ min: -1000, max: 300 }),
  fc.integer({ min: -(2 ** 40), max: 2 ** 40 }),
  fc.constantFrom(2 ** 31, 2 ** 32, 2 ** 52 + 1),
)
/** The format writes differences of ids: those of these two kinds together would leave what a double can hold. */
const largestIds = fc.oneof(fc.integer({ min: 0, max: 300 }), fc.constantFrom(LARGEST_ID, LARGEST_ID - 1))
// XML can hold neither control characters nor lone surrogates, and its attributes fold white space.
const word = fc.oneof(
  fc.constantFrom('highway', 'path', 'name', 'surface', 'yes'),
  fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => !/[\p{C}\s\uFFFE\uFFFF]/u.test(text)),
)
const tags = fc.dictionary(
  word.filter((key) => key !== '' && key !== '__proto__'),
  word,
  { maxKeys: 4 },
)
const position = fc.tuple(
  fc.integer({ min: -900_000_000, max: 900_000_000 }),
  fc.integer({ min: -1_800_000_000, max: 1_800_000_000 }),
)

const member = (id: fc.Arbitrary<number>) =>
  fc.record({ type: fc.constantFrom(0 as const, 1 as const, 2 as const), id, role: word })

const mapWith = (id: fc.Arbitrary<number>): fc.Arbitrary<MadeMap> =>
  fc.record({
    nodes: fc.array(fc.record({ id, at: position, tags }), { maxLength: 30 }),
    ways: fc.array(fc.record({ id, refs: fc.array(id, { maxLength: 12 }), tags }), { maxLength: 10 }),
    relations: fc.array(fc.record({ id, members: fc.array(member(id), { maxLength: 6 }), tags }), {
      maxLength: 5,
    }),
  })

export const madeMap: fc.Arbitrary<MadeMap> = fc.oneof(
  { weight: 4, arbitrary: mapWith(usualIds) },
  { weight: 1, arbitrary: mapWith(largestIds) },
)

/** All that a file holds, written down again. */
export async function writtenDown(file: OsmFile, kinds = 7): Promise<MadeMap> {
  const map = { nodes: [] as MadeNode[], ways: [] as MadeWay[], relations: [] as MadeRelation[] }
  for await (const block of file.blocks(kinds)) writeDownBlock(block, map)
  return map
}

function writeDownBlock(
  { strings, nodes, ways, relations }: OsmBlock,
  map: { nodes: MadeNode[]; ways: MadeWay[]; relations: MadeRelation[] },
): void {
  const tagsOf = (rows: RowColumns, row: number) => {
    const found: Record<string, string> = {}
    for (let i = rows.tagStart[row]; i < rows.tagStart[row + 1]; i++)
      found[strings.text(rows.tagKey[i])] = strings.text(rows.tagValue[i])
    return found
  }
  for (let row = 0; row < nodes.count; row++) {
    if (nodes.state[row] === DELETED) continue
    const latitude = nodes.latitude[row]
    const at = latitude === NO_POSITION ? null : ([latitude, nodes.longitude[row]] as const)
    map.nodes.push({ id: nodes.id[row], at, tags: tagsOf(nodes, row) })
  }
  for (let row = 0; row < ways.count; row++) {
    if (ways.state[row] === DELETED) continue
    const refs = [...ways.ref.subarray(ways.refStart[row], ways.refStart[row + 1])]
    map.ways.push({ id: ways.id[row], refs, tags: tagsOf(ways, row) })
  }
  for (let row = 0; row < relations.count; row++) {
    if (relations.state[row] === DELETED) continue
    const members: MadeRelation['members'][number][] = []
    for (let i = relations.memberStart[row]; i < relations.memberStart[row + 1]; i++)
      members.push({
        // The reader refuses every other kind.
        type: relations.memberType[i] as 0 | 1 | 2,
        id: relations.memberId[i],
        role: strings.text(relations.memberRole[i]),
      })
    map.relations.push({ id: relations.id[row], members, tags: tagsOf(relations, row) })
  }
}
