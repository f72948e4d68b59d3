import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import type { AxeResults } from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decodePng } from '../../src/ground/elevation/png.ts'
import { inferGround } from '../../src/ground/infer/infer-ground.ts'
import type { Region } from '../../src/ground/region/region.ts'
import type { GroundAt } from '../../src/ground/tiles/ground-at.ts'
import { createApp } from '../../src/server/app.ts'
import { listen, type Listening } from '../../src/server/listen.ts'
import { loadPages } from '../../src/server/pages.ts'
import { titleOf } from '../../web/map-page/path-words.ts'
import { madeElevation, regionOf, VILLAGE } from '../ground/region/made-ground.ts'
import { ANDORRA, realRegion } from '../ground/region/real-regions.ts'
import { launchChromium } from '../support/chromium.ts'
import { describeWithShared, hasShared } from '../support/shared.ts'

const root = resolve(import.meta.dirname, '../..')
const pages = resolve(root, 'dist/web')
const shots = resolve(root, 'shots')
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8')

const WIDTHS = [360, 1440]
const SCHEMES = ['light', 'dark'] as const
/** ms that a map drawn by the processor alone may take. */
const DRAWN_WITHIN = 45_000

let browser: Browser
let server: Listening
let regions: ReadonlyMap<string, Region> = new Map()

const made = async () =>
  new Map([
    [
      'village',
      await regionOf(
        VILLAGE,
        madeElevation((lat) => 1e5 * (lat - 42.48)),
      ),
    ],
  ])

beforeAll(async () => {
  if (!existsSync(pages)) throw new Error('The pages are not built: run `npm run build` first.')
  mkdirSync(shots, { recursive: true })
  browser = await launchChromium()
  server = await listen(
    createApp(loadPages(pages), () => regions),
    { port: 0 },
  )
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

/** Opens the map with a watch on everything it asks for and complains of. */
async function open(hash: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options })
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
    if (protocol.startsWith('http') && origin !== new URL(server.url).origin) outside.push(request.url())
  })
  await page.goto(`${server.url}#${hash}`)
  return { page, complaints, outside, asked, close: () => context.close() }
}

const drawn = (page: Page) =>
  page.locator('.ground-canvas[aria-busy=false]').waitFor({ timeout: DRAWN_WITHIN })

/** axe reads the page's own DOM, so it is put in by the debugger: the page's policy lets no foreign script in. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const { violations } = await page.evaluate(
    // The name axe gives itself in the page.
    () => (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  )
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
}

/** Colours of the map as shown, as 24-bit numbers, with how many pixels have each. */
async function coloursOf(page: Page): Promise<Map<number, number>> {
  const { data, channels } = decodePng(await page.locator('.ground-map').screenshot(), 4096)
  const colours = new Map<number, number>()
  for (let i = 0; i < data.length; i += channels) {
    const colour = (data[i] << 16) | (data[i + 1] << 8) | data[i + 2]
    colours.set(colour, (colours.get(colour) ?? 0) + 1)
  }
  return colours
}

function brightnessOf(colours: ReadonlyMap<number, number>): number {
  let sum = 0
  let count = 0
  for (const [colour, pixels] of colours) {
    sum += (((colour >> 16) & 255) + ((colour >> 8) & 255) + (colour & 255)) * pixels
    count += 3 * pixels
  }
  return sum / count
}

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** Things to press that are smaller than a fingertip. */
const tooSmall = (page: Page) =>
  page
    .locator('button, select, a, summary, .colour-choice label, .file-button label')
    .evaluateAll((targets) =>
      targets
        .map((target) => ({ box: target.getBoundingClientRect(), html: target.outerHTML.slice(0, 80) }))
        .filter(({ box }) => box.width > 0 && (box.height < 44 || box.width < 44))
        .map(({ box, html }) => `${Math.round(box.width)} × ${Math.round(box.height)}: ${html}`),
    )

