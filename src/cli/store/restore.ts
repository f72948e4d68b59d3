import { resolve } from 'node:path'
import { enqueueStale } from '../../service/handlers/recompute.ts'
import { openJobs } from '../../jobs/open-jobs.ts'
import { RegionCatalogue } from '../../regions/catalogue.ts'
import { restoreBackup } from '../../store/backup/restore-backup.ts'
import { groupThousands } from '../../units/units.ts'
import { printError, write } from '../output.ts'
import { withStore } from './with-store.ts'

export interface PutBackOptions {
  readonly json?: true
  readonly replace?: true
}

/**
 * Puts a backup in the place of what is here; refuses where there is a history, unless told to replace it. What an older
 * version made, or without ground that is known here, is submitted to be made again: a worker may have started before.
 */
export async function putBack(file: string, { json, replace }: PutBackOptions): Promise<void> {
  const path = resolve(file)
  const done = await withStore(async (store, home) => {
    const restored = await restoreBackup(store, path, { scratch: home, replace: replace === true })
    await enqueueStale(store, openJobs(store), new RegionCatalogue(home))
    return restored
  })
  const [activities, originals] = [groupThousands(done.activities), groupThousands(done.originals)]
  await write(
    json === true
      ? `${JSON.stringify({ file: path, ...done })}\n`
      : `${activities} activities and ${originals} original files are back as they were on ${done.made.slice(0, 10)}.\n`,
  )
  for (const { reason } of done.missing) printError(`missing in the backup already: ${reason}`)
}
