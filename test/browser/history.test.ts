import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ReadinessJson } from '../../src/exposure/readiness-json.ts'
import type { Analysis } from '../../src/analysis/analysis.ts'
import { energyRange } from '../../src/words/energy-words.ts'
import { factsOf } from '../../src/words/facts.ts'
import { timeWords } from '../../src/words/prediction.ts'
import { readinessLead, readinessSentence } from '../../src/words/readiness.ts'
import { usedLine } from '../../src/words/used.ts'
import { titleOf } from '../../src/words/title.ts'
import { writeFit } from '../support/fit-bytes.ts'
import { gpxOf, hillyRun } from '../support/hilly-run.ts'
import {
  exampleFile,
  plain,
  SCHEMES,
  shoot,
  sideways,
  textOf,
  textsOf,
  tooSmall,
  usePages,
  violations,
  WIDTHS,
} from '../support/pages.ts'
import { newHome, type RealServer, startServing, underfoot } from '../support/underfoot-serve.ts'

const root = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'underfoot-recordings-'))
const made = (name: string) => join(folder, name)
const PASSWORD = 'a long enough password'
const DAY_S = 86_400

/** Pages alone, as any server of files hands them out; with a history without accounts; and with two of them. */
const alone = usePages()
let mine: RealServer
let ours: RealServer

beforeAll(async () => {
  const now_s = Math.floor(Date.now() / 1000)
  const hill = hillyRun(now_s - 3 * DAY_S)
  writeFileSync(made('hill.fit'), writeFit(hill))
  writeFileSync(made('hill.gpx'), gpxOf(hill, 'Round the hill'))
  writeFileSync(made('flat.gpx'), gpxOf(hillyRun(now_s - 40 * DAY_S, 5000), 'Before the frost'))
  writeFileSync(made('other.gpx'), gpxOf(hillyRun(now_s - 60 * DAY_S, 4000), 'Not to be kept'))
  const lake = hillyRun(now_s - 80 * DAY_S, 4000).map((at, i) => ({
    ...at,
    time: now_s - 80 * DAY_S + i * 3,
  }))
  writeFileSync(made('open.gpx'), gpxOf(lake, 'Round the lake').replace(/<type>.*?<\/type>/, ''))
  writeFileSync(made('noise.gpx'), '<gpx xmlns="http://www.topografix.com/GPX/1/1"></gpx>')
  const [home, shared] = [newHome(), newHome()]
  for (const login of ['ann', 'ben'])
    underfoot(shared, ['account', 'create', login, '--password-stdin'], PASSWORD)
  ;[mine, ours] = await Promise.all([startServing(home), startServing(shared)])
})

afterAll(async () => {
  await Promise.all([mine?.close(), ours?.close()])
  rmSync(folder, { recursive: true })
})

async function open(url: string, options: BrowserContextOptions = {}) {
  const opened = await alone.open(`${url}#/runs`, options)
  await opened.page.getByRole('heading', { level: 1 }).waitFor()
  return opened
}

const bring = (page: Page, ...names: string[]) =>
  page.getByLabel(/files or an archive/).setInputFiles(names.map(made))

function analysed(file: string): Analysis {
  const json = execFileSync(process.execPath, [join(root, 'bin/underfoot.js'), 'analyse', '--json', file], {
    encoding: 'utf8',
  })
  // The line is the analysis, flattened beside file, activity and status (docs/analyse-json.md).
  return JSON.parse(json) as Analysis
}

const TO_PRESS = 'button, select, nav a, summary, input[type=search], .file-button label'

/** What is to be pressed in the header or the bar at the thumb and does not lie whole within the window. */
const beyondEdges = (page: Page): Promise<string[]> =>
  page.locator('.header a, .header button, .header label').evaluateAll((targets) =>
    targets
      .map((target) => ({ box: target.getBoundingClientRect(), text: target.textContent }))
      .filter(
        ({ box }) => box.width > 0 && (box.left < 0 || box.right > document.documentElement.clientWidth),
      )
      .map(({ text }) => text),
  )