describe('the map page without a region', () => {
  for (const width of WIDTHS)
    it(`says how to add one, at ${width} px`, async () => {
      regions = new Map()
      const { page, complaints, outside, close } = await open('map', { viewport: { width, height: 800 } })
      await page.getByText('underfoot ground add andorra').waitFor()
      expect(await violations(page)).toEqual([])
      expect(await sideways(page)).toBe(0)
      await page.screenshot({ path: `${shots}/map-none-${width}.png` })
      expect([complaints, outside]).toEqual([[], []])
      await close()
    })

  it('is not even fetched by who only looks at runs', async () => {
    const { page, asked, close } = await open('runs')
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(asked.filter((path) => /map/.test(path))).toEqual([])
    await page.getByRole('link', { name: 'Map' }).click()
    await page.getByRole('heading', { name: 'No ground yet' }).waitFor()
    await page.getByRole('link', { name: 'Run', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: /run do to your body/ }).waitFor()
    await close()
  })
})

describe('the map of a made-up village', () => {
  it('is steered, asked and left by keyboard alone', async () => {
    regions = await made()
    const { page, complaints, close } = await open('map')
    await drawn(page)
    await page.getByRole('radio', { name: 'Grade' }).focus()
    const map = page.getByRole('region', { name: /^Map of village/ })
    await map.focus()
    await page.keyboard.press('+')
    const answered = page.waitForResponse(/\/map\/village\/at\?/)
    await page.keyboard.press('Enter')
    const ground = (await (await answered).json()) as GroundAt
    const heading = page.locator('.here-panel h2')
    await heading.waitFor()
    expect(await heading.evaluate((title) => title === document.activeElement)).toBe(true)
    const [nearest] = ground.paths
    expect(await heading.textContent()).toBe(nearest ? titleOf(nearest) : 'No path here')
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    expect(await heading.count()).toBe(0)
    expect(await map.evaluate((canvas) => canvas === document.activeElement)).toBe(true)
    expect(complaints).toEqual([])
    await close()
  })

  it('says so where the browser draws no maps', async () => {
    regions = await made()
    const context = await browser.newContext()
    await context.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null
    })
    const page = await context.newPage()
    await page.goto(`${server.url}#map`)
    await page.getByText('This browser draws no maps').waitFor()
    await context.close()
  })
})

describeWithShared('the map of Andorra', () => {
  beforeAll(async () => {
    if (!hasShared) return
    const { region } = await realRegion(...ANDORRA)
    inferGround(region)
    regions = new Map([['andorra', { ...region, meta: { ...region.meta, attribution: ATTRIBUTION } }]])
  })
  const ATTRIBUTION = ['© OpenStreetMap contributors', 'Heights: SRTM, courtesy of NASA and USGS']

  for (const width of WIDTHS)
    for (const colorScheme of SCHEMES)
      it(`is drawn from this machine alone, credited, without violations, at ${width} px, ${colorScheme}`, async () => {
        const { page, complaints, outside, asked, close } = await open('map', {
          viewport: { width, height: 800 },
          colorScheme,
        })
        await drawn(page)
        expect(await page.locator('.ground-credit').textContent()).toBe(ATTRIBUTION.join(' · '))
        expect(await page.locator('.ground-credit').isVisible()).toBe(true)
        expect(await violations(page)).toEqual([])
        expect(await sideways(page)).toBe(0)
        expect(await tooSmall(page)).toEqual([])
        const colours = await coloursOf(page)
        expect(colours.size).toBeGreaterThan(1000)
        if (colorScheme === 'light') expect(brightnessOf(colours)).toBeGreaterThan(150)
        else expect(brightnessOf(colours)).toBeLessThan(90)
        await page.screenshot({ path: `${shots}/map-${width}-${colorScheme}.png` })

        for (let i = 0; i < 3; i++) {
          await page.getByRole('button', { name: 'Nearer' }).click()
          await page.waitForTimeout(500)
        }
        await drawn(page)
        const heading = await tapAPath(page)
        await drawn(page)
        expect(heading).not.toBe('No path here')
        expect(await page.locator('.path-facts dt').allTextContents()).toEqual(
          expect.arrayContaining(['Surface', 'Softness', 'Technicality', 'Grade', 'On foot']),
        )
        expect(await violations(page)).toEqual([])
        expect(await sideways(page)).toBe(0)
        expect(await tooSmall(page)).toEqual([])
        await page.screenshot({ path: `${shots}/map-tapped-${width}-${colorScheme}.png` })
        expect(complaints).toEqual([])
        expect(outside).toEqual([])
        expect(asked.some((path) => path.endsWith('.mvt'))).toBe(true)
        expect(asked.some((path) => path.endsWith('.png'))).toBe(true)
        await close()
      })

  it('changes its colours with what they are to tell', async () => {
    const { page, close } = await open('map')
    await drawn(page)
    const before = await coloursOf(page)
    for (const [name, rows] of [
      ['Softness', 5],
      ['Technicality', 5],
      ['Grade', 4],
    ] as const) {
      await page.getByRole('radio', { name }).check()
      await page.waitForTimeout(300)
      await drawn(page)
      expect(await page.locator('.ground-legend ul').first().locator('li').count()).toBe(rows)
      const after = await coloursOf(page)
      let changed = 0
      for (const [colour, pixels] of after) changed += Math.abs(pixels - (before.get(colour) ?? 0))
      expect(changed).toBeGreaterThan(1000)
      await page.screenshot({ path: `${shots}/map-by-${name.toLowerCase()}.png` })
    }
    await close()
  })

  for (const width of WIDTHS)
    it(`pans from end to end at ${width} px; how smoothly is printed`, async () => {
      const { page, complaints, close } = await open('map', { viewport: { width, height: 800 } })
      await drawn(page)
      for (let i = 0; i < 2; i++) {
        await page.getByRole('button', { name: 'Nearer' }).click()
        await drawn(page)
      }
      const drawer = await page.evaluate(drawerOf)
      await page.evaluate(watchFrames)
      await page.getByRole('region', { name: /^Map of andorra/ }).focus()
      for (const key of ['Left', 'Left', 'Up', 'Right', 'Right', 'Right', 'Down', 'Down', 'Left', 'Up']) {
        await page.keyboard.press(`Arrow${key}`)
        await page.waitForTimeout(350)
      }
      const { frames, script } = await page.evaluate(
        // Put there by `watchFrames`.
        () => (globalThis as unknown as { watched: Watched }).watched,
      )
      console.info(
        `panning Andorra at ${width} px, drawn by ${drawer}: ${frames.length} frames, ${spread(frames)}; ` +
          `of it the map's own script ${spread(script)}`,
      )
      expect(script.length).toBeGreaterThan(10)
      expect(complaints).toEqual([])
      await close()
    })
})

