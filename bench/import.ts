import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { XMLParser } from 'fast-xml-parser'
import FitParser from 'fit-file-parser'
import { quantile, spread } from './measure.ts'

/**
 * Real recordings, FIT, GPX and TCX, imported and analysed into an embedded store, beside the peers' bare parse of the
 * same files in one thread; then what is asked most of a history of 10 000 activities (bench/store.ts). Each round is a process of its own, with a home of its own; the contestants take turns.
 *
 *     npm run bench:import [folder] [rounds]
 */
const ENTRY = fileURLToPath(new URL('import-once.js', import.meta.url))
const folder = resolve(process.argv[2] ?? '../shared/data/runs')
const rounds = Number(process.argv[3] ?? 5)
const RECORDING = /\.(fit|gpx|tcx)(\.gz)?$/

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  RECORDING.test(name),
)
console.log(`Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores`)
console.log(`${files.length} recordings of ${folder}, ${rounds} rounds\n`)

const ours = new Float64Array(rounds)
const memory = new Float64Array(rounds)
const peers = new Float64Array(rounds)
for (let round = 0; round < rounds; round++) {
  const { seconds, peak_MB } = importOnce()
  ours[round] = files.length / seconds
  memory[round] = peak_MB
  peers[round] = files.length / (await peersParse())
  console.log(
    `  round ${round + 1}: ${ours[round].toFixed(1)} a second, peers ${peers[round].toFixed(1)}, ${peak_MB.toFixed(0)} MB`,
  )
}
console.log(`Underfoot, to the analysis kept     ${spread(ours)} a second   (target ≥ 100)`)
console.log(`fit-file-parser, fast-xml-parser    ${spread(peers)} a second`)
console.log(`peak memory                         ${quantile(memory, 1).toFixed(0)} MB   (target ≤ 500)`)

// What such a history then answers: start-up ≤ 2 s, page ≤ 50 ms, year ≤ 100 ms, readiness ≤ 200 ms.
const QUESTIONS = fileURLToPath(new URL('store.js', import.meta.url))
spawnSync(process.execPath, [QUESTIONS, '10000'], { stdio: 'inherit' })

function importOnce(): { readonly seconds: number; readonly peak_MB: number } {
  const home = mkdtempSync(join(tmpdir(), 'underfoot-bench-'))
  try {
    const child = spawnSync(process.execPath, [ENTRY, home, folder], { encoding: 'utf8' })
    const [seconds, peak_MB] = child.stdout.trim().split(' ').map(Number)
    if (seconds === undefined || peak_MB === undefined || child.status !== 0) throw new Error(child.stderr)
    return { seconds, peak_MB }
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

/** s for what the peers can read; what they cannot, they are spared. */
async function peersParse(): Promise<number> {
  const begin = performance.now()
  for (const name of files) {
    try {
      const bytes = readFileSync(join(folder, name))
      await peerParses(name, name.endsWith('.gz') ? gunzipSync(bytes) : bytes)
    } catch {
      // Broken files end early.
    }
  }
  return (performance.now() - begin) / 1000
}

async function peerParses(name: string, bytes: Buffer): Promise<unknown> {
  if (/\.fit(\.gz)?$/.test(name)) {
    const whole = Uint8Array.from(bytes)
    return new FitParser({ mode: 'list' }).parseAsync(whole.buffer)
  }
  return new XMLParser({ ignoreAttributes: false }).parse(bytes.toString('utf8'))
}
