import type { Bounds } from '../../geo/bounds.ts'
import { Compression, type Header, PMTiles, type Source, TileType } from 'pmtiles'
import type { ByteSource } from '../osm/source.ts'
import type { ElevationModel, ElevationProvenance } from './elevation.ts'
import { ElevationFileError, readingAs } from './error.ts'
import { mosaic } from './mosaic.ts'
import type { PostTile, TiledDem } from './tiled-dem.ts'
import { terrariumDem, terrariumTile } from './terrarium.ts'
import { tilesCovering } from './tiles-covering.ts'
import { inflateLimited } from '../../bytes/inflate-limited.ts'
import type { WebpDecoder } from './webp.ts'

/** Tiles read at one zoom: 134 MB of heights at the usual 512 pixels a side. */
const MAX_TILES = 128

/** Zooms at which terrain tiles exist; beyond the last a pixel is smaller than a footprint. */
const FINEST_ZOOM = 20

/** Bytes of an unpacked directory (some hundred thousand tiles) or description. */
const LARGEST_DIRECTORY = 4 * 1024 * 1024

/** Bytes of a packed tile: 1024 pixels a side, four bytes each, not packed at all. */
const LARGEST_TILE = 5 * 1024 * 1024

export interface TerrainArchiveOptions {
  /** Only terrain that meets this box is read; without it, all that the archive says it covers. */
  readonly bounds?: Bounds | undefined
  /** Decodes WebP tiles; without it they are refused. */
  readonly webp?: WebpDecoder | undefined
  readonly source?: Partial<ElevationProvenance> | undefined
}

/**
 * Reads terrarium terrain from a PMTiles archive (version 3) by byte range: at the finest zoom that needs no
 * more than 128 tiles, and coarser ones where that has none. Zooms are surfaces of their own, the finest that
 * knows a place answers.
 *
 * @throws ElevationFileError when the archive is damaged, holds no terrain there, or none that can be decoded
 */
export async function readTerrainArchive(
  name: string,
  bytes: ByteSource,
  options: TerrainArchiveOptions = {},
): Promise<ElevationModel> {
  return readingAs(name, 'a PMTiles archive', async () => {
    const archive = new PMTiles(rangesOf(name, bytes), undefined, unpacked)
    const header = await archive.getHeader()
    if (header.tileType !== TileType.Png && header.tileType !== TileType.Webp)
      throw new ElevationFileError(`${name} holds tiles that are neither PNG nor WebP, and so no terrain.`)
    const described = await description(name, archive)
    const bounds = options.bounds ?? [header.minLon, header.minLat, header.maxLon, header.maxLat]
    const zooms = await tilesByZoom(name, archive, header, bounds, options.webp)
    if (zooms.length === 0)
      throw new ElevationFileError(`${name} holds no terrain for the place that was asked for.`)
    return mosaic(
      zooms.map(({ zoom, tiles }): TiledDem =>
        terrariumDem(tiles, zoom, {
          name: described.name,
          files: [name],
          attribution: described.attribution,
          isSurfaceModel: true,
          ...options.source,
        }),
      ),
    )
  })
}

async function tilesByZoom(
  name: string,
  archive: PMTiles,
  header: Header,
  bounds: Bounds,
  webp: WebpDecoder | undefined,
): Promise<{ readonly zoom: number; readonly tiles: readonly PostTile[] }[]> {
  const zooms: { zoom: number; tiles: PostTile[] }[] = []
  // Tiles of the zoom before that have terrain: four of them make a coarser tile needless.
  let finer = new Set<string>()
  for (let zoom = Math.min(header.maxZoom, FINEST_ZOOM); zoom >= header.minZoom; zoom--) {
    const places = tilesCovering(bounds, zoom, MAX_TILES)
    if (places === null) continue
    const known = new Set<string>()
    const tiles: PostTile[] = []
    for (const { x, y } of places) {
      if (isCovered(finer, x, y)) {
        known.add(`${x}/${y}`)
        continue
      }
      const tile = await archive.getZxy(zoom, x, y)
      if (tile === undefined) continue
      const bytes = new Uint8Array(tile.data)
      tiles.push(await terrariumTile(`Tile ${zoom}/${x}/${y} of ${name}`, bytes, { z: zoom, x, y }, webp))
      known.add(`${x}/${y}`)
    }
    const first = tiles[0]
    // A zoom of mixed tile sizes does not exist; were there one, only its first size would fit together.
    if (first !== undefined)
      zooms.push({ zoom, tiles: tiles.filter((tile) => tile.columns === first.columns) })
    if (known.size === places.length && zooms.length > 0) return zooms
    finer = known
  }
  return zooms
}

function isCovered(finer: ReadonlySet<string>, x: number, y: number): boolean {
  return [0, 1, 2, 3].every((part) => finer.has(`${2 * x + (part & 1)}/${2 * y + (part >> 1)}`))
}

/** The archive's bytes as the library asks for them; more than there are, or than a tile has, is refused. */
function rangesOf(name: string, bytes: ByteSource): Source {
  return {
    getKey: () => name,
    getBytes: async (offset, length) => {
      if (offset > bytes.size || length > LARGEST_TILE)
        throw new Error(`it points to ${length} bytes at ${offset}, where nothing can be`)
      const part = await bytes.read(offset, Math.min(length, bytes.size - offset))
      return { data: new Uint8Array(part).buffer }
    },
  }
}

async function unpacked(packed: ArrayBuffer, compression: Compression): Promise<ArrayBuffer> {
  if (compression === Compression.None || compression === Compression.Unknown) return packed
  if (compression !== Compression.Gzip) throw new Error('it is packed in a way that is not read here')
  return inflateLimited('gzip', new Uint8Array(packed), LARGEST_DIRECTORY).slice().buffer
}

async function description(
  name: string,
  archive: PMTiles,
): Promise<{ readonly name: string; readonly attribution: string }> {
  const metadata = await archive.getMetadata()
  const encoding = textOf(metadata, 'encoding')
  if (encoding !== '' && encoding !== 'terrarium')
    throw new ElevationFileError(`${name} holds heights coded as “${encoding}”; only terrarium is read.`)
  return {
    name: withoutMarkup(textOf(metadata, 'name')) || 'terrain tiles',
    attribution: withoutMarkup(textOf(metadata, 'attribution')),
  }
}

function textOf(metadata: unknown, key: string): string {
  if (typeof metadata !== 'object' || metadata === null || !(key in metadata)) return ''
  const value: unknown = Reflect.get(metadata, key)
  return typeof value === 'string' ? value : ''
}

/** Credits come as HTML; only their words go on, so that no archive can write into a page. */
function withoutMarkup(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/[<>]/g, '')
    .replaceAll('&copy;', '©')
    .replaceAll('&amp;', '&')
    .trim()
    .slice(0, 500)
}
