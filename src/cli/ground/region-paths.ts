import { groundFolders, regionPath } from './folders.ts'
import { regionNames } from './region-files.ts'

/** Paths of the region files of a home: the ground that is known there. */
export function regionPathsIn(home: string): string[] {
  const { regions } = groundFolders(home)
  return regionNames(regions).map((name) => regionPath(regions, name))
}
