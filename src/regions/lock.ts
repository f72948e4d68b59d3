import { randomBytes } from 'node:crypto'
import {
  existsSync,
  linkSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { RegionError } from './region-error.ts'

/** ms between signs of life of whoever holds a lock, and without one after which it is taken for dead. */
const HEARTBEAT = 10_000
const DEAD_AFTER = 60_000

/** ms that writing a new lock may take; one that nobody can read after that was never finished. */
const BLANK_FOR = 1000

/** ms between two looks at a lock that is waited for. */
const POLL = 200

interface Holder {
  readonly pid: number
  readonly host: string
  /** Tells one taking of a lock from the next. */
  readonly token: string
}

/**
 * Does `work` while holding the lock file at `path`. A lock whose holder died without a word, by kill -9 or a
 * power cut, is taken over: nobody needs to clean up after it.
 *
 * It keeps two from doing the same work at once; what keeps files whole is that they are renamed into place.
 *
 * @param what is being worked on, for the sentence when somebody else is at it
 * @throws RegionError when a living process holds the lock
 */
export async function withLock<T>(path: string, what: string, work: () => Promise<T>): Promise<T> {
  return whileHeld(path, await take(path, what), work)
}

/** The same, but waits for a living holder to be done. */
export async function withLockInTurn<T>(path: string, work: () => Promise<T>): Promise<T> {
  for (;;) {
    if (!isHeld(path)) {
      const token = tryToTake(path)
      if (token !== null) return whileHeld(path, token, work)
    }
    await pause(POLL)
  }
}

async function whileHeld<T>(path: string, token: string, work: () => Promise<T>): Promise<T> {
  const heart = setInterval(() => beat(path), HEARTBEAT).unref()
  try {
    return await work()
  } finally {
    clearInterval(heart)
    if (holderOf(path)?.token === token) rmSync(path, { force: true })
  }
}

/** Whether a living process holds the lock at `path`. */
export function isHeld(path: string): boolean {
  try {
    return !isDead(path, holderOf(path))
  } catch {
    return false
  }
}

async function take(path: string, what: string): Promise<string> {
  for (;;) {
    const token = tryToTake(path)
    if (token !== null) return token
    const other = holderOf(path)
    if (other !== null && isHeld(path))
      throw new RegionError(
        `${what} is being worked on by another underfoot (process ${other.pid}); wait until it is done.`,
      )
    await pause(POLL)
  }
}

/** Null when somebody holds it; one who is dead holds it no longer. */
function tryToTake(path: string): string | null {
  const other = holderOf(path)
  if (existsSync(path) && !isHeld(path)) removeDead(path, other)
  const holder: Holder = { pid: process.pid, host: hostname(), token: randomBytes(8).toString('hex') }
  try {
    writeFileSync(path, JSON.stringify(holder), { flag: 'wx' })
    return holder.token
  } catch (error) {
    if (isCode(error, 'EEXIST')) return null
    throw error
  }
}

/** Moves the lock aside before removing it: somebody may have taken it over since it was looked at. */
function removeDead(path: string, dead: Holder | null): void {
  const aside = `${path}.${randomBytes(4).toString('hex')}`
  try {
    renameSync(path, aside)
  } catch (error) {
    if (isCode(error, 'ENOENT')) return
    throw error
  }
  if (holderOf(aside)?.token !== dead?.token) giveBack(aside, path)
  rmSync(aside, { force: true })
}

function giveBack(aside: string, path: string): void {
  try {
    linkSync(aside, path)
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error
  }
}

function isDead(path: string, holder: Holder | null): boolean {
  const age = Date.now() - statSync(path).mtimeMs
  if (holder === null) return age > BLANK_FOR
  return age > DEAD_AFTER || (holder.host === hostname() && !isRunning(holder.pid))
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return isCode(error, 'EPERM')
  }
}

/** Null for a lock that is gone, or is just being written. */
function holderOf(path: string): Holder | null {
  try {
    const holder: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return isHolder(holder) ? holder : null
  } catch {
    return null
  }
}

function isHolder(holder: unknown): holder is Holder {
  return (
    typeof holder === 'object' &&
    holder !== null &&
    'pid' in holder &&
    typeof holder.pid === 'number' &&
    'host' in holder &&
    typeof holder.host === 'string' &&
    'token' in holder &&
    typeof holder.token === 'string'
  )
}

function beat(path: string): void {
  const now = new Date()
  try {
    utimesSync(path, now, now)
  } catch {
    // Somebody took the lock from us for dead, as after a long sleep of the machine: let them have it.
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
