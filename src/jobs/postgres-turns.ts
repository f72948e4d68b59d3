import { sql } from 'kysely'
import { Pool } from 'pg'
import type { Db, Store } from '../store/store.ts'
import type { JobName } from './job-rows.ts'
import { addTurn, jobsWithoutTurn, migrateQueue, QUEUE_SCHEMA, removeTurn } from './queue-tables.ts'
import { mayPass, pauseUntil, type Timing, TROUBLE_PAUSE } from './timing.ts'
import type { GiveOptions, Take, Turn, Turns } from './turns.ts'

/** One to listen for turns, one to fetch and end them, one to spare. */
const CONNECTIONS = 3

/**
 * graphile-worker says whose turn it is. A turn names a row and nothing else, is added in the transaction that
 * makes the row wait, and never fails: attempts are counted, put off and given up on in the row alone.
 */
export function postgresTurns(store: Store, databaseUrl: string, timing: Timing, clock: () => number): Turns {
  const pool = openPool(databaseUrl)
  let migrating: Promise<void> | null = null
  const migrated = () => {
    migrating ??= migrateQueue(pool).catch((error: unknown) => {
      migrating = null
      throw error
    })
    return migrating
  }
  const announce = async (db: Db, turns: readonly Turn[]) => {
    if (turns.length > 0) await migrated()
    // Told as a while to wait: this machine's clock and the database's need not agree.
    for (const turn of turns) await addTurn(db, turn, Math.max(0, turn.not_before_s - clock()))
  }
  const withdraw = async (db: Db, jobs: readonly JobName[]) => {
    if (jobs.length > 0) await migrated()
    for (const job of jobs) await removeTurn(db, job)
  }
  const announceForgotten = () => store.transact(async (db) => announce(db, await jobsWithoutTurn(db)))

  async function give(take: Take, options: GiveOptions): Promise<void> {
    const { signal } = options
    while (!signal.aborted) {
      try {
        // Asked of the store, which tells in a sentence what keeps it from answering.
        await sql`select 1`.execute(store.db)
        await migrated()
        await giveUntilTrouble(take, options)
      } catch (error) {
        if (!mayPass(error)) throw error
        await pauseUntil(TROUBLE_PAUSE, signal)
      }
    }
  }

  async function giveUntilTrouble(take: Take, { kinds, atOnce, signal }: GiveOptions): Promise<void> {
    const { Logger, run } = await import('graphile-worker')
    await announceForgotten()
    const task = async (turn: unknown) => {
      if (isName(turn)) await takeInTime(take, turn, signal)
    }
    const runner = await run({
      pgPool: pool,
      schema: QUEUE_SCHEMA,
      taskList: Object.fromEntries(kinds.map((kind) => [kind, task])),
      concurrency: atOnce,
      pollInterval: timing.look,
      parsedCronItems: [],
      noHandleSignals: true,
      // Ended in batches (of whatever ends in the same tick), because only then does the library catch what goes
      // wrong: a turn ended alone is not waited for, and a database that stops just then would end the process.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
      // What a person should know stands in the row of the job.
      logger: new Logger(() => () => undefined),
    })
    // Said of turns it could not end. It then shuts down, but where two batches fail it waits for ever to be done.
    const isLost = new Promise<void>((resolve) => runner.events.once('pool:fatalError', () => resolve()))
    const stop = () => void runner.stop().catch(() => undefined)
    signal.addEventListener('abort', stop, { once: true })
    const sweep = setInterval(() => void announceForgotten().catch(() => undefined), timing.silence / 2)
    if (signal.aborted) stop()
    try {
      await Promise.race([runner.promise, isLost])
    } catch {
      // It lost the database; the next round asks whether it is back.
    } finally {
      clearInterval(sweep)
      signal.removeEventListener('abort', stop)
    }
  }

  return { announce, withdraw, give, close: () => pool.end() }
}

/** Takes a turn as soon as the database can be written to; one that could not be taken is announced anew later. */
async function takeInTime(take: Take, turn: JobName, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      const taken = await take(turn)
      return await taken?.ended
    } catch (error) {
      if (!mayPass(error)) throw error
      await pauseUntil(TROUBLE_PAUSE, signal)
    }
  }
}

function openPool(connectionString: string): Pool {
  const pool = new Pool({ connectionString, max: CONNECTIONS, application_name: 'underfoot jobs' })
  // A server that stops tells every connection, also those nobody waits on; whoever asks next hears of it.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

function isName(turn: unknown): turn is JobName {
  return (
    typeof turn === 'object' &&
    turn !== null &&
    'athlete' in turn &&
    typeof turn.athlete === 'string' &&
    'job' in turn &&
    typeof turn.job === 'string'
  )
}
