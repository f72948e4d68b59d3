import type { ColumnTypes, Migration } from './migration.ts'

/** What a person says of their activities, and the ground these were laid on. */
export const version2: Migration = {
  statements: ({ text, whole, real, strict }: ColumnTypes) => [
    `create table remark (
      athlete ${text} not null,
      sha256 ${text} not null,
      ordinal ${whole} not null,
      name ${text},
      removed_as ${text},
      removed_s ${real},
      primary key (athlete, sha256, ordinal),
      foreign key (athlete, sha256) references original (athlete, sha256)
    )${strict}`,
    'create index remark_by_removal on remark (athlete, removed_as, sha256, ordinal)',
    `alter table activity add column latitude ${real}`,
    `alter table activity add column longitude ${real}`,
    // null: nobody knows what ground it was made with, and it is recomputed once.
    `alter table activity add column ground ${text}`,
  ],
}
