import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import { readZippedHgt } from '../../../src/ground/elevation/packed-hgt.ts'
import { readExtract } from '../../../src/ground/osm/extract.ts'
import { openOsm } from '../../../src/ground/osm/open-osm.ts'
import type { OsmExtract } from '../../../src/ground/osm/osm-extract.ts'
import { bytesSource } from '../../../src/ground/osm/source.ts'
import { buildRegion } from '../../../src/ground/region/build-region.ts'
import type { Region } from '../../../src/ground/region/region.ts'
import { sharedPath } from '../../support/shared.ts'
import { ORIGIN } from './made-ground.ts'

export interface RealRegion {
  readonly extract: OsmExtract
  readonly region: Region
}

const built = new Map<string, Promise<RealRegion>>()

/** A region from a real extract, read once for all tests; with real heights where a tile is named. */
export function realRegion(name: string, tile?: string): Promise<RealRegion> {
  const known = built.get(name)
  if (known) return known
  const building = build(name, tile)
  built.set(name, building)
  return building
}

async function build(name: string, tile?: string): Promise<RealRegion> {
  const bytes = (...path: string[]) => new Uint8Array(readFileSync(sharedPath(...path)))
  const file = await openOsm(bytesSource(bytes('osm', name)), (data, size) =>
    inflateSync(data, { maxOutputLength: Math.max(1, size) }),
  )
  const extract = await readExtract(file)
  const elevation = tile === undefined ? null : await readZippedHgt(tile, bytes('dem', tile))
  return { extract, region: buildRegion(extract, elevation, ORIGIN) }
}

export const ANDORRA = ['andorra-2025.osm.pbf', 'N42E001.hgt.zip'] as const
export const MONACO = ['monaco-2025.osm.pbf', 'N43E007.hgt.zip'] as const
