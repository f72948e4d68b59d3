import { setTimeout as pause } from 'node:timers/promises'
import type { CompiledQuery, DatabaseConnection, Driver, QueryResult, TransactionSettings } from 'kysely'

interface ErrorPolicy {
  /** What a failure is told as. */
  readonly tell: (error: unknown) => unknown
  /** Whether the same again in a moment may succeed. */
  readonly isBusy: (error: unknown) => boolean
}

/** ms to wait for a database that others write to, in all and at first between two tries; then ever longer. */
const PATIENCE = 30_000
const FIRST_PAUSE = 5
const LONGEST_PAUSE = 250

/** Another driver that tells its failures as sentences, and waits its turn without holding the process up. */
export class ErrorMappingDriver implements Driver {
  readonly #inner: Driver
  readonly #manners: ErrorPolicy

  constructor(inner: Driver, manners: ErrorPolicy) {
    this.#inner = inner
    this.#manners = manners
  }

  init(): Promise<void> {
    return this.#told(() => this.#inner.init())
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await this.#told(() => this.#inner.acquireConnection())
    return new TellingConnection(connection, (work) => this.#told(work))
  }

  beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    return this.#told(() => this.#inner.beginTransaction(innerOf(connection), settings))
  }

  commitTransaction(connection: DatabaseConnection): Promise<void> {
    return this.#told(() => this.#inner.commitTransaction(innerOf(connection)))
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await this.#inner.rollbackTransaction(innerOf(connection))
    } catch {
      // A database that has stopped, or ran out of room, has rolled back already; the first failure is the one to tell.
    }
  }

  releaseConnection(connection: DatabaseConnection): Promise<void> {
    return this.#inner.releaseConnection(innerOf(connection))
  }

  destroy(): Promise<void> {
    return this.#inner.destroy()
  }

  async #told<T>(work: () => Promise<T>): Promise<T> {
    const begin = performance.now()
    for (let wait = FIRST_PAUSE; ; wait = Math.min(LONGEST_PAUSE, wait * 2)) {
      try {
        return await work()
      } catch (error) {
        const isWorthWaiting = this.#manners.isBusy(error) && performance.now() - begin < PATIENCE
        if (!isWorthWaiting) throw this.#manners.tell(error)
      }
      await pause(wait)
    }
  }
}

class TellingConnection implements DatabaseConnection {
  readonly inner: DatabaseConnection
  readonly #told: <T>(work: () => Promise<T>) => Promise<T>

  constructor(inner: DatabaseConnection, told: <T>(work: () => Promise<T>) => Promise<T>) {
    this.inner = inner
    this.#told = told
  }

  executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    return this.#told(async () => this.inner.executeQuery<R>(query))
  }

  streamQuery<R>(query: CompiledQuery, chunkSize?: number): AsyncIterableIterator<QueryResult<R>> {
    return this.inner.streamQuery<R>(query, chunkSize)
  }
}

function innerOf(connection: DatabaseConnection): DatabaseConnection {
  return connection instanceof TellingConnection ? connection.inner : connection
}
