import { SaxesParser } from 'saxes'
import type { OsmBlock } from '../columns.ts'
import { OsmFileError } from '../error.ts'
import type { OsmFile } from '../osm-file.ts'
import { type ByteSource, readWhole } from '../source.ts'
import { ElementWriter } from './element-writer.ts'
import { gunzip } from './gunzip.ts'
import { XmlHeader } from './xml-header.ts'

/** Elements per block, as writers of the binary format use. */
const BLOCK_ROWS = 8000

/** Characters per step. */
const STEP = 64 * 1024

/** Without a new element for so many characters, a file holds no map but something made to fill a memory. */
const LONGEST_SILENCE = 1 << 20

/** A member stands three deep; anything far deeper is no map. */
const DEEPEST = 8

/**
 * Opens an `.osm` file, or an `.osm.gz` one, of any length: memory stays at one block. XML has no table of
 * contents, so each going-through parses it from the start.
 *
 * @throws OsmFileError when it does not begin as such a file does
 */
export async function openXml(source: ByteSource, isGzip: boolean): Promise<OsmFile> {
  const header = new XmlHeader()
  for await (const _ of parse(source, isGzip, 0, header)) if (header.isComplete) break
  return {
    header: header.header,
    blocks: (kinds) => parse(source, isGzip, kinds, new XmlHeader()),
  }
}

async function* parse(
  source: ByteSource,
  isGzip: boolean,
  kinds: number,
  header: XmlHeader,
): AsyncGenerator<OsmBlock> {
  const writer = new ElementWriter(kinds)
  const { parser, progress } = parserInto(writer, header)
  const decoder = new TextDecoder()
  for await (const bytes of isGzip ? gunzip(source) : chunks(source)) {
    for (let from = 0; from < bytes.length; from += STEP) {
      const text = decoder.decode(bytes.subarray(from, from + STEP), { stream: true })
      parser.write(text)
      progress.silence += text.length
      if (progress.silence > LONGEST_SILENCE)
        throw new OsmFileError(`For ${LONGEST_SILENCE} characters the file holds no element: this is no map.`)
      if (writer.rows < BLOCK_ROWS && !(kinds === 0 && header.isComplete)) continue
      yield writer
      writer.clear()
    }
  }
  parser.write(decoder.decode()).close()
  if (!header.hasRoot) throw new OsmFileError('The file is empty.')
  if (writer.rows > 0) yield writer
}

function parserInto(writer: ElementWriter, header: XmlHeader) {
  const parser = new SaxesParser<{ xmlns: false; position: true }>({ xmlns: false, position: true })
  const progress = { silence: 0 }
  let depth = 0
  parser.on('error', (error) => {
    throw new OsmFileError(`The file is not well-formed XML: ${error.message.replace(/\.?$/, '.')}`, {
      cause: error,
    })
  })
  parser.on('doctype', () => {
    throw new OsmFileError('The file declares a document type, which no map needs; it is not read.')
  })
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && !/^utf-?8$/i.test(encoding))
      throw new OsmFileError(
        `The file says it is written in ${encoding.slice(0, 40)}; maps are written in UTF-8.`,
      )
  })
  parser.on('opentag', (tag) => {
    progress.silence = 0
    if (depth === 0) header.root(tag)
    else if (depth === 1) {
      header.element(tag)
      writer.begin(tag)
    } else if (depth === 2) writer.part(tag)
    depth++
    if (depth > DEEPEST) throw new OsmFileError('Elements stand deeper in one another than in any map.')
  })
  parser.on('closetag', () => {
    depth--
    if (depth === 1) writer.end()
  })
  return { parser, progress }
}

async function* chunks(source: ByteSource): AsyncGenerator<Uint8Array> {
  for (let offset = 0; offset < source.size; offset += STEP)
    yield readWhole(source, offset, Math.min(STEP, source.size - offset))
}
