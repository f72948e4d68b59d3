import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { EFFORT_KINDS } from '../../src/athlete/effort-kind.ts'
import type { PredictionJson } from '../../src/athlete/prediction-json.ts'
import type { Analysis } from '../../src/analysis/analysis.ts'
import { BACKGROUNDS } from '../../src/evidence/background-pace.ts'
import { NOTHING_SAID, type SaidOfSelf } from '../../src/athlete/profile.ts'
import type { ReadinessJson } from '../../src/exposure/readiness-json.ts'
import type { CourseJson } from '../../src/service/ask-course.ts'
import { openStore } from '../../src/store/open-store.ts'
import { ME, type Store } from '../../src/store/store.ts'
import { blankStretches } from '../../src/stretch/blank.ts'
import { formatDuration } from '../../src/units/units.ts'
import { basisWords, courseWords, effortSentence, timeWords, whenRows } from '../../src/words/prediction.ts'
import { readinessLead } from '../../src/words/readiness.ts'
import { usedLine } from '../../src/words/used.ts'
import { fromHistory } from '../../web/course-page/from-history.ts'
import { historyQuery, NOTHING_TOLD, saidIn, type ToldAbout } from '../../web/course-page/kept-about.ts'
import { keptBeside, storedBy } from '../../web/runner-profile/profile-person.ts'
import { importRuns, madeRun, serveStore, type MadeFile, type Served } from '../server/api/made-history.ts'
import { type Said, underfootHere } from '../support/in-process.ts'

/** The day everything is asked on: terminal and server have one clock. */
const NOW_S = Date.UTC(2026, 1, 20) / 1000

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
const sex = maybe(fc.constantFrom('female' as const, 'male' as const))
const background = maybe(fc.constantFrom(...BACKGROUNDS))
const mass = maybe(fc.integer({ min: 250, max: 2500 }).map((tenths) => tenths / 10))

/** What `PATCH /me` is told. */
const profiles = fc.record({
  sex,
  background,
  mass_kg: mass,
  birthYear: maybe(fc.integer({ min: 1920, max: 2021 })),
})

/** What the browser remembers of somebody, and what they type on the Course page. */
const remembered = fc.record({ sex, mass_kg: mass, age_y: maybe(fc.integer({ min: 5, max: 110 })) })
const forms = fc.record({
  background,
  km: fc.constantFrom('', '10', '21,1', '42.195', 'far'),
  clock: fc.constantFrom('', '48:30', '1:52:00', '3:30:05', 'soon'),
  climb: fc.constantFrom('', '0', '350'),
  load: fc.constantFrom('', '0', '6,5', '12'),
})

/** A history as so many of the made-up runs. */
const histories = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 3 })

/** A course through up to three corners, without times. */
const corner = fc.record({ x: fc.integer({ min: -3000, max: 3000 }), y: fc.integer({ min: 200, max: 3000 }) })
const courses = fc
  .tuple(fc.integer({ min: 50, max: 99 }), fc.array(corner, { minLength: 1, maxLength: 3 }))
  .map(([seed, corners]) => madeRun(seed, corners).text.replaceAll(/<time>[^<]*<\/time>/g, ''))

/** The flags that say the same as a query does. */
function flagsOf({ sex, age_y, background, mass_kg, load_kg }: SaidOfSelf, result: string | null): string[] {
  const said = { sex, age: age_y, background, mass: mass_kg, load: load_kg, result }
  return Object.entries(said).flatMap(([name, value]) => (value === null ? [] : [`--${name}`, String(value)]))
}

const flat = (text: string) => text.replaceAll(/\s+/g, ' ')

/** As `ask` of the pages writes it. */
function queryOf(said: Readonly<Record<string, string | number>>): string {
  return new URLSearchParams(Object.entries(said).map(([name, value]) => [name, String(value)])).toString()
}

/** Every line that the page shows of a prediction and prints from it. */
function linesOf(prediction: PredictionJson): string[] {
  return [
    courseWords(prediction, 'km'),
    timeWords(prediction),
    effortSentence(prediction, 'km'),
    basisWords(prediction, 'km'),
    usedLine(prediction.used),
    ...(prediction.cannotTell === null ? whenRows(prediction.splits, 'km') : []).map(
      ({ place, at_s }) => `${place} ${formatDuration(at_s)}`,
    ),
  ].map(flat)
}

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: NOW_S * 1000 }))
afterEach(() => vi.useRealTimers())

let folder: string
const stores: Store[] = []
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'underfoot-one-answer-'))
})
afterAll(async () => {
  for (const store of stores) await store.close()
  await rm(folder, { recursive: true })
})

