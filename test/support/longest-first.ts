import type { TestSpecification } from 'vitest/node'
import { BaseSequencer } from 'vitest/node'

/**
 * The files that take longest, the longest first. A clean clone remembers no durations, and Vitest would take the
 * largest files first: a short file of long work would come last and run alone, the other cores idle.
 */
export const LONGEST = [
  'cli/import/crash',
  'browser/map',
  'ground/match/made-recordings',
  'import/real-exports',
  'recordings/every-recording',
  'activity/fit-differential',
  'browser/history',
  'cli/ground/fetch',
  'ground/osm/hostile',
  'cli/import/watch',
  'jobs/deaths',
  'cli/ground/regions',
  'regions/download',
  'jobs/shared-import',
  'ground/osm/real-extracts',
  'cli/ground/hostile',
  'store/backup/backup',
  'ground/tiles/region-tiles',
  'server/api/fuzz',
  'browser/course',
  'browser/addresses',
  'ground/infer/record',
  'cli/ground/crash',
  'browser/page',
  'browser/ground',
  'jobs/outage',
  'store/crash',
  'server/api/guard',
  'browser/evidence-page',
  'cli/ground/recompute',
  'cli/store/export',
  'cli/serve',
  'server/api/api',
  'ground/elevation/andorra-heights',
  'cli/readiness',
  'import/import-history',
  'privacy/attack',
  'ground/graph/shortest-path',
  'ground/elevation/hostile-files',
]

/** Long files first, so that the short ones fill the cores to the end; all projects side by side. */
export class LongestFirst extends BaseSequencer {
  override async sort(specs: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(specs)
    return sorted.sort((one, other) => place(one) - place(other))
  }
}

function place({ moduleId }: TestSpecification): number {
  const index = LONGEST.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`))
  return index < 0 ? LONGEST.length : index
}
