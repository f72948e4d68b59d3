import { join } from 'node:path'

/** Where the home folder keeps regions, and what was fetched to build them. */
export interface GroundFolders {
  readonly regions: string
  /** May be emptied at any time; what is missing is fetched again. */
  readonly downloads: string
}

export function groundFolders(home: string): GroundFolders {
  return { regions: join(home, 'regions'), downloads: join(home, 'downloads') }
}

const ENDING = '.region'

export function regionPath(regions: string, name: string): string {
  return join(regions, name + ENDING)
}

/** The name of the region in a file; null for files that are none, or are still being written. */
export function regionNameOf(file: string): string | null {
  return file.endsWith(ENDING) && !file.startsWith('.') ? file.slice(0, -ENDING.length) : null
}

/**
 * A folder inside `downloads` for what comes from an address, one for every host and path: files of two hosts
 * never meet.
 */
export function downloadPath(downloads: string, { protocol, host, pathname, search }: URL): string {
  const parts = [protocol === 'https:' ? host : `${protocol}${host}`, ...`${pathname}${search}`.split('/')]
  return join(downloads, ...parts.filter((part) => part !== '').map(harmlessPart))
}

/** One part of a path that every file system takes, and that leads nowhere else. */
function harmlessPart(part: string): string {
  return part.replace(/^\.+/, '_').replace(/[^A-Za-z0-9.-]/g, '_')
}
