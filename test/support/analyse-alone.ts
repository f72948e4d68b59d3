import { spawn } from 'node:child_process'
import { resolve } from 'node:path'

const UNDERFOOT = resolve(import.meta.dirname, '../../bin/underfoot.js')
/** ms. A process still running then hangs, on a slow and busy machine too. */
const HANGS = 240_000

/**
 * Makes the process itself say, as its last word on stderr, how much memory it ever held (kB). Linux counts what the
 * parent held at the fork into `maxRSS`, so its own high-water mark is asked first.
 */
const TELL_PEAK = `data:text/javascript,${encodeURIComponent(`
  import { readFileSync } from 'node:fs'
  process.on('exit', () => {
    let peak = process.resourceUsage().maxRSS
    try { peak = /VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1] } catch {}
    process.stderr.write('\\npeak ' + peak)
  })
`)}`

/** How a process of its own ended, and how much memory it ever held. */
export interface EndedAlone {
  readonly status: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
  readonly peak_MB: number
}

/** `underfoot analyse …` as built, in a process of its own. */
export async function analyseAlone(...args: readonly string[]): Promise<EndedAlone> {
  const child = spawn(process.execPath, ['--import', TELL_PEAK, UNDERFOOT, 'analyse', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: HANGS,
  })
  const [out, err]: [string[], string[]] = [[], []]
  child.stdout.setEncoding('utf8').on('data', (text: string) => void out.push(text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => void err.push(text))
  const [status, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((done, fail) => {
    child.on('error', fail)
    child.on('close', (...how) => done(how))
  })
  const [stderr = '', peak = ''] = err.join('').split('\npeak ')
  return { status, signal, stdout: out.join(''), stderr, peak_MB: Number(peak) / 1024 }
}
