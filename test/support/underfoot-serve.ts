import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'

const program = resolve(import.meta.dirname, '../../bin/underfoot.js')

/** `underfoot serve` as people start it, over a home of its own on SQLite. */
export interface RealServer {
  readonly url: string
  close(): Promise<void>
}

/** Runs a command in a home and tells what it printed. */
export function underfoot(home: string, args: readonly string[], input = ''): string {
  return execFileSync(process.execPath, [program, ...args], { encoding: 'utf8', input, env: ownEnv(home) })
}

export function newHome(): string {
  return mkdtempSync(join(tmpdir(), 'underfoot-home-'))
}

export async function startServing(home: string): Promise<RealServer> {
  const child = spawn(process.execPath, [program, 'serve', '--port', '0', '--no-open'], {
    env: ownEnv(home),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return { url: await urlFrom(child), close: () => endOf(child, home) }
}

async function urlFrom(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('The server has no output to read.')
  for await (const line of createInterface(child.stdout)) {
    const url = /http:\/\/\S+/.exec(line)?.[0]
    if (url !== undefined) return url
  }
  throw new Error('The server ended before it listened.')
}

async function endOf(child: ChildProcess, home: string): Promise<void> {
  if (child.exitCode === null) {
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    await ended
  }
  rmSync(home, { recursive: true, force: true })
}

/** Whatever database this machine may name, the test's is in its home. */
function ownEnv(home: string): NodeJS.ProcessEnv {
  const { DATABASE_URL: _, ...env } = process.env
  return { ...env, UNDERFOOT_HOME: home }
}
