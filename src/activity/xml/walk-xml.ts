import { SaxesParser } from 'saxes'
import type { FaultLedger } from './fault-ledger.ts'
import { plain, quoted } from './fault-ledger.ts'

/** What a reader is told, in document order. Depth is 1 for the root element. */
export interface XmlVisitor {
  /** A small whole number for the name, so that it is looked up once per element. */
  codeOf(qualifiedName: string): number
  open(code: number, depth: number, attributes: Readonly<Record<string, string>>): void
  /** `text` is what stood between the last tag and this one: the value, for an element without children. */
  close(code: number, depth: number, text: string): void
  /** Track points so far. */
  readonly points: number
}

/** The kind of the fault that ended a walk early. */
export const HALTED = 'halted'

/** Thrown in the middle of a walk to end it; its message is the sentence to tell, kept reading stays kept. */
export class HaltError extends Error {}

/** GPX and TCX nest ten deep; a file nested deeper than this is built to exhaust a reader. */
const MAX_DEPTH = 200

/** No single text, tag, attribute or run of comments of a recording is this long. */
const MAX_SILENT_CHARACTERS = 4_000_000

const ENDLESS =
  'A single text or tag goes on for millions of characters, which no recording does; reading stopped.'

/** Room for a large map of way points before the first track; compressed zeros would go on for ever. */
const MAX_CHARACTERS_WITHOUT_POINT = 32_000_000

/** A text with this many errors is not XML. Each costs a few microseconds. */
const MAX_ERRORS = 10_000

/**
 * Walks the pieces of an XML text and tells the visitor, whom `choose` names by the root element's name (prefix
 * and all) or refuses by a HaltError. Unsound markup is noted with its line and walked over; a document type
 * declaration, absurd nesting or an endless text ends the walk. Never throws.
 *
 * @returns the visitor; null when there was no root element or it was refused.
 */
export function walkXml<Visitor extends XmlVisitor>(
  pieces: Iterable<string>,
  choose: (rootName: string) => Visitor,
  faults: FaultLedger,
): Visitor | null {
  const walk = new XmlWalk(choose, faults)
  try {
    for (const piece of pieces) {
      if (walk.isOver) break
      walk.read(piece)
    }
  } catch (error) {
    walk.breakOff(error)
  }
  return walk.end()
}

/**
 * The same walk, given its pieces one by one as they come from a disk.
 *
 * @param doctype what becomes of a document type declaration; what it declares is believed nowhere
 */
export class XmlWalk<Visitor extends XmlVisitor> {
  readonly #walk: Walk<Visitor>
  readonly #faults: FaultLedger
  /** Nothing more is to be read. */
  isOver = false

  constructor(
    choose: (rootName: string) => Visitor,
    faults: FaultLedger,
    doctype: 'refused' | 'passedOver' = 'refused',
  ) {
    this.#walk = new Walk(choose, faults, doctype)
    this.#faults = faults
    faults.place = () => this.#walk.where
  }

  read(piece: string): void {
    this.#try(() => this.#walk.read(piece))
  }

  /** Nothing more will come, because of some trouble. */
  breakOff(error: unknown): void {
    this.isOver = true
    this.#faults.note(HALTED, () => whyItEnded(error))
  }

  end(): Visitor | null {
    this.#try(() => this.#walk.end())
    this.isOver = true
    return this.#walk.visitor
  }

  #try(step: () => void): void {
    if (this.isOver) return
    try {
      step()
    } catch (error) {
      this.breakOff(error)
    }
  }
}

function whyItEnded(error: unknown): string {
  if (error instanceof HaltError) return error.message
  const reason = error instanceof Error ? error.message : String(error)
  return `Reading broke off here (${reason}); what came before is kept.`
}

const LENIENT = {
  // With namespaces on, a prefix nobody bound would be an error on every point.
  xmlns: false,
  // XML 1.1 differs in control characters only.
  forceXMLVersion: true,
  defaultXMLVersion: '1.0',
  position: false,
} as const

class Walk<Visitor extends XmlVisitor> {
  readonly #parser = new SaxesParser<typeof LENIENT>(LENIENT)
  /** null until the root element. */
  visitor: Visitor | null = null
  readonly #choose: (rootName: string) => Visitor
  readonly #faults: FaultLedger
  readonly #codes = new Int32Array(MAX_DEPTH + 1)
  readonly #names: string[] = []
  #depth = 0
  #text = ''
  #begun = false
  #rootClosed = false
  #errors = 0
  /** Whether the piece being read has made the parser say anything. */
  #heard = false
  #silentCharacters = 0
  #charactersWithoutPoint = 0

