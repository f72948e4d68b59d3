import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { openStore } from '../src/store/open-store.ts'
import { ME } from '../src/store/store.ts'
import { startCluster } from '../test/support/postgres-cluster.ts'
import { importRuns, madeRun } from '../test/server/api/made-history.ts'
import { quantile } from './measure.ts'

/**
 * Many clients at once, reading and uploading, against `underfoot serve` in a process of its own:
 *
 *     npm run bench:load -- 200 60 both
 *
 * Clients, seconds, and on what: `sqlite`, `postgres` or `both`, one after the other. PostgreSQL is a server of our
 * own that ends with this, or the empty database that DATABASE_URL names. Not said: PostgreSQL where DATABASE_URL is
 * given, else SQLite.
 */
const CLIENTS = Number(process.argv[2] ?? 200)
const SECONDS = Number(process.argv[3] ?? 60)
const GIVEN_URL = process.env['DATABASE_URL'] || null
const ON = process.argv[4] ?? (GIVEN_URL === null ? 'sqlite' : 'postgres')
const RUNS = 300

/** Of a hundred requests, so many of each kind. */
const MIX = [
  ['list', 35],
  ['activity', 25],
  ['stretches', 10],
  ['route', 5],
  ['me', 10],
  ['jobs', 5],
  ['known', 5],
  ['upload', 5],
] as const

type Kind = (typeof MIX)[number][0]

if (!['sqlite', 'postgres', 'both'].includes(ON)) throw new Error(`On ${ON} nothing is known to run.`)
if (ON !== 'postgres') await loadOn(null)
if (ON !== 'sqlite') await loadOn(GIVEN_URL ?? (await (await startCluster()).createDatabase()))

/** @param databaseUrl null: SQLite */
async function loadOn(databaseUrl: string | null): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'underfoot-load-'))
  try {
    await load(home, databaseUrl)
  } finally {
    rmSync(home, { recursive: true })
  }
}

