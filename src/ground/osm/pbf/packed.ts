import { NO_POSITION } from '../columns.ts'
import { OsmFileError } from '../error.ts'
import { Wire } from './wire.ts'

/** Where the values of a packed field lie in a block's bytes. */
export interface ByteRun {
  from: number
  to: number
}

/*
 * The loops below see every byte of a file, so each keeps its cursor in a local variable, reads the short
 * numbers that make up nearly all of a file in place, and leaves the rest to `Wire`.
 */

/** Numbers in a packed field: every one ends with a byte below 128. */
export function countVarints(bytes: Uint8Array, { from, to }: ByteRun): number {
  let count = 0
  for (let at = from; at < to; at++) count += 1 - (bytes[at] >>> 7)
  return count
}

/**
 * Running sums of zigzag numbers (delta-coded ids) into `out` from index `first`.
 *
 * @returns how many there were; those beyond the end of `out` are counted, not kept
 */
export function sumIds(bytes: Uint8Array, { from, to }: ByteRun, out: Float64Array, first: number): number {
  let at = from
  let row = first
  let sum = 0
  while (at < to) {
    const byte = bytes[at]
    if (byte < 0x80) {
      sum += (byte >>> 1) ^ -(byte & 1)
      at++
    } else {
      const second = bytes[at + 1]
      const third = bytes[at + 2]
      if (second < 0x80) {
        const bits = (byte & 0x7f) | (second << 7)
        sum += (bits >>> 1) ^ -(bits & 1)
        at += 2
      } else if (third < 0x80) {
        const bits = (byte & 0x7f) | ((second & 0x7f) << 7) | (third << 14)
        sum += (bits >>> 1) ^ -(bits & 1)
        at += 3
      } else {
        const wire = new Wire(bytes, at)
        sum += wire.sint64()
        at = wire.at
      }
    }
    out[row++] = sum
  }
  if (at !== to) throw cutValue()
  return row - first
}

/**
 * Running sums of zigzag numbers in units of 1e-7 degrees into `out` from index `first`; sums beyond `limit`
 * either way are no place on earth and become `NO_POSITION`.
 */
export function sumPositions(
  bytes: Uint8Array,
  { from, to }: ByteRun,
  out: Int32Array,
  first: number,
  limit: number,
): number {
  let at = from
  let row = first
  let sum = 0
  while (at < to) {
    const byte = bytes[at]
    const second = bytes[at + 1]
    const third = bytes[at + 2]
    if (byte < 0x80) {
      sum += (byte >>> 1) ^ -(byte & 1)
      at++
    } else if (second < 0x80) {
      const bits = (byte & 0x7f) | (second << 7)
      sum += (bits >>> 1) ^ -(bits & 1)
      at += 2
    } else if (third < 0x80) {
      const bits = (byte & 0x7f) | ((second & 0x7f) << 7) | (third << 14)
      sum += (bits >>> 1) ^ -(bits & 1)
      at += 3
    } else if (bytes[at + 3] < 0x80) {
      const bits = (byte & 0x7f) | ((second & 0x7f) << 7) | ((third & 0x7f) << 14) | (bytes[at + 3] << 21)
      sum += (bits >>> 1) ^ -(bits & 1)
      at += 4
    } else {
      const wire = new Wire(bytes, at)
      sum += wire.sint64()
      at = wire.at
    }
    out[row++] = sum > limit || sum < -limit ? NO_POSITION : sum
  }
  if (at !== to) throw cutValue()
  return row - first
}

/** As `sumPositions`, for the rare file whose unit is not 1e-7 degrees: nanodegrees = offset + unit × sum. */
export function sumScaledPositions(
  bytes: Uint8Array,
  { from, to }: ByteRun,
  out: Int32Array,
  first: number,
  limit: number,
  scale: CoordinateScale,
): number {
  const wire = new Wire(bytes, from)
  let row = first
  let sum = 0
  while (wire.at < to) {
    sum += wire.sint64()
    out[row++] = scaledPosition(sum, limit, scale)
  }
  wire.close(to)
  return row - first
}

export interface CoordinateScale {
  /** nanodegrees */
  readonly unit: number
  /** nanodegrees */
  readonly offset: number
}

/** @returns 1e-7 degrees */
export function scaledPosition(value: number, limit: number, { unit, offset }: CoordinateScale): number {
  const position = Math.round((value * unit + offset) / 100)
  return position > limit || position < -limit ? NO_POSITION : position
}

/**
 * Unsigned numbers into `out` from index `first`.
 *
 * @param below every number must be smaller: an index into a table of that many
 * @returns how many there were; those beyond the end of `out` are counted, not kept
 */
export function readIndices(
  bytes: Uint8Array,
  { from, to }: ByteRun,
  out: Uint32Array | Uint8Array,
  first: number,
  below: number,
): number {
  let at = from
  let row = first
  let largest = 0
  while (at < to) {
    let value = bytes[at++]
    if (value >= 0x80) {
      const second = bytes[at++]
      value = (value & 0x7f) | ((second & 0x7f) << 7)
      if (second >= 0x80) {
        const wire = new Wire(bytes, at - 2)
        value = wire.uint32()
        at = wire.at
      }
    }
    if (value > largest) largest = value
    out[row++] = value
  }
  if (at !== to) throw cutValue()
  if (largest >= below && row > first) throw wildIndex(largest, below)
  return row - first
}

export function cutValue(): OsmFileError {
  return new OsmFileError('A list of numbers ends in the middle of a number.')
}

export function wildIndex(index: number, below: number): OsmFileError {
  return new OsmFileError(`An element points at entry ${index} of a table that has ${below}.`)
}
