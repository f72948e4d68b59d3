import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { underfootHere } from '../../support/in-process.ts'

const root = resolve(import.meta.dirname, '../../..')
const underfoot = join(root, 'bin', 'underfoot.js')

export interface Ended {
  readonly code: number | null
  readonly signal: string | null
  readonly out: string
  readonly err: string
}

/** A home folder of its own, and the built command line working in it, as a process. */
export class Home {
  readonly folder = mkdtempSync(join(tmpdir(), 'underfoot-ground-'))
  readonly #env: Record<string, string>

  constructor(env: Record<string, string> = {}) {
    if (!existsSync(join(root, 'dist', 'src', 'cli', 'main.js')))
      throw new Error('These tests run what is built: `npm run build` first.')
    // No address elsewhere may be asked for, whatever a test forgets.
    const nowhere = 'http://127.0.0.1:9/'
    this.#env = { UNDERFOOT_EXTRACTS: nowhere, UNDERFOOT_ELEVATION: nowhere, ...env }
  }

  at(...parts: readonly string[]): string {
    return join(this.folder, ...parts)
  }

  /** Everything in `regions`, hidden files too. */
  regions(): string[] {
    return existsSync(this.at('regions')) ? readdirSync(this.at('regions')).sort() : []
  }

  /** Where no region is to be made, in this process: making one is done in a thread of the built program. */
  async run(...args: readonly string[]): Promise<Ended> {
    if (args[0] === 'add') return ending(this.start(...args))
    const env = { UNDERFOOT_HOME: this.folder, ...this.#env }
    return { signal: null, ...(await underfootHere(['ground', ...args], { cwd: this.folder, env })) }
  }

  start(...args: readonly string[]): ChildProcess {
    return spawn(process.execPath, [underfoot, 'ground', ...args], {
      env: { PATH: process.env['PATH'], UNDERFOOT_HOME: this.folder, ...this.#env },
      cwd: this.folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}

export function ending(child: ChildProcess): Promise<Ended> {
  return new Promise((done, fail) => {
    let [out, err] = ['', '']
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (out += text))
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (err += text))
    child.on('error', fail)
    child.on('close', (code, signal) => done({ code, signal, out, err }))
  })
}
