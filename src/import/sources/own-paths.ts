import { boundedPath } from '../../store/import-items.ts'
import type { Found } from './found.ts'

/**
 * The same, no two of those that are told of under one path as the store keeps it: `a.fit`, `a.fit (2)`. Archives may
 * name two files alike, or so that they are alike once what leads elsewhere is taken off.
 */
export async function* underOwnPaths(all: AsyncIterable<Found>): AsyncGenerator<Found> {
  const taken = new Set<string>()
  /** How often each path was met, so that a thousand alike are not counted through a thousand times. */
  const times = new Map<string, number>()
  for await (const found of all) {
    if (found.kind === 'other') {
      yield found
      continue
    }
    let path = found.path
    let n = times.get(path) ?? 1
    while (taken.has(boundedPath(path))) path = `${found.path} (${++n})`
    if (n > 1) times.set(found.path, n)
    taken.add(boundedPath(path))
    yield path === found.path ? found : { ...found, path }
  }
}
