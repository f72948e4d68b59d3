import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { Analysis } from '../../src/analysis/analysis.ts'
import { factsOf } from '../../src/words/facts.ts'
import { bodyFigures } from '../../src/words/amounts.ts'
import { titleOf } from '../../src/words/title.ts'
import { besideOf } from '../../src/words/beside-flat.ts'
import {
  drop,
  exampleFile,
  hasFocus,
  SCHEMES,
  shoot,
  sideways,
  textOf,
  usePages,
  violations,
  WIDTHS,
} from '../support/pages.ts'
import { describeWithShared, sharedPath } from '../support/shared.ts'

const root = resolve(import.meta.dirname, '../..')
const pages = usePages()

async function openExample(page: Page): Promise<void> {
  await page.getByRole('button', { name: /example/i }).click()
  await page.getByRole('heading', { level: 1, name: /hour|minutes/i }).waitFor()
}

describe('the page', () => {
  it('opens the made-up example, says that it is made up, and asks nothing of any other machine', async () => {
    const { page, complaints, outside, close } = await pages.open()
    await openExample(page)
    await expect.poll(() => textOf(page.locator('main'))).toMatch(/made-up/i)
    expect(complaints).toEqual([])
    expect(outside).toEqual([])
    await close()
  })

  for (const width of WIDTHS) {
    for (const colorScheme of SCHEMES) {
      it(`has no accessibility violation and no sideways scroll at ${width} px, ${colorScheme}`, async () => {
        const { page, close } = await pages.open(pages.url(), {
          viewport: { width, height: 800 },
          colorScheme,
        })
        await page.getByRole('heading', { level: 1 }).waitFor()
        expect(await violations(page)).toEqual([])
        await shoot(page, `welcome-${width}-${colorScheme}`)
        await openExample(page)
        expect(await violations(page)).toEqual([])
        expect(await sideways(page)).toBe(0)
        await shoot(page, `run-${width}-${colorScheme}`, true)
        await close()
      })
    }
  }

  it('never scrolls sideways, however wide or narrow the window', async () => {
    const { page, close } = await pages.open()
    await openExample(page)
    const wide: number[] = []
    for (const width of [320, 340, 360, 390, 480, 540, 600, 680, 768, 900, 1024, 1200]) {
      await page.setViewportSize({ width, height: 800 })
      if ((await sideways(page)) > 0) wide.push(width)
    }
    expect(wide).toEqual([])
    await close()
  })

  it('opens the evidence of a figure with one tap, shows its study, closes with Escape and gives focus back', async () => {
    const { page, close } = await pages.open()
    await openExample(page)
    const letter = page.locator('tr', { hasText: 'Energy' }).getByRole('button').first()
    await letter.click()
    const dialog = page.getByRole('dialog')
    await expect.poll(() => textOf(dialog)).toMatch(/Minetti/)
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect.poll(() => dialog.count()).toBe(0)
    await expect.poll(() => hasFocus(letter)).toBe(true)
    await close()
  })

  it('scrubs the profile by keyboard and tells each place in words', async () => {
    const { page, close } = await pages.open()
    await openExample(page)
    const slider = page.getByRole('slider').first()
    await slider.focus()
    const before = await slider.getAttribute('aria-valuetext')
    for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowRight')
    expect(before).toMatch(/km/)
    await expect.poll(() => slider.getAttribute('aria-valuetext')).not.toBe(before)
    await close()
  })

  it('turns kilometres to miles everywhere', async () => {
    const { page, close } = await pages.open()
    await openExample(page)
    await page.getByRole('radio', { name: 'miles' }).check()
    await page.getByText('/mi').first().waitFor()
    await expect.poll(() => textOf(page.locator('dl.facts'))).not.toMatch(/km/)
    await close()
  })

  it('sets a broken file aside with its reason and still shows the sound one beside it', async () => {
    const { page, close } = await pages.open()
    const gpx = readFileSync(exampleFile)
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles([
        {
          name: 'noise.fit',
          mimeType: 'application/octet-stream',
          buffer: Buffer.from('not a recording at all'),
        },
        { name: 'sound.gpx', mimeType: 'application/gpx+xml', buffer: gpx },
      ])
    await page.locator('dl.facts').waitFor()
    await expect.poll(() => textOf(page.locator('main'))).toMatch(/noise\.fit/)
    await close()
  })
})

describeWithShared('the page and the command line', () => {
  const file = sharedPath('runs', 'P17', 'P17_20190615_0942_6782987395.fit.gz')

  it('show the same figures for the same dropped FIT', async () => {
    const json = execFileSync(
      process.execPath,
      [resolve(root, 'bin/underfoot.js'), 'analyse', '--json', file],
      {
        encoding: 'utf8',
      },
    )
    // The line is the analysis, flattened beside file, activity and status (docs/analyse-json.md).
    const analysis = JSON.parse(json) as Analysis
    const { page, complaints, close } = await pages.open()
    await drop(page, 'run.fit.gz', readFileSync(file))
    await page.locator('dl.facts').waitFor()

    await expect.poll(() => textOf(page.getByRole('heading', { level: 1 }))).toBe(titleOf(analysis))
    const told = await page
      .locator('dl.facts > div')
      .evaluateAll((rows) => rows.map((row) => (row.textContent ?? '').replace(/\s+/g, '')))
    expect(told).toEqual(
      factsOf(analysis, 'km').map((fact) =>
        `${fact.label}${fact.value}${fact.unit}${fact.beside ?? ''}`.replace(/\s+/g, ''),
      ),
    )
    for (const figure of bodyFigures(analysis)) {
      const beside = besideOf(figure, false)
      const row = page.locator('.beside-flat tr', {
        has: page.getByRole('rowheader', { name: figure.label }),
      })
      const text = await textOf(row.first())
      for (const shown of [beside.here, beside.flat.time, beside.range])
        expect(text).toContain(shown.replace(/\s+/g, ' '))
    }
    const splits = await page.locator('table', { hasText: 'As if flat' }).locator('tbody tr').count()
    expect(splits).toBe(analysis.splits.length)
    expect(complaints).toEqual([])
    await shoot(page, 'p17-1440-light', true)
    await close()
  })
})
