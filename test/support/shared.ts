import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, it } from 'vitest'

/**
 * The real recordings, maps and races lie beside the checkout (`../shared`) on the founders' machines and in
 * CI, and nowhere else. Where they are absent the tests that need them are reported as skipped; with CI=true
 * their absence is a failure.
 */
const folder = resolve(import.meta.dirname, '../../../shared/data')

export const hasShared = existsSync(folder)

export function sharedPath(...parts: readonly string[]): string {
  return resolve(folder, ...parts)
}

/**
 * `describe`, for suites that read the shared data. Where the data are absent `suite` is never called, so that it may
 * read them while it is collected; one skipped test stands for all of it in the report.
 */
export function describeWithShared(title: string, suite: () => void): void {
  if (hasShared) {
    describe(title, suite)
    return
  }
  if (process.env['CI'] === 'true')
    throw new Error(`${title}: CI=true needs the shared data, and ${folder} is not there.`)
  describe(title, () => {
    it.skip('needs the shared data, which are not here')
  })
}
