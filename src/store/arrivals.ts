import { createHash } from 'node:crypto'
import type { ArrivalTable } from './schema.ts'
import type { Db } from './store.ts'
import { sanitizeRow } from './sanitize-row.ts'

export type Arrival = ArrivalTable

/** How many files of an import came to what. */
export interface ArrivalCounts {
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
export async function recordArrival(db: Db, arrival: Arrival): Promise<void> {
  const row = sanitizeRow({ ...arrival, path: boundedPath(arrival.path) })
  await db
    .insertInto('arrival')
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

/** What became of one path of an import; null where it has not arrived yet. */
export async function arrivalAt(
  db: Db,
  athlete: string,
  importId: string,
  path: string,
): Promise<Arrival | null> {
  const found = await db
    .selectFrom('arrival')
    .selectAll()
    .where('athlete', '=', athlete)
    .where('import', '=', importId)
    .where('path', '=', boundedPath(path))
    .executeTakeFirst()
  return found ?? null
}

/** The files of an import in the order of their paths, a page at a time: `after` is the last path of the page before. */
export async function arrivalsOf(
  db: Db,
  athlete: string,
  importId: string,
  page: { readonly after?: string; readonly limit: number; readonly outcome?: Arrival['outcome'] },
): Promise<Arrival[]> {
  let query = db
    .selectFrom('arrival')
    .selectAll()
    .where('athlete', '=', athlete)
    .where('import', '=', importId)
  if (page.after !== undefined) query = query.where('path', '>', page.after)
  if (page.outcome !== undefined) query = query.where('outcome', '=', page.outcome)
  return query.orderBy('path').limit(page.limit).execute()
}

/** Where a file came from, each time it did, the first time first. */
export async function arrivalsOfFile(db: Db, athlete: string, sha256: string): Promise<Arrival[]> {
  return db
    .selectFrom('arrival')
    .selectAll()
    .where('athlete', '=', athlete)
    .where('sha256', '=', sha256)
    .orderBy('arrived_s')
    .orderBy('path')
    .execute()
}

/** How many files of an import came to what. */
export async function countArrivals(db: Db, athlete: string, importId: string): Promise<ArrivalCounts> {
  const rows = await db
    .selectFrom('arrival')
    .select(({ fn }) => ['outcome', fn.countAll<number>().as('files')])
    .where('athlete', '=', athlete)
    .where('import', '=', importId)
    .groupBy('outcome')
    .execute()
  const counts = { imported: 0, alreadyHere: 0, setAside: 0 }
  for (const { outcome, files } of rows) counts[outcome] = files
  return counts
}
