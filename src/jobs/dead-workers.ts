import type { Around } from './around.ts'
import { takeBack } from './attempts.ts'
import type { JobRow } from './job-rows.ts'
import { mayPass, pauseUntil } from './timing.ts'
import { isSurelyGone } from './worker-name.ts'

interface Seen {
  readonly sign: string
  /** ms of this process's own clock, which never goes back. */
  readonly since: number
}

/**
 * Until the signal ends, takes jobs from workers that died: at once where their process is seen to be gone, else
 * when they have given no sign of life for as long as `timing.silence`, by this process's own clock. What the wall
 * clocks of the machines say does not matter.
 */
export async function watchOverWorkers(around: Around, signal: AbortSignal): Promise<void> {
  const seen = new Map<string, Seen>()
  const pause = Math.max(around.timing.look, around.timing.silence / 10)
  while (!signal.aborted) {
    try {
      await lookOnce(around, seen)
    } catch (error) {
      if (!mayPass(error)) throw error
    }
    await pauseUntil(pause, signal)
  }
}

async function lookOnce(around: Around, seen: Map<string, Seen>): Promise<void> {
  const held = await heldJobs(around)
  const now = performance.now()
  const names = new Set(held.map(nameOf))
  for (const name of seen.keys()) if (!names.has(name)) seen.delete(name)
  for (const row of held) {
    const name = nameOf(row)
    const sign = `${row.worker} ${row.attempts} ${row.lease_until_s}`
    const before = seen.get(name)
    if (before?.sign !== sign) seen.set(name, { sign, since: now })
    const isSilent = before?.sign === sign && now - before.since > around.timing.silence
    if (isSilent || isSurelyGone(row.worker ?? '')) await takeBack(around, row)
  }
}

function heldJobs({ store }: Around): Promise<JobRow[]> {
  return store.db
    .selectFrom('job')
    .selectAll()
    .where('state', '=', 'running')
    .where('worker', 'is not', null)
    .execute()
}

function nameOf({ athlete, job }: JobRow): string {
  return JSON.stringify([athlete, job])
}