async function load(home: string, databaseUrl: string | null): Promise<void> {
  const store = await openStore({ home, databaseUrl })
  await importRuns(
    store,
    ME,
    Array.from({ length: RUNS }, (_, seed) => madeRun(seed)),
  )
  await store.close()
  const underfoot = fileURLToPath(new URL('../../bin/underfoot.js', import.meta.url))
  const server = spawn(process.execPath, [underfoot, 'serve', '--no-open', '--port', '0'], {
    env: { ...process.env, UNDERFOOT_HOME: home, DATABASE_URL: databaseUrl ?? '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const address = await new Promise<string>((resolve) => {
    server.stdout.on('data', (text: Buffer) => resolve(/http:\S+/.exec(text.toString())?.[0] ?? ''))
  })
  const base = `${address}api/v1`
  const list = await fetch(`${base}/activities?limit=200`)
  // Our own answer.
  const { activities } = (await list.json()) as { activities: { activity: string }[] }
  // Every client's line is opened before the clock starts: Node takes on one new line per turn of its loop.
  await Promise.all(Array.from({ length: CLIENTS }, async () => (await fetch(`${base}/me`)).arrayBuffer()))
  const memory: string[] = []
  const taken = new Map<Kind, number[]>()
  const failures = new Map<string, number>()
  const end = performance.now() + 1000 * SECONDS
  const clients = Array.from({ length: CLIENTS }, (_, nth) =>
    client(nth, {
      base,
      etag: list.headers.get('etag') ?? '',
      ids: activities.map((one) => one.activity),
      end,
      taken,
      failures,
    }),
  )
  for (let second = 0; second <= SECONDS; second += Math.ceil(SECONDS / 6)) {
    memory.push(`${second} s: ${residentMB(server.pid ?? 0)} MB`)
    if (second < SECONDS) await pause((1000 * SECONDS) / 6)
  }
  await Promise.all(clients)
  console.log(
    `Node ${process.version}, ${cpus().length} cores, ${databaseUrl === null ? 'SQLite' : 'PostgreSQL'}`,
  )
  tell(taken, failures, memory)
  await drained(base)
  server.kill('SIGTERM')
  await once(server, 'close')
}

interface Shared {
  readonly base: string
  readonly etag: string
  readonly ids: readonly string[]
  readonly end: number
  readonly taken: Map<Kind, number[]>
  readonly failures: Map<string, number>
}

async function client(nth: number, { base, etag, ids, end, taken, failures }: Shared): Promise<void> {
  const deck = MIX.flatMap(([kind, share]) => Array.from({ length: share }, () => kind))
  for (let i = 0; performance.now() < end; i++) {
    const kind = deck[(nth * 37 + i * 61) % deck.length]
    const id = ids[(nth * 13 + i * 7) % ids.length]
    const begin = performance.now()
    try {
      const answer = await ask(kind, base, id, etag, nth * 10_000 + i)
      await answer.arrayBuffer()
      const expected = { upload: 202, known: 304 }[kind as string] ?? 200
      if (answer.status !== expected && answer.status !== 200) count(failures, `${kind}: ${answer.status}`)
    } catch (error) {
      count(failures, `${kind}: ${error instanceof Error ? error.message : String(error)}`)
    }
    const times = taken.get(kind) ?? []
    taken.set(kind, times)
    times.push(performance.now() - begin)
  }
}

function ask(kind: Kind, base: string, id: string, etag: string, seed: number): Promise<Response> {
  if (kind === 'upload')
    return fetch(`${base}/uploads/a.gpx`, { method: 'PUT', body: madeRun(1000 + seed).text })
  if (kind === 'known') return fetch(`${base}/activities?limit=200`, { headers: { 'if-none-match': etag } })
  const path = {
    list: '/activities?limit=50',
    activity: `/activities/${id}`,
    stretches: `/activities/${id}/stretches`,
    route: `/activities/${id}/route.gpx`,
    me: '/me',
    jobs: '/jobs?limit=10',
  }[kind]
  return fetch(base + path)
}

function count(failures: Map<string, number>, what: string): void {
  failures.set(what, (failures.get(what) ?? 0) + 1)
}

/** Waits until what was uploaded is imported, and tells how long that took after the last request. */
async function drained(base: string): Promise<void> {
  const begin = performance.now()
  for (;;) {
    const { jobs } = (await (await fetch(`${base}/jobs?limit=200`)).json()) as { jobs: { state: string }[] }
    const states = jobs.map(({ state }) => state)
    const failed = states.filter((state) => state === 'failed').length
    if (!states.some((state) => state === 'waiting' || state === 'running')) {
      console.log(
        `imports done ${((performance.now() - begin) / 1000).toFixed(1)} s later; failed: ${failed}`,
      )
      return
    }
    await pause(500)
  }
}

function tell(
  taken: ReadonlyMap<Kind, readonly number[]>,
  failures: ReadonlyMap<string, number>,
  memory: readonly string[],
): void {
  const all = [...taken.values()].flat()
  console.log(
    `${CLIENTS} clients, ${SECONDS} s: ${all.length} requests, ${Math.round(all.length / SECONDS)} per second`,
  )
  for (const [kind, times] of [...taken, ['all', all] as const]) {
    const sorted = Float64Array.from(times)
    const at = (q: number) => quantile(sorted, q).toFixed(0).padStart(6)
    console.log(
      `${kind.padEnd(10)} ${String(times.length).padStart(7)}  ms: median ${at(0.5)}  p90 ${at(0.9)}  p99 ${at(0.99)}`,
    )
  }
  console.log(
    `failures: ${failures.size === 0 ? 'none' : [...failures].map(([what, n]) => `${what} × ${n}`).join(', ')}`,
  )
  console.log(`memory of the server: ${memory.join(', ')}`)
}

/** MB held, on Linux; NaN elsewhere. */
function residentMB(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024)
  } catch {
    return NaN
  }
}
