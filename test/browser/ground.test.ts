import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readActivityFile } from '../../src/activity/read.ts'
import { analyse, ANYBODY } from '../../src/course/analyse.ts'
import type { Analysis } from '../../src/course/analysis.ts'
import type { Region } from '../../src/ground/region/region.ts'
import { createApp } from '../../src/server/app.ts'
import { listen, type Listening } from '../../src/server/listen.ts'
import { loadPages } from '../../src/server/pages.ts'
import { EXPOSURE_NOTE, talliesOf } from '../../src/words/tallies.ts'
import { underfootSentence } from '../../src/words/underfoot.ts'
import { launchChromium } from '../support/chromium.ts'
import { heidelberg, recordingsOf } from '../support/heidelberg.ts'
import { describeWithShared, sharedPath } from '../support/shared.ts'

const root = resolve(import.meta.dirname, '../..')
const pages = resolve(root, 'dist/web')
const shots = resolve(root, 'shots')
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8')

describeWithShared('a run on ground that a region knows', () => {
  let browser: Browser
  let server: Listening
  let analysis: Analysis
  let file: string

  beforeAll(async () => {
    if (!existsSync(pages)) throw new Error('The pages are not built: run `npm run build` first.')
    mkdirSync(shots, { recursive: true })
    const region = await heidelberg()
    file = sharedPath('runs', 'P21', recordingsOf('P21')[0])
    analysis = analysed(file, region)
    browser = await launchChromium()
    server = await listen(
      createApp(loadPages(pages), () => new Map([['heidelberg', region]])),
      { port: 0 },
    )
  })

  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  async function opened(width: number): Promise<Page> {
    const page = await browser.newPage({ viewport: { width, height: 900 } })
    await page.goto(server.url)
    await page.locator('input[type=file]').first().setInputFiles(file)
    await page.getByRole('heading', { name: 'Met with on the way' }).waitFor()
    return page
  }

  it('is told plane by plane, row by row as in the text, with its grade', async () => {
    const page = await opened(1440)
    const section = page.locator('section.exposure')
    const text = ((await section.textContent()) ?? '').replace(/\s+/g, ' ')
    const tallies = talliesOf(analysis, 'km')
    expect(tallies.map(({ kind }) => kind)).toEqual(['sagittal', 'frontal', 'transverse', 'ground'])
    for (const { title, rows } of tallies) {
      expect(text).toContain(title)
      for (const { figure, amount, range } of rows)
        expect(text).toContain(`${figure.label}${amount}${range}`.replace(/\s+/g, ' '))
    }
    expect(text).toContain(EXPOSURE_NOTE)
    expect(await section.getByRole('button').count()).toBeGreaterThanOrEqual(6)
    await page.screenshot({ path: `${shots}/ground-1440-light.png`, fullPage: true })
    await page.close()
  })

  it('opens why minutes on uneven ground are counted, and does not say that they help', async () => {
    const page = await opened(1440)
    await page.locator('section.exposure tr', { hasText: 'On uneven ground' }).getByRole('button').click()
    const dialog = page.getByRole('dialog')
    const text = (await dialog.textContent()) ?? ''
    expect(text).toContain('not what came of it')
    expect(text).toMatch(/Voloshina/)
    await page.close()
  })

  it('is coloured by its ground, and by grade when asked, on map and profile alike', async () => {
    const page = await opened(1440)
    const fills = () =>
      page
        .locator('.profile svg path[fill^="var(--"]')
        .evaluateAll((paths) => [
          ...new Set(
            paths.filter((path) => path.getAttribute('d')).map((path) => path.getAttribute('fill') ?? ''),
          ),
        ])
    expect(await page.getByRole('radio', { name: 'Surface' }).isChecked()).toBe(true)
    expect((await fills()).some((fill) => fill.startsWith('var(--surface-'))).toBe(true)
    await page.getByRole('radio', { name: 'Grade' }).check()
    await page.locator('.grade-scale').waitFor()
    expect((await fills()).every((fill) => fill.startsWith('var(--grade-'))).toBe(true)
    await page.close()
  })

  it('is told of a course as of a run, with what it would ask of the body', async () => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.goto(`${server.url}#course`)
    await page.getByLabel(/choose a course/i).setInputFiles(file)
    await page.getByRole('heading', { name: 'Where you will feel it' }).waitFor()
    if (analysis.ground === null)
      throw new Error('The recording lies on the region, and nothing is told of it.')
    const sentence = await page.locator('section.underfoot p').first().textContent()
    // A line is cut into other stretches than a recording: what it mostly is stays, the last share may not.
    const [mostly] = underfootSentence(analysis.ground).split('. ')
    expect(sentence?.startsWith(mostly)).toBe(true)
    expect(await page.locator('section.exposure tbody').count()).toBeGreaterThanOrEqual(4)
    await page.screenshot({ path: `${shots}/course-on-ground-1440-light.png`, fullPage: true })
    await page.close()
  })

  it.each([360, 768, 1440])('is whole and readable at %i px', async (width) => {
    const page = await opened(width)
    await page.evaluate(axe)
    const { violations } = await page.evaluate(
      // The name axe gives itself in the page.
      () => (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
    )
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([])
    const section = await page.locator('section.exposure table').boundingBox()
    expect((section?.x ?? width) + (section?.width ?? width)).toBeLessThanOrEqual(width)
    if (width === 360) await page.screenshot({ path: `${shots}/ground-360-light.png`, fullPage: true })
    await page.close()
  })
})

function analysed(file: string, region: Region): Analysis {
  const [activity] = readActivityFile(file, readFileSync(file)).activities
  if (!activity) throw new Error(`${file} holds no activity.`)
  const outcome = analyse(activity, { person: ANYBODY, splitLength_m: 1000, region })
  if (outcome.status !== 'analysed') throw new Error(outcome.reason)
  return outcome.analysis
}
