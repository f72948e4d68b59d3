import { countImportItems, setAsideItems } from '../store/import-items.ts'
import { jobResult } from '../store/job-rows.ts'
import { type Merged, mergedBy } from '../store/merged-activities.ts'
import type { Db } from '../store/store.ts'
import type { ImportOutcome } from '../words/import-counts.ts'
import { importResult } from './importing.ts'

/** How many files of an import came to what: every one that was seen is among them. */
export interface CountedImport extends ImportOutcome {
  /** Those passed over, and all that were seen; null where it is not known any more. */
  readonly notRecordings: number | null
  readonly files: number | null
}

/** What became of the files of an import. */
export interface ImportSummary extends CountedImport {
  /** Why files were set aside, the commonest first, each with the first paths it befell. */
  readonly reasons: readonly SetAsideReason[]
  /** Activities it brought that are one with something else. */
  readonly merged: readonly Merged[]
}

export interface SetAsideReason {
  readonly reason: string
  readonly count: number
  readonly paths: readonly string[]
}

/** Paths told for one reason: more nobody reads. */
const MAX_PATHS = 5

/**
 * What became of an import, from what is kept of it: the same for terminal, API and page, whoever ran it. How many
 * files were no recordings is known as long as its job is kept.
 */
export async function importSummary(db: Db, athlete: string, importId: string): Promise<ImportSummary> {
  return {
    ...(await importCounts(db, athlete, importId)),
    reasons: reasonsOf(await setAsideItems(db, athlete, importId)),
    merged: await mergedBy(db, athlete, importId),
  }
}

/** Without what takes longer to find out. */
export async function importCounts(db: Db, athlete: string, importId: string): Promise<CountedImport> {
  const counts = await countImportItems(db, athlete, importId)
  const kept = await jobResult(db, { athlete, job: importId })
  const result = importResult.safeParse(JSON.parse(kept ?? 'null'))
  const passedOver = result.data?.passedOver ?? null
  const notRecordings = passedOver && passedOver.reduce((sum, { count }) => sum + count, 0)
  const told = counts.imported + counts.alreadyHere + counts.setAside
  return { ...counts, passedOver, notRecordings, files: notRecordings === null ? null : told + notRecordings }
}

function reasonsOf(
  items: readonly { readonly path: string; readonly reason: string | null }[],
): SetAsideReason[] {
  const found = new Map<string, { count: number; paths: string[] }>()
  for (const { path, reason } of items) {
    if (reason === null) continue
    const one = found.get(reason) ?? { count: 0, paths: [] }
    found.set(reason, one)
    one.count += 1
    if (one.paths.length < MAX_PATHS) one.paths.push(path)
  }
  return [...found]
    .map(([reason, one]) => ({ reason, ...one }))
    .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1))
}
