import { resolve } from 'node:path'
import { athleteOf } from '../../store/athletes.ts'
import { groupThousands } from '../../units/units.ts'
import { UserError } from '../user-error.ts'
import { liveLine } from '../ground/live-line.ts'
import { printError, write } from '../output.ts'
import { openDestination } from './export/destination.ts'
import { exportHistory } from './export/export-history.ts'
import { withStore } from './with-store.ts'

export interface HandOverOptions {
  readonly json?: true
  readonly athlete: string
}

/** Writes all that is kept of an athlete into a folder or zip. Exit code 1 where an original could not be handed over. */
export async function handOver(place: string, { json, athlete }: HandOverOptions): Promise<void> {
  const path = resolve(place)
  const done = await withStore(async (store) => {
    if ((await athleteOf(store.db, athlete)) === null)
      throw new UserError('nothing is kept yet; `underfoot import` brings recordings in.')
    const into = await openDestination(path)
    const line = liveLine()
    try {
      const done = await exportHistory(store, athlete, into, (originals) =>
        line.show(`Exporting  ${groupThousands(originals)} files`),
      )
      await into.close()
      return done
    } catch (error) {
      await into.abandon()
      throw error
    } finally {
      line.end()
    }
  })
  const [activities, originals] = [groupThousands(done.activities), groupThousands(done.originals)]
  await write(
    json === true
      ? `${JSON.stringify({ place: path, ...done })}\n`
      : `${activities} activities and ${originals} original files are in ${path}; README.txt there says what is what.\n`,
  )
  for (const problem of done.problems) printError(problem)
  if (done.problems.length > 0) process.exitCode = 1
}
