import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { growHeights } from './ground-heights.ts'
import { type Line, lineThrough } from './line-through.ts'
import { quantile, spread } from './measure.ts'
import { growPbf } from './osm-grow.ts'
import { type Built, STAGES, type Stage } from './region-steps.ts'

/** Copies of the extract, and how often each size is added and built. */
const GROWTH = [
  [1, 7],
  [4, 3],
  [16, 3],
] as const
/** 1e-7 degrees from one copy to the next: a little more than Andorra is wide. */
const EASTWARD = 4_000_000
/** How far from a straight line a growth may be and count as linear. */
const LINEAR = 0.2
/**
 * Says, as a process ends, how much memory it held at most and its processor time, all threads together; its
 * threads say the same.
 */
const SAYS_COST =
  'data:text/javascript,process.on("exit",()=>{const{maxRSS,userCPUTime,systemCPUTime}=process.resourceUsage();' +
  'process._rawDebug("cost",maxRSS,(userCPUTime+systemCPUTime)/1000)})'

interface Cost {
  readonly wall_ms: number
  readonly processor_ms: number
  readonly peak_MB: number
}

interface Size {
  readonly copies: number
  readonly rounds: number
  readonly extract: string
  readonly heights: string
}

/**
 * How the whole of `ground add` grows with the extract, heights and inference included: the command itself, cold,
 * with a home without regions each time; then its stages one by one.
 *
 * @returns where the region of one copy lies
 */
export async function growth(original: string, heights: string, folder: string): Promise<string> {
  const sizes: Size[] = []
  const bytes = new Uint8Array(readFileSync(original))
  for (const [copies, rounds] of GROWTH) {
    const extract = join(folder, `${copies}.osm.pbf`)
    writeFileSync(extract, await growPbf(bytes, { copies, eastward: EASTWARD }))
    sizes.push({
      copies,
      rounds,
      extract,
      heights: await growHeights(heights, join(folder, `heights-${copies}`), copies),
    })
  }
  wholeCommand(sizes, folder)
  stages(sizes, folder)
  return join(folder, '1.region')
}

function wholeCommand(sizes: readonly Size[], folder: string): void {
  console.log('underfoot ground add, the whole command with heights and inference, cold, in ms')
  const costs = sizes.map(({ copies, rounds, extract, heights }) => {
    const added = Array.from({ length: rounds }, () => add(extract, heights, folder))
    const of = (value: (cost: Cost) => number) => Float64Array.from(added, value)
    const wall = of(({ wall_ms }) => wall_ms)
    const processor = of(({ processor_ms }) => processor_ms)
    console.log(
      `  × ${copies}`.padEnd(7),
      `${spread(wall, 0)}, processor ${spread(processor, 0)},`,
      `peak ${Math.max(...of(({ peak_MB }) => peak_MB)).toFixed(0)} MB`,
    )
    return { copies, wall: quantile(wall, 0.5), processor: quantile(processor, 0.5) }
  })
  sayGrowth(
    'wall',
    costs.map(({ copies, wall }) => [copies, wall]),
  )
  sayGrowth(
    'processor',
    costs.map(({ copies, processor }) => [copies, processor]),
  )
}

function add(extract: string, heights: string, folder: string): Cost {
  const command = fileURLToPath(new URL('../../bin/underfoot.js', import.meta.url))
  const home = mkdtempSync(join(folder, 'home-'))
  const words = ['--import', SAYS_COST, command, 'ground', 'add', extract, '--elevation', heights]
  const begin = performance.now()
  const { stderr, status } = spawnSync(process.execPath, words, {
    encoding: 'utf8',
    env: { ...process.env, UNDERFOOT_HOME: home },
  })
  const wall_ms = performance.now() - begin
  if (status !== 0) throw new Error(stderr)
  const said = [...stderr.matchAll(/^cost (\d+) ([\d.]+)$/gm)]
  return {
    wall_ms,
    processor_ms: Math.max(...said.map(([, , processor]) => Number(processor))),
    peak_MB: Math.max(...said.map(([, kilobytes]) => Number(kilobytes) / 1024)),
  }
}

function stages(sizes: readonly Size[], folder: string): void {
  console.log('\nits stages in one thread, processor time in ms')
  const grown = new Map<Stage, [number, number][]>()
  for (const { copies, rounds, extract, heights } of sizes) {
    const region = join(folder, `${copies}.region`)
    const built = Array.from({ length: rounds }, () => build(extract, heights, region))
    const middle = (stage: Stage) =>
      quantile(
        Float64Array.from(built, ({ processor_ms }) => processor_ms[stage]),
        0.5,
      )
    for (const stage of STAGES) grown.set(stage, [...(grown.get(stage) ?? []), [copies, middle(stage)]])
    console.log(
      `  × ${copies}`.padEnd(7),
      `${STAGES.map((stage) => `${stage} ${middle(stage).toFixed(0)}`).join(', ')};`,
      `peak ${Math.max(...built.map(({ peak_MB }) => peak_MB)).toFixed(0)} MB,`,
      `file ${(statSync(region).size / 1e6).toFixed(1)} MB, ${built[0]?.edges ?? 0} edges`,
    )
  }
  for (const [stage, costs] of grown) sayGrowth(stage, costs)
}

function build(extract: string, heights: string, region: string): Built {
  const script = fileURLToPath(new URL('region-once.js', import.meta.url))
  const words = [script, 'build', extract, heights, region]
  const { stdout, stderr, status } = spawnSync(process.execPath, words, { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  // `region-once` says what it is asked about.
  return JSON.parse(stdout) as Built
}

/** A cost by copies as what it costs at all and what each copy adds, and how straight that is. */
function sayGrowth(what: string, costs: readonly (readonly [copies: number, cost: number])[]): void {
  const line = lineThrough(costs)
  const off = costs.map(([copies, cost]) => cost / costAt(line, copies) - 1)
  const farthest = Math.max(...off.map(Math.abs))
  const verdict = farthest <= LINEAR ? 'linear within 20 %' : 'NOT linear within 20 %'
  const bare = costs.map(([copies, cost]) => (cost / copies).toFixed(0)).join(', ')
  console.log(
    `    ${what.padEnd(10)} ${line.fixed.toFixed(0)} + ${line.each.toFixed(0)} a copy, off by`,
    `${off.map((share) => `${(100 * share).toFixed(0)} %`).join(', ')}: ${verdict}`,
    `(with the fixed part shared out: ${bare} a copy)`,
  )
}

const costAt = ({ fixed, each }: Line, copies: number): number => fixed + each * copies
