import { spawnSync } from 'node:child_process'
import {
  closeSync,
  fstatSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { inflateSync } from 'node:zlib'
import { EVERY_KIND } from '../src/ground/osm/columns.ts'
import { readExtract } from '../src/ground/osm/extract.ts'
import { openOsm } from '../src/ground/osm/open-osm.ts'
import type { Inflate } from '../src/ground/osm/pbf/inflate.ts'
import { type Contestant, inTurn, quantile, ratios, spread } from './measure.ts'
import { growPbf } from './osm-grow.ts'

/**
 * Reading a map into columns, beside the fastest reader on npm and beside osmium, each where it is installed,
 * and how the time grows with the file:
 *
 *     node dist/bench/osm.js [FILE.osm.pbf] [MODULE of osm-pbf-parser-node]
 *
 * Times are ms, median (10th–90th percentile); ratios are taken round by round.
 */
const [original = resolve('../shared/data/osm/andorra-2025.osm.pbf'), peerModule = 'osm-pbf-parser-node'] =
  process.argv.slice(2)
const ROUNDS = 7
const COPIES = [1, 4, 16] as const

const native: Inflate = (data, size) => inflateSync(data, { maxOutputLength: Math.max(1, size) })

const folder = mkdtempSync(join(tmpdir(), 'underfoot-bench-'))
try {
  console.log(`Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores\n`)
  const bytes = new Uint8Array(readFileSync(original))
  const files = new Map<number, string>()
  for (const copies of COPIES) {
    const file = join(folder, `times-${copies}.osm.pbf`)
    writeFileSync(file, await growPbf(bytes, { copies }))
    files.set(copies, file)
  }
  await besidePeers(files.get(16) ?? original)
  await growth(files)
} finally {
  rmSync(folder, { recursive: true })
}

async function besidePeers(file: string): Promise<void> {
  const contestants: Contestant[] = [
    { name: 'Underfoot, into columns', run: () => decodeAll(file, native) },
    { name: 'Underfoot, inflating in JS', run: () => decodeAll(file) },
    { name: 'Underfoot, readExtract', run: () => extract(file) },
  ]
  const peer = await loadPeer()
  if (peer) contestants.push({ name: 'osm-pbf-parser-node', run: () => peer(file) })
  if (spawnSync('osmium', ['--version']).status === 0)
    contestants.push({ name: 'osmium fileinfo -e', run: () => spawnSync('osmium', ['fileinfo', '-e', file]) })
  const [ours, ...others] = await inTurn(contestants, ROUNDS, 1)
  if (!ours) throw new Error('Nobody came to the start.')
  console.log(`${original} 16 times over, ${ROUNDS} rounds in turn`)
  for (const timing of [ours, ...others])
    console.log(
      `  ${timing.name.padEnd(28)} ${spread(timing.times, 0).padStart(22)} ms   ÷ ours ${spread(ratios(timing, ours), 2)}`,
    )
  console.log(`  peak memory of this process ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB\n`)
}

async function growth(files: ReadonlyMap<number, string>): Promise<void> {
  const contestants = [...files].flatMap(([copies, file]) => [
    { name: `decode × ${copies}`, run: () => decodeAll(file, native) },
    { name: `extract × ${copies}`, run: () => extract(file) },
  ])
  const timings = await inTurn(contestants, ROUNDS, 2)
  console.log('as the file grows')
  for (const { name, times } of timings) {
    const copies = Number(name.split('× ')[1])
    const each = quantile(times, 0.5) / copies
    console.log(`  ${name.padEnd(14)} ${spread(times, 0).padStart(22)} ms   ${each.toFixed(1)} ms a copy`)
  }
}

/** Every block into columns, and every word of every block decoded. */
async function decodeAll(path: string, inflate?: Inflate): Promise<number> {
  return withFile(path, async (source) => {
    const file = await openOsm(source, inflate)
    let seen = 0
    for await (const { nodes, ways, relations, strings } of file.blocks(EVERY_KIND)) {
      seen += nodes.count + ways.count + relations.count
      for (let word = 0; word < strings.count; word++) seen += strings.text(word).length
    }
    return seen
  })
}

async function extract(path: string): Promise<number> {
  return withFile(path, async (source) => (await readExtract(await openOsm(source, native))).ways.count)
}

async function withFile<T>(
  path: string,
  use: (source: { size: number; read: (offset: number, length: number) => Uint8Array }) => Promise<T>,
): Promise<T> {
  const descriptor = openSync(path, 'r')
  try {
    return await use({
      size: fstatSync(descriptor).size,
      read(offset, length) {
        const bytes = new Uint8Array(length)
        return bytes.subarray(0, readSync(descriptor, bytes, 0, length, offset))
      },
    })
  } finally {
    closeSync(descriptor)
  }
}

/** The peer goes through the file with tags and without histories, like us; null where it is not installed. */
async function loadPeer(): Promise<((path: string) => Promise<number>) | null> {
  let createOSMStream: unknown
  try {
    // Not a dependency: whoever wants the comparison installs it.
    const module = (await import(peerModule)) as { readonly createOSMStream?: unknown }
    createOSMStream = module.createOSMStream
  } catch {
    return null
  }
  if (typeof createOSMStream !== 'function') return null
  const stream = createOSMStream
  return async (path) => {
    let seen = 0
    // Its documentation: an async generator of plain objects.
    const items = stream(path, { withTags: true, withInfo: false }) as AsyncIterable<unknown>
    for await (const _ of items) seen++
    return seen
  }
}
