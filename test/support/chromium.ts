import { existsSync } from 'node:fs'
import bundled from '@sparticuz/chromium'
import { chromium, type Browser } from 'playwright-core'

/** Where systems keep a Chromium; the first found is used, else the one that came with the npm packages. */
const INSTALLED = [
  process.env['CHROMIUM'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** Without these a browser would look outside the machine at every start. */
const QUIET = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/**
 * The bundled Chromium's own default flags are not used: they switch off web security, which these tests are
 * about, and put everything into one process, which dies with the first page that closes.
 */
export async function launchChromium(): Promise<Browser> {
  const installed = INSTALLED.find((path) => path !== '' && existsSync(path))
  const executablePath = installed ?? (await bundled.executablePath())
  return chromium.launch({ executablePath, args: QUIET })
}
