/** A tar archive is made of blocks. */
const BLOCK = 512

/** What the header's twelve octal digits hold. */
const LARGEST = 8 ** 11 - 1

/**
 * One file of a tar archive (POSIX.1-1988 ustar): its header, and zeros to follow its bytes. Owner, time and the like
 * are left at zero, so that the same file gives the same bytes.
 *
 * @param name at most 100 letters after its last `/` and 155 before, ASCII
 */
export function tarFile(name: string, size: number): { header: Uint8Array; padding: Uint8Array } {
  const cut = name.length <= 100 ? -1 : name.lastIndexOf('/')
  const [prefix, rest] = [name.slice(0, Math.max(0, cut)), name.slice(cut + 1)]
  if (rest.length > 100 || prefix.length > 155 || !/^[\x20-\x7e]+$/.test(name))
    throw new Error(`“${name}” does not fit a tar archive.`)
  if (size > LARGEST) throw new Error(`${name} is larger than 8 GiB, more than a tar archive holds.`)
  const header = new Uint8Array(BLOCK)
  write(header, 0, rest)
  write(header, 100, '0000600\0')
  write(header, 108, '0000000\0')
  write(header, 116, '0000000\0')
  write(header, 124, `${octal(size, 11)} `)
  write(header, 136, `${octal(0, 11)} `)
  write(header, 148, '        ')
  write(header, 156, '0')
  write(header, 257, 'ustar\x0000')
  write(header, 345, prefix)
  write(header, 148, `${octal(checksum(header), 6)}\0 `)
  return { header, padding: new Uint8Array((BLOCK - (size % BLOCK)) % BLOCK) }
}

/** What follows the last file. */
export function tarEnd(): Uint8Array {
  return new Uint8Array(2 * BLOCK)
}

/** The sum of a header's bytes with its own eight counted as blanks. */
export function checksum(header: Uint8Array): number {
  let sum = 0
  for (const [at, byte] of header.entries()) sum += at >= 148 && at < 156 ? 32 : byte
  return sum
}

function write(header: Uint8Array, at: number, text: string): void {
  for (let i = 0; i < text.length; i++) header[at + i] = text.charCodeAt(i)
}

function octal(value: number, digits: number): string {
  return value.toString(8).padStart(digits, '0')
}