/** A history served by the API and asked at the terminal, with one clock. */
async function keptBy(files: readonly MadeFile[], now_s = NOW_S) {
  vi.setSystemTime(now_s * 1000)
  const home = await mkdtemp(join(folder, 'home-'))
  const place = { home, databaseUrl: null }
  const store = { ...(await openStore(place)), place }
  stores.push(store)
  const served = serveStore(store, {}, now_s)
  if (files.length > 0) await importRuns(store, ME, files)
  const env = { ...process.env, UNDERFOOT_HOME: home }
  const course = join(home, 'course.gpx')
  const terminal = async (command: string, ...flags: readonly string[]) =>
    expectDone(await underfootHere([command, course, ...flags], { cwd: folder, env }))
  const recording = join(home, 'morning.gpx')
  const analyse = async (...flags: readonly string[]): Promise<Told> =>
    JSON.parse(
      expectDone(await underfootHere(['analyse', recording, '--json', ...flags], { cwd: folder, env })),
    )
  return { served, home, course, terminal, recording, analyse }
}

/** What a line of `analyse --json` and a stored analysis tell of the runner. */
type Told = Pick<Analysis, 'mass_kg' | 'energy_kJ' | 'energy_kJPerKg'>

/** Mass, energy and energy per kilogram: value, low and high of each. */
function numbersOf({ mass_kg, energy_kJ, energy_kJPerKg }: Told): number[] {
  return [mass_kg, energy_kJ, energy_kJPerKg].flatMap((range) =>
    range === null ? [NaN] : [range.value, range.low, range.high],
  )
}

describe('one answer about a course', () => {
  it('is the same to the digit at the terminal, over the API and on the page, and says what it used', async () => {
    const cases = fc.record({
      profile: profiles,
      kept: remembered,
      form: forms,
      seeds: histories,
      course: courses,
      effort: fc.constantFrom(...EFFORT_KINDS),
    })
    await fc.assert(
      fc.asyncProperty(cases, async ({ profile, kept, form, seeds, course: text, effort }) => {
        const { served, course, terminal } = await keptBy(seeds.map((seed) => madeRun(seed)))
        await writeFile(course, text)
        const me = await answered<Parameters<typeof storedBy>[0]>(
          served.ask('/api/v1/me', { method: 'PATCH', json: profile }),
        )
        // As the page asks: what it remembers where the profile is silent, and what was typed.
        const browser = keptBeside(kept, storedBy(me))
        const query = queryOf(historyQuery(browser, form, effort))
        const said = { ...NOTHING_SAID, ...browser, ...saidIn(form) }
        const flags = [...flagsOf(said, new URLSearchParams(query).get('result')), '--effort', effort]

        const predicted = await posted<CourseJson>(served, 'predictions', query, text)
        expect(JSON.parse(await terminal('course', ...flags, '--json'))).toEqual(predicted)

        const ready = await posted<ReadinessJson>(served, 'readiness', query, text)
        const { mass_kg: _mass, load_kg: _load, figures: _figures, says, ...prediction } = predicted
        expect(ready.prediction).toEqual(prediction)
        if (seeds.length > 0)
          expect(JSON.parse(await terminal('readiness', ...flags, '--json'))).toEqual(ready)

        // The page shows the one answer it asked for.
        const shown = fromHistory(workedOut(prediction), ready.prediction).prediction
        const page = linesOf(shown)
        const told = flat(await terminal('course', ...flags))
        const inWords = Object.values(says).filter((line) => line !== null)
        for (const line of [...page, ...inWords.map(flat)]) expect(told).toContain(line)
        expect(prediction.effort).toBe(effort)
        if (seeds.length > 0) {
          const readiness = flat(await terminal('readiness', ...flags))
          for (const line of [readinessLead(ready), usedLine(ready.used)].map(flat))
            expect(readiness).toContain(line)
        }
      }),
      { numRuns: 12, seed: 9 },
    )
  })

  it('takes whatever is typed before whatever is stored', async () => {
    const { served, course, terminal } = await keptBy([madeRun(3)])
    await writeFile(course, madeRun(60).text)
    const overrides = fc.record({
      sex,
      background,
      mass_kg: mass,
      age_y: maybe(fc.integer({ min: 5, max: 110 })),
      load_kg: maybe(fc.integer({ min: 0, max: 60 })),
      result: maybe(fc.constantFrom('10=48:30', '21.1=1:52:00+350')),
    })
    await fc.assert(
      fc.asyncProperty(profiles, overrides, async (profile, { result, ...typed }) => {
        await served.ask('/api/v1/me', { method: 'PATCH', json: profile })
        const said = Object.entries({ ...typed, result }).flatMap(([name, value]) =>
          value === null ? [] : [[name, String(value)]],
        )
        const query = queryOf(Object.fromEntries(said))
        const answer = await posted<CourseJson>(served, 'predictions', query, madeRun(60).text)
        const flags = flagsOf({ ...NOTHING_SAID, ...typed }, result)
        expect(JSON.parse(await terminal('course', ...flags, '--json'))).toEqual(answer)
        const { used } = answer
        for (const [field, value] of Object.entries(typed))
          if (value !== null) expect(used[field as keyof typeof typed]).toEqual({ value, from: 'typed' })
        if (typed.sex === null && profile.sex !== null)
          expect(used.sex).toEqual({ value: profile.sex, from: 'stored' })
        expect(answer.fromResult).toBe(result !== null)
      }),
      { numRuns: 15, seed: 9 },
    )
  })

  it('takes a woman born in 1955 who has done no sport the same time wherever she asks', async () => {
    const text = await readFile(resolve(import.meta.dirname, '../../web/public/example.gpx'), 'utf8')
    const day_s = Date.UTC(2026, 10, 29) / 1000
    const { served, course, terminal } = await keptBy([{ name: 'example.gpx', text }], day_s)
    await writeFile(course, text)
    const profile = { sex: 'female', birthYear: 1955, background: 'none' }
    await served.ask('/api/v1/me', { method: 'PATCH', json: profile })
    const predicted = await posted<CourseJson>(served, 'predictions', '', text)
    expect(JSON.parse(await terminal('course', '--json'))).toEqual(predicted)
    const [low_s, high_s] = predicted.band80_s
    expect(low_s).toBeLessThan(predicted.movingTime_s)
    expect(high_s).toBeGreaterThan(predicted.movingTime_s)
    expect(predicted.used.sentence).toBe('1 run; female, 71, no sport so far; no result')
    const ready = await posted<ReadinessJson>(served, 'readiness', '', text)
    expect(JSON.parse(await terminal('readiness', '--json'))).toEqual(ready)
    const asked_s = ready.dimensions.find(({ id }) => id === 'moving-time')?.demand.least
    expect((asked_s ?? NaN) / predicted.movingTime_s).toBeCloseTo(1, 2)
  })
})

