import type { Bounds } from '../../geo/bounds.ts'
import type { RegionSummary } from '../../ground/region/summary.ts'
import type { HeightFile } from './height-files.ts'

/** What to build of what. It goes to another thread, so it holds nothing but values. */
export interface BuildOrder {
  readonly name: string
  /** Map files, at least one, to be read as one map. */
  readonly extracts: readonly { readonly path: string; readonly name: string }[]
  /** A folder to look for heights in, files already chosen, or null for a region without heights. */
  readonly heights: string | readonly HeightFile[] | null
  /** Only what meets this box; null for all of the map. */
  readonly box: Bounds | null
  /** Where the region file is to be written. */
  readonly to: string
}

export type BuildPhase = 'map' | 'heights' | 'region' | 'classes' | 'file'

/** What the building thread tells. */
export type BuildMessage =
  | {
      readonly kind: 'progress'
      readonly phase: BuildPhase
      readonly done: number
      readonly all: number | null
    }
  | { readonly kind: 'built'; readonly summary: RegionSummary }
  | { readonly kind: 'fault'; readonly sentence: string }
