import { availableParallelism } from 'node:os'
import { importHistory, type ImportOptions } from '../../import/import-history.ts'
import { type Merged, mergedBy } from '../../store/merged-activities.ts'
import type { ImportSummary } from '../../import/summary.ts'
import type { Store } from '../../store/store.ts'
import { UserError } from '../user-error.ts'
import { write } from '../output.ts'
import { withStore } from '../store/with-store.ts'
import { textWidth } from '../terminal.ts'
import { importLine } from './import-line.ts'
import { summaryText } from './summary-text.ts'
import { beginImport } from './unfinished.ts'
import { watchPaths } from './watch.ts'

export interface ImportCommandOptions {
  readonly watch?: true
  readonly json?: true
  readonly athlete: string
}

/** `underfoot import`: takes in what the paths hold, and tells what became of it. */
export async function importPaths(paths: readonly string[], asked: ImportCommandOptions): Promise<void> {
  const stop = new AbortController()
  const onStop = () => stop.abort()
  process.once('SIGINT', onStop).once('SIGTERM', onStop)
  try {
    await withStore(async (store, home) => {
      const once = (isWanted?: ImportOptions['isWanted']) =>
        importOnce(store, home, paths, asked, stop.signal, isWanted)
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
  { athlete, json, watch }: ImportCommandOptions,
  signal: AbortSignal,
  isWanted?: ImportOptions['isWanted'],
): Promise<void> {
  const begun = await beginImport(home, athlete, paths)
  const line = importLine()
  try {
    const summary = await importHistory(store, athlete, paths, {
      importId: begun.importId,
      signal,
      threads: availableParallelism(),
      home,
      progress: (progress) => line.show(progress),
      ...(isWanted && { isWanted }),
    })
    begun.end()
    const merged = await mergedBy(store.db, athlete, begun.importId)
    line.end()
    await write(
      json === true
        ? `${jsonText(begun.importId, summary, merged)}\n`
        : summaryText(summary, merged, textWidth()),
    )
    if (watch !== true) complainOfNothing(paths, summary)
  } catch (error) {
    line.end()
    if (!signal.aborted) throw error
    if (watch !== true)
      throw new UserError('stopped; what was taken in is kept, and the same command goes on from there.')
  }
}

function jsonText(importId: string, summary: ImportSummary, merged: readonly Merged[]): string {
  return JSON.stringify({ import: importId, ...summary, merged })
}

function complainOfNothing(
  paths: readonly string[],
  { imported, alreadyHere, setAside }: ImportSummary,
): void {
  if (imported + alreadyHere > 0) return
  if (setAside === 0)
    throw new UserError(
      `there are no recordings in ${paths.join(', ')} (FIT, GPX or TCX, plain or .gz, or archives of them).`,
    )
  throw new UserError('none of what was found could be taken in.')
}
