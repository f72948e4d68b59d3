import { enqueueStale } from '../../service/handlers/recompute.ts'
import { openJobs } from '../../jobs/open-jobs.ts'
import { RegionCatalogue } from '../../regions/catalogue.ts'
import type { ImportSummary } from '../../import/summary.ts'
import { importHistory } from '../../service/import-history.ts'
import type { Store } from '../../store/store.ts'
import { UserError } from '../user-error.ts'
import { write } from '../output.ts'
import { withStore } from '../store/with-store.ts'
import { textWidth } from '../terminal.ts'
import { importLine } from './import-line.ts'
import { summaryText } from './summary-text.ts'
import { watchPaths } from './watch.ts'

export interface ImportCommandOptions {
  readonly watch?: true
  readonly json?: true
  readonly athlete: string
  readonly sport?: string
}

/**
 * `underfoot import`: takes in what the paths hold, and tells what became of it. What an older version made of the
 * history is submitted to be made again, as it is by a worker that starts.
 */
export async function importPaths(paths: readonly string[], asked: ImportCommandOptions): Promise<void> {
  const stop = new AbortController()
  const onStop = () => stop.abort()
  process.once('SIGINT', onStop).once('SIGTERM', onStop)
  try {
    await withStore(async (store, home) => {
      await enqueueStale(store, openJobs(store), new RegionCatalogue(home))
      const once = (only?: readonly string[]) => importOnce(store, home, paths, asked, stop.signal, only)
      if (asked.watch === true) await watchPaths(paths, stop.signal, once)
      else await once()
    })
  } finally {
    process.off('SIGINT', onStop).off('SIGTERM', onStop)
  }
}

async function importOnce(
  store: Store,
  home: string,
  paths: readonly string[],
  { athlete, json, watch, sport }: ImportCommandOptions,
  signal: AbortSignal,
  only?: readonly string[],
): Promise<void> {
  const line = importLine()
  try {
    const { state, message, ...told } = await importHistory(store, athlete, paths, {
      signal,
      home,
      onChange: (view) => line.show(view),
      ...(only && { only }),
      ...(sport !== undefined && { sport }),
    })
    line.end()
    if (state === 'cancelled') throw new UserError(STOPPED)
    if (state === 'failed') throw new UserError(message ?? 'the import failed.')
    await write(json === true ? `${JSON.stringify(told)}\n` : summaryText(told, textWidth()))
    if (watch !== true) complainOfNothing(paths, told)
  } catch (error) {
    line.end()
    if (!signal.aborted) throw error
    if (watch !== true) throw new UserError(STOPPED)
  }
}

const STOPPED = 'stopped; what was taken in is kept, and the same command goes on from there.'

function complainOfNothing(
  paths: readonly string[],
  { imported, alreadyHere, setAside }: ImportSummary,
): void {
  if (imported + alreadyHere > 0) return
  if (setAside === 0)
    throw new UserError(
      `there are no recordings in ${paths.join(', ')} (FIT, GPX, TCX, JSON of Polar, Suunto or Huawei, plain or .gz, or archives of them).`,
    )
  throw new UserError('none of what was found could be taken in.')
}
