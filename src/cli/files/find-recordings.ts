import { readdirSync, statSync, type Dirent } from 'node:fs'
import { join } from 'node:path'

const RECORDING = /\.(fit|gpx|tcx)(\.gz)?$/i

/**
 * Paths of the recordings meant by what was typed: files as they are, whatever their name; folders walked to
 * the bottom, in the order of their names, for files that are named like recordings. Folders reached through
 * a link are not walked, so a circle of links ends. A path that cannot be looked at is kept, for reading it
 * will say why.
 */
export function findRecordings(paths: readonly string[]): string[] {
  return paths.flatMap((path) => (isFolder(path) ? recordingsUnder(path) : [path]))
}

function recordingsUnder(folder: string): string[] {
  const entries = entriesOf(folder)
  if (entries === null) return [folder]
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return recordingsUnder(path)
    return RECORDING.test(entry.name) && !isFolder(path) ? [path] : []
  })
}

/** Sorted by code unit, the same on every machine; null for a folder that may not be read. */
function entriesOf(folder: string): Dirent[] | null {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch {
    return null
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}
