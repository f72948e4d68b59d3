import { configDefaults, defineConfig } from 'vitest/config'
import { LongestFirst } from './test/support/longest-first.ts'

const BROWSER = ['test/browser/**/*.test.ts']

/** They kill processes at moments of chance, and on a busy machine a kill can come after the work is done. */
const KILLING = [
  'test/cli/ground/crash.test.ts',
  'test/cli/import/crash.test.ts',
  'test/jobs/{deaths,outage,shared-import}.test.ts',
  'test/store/crash.test.ts',
]

/** ms. Only what hangs takes so long, on a slow and busy machine too. */
const HANGS = 300_000

/** What is waited for (`expect.poll`) comes sooner or later; what never comes is told after this, ms. */
const PATIENT = { poll: { timeout: 120_000 } }

/** What runs in Node, what kills there, and the pages in a real Chromium; side by side, a file on every core. */
export default defineConfig({
  test: {
    // Every core: by default one is left idle, which on two cores doubles the wait.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    globalSetup: 'test/support/own-home.ts',
    projects: [
      {
        test: {
          name: 'node',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...BROWSER, ...KILLING],
          isolate: false,
          testTimeout: HANGS,
          hookTimeout: HANGS,
          expect: PATIENT,
        },
      },
      {
        test: {
          name: 'killing',
          include: KILLING,
          isolate: false,
          // A lost race gets one second try in CI; the report names it. No other test does.
          retry: process.env['CI'] === 'true' ? 1 : 0,
          testTimeout: 2 * HANGS,
          hookTimeout: HANGS,
          expect: PATIENT,
        },
      },
      {
        test: {
          name: 'browser',
          include: BROWSER,
          testTimeout: HANGS,
          hookTimeout: HANGS,
          expect: PATIENT,
        },
      },
    ],
  },
})
