import { Kysely, PostgresAdapter, PostgresDriver, PostgresIntrospector, PostgresQueryCompiler } from 'kysely'
import { Pool, types } from 'pg'
import type { Schema } from '../schema.ts'
import { StoreError } from '../store-error.ts'
import type { Db } from '../store.ts'
import { ErrorMappingDriver } from '../error-mapping-driver.ts'
import { postgresFault } from './error.ts'

/** Connections a process holds at most; PostgreSQL allows a hundred in all unless told otherwise. */
const CONNECTIONS = 10

/** ms until a server that does not answer is said not to. */
const CONNECT_TIMEOUT = 10_000

/** Types of columns by PostgreSQL's object ids, which never change (pg_type.dat). */
const INT8 = 20
const NUMERIC = 1700
const BYTEA = 17

/** A pool of connections to the database at `url`. Nothing is asked of it before the first query. */
export function openPostgres(url: string): Db {
  const place = placeOf(url)
  const pool = new Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    keepAlive: true,
    application_name: 'underfoot',
    types: { getTypeParser },
  })
  // A server that stops tells every connection, also those nobody waits on; whoever asks next hears of it.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return new Kysely<Schema>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createQueryCompiler: () => new PostgresQueryCompiler(),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createDriver: () =>
        new ErrorMappingDriver(new PostgresDriver({ pool }), {
          tell: (error) => postgresFault(error, place),
          isBusy: () => false,
        }),
    },
  })
}

/** Host and database of a URL, for sentences: never the password. */
function placeOf(url: string): string {
  try {
    const { host, hostname, port, database } = parsed(url)
    const isSocket = hostname === ''
    return `${isSocket ? 'this machine' : host}${isSocket && port !== '' ? ` (port ${port})` : ''}/${database}`
  } catch (error) {
    throw new StoreError(
      'refused',
      'DATABASE_URL is not an address like postgres://user:password@host/database.',
      {
        cause: error,
      },
    )
  }
}

function parsed(text: string): { host: string; hostname: string; port: string; database: string } {
  const url = new URL(text)
  if (url.protocol !== 'postgres:' && url.protocol !== 'postgresql:') throw new TypeError('Not PostgreSQL.')
  const { host, hostname, port, pathname, searchParams } = url
  const isSocket = searchParams.get('host')?.startsWith('/') === true
  return {
    host,
    hostname: isSocket ? '' : hostname,
    port: searchParams.get('port') ?? port,
    database: decodeURIComponent(pathname.slice(1)),
  }
}

/** Whole numbers as numbers (counts and sizes stay far below 2^53), bytes as plain Uint8Array. */
function getTypeParser(type: number, format?: 'text' | 'binary'): (text: string) => unknown {
  if (format !== 'binary' && (type === INT8 || type === NUMERIC)) return Number
  if (format !== 'binary' && type === BYTEA) return bytesFromHex
  return types.getTypeParser(type, format === 'binary' ? 'text' : format) as (text: string) => unknown
}

function bytesFromHex(text: string): Uint8Array {
  const { buffer, byteOffset, length } = Buffer.from(text.slice(2), 'hex')
  return new Uint8Array(buffer, byteOffset, length)
}