async function signIn(page: Page, login: string, password: string): Promise<void> {
  await page.getByLabel('Login').fill(login)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

describe('my runs on this machine', () => {
  it('are brought as files, told one by one, found by name, and opened with the digits of the command line', async () => {
    const { page, complaints, close } = await open(mine.url)
    await page.getByRole('heading', { name: 'Bring what you have run' }).waitFor()
    expect(await violations(page)).toEqual([])
    await shoot(page, 'history-empty-1440-light')

    await bring(page, 'hill.fit', 'flat.gpx', 'noise.gpx')
    await page.getByText(/2 imported and 1 set aside\./).waitFor()
    await expect.poll(() => textOf(page.locator('.import-aside li'))).toMatch(/^noise\.gpx .+\./)
    await bring(page, 'hill.gpx')
    await page.getByText('One run is told of by several files').waitFor()
    await bring(page, 'hill.gpx')
    await page.getByText('1 already here.').waitFor()

    await expect
      .poll(() => textsOf(page, '.run-row b'))
      .toEqual([expect.stringMatching(/^Round the hill.*one run, two files/), 'Before the frost'])
    await expect.poll(() => textsOf(page, 'h1')).toEqual(['Once on foot in 30 days'])
    await shoot(page, 'history-brought-1440-light', true)

    await page.getByLabel('Search by name').fill('FROST')
    await expect.poll(() => textsOf(page, '.run-row b')).toEqual(['Before the frost'])
    const energyInList = await textOf(page.locator('.run-row-energy'))
    await page.locator('.run-row').first().click()
    await page.locator('dl.facts').waitFor()
    const flat = analysed(made('flat.gpx'))
    if (flat.energy_kJ === null) throw new Error('The run has an energy.')
    expect(energyInList).toBe(plain(energyRange(flat.energy_kJ)))
    await expect.poll(() => textsOf(page, 'h1')).toEqual([plain(titleOf(flat))])
    const squeezed = (text: string) => text.replace(/\s+/g, '')
    expect((await textsOf(page, 'dl.facts > div')).map(squeezed)).toEqual(
      factsOf(flat, 'km').map(({ label, value, unit, beside }) =>
        squeezed(`${label}${value}${unit}${beside ?? ''}`),
      ),
    )

    await page.locator('main').getByRole('link', { name: 'My runs' }).click()
    await page.locator('.run-row').first().click()
    await page.getByText('Two files tell of this one run').waitFor()
    expect(complaints).toEqual([])
    await close()
  })

  it('are what a course is held against, as `readiness` tells it', async () => {
    const { page, complaints, asked, close } = await open(mine.url)
    await page.getByRole('link', { name: 'Course' }).click()
    await page.getByRole('button', { name: /made-up course/i }).click()
    await page.locator('.readiness').waitFor()
    const timesAsked = () => asked.filter((path) => path.endsWith('/readiness')).length
    expect(timesAsked()).toBe(1)
    await page.getByRole('link', { name: 'My runs' }).first().click()
    await page.locator('.run-row').first().waitFor()
    await page.goBack()
    await page.locator('.readiness').waitFor()
    await page.waitForLoadState('networkidle')
    expect(timesAsked()).toBe(1)
    const course = exampleFile
    const answer = await fetch(`${mine.url}api/v1/readiness`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: readFileSync(course),
    })
    // The server's own answer, of the type its document promises.
    const told = (await answer.json()) as ReadinessJson
    mkdirSync(made('lately'))
    for (const name of ['hill.fit', 'flat.gpx'])
      writeFileSync(made(`lately/${name}`), readFileSync(made(name)))
    const json = underfoot(folder, ['readiness', course, '--history', made('lately'), '--json'])
    // Our own command's output, of the type it is made from.
    const line = JSON.parse(json) as ReadinessJson
    // The clock went on meanwhile, and with it the slow averages' last digit.
    const still = ({ dimensions }: ReadinessJson) =>
      dimensions.map((one) => ({ ...one, weekly_4w: null, weekly_12w: null }))
    expect(still(told)).toEqual(still(line))
    await expect.poll(() => textsOf(page, '.readiness-lead')).toEqual([plain(readinessLead(line))])
    expect(await textsOf(page, '.readiness li p')).toEqual(
      line.dimensions.map((one) => plain(readinessSentence(one, line.sessions_30d, 'km'))),
    )
    // What is typed counts in the history's answer too, and the page says so.
    await page.getByLabel('Distance, km').fill('10')
    await page.getByLabel('Time', { exact: true }).fill('52:30')
    const withResult = await fetch(`${mine.url}api/v1/readiness?result=10%3D52:30`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: readFileSync(course),
    })
    const { prediction, used } = (await withResult.json()) as ReadinessJson
    expect(used.sentence).toContain('a result of 10 km in 52:30')
    await expect.poll(() => textsOf(page, '.used')).toEqual([plain(usedLine(used))])
    expect(await textsOf(page, 'h1')).toEqual([plain(timeWords(prediction))])
    // It stands at an address, and a reload tells no other time.
    await page.reload()
    await page.locator('.readiness').waitFor()
    await expect.poll(() => textsOf(page, '.used')).toEqual([plain(usedLine(used))])
    expect(await textsOf(page, 'h1')).toEqual([plain(timeWords(prediction))])
    expect(await violations(page)).toEqual([])
    await shoot(page, 'readiness-1440-light', true)
    expect(complaints).toEqual([])
    await close()
  })

  for (const width of WIDTHS)
    for (const colorScheme of SCHEMES)
      it(`have no accessibility violation, no sideways scroll and room for fingers at ${width} px, ${colorScheme}`, async () => {
        const { page, close } = await open(mine.url, { viewport: { width, height: 900 }, colorScheme })
        await page.locator('.run-row').first().waitFor()
        await page.locator('.lately-dimension').first().waitFor()
        expect(await violations(page)).toEqual([])
        expect(await sideways(page)).toBe(0)
        expect(await tooSmall(page, TO_PRESS)).toEqual([])
        expect(await beyondEdges(page)).toEqual([])
        await shoot(page, `history-${width}-${colorScheme}`, true)
        await close()
      })

  it('are renamed, removed and put back, by keyboard too', async () => {
    const { page, complaints, close } = await open(mine.url)
    const names = () => textsOf(page, '.run-row b')
    // Two answers of the server: the runs, and what they come to.
    await page.locator('.run-row').first().waitFor()
    await page.locator('#lately-title').waitFor()
    const before = await names()
    const title = await textsOf(page, '#lately-title')
    await page.getByRole('button', { name: 'Change Before the frost' }).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type('Along the river')
    await page.keyboard.press('Enter')
    await expect.poll(names).toContain('Along the river')
    await page.getByRole('button', { name: 'Change Along the river' }).click()
    await page.getByLabel('Name', { exact: true }).fill('')
    await page.getByRole('button', { name: 'Keep this name' }).click()
    await expect.poll(names).toEqual(before)

    await page.getByRole('button', { name: /Change Round the hill/ }).click()
    expect(await violations(page)).toEqual([])
    expect(await tooSmall(page, TO_PRESS)).toEqual([])
    await shoot(page, 'history-change-1440-light', true)
    await page.getByRole('button', { name: 'Remove this run' }).click()
    await page.getByText('Round the hill is removed. Its file is kept.').waitFor()
    await expect.poll(names).toEqual(['Before the frost'])
    await page.getByText('Removed runs (1)').waitFor()
    await expect.poll(() => textsOf(page, '#lately-title')).not.toEqual(title)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Put it back')
    expect(await violations(page)).toEqual([])
    await bring(page, 'hill.fit')
    await page.getByText(/You removed this from your history/).waitFor()
    await page.getByText('Removed runs (1)').waitFor()
    await shoot(page, 'history-removed-1440-light', true)
    await page.getByRole('button', { name: 'Put it back' }).click()
    // By a job, in a process of its own.
    await expect.poll(names).toEqual(before)
    await expect.poll(() => textsOf(page, '#lately-title')).toEqual(title)
    expect(complaints).toEqual([])
    await close()
  })

  it('are removed for good only when that is said twice, on a telephone', async () => {
    const { page, complaints, close } = await open(mine.url, { viewport: { width: 360, height: 900 } })
    await bring(page, 'other.gpx')
    await page.getByText(/1 imported\./).waitFor()
    await page.getByRole('button', { name: 'Change Not to be kept' }).click()
    expect(await sideways(page)).toBeLessThanOrEqual(0)
    await shoot(page, 'history-change-360-light')
    await page.getByRole('button', { name: 'Remove this run' }).click()
    await page.getByText(/^Removed runs/).click()
    await page.getByRole('button', { name: 'Remove for good Not to be kept' }).click()
    expect(await sideways(page)).toBeLessThanOrEqual(0)
    expect(await tooSmall(page, TO_PRESS)).toEqual([])
    expect(await violations(page)).toEqual([])
    await shoot(page, 'history-for-good-360-light', true)
    await page.getByRole('button', { name: 'Yes, with its file Not to be kept' }).click()
    await page.locator('.removed-runs').waitFor({ state: 'detached' })
    await bring(page, 'other.gpx')
    await page
      .getByText(/1 imported\./)
      .nth(1)
      .waitFor()
    await page.getByRole('button', { name: 'Change Not to be kept' }).click()
    await page.getByRole('button', { name: 'Remove this run' }).click()
    await page.getByText('Not to be kept is removed').waitFor()
    expect(complaints).toEqual([])
    await close()
  })

  it('are weighed with what the profile says, which the page reads and writes', async () => {
    const mass = (page: Page) => page.getByLabel(/^Mass/)
    const { page, complaints, close } = await open(mine.url)
    await page.locator('.run-row').first().waitFor()
    await page.getByRole('button', { name: 'Your body' }).click()
    await page.getByText('kept in your profile').waitFor()
    await mass(page).fill('63.5')
    await page.getByLabel('Age, years').fill('41')
    await page.getByRole('button', { name: 'Keep', exact: true }).click()
    const profile = async () => (await fetch(`${mine.url}api/v1/me`)).json()
    const birthYear = new Date().getFullYear() - 41
    await expect.poll(profile).toMatchObject({ mass_kg: 63.5, birthYear, sex: null })
    expect(complaints).toEqual([])
    await close()
    // Another browser, which was told nothing.
    const other = await open(mine.url)
    await other.page.locator('.run-row').first().waitFor()
    await other.page.getByRole('button', { name: 'Your body' }).click()
    await expect.poll(() => mass(other.page).inputValue()).toBe('63.5')
    await mass(other.page).fill('')
    await other.page.getByRole('button', { name: 'Keep', exact: true }).click()
    await expect.poll(profile).toMatchObject({ mass_kg: null, birthYear })
    await other.close()
  })

  it('are told what they were by one press, where the recording does not say', async () => {
    const { page, complaints, close } = await open(mine.url)
    await bring(page, 'open.gpx')
    await page.getByRole('link', { name: 'Round the lake' }).first().click()
    const choices = page.getByRole('region', { name: 'What it was' })
    await choices.waitFor()
    expect(await textsOf(page, '.say-sport button')).toContain('A run')
    expect(await violations(page)).toEqual([])
    await shoot(page, 'run-unknown-1440-light')
    await choices.getByRole('button', { name: 'A run' }).click()
    await choices.waitFor({ state: 'detached' })
    await expect.poll(() => textOf(page.locator('dl.facts'))).toMatch(/kcal|energy/i)
    expect(complaints).toEqual([])
    await close()
  })

  it('are worked by keyboard alone', async () => {
    const { page, close } = await open(mine.url)
    await page.locator('.run-row').first().waitFor()
    await page.getByLabel('Search by name').focus()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.locator('dl.facts').waitFor()
    await close()
  })
})

