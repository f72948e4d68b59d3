import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/server/app.ts'
import { listen, type Listening } from '../../src/server/listen.ts'
import { loadPages } from '../../src/server/pages.ts'
import { evidenceAccount } from '../../src/words/evidence/account.ts'
import { launchChromium } from '../support/chromium.ts'

const root = resolve(import.meta.dirname, '../..')
const pages = resolve(root, 'dist/web')
const shots = resolve(root, 'shots')
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8')
const account = evidenceAccount()

let browser: Browser
let server: Listening

beforeAll(async () => {
  if (!existsSync(pages)) throw new Error('The pages are not built: run `npm run build` first.')
  mkdirSync(shots, { recursive: true })
  browser = await launchChromium()
  server = await listen(createApp(loadPages(pages)), { port: 0 })
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

async function open(width: number, colorScheme: 'light' | 'dark') {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(`${server.url}#evidence`)
  await page.getByRole('heading', { level: 1, name: 'What is known, and how well' }).waitFor()
  return { page, complaints, close: () => context.close() }
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const { violations } = await page.evaluate(
    // The name axe gives itself in the page.
    () => (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  )
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
}

async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

describe('the evidence page', () => {
  for (const width of [360, 1440])
    for (const colorScheme of ['light', 'dark'] as const)
      it(`has no accessibility violation and no sideways scroll at ${width} px, ${colorScheme}, closed and open`, async () => {
        const { page, complaints, close } = await open(width, colorScheme)
        expect(await violations(page)).toEqual([])
        expect(await overflow(page)).toBe(0)
        await page.screenshot({ path: `${shots}/evidence-${width}-${colorScheme}.png`, fullPage: true })
        await page.evaluate(() => {
          for (const one of document.querySelectorAll('details')) one.open = true
        })
        expect(await violations(page)).toEqual([])
        expect(await overflow(page)).toBe(0)
        expect(complaints).toEqual([])
        await close()
      })

  it('holds every claim, every number and every published row of the account, and no other', async () => {
    const { page, close } = await open(1440, 'light')
    const texts = async (selector: string) =>
      (await page.locator(selector).allTextContents()).map((text) => text.trim())
    expect(await texts('.claim h3')).toEqual(account.claims.map(({ about }) => about))
    expect(await texts('.number-what')).toEqual(
      account.groups.flatMap(({ coefficients }) => coefficients.map(({ what }) => what)),
    )
    const rows = await page.locator('.published tbody tr').count()
    expect(rows).toBe(account.tables.reduce((sum, { held }) => sum + held.length, 0))
    expect(await page.locator('.unclaimed li').count()).toBe(
      account.tables.reduce((sum, { unclaimed }) => sum + unclaimed.length, 0),
    )
    await close()
  })

  it('is worked by keyboard alone: to a part, and into a number’s study', async () => {
    const { page, close } = await open(360, 'light')
    const jump = page.getByRole('button', { name: 'Every number' })
    await jump.focus()
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('numbers')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    const first = page.locator('details.number').first()
    expect(await first.evaluate((one: HTMLDetailsElement) => one.open)).toBe(true)
    expect(await first.textContent()).toMatch(/Minetti/)
    await close()
  })

  it('is one step away from a run', async () => {
    const { page, close } = await open(360, 'light')
    await page.goto(server.url)
    await page.getByRole('button', { name: /example/i }).click()
    await page.getByRole('link', { name: 'What the book says, what the evidence says' }).click()
    await page.getByRole('heading', { level: 1, name: 'What is known, and how well' }).waitFor()
    await close()
  })
})
