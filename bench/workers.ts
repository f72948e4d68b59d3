import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { openJobs } from '../src/jobs/open-jobs.ts'
import { openStore } from '../src/store/open-store.ts'
import { ME } from '../src/store/store.ts'
import { startCluster } from '../test/support/postgres-cluster.ts'
import { quantile, spread } from './measure.ts'

/**
 * One import shared by one, two and three `underfoot worker --at-once 1` on PostgreSQL, each with one thread that
 * reads recordings:
 *
 *     npm run bench:workers -- ../shared/data/runs
 */
const [named = '../shared/data/runs', rounds = '3'] = process.argv.slice(2)
const folder = resolve(named)
const WORKERS = [1, 2, 3]

const underfoot = fileURLToPath(new URL('../../bin/underfoot.js', import.meta.url))
const cluster = await startCluster({ isDurable: true })
const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) =>
  one.isFile(),
).length
const times = WORKERS.map(() => new Float64Array(Number(rounds)))

console.log(`Node ${process.version}, ${cpus().length} cores; ${files} files, ${rounds} rounds in turn`)
for (let round = 0; round < Number(rounds); round++)
  for (const [i, workers] of WORKERS.entries()) {
    const took = times[i]
    if (took !== undefined) took[round] = await timeOf(workers)
  }
const one = quantile(times[0] ?? new Float64Array(), 0.5)
for (const [i, workers] of WORKERS.entries()) {
  const took = times[i] ?? new Float64Array()
  const perSecond = took.map((seconds) => files / seconds)
  const speedUp = (one / quantile(took, 0.5)).toFixed(2)
  console.log(
    `${workers} at work: ${spread(took)} s, ${spread(perSecond, 0)} files per second, speed-up ${speedUp}`,
  )
}

/** s from handing the import in until it is done, with workers that are waiting for it. */
async function timeOf(workers: number): Promise<number> {
  const home = mkdtempSync(join(tmpdir(), 'underfoot-workers-'))
  const databaseUrl = await cluster.createDatabase()
  const store = await openStore({ home, databaseUrl })
  const jobs = openJobs(store)
  const env = { ...process.env, UNDERFOOT_HOME: home, DATABASE_URL: databaseUrl }
  const children = Array.from({ length: workers }, () =>
    spawn(process.execPath, [underfoot, 'worker', '--at-once', '1'], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
  )
  try {
    await Promise.all(children.map((child) => once(child.stdout, 'data')))
    const from = performance.now()
    const job = await jobs.add({ athlete: ME, kind: 'import', payload: { paths: [folder] } })
    for (;;) {
      const view = await jobs.get(ME, job)
      if (view?.state === 'failed') throw new Error(view.message ?? 'The import failed.')
      if (view?.state === 'done') return (performance.now() - from) / 1000
      await pause(50)
    }
  } finally {
    await Promise.all(children.map(ended))
    await store.close()
    rmSync(home, { recursive: true })
  }
}

async function ended(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM')
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
}
