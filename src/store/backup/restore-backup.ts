import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { everyAthlete, forgetEverything } from '../athletes.ts'
import { originalOf } from '../recordings.ts'
import { StoreError } from '../store-error.ts'
import type { Store } from '../store.ts'
import { copyTable } from './copy-table.ts'
import { type End, KEPT_TABLES } from './layout.ts'
import { readBackup } from './read-backup.ts'

export interface RestoreDone {
  readonly made: string
  readonly activities: number
  readonly originals: number
  readonly missing: End['missing']
}

/**
 * Puts the history of a backup in the place of the store's. The archive is read to its end and checked first, hashes
 * and all; what it says then arrives in one transaction. Where anything fails, nothing has changed.
 *
 * @param where.scratch a folder on a disk with room for the database once more
 * @param where.replace whether a history that is here already may go
 * @throws StoreFault with a sentence
 */
export async function restoreBackup(
  store: Store,
  path: string,
  where: { readonly scratch: string; readonly replace: boolean },
): Promise<RestoreDone> {
  if (!where.replace && (await holdsHistory(store)))
    throw new StoreError(
      'refused',
      'There is a history here already. Restore into an empty home, or say --replace to put the backup in its place.',
    )
  const staging = join(where.scratch, `.restore-${randomBytes(6).toString('hex')}.sqlite`)
  const added: { athlete: string; sha256: string }[] = []
  try {
    const { db, manifest, end } = await readBackup(path, staging, async (athlete, sha256, bytes) => {
      const isNew = !(await store.originals.has(athlete, sha256))
      const found = await store.originals.add(athlete, bytes)
      if (isNew) added.push({ athlete, sha256: found.sha256 })
      if (found.sha256 !== sha256)
        throw new StoreError('damaged', `The original ${sha256} in the backup does not have its hash.`)
    })
    const before = await everyAthlete(store.db)
    try {
      await store.transact(async (into) => {
        await forgetEverything(into)
        for (const table of KEPT_TABLES) await copyTable(db, into, table)
      })
    } finally {
      await db.destroy()
    }
    for (const athlete of before) await removeStrays(store, athlete)
    const { rows, originals, missing } = end
    return { made: manifest.made, activities: rows['activity'] ?? 0, originals, missing }
  } catch (error) {
    for (const { athlete, sha256 } of added) await store.originals.remove(athlete, sha256)
    throw error
  } finally {
    for (const ending of ['', '-wal', '-shm']) await rm(staging + ending, { force: true })
  }
}

/** Originals of the history that went, unless the one that came speaks of them too. */
async function removeStrays({ db, originals }: Store, athlete: string): Promise<void> {
  for await (const { sha256 } of originals.list(athlete))
    if ((await originalOf(db, athlete, sha256)) === null) await originals.remove(athlete, sha256)
}

/** Whether anything is kept that could not be put back by importing nothing. */
async function holdsHistory({ db }: Store): Promise<boolean> {
  for (const table of ['original', 'activity', 'account', 'import_item', 'privacy_zone'] as const)
    if ((await db.selectFrom(table).select('athlete').limit(1).execute()).length > 0) return true
  return false
}
