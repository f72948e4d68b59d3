import { LEARNING_ONE } from '../evidence/prediction.ts'
import { eastOf, northOf } from '../geo/grid.ts'
import { HEADINGS } from '../geo/headings.ts'
import { MEMORY_SQUARE_M } from '../analysis/passages.ts'
import type { EffortLine } from './run-summary.ts'

/** What became of expectations on each square of known ground. In one column: a history knows tens of thousands. */
export interface LocalCorrections {
  /** Where a square's sums begin: by squares north, then by squares east, whose small numbers are soon looked up. */
  readonly rows: Map<number, Map<number, number>>
  squares: number
  /** s taken by each heading, then s expected by each, square by square. */
  sums: Float64Array
}

const SUMS = 2 * HEADINGS

export function noCorrections(): LocalCorrections {
  return { rows: new Map(), squares: 0, sums: new Float64Array(0) }
}

/** s. So much expected time on a square before its own story counts as much as the model's. */
const SHRINK_S = LEARNING_ONE.value.placeShrink_s
/** What a passage by another heading tells beside one by the same: of the ground much, of the slope nothing. */
const OTHERWISE = LEARNING_ONE.value.otherHeading

export function remember(
  memory: LocalCorrections,
  line: EffortLine,
  piece: number,
  taken: number,
  expected: number,
): void {
  if (Number.isNaN(line.latitude[piece])) return
  const { north, east } = gridPlace(line, piece)
  const at = squareAt(memory, Math.floor(north), Math.floor(east)) + line.heading[piece]
  memory.sums[at] += taken
  memory.sums[at + HEADINGS] += expected
}

/** Where the sums of a square begin, known so far or not. */
function squareAt(memory: LocalCorrections, north: number, east: number): number {
  let row = memory.rows.get(north)
  if (row === undefined) memory.rows.set(north, (row = new Map()))
  const known = row.get(east)
  if (known !== undefined) return known
  const begins = SUMS * memory.squares++
  row.set(east, begins)
  if (begins < memory.sums.length) return begins
  const more = new Float64Array(2 * (begins + SUMS))
  more.set(memory.sums)
  memory.sums = more
  return begins
}

/** Time on this ground beside what the model expects, by the four squares around; 1 where nobody has been. */
export function recall(memory: LocalCorrections, line: EffortLine, piece: number): number {
  const { rows, sums } = memory
  if (rows.size === 0 || Number.isNaN(line.latitude[piece])) return 1
  const place = gridPlace(line, piece)
  const north = place.north - 0.5
  const east = place.east - 0.5
  let [taken, expected] = [0, 0]
  for (let corner = 0; corner < 4; corner++) {
    const up = corner >> 1
    const right = corner & 1
    const begins = rows.get(Math.floor(north) + up)?.get(Math.floor(east) + right)
    if (begins === undefined) continue
    const dy = north - Math.floor(north)
    const dx = east - Math.floor(east)
    const weight = (up === 1 ? dy : 1 - dy) * (right === 1 ? dx : 1 - dx)
    for (let heading = 0; heading < HEADINGS; heading++) {
      const tells = heading === line.heading[piece] ? weight : OTHERWISE * weight
      taken += tells * sums[begins + heading]
      expected += tells * sums[begins + HEADINGS + heading]
    }
  }
  return (taken + SHRINK_S) / (expected + SHRINK_S)
}

function gridPlace(line: EffortLine, piece: number): { north: number; east: number } {
  const latitude = line.latitude[piece]
  return {
    north: northOf(latitude) / MEMORY_SQUARE_M,
    east: eastOf(latitude, line.longitude[piece]) / MEMORY_SQUARE_M,
  }
}
