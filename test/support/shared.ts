import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe } from 'vitest'

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

/** `describe`, for suites that read the shared data. */
export function describeWithShared(title: string, suite: () => void): void {
  if (!hasShared && process.env['CI'] === 'true')
    throw new Error(`${title}: CI=true needs the shared data, and ${folder} is not there.`)
  describe.skipIf(!hasShared)(title, suite)
}
