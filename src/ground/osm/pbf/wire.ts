import { LARGEST_ID } from '../columns.ts'
import { OsmFileError } from '../error.ts'

/** Protobuf's wire types, the low three bits of every field's tag. */
const VARINT = 0
const FIXED_64 = 1
const LENGTH_DELIMITED = 2
const FIXED_32 = 5

/**
 * A cursor over protobuf's wire format (https://protobuf.dev/programming-guides/encoding/).
 *
 * Reading past the end gives zeros rather than exceptions byte by byte: every message is read up to a limit,
 * and `close` refuses a cursor that did not come to rest exactly there.
 */
export class Wire {
  readonly bytes: Uint8Array
  at: number

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes
    this.at = at
  }

  /** An unsigned number below 2^32: field tags, lengths, indices. */
  uint32(): number {
    const bytes = this.bytes
    let byte = bytes[this.at++]
    if (byte < 0x80) return byte
    let value = byte & 0x7f
    for (let shift = 7; shift < 35; shift += 7) {
      byte = bytes[this.at++]
      value |= (byte & 0x7f) << shift
      if (!(byte >= 0x80)) return value >>> 0
    }
    throw new OsmFileError('A number is longer than the format allows.')
  }

  /** A signed 64-bit number in two's complement (protobuf's int64), exact within ±2^53. */
  int64(): number {
    let low = 0
    let high = 0
    for (let shift = 0; shift < 70; shift += 7) {
      const byte = this.bytes[this.at++]
      const bits = byte & 0x7f
      if (shift < 28) low |= bits << shift
      else if (shift === 28) {
        low |= bits << 28
        high = bits >>> 4
      } else if (shift < 63) high |= bits << (shift - 32)
      else high |= (bits & 1) << 31
      if (!(byte >= 0x80)) return safe((high | 0) * 0x1_0000_0000 + (low >>> 0))
    }
    throw new OsmFileError('A number is longer than the format allows.')
  }

  /** A signed 64-bit number in zigzag (protobuf's sint64), exact within ±2^53. */
  sint64(): number {
    let byte = this.bytes[this.at++]
    const negative = (byte & 1) === 1
    let magnitude = (byte & 0x7f) >>> 1
    let weight = 64
    for (let length = 1; byte >= 0x80; length++) {
      if (length === 10) throw new OsmFileError('A number is longer than the format allows.')
      byte = this.bytes[this.at++]
      magnitude += (byte & 0x7f) * weight
      weight *= 128
    }
    return safe(negative ? -magnitude - 1 : magnitude)
  }

  /** The end of the length-delimited field that begins here; the cursor then stands at its first byte. */
  end(limit: number): number {
    const length = this.uint32()
    const end = this.at + length
    if (end > limit)
      throw new OsmFileError(
        `A part claims ${length} bytes where only ${Math.max(0, limit - this.at)} are left.`,
      )
    return end
  }

  /** Steps over the value of a field nobody asked for. */
  skip(tag: number, limit: number): void {
    switch (tag & 7) {
      case VARINT:
        this.int64Loose()
        break
      case FIXED_64:
        this.at += 8
        break
      case LENGTH_DELIMITED:
        this.at = this.end(limit)
        break
      case FIXED_32:
        this.at += 4
        break
      default:
        throw new OsmFileError(`A field has the wire type ${tag & 7}, which the format does not know.`)
    }
  }

  /** @throws OsmFileError when reading ran past the end of the message */
  close(limit: number): void {
    if (this.at !== limit) throw new OsmFileError('A part ends in the middle of a value.')
  }

  /** The end of a field's value whose tag was just read, for a field that must be length-delimited. */
  text(limit: number): string {
    const end = this.end(limit)
    const text = new TextDecoder().decode(this.bytes.subarray(this.at, end))
    this.at = end
    return text
  }

  int64Loose(): void {
    for (let length = 0; length < 10; length++) if (!(this.bytes[this.at++] >= 0x80)) return
    throw new OsmFileError('A number is longer than the format allows.')
  }
}

function safe(value: number): number {
  if (value > LARGEST_ID || value < -LARGEST_ID)
    throw new OsmFileError(`The number ${value} is too large to be told from its neighbours.`)
  return value
}
