import { type Zippable, zipSync } from 'fflate'
import { crc32 } from 'node:zlib'
import { type Found, SourceError } from '../../src/import/sources/found.ts'
import { foundIn } from '../../src/import/sources/folder.ts'

export const bytesOf = (text: string) => new TextEncoder().encode(text)

/** A zip of files as they are, without packing them. */
export function zipOf(files: Zippable, level: 0 | 9 = 0): Uint8Array {
  return zipSync(files, { level, mtime: new Date(2020, 1, 1) })
}

/** What was found, in order: paths with what became of them, reading everything. */
export async function told(paths: readonly string[]): Promise<string[]> {
  const lines: string[] = []
  for await (const found of foundIn(paths)) lines.push(`${found.path}: ${await fate(found)}`)
  return lines
}

async function fate(found: Found): Promise<string> {
  if (found.kind === 'trouble') return found.reason
  if (found.kind === 'other') return found.as
  try {
    return `${(await found.read()).length} bytes${found.hint?.name ? `, ${found.hint.name}` : ''}`
  } catch (error) {
    if (error instanceof SourceError) return error.message
    throw error
  }
}

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50

/** Changes every header of an entry, found by its name; fields lie at `from` of a local, of a central header. */
export function patched(
  zip: Uint8Array,
  name: string,
  change: (header: DataView, kind: 'local' | 'central') => void,
): Uint8Array {
  const bytes = Uint8Array.from(zip)
  const view = new DataView(bytes.buffer)
  const wanted = bytesOf(name)
  for (let at = 0; at + 46 < bytes.length; at++) {
    const mark = view.getUint32(at, true)
    if (mark !== LOCAL && mark !== CENTRAL) continue
    const [kind, nameAt] = mark === LOCAL ? (['local', 30] as const) : (['central', 46] as const)
    const length = view.getUint16(at + (kind === 'local' ? 26 : 28), true)
    const isIt = length === wanted.length && wanted.every((byte, i) => bytes[at + nameAt + i] === byte)
    if (isIt) change(new DataView(bytes.buffer, at), kind)
  }
  return bytes
}

/** One stored file in a zip with 64-bit sizes throughout, as archives beyond 4 GB have them. */
export function zip64Of(name: string, content: Uint8Array): Uint8Array {
  const label = bytesOf(name)
  const whole = 0xffffffff
  const local = record(30, (view) => {
    view.setUint32(0, LOCAL, true)
    view.setUint16(4, 45, true)
    view.setUint32(14, crc32(content), true)
    view.setUint32(18, whole, true)
    view.setUint32(22, whole, true)
    view.setUint16(26, label.length, true)
    view.setUint16(28, 20, true)
  })
  const sizes = record(20, (view) => {
    view.setUint16(0, 1, true)
    view.setUint16(2, 16, true)
    view.setBigUint64(4, BigInt(content.length), true)
    view.setBigUint64(12, BigInt(content.length), true)
  })
  const central = record(46, (view) => {
    view.setUint32(0, CENTRAL, true)
    view.setUint16(4, 45, true)
    view.setUint16(6, 45, true)
    view.setUint32(16, crc32(content), true)
    view.setUint32(20, whole, true)
    view.setUint32(24, whole, true)
    view.setUint16(28, label.length, true)
    view.setUint16(30, 28, true)
    view.setUint32(42, whole, true)
  })
  const place = record(28, (view) => {
    view.setUint16(0, 1, true)
    view.setUint16(2, 24, true)
    view.setBigUint64(4, BigInt(content.length), true)
    view.setBigUint64(12, BigInt(content.length), true)
    view.setBigUint64(20, 0n, true)
  })
  const listAt = local.length + label.length + sizes.length + content.length
  const listSize = central.length + label.length + place.length
  const end64 = record(56, (view) => {
    view.setUint32(0, 0x06064b50, true)
    view.setBigUint64(4, 44n, true)
    view.setBigUint64(24, 1n, true)
    view.setBigUint64(32, 1n, true)
    view.setBigUint64(40, BigInt(listSize), true)
    view.setBigUint64(48, BigInt(listAt), true)
  })
  const locator = record(20, (view) => {
    view.setUint32(0, 0x07064b50, true)
    view.setBigUint64(8, BigInt(listAt + listSize), true)
    view.setUint32(16, 1, true)
  })
  const end = record(22, (view) => {
    view.setUint32(0, 0x06054b50, true)
    view.setUint16(8, 0xffff, true)
    view.setUint16(10, 0xffff, true)
    view.setUint32(12, whole, true)
    view.setUint32(16, whole, true)
  })
  return Buffer.concat([local, label, sizes, content, central, label, place, end64, locator, end])
}

function record(length: number, fill: (view: DataView) => void): Uint8Array {
  const bytes = new Uint8Array(length)
  fill(new DataView(bytes.buffer))
  return bytes
}
