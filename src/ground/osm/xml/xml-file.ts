import { SaxesParser } from 'saxes'
import type { OsmBlock } from '../columns.ts'
import { OsmFileError } from '../error.ts'
import type { OsmFile } from '../osm-file.ts'
import { type ByteSource, readWhole } from '../source.ts'
import { ElementWriter } from './element-writer.ts'
import { gunzipStream } from './gunzip.ts'
import { XmlHeader } from './xml-header.ts'

/** Elements per block, as writers of the binary format use. */
const BLOCK_ROWS = 8000

/** Bytes per step. */
const STEP = 64 * 1024

/** Without a new element for so many characters, a file holds no map but something made to fill a memory. */
const LONGEST_SILENCE = 1 << 20

/** Characters of a remark that are kept; a server's reason is shorter. */
const LONGEST_REMARK = 300

/** A member stands three deep; anything far deeper is no map. */
const DEEPEST = 8

/**
 * Opens an `.osm` file, or an `.osm.gz` one, of any length: memory stays at a block or two. XML has no table
 * of contents, so each going-through parses it from the start.
 *
 * @throws OsmFileError when it does not begin as such a file does
 */
export async function openXml(source: ByteSource, isGzip: boolean): Promise<OsmFile> {
  const walk = new XmlWalk(0)
  for await (const _ of walk.steps(source, isGzip)) if (walk.header.isComplete) break
  const remarks: string[] = []
  return {
    header: walk.header.header,
    remarks,
    blocks: (kinds) => blocks(source, isGzip, kinds, remarks),
  }
}

async function* blocks(
  source: ByteSource,
  isGzip: boolean,
  kinds: number,
  remarks: string[],
): AsyncGenerator<OsmBlock> {
  const walk = new XmlWalk(kinds, remarks)
  for await (const full of walk.steps(source, isGzip)) {
    for (const block of full) {
      yield block
      walk.reuse(block)
    }
  }
  if (walk.writer.rows > 0) yield walk.writer
}

/** One going-through: the parser, and the block it is writing. */
class XmlWalk {
  readonly header = new XmlHeader()
  writer: ElementWriter
  readonly #kinds: number
  readonly #parser = new SaxesParser<{ xmlns: false; position: true }>({ xmlns: false, position: true })
  #full: ElementWriter[] = []
  readonly #spare: ElementWriter[] = []
  readonly #remarks: string[]
  /** Set while a remark stands open. */
  #endRemark: (() => void) | null = null
  #depth = 0
  #silence = 0

  /** @param remarks those of the file, each once however often it is gone through */
  constructor(kinds: number, remarks: string[] = []) {
    this.#kinds = kinds
    this.#remarks = remarks
    this.writer = new ElementWriter(kinds)
    this.#listen()
  }

  /** Parses step by step; every step answers with the blocks that became full in it. */
  async *steps(source: ByteSource, isGzip: boolean): AsyncGenerator<ElementWriter[]> {
    const decoder = new TextDecoder()
    for await (const bytes of isGzip ? gunzipStream(source) : chunks(source))
      for (let from = 0; from < bytes.length; from += STEP) {
        const text = decoder.decode(bytes.subarray(from, from + STEP), { stream: true })
        this.#parser.write(text)
        this.#silence += text.length
        if (this.#silence > LONGEST_SILENCE)
          throw new OsmFileError(
            `For ${LONGEST_SILENCE} characters the file holds no element: this is no map.`,
          )
        yield this.#full
        this.#full = []
      }
    this.#parser.write(decoder.decode()).close()
    if (!this.header.hasRoot) throw new OsmFileError('The file is empty.')
  }

  /** Takes back the columns of a block that has been used. */
  reuse(block: ElementWriter): void {
    block.clear()
    this.#spare.push(block)
  }

  #listen(): void {
    this.#parser.on('error', (error) => {
      throw new OsmFileError(`The file is not well-formed XML: ${error.message.replace(/\.?$/, '.')}`, {
        cause: error,
      })
    })
    this.#parser.on('doctype', (type) => {
      if (/^\s*html/i.test(type))
        throw new OsmFileError(
          'The file is a web page, not a map; open it in a browser: it may say why the download failed.',
        )
      throw new OsmFileError('The file declares a document type, which no map needs; it is not read.')
    })
    this.#parser.on('xmldecl', ({ encoding }) => {
      if (encoding !== undefined && !/^utf-?8$/i.test(encoding))
        throw new OsmFileError(
          `The file says it is written in ${encoding.slice(0, 40)}; maps are written in UTF-8.`,
        )
    })
    this.#parser.on('opentag', (tag) => {
      this.#silence = 0
      if (this.#depth === 0) this.header.root(tag)
      else if (this.#depth === 1) {
        this.header.element(tag)
        this.writer.begin(tag)
        if (tag.name === 'remark') this.#listenToRemark()
      } else if (this.#depth === 2) this.writer.part(tag)
      if (++this.#depth > DEEPEST)
        throw new OsmFileError('Elements stand deeper in one another than in any map.')
    })
    this.#parser.on('closetag', () => {
      if (--this.#depth === 1) this.#endElement()
    })
  }

  /** Only while one stands open: everywhere else the text of a map is white space. */
  #listenToRemark(): void {
    let said = ''
    this.#parser.on('text', (text) => (said += text.slice(0, LONGEST_REMARK)))
    this.#endRemark = () => {
      this.#parser.off('text')
      const remark = said.replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST_REMARK)
      if (remark !== '' && !this.#remarks.includes(remark)) this.#remarks.push(remark)
      this.#endRemark = null
    }
  }

  /** A step may end in the middle of an element, so blocks change hands where elements end. */
  #endElement(): void {
    this.writer.end()
    this.#endRemark?.()
    if (this.writer.rows < BLOCK_ROWS) return
    this.#full.push(this.writer)
    this.writer = this.#spare.pop() ?? new ElementWriter(this.#kinds)
  }
}

async function* chunks(source: ByteSource): AsyncGenerator<Uint8Array> {
  for (let offset = 0; offset < source.size; offset += STEP)
    yield readWhole(source, offset, Math.min(STEP, source.size - offset))
}
