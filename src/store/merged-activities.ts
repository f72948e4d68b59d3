import type { Db } from './store.ts'

/** An activity of which several recordings are here, at least one of them by this import. */
export interface Merged {
  readonly activity: string
  readonly sport: string
  readonly name: string | null
  readonly start_s: number | null
  readonly utc_offset_s: number | null
  readonly distance_m: number
  /** Paths within the import; recordings that were here before are counted, not named. */
  readonly paths: readonly string[]
  readonly recordings: number
}

/** What an import brought that is one activity with something else, by start. */
export async function mergedBy(db: Db, athlete: string, importId: string): Promise<Merged[]> {
  const rows = await db
    .selectFrom('recording')
    .innerJoin('activity', (join) =>
      join
        .onRef('activity.athlete', '=', 'recording.athlete')
        .onRef('activity.activity', '=', 'recording.activity'),
    )
    .leftJoin('import_item', (join) =>
      join
        .onRef('import_item.athlete', '=', 'recording.athlete')
        .onRef('import_item.sha256', '=', 'recording.sha256')
        .on('import_item.import', '=', importId),
    )
    .select([
      'recording.activity',
      'recording.sha256',
      'recording.ordinal',
      'import_item.path',
      'activity.sport',
      'activity.name',
      'activity.start_s',
      'activity.utc_offset_s',
      'activity.distance_m',
    ])
    .where('recording.athlete', '=', athlete)
    .where('recording.activity', 'in', (several) =>
      several
        .selectFrom('recording as other')
        .select('other.activity')
        .where('other.athlete', '=', athlete)
        .where('other.activity', 'is not', null)
        .groupBy('other.activity')
        .having((having) => having(having.fn.countAll(), '>', 1)),
    )
    .orderBy('activity.start_s')
    .orderBy('recording.activity')
    .orderBy('import_item.path')
    .execute()

  const merged = new Map<
    string,
    { row: (typeof rows)[number]; paths: Set<string>; recordings: Set<string> }
  >()
  for (const row of rows) {
    const known = merged.get(row.activity ?? '') ?? { row, paths: new Set(), recordings: new Set() }
    merged.set(row.activity ?? '', known)
    known.recordings.add(`${row.sha256} ${row.ordinal}`)
    if (row.path !== null) known.paths.add(row.path)
  }
  return [...merged]
    .filter(([, { paths }]) => paths.size > 0)
    .map(([activity, { row, paths, recordings }]) => ({
      activity,
      sport: row.sport,
      name: row.name,
      start_s: row.start_s,
      utc_offset_s: row.utc_offset_s,
      distance_m: row.distance_m,
      paths: [...paths],
      recordings: recordings.size,
    }))
}
