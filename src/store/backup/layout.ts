import type { TableName } from '../table-pages.ts'

/** The mark and layout of a backup; a change that older programs cannot read is another number. */
export const FORMAT = 'underfoot-backup'
export const FORMAT_VERSION = 1

/**
 * What a backup holds, in the order it is written and read. Not jobs and sessions: what was under way and who was
 * signed in belongs to the machine, not to the history.
 */
export const KEPT_TABLES = [
  'athlete',
  'account',
  'token',
  'original',
  'import_item',
  'activity',
  'activity_demand',
  'recording',
  'activity_edit',
  'analysis',
  'privacy_zone',
  'privacy_secret',
  'share',
] as const satisfies readonly TableName[]

/** What backups of schema versions 1 and 2 hold, by the names of then. */
const TABLES_BEFORE_VERSION_3 = [
  'athlete',
  'account',
  'token',
  'original',
  'arrival',
  'activity',
  'recording',
  'remark',
  'analysis',
  'calibration',
  'privacy_zone',
  'privacy_secret',
  'share',
]

/** The tables that a backup of a schema version may hold. */
export function tablesOf(schemaVersion: number): readonly string[] {
  return schemaVersion < 3 ? TABLES_BEFORE_VERSION_3 : KEPT_TABLES
}

export const MANIFEST = 'manifest.json'
export const END = 'end.json'

export interface Manifest {
  readonly format: typeof FORMAT
  readonly formatVersion: number
  readonly schemaVersion: number
  readonly program: string
  readonly made: string
}

/** Last in the archive: without it, the archive was cut. */
export interface End {
  readonly rows: Readonly<Record<string, number>>
  readonly originals: number
  /** Originals the history knows of but could not hand over, with the reason. */
  readonly missing: readonly { readonly athlete: string; readonly sha256: string; readonly reason: string }[]
}

/**
 * What a name within the archive stands for; null for one that no backup holds.
 *
 * @param tables those that a backup of its version holds
 */
export function meaningOf(
  name: string,
  tables: readonly string[],
):
  | { readonly is: 'manifest' | 'end' }
  | { readonly is: 'rows'; readonly table: string }
  | { readonly is: 'original'; readonly athlete: string; readonly sha256: string }
  | null {
  if (name === MANIFEST) return { is: 'manifest' }
  if (name === END) return { is: 'end' }
  const rows = /^tables\/([a-z_]+)\/\d+\.jsonl$/.exec(name)
  const table = tables.find((kept) => kept === rows?.[1])
  if (table !== undefined) return { is: 'rows', table }
  const [, athlete, sha256] = /^originals\/([a-z0-9_-]+)\/([0-9a-f]{64})$/.exec(name) ?? []
  return athlete !== undefined && sha256 !== undefined ? { is: 'original', athlete, sha256 } : null
}
