import { FlateErrorCode, Gunzip } from 'fflate'
import { crc32 } from '../bytes/crc32.ts'
import type { ReadWarning } from './activity.ts'

/** A fault of the packing; when `refused`, what came out so far must not be used either. */
export interface GunzipFailure extends ReadWarning {
  readonly refused: boolean
}

/** Bytes of packed input per step: deflate unpacks at most 1032 : 1, so no step yields more than about 4 MB. */
const STEP = 4096

/** Long recordings pack about 3 : 1 (FIT) to 30 : 1 (XML); far beyond, once past some size, is no recording. */
export const MAX_RATIO = 200
export const RATIO_WATCHED_FROM = 32 * 2 ** 20

/** Bytes. Five times the largest recording met: two million FIT records, or 200,000 verbose GPX points. */
export const MAX_UNPACKED = 256 * 2 ** 20

export function looksLikeGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8
}

/** What the gzip trailer says the unpacked size is, when that is believable; otherwise a guess. Bytes. */
export function foreseenSize(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const said = bytes.length >= 18 ? view.getUint32(bytes.length - 4, true) : 0
  return said > 0 && said <= Math.min(MAX_UNPACKED, bytes.length * MAX_RATIO) ? said : bytes.length * 4
}

/**
 * Unpacks gzip (RFC 1952) a little at a time, members one after another. Nothing is unpacked before it is
 * asked for. Truncated or damaged input yields every byte before the trouble; checksums are checked. What
 * was wrong goes to `report`, at most once per kind; the generator itself never throws.
 */
export function* gunzip(bytes: Uint8Array, report: (fault: GunzipFailure) => void): Generator<Uint8Array> {
  let ready: Uint8Array[] = []
  let unpacked = 0
  let member = { crc: 0, size: 0 }
  const wrong = { size: false, crc: false }
  const stream = new Gunzip((chunk) => {
    if (chunk.length === 0) return
    member = { crc: crc32(chunk, member.crc), size: member.size + chunk.length }
    unpacked += chunk.length
    ready.push(chunk)
  })
  const checkMember = (end: number): void => {
    const trailer = trailerBefore(bytes, end)
    wrong.crc ||= trailer.crc !== member.crc
    wrong.size ||= trailer.size !== member.size
    member = { crc: 0, size: 0 }
  }
  stream.onmember = checkMember
  for (let at = 0; at < bytes.length; at += STEP) {
    const last = at + STEP >= bytes.length
    const trouble = attempt(() => stream.push(bytes.subarray(at, at + STEP), last))
    const ratio = unpacked / (at + STEP)
    if (unpacked > MAX_UNPACKED || (unpacked > RATIO_WATCHED_FROM && ratio > MAX_RATIO)) {
      report({ where: 'file', what: BOMB, refused: true })
      return
    }
    yield* ready
    ready = []
    if (trouble) {
      report({
        where: `byte ${at} of the packed file`,
        what: sentenceFor(trouble, unpacked > 0),
        refused: false,
      })
      return
    }
  }
  checkMember(bytes.length)
  // fflate takes a cut that falls between two codes for an end; the trailer then gives it away.
  if (wrong.size) report({ where: 'file', what: WRONG_SIZE, refused: false })
  else if (wrong.crc) report({ where: 'file', what: WRONG_CHECKSUM, refused: false })
}

const BOMB =
  'This packed file unpacks to far more than any recording holds, as files made to fill a memory do; it was set aside unread.'
const WRONG_CHECKSUM =
  'The checksum of the packed file does not match its contents; everything readable was kept, but a value here or there may be wrong.'
const WRONG_SIZE = 'The packed file is cut short or damaged; what could be unpacked was kept.'
const TRUNCATED = 'The packed file ends too early; what could be unpacked was kept.'
const TRAILING = 'What follows the packed recording is not gzip; left aside.'
const DAMAGED = 'The packed file is damaged from here on; what could be unpacked before was kept.'
const HOPELESS = 'This looks like a gzip file but cannot be unpacked.'

function sentenceFor(error: Trouble, gotSomething: boolean): string {
  if (error.code === FlateErrorCode.UnexpectedEOF) return TRUNCATED
  if (!gotSomething) return HOPELESS
  return error.code === FlateErrorCode.InvalidHeader ? TRAILING : DAMAGED
}

/** Whatever unpacking threw: fflate's own errors carry a code. */
interface Trouble {
  readonly code: unknown
}

function attempt(step: () => void): Trouble | null {
  try {
    step()
    return null
  } catch (error) {
    return { code: error instanceof Error && 'code' in error ? error.code : null }
  }
}

/** What the eight bytes before `end` say of the member they close. */
function trailerBefore(bytes: Uint8Array, end: number): { readonly crc: number; readonly size: number } {
  if (end < 8) return { crc: NaN, size: NaN }
  const view = new DataView(bytes.buffer, bytes.byteOffset + end - 8, 8)
  return { crc: view.getUint32(0, true), size: view.getUint32(4, true) }
}
