import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import type * as Axe from 'axe-core'
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { RegionCatalogue } from '../../src/regions/catalogue.ts'
import { createApp } from '../../src/server/app.ts'
import { listen, type Listening } from '../../src/server/listen.ts'
import { loadPages } from '../../src/server/pages.ts'
import { launchChromium } from './chromium.ts'

const root = resolve(import.meta.dirname, '../..')
const shots = join(root, 'shots')
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8')

/** The pages as `npm run build` leaves them. */
export const builtPages = join(root, 'dist/web')
/** The made-up course and run that comes with them. */
export const exampleFile = join(builtPages, 'example.gpx')

/** Only what never comes takes so long. */
const PATIENCE_MS = 120_000

export const WIDTHS = [360, 1440]
export const SCHEMES = ['light', 'dark'] as const

/** A page, with what it grumbled about and asked for since it was opened. */
export interface Opened {
  readonly page: Page
  /** Errors and warnings of its console, and what it threw. */
  readonly complaints: readonly string[]
  /** Addresses it asked for beyond the server it came from. */
  readonly outside: readonly string[]
  /** Paths it asked for. */
  readonly asked: readonly string[]
  readonly close: () => Promise<void>
}

/** A Chromium for the tests of a file, and the built pages without a history. */
export interface Pages {
  /** Where the pages are. */
  readonly url: () => string
  readonly browser: () => Browser
  /** Opens an address in a context of its own: nothing kept from the page before. */
  readonly open: (url?: string, options?: BrowserContextOptions) => Promise<Opened>
}

/** Starts both before the tests of the file or suite that asks, and ends them after. */
export function usePages(regions = new RegionCatalogue('/nowhere')): Pages {
  let browser: Browser
  let server: Listening

  beforeAll(async () => {
    if (!existsSync(builtPages)) throw new Error('The pages are not built: run `npm run build` first.')
    mkdirSync(shots, { recursive: true })
    browser = await launchChromium()
    server = await listen(createApp(loadPages(builtPages), regions), { port: 0 })
  })

  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  return {
    url: () => server.url,
    browser: () => browser,
    open: (url = server.url, options = {}) => open(browser, url, options),
  }
}

async function open(browser: Browser, url: string, options: BrowserContextOptions): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options })
  // A page may be drawn by a processor that others use: what it is to show is waited for as `expect.poll` waits.
  context.setDefaultTimeout(PATIENCE_MS)
  const page = await context.newPage()
  const complaints: string[] = []
  const outside: string[] = []
  const asked: string[] = []
  page.on('console', (message) => {
    // Chromium grumbles about the speed of a graphics card that is none.
    const isAboutDrawing = /GPU stall|GL Driver Message|software WebGL/i.test(message.text())
    if ((message.type() === 'error' || message.type() === 'warning') && !isAboutDrawing)
      complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    const { origin, protocol, pathname } = new URL(request.url())
    asked.push(pathname)
    if (protocol.startsWith('http') && origin !== new URL(url).origin) outside.push(request.url())
  })
  await page.goto(url)
  return { page, complaints, outside, asked, close: () => context.close() }
}

/** A picture of the page for people to look at; no test reads it. */
export async function shoot(page: Page, name: string, fullPage = false): Promise<void> {
  await page.screenshot({ path: join(shots, `${name}.png`), fullPage })
}

/**
 * What axe has against the page as it stands. It reads the page's own DOM, so it is put in by the debugger: the
 * page's policy lets no foreign script in.
 */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const { violations } = await page.evaluate(
    // The name axe gives itself in the page. Of what passes it need tell nothing: on long pages that takes longest.
    () => (globalThis as unknown as { axe: typeof Axe }).axe.run({ resultTypes: ['violations'] }),
  )
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
}

/** CSS px by which the page can be scrolled sideways: none, it should be. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** Of the things to press that `selector` names, those smaller than a fingertip. */
export const tooSmall = (page: Page, selector: string): Promise<string[]> =>
  page.locator(selector).evaluateAll((targets) =>
    targets
      .map((target) => ({ box: target.getBoundingClientRect(), html: target.outerHTML.slice(0, 80) }))
      .filter(({ box }) => box.width > 0 && (box.height < 44 || box.width < 44))
      .map(({ box, html }) => `${Math.round(box.width)} × ${Math.round(box.height)}: ${html}`),
  )

/** Text with every run of white space as one space. */
export const plain = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim()

/** The text of the first that `locator` finds, once there is one. A page that is still changing wants `expect.poll`. */
export const textOf = async (locator: Locator): Promise<string> => plain(await locator.first().textContent())

/** The texts of all that are there now: ask for them in `expect.poll`. */
export const textsOf = async (page: Page, selector: string): Promise<string[]> =>
  (await page.locator(selector).allTextContents()).map(plain)

/** Whether the element has the keyboard's focus now: ask for it in `expect.poll`. */
export const hasFocus = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => element === document.activeElement)

/** Drops a file on the page as a hand would: through the browser's own drag events. */
export async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const transfer = await page.evaluateHandle(
    ({ name, base64 }) => {
      const data = new DataTransfer()
      const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      data.items.add(new File([content], name))
      return data
    },
    { name, base64: Buffer.from(bytes).toString('base64') },
  )
  for (const type of ['dragover', 'drop']) await page.dispatchEvent('body', type, { dataTransfer: transfer })
}
