import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { readActivityFile } from '../../src/activity/read.ts'
import { analyse, ANYBODY } from '../../src/analysis/analyse.ts'
import type { Analysis } from '../../src/analysis/analysis.ts'
import type { Region } from '../../src/ground/region/region.ts'
import { metWithSection } from '../../src/words/amounts.ts'
import { underfootSection } from '../../src/words/underfoot.ts'
import { writeFit } from '../support/fit-bytes.ts'
import { hillyRun } from '../support/hilly-run.ts'
import { keptRegions } from '../support/kept-regions.ts'
import { hillRegion } from '../support/made-hill.ts'
import { heidelberg, recordingsOf } from '../support/heidelberg.ts'
import { type Opened, plain, shoot, textOf, usePages, violations } from '../support/pages.ts'
import { hasShared, sharedPath } from '../support/shared.ts'

describe(`a ${hasShared ? 'real' : 'made-up'} run on ground that a region knows`, () => {
  let region: Region
  let analysis: Analysis
  let file: string
  const regions = keptRegions()
  const pages = usePages(regions.catalogue)

  beforeAll(async () => {
    if (hasShared) {
      region = await heidelberg()
      file = sharedPath('runs', 'P21', recordingsOf('P21')[0])
    } else {
      region = await hillRegion()
      file = join(mkdtempSync(join(tmpdir(), 'underfoot-hill-')), 'hill.fit')
      writeFileSync(file, writeFit(hillyRun(1_777_000_000)))
    }
    regions.keep('heidelberg', region)
    analysis = analysed(file, region)
  })

  async function opened(width: number): Promise<Opened> {
    const opened = await pages.open(pages.url(), { viewport: { width, height: 900 } })
    const { page } = opened
    await page.locator('input[type=file]').first().setInputFiles(file)
    await page.getByRole('heading', { name: 'What the ground asked' }).waitFor()
    return opened
  }

  it('is told plane by plane, row by row as in the text, with its grade', async () => {
    const { page, close } = await opened(1440)
    const section = page.locator('section.exposure')
    const text = await textOf(section)
    const [amounts] = metWithSection(analysis, 'run', 'km')?.blocks ?? []
    if (amounts?.kind !== 'amounts') throw new Error('Nothing was met with.')
    // Round the made-up hill there is no turn to count.
    const turning = hasShared ? ['transverse'] : []
    expect(amounts.groups.map(({ of }) => of)).toEqual(['sagittal', 'frontal', ...turning, 'ground'])
    for (const { title, figures } of amounts.groups) {
      expect(text).toContain(title)
      for (const { label, amount, range } of figures)
        expect(text).toContain(plain(`${label}${amount}${range}`))
    }
    expect(text).toContain('what was met with, by plane of motion')
    expect(await section.getByRole('button').count()).toBeGreaterThanOrEqual(6)
    await shoot(page, 'ground-1440-light', true)
    await close()
  })

  it('is laid on the tiles of paths under it: no file of a region is asked for, whole or in part', async () => {
    const { asked, close } = await opened(1440)
    const ofRegions = asked.filter((path) => path.includes('/regions/'))
    expect(ofRegions.length).toBeGreaterThan(0)
    // It is some km long, and a tile 1.6 km.
    expect(ofRegions.length).toBeLessThan(10)
    for (const path of ofRegions)
      expect(path).toMatch(/^\/api\/v1\/regions\/heidelberg\/paths\/14\/\d+\/\d+$/)
    await close()
  })

  it('opens why minutes on uneven ground are counted, and does not say that they help', async () => {
    const { page, close } = await opened(1440)
    await page.locator('section.exposure tr', { hasText: 'On uneven ground' }).getByRole('button').click()
    const dialog = page.getByRole('dialog')
    await expect.poll(() => textOf(dialog)).toContain('not what came of it')
    await expect.poll(() => textOf(dialog)).toMatch(/Voloshina/)
    await close()
  })

  it('is coloured by its ground, and by grade when asked, on map and profile alike', async () => {
    const { page, close } = await opened(1440)
    const fills = () =>
      page
        .locator('.profile svg path[fill^="var(--"]')
        .evaluateAll((paths) => [
          ...new Set(
            paths.filter((path) => path.getAttribute('d')).map((path) => path.getAttribute('fill') ?? ''),
          ),
        ])
    expect(await page.getByRole('radio', { name: 'Surface' }).isChecked()).toBe(true)
    await expect.poll(fills).toContain('var(--surface-compacted)')
    await page.getByRole('radio', { name: 'Grade' }).check()
    await page.locator('.grade-scale').waitFor()
    await expect.poll(async () => (await fills()).every((fill) => fill.startsWith('var(--grade-'))).toBe(true)
    await close()
  })

  it('is told of a course as of a run, with what it would ask of the body', async () => {
    const { page, close } = await pages.open(`${pages.url()}#/course`)
    await page.getByLabel(/choose a course/i).setInputFiles(file)
    await page.getByRole('heading', { name: 'Where you will feel it' }).waitFor()
    if (analysis.ground === null)
      throw new Error('The recording lies on the region, and nothing is told of it.')
    const sentence = await page.locator('section.underfoot p').first().textContent()
    // A line is cut into other stretches than a recording: what it mostly is stays, the last share may not.
    const [said] = underfootSection(analysis.ground, 'run', 'km').blocks
    const [mostly] = said.kind === 'sentence' ? said.text.split('. ') : []
    expect(sentence?.startsWith(mostly)).toBe(true)
    expect(await page.locator('section.exposure tbody').count()).toBeGreaterThanOrEqual(4)
    await shoot(page, 'course-on-ground-1440-light', true)
    await close()
  })

  it.each([360, 768, 1440])('is whole and readable at %i px', async (width) => {
    const { page, close } = await opened(width)
    expect(await violations(page)).toEqual([])
    const section = await page.locator('section.exposure table').first().boundingBox()
    expect((section?.x ?? width) + (section?.width ?? width)).toBeLessThanOrEqual(width)
    if (width === 360) await shoot(page, 'ground-360-light', true)
    await close()
  })
})

function analysed(file: string, region: Region): Analysis {
  const [activity] = readActivityFile(file, readFileSync(file)).activities
  if (!activity) throw new Error(`${file} holds no activity.`)
  const outcome = analyse(activity, { person: ANYBODY, splitLength_m: 1000, regions: [region] })
  if (outcome.status !== 'analysed') throw new Error(outcome.reason)
  return outcome.analysis
}
