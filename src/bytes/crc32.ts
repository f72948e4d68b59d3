/** CRC-32 of bytes, going on from `before`; Node's own (`zlib.crc32`) has this shape and is several times as fast. */
export type Crc32 = (bytes: Uint8Array, before?: number) => number

const POLYNOMIAL = 0xedb88320
/** Bytes taken at a step: one table each. */
const STRIDE = 16

const TABLES = tables()

function tables(): Uint32Array {
  const table = new Uint32Array(STRIDE * 256)
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte
    for (let bit = 0; bit < 8; bit++) crc = (crc & 1) === 1 ? (crc >>> 1) ^ POLYNOMIAL : crc >>> 1
    table[byte] = crc
  }
  for (let i = 256; i < table.length; i++) {
    const before = table[i - 256]
    table[i] = (before >>> 8) ^ table[before & 255]
  }
  return table
}

/** The checksum of zip, gzip and PNG (ISO 3309; RFC 1952 section 8), sixteen bytes at a step. */
export const crc32: Crc32 = (bytes, before = 0) => {
  const t = TABLES
  let crc = ~before
  let at = 0
  for (const end = bytes.length - STRIDE; at <= end; at += STRIDE)
    crc =
      t[3840 + ((crc ^ bytes[at]) & 255)] ^
      t[3584 + (((crc >>> 8) ^ bytes[at + 1]) & 255)] ^
      t[3328 + (((crc >>> 16) ^ bytes[at + 2]) & 255)] ^
      t[3072 + ((crc >>> 24) ^ bytes[at + 3])] ^
      t[2816 + bytes[at + 4]] ^
      t[2560 + bytes[at + 5]] ^
      t[2304 + bytes[at + 6]] ^
      t[2048 + bytes[at + 7]] ^
      t[1792 + bytes[at + 8]] ^
      t[1536 + bytes[at + 9]] ^
      t[1280 + bytes[at + 10]] ^
      t[1024 + bytes[at + 11]] ^
      t[768 + bytes[at + 12]] ^
      t[512 + bytes[at + 13]] ^
      t[256 + bytes[at + 14]] ^
      t[bytes[at + 15]]
  for (; at < bytes.length; at++) crc = (crc >>> 8) ^ t[(crc ^ bytes[at]) & 255]
  return ~crc >>> 0
}
