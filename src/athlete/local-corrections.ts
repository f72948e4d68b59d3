import { LEARNING_ONE } from '../evidence/prediction.ts'
import { cellKey, eastOf, northOf } from '../geo/grid.ts'
import { headed } from './headings.ts'
import { MEMORY_SQUARE_M, type EffortLine } from './run-summary.ts'

/** What became of expectations on each square of known ground, by heading: s taken and s expected. */
export type LocalCorrections = Map<number, { taken: number; expected: number }>

/** s. So much expected time on a square before its own story counts as much as the model's. */
const SHRINK_S = LEARNING_ONE.value.placeShrink_s

export function remember(
  memory: LocalCorrections,
  line: EffortLine,
  piece: number,
  taken: number,
  expected: number,
): void {
  if (Number.isNaN(line.latitude[piece])) return
  const { north, east } = gridPlace(line, piece)
  const key = headed(cellKey(north, east), line.heading[piece])
  const known = memory.get(key)
  if (known === undefined) memory.set(key, { taken, expected })
  else {
    known.taken += taken
    known.expected += expected
  }
}

/** Time on this ground beside what the model expects, by the four squares around; 1 where nobody has been. */
export function recall(memory: LocalCorrections, line: EffortLine, piece: number): number {
  if (memory.size === 0 || Number.isNaN(line.latitude[piece])) return 1
  const place = gridPlace(line, piece)
  const north = place.north - 0.5
  const east = place.east - 0.5
  let [taken, expected] = [0, 0]
  for (let corner = 0; corner < 4; corner++) {
    const up = corner >> 1
    const right = corner & 1
    const square = cellKey(north + up, east + right)
    const known = memory.get(headed(square, line.heading[piece]))
    if (known === undefined) continue
    const dy = north - Math.floor(north)
    const dx = east - Math.floor(east)
    const weight = (up === 1 ? dy : 1 - dy) * (right === 1 ? dx : 1 - dx)
    taken += weight * known.taken
    expected += weight * known.expected
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
