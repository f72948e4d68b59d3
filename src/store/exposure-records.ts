import type { ActivityTable } from './schema.ts'
import type { Db } from './store.ts'

/** What exposure is reckoned from: one dated activity's share in every dimension. */
export type ExposureRecord = Omit<
  ActivityTable,
  'lead_sha256' | 'lead_ordinal' | 'name' | 'start_s' | 'latitude' | 'longitude' | 'ground'
> & {
  readonly start_s: number
}

const COLUMNS = [
  'athlete',
  'activity',
  'sport',
  'on_foot',
  'start_s',
  'distance_m',
  'moving_s',
  'elapsed_s',
  'ascent_m',
  'descent_m',
  'energy_kj',
  'technical_s',
  'technical_known_s',
  'yielding_m',
  'yielding_known_m',
  'impact',
  'quads',
  'model_version',
] as const

/** Activities that began in [from_s, to_s), oldest first. */
export async function exposureRecords(
  db: Db,
  athlete: string,
  from_s: number,
  to_s: number,
): Promise<ExposureRecord[]> {
  return db
    .selectFrom('activity')
    .select(COLUMNS)
    .where('athlete', '=', athlete)
    .where('start_s', '>=', from_s)
    .where('start_s', '<', to_s)
    .orderBy('start_s')
    .orderBy('activity')
    .$narrowType<{ start_s: number }>()
    .execute()
}
