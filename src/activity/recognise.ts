import { joinBytes } from '../bytes/join-bytes.ts'
import { notReadByHead, notReadByName } from './exports/not-read.ts'
import { looksLikeFit } from './fit/read-fit.ts'
import { gunzip, looksLikeGzip } from './gunzip.ts'
import { type PassedKind, passedByName } from './passed-over.ts'

/** Bytes of a file that tell what it is. */
export const HEAD_BYTES = 4096

/** What a file among others is: looked into, looked past, or something of which it is said why it is not read. */
export type FileKind =
  | { readonly is: 'recording' }
  | { readonly is: 'archive' }
  | { readonly is: 'passedOver'; readonly as: PassedKind }
  | { readonly is: 'notRead'; readonly reason: string }

/** Files of recordings or courses, which look alike until they are read. */
const RECORDING = /\.(fit|gpx|tcx|kml|geojson)(\.gz)?$/i
const ARCHIVE = /\.(zip|kmz)$/i

export function isNamedRecording(path: string): boolean {
  return RECORDING.test(path)
}

export function isNamedArchive(path: string): boolean {
  return ARCHIVE.test(path)
}

/** Hidden files and what a Mac leaves beside them in archives. */
export function isHidden(path: string): boolean {
  return path.split('/').some((part) => part === '__MACOSX' || (part.startsWith('.') && !/^\.+$/.test(part)))
}

/** What a file is by its name alone; null where its first bytes have to be asked. */
export function kindByName(path: string): FileKind | null {
  if (isHidden(path)) return { is: 'passedOver', as: 'hidden' }
  if (isNamedRecording(path)) return { is: 'recording' }
  if (isNamedArchive(path)) return { is: 'archive' }
  const reason = notReadByName(path)
  if (reason !== null) return { is: 'notRead', reason }
  const as = passedByName(path)
  return as === null || as === 'json' ? null : { is: 'passedOver', as }
}

/** What a file whose name leaves it open is by its first bytes. */
export function kindByHead(path: string, head: Uint8Array): FileKind {
  if (beginsLikeRecording(head)) return { is: 'recording' }
  if (/\.json(\.gz)?$/i.test(path)) {
    const json = jsonKind(path, headText(looksLikeGzip(head) ? unpackedHead(head) : head))
    if (json !== null) return json
  }
  const reason = notReadByHead(headText(head))
  return reason === null ? { is: 'passedOver', as: passedByName(path) ?? 'other' } : { is: 'notRead', reason }
}

/** Polar's, Suunto's and Huawei's, by how they are called or begin; null for all other JSON. */
function jsonKind(path: string, text: string): FileKind | null {
  const isSuunto = /"DeviceLog"|suunto\/sml/.test(text)
  // Beside the samples of a session the app leaves its sums.
  if (isSuunto && /(^|\/)summary\.json/i.test(path)) return { is: 'passedOver', as: 'list' }
  const isRecording =
    isSuunto ||
    /(^|\/)(training-session-|motion path detail data)[^/]*$/i.test(path) ||
    /"exercises"\s*:\s*\[|"motionPathData"|HW_EXT_TRACK_DETAIL/.test(text)
  return isRecording ? { is: 'recording' } : null
}

/** Whether a file that is not named like a recording begins like one. */
function beginsLikeRecording(head: Uint8Array): boolean {
  if (looksLikeGzip(head)) return beginsLikeRecording(unpackedHead(head))
  return looksLikeFit(head) || /<(\w+:)?(gpx|TrainingCenterDatabase|kml)\b/.test(headText(head))
}

/** A zip archive: by its first file, or by its end where it holds none. */
export function beginsLikeArchive(head: Uint8Array): boolean {
  const [p, k, kind, version] = head
  return p === 0x50 && k === 0x4b && ((kind === 3 && version === 4) || (kind === 5 && version === 6))
}

/** The first bytes of a text, in whatever encoding, as far as ASCII goes. */
export function headText(head: Uint8Array): string {
  return new TextDecoder('latin1').decode(head.subarray(0, HEAD_BYTES)).replaceAll('\0', '')
}

/** As much as comes out of the beginning of a packed file: it is cut, so that it breaks off is no trouble. */
function unpackedHead(head: Uint8Array): Uint8Array {
  const plain = joinBytes([...gunzip(head, () => undefined)])
  return looksLikeGzip(plain) ? new Uint8Array() : plain
}
