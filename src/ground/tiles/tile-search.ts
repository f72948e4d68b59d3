import { type openBoxIndex, searchTurns } from '../region/box-index.ts'
import { BUFFER, tileBox, type Tile } from './tile.ts'

/** The boxes of a table's rows; null where there are none. */
export type BoxIndex = ReturnType<typeof openBoxIndex>

/** Rows of a table whose boxes meet a tile and its buffer, ascending, each once. */
export function rowsIn(index: BoxIndex, tile: Tile, buffer = BUFFER): number[] {
  if (!index) return []
  const { west, south, east, north } = tileBox(tile, buffer)
  const turns = searchTurns(west, east)
  const rows = turns.flatMap((turn) => index.search(west + turn, south, east + turn, north))
  // The order of the file, which neighbouring tiles share: what is drawn over what must not change between them.
  rows.sort((a, b) => a - b)
  return turns.length > 1 ? [...new Set(rows)] : rows
}
