/**
 * A row as both databases take it: PostgreSQL knows no NUL in a text, and SQLite no NaN. A NUL becomes the sign for
 * an unreadable letter, a number that is none becomes null, unknown.
 */
export function sanitizeRow<Row extends object>(row: Row): Row {
  const cells = Object.entries(row).map(([name, value]) => [name, storableValue(value)])
  // The same keys with the same types: a number column that may not be null is refused by the database.
  return Object.fromEntries(cells) as Row
}

function storableValue(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/[\0\p{Surrogate}]/gu, '\u{FFFD}')
  if (typeof value === 'number' && !Number.isFinite(value)) return null
  return value
}
