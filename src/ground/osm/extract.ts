import {
  BARE,
  DELETED,
  MEMBER_WAY,
  NO_POSITION,
  NODES,
  type OsmNodeColumns,
  RELATIONS,
  type RowColumns,
  WAYS,
} from './columns.ts'
import type { CurrentRows } from './current-rows.ts'
import { AREA_RELATION, type ExtractRules, RING, RUNNER_RULES } from './extract-rules.ts'
import { distinct, lowerBound } from './id-search.ts'
import { KeptPoints } from './kept-points.ts'
import { KeptRelations } from './kept-relations.ts'
import { BlockTags } from './kept-tags.ts'
import { KeptWays } from './kept-ways.ts'
import {
  type ExtractNodes,
  type ExtractRelations,
  type ExtractWays,
  MISSING,
  type OsmExtract,
} from './osm-extract.ts'
import type { OsmFile } from './osm-file.ts'
import { pickRows } from './pick-rows.ts'
import { WordList } from './word-list.ts'

/**
 * Reads what `rules` keep of a file, in three goings-through: relations, to learn which untagged ways are
 * rings; ways, to learn which nodes carry them; nodes. A sorted `.osm.pbf` is inflated once for all three.
 * Memory follows what is kept, not the size of the file.
 *
 * @throws OsmFileError when the file is damaged or cannot be read; nothing half-read is ever returned
 */
export async function readExtract(file: OsmFile, rules: ExtractRules = RUNNER_RULES): Promise<OsmExtract> {
  const words = new WordList()
  const relations = new KeptRelations(words, rules.keepsKey)
  const ways = new KeptWays(words, rules.keepsKey)
  const points = new KeptPoints(words, rules.keepsKey)

  const relationCount = await keepRelations(file, rules, relations)
  const rings = relations.wayIds(AREA_RELATION)
  const wayCount = await keepWays(file, rules, ways, points, rings)
  const nodes = emptyNodes(ways.neededNodes())
  ways.placeNodes(nodes)
  const nodeCount = await keepNodes(file, rules, nodes, points)

  const everyWay = ways.resolve(nodes)
  points.placeWays(everyWay, nodes)
  const all: OsmExtract = {
    header: file.header,
    remarks: file.remarks,
    strings: words.words,
    nodes,
    ways: everyWay,
    points: points.columns(),
    relations: relations.resolve(everyWay, ways.current),
    counts: { nodes: nodeCount, ways: wayCount, relations: relationCount, missingRefs: 0, missingRings: 0 },
  }
  const rows = {
    ways: ways.current.currentRows(),
    points: points.currentRows(ways.current),
    relations: relations.current.currentRows(),
  }
  const kept = Object.values(rows).every((list) => list === null) ? all : pickRows(all, rows)
  return {
    ...kept,
    counts: {
      ...all.counts,
      missingRefs: missingRefs(kept.ways),
      missingRings: missingRings(kept.relations),
    },
  }
}

async function keepRelations(file: OsmFile, rules: ExtractRules, kept: KeptRelations): Promise<number> {
  const tags = new BlockTags()
  let count = 0
  for await (const { relations, strings } of file.blocks(RELATIONS)) {
    for (let row = 0; row < relations.count; row++) {
      if (takesNothingBack(relations, row, kept.current)) continue
      kept.current.meet(relations.id[row])
      if (relations.state[row] === DELETED) continue
      count++
      const kind = rules.relation(tags.at(strings, relations, row))
      if (kind !== 0) kept.add(strings, relations, row, kind)
    }
  }
  return count
}

async function keepWays(
  file: OsmFile,
  rules: ExtractRules,
  kept: KeptWays,
  points: KeptPoints,
  rings: Float64Array,
): Promise<number> {
  const tags = new BlockTags()
  let count = 0
  let near = 0
  for await (const { ways, strings } of file.blocks(WAYS)) {
    for (let row = 0; row < ways.count; row++) {
      if (takesNothingBack(ways, row, kept.current)) continue
      kept.current.meet(ways.id[row])
      if (ways.state[row] === DELETED) continue
      count++
      const isTagged = ways.tagStart[row] < ways.tagStart[row + 1]
      let kind = isTagged ? rules.way(tags.at(strings, ways, row)) : 0
      if (kind === 0) {
        near = lowerBound(rings, ways.id[row], near)
        if (rings[near] !== ways.id[row]) continue
        kind = RING
      }
      const keptRow = kept.add(strings, ways, row, kind)
      if (isTagged && kept.isClosed(keptRow))
        for (const point of rules.points(tags.at(strings, ways, row), true))
          points.addWay(strings, ways, row, point, keptRow)
    }
  }
  return count
}

async function keepNodes(
  file: OsmFile,
  rules: ExtractRules,
  kept: ExtractNodes,
  points: KeptPoints,
): Promise<number> {
  const tags = new BlockTags()
  let count = 0
  let near = 0
  for await (const { nodes, strings } of file.blocks(NODES)) {
    for (let row = 0; row < nodes.count; row++) {
      const id = nodes.id[row]
      const isDeleted = nodes.state[row] === DELETED
      if (!takesNothingBack(nodes, row, points.currentNodes)) points.currentNodes.meet(id)
      near = lowerBound(kept.id, id, near)
      if (kept.id[near] === id) place(kept, near, nodes, row, isDeleted)
      if (isDeleted) continue
      count++
      if (nodes.tagStart[row] !== nodes.tagStart[row + 1])
        points.addNode(strings, nodes, row, rules.points(tags.at(strings, nodes, row), false))
    }
  }
  return count
}

/** Whether a row only says again, and less of it, what is kept already. */
function takesNothingBack({ id, state }: RowColumns, row: number, current: CurrentRows): boolean {
  return state[row] === BARE && current.has(id[row])
}

/** A node that comes without its place stays where a way said it lies; one that is deleted lies nowhere. */
function place(
  kept: ExtractNodes,
  at: number,
  { latitude, longitude }: OsmNodeColumns,
  row: number,
  isDeleted: boolean,
): void {
  const isPlaced = latitude[row] !== NO_POSITION && longitude[row] !== NO_POSITION
  if (!isPlaced && !isDeleted) return
  kept.latitude[at] = isPlaced && !isDeleted ? latitude[row] : NO_POSITION
  kept.longitude[at] = isPlaced && !isDeleted ? longitude[row] : NO_POSITION
}

function emptyNodes(ids: Float64Array): ExtractNodes {
  const id = distinct(ids)
  return {
    count: id.length,
    id,
    latitude: new Int32Array(id.length).fill(NO_POSITION),
    longitude: new Int32Array(id.length).fill(NO_POSITION),
  }
}

function missingRefs({ node }: ExtractWays): number {
  let missing = 0
  for (let i = 0; i < node.length; i++) if (node[i] === MISSING) missing++
  return missing
}

function missingRings(relations: ExtractRelations): number {
  let missing = 0
  for (let row = 0; row < relations.count; row++) {
    if (relations.kind[row] !== AREA_RELATION) continue
    for (let i = relations.memberStart[row]; i < relations.memberStart[row + 1]; i++)
      if (relations.memberType[i] === MEMBER_WAY && relations.memberWay[i] === MISSING) missing++
  }
  return missing
}