interface Watched {
  /** ms from frame to frame. */
  readonly frames: number[]
  /** ms of script in the frames that drew the map. */
  readonly script: number[]
}

/** In the page: writes down every frame, and how long the map's own work in it takes before the drawing is handed on. */
function watchFrames(): void {
  const watched: Watched = { frames: [], script: [] }
  Object.assign(globalThis, { watched })
  const ask = globalThis.requestAnimationFrame.bind(globalThis)
  globalThis.requestAnimationFrame = (work) =>
    ask((now) => {
      const begun = performance.now()
      work(now)
      watched.script.push(performance.now() - begun)
    })
  let before = performance.now()
  const next = (now: number) => {
    watched.frames.push(now - before)
    before = now
    ask(next)
  }
  ask(next)
}

/** In the page: what draws, as the browser names it. */
function drawerOf(): string {
  const pen = document.createElement('canvas').getContext('webgl2')
  const named = pen?.getExtension('WEBGL_debug_renderer_info')
  return pen && named ? String(pen.getParameter(named.UNMASKED_RENDERER_WEBGL)) : 'nobody knows what'
}

function spread(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1)
  return `median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms`
}

/** Taps here and there until a path is met; its title. */
async function tapAPath(page: Page): Promise<string> {
  const box = await page.locator('.ground-map').boundingBox()
  if (!box) throw new Error('There is no map.')
  const heading = page.locator('.here-panel h2')
  for (const [right, down] of [
    [0.5, 0.4],
    [0.35, 0.3],
    [0.6, 0.25],
    [0.45, 0.35],
    [0.3, 0.4],
    [0.65, 0.4],
    [0.55, 0.3],
    [0.4, 0.2],
  ] as const) {
    const answered = page.waitForResponse(/\/at\?/)
    await page.mouse.click(box.x + right * box.width, box.y + down * box.height)
    const ground = (await (await answered).json()) as GroundAt
    const [nearest] = ground.paths
    if (nearest) {
      await page.getByRole('heading', { name: titleOf(nearest) }).waitFor()
      return (await heading.textContent()) ?? ''
    }
    await page.waitForTimeout(400)
  }
  return (await heading.textContent()) ?? ''
}