describe('my runs where others have theirs', () => {
  it('are behind a sign-in, and nobody else’s', async () => {
    const { page, close } = await open(ours.url)
    await page.getByLabel('Login').waitFor()
    expect(await violations(page)).toEqual([])
    await shoot(page, 'history-sign-in-1440-light')
    await signIn(page, 'ann', 'not her password')
    await page.getByText('This login and password do not belong together.').waitFor()
    await signIn(page, 'ann', PASSWORD)
    await bring(page, 'hill.fit', 'hill.gpx')
    await page.locator('.run-row').waitFor()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByLabel('Login').waitFor()
    await signIn(page, 'ben', PASSWORD)
    await page.getByRole('heading', { name: 'Bring what you have run' }).waitFor()
    expect(await page.locator('.run-row').count()).toBe(0)
    await close()
  })
})

describe('my runs where no history is served', () => {
  it('say so, and the other pages work', async () => {
    const { page, close } = await open(alone.url(), { viewport: { width: 360, height: 900 } })
    await expect.poll(() => textsOf(page, 'h1')).toEqual(['No history answers here'])
    expect(await violations(page)).toEqual([])
    await shoot(page, 'history-none-360-light')
    await page.getByRole('link', { name: 'open a recording' }).click()
    await page.getByRole('button', { name: /example/i }).click()
    await page.locator('dl.facts').waitFor()
    await close()
  })
})
