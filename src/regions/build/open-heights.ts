import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { bytesToHeader } from 'pmtiles'
import type { ElevationModel } from '../../ground/elevation/elevation.ts'
import { extentOf } from '../../ground/elevation/extent.ts'
import { SAMPLES_PER_POST } from '../../ground/elevation/grade-window.ts'
import { mosaic } from '../../ground/elevation/mosaic.ts'
import { openElevation } from '../../ground/elevation/open-elevation.ts'
import { readTerrainArchive } from '../../ground/elevation/terrain-archive.ts'
import { webpDecoder, type WebpDecoder } from '../../ground/elevation/webp.ts'
import { NO_POSITION } from '../../ground/osm/columns.ts'
import { PATH } from '../../ground/osm/extract-rules.ts'
import { MISSING, type OsmExtract } from '../../ground/osm/osm-extract.ts'
import { type ByteSource, readWhole } from '../../ground/osm/source.ts'
import { RegionError } from '../region-error.ts'
import { type Bounds, overlap } from '../../geo/bounds.ts'
import { distanceBetween, eastward, normalLongitude } from '../../geo/distance.ts'
import { sizeInWords } from '../../units/sizes.ts'
import { openFileSource } from './file-source.ts'
import type { HeightFile } from './height-files.ts'

/** Bytes that are read at once; an archive of tiles may be larger, being read by place. */
const LARGEST = 1 << 30

/** Bytes at the start of a PMTiles archive that say what it covers. */
const ARCHIVE_HEADER = 127

export interface Heights {
  readonly model: ElevationModel
  /** Those of the files that know the height of something on the map. */
  readonly files: readonly HeightFile[]
}

/**
 * Opens files of heights as one model. Files that turn out to lie elsewhere have no part in it.
 *
 * @param reach what the nodes lie in
 * @returns null when none of the files knows the height of any place on the map
 * @throws ElevationFileError or Complaint that names the file at fault
 */
export async function openHeights(
  files: readonly HeightFile[],
  extract: OsmExtract,
  reach: Bounds,
  onFile: (done: number) => void,
): Promise<Heights | null> {
  const models: ElevationModel[] = []
  const used: HeightFile[] = []
  for (const [i, file] of files.entries()) {
    onFile(i)
    const model = await openOne(file, reach)
    if (model === null || !knowsAny(model, extract)) continue
    models.push(model)
    used.push(file)
  }
  return models.length === 0 ? null : { model: mosaic(models), files: used }
}

async function openOne({ path, name }: HeightFile, reach: Bounds): Promise<ElevationModel | null> {
  const source = openFileSource(path)
  try {
    if (/\.pmtiles$/i.test(name)) {
      if (await liesElsewhere(source, reach)) return null
      return await readTerrainArchive(name, source, { bounds: reach, webp })
    }
    if (source.size > LARGEST)
      throw new RegionError(
        `${path}: it is larger than ${sizeInWords(LARGEST)}; cut out the part that is needed.`,
      )
    return await openElevation(name, await readWhole(source, 0, source.size), { bounds: reach, webp })
  } finally {
    source.close()
  }
}

/** False too for an archive whose head cannot be read: its reader will say what is wrong with it. */
async function liesElsewhere(source: ByteSource, reach: Bounds): Promise<boolean> {
  if (source.size < ARCHIVE_HEADER) return false
  const head = new Uint8Array(await source.read(0, ARCHIVE_HEADER))
  try {
    const { minLon, minLat, maxLon, maxLat } = bytesToHeader(head.buffer)
    return !overlap([minLon, minLat, maxLon, maxLat], reach)
  } catch {
    return false
  }
}

/** Whether a model knows the height of any node, or of any place on the way from one node of a path to the next. */
function knowsAny(model: ElevationModel, { nodes, ways }: OsmExtract): boolean {
  const { count, latitude, longitude } = nodes
  for (let node = 0; node < count; node++)
    if (
      latitude[node] !== NO_POSITION &&
      !Number.isNaN(model.at(latitude[node] / 1e7, longitude[node] / 1e7))
    )
      return true
  const boxes = extentOf(model)
  for (let way = 0; way < ways.count; way++) {
    if (ways.kind[way] !== PATH) continue
    for (let i = ways.refStart[way] + 1; i < ways.refStart[way + 1]; i++) {
      const [from, to] = [ways.node[i - 1], ways.node[i]]
      if (from === MISSING || to === MISSING) continue
      const line = [
        latitude[from] / 1e7,
        longitude[from] / 1e7,
        latitude[to] / 1e7,
        longitude[to] / 1e7,
      ] as const
      if (knowsOfLine(model, boxes, line)) return true
    }
  }
  return false
}

/** @param line latitude and longitude of one end, then of the other, degrees */
function knowsOfLine(
  model: ElevationModel,
  boxes: readonly Bounds[],
  [lat1, lon1, lat2, lon2]: readonly [number, number, number, number],
): boolean {
  const east = eastward(lon1, lon2)
  const [first, last] = east < 0 ? [lon2, lon1] : [lon1, lon2]
  const box: Bounds = [first, Math.min(lat1, lat2), last, Math.max(lat1, lat2)]
  if (!boxes.some((other) => overlap(other, box))) return false
  const steps = Math.ceil((SAMPLES_PER_POST * distanceBetween(lat1, lon1, lat2, lon2)) / model.resolution_m)
  for (let k = 1; k < steps; k++) {
    const share = k / steps
    if (!Number.isNaN(model.at(lat1 + (lat2 - lat1) * share, normalLongitude(lon1 + east * share))))
      return true
  }
  return false
}

let decoder: Promise<WebpDecoder> | null = null

/** Made when the first WebP tile turns up: most heights come without. */
const webp: WebpDecoder = async (bytes, largest) => {
  decoder ??= readFile(createRequire(import.meta.url).resolve('@jsquash/webp/codec/dec/webp_dec.wasm')).then(
    webpDecoder,
  )
  return (await decoder)(bytes, largest)
}
