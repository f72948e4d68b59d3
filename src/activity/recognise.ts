import { looksLikeFit } from './fit/read-fit.ts'
import { gunzip, looksLikeGzip } from './gunzip.ts'
import { joinBytes } from '../bytes/join-bytes.ts'

/** Bytes of a file that tell what it is. */
export const HEAD_BYTES = 1024

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

/** Whether a file that is not named like a recording begins like one. */
export function beginsLikeRecording(head: Uint8Array): boolean {
  if (looksLikeGzip(head)) return beginsLikeRecording(unpackedHead(head))
  if (looksLikeFit(head)) return true
  const text = new TextDecoder('latin1').decode(head).replaceAll('\0', '')
  return /<(\w+:)?(gpx|TrainingCenterDatabase|kml)\b/.test(text)
}

export function beginsLikeArchive(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4
}

/** As much as comes out of the beginning of a packed file: it is cut, so that it breaks off is no trouble. */
function unpackedHead(head: Uint8Array): Uint8Array {
  const plain = joinBytes([...gunzip(head, () => undefined)])
  return looksLikeGzip(plain) ? new Uint8Array() : plain
}
