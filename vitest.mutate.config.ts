import { defineConfig } from 'vitest/config'

/**
 * The fast tests of the rooms that `npm run mutate` changes: every mutant runs those that reach it, so no suite that
 * reads recordings, regions or a database, and the same random cases each time.
 */
export default defineConfig({
  test: {
    include: [
      'test/activity/{clean,thresholds}*.test.ts',
      'test/analysis/{ascent,stretches}.test.ts',
      'test/line/cutting*.test.ts',
      'test/import/duplicates*.test.ts',
      'test/exposure/{demand,exposure,local-days,readiness,timed-course,weekly-amounts}.test.ts',
      'test/athlete/{band,baseline,cholesky,course,effort-lines,fit-and-predict,fitting-by-hand}.test.ts',
      'test/athlete/{learn-moving-rise,local-corrections,pace-model,profile,race,round-numbers,shared-ground}.test.ts',
      'test/athlete/telling.test.ts',
    ],
    setupFiles: 'test/support/same-cases.ts',
    isolate: false,
    // Only what hangs takes so long; mutants that never end are Stryker's to stop.
    testTimeout: 60_000,
  },
})
