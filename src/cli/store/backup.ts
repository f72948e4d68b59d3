import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { writeBackup } from '../../store/backup/write-backup.ts'
import { groupThousands } from '../../units/units.ts'
import { version } from '../about.ts'
import { UserError } from '../user-error.ts'
import { barText, liveLine } from '../ground/live-line.ts'
import { sizeInWords } from '../../units/sizes.ts'
import { printError, write } from '../output.ts'
import { withStore } from './with-store.ts'

export interface BackUpOptions {
  readonly json?: true
  readonly overwrite?: true
}

/** Writes everything into one archive. Exit code 1 where an original could not be handed over. */
export async function backUp(file: string, { json, overwrite }: BackUpOptions): Promise<void> {
  const path = resolve(file)
  if (existsSync(path) && overwrite !== true)
    throw new UserError(`${path} is there already; say --overwrite to put a new backup in its place.`)
  const line = liveLine()
  const done = await withStore((store) =>
    writeBackup(store, path, { program: `underfoot ${version}`, now: new Date() }, (at, all) =>
      line.show(barText('Backing up', all === 0 ? null : at / all)),
    ).finally(() => line.end()),
  )
  const [activities, originals] = [groupThousands(done.activities), groupThousands(done.originals)]
  await write(
    json === true
      ? `${JSON.stringify({ file: path, ...done })}\n`
      : `${activities} activities and ${originals} original files are in ${path} (${sizeInWords(done.size_bytes)}).\n` +
          'It holds where you live and run, and sign-ins: keep it as you would a key.\n',
  )
  for (const { reason } of done.missing) printError(reason)
  if (done.missing.length > 0) process.exitCode = 1
}
