import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import {
  activityOf,
  type ActivityRow,
  analysisOf,
  listActivities,
  putActivity,
} from '../src/store/activities.ts'
import { exposureBetween } from '../src/store/activity-demand.ts'
import { openStore, type StorePlace } from '../src/store/open-store.ts'
import { FURTHEST_STARTS_S } from '../src/import/duplicates/same-activity.ts'
import { putOriginal, recordingsBetween } from '../src/store/recordings.ts'
import { ME, type Store } from '../src/store/store.ts'
import { fillHistory, madeUpActivity, NEWEST_S } from './history/made-up-history.ts'
import { COURSES, ready } from './history/ready.ts'
import { inTurn, spread, type Timing } from './measure.ts'

/**
 * What is asked of a history most, and how the answers slow down as it grows:
 *
 *     npm run bench:history -- 1000 10000 100000
 *
 * On SQLite, and on PostgreSQL where DATABASE_URL names a server on which databases may be made. Times are ms,
 * median (10th–90th percentile).
 */
const SIZES = process.argv.slice(2).map(Number)
const ROUNDS = 200
const START_UPS = 9
const READINESSES = 25
const PAGE = 50
const YEAR_S = 365 * 86_400

const server = process.env['DATABASE_URL']
console.log(`Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores`)
for (const dialect of ['SQLite', ...(server === undefined ? [] : ['PostgreSQL'])])
  for (const size of SIZES.length > 0 ? SIZES : [1_000, 10_000]) await measure(dialect, size)

async function measure(dialect: string, size: number): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'underfoot-bench-'))
  const database = `underfoot_bench_${process.pid}_${size}`
  try {
    if (dialect === 'PostgreSQL') await onServer(`create database ${database}`)
    const place = { home, databaseUrl: dialect === 'PostgreSQL' ? addressOf(database) : null }
    const store = await openStore(place)
    const begin = performance.now()
    await fillHistory(store, 0, size)
    const rate = size / ((performance.now() - begin) / 1000)
    console.log(`\n${dialect}, ${size} activities (written at ${rate.toFixed(0)} per second)`)
    for (const { name, times } of await asked(store, size)) tell(name, times)
    const ask = Object.entries(COURSES).map(([how, file]) => ({
      name: `readiness for 40 km, ${how}`,
      run: () => ready(store, file, NEWEST_S),
    }))
    for (const { name, times } of await inTurn(ask, READINESSES)) tell(name, times)
    await store.close()
    const starts = Array.from({ length: START_UPS }, () => startUp(place))
    tell(
      'program begins → first page',
      Float64Array.from(starts, ({ took }) => took),
    )
    tell(
      'its peak with a readiness, MB',
      Float64Array.from(starts, ({ peak_MB }) => peak_MB),
    )
  } finally {
    if (dialect === 'PostgreSQL') await onServer(`drop database if exists ${database} with (force)`)
    rmSync(home, { recursive: true })
  }
}

function asked(store: Store, size: number): Promise<Timing[]> {
  const { db } = store
  const some = madeUpActivity(Math.floor(size / 2)).activity
  const middle = { start_s: some.start_s, activity: some.activity }
  // What an arriving recording is laid beside.
  const [from_s, to_s] = [-1, 1].map((side) => (some.start_s ?? 0) + side * FURTHEST_STARTS_S)
  let next = size
  return inTurn(
    [
      { name: `first ${PAGE} of the list`, run: () => listActivities(db, ME, { limit: PAGE }) },
      { name: `${PAGE} in its middle`, run: () => listActivities(db, ME, { limit: PAGE, after: middle }) },
      { name: 'a year for exposure', run: () => exposureBetween(db, ME, NEWEST_S - YEAR_S, NEWEST_S) },
      { name: 'one activity', run: () => activityOf(db, ME, some.activity) },
      { name: 'its whole analysis', run: () => analysisOf(db, ME, some.activity) },
      { name: 'recordings around a run', run: () => recordingsBetween(db, ME, from_s, to_s) },
      { name: 'one more activity kept', run: () => keepOne(store, next++) },
    ],
    ROUNDS,
  )
}

async function keepOne(store: Store, n: number): Promise<ActivityRow> {
  const { activity, analysis, demand, recording } = madeUpActivity(n)
  await store.transact(
    async (db) => {
      await putOriginal(db, { athlete: ME, sha256: recording.sha256, size_bytes: 100_000, added_s: NEWEST_S })
      await putActivity(db, { activity, analysis, demand, recordings: [recording] })
    },
    { lock: ME },
  )
  return activity
}

function startUp({ home, databaseUrl }: StorePlace): { took: number; peak_MB: number } {
  const program = fileURLToPath(new URL('history/start-up.js', import.meta.url))
  const child = spawnSync(process.execPath, [program, home, databaseUrl ?? '', String(NEWEST_S)], {
    encoding: 'utf8',
  })
  if (child.status !== 0) throw new Error(child.stderr)
  return JSON.parse(child.stdout) as { took: number; peak_MB: number }
}

function tell(name: string, times: Float64Array): void {
  console.log(`  ${name.padEnd(30)} ${spread(times, 2).padStart(26)}`)
}

function addressOf(database: string): string {
  const url = new URL(server ?? '')
  url.pathname = database
  return url.href
}

async function onServer(statement: string): Promise<void> {
  const client = new Client({ connectionString: server })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
