import type { ColumnTypes, Migration } from './migration.ts'

/** What a person says they did, where a recording does not. */
export const version4: Migration = {
  statements: ({ text }: ColumnTypes) => [`alter table activity_edit add column sport ${text}`],
}
