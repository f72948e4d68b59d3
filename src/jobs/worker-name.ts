import { randomBytes } from 'node:crypto'
import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import { isRunning } from '../store/is-running.ts'

/**
 * A name for one who works jobs, telling machine, process and when the process began, so that others on the same
 * machine can see at once that it is no more.
 */
export function newWorkerName(): string {
  const self = [machine(), process.pid, startOf(process.pid) ?? '']
  return [...self, randomBytes(6).toString('hex')].join(' ')
}

/** Whether a worker surely has ended: its process was on this machine and is not there any more. */
export function isSurelyGone(worker: string): boolean {
  const [on, pid, start] = worker.split(' ')
  if (on !== machine() || !/^\d+$/.test(pid)) return false
  if (!isRunning(Number(pid))) return true
  // Another process under an old number, as is usual in a container that was started again.
  return start !== '' && startOf(Number(pid)) !== null && startOf(Number(pid)) !== start
}

/** Two containers may share a host's name and still not see one another's processes. */
function machine(): string {
  return `${encodeURIComponent(hostname())}/${processSpace()}`
}

function processSpace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid').replaceAll(/\D/g, '')
  } catch {
    return ''
  }
}

/** When a process began, in ticks since the machine did; null where the system does not tell. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    // The program's name, in brackets, may hold anything; the 20th field after it is the start.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    return null
  }
}
