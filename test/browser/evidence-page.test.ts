import type { BrowserContextOptions } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { evidenceDocument } from '../../src/words/evidence/evidence-document.ts'
import { plain, SCHEMES, shoot, sideways, textsOf, usePages, violations, WIDTHS } from '../support/pages.ts'
import { blocksOf, partsOf } from '../words/evidence-blocks.ts'

const account = evidenceDocument()
const pages = usePages()

async function open(options: BrowserContextOptions = {}) {
  const opened = await pages.open(`${pages.url()}#/evidence`, options)
  await opened.page.getByRole('heading', { level: 1, name: 'What is known, and how well' }).waitFor()
  return opened
}

describe('the evidence page', () => {
  for (const width of WIDTHS)
    for (const colorScheme of SCHEMES)
      it(`has no accessibility violation and no sideways scroll at ${width} px, ${colorScheme}, closed and open`, async () => {
        const { page, complaints, close } = await open({ viewport: { width, height: 900 }, colorScheme })
        expect(await violations(page)).toEqual([])
        expect(await sideways(page)).toBe(0)
        await shoot(page, `evidence-${width}-${colorScheme}`, true)
        await page.evaluate(() => {
          for (const one of document.querySelectorAll('details')) one.open = true
        })
        expect(await violations(page)).toEqual([])
        expect(await sideways(page)).toBe(0)
        expect(complaints).toEqual([])
        await close()
      })

  it('holds every claim, every number and every published row of the account, and no other', async () => {
    const { page, close } = await open()
    expect(await textsOf(page, '.claim h3')).toEqual(
      [...partsOf(account, 'book-claims'), ...partsOf(account, 'backgrounds')].map(({ title }) =>
        plain(title ?? ''),
      ),
    )
    expect(await textsOf(page, '.number-what')).toEqual(
      blocksOf(partsOf(account, 'numbers'), 'entry').map(({ what }) => plain(what)),
    )
    const rows = await page.locator('.published tbody tr').count()
    const published = partsOf(account, 'published')
    expect(rows).toBe(blocksOf(published, 'table').reduce((sum, table) => sum + table.rows.length, 0))
    expect(await page.locator('.unclaimed li').count()).toBe(
      blocksOf(published, 'findings').reduce((sum, { findings }) => sum + findings.length, 0),
    )
    await close()
  })

  it('is worked by keyboard alone: to a part, and into a number’s study', async () => {
    const { page, close } = await open({ viewport: { width: 360, height: 900 } })
    const jump = page.getByRole('button', { name: 'Every number' })
    await jump.focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('numbers')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    const first = page.locator('details.number').first()
    await expect.poll(() => first.evaluate((one: HTMLDetailsElement) => one.open)).toBe(true)
    expect(await first.textContent()).toMatch(/Minetti/)
    await close()
  })

  it('is one step away from a run', async () => {
    const { page, close } = await open({ viewport: { width: 360, height: 900 } })
    await page.goto(pages.url())
    await page.getByRole('button', { name: /example/i }).click()
    await page.getByRole('link', { name: 'What the book says, what the evidence says' }).click()
    await page.getByRole('heading', { level: 1, name: 'What is known, and how well' }).waitFor()
    await close()
  })
})
