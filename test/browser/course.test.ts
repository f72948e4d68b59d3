import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PredictionJson } from '../../src/athlete/prediction-json.ts'
import type { BodyAccount } from '../../src/course/analysis.ts'
import { createApp } from '../../src/server/app.ts'
import { listen, type Listening } from '../../src/server/listen.ts'
import { loadPages } from '../../src/server/pages.ts'
import { formatDuration, paceNumber } from '../../src/units/units.ts'
import { basisWords, courseWords, timeWords, whenRows } from '../../src/words/prediction.ts'
import { bodyFigures } from '../../src/words/tallies.ts'
import { besideOf } from '../../web/body/beside.ts'
import { launchChromium } from '../support/chromium.ts'
import { describeWithShared, sharedPath } from '../support/shared.ts'

const root = resolve(import.meta.dirname, '../..')
const pages = resolve(root, 'dist/web')
const shots = resolve(root, 'shots')
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'underfoot-course-'))
const example = resolve(pages, 'example.gpx')

let browser: Browser
let server: Listening

beforeAll(async () => {
  mkdirSync(shots, { recursive: true })
  browser = await launchChromium()
  server = await listen(createApp(loadPages(pages)), { port: 0 })
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
  rmSync(folder, { recursive: true })
})

async function open(width = 1440, colorScheme: 'light' | 'dark' = 'light') {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(`${server.url}#course`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return { page, complaints, close: () => context.close() }
}

const choose = (page: Page, words: RegExp, files: string | string[]) =>
  page.getByLabel(words).setInputFiles(files)

async function textOf(page: Page, selector: string): Promise<string> {
  return ((await page.locator(selector).first().textContent()) ?? '').replace(/\s+/g, ' ').trim()
}

const plain = (text: string) => text.replace(/\s+/g, ' ')

/** What `course --json` tells: a prediction, and what it would ask of the body. */
type Told = PredictionJson & Pick<BodyAccount, 'figures' | 'load_kg'>

function told(...args: readonly string[]): Told {
  const json = execFileSync(process.execPath, [join(root, 'bin/underfoot.js'), ...args, '--json'], {
    encoding: 'utf8',
  })
  // Our own command's output, of the type it is made from.
  return JSON.parse(json) as Told
}

/** Every figure the page shows of a prediction, against the JSON of the command line. */
async function expectSame(page: Page, prediction: PredictionJson): Promise<void> {
  await expect.poll(() => textOf(page, 'h1'), { timeout: 30_000 }).toBe(plain(timeWords(prediction)))
  expect(await textOf(page, '.run-when')).toContain(plain(courseWords(prediction, 'km')))
  expect(await textOf(page, '.lede')).toBe(plain(basisWords(prediction, 'km')))
  const shown = await page
    .locator('.when tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('th, td')].slice(0, 4).map((cell) => cell.textContent)),
    )
  const share = prediction.band80_s.map((end) => end / prediction.movingTime_s)
  expect(shown).toEqual(
    whenRows(prediction.splits, 'km').map(({ place, at_s, pace }) => [
      place,
      formatDuration(at_s),
      share.map((end) => formatDuration(end * at_s)).join('–'),
      paceNumber(pace, 'km'),
    ]),
  )
}

/** Every figure of the body the page shows of a course nobody's mass is known for, against the same JSON. */
async function expectSameBody(page: Page, told: Told): Promise<void> {
  expect(bodyFigures(told).length).toBeGreaterThan(8)
  const asked = page.locator('.beside-flat tbody tr')
  for (const figure of bodyFigures(told)) {
    const beside = besideOf(figure, 'time', true)
    const row = asked.filter({ has: page.getByRole('rowheader', { name: figure.label, exact: true }) })
    const text = plain((await row.first().textContent()) ?? '')
    for (const shown of [beside?.here, beside?.flat, beside?.range])
      expect(text).toContain(plain(shown ?? '?'))
  }
}

describe('the course page and the command line', () => {
  it('tell the same digits before any run is known, and with one result', async () => {
    const { page, complaints, close } = await open()
    await choose(page, /choose a course/i, example)
    const anybody = told('course', example)
    await expectSame(page, anybody)
    await expectSameBody(page, anybody)
    await page.getByLabel('Distance, km').fill('10')
    await page.getByLabel('Time', { exact: true }).fill('52:30')
    await page.getByLabel('You come from').selectOption('road')
    const road = told('course', example, '--result', '10=52:30', '--background', 'road')
    await expectSame(page, road)
    await expectSameBody(page, road)
    expect(complaints).toEqual([])
    await close()
  })

  it('say why a file is no course, and what was set aside', async () => {
    writeFileSync(join(folder, 'noise.gpx'), '<gpx xmlns="http://www.topografix.com/GPX/1/1"></gpx>')
    const { page, close } = await open()
    await choose(page, /choose a course/i, join(folder, 'noise.gpx'))
    await expect.poll(() => textOf(page, '.course-status')).toMatch(/noise\.gpx: .+\./)
    await choose(page, /add your recordings/i, join(folder, 'noise.gpx'))
    await choose(page, /choose a course/i, example)
    await expect.poll(() => textOf(page, '.set-aside')).toMatch(/noise\.gpx: .+\./)
    await close()
  })

  for (const width of [360, 1440])
    for (const colorScheme of ['light', 'dark'] as const)
      it(`has no accessibility violation and no sideways scroll at ${width} px, ${colorScheme}`, async () => {
        const { page, close } = await open(width, colorScheme)
        const name = `${width}-${colorScheme}`
        await page.screenshot({ path: `${shots}/course-welcome-${name}.png` })
        await page.getByRole('button', { name: /made-up course/i }).click()
        await page.locator('.when tbody tr').first().waitFor()
        await page.evaluate(axe)
        const { violations } = await page.evaluate(
          // The name axe gives itself in the page.
          () => (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
        )
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        expect(overflow).toBeLessThanOrEqual(0)
        await page.screenshot({ path: `${shots}/course-${name}.png`, fullPage: true })
        await close()
      })
})

describeWithShared('the course page and the command line, from recordings', () => {
  it('tell the same digits for the same files', async () => {
    const history = sharedPath('runs', 'P14')
    const prediction = told('predict', '--history', history, '--course', example)
    expect(prediction.runs).toBeGreaterThan(2)
    const { page, close } = await open()
    await page.getByRole('button', { name: /made-up course/i }).click()
    await page.locator('.when tbody tr').first().waitFor()
    await choose(
      page,
      /add your recordings/i,
      readdirSync(history).map((name) => join(history, name)),
    )
    await expectSame(page, prediction)
    await page.screenshot({ path: `${shots}/course-p14.png`, fullPage: true })
    await close()
  })
})
