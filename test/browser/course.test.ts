import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import type { PredictionJson } from '../../src/athlete/prediction-json.ts'
import type { BodyAccount } from '../../src/analysis/analysis.ts'
import { formatDuration, paceNumber } from '../../src/units/units.ts'
import { basisWords, courseWords, effortSentence, timeWords, whenRows } from '../../src/words/prediction.ts'
import { usedLine } from '../../src/words/used.ts'
import { bodyFigures } from '../../src/words/amounts.ts'
import { besideOf } from '../../src/words/beside-flat.ts'
import {
  drop,
  exampleFile,
  plain,
  SCHEMES,
  shoot,
  sideways,
  textOf,
  textsOf,
  usePages,
  violations,
  WIDTHS,
} from '../support/pages.ts'
import {
  type CourseWriter,
  type DrawnCourse,
  fitCourseOf,
  geoJsonOf,
  gpxRoutesOf,
  gpxTrackOf,
  gpxTracksOf,
  kmlOf,
  tcxCourseOf,
} from '../support/course-files.ts'
import { describeWithShared, sharedPath } from '../support/shared.ts'

const root = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'underfoot-course-'))

const pages = usePages()

afterAll(() => rmSync(folder, { recursive: true }))

async function open(options: BrowserContextOptions = {}) {
  const opened = await pages.open(`${pages.url()}#/course`, options)
  await opened.page.getByRole('heading', { level: 1 }).waitFor()
  return opened
}

const choose = (page: Page, words: RegExp, files: string | string[]) =>
  page.getByLabel(words).setInputFiles(files)

/** What `course --json` tells: a prediction, and what it would ask of the body. */
type Told = PredictionJson & Pick<BodyAccount, 'figures' | 'load_kg'>

function told(...args: readonly string[]): Told {
  const json = execFileSync(process.execPath, [join(root, 'bin/underfoot.js'), ...args, '--json'], {
    encoding: 'utf8',
  })
  // Our own command's output, of the type it is made from.
  return JSON.parse(json) as Told
}

/** What the page tells of a prediction, as it stands now. */
async function shownBy(page: Page) {
  const rows = await page
    .locator('.when tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('th, td')].slice(0, 4).map((cell) => cell.textContent)),
    )
  const [time] = await textsOf(page, 'h1')
  const [course] = await textsOf(page, '.run-when')
  const [effort, basis] = await textsOf(page, '.lede p')
  const [used] = await textsOf(page, '.used')
  return { time, course, effort, basis, used, rows }
}

/** Every figure the page shows of a prediction, against the JSON of the command line. */
async function expectSame(page: Page, prediction: PredictionJson): Promise<void> {
  const share = prediction.band80_s.map((end) => end / prediction.movingTime_s)
  await expect
    .poll(() => shownBy(page))
    .toEqual({
      time: plain(timeWords(prediction)),
      course: expect.stringContaining(plain(courseWords(prediction, 'km'))),
      effort: plain(effortSentence(prediction, 'km')),
      basis: plain(basisWords(prediction, 'km')),
      used: plain(usedLine(prediction.used)),
      rows: whenRows(prediction.splits, 'km').map(({ place, at_s, pace }) => {
        const likely = share.map((end) => formatDuration(end * at_s)).join('–')
        // Where no time is to be named, climb and descent stand beside the range.
        return prediction.cannotTell === null
          ? [place, formatDuration(at_s), likely, paceNumber(pace, 'km')]
          : [place, likely, expect.any(String), expect.any(String)]
      }),
    })
}

/** Every figure of the body the page shows of a course nobody's mass is known for, against the same JSON. */
async function expectSameBody(page: Page, told: Told): Promise<void> {
  expect(bodyFigures(told).length).toBeGreaterThan(8)
  const asked = page.locator('.beside-flat tbody tr')
  for (const figure of bodyFigures(told)) {
    const beside = besideOf(figure, true)
    const row = asked.filter({ has: page.getByRole('rowheader', { name: figure.label, exact: true }) })
    const text = plain((await row.first().textContent()) ?? '')
    for (const shown of [beside.here, beside.flat.time, beside.range]) expect(text).toContain(plain(shown))
  }
}

