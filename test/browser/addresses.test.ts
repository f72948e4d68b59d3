import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { regionOf, VILLAGE } from '../ground/region/made-ground.ts'
import { gpxOf, hillyRun } from '../support/hilly-run.ts'
import { keptRegions } from '../support/kept-regions.ts'
import { exampleFile, textsOf, usePages } from '../support/pages.ts'
import { newHome, type RealServer, startServing, underfoot } from '../support/underfoot-serve.ts'

const folder = mkdtempSync(join(tmpdir(), 'underfoot-addresses-'))
const START_S = Date.UTC(2026, 4, 3, 7) / 1000
const DAY_S = 86_400

const regions = keptRegions()
const pages = usePages(regions.catalogue)
let server: RealServer

beforeAll(async () => {
  const write = (name: string, start_s: number, length_m: number, title: string) =>
    writeFileSync(join(folder, name), gpxOf(hillyRun(start_s, length_m), title))
  write('long.gpx', START_S, 9000, 'Round the hill')
  write('short.gpx', START_S + DAY_S, 5000, 'Before the frost')
  const home = newHome()
  underfoot(home, ['import', folder])
  server = await startServing(home)
  regions.keep('village', await regionOf(VILLAGE, null))
})

afterAll(async () => {
  await server?.close()
  rmSync(folder, { recursive: true })
})

const hashOf = (page: Page) => page.evaluate(() => location.hash)
const heading = (page: Page) => textsOf(page, 'h1')
const rows = (page: Page) => textsOf(page, '.run-row b')

/** Opens what stands there now again, in a new load of the page and in a browser that knows nothing of it. */
async function holdsAfterReload(page: Page, told: (page: Page) => Promise<unknown>): Promise<void> {
  const [hash, before] = [await hashOf(page), await told(page)]
  await page.reload()
  await expect.poll(() => told(page)).toEqual(before)
  expect(await hashOf(page)).toBe(hash)
}

describe('the address', () => {
  it('of a run of the history opens that run, reloads to it, and back leads to the search before', async () => {
    const { page, asked, complaints, close } = await pages.open(`${server.url}#/runs`)
    await expect.poll(() => rows(page)).toEqual(['Before the frost', 'Round the hill'])
    await page.getByLabel('Search by name').fill('HILL')
    await expect.poll(() => rows(page)).toEqual(['Round the hill'])
    await expect.poll(() => hashOf(page)).toBe('#/runs?named=HILL')
    await holdsAfterReload(page, rows)
    expect(await page.getByLabel('Search by name').inputValue()).toBe('HILL')

    await page.locator('.run-row').click()
    await page.locator('dl.facts').waitFor()
    expect(await hashOf(page)).toMatch(/^#\/runs\/[\w-]+$/)
    await holdsAfterReload(page, heading)
    await expect.poll(() => textsOf(page, '.run-when')).toEqual([expect.stringContaining('Round the hill')])
    await page.goBack()
    await expect.poll(() => rows(page)).toEqual(['Round the hill'])
    await page.goForward()
    await page.locator('dl.facts').waitFor()
    // What was stored is shown: no file is fetched, no region, and nothing is analysed again.
    expect(asked.filter((path) => /originals|\/file$/.test(path))).toEqual([])
    expect(complaints).toEqual([])
    await close()
  })

  it('of a run that is not there says so', async () => {
    const { page, close } = await pages.open(`${server.url}#/runs/nobody-ran-this`)
    await expect.poll(() => heading(page)).toEqual(['This run is not here'])
    await close()
  })

  it('of an opened file shows that file whatever else is open, and reloads from what this browser kept', async () => {
    const { page, close } = await pages.open()
    const titles = () => textsOf(page, '.run-when')
    const choose = (name: string) =>
      page.locator('.header input[type=file]').setInputFiles(join(folder, name))
    await choose('long.gpx')
    await expect.poll(titles).toEqual([expect.stringContaining('Round the hill')])
    await choose('short.gpx')
    await expect.poll(titles).toEqual([expect.stringContaining('Before the frost')])
    expect(await hashOf(page)).toMatch(/^#\/file\//)
    await page.goBack()
    await expect.poll(titles).toEqual([expect.stringContaining('Round the hill')])
    await holdsAfterReload(page, titles)
    await page.goto(`${pages.url()}#/file/never-opened`)
    await page.getByText('is not in this browser').waitFor()
    await close()
  })

  it('of a course reloads to it, and back leads to the course before', async () => {
    const { page, close } = await pages.open(`${pages.url()}#/course`)
    await page.getByLabel('Choose a course').setInputFiles(exampleFile)
    await expect.poll(() => hashOf(page)).toMatch(/^#\/course\/./)
    const first = await hashOf(page)
    await holdsAfterReload(page, heading)
    await page.getByLabel('Another course').setInputFiles(join(folder, 'long.gpx'))
    await expect.poll(() => hashOf(page)).not.toBe(first)
    await expect.poll(() => textsOf(page, 'main')).toEqual([expect.stringContaining('Round the hill')])
    await page.goBack()
    await expect.poll(() => textsOf(page, 'main')).toEqual([expect.not.stringContaining('Round the hill')])
    expect(await hashOf(page)).toBe(first)
    await close()
  })

  it('of a map names its region, place and zoom, and what is asked about', async () => {
    const { page, close } = await pages.open(`${pages.url()}#/map/village/42.5,1.5,15z`)
    await page.locator('.ground-canvas[aria-busy=false]').waitFor()
    await page.getByRole('button', { name: 'Nearer' }).click()
    await expect.poll(() => hashOf(page)).toBe('#/map/village/42.5,1.5,16z')
    await page.getByRole('region', { name: /^Map of village/ }).focus()
    await page.keyboard.press('Enter')
    await page.locator('.here-panel h2').waitFor()
    expect(await hashOf(page)).toMatch(/^#\/map\/village\/42\.5,1\.5,16z\?at=42\.5,1\.5,\d+$/)
    await holdsAfterReload(page, () => textsOf(page, '.here-panel h2'))
    await page.goto(`${pages.url()}#/map/atlantis`)
    await page.getByText('There is no region called atlantis').waitFor()
    expect(await heading(page)).toEqual(['This map is not here'])
    await page.goBack()
    await page.locator('.here-panel h2').waitFor()
    await close()
  })

  it('of a number of the evidence opens it', async () => {
    const { page, close } = await pages.open(`${pages.url()}#/evidence`)
    await page.locator('details.number summary').nth(3).click()
    await expect.poll(() => hashOf(page)).toMatch(/^#\/evidence\/./)
    await holdsAfterReload(page, () => textsOf(page, 'details.number[open] .number-what'))
    expect(await page.locator('details.number[open]').count()).toBe(1)
    await close()
  })
})
