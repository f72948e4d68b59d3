/** How a database spells the four kinds of column that the schema is made of. */
export interface ColumnTypes {
  /** Ordered by its bytes on both, so that pages and keys come in the same order. */
  readonly text: string
  readonly whole: string
  readonly real: string
  readonly bytes: string
  /** After a table: SQLite then holds columns to their types, as PostgreSQL always does. */
  readonly strict: string
}

type Dialect = 'sqlite' | 'postgres'

export const COLUMN_TYPES: Readonly<Record<Dialect, ColumnTypes>> = {
  sqlite: { text: 'text', whole: 'integer', real: 'real', bytes: 'blob', strict: ' strict' },
  postgres: {
    text: 'text collate "C"',
    whole: 'bigint',
    real: 'double precision',
    bytes: 'bytea',
    strict: '',
  },
}

/** A step of the schema, in statements both databases understand but where something is of one of them alone. */
export interface Migration {
  readonly statements: (types: ColumnTypes, dialect: Dialect) => readonly string[]
}
