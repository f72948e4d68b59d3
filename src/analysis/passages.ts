import { cellAt } from '../geo/grid.ts'
import { headed, headingBetween } from '../geo/headings.ts'
import type { Stretches } from '../stretch/stretches.ts'

/** Bands of grade, each 0.03 wide, the middle one level. */
export const GRADE_BANDS = 31
const BAND_WIDTH = 0.03

/** m. Squares within which a place counts as the same. */
export const MEMORY_SQUARE_M = 50

/** A way in pieces: stretches one after the other in one square, by one heading, in one band of grade. */
export interface Passages {
  readonly count: number
  /** Which piece each stretch is part of. */
  readonly pieceOf: Uint32Array
  /** m */
  readonly length: Float32Array
  /** Which band of grade (`gradeBand`). */
  readonly band: Uint8Array
  /** Heading 0 … 3. */
  readonly heading: Uint8Array
  /** Square and heading (`headed`) of each piece; NaN where its place is not known. */
  readonly key: Float64Array
}

export function gradeBand(grade: number): number {
  const middle = (GRADE_BANDS - 1) / 2
  if (Number.isNaN(grade)) return middle
  return Math.max(0, Math.min(GRADE_BANDS - 1, Math.round(grade / BAND_WIDTH) + middle))
}

export function bandGrade(band: number): number {
  return (band - (GRADE_BANDS - 1) / 2) * BAND_WIDTH
}

export function passagesOf({ count, latitude, longitude, grade, length }: Stretches): Passages {
  const pieceOf = new Uint32Array(count)
  const bands = new Uint8Array(count)
  const headings = new Uint8Array(count)
  const keys = new Float64Array(count)
  let pieces = 0
  for (let i = 0; i < count; i++) {
    bands[i] = gradeBand(grade[i])
    const [a, b] = [Math.max(0, i - 1), Math.min(count - 1, i + 1)]
    const towards = headingBetween(latitude[a], longitude[a], latitude[b], longitude[b])
    headings[i] = Number.isNaN(towards) ? 0 : towards
    keys[i] = headed(cellAt(latitude[i], longitude[i], MEMORY_SQUARE_M), headings[i])
    const goesOn = i > 0 && keys[i] === keys[i - 1] && bands[i] === bands[i - 1]
    if (i > 0 && !goesOn) pieces += 1
    pieceOf[i] = pieces
  }
  const n = count > 0 ? pieces + 1 : 0
  const passages = {
    count: n,
    pieceOf,
    length: new Float32Array(n),
    band: new Uint8Array(n),
    heading: new Uint8Array(n),
    key: new Float64Array(n),
  }
  for (let i = 0; i < count; i++) {
    const k = pieceOf[i]
    passages.length[k] += length[i]
    passages.band[k] = bands[i]
    passages.heading[k] = headings[i]
    passages.key[k] = keys[i]
  }
  return passages
}
