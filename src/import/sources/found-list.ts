import type { ExportList } from '../../activity/exports/lists.ts'
import type { Found } from './found.ts'

/** A list as it is told of: passed over once its word was taken, or why something in it was not read. */
export function foundList({ reason }: ExportList, path: string, weight_bytes: number): Found {
  const place = { path, weight_bytes }
  return reason === null ? { kind: 'other', as: 'list', ...place } : { kind: 'trouble', reason, ...place }
}
