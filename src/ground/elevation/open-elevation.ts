import type { Bounds } from '../../geo/bounds.ts'
import { bytesSource } from '../osm/source.ts'
import type { ElevationModel, ElevationProvenance } from './elevation.ts'
import { ElevationFileError } from './error.ts'
import { readGeoTiff } from './geotiff.ts'
import { HGT_SIZES, readHgt } from './hgt.ts'
import { readGzippedHgt, readZippedHgt } from './packed-hgt.ts'
import { isPng } from './png.ts'
import { readTerrainArchive } from './terrain-archive.ts'
import { readTerrarium } from './terrarium.ts'
import { isWebp, type WebpDecoder } from './webp.ts'

export interface OpenElevationOptions {
  /** Only what meets this box is read from archives that cover more. */
  readonly bounds?: Bounds
  /** Decodes WebP terrain tiles; without it they are refused. */
  readonly webp?: WebpDecoder
  /** What is better known about the heights' origin than the file tells. */
  readonly source?: Partial<ElevationProvenance>
}

/**
 * Opens a file of heights, told by what it holds rather than by its name: a height file (`.hgt`), bare, in a
 * zip or in gzip; a GeoTIFF; a terrarium tile in PNG or WebP; a PMTiles archive of such. The name says where
 * height files and single tiles lie.
 *
 * @throws ElevationFileError with a sentence that names the file
 */
export async function openElevation(
  name: string,
  bytes: Uint8Array,
  options: OpenElevationOptions = {},
): Promise<ElevationModel> {
  const { bounds, webp, source } = options
  if (begins(bytes, 'PK')) return readZippedHgt(name, bytes, source)
  if (begins(bytes, '\u001F\u008B')) return readGzippedHgt(name, bytes, source)
  if (begins(bytes, 'PMTiles')) return readTerrainArchive(name, bytesSource(bytes), { bounds, webp, source })
  if (isPng(bytes) || isWebp(bytes)) return readTerrarium(name, bytes, webp, source)
  if (TIFF.some((head) => begins(bytes, head))) return readGeoTiff(name, bytes, source)
  if (HGT_SIZES.includes(bytes.length) || /\.hgt$/i.test(name)) return readHgt(name, bytes, source)
  throw new ElevationFileError(
    `${name} is no file of heights that is read here: .hgt (also zipped), GeoTIFF, terrarium tiles or PMTiles.`,
  )
}

/** First bytes of a TIFF: byte order, then 42, or 43 for files over 4 GB. */
const TIFF = ['II*\0', 'MM\0*', 'II+\0', 'MM\0+']

function begins(bytes: Uint8Array, head: string): boolean {
  return String.fromCharCode(...bytes.subarray(0, head.length)) === head
}
