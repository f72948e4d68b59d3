import { type JobRow, leasedJobs } from '../store/job-rows.ts'
import { isProcessGone } from '../store/process-name.ts'
import type { JobContext } from './context.ts'
import { reclaim } from './job-state.ts'
import { repeatUntil } from './loops.ts'

interface Sighting {
  readonly lease: string
  /** ms of this process's own monotonic clock. */
  readonly since: number
}

/**
 * Until the signal aborts, reclaims jobs of workers that died: at once where their process is gone from this machine,
 * else when their lease has not been renewed for `leaseTtl` by this process's own monotonic clock. The wall clocks of
 * the machines may disagree or jump.
 */
export function reapDeadWorkers(context: JobContext, signal: AbortSignal): Promise<void> {
  const sightings = new Map<string, Sighting>()
  return repeatUntil(signal, 2 * context.timing.heartbeat, () => reapOnce(context, sightings))
}

async function reapOnce(context: JobContext, sightings: Map<string, Sighting>): Promise<void> {
  const leased = await leasedJobs(context.store.db)
  const now = performance.now()
  const names = new Set(leased.map(nameOf))
  for (const name of sightings.keys()) if (!names.has(name)) sightings.delete(name)
  for (const row of leased) {
    const name = nameOf(row)
    const lease = `${row.worker} ${row.attempts} ${row.lease_until_s}`
    const before = sightings.get(name)
    if (before?.lease !== lease) sightings.set(name, { lease, since: now })
    const isExpired = before?.lease === lease && now - before.since > context.timing.leaseTtl
    if (isExpired || isProcessGone(row.worker ?? '')) await reclaim(context, row)
  }
}

function nameOf({ athlete, job }: JobRow): string {
  return JSON.stringify([athlete, job])
}
