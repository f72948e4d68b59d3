import type { ColumnTypes, Migration } from './migration.ts'

/**
 * Demand as rows, one for each dimension of an activity on foot; offsets from UTC; tables and columns by the names
 * that the program uses. What was kept of activities becomes rows, and hips and calves stay unknown until the
 * history is recomputed.
 */
export const version3: Migration = {
  statements: ({ text, whole, real, strict }: ColumnTypes, dialect) => [
    `create table activity_demand (
      athlete ${text} not null,
      activity ${text} not null,
      dimension ${text} not null,
      least ${real} not null,
      most ${real},
      known ${real} not null,
      primary key (athlete, activity, dimension),
      foreign key (athlete, activity) references activity (athlete, activity)
    )${strict}`,
    knownWhole('distance', 'distance_m'),
    knownWhole('moving-time', 'moving_s'),
    knownWhole('ascent', 'ascent_m'),
    knownWhole('descent', 'descent_m'),
    knownWhole('impact', 'impact'),
    knownWhole('quads-eccentric', 'quads'),
    knownInPart('technical', 'technical_s', 'technical_known_s', 'moving_s'),
    knownInPart('yielding', 'yielding_m', 'yielding_known_m', 'distance_m'),
    'alter table activity drop column technical_s',
    'alter table activity drop column technical_known_s',
    'alter table activity drop column yielding_m',
    'alter table activity drop column yielding_known_m',
    'alter table activity drop column impact',
    'alter table activity drop column quads',
    'alter table activity rename column lead_sha256 to primary_sha256',
    'alter table activity rename column lead_ordinal to primary_ordinal',
    `alter table activity add column utc_offset_s ${whole}`,
    `alter table recording add column utc_offset_s ${whole}`,
    'drop index arrival_by_file',
    'alter table arrival rename to import_item',
    'create index import_item_by_file on import_item (athlete, sha256)',
    'drop index remark_by_removal',
    'alter table remark rename to activity_edit',
    'create index activity_edit_by_removal on activity_edit (athlete, removed_as, sha256, ordinal)',
    `alter table job add column result ${text}`,
    // Fitted anew at each question since; nobody read what was kept.
    'drop table calibration',
    // No worker claims this kind any more: what waited would wait for ever.
    `delete from job where kind = 'calibrate'`,
    ...(dialect === 'postgres' ? POSTGRES_ONLY : []),
  ],
}

/** Keys and constraints keep the names of their tables; the queue of a library that is no longer used goes. */
const POSTGRES_ONLY = [
  'alter index arrival_pkey rename to import_item_pkey',
  'alter index remark_pkey rename to activity_edit_pkey',
  'drop schema if exists underfoot_queue cascade',
]

/** Of a figure that was known whole or not at all. */
function knownWhole(dimension: string, column: string): string {
  return `insert into activity_demand (athlete, activity, dimension, least, most, known)
      select athlete, activity, '${dimension}', coalesce(${column}, 0), ${column},
        case when ${column} is null then 0 else 1 end
      from activity where on_foot is not null`
}

/** What was not seen of the whole may all have been of the kind, or none of it. */
function knownInPart(dimension: string, column: string, seenColumn: string, whole: string): string {
  const [least, seen] = [`coalesce(${column}, 0)`, `coalesce(${seenColumn}, 0)`]
  return `insert into activity_demand (athlete, activity, dimension, least, most, known)
      select athlete, activity, '${dimension}', ${least},
        ${least} + case when ${whole} > ${seen} then ${whole} - ${seen} else 0 end,
        case when ${whole} <= 0 then 0 when ${seen} > ${whole} then 1 else ${seen} / ${whole} end
      from activity where on_foot is not null`
}
