import { createHash } from 'node:crypto'
import type { ImportItemTable } from './schema.ts'
import type { Db } from './store.ts'
import { sanitizeRow } from './sanitize-row.ts'

export type ImportItem = ImportItemTable

/** How many files of an import came to what. */
export interface ImportItemCounts {
  readonly imported: number
  readonly alreadyHere: number
  readonly setAside: number
}

/** Letters of a path beyond which PostgreSQL could not keep it in an index. */
const LONGEST_PATH = 600

/**
 * A path as it is kept: one of absurd length (in a hostile archive, say) is cut, with its hash at the end, so that two
 * that begin alike stay two.
 */
export function boundedPath(path: string): string {
  const kept = sanitizeRow({ path }).path
  if (kept.length <= LONGEST_PATH) return kept
  const hash = createHash('sha256').update(kept).digest('hex')
  return sanitizeRow({ path: `${kept.slice(0, LONGEST_PATH)}… (${hash})` }).path
}

/** Notes what became of one file of an import; said again for the same path, the newer word stands. */
export async function putImportItem(db: Db, item: ImportItem): Promise<void> {
  const row = sanitizeRow({ ...item, path: boundedPath(item.path) })
  await db
    .insertInto('import_item')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['athlete', 'import', 'path']).doUpdateSet({
        outcome: row.outcome,
        reason: row.reason,
        sha256: row.sha256,
        arrived_s: row.arrived_s,
      }),
    )
    .execute()
}

/** What became of one path of an import; null where nothing is known of it yet. */
export async function importItemAt(
  db: Db,
  athlete: string,
  importId: string,
  path: string,
): Promise<ImportItem | null> {
  const found = await db
    .selectFrom('import_item')
    .selectAll()
    .where('athlete', '=', athlete)
    .where('import', '=', importId)
    .where('path', '=', boundedPath(path))
    .executeTakeFirst()
  return found ?? null
}

/** The files of an import in the order of their paths, a page at a time: `after` is the last path of the page before. */
export async function importItemsOf(
  db: Db,
  athlete: string,
  importId: string,
  page: { readonly after?: string; readonly limit: number; readonly outcome?: ImportItem['outcome'] },
): Promise<ImportItem[]> {
  let query = db
    .selectFrom('import_item')
    .selectAll()
    .where('athlete', '=', athlete)
    .where('import', '=', importId)
  if (page.after !== undefined) query = query.where('path', '>', page.after)
  if (page.outcome !== undefined) query = query.where('outcome', '=', page.outcome)
  return query.orderBy('path').limit(page.limit).execute()
}

/** Where a file came from, each time it did, the first time first. */
export async function importItemsOfFile(db: Db, athlete: string, sha256: string): Promise<ImportItem[]> {
  return db
    .selectFrom('import_item')
    .selectAll()
    .where('athlete', '=', athlete)
    .where('sha256', '=', sha256)
    .orderBy('arrived_s')
    .orderBy('path')
    .execute()
}

/** How many files of an import came to what. */
export async function countImportItems(db: Db, athlete: string, importId: string): Promise<ImportItemCounts> {
  const rows = await db
    .selectFrom('import_item')
    .select(({ fn }) => ['outcome', fn.countAll<number>().as('files')])
    .where('athlete', '=', athlete)
    .where('import', '=', importId)
    .groupBy('outcome')
    .execute()
  const counts = { imported: 0, alreadyHere: 0, setAside: 0 }
  for (const { outcome, files } of rows) counts[outcome] = files
  return counts
}

/** What a file was called when it came: of several names the first by its letters; null where it came unnamed. */
export async function pathOfFile(db: Db, athlete: string, sha256: string): Promise<string | null> {
  const { path } = await db
    .selectFrom('import_item')
    .select(({ fn }) => fn.min('path').as('path'))
    .where('athlete', '=', athlete)
    .where('sha256', '=', sha256)
    .executeTakeFirstOrThrow()
  return path
}

/** Files set aside, and why, in the order of their paths. */
export async function setAsideItems(
  db: Db,
  athlete: string,
  importId: string,
): Promise<Pick<ImportItem, 'path' | 'reason'>[]> {
  return db
    .selectFrom('import_item')
    .select(['path', 'reason'])
    .where('athlete', '=', athlete)
    .where('import', '=', importId)
    .where('outcome', '=', 'setAside')
    .orderBy('path')
    .execute()
}

/** Files told to be here already, without a word, of whose contents something is in no activity. */
export async function untoldTwins(
  db: Db,
  athlete: string,
  importId: string,
): Promise<(ImportItem & { readonly sha256: string })[]> {
  const rows = await db
    .selectFrom('import_item as item')
    .innerJoin('recording', (join) =>
      join.onRef('recording.athlete', '=', 'item.athlete').onRef('recording.sha256', '=', 'item.sha256'),
    )
    .selectAll('item')
    .select('recording.sha256')
    .distinct()
    .where('item.athlete', '=', athlete)
    .where('item.import', '=', importId)
    .where('item.outcome', '=', 'alreadyHere')
    .where('item.reason', 'is', null)
    .where('recording.activity', 'is', null)
    .execute()
  return rows
}