describe('the course page and the command line', () => {
  it('tell the same digits before any run is known, and with one result', async () => {
    const { page, complaints, close } = await open()
    await choose(page, /choose a course/i, exampleFile)
    const anybody = told('course', exampleFile)
    await expectSame(page, anybody)
    await expectSameBody(page, anybody)
    await page.getByLabel('Distance, km').fill('10')
    await page.getByLabel('Time', { exact: true }).fill('52:30')
    await page.getByLabel('You come from').selectOption('cycling')
    const cyclist = told('course', exampleFile, '--result', '10=52:30', '--background', 'cycling')
    await expectSame(page, cyclist)
    await expectSameBody(page, cyclist)
    await page.getByLabel('Carried, kg').fill('6,5')
    await page.getByRole('rowheader', { name: 'Of it, carrying' }).waitFor()
    const laden = ['--result', '10=52:30', '--background', 'cycling', '--load', '6.5']
    await expectSameBody(page, told('course', exampleFile, ...laden))
    expect(complaints).toEqual([])
    await close()
  })

  it('tell of a race as of a day: chosen by the keyboard, kept by the address, and no time where none can be told', async () => {
    const { page, complaints, close } = await open()
    await choose(page, /choose a course/i, exampleFile)
    await page.getByLabel('Distance, km').fill('10')
    await page.getByLabel('Time', { exact: true }).fill('45:00')
    const day = told('course', exampleFile, '--result', '10=45:00')
    const race = told('course', exampleFile, '--result', '10=45:00', '--effort', 'race')
    expect(race.movingTime_s).toBeLessThan(day.movingTime_s)
    await expectSame(page, day)
    await page.getByRole('radio', { name: 'Ordinary day' }).focus()
    await page.keyboard.press('ArrowRight')
    await expectSame(page, race)
    expect(page.url()).toMatch(/#\/course\/[^?]+\?effort=race$/)
    expect(await page.getByRole('radio', { name: 'Race effort' }).isChecked()).toBe(true)
    await page.reload()
    await expectSame(page, race)
    await page.goBack()
    await expectSame(page, day)
    await page.goForward()
    await page.getByLabel('Distance, km').fill('')
    await expect.poll(() => textsOf(page, 'h1')).toEqual(['Cannot tell from this'])
    const nobody = told('course', exampleFile, '--effort', 'race')
    expect(nobody.cannotTell).toBe('nothing known')
    const [sentence] = await textsOf(page, '.lede p')
    expect(sentence).toBe(plain(effortSentence(nobody, 'km')))
    expect(await textsOf(page, '.when th')).not.toContain('after')
    // The time that figures suppose stands as that, and no pace is drawn from it.
    expect(await textOf(page.locator('.road-choice'))).toMatch(/same time if it takes/)
    expect(await textOf(page.locator('.course-profile'))).not.toMatch(/Pace|\/km/)
    expect(complaints).toEqual([])
    await close()
  })

  it('say why a file is no course, and what was set aside', async () => {
    writeFileSync(join(folder, 'noise.gpx'), '<gpx xmlns="http://www.topografix.com/GPX/1/1"></gpx>')
    const { page, close } = await open()
    await choose(page, /choose a course/i, join(folder, 'noise.gpx'))
    await expect.poll(() => textOf(page.locator('.course-status'))).toMatch(/noise\.gpx: .+\./)
    await choose(page, /add your recordings/i, join(folder, 'noise.gpx'))
    await choose(page, /choose a course/i, exampleFile)
    await expect.poll(() => textOf(page.locator('.set-aside'))).toMatch(/noise\.gpx: .+\./)
    await close()
  })

  for (const width of WIDTHS)
    for (const colorScheme of SCHEMES)
      it(`has no accessibility violation and no sideways scroll at ${width} px, ${colorScheme}`, async () => {
        const { page, close } = await open({ viewport: { width, height: 900 }, colorScheme })
        const name = `${width}-${colorScheme}`
        await shoot(page, `course-welcome-${name}`)
        await page.getByRole('button', { name: /made-up course/i }).click()
        await page.locator('.when tbody tr').first().waitFor()
        expect(await violations(page)).toEqual([])
        expect(await sideways(page)).toBe(0)
        await shoot(page, `course-${name}`, true)
        for (const km of ['', '10']) {
          await page.getByLabel('Distance, km').fill(km)
          await page.getByLabel('Time', { exact: true }).fill('45:00')
          await page.getByRole('radio', { name: 'Race effort' }).check()
          await page
            .getByRole('heading', { level: 1, name: km === '' ? 'Cannot tell' : 'in a race' })
            .waitFor()
          expect(await violations(page)).toEqual([])
          expect(await sideways(page)).toBe(0)
          await page.evaluate(() => scrollTo(0, 0))
          await shoot(page, `course-race-${km === '' ? 'unknown-' : ''}${name}`)
        }
        await close()
      })
})

/** Some 5 km over a hill, in two parts that meet. */
const HILL: DrawnCourse = {
  name: 'Hill',
  water: [{ name: 'Spring', latitude: 46.018, longitude: 7 }],
  parts: [0, 1].map((part) =>
    Array.from({ length: 251 }, (_, i) => ({
      latitude: 46 + (part * 250 + i) * 9e-5,
      longitude: 7,
      altitude: 500 + 300 * Math.sin((Math.PI * (part * 250 + i)) / 500),
    })),
  ),
}
const ONE_PART: DrawnCourse = { ...HILL, parts: [HILL.parts.flat()] }

describe('a course opened where a recording was expected', () => {
  const formats: readonly (readonly [string, CourseWriter])[] = [
    ['route.gpx', gpxRoutesOf],
    ['planned-track.gpx', gpxTrackOf],
    ['course.tcx', tcxCourseOf],
    ['course.fit', fitCourseOf],
    ['map.kml', kmlOf],
    ['map.geojson', geoJsonOf],
  ]

  it.each(formats)(
    '%s dropped on the first page is shown as a course, with the digits of the terminal',
    async (name, write) => {
      const bytes = write(ONE_PART)
      writeFileSync(join(folder, name), bytes)
      const { page, complaints, close } = await pages.open()
      await page.getByRole('heading', { level: 1 }).waitFor()
      await drop(page, name, bytes)
      await page.locator('.when tbody tr, .course-profile').first().waitFor()
      await expect.poll(() => page.url()).toContain('#/course/')
      await expectSame(page, told('course', join(folder, name)))
      await expect.poll(() => textsOf(page, '.set-aside')).toEqual([])
      expect(complaints).toEqual([])
      await close()
    },
  )

  it('of several tracks says that it joined them, and tells the places on the way', async () => {
    const { page, close } = await pages.open(pages.url(), { viewport: { width: 360, height: 800 } })
    await page.getByRole('heading', { level: 1 }).waitFor()
    await drop(page, 'stages.gpx', gpxTracksOf(HILL))
    await expect.poll(() => textOf(page.locator('main'))).toContain('The file holds 2 tracks, joined here')
    await expect.poll(() => textOf(page.locator('.places'))).toMatch(/On the way.*Spring \(water\)\s*2\.0/)
    expect(await violations(page)).toEqual([])
    expect(await sideways(page)).toBe(0)
    await shoot(page, 'course-places-360-light', true)
    await close()
  })

  it('beside a recording stays among the files, with a word on where it opens', async () => {
    const { page, close } = await pages.open()
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles([
        { name: 'run.gpx', mimeType: 'application/gpx+xml', buffer: readFileSync(exampleFile) },
        { name: 'route.gpx', mimeType: 'application/gpx+xml', buffer: Buffer.from(gpxRoutesOf(ONE_PART)) },
      ])
    await page.locator('dl.facts').waitFor()
    await expect
      .poll(() => textOf(page.locator('main')))
      .toMatch(/This is a course, not a recording: open it/)
    await close()
  })
})

describeWithShared('the course page and the command line, from recordings', () => {
  it('tell the same digits for the same files', async () => {
    const history = sharedPath('runs', 'P14')
    const prediction = told('predict', '--history', history, '--course', exampleFile)
    expect(prediction.runs).toBeGreaterThan(2)
    const { page, close } = await open()
    await page.getByRole('button', { name: /made-up course/i }).click()
    await page.locator('.when tbody tr').first().waitFor()
    await choose(
      page,
      /add your recordings/i,
      readdirSync(history).map((name) => join(history, name)),
    )
    await expectSame(page, prediction)
    await shoot(page, 'course-p14', true)
    await close()
  })
})
