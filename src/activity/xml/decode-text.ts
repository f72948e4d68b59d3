import { joinBytes } from '../../bytes/join-bytes.ts'
import type { FaultLedger } from './fault-ledger.ts'
import { quoted } from './fault-ledger.ts'

/**
 * Bytes to text, piece by piece: byte order marks, UTF-8, UTF-16 in both orders and whatever encoding the XML
 * declaration names and the platform knows. Bytes that mean nothing become U+FFFD and stop nobody.
 */

/** Enough for any XML declaration, and for the white space some exporters put before it. */
const SNIFFED_BYTES = 1024

/** Small enough to bound what the parser holds at a time, large enough that its per-piece cost vanishes. */
const PIECE_BYTES = 1 << 16

/** Yields the text of the chunks in pieces of at most 64 Ki characters, without its byte order mark. */
export function* decodeText(chunks: Iterable<Uint8Array>, faults: FaultLedger): Generator<string> {
  let head: Uint8Array | null = new Uint8Array(0)
  let decode: PieceDecoder = decodeUtf8(null, faults)
  for (const chunk of chunks) {
    let bytes = chunk
    if (head) {
      bytes = joinBytes([head, chunk])
      if (bytes.length < SNIFFED_BYTES) {
        head = bytes
        continue
      }
      head = null
      decode = decoderFor(bytes, faults)
    }
    yield* inPieces(bytes, decode)
  }
  if (head) {
    decode = decoderFor(head, faults)
    yield* inPieces(head, decode)
  }
  const rest = decode(new Uint8Array(0), true)
  if (rest) yield rest
}

type PieceDecoder = (bytes: Uint8Array, last: boolean) => string

function* inPieces(bytes: Uint8Array, decode: PieceDecoder): Generator<string> {
  for (let from = 0; from < bytes.length; from += PIECE_BYTES)
    yield decode(bytes.subarray(from, from + PIECE_BYTES), false)
}

/** What the first bytes say of the encoding; a mark or a telling pair of bytes outranks the declaration. */
export function sniffEncoding(head: Uint8Array): string {
  const [a, b] = head
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  if (a !== 0 && b === 0) return 'utf-16le'
  if (a === 0 && b !== 0 && b !== undefined) return 'utf-16be'
  const declaration = String.fromCharCode(...head.subarray(0, SNIFFED_BYTES)).split('?>', 1)[0] ?? ''
  const declared = /<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(declaration)?.[1]?.toLowerCase()
  // A declaration we could read byte for byte is not in UTF-16, whatever it says: programs that build their
  // text in memory and save it as UTF-8 write this.
  return declared === undefined || declared.startsWith('utf-16') ? 'utf-8' : declared
}

/** Encodings of one byte a letter, whose texts hardly ever make sense as UTF-8. */
const ONE_BYTE = /^(?:us-ascii|ascii|latin-?\d|iso-?8859-\d+|windows-125\d|cp125\d|macintosh|koi8-.)$/

function decoderFor(head: Uint8Array, faults: FaultLedger): PieceDecoder {
  const encoding = sniffEncoding(head)
  const decoder = knownDecoder(encoding)
  if (decoder === null) {
    faults.note(
      'encoding',
      () =>
        `The file says it is written in ${quoted(encoding)}, which is not known here; it was read as UTF-8.`,
    )
    return decodeUtf8(null, faults)
  }
  if (decoder.encoding === 'utf-8') return decodeUtf8(null, faults)
  if (ONE_BYTE.test(encoding)) return decodeUtf8(decoder, faults)
  return (bytes, last) => decoder.decode(bytes, { stream: !last })
}

function knownDecoder(encoding: string): Decoder | null {
  try {
    return new TextDecoder(encoding)
  } catch {
    return null
  }
}

/**
 * Cuts at character boundaries itself and decodes each piece whole: platforms decode whole UTF-8 several times
 * faster than they stream it, and leave ASCII in one byte per character.
 *
 * What a file says of its encoding is often wrong: a piece that is UTF-8 with letters of several bytes is that, and one
 * that is not, though it should be, is of one byte a letter, unless it has more letters of several.
 *
 * @param declared of one byte a letter, as the file says; null: it says UTF-8, or nothing
 */
function decodeUtf8(declared: Decoder | null, faults: FaultLedger): PieceDecoder {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  let carried: Uint8Array = new Uint8Array(0)
  let first = true
  const decodeWhole = (bytes: Uint8Array): string => {
    const text = decoder.decode(bytes)
    const broken = text.includes('\ufffd') && !isUtf8(bytes) ? countOf(BROKEN, text) : 0
    if (broken === 0 && (declared === null || !BEYOND_ASCII.test(text))) return text
    if (broken === 0) {
      faults.note(
        'encoding',
        () => `The file says it is written in ${declared?.encoding}, but it is UTF-8, and was read so.`,
      )
      return text
    }
    if (declared !== null) return declared.decode(bytes)
    if (countOf(BEYOND_ASCII_ALL, text) - broken > broken) {
      faults.note('encoding', () => 'Some letters of the file are damaged; they stand as \u{fffd}.')
      return text
    }
    faults.note(
      'encoding',
      () => 'The file should be written in UTF-8 and is not; its letters were read as Windows-1252 (Latin).',
    )
    return ONE_BYTE_FALLBACK.decode(bytes)
  }
  return (bytes, last) => {
    const whole = carried.length === 0 ? bytes : joinBytes([carried, bytes])
    const end = last ? whole.length : whole.length - unfinishedTail(whole)
    carried = whole.slice(end)
    const text = decodeWhole(whole.subarray(0, end))
    if (!first || text === '') return text
    first = false
    return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  }
}

type Decoder = InstanceType<typeof TextDecoder>

const BROKEN = /\u{fffd}/gu
const BEYOND_ASCII = /[\u0080-\u{10ffff}]/u
const BEYOND_ASCII_ALL = /[\u0080-\u{10ffff}]/gu
const STRICT = new TextDecoder('utf-8', { fatal: true })
const ONE_BYTE_FALLBACK = new TextDecoder('windows-1252')

/** Whether a sign for an unreadable letter stands in the file itself. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    STRICT.decode(bytes)
    return true
  } catch {
    return false
  }
}

function countOf(letters: RegExp, text: string): number {
  return text.match(letters)?.length ?? 0
}

/** How many of the last bytes begin a UTF-8 character whose end is still to come. */
function unfinishedTail(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return 0
    if (byte >= 0xc0) return back < sequenceLength(byte) ? back : 0
  }
  return 0
}

function sequenceLength(leadByte: number): number {
  if (leadByte >= 0xf0) return 4
  return leadByte >= 0xe0 ? 3 : 2
}
