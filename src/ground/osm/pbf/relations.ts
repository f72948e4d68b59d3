import { MEMBER_RELATION, type RelationColumns } from '../columns.ts'
import { OsmFileError } from '../error.ts'
import { takeRun } from './dense-nodes.ts'
import { readIndices, type ByteRun, sumIds } from './packed.ts'
import { ID, KEYS, readTags, VALUES } from './ways.ts'
import type { Wire } from './wire.ts'

/** Fields of Relation, all packed: number × 8 + wire type 2. */
const ROLES = 0x42
const MEMBERS = 0x4a
const TYPES = 0x52

/** Appends one Relation message, which ends at `end`. */
export function readRelation(wire: Wire, end: number, relations: RelationColumns, words: number): void {
  const keys: ByteRun = { from: 0, to: 0 }
  const values: ByteRun = { from: 0, to: 0 }
  const roles: ByteRun = { from: 0, to: 0 }
  const members: ByteRun = { from: 0, to: 0 }
  const types: ByteRun = { from: 0, to: 0 }
  const row = relations.count
  relations.reserveRows(row + 1)
  relations.id[row] = 0
  while (wire.at < end) {
    const tag = wire.uint32()
    if (tag === ID) relations.id[row] = wire.int64()
    else if (tag === KEYS) takeRun(wire, end, keys)
    else if (tag === VALUES) takeRun(wire, end, values)
    else if (tag === ROLES) takeRun(wire, end, roles)
    else if (tag === MEMBERS) takeRun(wire, end, members)
    else if (tag === TYPES) takeRun(wire, end, types)
    else wire.skip(tag, end)
  }
  wire.close(end)
  const { bytes } = wire
  readTags(bytes, keys, values, relations, row, words)
  const first = relations.memberStart[row]
  relations.reserveMembers(
    first + Math.max(roles.to - roles.from, members.to - members.from, types.to - types.from),
  )
  const count = sumIds(bytes, members, relations.memberId, first)
  const agree =
    readIndices(bytes, roles, relations.memberRole, first, words) === count &&
    readIndices(bytes, types, relations.memberType, first, MEMBER_RELATION + 1) === count
  if (!agree) throw new OsmFileError('A relation does not give every member a kind and a role.')
  relations.memberStart[row + 1] = first + count
  relations.count = row + 1
}
