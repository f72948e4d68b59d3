import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import { readExtract } from '../../src/ground/osm/extract.ts'
import { openOsm } from '../../src/ground/osm/open-osm.ts'
import { bytesSource } from '../../src/ground/osm/source.ts'
import { buildRegion } from '../../src/ground/region/build-region.ts'
import type { Region } from '../../src/ground/region/region.ts'
import { sharedPath } from './shared.ts'

/** A real town and its woods, without heights; some of the recorded people run there. */
export async function heidelberg(): Promise<Region> {
  const source = bytesSource(readFileSync(sharedPath('osm', 'heidelberg-2024.osm.pbf')))
  const file = await openOsm(source, (data, size) =>
    inflateSync(data, { maxOutputLength: Math.max(1, size) }),
  )
  return buildRegion(await readExtract(file), null, { name: 'heidelberg', sources: [], attribution: [] })
}

/** Recordings of one person, in the order of the index. */
export function recordingsOf(person: string): string[] {
  return readFileSync(sharedPath('runs', 'index.csv'), 'utf8')
    .split('\n')
    .filter((row) => row.startsWith(`runs/${person}/`))
    .map((row) => row.split(',')[0].split('/')[2])
}
