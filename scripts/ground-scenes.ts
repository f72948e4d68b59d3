import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { mosaic } from '../src/ground/elevation/mosaic.ts'
import { openElevation } from '../src/ground/elevation/open-elevation.ts'
import { type RegionFeatures, regionFeatures } from '../src/ground/infer/region-features.ts'
import { readExtract } from '../src/ground/osm/extract.ts'
import { openOsm } from '../src/ground/osm/open-osm.ts'
import { bytesSource } from '../src/ground/osm/source.ts'
import { buildRegion } from '../src/ground/region/build-region.ts'

/** Something to learn from: one extract to a place, the newest there is, with heights where there are any. */
export interface Source {
  readonly name: string
  readonly extract: string
  readonly elevation: readonly string[]
}

export const SOURCES: readonly Source[] = [
  { name: 'Andorra', extract: 'andorra-2025.osm.pbf', elevation: ['N42E001.hgt.zip'] },
  { name: 'Heidelberg', extract: 'heidelberg-2024.osm.pbf', elevation: [] },
  {
    name: 'North Bayreuth',
    extract: 'north-bayreuth-2014.osm.pbf',
    elevation: ['N49E011.hgt.zip', 'N50E011.hgt.zip'],
  },
  { name: 'Monaco', extract: 'monaco-2025.osm.pbf', elevation: ['N43E007.hgt.zip'] },
  { name: 'Malta', extract: 'malta-2016.osm.pbf', elevation: [] },
  { name: 'Porto Alegre', extract: 'porto-alegre-2020.osm.pbf', elevation: ['porto-alegre-elevation.tif'] },
  { name: 'Krems', extract: 'krems-2013.osm.gz', elevation: [] },
]

/** @param folder holds `osm/` and `dem/` */
export async function loadScene(folder: string, source: Source): Promise<RegionFeatures> {
  const bytes = (...parts: string[]) => new Uint8Array(readFileSync(join(folder, ...parts)))
  const heights = await Promise.all(source.elevation.map((file) => openElevation(file, bytes('dem', file))))
  const file = await openOsm(bytesSource(bytes('osm', source.extract)), (data, size) =>
    inflateSync(data, { maxOutputLength: Math.max(1, size) }),
  )
  const extract = await readExtract(file)
  const origin = { name: source.name, sources: [], attribution: [] }
  return regionFeatures(buildRegion(extract, heights.length > 0 ? mosaic(heights) : null, origin))
}
