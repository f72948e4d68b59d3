import { randomBytes } from 'node:crypto'
import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import { isRunning } from '../store/is-running.ts'
import type { JobContext } from './context.ts'
import type { JobRow } from './job-rows.ts'
import { leasedJobs, reclaim } from './job-state.ts'
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
  const leased = await leasedJobs(context)
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

/** A worker's name: machine, process, when the process began, so that others on the machine can see that it is gone. */
export function newWorkerName(): string {
  const self = [machine(), process.pid, startOf(process.pid) ?? '']
  return [...self, randomBytes(6).toString('hex')].join(' ')
}

/** Whether a worker's process was on this machine and has ended. */
function isProcessGone(worker: string): boolean {
  const [on, pid, start] = worker.split(' ')
  if (on !== machine() || !/^\d+$/.test(pid)) return false
  if (!isRunning(Number(pid))) return true
  // A recycled process number, as is usual in a container that was restarted.
  return start !== '' && startOf(Number(pid)) !== null && startOf(Number(pid)) !== start
}

/** Two containers may share a host name and still not see each other's processes. */
function machine(): string {
  return `${encodeURIComponent(hostname())}/${pidNamespace()}`
}

function pidNamespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid').replaceAll(/\D/g, '')
  } catch {
    return ''
  }
}

/** When a process began, in ticks since boot; null where the system does not tell. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    // The program's name, in brackets, may hold anything; the 20th field after it is the start.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    return null
  }
}
