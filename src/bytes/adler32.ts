/** As many bytes as can be summed before `high` may leave 32 bits. */
const LONGEST_SUM = 5552

/** The checksum of zlib (RFC 1950 section 8.2), going on from `before`. */
export function adler32(bytes: Uint8Array, before = 1): number {
  let low = before & 0xffff
  let high = before >>> 16
  for (let from = 0; from < bytes.length; from += LONGEST_SUM) {
    const to = Math.min(bytes.length, from + LONGEST_SUM)
    for (let at = from; at < to; at++) {
      low += bytes[at]
      high += low
    }
    low %= 65_521
    high %= 65_521
  }
  return ((high << 16) | low) >>> 0
}
