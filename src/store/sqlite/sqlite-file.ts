import { createRequire } from 'node:module'
import type { SqliteDatabase } from 'kysely'

/** What both SQLite libraries have in common; blobs come back as Uint8Array from either. */
export interface SqliteFile extends SqliteDatabase {
  exec(sql: string): void
}

type Cell = string | number | bigint | Uint8Array | null
type Row = Record<string, unknown>

interface Statement {
  run(parameters: readonly Cell[]): { changes: number | bigint; lastInsertRowid: number | bigint }
  all(parameters: readonly Cell[]): Row[]
}

/** The parts of node:sqlite that are used here; the types of the oldest Node we support have none of it. */
interface NodeSqlite {
  DatabaseSync: new (path: string) => {
    exec(sql: string): void
    prepare(sql: string): {
      run(...parameters: readonly Cell[]): { changes: number | bigint; lastInsertRowid: number | bigint }
      all(...parameters: readonly Cell[]): Row[]
      iterate(...parameters: readonly Cell[]): IterableIterator<Row>
    }
    close(): void
  }
}

/** The parts of libsql that are used here; it speaks of ArrayBuffer where its types say Buffer. */
type Libsql = new (path: string) => LibsqlDatabase

interface LibsqlDatabase {
  readonly inTransaction: boolean
  exec(sql: string): void
  prepare(sql: string): Statement
  close(): void
}

const require = createRequire(import.meta.url)

/**
 * Opens a SQLite file, made when missing: with the SQLite in Node itself where there is one (22.13), else with
 * libsql. The file is the same for both.
 */
export function openSqliteFile(path: string): SqliteFile {
  const node = nodeSqlite()
  return node === null ? openWithLibsql(path) : openWithNode(node, path)
}

function openWithNode({ DatabaseSync }: NodeSqlite, path: string): SqliteFile {
  const database = new DatabaseSync(path)
  return {
    exec: (sql) => database.exec(sql),
    prepare: (sql) => {
      const statement = database.prepare(sql)
      return {
        reader: answersWithRows(sql),
        run: (parameters) => statement.run(...asCells(parameters)),
        all: (parameters) => statement.all(...asCells(parameters)).map(plain),
        iterate: function* (parameters) {
          for (const row of statement.iterate(...asCells(parameters))) yield plain(row)
        },
      }
    },
    close: () => database.close(),
  }
}

function openWithLibsql(path: string): SqliteFile {
  const Database = require('libsql') as Libsql
  const database = new Database(path)
  return {
    exec: (sql) => database.exec(sql),
    prepare: (sql) => {
      if (CONTROLS.test(sql)) return controlling(database, sql)
      const statement = database.prepare(sql)
      const all = (parameters: readonly unknown[]) =>
        standingAlone(database, sql, () => statement.all(asCells(parameters)).map(withViews))
      return {
        reader: answersWithRows(sql),
        run: (parameters) => standingAlone(database, sql, () => statement.run(asCells(parameters))),
        all,
        // A reading left half-way would stay open until the collector comes by.
        iterate: (parameters) => all(parameters).values(),
      }
    },
    close: () => database.close(),
  }
}

/**
 * A statement that finds the file busy is left unfinished by libsql, and while it is nothing can be committed; only
 * what runs by `exec` is cleared away. So whatever may have to wait its turn goes that way.
 */
const CONTROLS = /^\s*(?:begin|commit|rollback|end|savepoint|release)\b/i
const WRITES =
  /^\s*(?:insert|update|delete|replace|create|drop|alter)\b|^\s*with\b.*\b(?:insert|update|delete)\b/is

function controlling(database: LibsqlDatabase, sql: string): ReturnType<SqliteFile['prepare']> {
  const run = () => {
    database.exec(sql)
    return { changes: 0, lastInsertRowid: 0 }
  }
  return { reader: false, run, all: () => [], iterate: () => [].values() }
}

/** A write outside a transaction becomes one of its own, so that it never finds the file busy itself. */
function standingAlone<T>(database: LibsqlDatabase, sql: string, work: () => T): T {
  if (database.inTransaction || !WRITES.test(sql)) return work()
  database.exec('begin immediate')
  try {
    const done = work()
    database.exec('commit')
    return done
  } catch (error) {
    if (database.inTransaction) database.exec('rollback')
    throw error
  }
}

/** null where this Node has none. It is marked as experimental on some, which is nothing a runner can act on. */
function nodeSqlite(): NodeSqlite | null {
  const emitWarning = Object.getOwnPropertyDescriptor(process, 'emitWarning') ?? {}
  process.emitWarning = () => undefined
  try {
    // Asked for by name: bundlers and older Nodes stumble over an import of what they do not know.
    const found: unknown = process.getBuiltinModule('node:sqlite')
    return found === undefined ? null : (found as NodeSqlite)
  } finally {
    Object.defineProperty(process, 'emitWarning', emitWarning)
  }
}

/** node:sqlite cannot say it of a statement on every Node. */
function answersWithRows(sql: string): boolean {
  return /^\s*(?:select|with|values|pragma|explain)\b|\breturning\b/i.test(sql)
}

/** What Kysely hands down are the values we gave it, which the schema's types keep to these. */
function asCells(parameters: readonly unknown[]): Cell[] {
  return parameters as Cell[]
}

/** Its rows have no prototype, which surprises whoever compares or prints them. */
function plain(row: Row): Row {
  return { ...row }
}

function withViews(row: Row): Row {
  for (const name in row) {
    const value = row[name]
    if (value instanceof ArrayBuffer) row[name] = new Uint8Array(value)
  }
  return row
}
