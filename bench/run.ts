import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { XMLParser } from 'fast-xml-parser'
import FitParser from 'fit-file-parser'
import { readActivityFile } from '../src/activity/read.ts'
import { analyse, ANYBODY } from '../src/analysis/analyse.ts'
import { madeUpRun, toFit, toGpx } from './made-up-run.ts'
import { inTurn, quantile, ratios, spread } from './measure.ts'

/**
 * File → finished analysis, beside the peers' bare decode of the same bytes, in one run:
 *
 *     npm run bench
 *
 * Data are made up from a fixed seed. Times are ms, median (10th–90th percentile); ratios are taken round by round.
 */
const RECORDS = 10_000
const ROUNDS = 25
const GROWTH = [1_000, 10_000, 100_000, 1_000_000]
const LARGE_RECORDS = 2_000_000

const fit = toFit(madeUpRun(RECORDS))
const gpx = new TextEncoder().encode(toGpx(madeUpRun(RECORDS)))

console.log(`Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores\n`)
await besidePeers()
growth()
memory()

async function besidePeers(): Promise<void> {
  const [oursFit, peerFit, oursGpx, peerGpx] = await inTurn(
    [
      { name: 'Underfoot, FIT to analysis', run: () => wholeAnalysis('run.fit', fit) },
      { name: 'fit-file-parser, bare decode', run: () => peerDecodesFit(fit) },
      { name: 'Underfoot, GPX to analysis', run: () => wholeAnalysis('run.gpx', gpx) },
      { name: 'fast-xml-parser, bare parse', run: () => peerParsesGpx(gpx) },
    ],
    ROUNDS,
  )
  if (!oursFit || !peerFit || !oursGpx || !peerGpx) throw new Error('A contestant went missing.')
  console.log(`${RECORDS} samples: FIT ${size(fit)}, GPX ${size(gpx)}, ${ROUNDS} rounds in turn`)
  for (const { name, times } of [oursFit, peerFit, oursGpx, peerGpx])
    console.log(`  ${name.padEnd(30)} ${spread(times)} ms`)
  console.log(`  FIT ratio ours ÷ peer          ${spread(ratios(oursFit, peerFit), 2)}   (target ≤ 0.8)`)
  console.log(`  GPX ratio ours ÷ peer          ${spread(ratios(oursGpx, peerGpx), 2)}   (target ≤ 0.5)\n`)
}

/** Time per record from a thousand to a million: a straight line if nothing is quadratic. */
function growth(): void {
  console.log('FIT to analysis as the recording grows')
  for (const records of GROWTH) {
    const bytes = toFit(madeUpRun(records))
    const rounds = Math.max(5, Math.min(40, Math.round(400_000 / records)))
    const times = new Float64Array(rounds)
    wholeAnalysis('run.fit', bytes)
    for (let i = 0; i < rounds; i++) {
      const begin = performance.now()
      wholeAnalysis('run.fit', bytes)
      times[i] = performance.now() - begin
    }
    const each = (quantile(times, 0.5) * 1000) / records
    console.log(
      `  ${String(records).padStart(9)} records  ${spread(times).padStart(24)} ms   ${each.toFixed(2)} µs a record`,
    )
  }
  console.log('')
}

/** Peak memory of a process that reads and analyses one very long recording. */
function memory(): void {
  const folder = mkdtempSync(join(tmpdir(), 'underfoot-bench-'))
  try {
    const file = join(folder, 'long.fit')
    const bytes = toFit(madeUpRun(LARGE_RECORDS))
    writeFileSync(file, bytes)
    const child = spawnSync(
      process.execPath,
      [fileURLToPath(new URL('peak-memory.js', import.meta.url)), file],
      {
        encoding: 'utf8',
      },
    )
    console.log(`FIT of ${LARGE_RECORDS} records (${size(bytes)}): ${child.stdout}${child.stderr}`)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function wholeAnalysis(name: string, bytes: Uint8Array): void {
  const [activity] = readActivityFile(name, bytes).activities
  if (!activity) throw new Error(`The made-up ${name} held no activity.`)
  const outcome = analyse(activity, { person: ANYBODY, splitLength_m: 1000 })
  if (outcome.status !== 'analysed') throw new Error(`The made-up ${name} was set aside: ${outcome.reason}`)
}

function peerDecodesFit(bytes: Uint8Array<ArrayBuffer>): Promise<unknown> {
  return new FitParser({ mode: 'list' }).parseAsync(bytes.buffer)
}

function peerParsesGpx(bytes: Uint8Array): unknown {
  return new XMLParser({ ignoreAttributes: false }).parse(new TextDecoder().decode(bytes))
}

function size(bytes: Uint8Array): string {
  return `${(bytes.length / 1e6).toFixed(2)} MB`
}
