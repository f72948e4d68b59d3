import { EVERY_KIND, NODES, type OsmBlock, RELATIONS, WAYS } from '../columns.ts'
import { OsmFileError, readingBlockAt } from '../error.ts'
import type { OsmHeader } from '../header.ts'
import type { OsmFile } from '../osm-file.ts'
import { type ByteSource, readWhole } from '../source.ts'
import { type BlobPlace, listBlobs, openBlob } from './blob.ts'
import { readHeaderBlock } from './header-block.ts'
import { type Inflate, inflateAnywhere } from './inflate.ts'
import { BlockDecoder, kindsIn } from './primitive-block.ts'

const UNSEEN = 0

/**
 * Opens an `.osm.pbf` file: its head, and where its blocks lie. Memory stays at one block, however long the
 * file, and blocks known to hold nothing that is wanted are not even inflated.
 *
 * @throws OsmFileError when it is no such file, is cut short, or needs what is not known here
 */
export async function openPbf(source: ByteSource, inflate: Inflate = inflateAnywhere): Promise<OsmFile> {
  const places = await listBlobs(source)
  const head = places[0]
  if (head?.type !== 'OSMHeader')
    throw new OsmFileError('The file does not begin with the head block of an .osm.pbf file.')
  const opened = async (place: BlobPlace): Promise<Uint8Array> => {
    const data = await readWhole(source, place.dataOffset, place.dataSize)
    return readingBlockAt(place.offset, () => openBlob(data, inflate))
  }
  const headBytes = await opened(head)
  const header = readingBlockAt(head.offset, () => readHeaderBlock(headBytes))
  const data = places.filter(({ type }) => type === 'OSMData')
  return new PbfFile(header, data, opened)
}

class PbfFile implements OsmFile {
  readonly header: OsmHeader
  /** The format has no room for any. */
  readonly remarks: readonly string[] = []
  readonly #places: readonly BlobPlace[]
  readonly #open: (place: BlobPlace) => Promise<Uint8Array>
  /** The kinds each block holds, or may hold by the promise of sorting; `UNSEEN` where nothing is known. */
  readonly #kinds: Uint8Array
  #decoder: BlockDecoder | null = null

  constructor(
    header: OsmHeader,
    places: readonly BlobPlace[],
    open: (place: BlobPlace) => Promise<Uint8Array>,
  ) {
    this.header = header
    this.#places = places
    this.#open = open
    this.#kinds = new Uint8Array(places.length)
  }

  async *blocks(kinds: number): AsyncGenerator<OsmBlock> {
    if (this.header.isSorted && kinds !== EVERY_KIND && this.#kinds.every((seen) => seen === UNSEEN))
      await this.#findBoundaries()
    // The decoder keeps the words of the file from one pass to the next.
    const decoder = (this.#decoder ??= new BlockDecoder())
    for (const [i, place] of this.#places.entries()) {
      const expected = this.#kinds[i]
      if (expected !== UNSEEN && (expected & kinds) === 0) continue
      const bytes = await this.#open(place)
      const present = readingBlockAt(place.offset, () => decoder.decode(bytes, kinds))
      if (expected !== UNSEEN && (present & ~expected) !== 0) throw disorder(place)
      // A block without elements counts as one of nodes, so that it is never opened for anything else.
      this.#kinds[i] = present === 0 ? NODES : present
      if ((present & kinds) !== 0) yield decoder
    }
  }

  /**
   * In a sorted file a handful of blocks, opened by bisection, tell where ways and relations begin; every
   * block is then opened in one pass only. A block that breaks the promise is found out when it is read.
   */
  async #findBoundaries(): Promise<void> {
    const firstWay = await this.#firstWith(WAYS | RELATIONS, 0)
    const firstRelation = await this.#firstWith(RELATIONS, Math.max(0, firstWay - 1))
    for (let i = 0; i < this.#kinds.length; i++) {
      let kinds = 0
      if (i <= firstWay) kinds |= NODES
      if (i >= firstWay && i <= firstRelation) kinds |= WAYS
      if (i >= firstRelation) kinds |= RELATIONS
      this.#kinds[i] = kinds
    }
  }

  /** The first block that holds any of `kinds`, looking from `from`; the number of blocks when none does. */
  async #firstWith(kinds: number, from: number): Promise<number> {
    let low = from
    let high = this.#places.length
    while (low < high) {
      const middle = (low + high) >>> 1
      const place = this.#places[middle]
      const bytes = await this.#open(place)
      if ((readingBlockAt(place.offset, () => kindsIn(bytes)) & kinds) === 0) low = middle + 1
      else high = middle
    }
    return low
  }
}

function disorder(place: BlobPlace): OsmFileError {
  return new OsmFileError(
    `The file says it is sorted by type and is not: see the block at byte ${place.offset}. \`osmium sort\` can mend it.`,
  )
}
