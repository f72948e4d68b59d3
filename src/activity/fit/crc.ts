/** CRC-16 as FIT uses it: polynomial 0x8005 reflected (0xA001), starting at 0, so that data + its CRC give 0. */
const TABLE = Uint16Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xa001 : crc >>> 1
  return crc
})

/** What a byte has become after one, two and three further bytes of 0: four bytes are taken at a time ("slicing"). */
const [ONE_ON, TWO_ON, THREE_ON] = [1, 2, 3].map((times) =>
  TABLE.map((crc) => {
    for (let i = 0; i < times; i++) crc = (crc >>> 8) ^ TABLE[crc & 0xff]
    return crc
  }),
)

export function crc16(bytes: Uint8Array, from: number, to: number): number {
  let crc = 0
  let at = from
  for (; at + 3 < to; at += 4)
    crc =
      THREE_ON[(crc ^ bytes[at]) & 0xff] ^
      TWO_ON[(crc >>> 8) ^ bytes[at + 1]] ^
      ONE_ON[bytes[at + 2]] ^
      TABLE[bytes[at + 3]]
  for (; at < to; at++) crc = (crc >>> 8) ^ TABLE[(crc ^ bytes[at]) & 0xff]
  return crc
}
