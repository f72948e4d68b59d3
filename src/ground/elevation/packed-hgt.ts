import type { ElevationProvenance } from './elevation.ts'
import { ElevationFileError, readingAs } from './error.ts'
import { HGT_SIZES, hgtCorner, readHgt } from './hgt.ts'
import type { TiledDem } from './tiled-dem.ts'
import { inflateLimited } from '../../bytes/inflate-limited.ts'
import { DEFLATED, readZipDirectory, readZipEntry, STORED, type ZipEntry } from '../../bytes/zip.ts'

const LARGEST = Math.max(...HGT_SIZES)

/**
 * Reads a height file in a zip, as SRTM is handed out. Only the height file is unpacked, only if it has the
 * size of one, and never to a path: a name that points elsewhere is refused.
 *
 * @throws ElevationFileError
 */
export async function readZippedHgt(
  name: string,
  bytes: Uint8Array,
  source: Partial<ElevationProvenance> = {},
): Promise<TiledDem> {
  const directory = await readingAs(name, 'a zip', () => readZipDirectory(bytes))
  const entries = directory.filter(({ path }) => /\.hgt$/i.test(path))
  if (entries.length === 0) throw new ElevationFileError(`${name} holds no .hgt height file.`)
  if (entries.length > 1)
    throw new ElevationFileError(
      `${name} holds ${entries.length} height files; each needs to be given by itself.`,
    )
  const [entry] = entries
  refuse(name, entry)
  const heights = await readingAs(name, 'a zip', () => readZipEntry(bytes, entry))
  const own = hgtCorner(entry.path) === null ? name : entry.path
  return readHgt(own.replace(/^.*\//, ''), heights, { files: [name], ...source })
}

function refuse(name: string, entry: ZipEntry): void {
  if (/^[/\\]|^[A-Za-z]:|\\|(^|\/)\.\.(\/|$)/.test(entry.path))
    throw new ElevationFileError(
      `${name} names its height file by a path that leads elsewhere, so it was not opened.`,
    )
  if (entry.isEncrypted || (entry.method !== STORED && entry.method !== DEFLATED))
    throw new ElevationFileError(
      `${entry.path} in ${name} is encrypted or packed in a way only few programs know, so it was not opened.`,
    )
  if (!HGT_SIZES.includes(entry.size))
    throw new ElevationFileError(
      `The height file in ${name} is said to have ${entry.size} bytes where one has ${HGT_SIZES.join(' or ')}, so it was not unpacked.`,
    )
}

/**
 * Reads a height file in gzip (`N42E001.hgt.gz`).
 *
 * @throws ElevationFileError
 */
export async function readGzippedHgt(
  name: string,
  bytes: Uint8Array,
  source: Partial<ElevationProvenance> = {},
): Promise<TiledDem> {
  const heights = await readingAs(name, 'gzip', () => inflateLimited('gzip', bytes, LARGEST))
  return readHgt(name, heights, source)
}
