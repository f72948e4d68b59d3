/**
 * @module activity
 *
 * From the bytes of FIT, GPX, TCX, KML and GeoJSON files to tracks, and from tracks to clean ones. Readers never throw: what
 * is wrong with a file comes back as sentences beside whatever is sound.
 *
 * @example
 * ```ts
 * import { readActivityFile } from './read.ts'
 *
 * const { activities, faults } = readActivityFile('morning.gpx', new TextEncoder().encode('<gpx/>'))
 * for (const { sport, track } of activities) track.length // samples
 * for (const { where, what } of faults) `${where}: ${what}`
 * ```
 */

import { joinBytes } from '../bytes/join-bytes.ts'
import type { FileReading } from './activity.ts'
import { beginsLikeAppleHealth } from './exports/apple-workouts.ts'
import { notReadByHead } from './exports/not-read.ts'
import { looksLikeFit, readFit } from './fit/read-fit.ts'
import { foreseenSize, gunzip, looksLikeGzip } from './gunzip.ts'
import type { GunzipFailure } from './gunzip.ts'
import { readJson } from './json/read-json.ts'
import { kmlInside } from './kmz.ts'
import { beginsLikeArchive, headText } from './recognise.ts'
import { unreadable } from './unreadable.ts'
import { readXml } from './xml/read-xml.ts'

/** Enough of a file to tell what it is, leading blanks included. */
const HEAD = 1024

/**
 * Reads whatever recordings and courses a file holds: FIT, GPX or TCX, and KML or GeoJSON, which hold courses only,
 * each plain or gzipped, told apart by their contents; KML also packed as KMZ.
 *
 * Never throws: what cannot be read comes back as faults, in sentences, and everything sound beside them.
 *
 * @param name only for wording; the contents decide.
 */
export function readActivityFile(name: string, bytes: Uint8Array): FileReading {
  try {
    if (bytes.length === 0) return unreadable('The file is empty.')
    return looksLikeGzip(bytes) ? readPacked(name, bytes) : readPlain(name, bytes)
  } catch (error) {
    // The readers answer for what they foresee; running out of memory on a huge file is not among it.
    const reason = error instanceof Error ? error.message : String(error)
    return unreadable(`The file could not be read (${reason}); it was set aside.`)
  }
}

function readPlain(name: string, bytes: Uint8Array): FileReading {
  if (looksLikeFit(bytes)) return readFit(bytes)
  if (looksLikeXml(bytes) && !beginsLikeAppleHealth(headText(bytes))) return readXml([bytes])
  if (looksLikeJson(bytes)) return readJson(bytes) ?? unreadable(whatItIs(name, bytes))
  if (beginsLikeArchive(bytes)) return readKmz(bytes)
  return unreadable(whatItIs(name, bytes))
}

function readKmz(bytes: Uint8Array): FileReading {
  const kml = kmlInside(bytes)
  if (kml === null) return unreadable(AN_ARCHIVE)
  return typeof kml === 'string' ? unreadable(kml) : readXml([kml])
}

function readPacked(name: string, bytes: Uint8Array): FileReading {
  const faults: GunzipFailure[] = []
  const chunks = gunzip(bytes, (fault) => faults.push(fault))
  const head = firstBytes(chunks)
  const reading = readUnpacked(name, head, chunks, foreseenSize(bytes))
  const refusal = faults.find((fault) => fault.refused)
  if (refusal) return unreadable(refusal.what)
  const packing = faults.map(({ where, what }) => ({ where, what }))
  return { ...reading, faults: [...packing, ...reading.faults] }
}

function readUnpacked(
  name: string,
  head: Uint8Array,
  rest: Iterable<Uint8Array>,
  foreseen: number,
): FileReading {
  if (head.length === 0) return unreadable('There is nothing inside this packed file.')
  if (looksLikeGzip(head)) return unreadable('This file is packed twice over; unpack it once and try again.')
  if (looksLikeXml(head)) return readXml(chain(head, rest))
  if (looksLikeFit(head)) return readFit(joinForeseen(head, rest, foreseen))
  if (looksLikeJson(head))
    return readJson(joinForeseen(head, rest, foreseen)) ?? unreadable(whatItIs(name, head))
  return unreadable(whatItIs(name, head))
}

/** What else people drop here, told by its first bytes. */
function whatItIs(name: string, bytes: Uint8Array): string {
  if (beginsLikeArchive(bytes)) return AN_ARCHIVE
  const expected = /\.(fit|gpx|tcx)(\.gz)?$/i.exec(name)?.[1]?.toUpperCase()
  return expected
    ? `The file is named like a ${expected} recording, but what is inside is no FIT, GPX or TCX.`
    : (notReadByHead(headText(bytes)) ??
        'This is no recording or course we know: it is not FIT, GPX, TCX, KML or GeoJSON.')
}

const AN_ARCHIVE = 'This is a zip archive; unpack it and try the recordings inside.'

/** `{` or `[` after nothing but blanks. */
function looksLikeJson(bytes: Uint8Array): boolean {
  const first = bytes[firstSign(bytes)]
  return first === OPENING_BRACE || first === OPENING_BRACKET
}

/** A byte order mark, or `<` after nothing but blanks. */
function looksLikeXml(bytes: Uint8Array): boolean {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true
  const at = firstSign(bytes)
  // UTF-16 without a mark has a zero beside the `<`.
  return bytes[at] === LESS_THAN || (bytes[at] === 0 && bytes[at + 1] === LESS_THAN)
}

/** Where text begins: behind the byte order mark of UTF-8, and blanks. */
function firstSign(bytes: Uint8Array): number {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  while (at < HEAD && BLANKS.has(bytes[at])) at++
  return at
}

const LESS_THAN = 0x3c
const OPENING_BRACE = 0x7b
const OPENING_BRACKET = 0x5b
const BLANKS: ReadonlySet<number> = new Set([0x20, 0x09, 0x0a, 0x0d])

/** Takes chunks until there is enough to tell what the file is. */
function firstBytes(chunks: Generator<Uint8Array>): Uint8Array {
  const head: Uint8Array[] = []
  for (let length = 0; length < HEAD; length += head[head.length - 1].length) {
    const next = chunks.next()
    if (next.done) break
    head.push(next.value)
  }
  return joinBytes(head)
}

function* chain(head: Uint8Array, rest: Iterable<Uint8Array>): Generator<Uint8Array> {
  yield head
  yield* rest
}

/** One array of all the bytes; `foreseen` saves copying where it is right. */
function joinForeseen(
  head: Uint8Array,
  rest: Iterable<Uint8Array>,
  foreseen: number,
): Uint8Array<ArrayBuffer> {
  let whole = new Uint8Array(Math.max(foreseen, head.length))
  whole.set(head)
  let length = head.length
  for (const chunk of rest) {
    if (length + chunk.length > whole.length) {
      const larger = new Uint8Array(Math.max(length + chunk.length, whole.length * 2))
      larger.set(whole)
      whole = larger
    }
    whole.set(chunk, length)
    length += chunk.length
  }
  return whole.subarray(0, length)
}
