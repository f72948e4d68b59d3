import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fsyncDirectory } from '../store/fsync.ts'
import { withDiskErrors } from './disk.ts'
import { regionNameOf, regionPath } from './folders.ts'
import { isHeld, withLock } from './lock.ts'

/** A region being written: `.NAME.0123456789ab.part`. */
const TEMPORARY = /^\.([a-z0-9-]+)\.[0-9a-f]{12}\.part$/

/** Names of the regions in a folder, in order; none where there is no folder. */
export function regionNames(regions: string): string[] {
  return filesIn(regions)
    .map(regionNameOf)
    .filter((name) => name !== null)
    .sort()
}

/**
 * Replaces the region `name` by what `write` writes to the path it is given. Until that is done and on the
 * disk the old region stays as it is; when it fails, nothing is left of the attempt. What a process that was
 * killed left behind is cleared away.
 *
 * @returns what `write` returns
 * @throws RegionError when another process is at work on the same region
 */
export async function replaceRegion<T>(
  regions: string,
  name: string,
  write: (path: string) => Promise<T>,
): Promise<T> {
  await withDiskErrors(regions, () => mkdirSync(regions, { recursive: true }))
  return withLockOf(regions, name, async () => {
    clearAway(regions, name)
    const temporary = join(regions, `.${name}.${randomBytes(6).toString('hex')}.part`)
    try {
      const written = await write(temporary)
      await withDiskErrors(regions, async () => {
        renameSync(temporary, regionPath(regions, name))
        await fsyncDirectory(regions)
      })
      return written
    } finally {
      rmSync(temporary, { force: true })
    }
  })
}

/** @returns whether there was such a region */
export async function removeRegion(regions: string, name: string): Promise<boolean> {
  if (!regionNames(regions).includes(name)) return false
  return withLockOf(regions, name, async () => {
    clearAway(regions, name)
    await withDiskErrors(regions, () => rmSync(regionPath(regions, name), { force: true }))
    return true
  })
}

function withLockOf<T>(regions: string, name: string, work: () => Promise<T>): Promise<T> {
  return withDiskErrors(regions, () => withLock(lockPath(regions, name), `The region ${name}`, work))
}

/** Removes what the dead left of `own`, whose lock we hold, and of any region nobody is at work on. */
function clearAway(regions: string, own: string): void {
  for (const file of filesIn(regions)) {
    const name = TEMPORARY.exec(file)?.[1]
    if (name !== undefined && (name === own || !isHeld(lockPath(regions, name))))
      rmSync(join(regions, file), { force: true })
  }
}

function lockPath(regions: string, name: string): string {
  return join(regions, `.${name}.lock`)
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
