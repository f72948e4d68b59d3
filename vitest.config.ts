import { defineConfig } from 'vitest/config'

/** Two projects: everything that runs in Node, and the pages in a real Chromium (slower, one at a time). */
export default defineConfig({
  test: {
    // Every core: by default one is left idle, which on two cores doubles the wait.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**'],
          isolate: false,
          // Tests that kill processes at random moments can lose a race on a busy machine; the report names any
          // that needed its second try.
          retry: process.env['CI'] === 'true' ? 1 : 0,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