  constructor(choose: (rootName: string) => Visitor, faults: FaultLedger, doctype: 'refused' | 'passedOver') {
    this.#choose = choose
    this.#faults = faults
    const parser = this.#parser
    // A seventh handler would turn the parser object into a hash table inside V8 and make it six times slower.
    parser.on('opentag', (tag) => this.#open(tag.name, tag.attributes))
    parser.on('closetag', () => this.#close())
    parser.on('text', (text) => this.#addText(text))
    parser.on('cdata', (text) => this.#addText(text))
    if (doctype === 'refused') parser.on('doctype', (text) => refuseDoctype(text))
    parser.on('error', (error) => this.#misread(error.message))
  }

  get where(): string {
    return `line ${this.#parser.line}`
  }

  read(piece: string): void {
    const text = this.#begun ? piece : this.#beginning(piece)
    const pointsBefore = this.visitor?.points ?? 0
    this.#heard = false
    this.#parser.write(text)
    this.#silentCharacters = this.#heard ? 0 : this.#silentCharacters + piece.length
    if (this.#silentCharacters > MAX_SILENT_CHARACTERS) throw new HaltError(ENDLESS)
    const progress = (this.visitor?.points ?? 0) > pointsBefore
    this.#charactersWithoutPoint = progress ? 0 : this.#charactersWithoutPoint + text.length
    if (this.#charactersWithoutPoint > MAX_CHARACTERS_WITHOUT_POINT)
      throw new HaltError('Tens of millions of characters went by without a track point; reading stopped.')
  }

  end(): void {
    if (!this.visitor)
      throw new HaltError('The file holds no XML element, so it is neither GPX, TCX nor KML.')
    if (this.#depth > 0)
      throw new HaltError(
        `The file ends in the middle of <${plain(this.#names[this.#depth] ?? '')}>; what was complete before it is kept.`,
      )
  }

  /** White space before the XML declaration is forbidden and common; saxes would complain of it twice. */
  #beginning(piece: string): string {
    const text = piece.trimStart()
    for (let i = 0; i < piece.length - text.length; i++) if (piece[i] === '\n') this.#parser.line++
    this.#begun = text !== ''
    return text
  }

  #open(name: string, attributes: Record<string, string>): void {
    this.#heard = true
    this.#text = ''
    const visitor = (this.visitor ??= this.#choose(name))
    const depth = ++this.#depth
    if (depth > MAX_DEPTH)
      throw new HaltError(
        `Elements are nested more than ${MAX_DEPTH} deep, which no recording does; reading stopped.`,
      )
    const code = visitor.codeOf(name)
    this.#codes[depth] = code
    this.#names[depth] = name
    visitor.open(code, depth, attributes)
  }

  #close(): void {
    this.#heard = true
    const depth = this.#depth--
    const text = this.#text
    this.#text = ''
    this.visitor?.close(this.#codes[depth] ?? 0, depth, text)
    this.#rootClosed = depth === 1
  }

  #addText(text: string): void {
    this.#heard = true
    this.#text = this.#text === '' ? text : this.#text + text
    // Text that alternates with CDATA is told in small pieces.
    if (this.#text.length > MAX_SILENT_CHARACTERS) throw new HaltError(ENDLESS)
  }

  /** saxes stays usable after an error, so the walk goes on. */
  #misread(message: string): void {
    if (++this.#errors > MAX_ERRORS)
      throw new HaltError(
        'The text is too broken to be read any further as XML; what was sound before is kept.',
      )
    const problem = plain(message.replace(/\.$/, ''))
    if (message.startsWith('unmatched closing tag')) this.#rootClosed = false
    else if (this.#rootClosed && !message.startsWith('unexpected close tag'))
      throw new HaltError('Something follows the end of the document; it was left unread.')
    const kind = problem.replace(/:.*$/s, '')
    this.#faults.note(kind, (count) =>
      count === 1
        ? `The XML is unsound here (${problem}); reading went on after it.`
        : `The XML is unsound here (${problem}) and in ${count - 1} later places; reading went on after each.`,
    )
  }
}

function refuseDoctype(declaration: string): never {
  const name = declaration.trim().split(/[\s[]/, 1)[0] ?? ''
  throw new HaltError(
    `The file begins with a document type declaration (${quoted(name)}), which can hide endless text and which no recording needs; nothing after it was read.`,
  )
}
