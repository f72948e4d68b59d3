import type { TestSpecification } from 'vitest/node'
import { BaseSequencer } from 'vitest/node'

/**
 * The files that take longest, the longest first. A clean clone remembers no durations, and Vitest would take the
 * largest files first: a short file of long work would come last and run alone, the other cores idle.
 */
export const LONGEST = [
  'browser/map',
  'cli/import/crash',
  'recordings/every-recording',
  'import/real-exports',
  'activity/fit-differential',
  'browser/history',
  'cli/hostile',
  'activity/xml-recordings',
  'cli/run',
  'cli/ground/fetch',
  'cli/ground/regions',
  'cli/ground/hostile',
  'browser/evidence-page',
  'jobs/shared-import',
  'ground/match/made-recordings',
  'privacy/attack',
  'ground/graph/shortest-path',
  'ground/elevation/hostile-files',
  'browser/page',
  'cli/ground/crash',
  'browser/course',
  'cli/serve',
  'ground/infer/record',
  'ground/osm/real-extracts',
  'store/crash',
  'jobs/deaths',
  'browser/ground',
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
