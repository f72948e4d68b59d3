import { createHash } from 'node:crypto'
import type { Store } from '../../src/store/store.ts'

/** A line for everything known of what was imported, but when and by which import it came: the same whoever brought it. */
export async function finalState({ db }: Store): Promise<string[]> {
  const items = await db.selectFrom('import_item').select(['athlete', 'path', 'sha256', 'reason']).execute()
  const originals = await db.selectFrom('original').select(['athlete', 'sha256', 'size_bytes']).execute()
  const recordings = await db.selectFrom('recording').selectAll().execute()
  const activities = await db.selectFrom('activity').selectAll().execute()
  const analyses = await db.selectFrom('analysis').selectAll().execute()
  // Which of two files with the same contents came first, and was told to be here already, may differ.
  return [items, originals, recordings, activities, analyses]
    .flat()
    .map((row) => JSON.stringify(row, short))
    .sort()
}

function short(_name: string, value: unknown): unknown {
  const isLong = value instanceof Uint8Array || (typeof value === 'string' && value.length > 100)
  return isLong ? createHash('sha256').update(value).digest('hex') : value
}
