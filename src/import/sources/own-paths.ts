import { OwnPaths } from '../../activity/archive-paths.ts'
import { boundedPath } from '../../store/import-items.ts'
import type { Found } from './found.ts'

/**
 * The same, no two of those that are told of under one path as the store keeps it: archives may name two files alike,
 * or so that they are alike once what leads elsewhere is taken off.
 */
export async function* underOwnPaths(all: AsyncIterable<Found>): AsyncGenerator<Found> {
  const paths = new OwnPaths(boundedPath)
  for await (const found of all)
    yield found.kind === 'other' ? found : { ...found, path: paths.own(found.path) }
}
