import { PATH } from '../osm/extract-rules.ts'
import { MISSING, type OsmExtract } from '../osm/osm-extract.ts'

/** What a map lacks that a reader of it would take to be there. */
export interface MapGaps {
  /** What its maker says went wrong: a server that ran out of time, say, and answered with a part. */
  readonly remarks: readonly string[]
  /** Ways one can be on of which places are missing, some or all. */
  readonly incompleteWays: number
  /** Share of the box asked for that the map reaches over, 0 to 1; null where no box was asked for. */
  readonly boxShare: number | null
}

/** Below this share of a box a map is told to reach over a part of it: what is left is no longer a rim. */
export const WHOLE_BOX = 0.9

/** What an extract lacks; null when nothing that one would miss. */
export function gapsOf(extract: OsmExtract, boxShare: number | null): MapGaps | null {
  const gaps = { remarks: extract.remarks, incompleteWays: countIncomplete(extract), boxShare }
  const isWhole =
    gaps.remarks.length === 0 && gaps.incompleteWays === 0 && (boxShare === null || boxShare >= WHOLE_BOX)
  return isWhole ? null : gaps
}

function countIncomplete({ ways }: OsmExtract): number {
  let count = 0
  for (let way = 0; way < ways.count; way++)
    if (
      ways.kind[way] === PATH &&
      ways.node.subarray(ways.refStart[way], ways.refStart[way + 1]).includes(MISSING)
    )
      count++
  return count
}
