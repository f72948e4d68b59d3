import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { launchChromium } from '../test/support/chromium.ts'
import { serveCounted, type Wire } from './counting-proxy.ts'
import { quantile } from './measure.ts'
import { seededRandom } from './random.ts'

/**
 * What it costs to open a stored run: bytes over the wire, requests and time, from the click in My runs until its
 * figures stand there.
 *
 *     npm run bench:open [-- TREE …]
 *
 * Each TREE is a built checkout, this one when none is named: a former one beside the present one gives before and
 * after. Their opens take turns, before and after and before and after, so that a machine that is busy for a while
 * slows all trees alike. Every tree has a home of its own with the Heidelberg region, the runs of P08 (no ground known)
 * and the one of P21 (in Heidelberg). Every open is in a browser of its own that has nothing cached; what was asked for
 * before the click is not counted.
 */
const DATA = resolve('../shared/data')
const named = process.argv.slice(2)
const trees = (named.length > 0 ? named : ['.']).map((tree) => resolve(tree))
/** Of each tree. */
const OPENS = 6
const MB = 1e6

const serving: Serving[] = []
const browser = await launchChromium()
try {
  for (const tree of trees) serving.push(await serve(tree))
  await openInTurn(browser, serving)
  serving.forEach(tell)
} finally {
  await browser.close()
  for (const { close } of serving) await close()
}

/** A tree, served, and how its runs opened. */
interface Serving {
  readonly tree: string
  readonly wire: Wire
  readonly openings: Opening[]
  readonly close: () => Promise<void>
}

interface Opening {
  readonly what: string
  readonly ms: number
  readonly bytes: number
  readonly requests: readonly string[]
}

async function serve(tree: string): Promise<Serving> {
  const home = mkdtempSync(join(tmpdir(), 'underfoot-open-'))
  const program = join(tree, 'bin/underfoot.js')
  const { DATABASE_URL: _, ...own } = process.env
  const env = { ...own, UNDERFOOT_HOME: home }
  const underfoot = (...args: string[]) =>
    execFileSync(process.execPath, [program, ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  underfoot('ground', 'add', join(DATA, 'osm/heidelberg-2024.osm.pbf'))
  underfoot('import', join(DATA, 'runs/P08'), join(DATA, 'runs/P21'))
  const { wire, stop } = await serveCounted(program, env)
  const close = async (): Promise<void> => {
    await stop()
    rmSync(home, { recursive: true })
  }
  return { tree, wire, openings: [], close }
}

/** The run on known ground and one without, in turn, the latter chosen by chance: the same for every tree. */
async function openInTurn(browser: Browser, serving: readonly Serving[]): Promise<void> {
  const random = seededRandom(9)
  for (let i = 0; i < OPENS; i++) {
    const chance = random()
    for (const { wire, openings } of serving)
      openings.push(await openAnew(browser, wire, i % 2 === 0, chance))
  }
}

async function openAnew(browser: Browser, wire: Wire, isGrounded: boolean, chance: number): Promise<Opening> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  context.setDefaultTimeout(120_000)
  const page = await context.newPage()
  await page.goto(wire.url)
  // Not by its address, which is another one in former trees.
  await page.getByRole('link', { name: 'My runs' }).click()
  await page.locator('.run-row').first().waitFor()
  await page.waitForLoadState('networkidle').catch(() => undefined)
  const opening = await openOne(page, wire, isGrounded, chance)
  await context.close()
  return opening
}

async function openOne(page: Page, wire: Wire, isGrounded: boolean, chance: number): Promise<Opening> {
  const rows = page.locator('.run-row')
  const names = await rows.allTextContents()
  // The one run in Heidelberg is 5.3 km long; P08 has none of that length there.
  const grounded = names.findIndex((name) => name.includes('5.3 km'))
  const others = [...names.keys()].filter((row) => row !== grounded)
  const row = isGrounded ? grounded : others[Math.floor(chance * others.length)]
  wire.reset()
  const begin = performance.now()
  await rows.nth(row).click()
  await page.locator('dl.facts').waitFor()
  await page.locator('canvas, .map-canvas').first().waitFor()
  const ms = performance.now() - begin
  await page.waitForTimeout(300)
  const { bytes, requests } = wire.counted()
  return { what: isGrounded ? 'on known ground' : 'ground unknown', ms, bytes, requests }
}

function tell({ tree, openings }: Serving): void {
  console.log(`\n${tree}, Node ${process.version}, ${cpus().length} cores\n`)
  console.log(
    '| run | opens | requests | MB over the wire | ms from click to complete, median (least–most) |',
  )
  console.log('| --- | ---: | ---: | ---: | ---: |')
  for (const what of new Set(openings.map((one) => one.what))) {
    const these = openings.filter((one) => one.what === what)
    const of = (pick: (one: Opening) => number, q: number) => quantile(Float64Array.from(these, pick), q)
    const ms = (q: number) => of((one) => one.ms, q).toFixed(0)
    console.log(
      `| ${what} | ${these.length} | ${of((one) => one.requests.length, 0.5)} | ` +
        `${(of((one) => one.bytes, 0.5) / MB).toFixed(3)} | ${ms(0.5)} (${ms(0)}–${ms(1)}) |`,
    )
  }
  console.log(`\nAsked for on known ground:\n${openings[0].requests.map((one) => `- ${one}`).join('\n')}`)
}
