import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Browser } from 'playwright-core'
import { bytesSource } from '../src/ground/osm/source.ts'
import { openRegion } from '../src/ground/region/file/open-region.ts'
import { EVERY_SECOND, madeRecording, type MadeRecording } from '../test/ground/match/made-recording.ts'
import { madeWalk } from '../test/ground/match/made-walk.ts'
import { launchChromium } from '../test/support/chromium.ts'
import { serveCounted, type Wire } from './counting-proxy.ts'
import { seededRandom } from './random.ts'

/**
 * What it costs to drop a recording on the page where a region knows its ground: bytes of the region over the wire, from
 * the drop until what was met with on the way stands there.
 *
 *     npm run bench:drop [-- TREE …]
 *
 * Each TREE is a built checkout, as in `open-run.ts`. Regions: Heidelberg without heights, Andorra with them; files: the
 * run of P21, and trail runs made up over both regions. Each drop is in a browser of its own.
 */
const DATA = resolve('../shared/data')
const REGIONS = [
  { name: 'heidelberg-2024', heights: ['--no-elevation'] },
  { name: 'andorra-2025', heights: ['--elevation', join(DATA, 'dem')] },
]
const LENGTHS_KM = [10, 20]
const RUNS = 3
const trees = process.argv.slice(2)

for (const tree of trees.length > 0 ? trees : [resolve('.')]) await measure(resolve(tree))

async function measure(tree: string): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'underfoot-drop-'))
  const program = join(tree, 'bin/underfoot.js')
  const { DATABASE_URL: _, ...own } = process.env
  const env = { ...own, UNDERFOOT_HOME: home }
  for (const { name, heights } of REGIONS)
    execFileSync(
      process.execPath,
      [program, 'ground', 'add', ...heights, join(DATA, `osm/${name}.osm.pbf`)],
      { env, stdio: ['ignore', 'ignore', 'inherit'] },
    )
  const { wire, stop } = await serveCounted(program, env)
  const browser = await launchChromium()
  try {
    console.log(`\n${tree}\n\n| file | region, MB | requests | of the region, MB | share |`)
    console.log('| --- | ---: | ---: | ---: | ---: |')
    for (const { name } of REGIONS) await dropAll(browser, wire, home, name)
  } finally {
    await browser.close()
    await stop()
    rmSync(home, { recursive: true })
  }
}

async function dropAll(browser: Browser, wire: Wire, home: string, name: string): Promise<void> {
  const file = join(home, `regions/${name}.region`)
  const size = statSync(file).size
  const region = await openRegion(bytesSource(readFileSync(file)))
  if (name === 'heidelberg-2024') {
    const run = join(DATA, 'runs/P21/P21_20190914_1522_run.fit')
    tell(`${name}, P21, 5.3 km`, size, await drop(browser, wire, run))
  }
  for (const km of LENGTHS_KM)
    for (let seed = 1; seed <= RUNS; seed++) {
      const random = seededRandom(7919 * seed + km)
      const walk = { metres: 1000 * km, onTrails: true, offMap: 0, isNearWays: () => false }
      const legs = madeWalk(region, random, walk)
      const options = { noise: 5, memory: 30, sampling: EVERY_SECOND, gaps: false } as const
      const made = join(home, 'made.gpx')
      writeFileSync(made, gpxOf(madeRecording(legs, random, options)))
      tell(`${name}, made up, ${km} km`, size, await drop(browser, wire, made))
    }
}

type Counted = ReturnType<Wire['counted']>

async function drop(browser: Browser, wire: Wire, file: string): Promise<Counted> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  context.setDefaultTimeout(120_000)
  const page = await context.newPage()
  await page.goto(wire.url)
  await page.waitForLoadState('networkidle')
  wire.reset()
  await page.locator('input[type=file]').first().setInputFiles(file)
  await page.getByRole('heading', { name: 'Met with on the way' }).waitFor()
  await page.waitForTimeout(300)
  await context.close()
  return wire.counted()
}

function tell(what: string, size: number, { ofRegions, requests }: Counted): void {
  const asked = requests.filter((path) => path.includes('/regions/')).length
  const mb = (bytes: number) => (bytes / 1e6).toFixed(2)
  const share = ((100 * ofRegions) / size).toFixed(1)
  console.log(`| ${what} | ${mb(size)} | ${asked} | ${mb(ofRegions)} | ${share} % |`)
}

function gpxOf({ latitude, longitude, walked }: MadeRecording): string {
  const points = Array.from(walked, (metres, i) => {
    const time = new Date(1_777_000_000_000 + 1000 * Math.round(metres / 3)).toISOString()
    return `<trkpt lat="${latitude[i].toFixed(7)}" lon="${longitude[i].toFixed(7)}"><ele>300</ele><time>${time}</time></trkpt>`
  })
  return `<gpx version="1.1" creator="bench" xmlns="http://www.topografix.com/GPX/1/1"><trk><type>running</type><trkseg>${points.join('\n')}</trkseg></trk></gpx>`
}
