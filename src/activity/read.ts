/**
 * @module activity
 *
 * From the bytes of FIT, GPX and TCX files to tracks, and from tracks to clean ones. Readers never throw: what is
 * wrong with a file comes back as sentences beside whatever is sound.
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
import { headText } from './recognise.ts'
import { looksLikeFit, readFit } from './fit/read-fit.ts'
import { foreseenSize, gunzip, looksLikeGzip } from './gunzip.ts'
import type { GunzipFailure } from './gunzip.ts'
import { readXml } from './xml/read-xml.ts'

/** Enough of a file to tell what it is, leading blanks included. */
const HEAD = 1024

/**
 * Reads whatever recording a file holds: FIT, GPX or TCX, each plain or gzipped, told apart by their contents.
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
  return unreadable(whatItIs(name, bytes))
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
  return unreadable(whatItIs(name, head))
}

/** A file nothing could be read of, and why. */
export function unreadable(what: string): FileReading {
  return { format: null, activities: [], faults: [{ where: 'file', what }] }
}

/** What else people drop here, told by its first bytes. */
function whatItIs(name: string, bytes: Uint8Array): string {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    return 'This is a zip archive; unpack it and try the recordings inside.'
  const expected = /\.(fit|gpx|tcx)(\.gz)?$/i.exec(name)?.[1]?.toUpperCase()
  return expected
    ? `The file is named like a ${expected} recording, but what is inside is no FIT, GPX or TCX.`
    : (notReadByHead(headText(bytes)) ?? 'This is no recording we know: neither FIT, GPX nor TCX.')
}

/** A byte order mark, or `<` after nothing but blanks. */
function looksLikeXml(bytes: Uint8Array): boolean {
  const [first, second, third] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true
  let at = first === 0xef && second === 0xbb && third === 0xbf ? 3 : 0
  while (at < HEAD && BLANKS.has(bytes[at])) at++
  // UTF-16 without a mark has a zero beside the `<`.
  return bytes[at] === LESS_THAN || (bytes[at] === 0 && bytes[at + 1] === LESS_THAN)
}

const LESS_THAN = 0x3c
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
