import { type ChildProcess, fork } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { inputOf, type Kind, KINDS, seedsOf } from './fuzz-inputs.ts'

/**
 * Gives broken files to every reader: recordings and courses, archives, maps, heights; made-up ones and, where they
 * are, the small ones of the founders, changed at random. A fault is a throw that is no refusal, more than 20 s on one
 * input, or more than 700 MB in all. Each fault's input is written out, and can be made again by its seed and number.
 *
 *     npm run fuzz -- [MINUTES] [SEED] [KIND]      (default 10 minutes, seed 1, all kinds)
 */
const [minutes = '10', seed = '1', only] = process.argv.slice(2)
const PATIENCE_MS = 20_000
const MOST_MB = 700
/** A fresh process now and then, so that what is measured is one input's and not what ten thousand left behind. */
const INPUTS_EACH = 5000
const LOOK_MS = 500
const folder = resolve(import.meta.dirname, '../fuzz')

interface Told {
  readonly n: number
  readonly kind: Kind
  readonly name: string
  readonly fault?: string
}

const faults: string[] = []
const tries = new Map<Kind, number>()
let most_mb = 0

mkdirSync(folder, { recursive: true })
const end = performance.now() + Number(minutes) * 60_000
let next = 0
while (performance.now() < end) next = await oneChild(next)
process.stdout.write(
  `${next} inputs (${KINDS.map((kind) => `${kind} ${tries.get(kind) ?? 0}`).join(', ')}), most memory ${most_mb} MB, ${faults.length} faults.\n${faults.join('\n')}\n`,
)
process.exitCode = faults.length > 0 ? 1 : 0

/** @returns the number of the next input */
async function oneChild(from: number): Promise<number> {
  const args = [seed, String(from), ...(only === undefined ? [] : [only])]
  const child = fork(join(import.meta.dirname, 'fuzz-child.js'), args, {
    execArgv: ['--max-old-space-size=2048'],
  })
  let current: Told | null = null
  let since = performance.now()
  let reason: string | null = null
  child.on('message', (told: Told) => {
    if (told.fault === undefined) {
      current = told
      since = performance.now()
      tries.set(told.kind, (tries.get(told.kind) ?? 0) + 1)
    } else note(told, told.fault)
  })
  const look = setInterval(() => {
    const memory_mb = memoryOf(child)
    most_mb = Math.max(most_mb, memory_mb)
    if (performance.now() - since > PATIENCE_MS) reason = `took more than ${PATIENCE_MS / 1000} s`
    else if (memory_mb > MOST_MB) reason = `took ${memory_mb} MB`
    const isDone = performance.now() > end || (current !== null && current.n - from >= INPUTS_EACH)
    if (reason !== null || isDone) child.kill('SIGKILL')
  }, LOOK_MS)
  await new Promise((resolve) => child.once('exit', resolve))
  clearInterval(look)
  const last = current as Told | null
  if (last === null) throw new Error('The child ended before it tried anything.')
  if (reason !== null) note(last, reason)
  else if (child.signalCode !== 'SIGKILL')
    note(last, `ended the process (${child.exitCode ?? child.signalCode})`)
  return last.n + 1
}

/** MB that the process has held at most. */
function memoryOf(child: ChildProcess): number {
  try {
    const [, kilobytes = '0'] =
      /VmHWM:\s*(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8')) ?? []
    return Math.round(Number(kilobytes) / 1024)
  } catch {
    return 0
  }
}

function note(told: Told, what: string): void {
  const { n, kind, name } = told
  const line = `${kind} ${n} of seed ${seed}, begun with ${name}: ${what}`
  faults.push(line)
  process.stdout.write(`${line}\n`)
  writeFileSync(join(folder, `${kind}-${seed}-${n}`), inputOf(seedsOf(kind), kind, Number(seed), n).bytes)
}
