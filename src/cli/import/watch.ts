import { setTimeout as pause } from 'node:timers/promises'
import { filesAt } from '../../import/sources/folder.ts'

/** ms between two looks at the files. */
const LOOK_EVERY = 1000

/**
 * Imports what is there and whatever is put there later, each file once it has stopped growing, until the signal
 * ends it. Files are looked at rather than waited for: that works on every disk, over a network too.
 */
export async function watchPaths(
  paths: readonly string[],
  signal: AbortSignal,
  importThose: (only: readonly string[]) => Promise<void>,
): Promise<void> {
  let before = new Map<string, string>()
  const taken = new Map<string, string>()
  while (!signal.aborted) {
    const now = await stamps(paths)
    const ready = [...now]
      .filter(([path, stamp]) => before.get(path) === stamp && taken.get(path) !== stamp)
      .map(([path]) => path)
    before = now
    if (ready.length > 0) {
      await importThose(ready)
      for (const path of ready) taken.set(path, now.get(path) ?? '')
    }
    await pause(LOOK_EVERY, undefined, { signal }).catch(() => {})
  }
}

/** What tells each file from what it was before. */
async function stamps(paths: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for await (const { path, size, changed_ms } of filesAt(paths)) found.set(path, `${size} ${changed_ms}`)
  return found
}
