import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { RegionCatalogue } from '../src/regions/catalogue.ts'
import { createApp } from '../src/server/app.ts'
import { listen } from '../src/server/listen.ts'
import { loadPages } from '../src/server/pages.ts'
import { launchChromium } from '../test/support/chromium.ts'

/**
 * Takes the README's picture: the made-up example, on a desk, by day.
 *
 *     npm run picture
 */
const pages = fileURLToPath(new URL('../web/', import.meta.url))
const folder = fileURLToPath(new URL('../../docs/pictures/', import.meta.url))

mkdirSync(folder, { recursive: true })
const server = await listen(createApp(loadPages(pages), new RegionCatalogue('/nowhere')), { port: 0 })
const browser = await launchChromium()
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1930 }, colorScheme: 'light' })
  await page.goto(server.url)
  await page.getByRole('button', { name: /example/ }).click()
  await page.locator('dl.facts').waitFor()
  await page.waitForLoadState('networkidle')
  await page.screenshot({ path: `${folder}run.png` })
} finally {
  await browser.close()
  await server.close()
}
