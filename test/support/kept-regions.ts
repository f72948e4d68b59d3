import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { afterAll } from 'vitest'
import { writeRegion } from '../../src/ground/region/file/write-region.ts'
import type { Region } from '../../src/ground/region/region.ts'
import { RegionCatalogue } from '../../src/regions/catalogue.ts'

/** The regions of a home folder of their own, removed after the suite. */
export interface KeptRegions {
  readonly catalogue: RegionCatalogue
  /** Writes a region's file, in place of one of the same name. */
  keep(name: string, region: Region): void
  /** Removes every region. */
  clear(): void
}

export function keptRegions(): KeptRegions {
  const home = mkdtempSync(join(tmpdir(), 'underfoot-regions-'))
  const folder = join(home, 'regions')
  const catalogue = new RegionCatalogue(home)
  afterAll(() => rmSync(home, { recursive: true }))
  return {
    catalogue,
    keep: (name, region) => {
      mkdirSync(folder, { recursive: true })
      const named = { ...region, meta: { ...region.meta, name } }
      writeFileSync(catalogue.pathOf(name), Buffer.concat([...writeRegion(named, crc32)]))
    },
    clear: () => rmSync(folder, { recursive: true, force: true }),
  }
}
