import type { BrowserContextOptions, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { decodePng } from '../../src/ground/elevation/png.ts'
import { inferGround } from '../../src/ground/infer/infer-ground.ts'
import type { GroundAt } from '../../src/ground/tiles/ground-at.ts'
import { pathTitle } from '../../src/words/path-words.ts'
import { madeElevation, regionOf, VILLAGE } from '../ground/region/made-ground.ts'
import { ANDORRA, realRegion } from '../ground/region/real-regions.ts'
import { keptRegions } from '../support/kept-regions.ts'
import {
  hasFocus,
  SCHEMES,
  shoot,
  sideways,
  textOf,
  tooSmall,
  usePages,
  violations,
  WIDTHS,
} from '../support/pages.ts'
import { describeWithShared, hasShared } from '../support/shared.ts'

const regions = keptRegions()
const pages = usePages(regions.catalogue)

const keepVillage = async () => {
  const slope = madeElevation((lat) => 1e5 * (lat - 42.48))
  regions.keep('village', await regionOf(VILLAGE, slope))
}

const open = (hash: string, options: BrowserContextOptions = {}) =>
  pages.open(`${pages.url()}#${hash}`, options)

const drawn = (page: Page) => page.locator('.ground-canvas[aria-busy=false]').waitFor()

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

const TO_PRESS = 'button, select, a, summary, .colour-choice label, .file-button label'

describe('the map page without a region', () => {
  for (const width of WIDTHS)
    it(`says how to add one, at ${width} px`, async () => {
      regions.clear()
      const { page, complaints, outside, close } = await open('map', { viewport: { width, height: 800 } })
      await page.getByText('underfoot ground add andorra').waitFor()
      expect(await violations(page)).toEqual([])
      expect(await sideways(page)).toBe(0)
      await shoot(page, `map-none-${width}`)
      expect([complaints, outside]).toEqual([[], []])
      await close()
    })

  it('is not even fetched by who only looks at runs', async () => {
    const { page, asked, close } = await open('runs')
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(asked.filter((path) => /map|regions/.test(path))).toEqual([])
    await page.getByRole('link', { name: 'Map' }).click()
    await page.getByRole('heading', { name: 'No ground yet' }).waitFor()
    await page.getByRole('link', { name: 'Run', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: /run do to your body/ }).waitFor()
    await close()
  })
})

describe('the map of a made-up village', () => {
  it('is steered, asked and left by keyboard alone', async () => {
    await keepVillage()
    const { page, complaints, close } = await open('map')
    await drawn(page)
    await page.getByRole('radio', { name: 'Grade' }).focus()
    const map = page.getByRole('region', { name: /^Map of village/ })
    await map.focus()
    await page.keyboard.press('+')
    const answered = page.waitForResponse(/\/regions\/village\/at\?/)
    await page.keyboard.press('Enter')
    const ground = (await (await answered).json()) as GroundAt
    const heading = page.locator('.here-panel h2')
    await heading.waitFor()
    await expect.poll(() => hasFocus(heading)).toBe(true)
    const [nearest] = ground.paths
    await expect.poll(() => heading.textContent()).toBe(nearest ? pathTitle(nearest) : 'No path here')
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect.poll(() => heading.count()).toBe(0)
    await expect.poll(() => hasFocus(map)).toBe(true)
    expect(complaints).toEqual([])
    await close()
  })

  it('says so where the browser draws no maps', async () => {
    await keepVillage()
    const context = await pages.browser().newContext()
    await context.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null
    })
    const page = await context.newPage()
    await page.goto(`${pages.url()}#/map`)
    await page.getByText('This browser draws no maps').waitFor()
    await context.close()
  })
})

describeWithShared('the map of Andorra', () => {
  beforeAll(async () => {
    if (!hasShared) return
    const { region: tagged } = await realRegion(...ANDORRA)
    const region = inferGround(tagged)
    regions.clear()
    regions.keep('andorra', { ...region, meta: { ...region.meta, attribution: ATTRIBUTION } })
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
        await expect.poll(() => textOf(page.locator('.ground-credit'))).toBe(ATTRIBUTION.join(' · '))
        expect(await page.locator('.ground-credit').isVisible()).toBe(true)
        expect(await violations(page)).toEqual([])
        expect(await sideways(page)).toBe(0)
        expect(await tooSmall(page, TO_PRESS)).toEqual([])
        const colours = await coloursOf(page)
        expect(colours.size).toBeGreaterThan(1000)
        if (colorScheme === 'light') expect(brightnessOf(colours)).toBeGreaterThan(150)
        else expect(brightnessOf(colours)).toBeLessThan(90)
        await shoot(page, `map-${width}-${colorScheme}`)

        for (let i = 0; i < 3; i++) {
          await page.getByRole('button', { name: 'Nearer' }).click()
          await page.waitForTimeout(500)
        }
        await drawn(page)
        const heading = await tapAPath(page)
        await drawn(page)
        expect(heading).not.toBe('No path here')
        await expect
          .poll(() => page.locator('.path-facts dt').allTextContents())
          .toEqual(expect.arrayContaining(['Surface', 'Softness', 'Technicality', 'Grade', 'On foot']))
        expect(await violations(page)).toEqual([])
        expect(await sideways(page)).toBe(0)
        expect(await tooSmall(page, TO_PRESS)).toEqual([])
        await shoot(page, `map-tapped-${width}-${colorScheme}`)
        expect(complaints).toEqual([])
        expect(outside).toEqual([])
        expect(asked.some((path) => path.includes('/tiles/'))).toBe(true)
        expect(asked.some((path) => path.includes('/terrain/'))).toBe(true)
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
      await expect.poll(() => page.locator('.ground-legend ul').first().locator('li').count()).toBe(rows)
      const changed = async () => {
        await drawn(page)
        let pixelsChanged = 0
        for (const [colour, pixels] of await coloursOf(page))
          pixelsChanged += Math.abs(pixels - (before.get(colour) ?? 0))
        return pixelsChanged
      }
      await expect.poll(changed).toBeGreaterThan(1000)
      await shoot(page, `map-by-${name.toLowerCase()}`)
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
      const watched = () =>
        page.evaluate(
          // Put there by `watchFrames`.
          () => (globalThis as unknown as { watched: Watched }).watched,
        )
      // It goes on drawing, however slowly a processor without help draws.
      await expect.poll(async () => (await watched()).script.length).toBeGreaterThan(10)
      const { frames, script } = await watched()
      console.info(
        `panning Andorra at ${width} px, drawn by ${drawer}: ${frames.length} frames, ${spread(frames)}; ` +
          `of it the map's own script ${spread(script)}`,
      )
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
      await page.getByRole('heading', { name: pathTitle(nearest) }).waitFor()
      return (await heading.textContent()) ?? ''
    }
    await page.waitForTimeout(400)
  }
  return (await heading.textContent()) ?? ''
}
