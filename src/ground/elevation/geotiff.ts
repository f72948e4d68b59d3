import { fromArrayBuffer, type GeoTIFFImage } from 'geotiff'
import type { ElevationProvenance } from './elevation.ts'
import { ElevationFileError, readingAs } from './error.ts'
import { geoTiffGrid } from './geotiff-grid.ts'
import { fillVoids } from './fill-voids.ts'
import { voidImplausible } from './plausible.ts'
import { type PostTile, TiledDem, VOID } from './tiled-dem.ts'
import { boundBlocks } from './tiff-blocks.ts'

/** Posts in one file: a degree at a third of an arc second has 117 million and takes 467 MB. */
const MAX_POSTS = 64_000_000

/** Strips or tiles in one file: a row of posts each, at the finest. */
const MAX_BLOCKS = 100_000

/** Photometric interpretations of pictures (TIFF 6.0): RGB and palette. */
const PICTURES: ReadonlySet<unknown> = new Set([2, 3])

/** m in the vertical units of GeoTIFF (EPSG codes); none given means metres. */
const VERTICAL_UNITS: Readonly<Record<number, number | undefined>> = {
  9001: 1,
  9002: 0.3048,
  9003: 1200 / 3937,
}

/**
 * Reads the first band of a GeoTIFF (cloud-optimised or not) of heights, in degrees (EPSG:4326 and its kin) or
 * Web Mercator (EPSG:3857); packed by deflate, LZW, ZSTD or not at all. Heeds whether a pixel is an
 * area or a point, the value that means nothing, scale and offset, and feet. Voids are filled and marked.
 *
 * Whether trees are part of the heights the file does not say; they are taken to be.
 *
 * @throws ElevationFileError when the file is damaged, lies on another map grid, or is too large to hold
 */
export async function readGeoTiff(
  name: string,
  bytes: Uint8Array,
  source: Partial<ElevationProvenance> = {},
): Promise<TiledDem> {
  return readingAs(name, 'a GeoTIFF', async () => {
    boundBlocks()
    // The library asks for an ArrayBuffer of its own, and the bytes may be a view on a larger one.
    const tiff = await fromArrayBuffer(new Uint8Array(bytes).buffer)
    const image = await tiff.getImage(0)
    refuse(name, image)
    const grid = geoTiffGrid(name, image)
    const heights = await heightsOf(name, image)
    voidImplausible(heights)

    const tile: Omit<PostTile, 'filled'> = {
      firstRow: 0,
      firstColumn: 0,
      rows: image.getHeight(),
      columns: image.getWidth(),
      heights,
    }
    const spacing = grid.spacing(grid.latitude(tile.rows / 2))
    const filled = fillVoids(heights, tile.columns, spacing)
    return new TiledDem(grid, [{ ...tile, filled }], {
      name: `GeoTIFF, ${spacing < 10 ? spacing.toFixed(1) : Math.round(spacing)} m`,
      files: [name],
      attribution: await copyrightOf(image),
      isSurfaceModel: true,
      ...source,
    })
  })
}

function refuse(name: string, image: GeoTIFFImage): void {
  const columns = image.getWidth()
  const rows = image.getHeight()
  if (![columns, rows].every(Number.isInteger))
    throw new ElevationFileError(`${name} does not tell how many heights it has; it is damaged.`)
  if (columns < 2 || rows < 2)
    throw new ElevationFileError(`${name} has ${columns} by ${rows} heights; a surface needs two each way.`)
  if (columns * rows > MAX_POSTS)
    throw new ElevationFileError(
      `${name} has ${columns} by ${rows} heights, more than the ${MAX_POSTS} that are read at once; cut it to the region first.`,
    )
  const across = image.getTileWidth()
  const down = image.getBlockHeight(0)
  const blocks = Math.ceil(columns / across) * Math.ceil(rows / down)
  if (!(blocks <= MAX_BLOCKS) || across * down > 2 * MAX_POSTS)
    throw new ElevationFileError(
      `${name} is cut into pieces of a size that no program writes; it is damaged.`,
    )
  if (PICTURES.has(image.fileDirectory.getValue('PhotometricInterpretation')))
    throw new ElevationFileError(`${name} is a picture; heights are wanted.`)
}

async function heightsOf(name: string, image: GeoTIFFImage): Promise<Int16Array | Float32Array> {
  const rasters = await image.readRasters({ samples: [0] })
  const values = rasters[0]
  const metadata = (await image.getGDALMetadata(0)) ?? {}
  const unit = verticalUnit(name, image)
  const scale = numberIn(metadata, 'SCALE', 1) * unit
  const offset = numberIn(metadata, 'OFFSET', 0) * unit
  const nothing = image.getGDALNoData()

  const isWhole =
    scale === 1 &&
    Number.isInteger(offset) &&
    (values instanceof Int16Array || values instanceof Uint8Array || values instanceof Int8Array)
  const heights = isWhole ? new Int16Array(values.length) : new Float32Array(values.length)
  const isNothing = nothing === null ? VOID : values instanceof Float32Array ? Math.fround(nothing) : nothing
  for (let post = 0; post < heights.length; post++) {
    const value = values[post]
    heights[post] = value === isNothing || Number.isNaN(value) ? VOID : value * scale + offset
  }
  return heights
}

function verticalUnit(name: string, image: GeoTIFFImage): number {
  const code: unknown = image.getGeoKeys()?.['VerticalUnitsGeoKey']
  if (code === undefined) return 1
  const epsg = Number(code)
  const unit = VERTICAL_UNITS[epsg]
  if (unit === undefined)
    throw new ElevationFileError(
      `${name} counts its heights in a unit that is not known here (EPSG:${epsg}).`,
    )
  return unit
}

function numberIn(metadata: Record<string, unknown>, item: string, otherwise: number): number {
  const value = Number(metadata[item] ?? otherwise)
  return Number.isFinite(value) ? value : otherwise
}

async function copyrightOf(image: GeoTIFFImage): Promise<string> {
  if (!image.fileDirectory.hasTag('Copyright')) return ''
  const text: unknown = await image.fileDirectory.loadValue('Copyright')
  return typeof text === 'string' ? text.replaceAll('\0', '').trim() : ''
}
