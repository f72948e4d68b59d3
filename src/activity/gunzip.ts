import {
  InflateError,
  type InflateLimit,
  type InflateErrorKind,
  LimitedInflater,
} from '../bytes/inflate-limited.ts'
import type { ReadWarning } from './activity.ts'

/** A fault of the packing; when `refused`, what came out so far must not be used either. */
export interface GunzipFailure extends ReadWarning {
  readonly refused: boolean
}

/**
 * What comes out of a packed recording at most. Long ones pack about 3 : 1 (FIT) to 30 : 1 (XML); far beyond, once past
 * some size, is no recording. In all, five times the largest met: two million FIT records, or 200,000 verbose GPX points.
 */
export const RECORDING_LIMIT: InflateLimit = { bytes: 256 * 2 ** 20, ratio: 200, ratioFrom: 32 * 2 ** 20 }

export function looksLikeGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8
}

/** What the gzip trailer says the unpacked size is, when that is believable; otherwise a guess. Bytes. */
export function foreseenSize(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const said = bytes.length >= 18 ? view.getUint32(bytes.length - 4, true) : 0
  return said > 0 && said <= Math.min(RECORDING_LIMIT.bytes, bytes.length * RECORDING_LIMIT.ratio)
    ? said
    : bytes.length * 4
}

/**
 * Unpacks gzip (RFC 1952) a little at a time, members one after another. Nothing is unpacked before it is
 * asked for. Truncated or damaged input yields every byte before the trouble; checksums are checked. What
 * was wrong goes to `report`, once; the generator itself never throws.
 */
export function* gunzip(bytes: Uint8Array, report: (fault: GunzipFailure) => void): Generator<Uint8Array> {
  let gotSomething = false
  try {
    for (const chunk of new LimitedInflater('gzip', RECORDING_LIMIT).push(bytes, true)) {
      gotSomething = true
      yield chunk
    }
  } catch (error) {
    if (!(error instanceof InflateError)) throw error
    report(faultOf(error, gotSomething))
  }
}

function faultOf({ trouble, at }: InflateError, gotSomething: boolean): GunzipFailure {
  const refused = trouble === 'too-large'
  if (refused || trouble === 'wrong-size' || trouble === 'wrong-checksum')
    return { where: 'file', what: SENTENCES[trouble], refused }
  const isHopeless = !gotSomething && trouble !== 'cut-short'
  return { where: `byte ${at} of the packed file`, what: isHopeless ? HOPELESS : SENTENCES[trouble], refused }
}

const SENTENCES: Readonly<Record<InflateErrorKind, string>> = {
  'too-large':
    'This packed file unpacks to far more than any recording holds, as files made to fill a memory do; it was set aside unread.',
  'wrong-checksum':
    'The checksum of the packed file does not match its contents; everything readable was kept, but a value here or there may be wrong.',
  'wrong-size': 'The packed file is cut short or damaged; what could be unpacked was kept.',
  'cut-short': 'The packed file ends too early; what could be unpacked was kept.',
  'trailing-data': 'What follows the packed recording is not gzip; left aside.',
  damaged: 'The packed file is damaged from here on; what could be unpacked before was kept.',
}
const HOPELESS = 'This looks like a gzip file but cannot be unpacked.'
