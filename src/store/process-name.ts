import { randomBytes } from 'node:crypto'
import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'

/** A new name for something of this process: others on the same machine can see by it that the process is gone. */
export function newProcessName(): string {
  const self = [machineName(), process.pid, startOf(process.pid) ?? '']
  return [...self, randomBytes(6).toString('hex')].join(' ')
}

/** Whether the process that made a name was on this machine and has ended. */
export function isProcessGone(name: string): boolean {
  const [on, pid, start] = name.split(' ')
  if (on !== machineName() || !/^\d+$/.test(pid)) return false
  if (!isRunning(Number(pid))) return true
  // A recycled process number, as is usual in a container that was restarted.
  return start !== '' && startOf(Number(pid)) !== null && startOf(Number(pid)) !== start
}

/** This machine. Two containers may share a host name and still not see each other's processes. */
export function machineName(): string {
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

/** Whether a process of this machine is alive; one that belongs to somebody else is. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
