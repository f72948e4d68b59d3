import { OsmFileError } from './error.ts'
import type { OsmFile } from './osm-file.ts'
import type { Inflate } from './pbf/inflate.ts'
import { openPbf } from './pbf/pbf-file.ts'
import { type ByteSource, readWhole } from './source.ts'
import { openXml } from './xml/xml-file.ts'

/** Kinds of file one may take for a map, by their first bytes. */
const NOT_READ: readonly (readonly [start: readonly number[], what: string])[] = [
  [[0x42, 0x5a, 0x68], 'compressed with bzip2'],
  [[0x50, 0x4b, 0x03, 0x04], 'a zip archive'],
  [[0x28, 0xb5, 0x2f, 0xfd], 'compressed with zstd'],
  [[0xff, 0xe0, 0x04, 0x6f, 0x35, 0x6d], 'in the format o5m'],
]

/** What an XML file may begin with: a byte order mark, white space, `<`. */
const XML_START = /^(?:\u{ef}\u{bb}\u{bf})?\s*</u

/** Whatever else somebody took for a map: a text, a picture, a recording. */
const NOT_OSM = 'This is no OpenStreetMap file; .osm.pbf, .osm and .osm.gz are read.'

/** JSON after white space, by its first bytes. */
const JSON_START = /^(?:\u{ef}\u{bb}\u{bf})?\s*[{[]/u

/** Bytes in which JSON says what it is: Overpass begins with its version and its generator. */
const JSON_HEAD = 2048

/** JSON that people take for a map, by a word near its beginning. */
const JSON_KINDS: readonly (readonly [word: RegExp, what: string])[] = [
  [
    /"(?:osm3s|elements)"|Overpass/,
    'The file is JSON as Overpass gives it, which is not read here; ask Overpass for `[out:xml]` in place of `[out:json]`.',
  ],
  [
    /"Feature(?:Collection)?"/,
    'The file is GeoJSON, which does not tell where ways meet; take the .osm.pbf or .osm of the same area.',
  ],
]

/** Every `.osm.pbf` begins with the length of a small head in four bytes, of which the first is nothing; no text does. */
function mayBePbf(start: Uint8Array): boolean {
  return start.length >= 4 && start[0] === 0
}

/**
 * Opens an OpenStreetMap extract by its content: `.osm.pbf`, `.osm`, `.osm.gz`.
 *
 * @param inflate undoes the compression inside `.osm.pbf`; give Node's own where there is one
 * @throws OsmFileError when it is none of these
 */
export async function openOsm(source: ByteSource, inflate?: Inflate): Promise<OsmFile> {
  if (source.size === 0) throw new OsmFileError('The file is empty.')
  const start = await readWhole(source, 0, Math.min(source.size, 64))
  for (const [bytes, what] of NOT_READ)
    if (bytes.every((byte, i) => start[i] === byte))
      throw new OsmFileError(
        `The file is ${what}, which is not read here; take the .osm.pbf of the same extract.`,
      )
  if (start[0] === 0x1f && start[1] === 0x8b) return openXml(source, true)
  if (XML_START.test(String.fromCharCode(...start))) return openXml(source, false)
  if (!mayBePbf(start)) throw new OsmFileError(await whatElse(source, start))
  return openPbf(source, inflate)
}

async function whatElse(source: ByteSource, start: Uint8Array): Promise<string> {
  if (!JSON_START.test(String.fromCharCode(...start))) return NOT_OSM
  const head = new TextDecoder().decode(await readWhole(source, 0, Math.min(source.size, JSON_HEAD)))
  return JSON_KINDS.find(([word]) => word.test(head))?.[1] ?? NOT_OSM
}
