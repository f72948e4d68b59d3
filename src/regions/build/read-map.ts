import { inflateSync } from 'node:zlib'
import { type Bounds, shareOfBox } from '../../geo/bounds.ts'
import { clipExtract } from '../../ground/osm/clip-extract.ts'
import { OsmFileError } from '../../ground/osm/error.ts'
import { PATH } from '../../ground/osm/extract-rules.ts'
import { readExtract } from '../../ground/osm/extract.ts'
import { joinFiles } from '../../ground/osm/join-files.ts'
import { openOsm } from '../../ground/osm/open-osm.ts'
import { MISSING, type OsmExtract } from '../../ground/osm/osm-extract.ts'
import type { OsmFile } from '../../ground/osm/osm-file.ts'
import { boundsOf } from '../../ground/region/bounds.ts'
import { gapsOf, type MapGaps } from '../../ground/region/gaps.ts'
import { toDecimals } from '../../units/round.ts'
import { boundsInWords } from '../../words/bounds-words.ts'
import { RegionError } from '../region-error.ts'
import { type FileSource, openFileSource } from './file-source.ts'
import type { BuildOrder } from './order.ts'

export interface ReadMap {
  readonly extract: OsmExtract
  readonly gaps: MapGaps | null
}

/**
 * Reads the map files of an order as one map, cut to its box.
 *
 * @param onBytes how far it is, in bytes of all files; each is gone through up to three times
 * @throws RegionError naming the file that cannot be read, or why nothing of the map could be run on
 */
export async function readMap(
  { extracts, box }: Pick<BuildOrder, 'extracts' | 'box'>,
  onBytes: (done: number, all: number) => void,
): Promise<ReadMap> {
  const sources: FileSource[] = []
  try {
    const files: OsmFile[] = []
    for (const { path } of extracts) sources.push(openFileSource(path))
    const all = sources.reduce((sum, { size }) => sum + size, 0)
    let before = 0
    for (const [i, source] of sources.entries()) {
      const from = before
      before += source.size
      files.push(await openNamed(extracts[i].path, source, (offset) => onBytes(from + offset, all)))
    }
    return cut(extracts.map(({ path }) => path).join(', '), await readExtract(joinFiles(files)), box)
  } finally {
    for (const source of sources) source.close()
  }
}

/** What goes wrong in one of several files is told with its name. */
async function openNamed(
  path: string,
  source: FileSource,
  onOffset: (offset: number) => void,
): Promise<OsmFile> {
  const read = (offset: number, length: number) => {
    onOffset(offset)
    return source.read(offset, length)
  }
  const file = await named(path, () => openOsm({ size: source.size, read }, inflate))
  return {
    header: file.header,
    remarks: file.remarks,
    async *blocks(kinds) {
      const blocks = file.blocks(kinds)[Symbol.asyncIterator]()
      for (;;) {
        const { done, value } = await named(path, () => blocks.next())
        if (done === true) return
        yield value
      }
    },
  }
}

async function named<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof OsmFileError)) throw error
    throw new RegionError(`${path}: ${error.message}`, { cause: error })
  }
}

function inflate(data: Uint8Array, size: number): Uint8Array {
  return inflateSync(data, { maxOutputLength: Math.max(1, size) })
}

function cut(path: string, whole: OsmExtract, box: Bounds | null): ReadMap {
  refuseEmpty(path, whole)
  if (box === null) return { extract: whole, gaps: gapsOf(whole, null) }
  const covered = coveredBy(whole)
  const extract = clipExtract(whole, box)
  if (countWalkable(extract) > 0)
    return { extract, gaps: gapsOf(extract, toDecimals(shareOfBox(box, covered), 3)) }
  throw new RegionError(
    `${path}: there are no ways in this part of it. The box is ${boundsInWords(box)}; the map reaches over ${boundsInWords(covered)}.`,
  )
}

/** What a map says it covers, though it be far more than its ways reach over; else what these do. */
function coveredBy({ header, nodes }: OsmExtract): Bounds {
  const held = boundsOf(nodes.latitude, nodes.longitude)
  if (header.bounds === null) return held
  const { west, south, east, north } = header.bounds
  const said: Bounds = [west, south, east, north]
  return south <= held[3] && north >= held[1] ? said : held
}

/** A map of which nothing could be run on is no region. */
function refuseEmpty(path: string, extract: OsmExtract): void {
  const said = extract.remarks.map((remark) => ` It says of itself: “${remark}”.`).join('')
  const paths = extract.ways.kind.reduce((sum, kind) => sum + (kind === PATH ? 1 : 0), 0)
  if (paths === 0) throw new RegionError(`${path}: there are no ways in it.${said}`)
  if (countWalkable(extract) > 0) return
  throw new RegionError(
    `${path}: none of the places of its ways is in the file, only their names and tags. Export the nodes with the ways; Overpass does so with \`(._;>;); out;\` or \`out geom;\`.${said}`,
  )
}

/** Ways one can be on that lead somewhere: two nodes in a row lie at known and different places. */
function countWalkable({ ways, nodes: { latitude, longitude } }: OsmExtract): number {
  let count = 0
  for (let way = 0; way < ways.count; way++) {
    if (ways.kind[way] !== PATH) continue
    for (let i = ways.refStart[way] + 1; i < ways.refStart[way + 1]; i++) {
      const [from, to] = [ways.node[i - 1], ways.node[i]]
      if (from === MISSING || to === MISSING) continue
      if (latitude[from] === latitude[to] && longitude[from] === longitude[to]) continue
      count++
      break
    }
  }
  return count
}