describe('one answer about a recording', () => {
  it('is of the runner the profile tells, at the terminal as in the history, unless a flag says otherwise', async () => {
    const run = madeRun(7)
    await fc.assert(
      fc.asyncProperty(profiles, fc.record({ sex, mass_kg: mass }), async (profile, typed) => {
        const { served, recording, analyse } = await keptBy([])
        await writeFile(recording, run.text)
        expect((await analyse()).mass_kg.from).toBe('unknown')
        await served.ask('/api/v1/me', { method: 'PATCH', json: profile })
        await importRuns(served.store, ME, [run])
        const [{ activity }] = (
          await answered<{ activities: { activity: string }[] }>(served.ask('/api/v1/activities'))
        ).activities
        const { analysis: stored } = await answered<{ analysis: Told }>(
          served.ask(`/api/v1/activities/${activity}`),
        )
        const told = await analyse()
        expect(told.mass_kg.from).toBe(stored.mass_kg.from)
        // Both are rounded, each its own way, far beyond what is known.
        for (const [i, number] of numbersOf(told).entries())
          expect(number / numbersOf(stored)[i]).toBeCloseTo(1, 4)
        const { mass_kg } = await analyse(...flagsOf({ ...NOTHING_SAID, ...typed }, null))
        const known = typed.mass_kg ?? profile.mass_kg
        expect(mass_kg.from).toBe(known === null ? 'unknown' : 'given')
        if (known !== null) expect(mass_kg.value).toBe(known)
      }),
      { numRuns: 8, seed: 9 },
    )
  })

  it('is told without the profile where the history does not answer, and says so', async () => {
    const { recording, home } = await keptBy([])
    await writeFile(recording, madeRun(7).text)
    const env = { ...process.env, UNDERFOOT_HOME: home, DATABASE_URL: 'postgres://127.0.0.1:1/nobody' }
    const { code, out, err } = await underfootHere(['analyse', recording, '--json'], { cwd: folder, env })
    expect([code, JSON.parse(out).mass_kg.from]).toEqual([0, 'unknown'])
    expect(flat(err)).toMatch(/^underfoot: .+\. The figures leave out your profile\. $/)
  })
})

describe('the query that the page asks with', () => {
  it('names only what is known, and no result that is none', () => {
    const form: ToldAbout = { ...NOTHING_TOLD, km: '21,1', clock: '1:52:00', climb: '350', load: 'much' }
    expect(historyQuery({ ...NOTHING_SAID, age_y: 40 }, form, 'ordinary')).toEqual({
      age_y: 40,
      result: '21.1=1:52:00+350',
    })
    expect(historyQuery(NOTHING_SAID, { ...form, clock: '1:52' }, 'ordinary')).toEqual({})
    expect(historyQuery(NOTHING_SAID, NOTHING_TOLD, 'race')).toEqual({ effort: 'race' })
  })
})

async function posted<T>(served: Served, path: string, query: string, body: string): Promise<T> {
  return answered<T>(served.ask(`/api/v1/${path}?${query}`, { method: 'POST', body }))
}

/** Our own answers, of the types they are made from. */
async function answered<T>(asked: Promise<Response>): Promise<T> {
  const answer = await asked
  expect(answer.status).toBe(200)
  return (await answer.json()) as T
}

function expectDone({ code, out, err }: Said): string {
  expect([code, err]).toEqual([0, ''])
  return out
}

/** A course as the page's worker hands it over, before the history has answered. */
function workedOut(prediction: PredictionJson) {
  const stretches = blankStretches(0)
  return { name: 'Course', prediction, stretches, ground: null, file: new File([], 'course.gpx'), number: 1 }
}
