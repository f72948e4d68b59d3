import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { EVIDENCE } from '../../src/evidence/index.ts'
import { underfootHere } from '../support/in-process.ts'
import { describeWithShared, sharedPath } from '../support/shared.ts'
import { CLAIMS_NOT_MADE, claimsIn, HONEST, saidInSource } from './claims-not-made.ts'

const root = resolve(import.meta.dirname, '../..')

function filesOf(folder: string, ending: RegExp): string[] {
  return readdirSync(resolve(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => `${folder}/${name}`)
}

const SOURCES = [...filesOf('src', /\.ts$/), ...filesOf('web', /\.(tsx?|html|css)$/)]
const PAPERS = ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', ...filesOf('docs', /\.md$/)]

const textOf = (file: string) => readFileSync(resolve(root, file), 'utf8')

async function underfoot(...args: readonly string[]): Promise<string> {
  const { code, out } = await underfootHere(args, { cwd: root, env: process.env })
  expect(code).toBe(0)
  return out
}

describe('the patterns', () => {
  it('know the thirteen kinds of claim', () => expect(CLAIMS_NOT_MADE).toHaveLength(13))

  for (const { what, madeUp } of CLAIMS_NOT_MADE)
    it.each(madeUp)(`catch (${what}): %s`, (sentence) =>
      expect(claimsIn(sentence).map((caught) => caught.what)).toContain(what),
    )

  it('catch a sentence broken over lines, or joined from strings', () => {
    expect(claimsIn('Your injury\n   risk is high.')).not.toEqual([])
    expect(claimsIn(saidInSource("tell('Softer ground means ' +\n  'fewer injuries.')"))).not.toEqual([])
  })

  it.each([
    'Energy, 3.4 MJ, range 2.9–3.9; flat road for the same time 2.9 MJ.',
    'Metres of descent that ask of the braking thigh what one minute of level running asks',
    'Your longest descent lately is 400 m; this asks 950 m.',
    'The load inside the shin bone does not rise going down.',
    'Water lost: 1 040 mL, range 580–1 500. What was lost, not what to drink.',
    'Uneven ground: 41 minutes, by analogy beyond a tenth more than your longest.',
    'A heat this warm slowed leading marathon runners; nothing is said of you.',
    'Soft ground, 2.1 km; landing 4 200 flat steps.',
  ])('let an honest sentence pass: %s', (sentence) => expect(claimsIn(sentence)).toEqual([]))

  it('leave comments for those who build out of it', () => {
    expect(claimsIn(saidInSource('// never an injury risk\n/* ACWR */ const url = "https://a.b"'))).toEqual(
      [],
    )
  })
})

describe('what must not be claimed', () => {
  it.each(PAPERS)('is not claimed in %s', (file) => expect(claimsIn(textOf(file))).toEqual([]))

  it('is not claimed by anything the program or its pages can say', () => {
    const caught = SOURCES.flatMap((file) =>
      claimsIn(saidInSource(textOf(file))).map((one) => ({ file, ...one })),
    )
    expect(caught).toEqual([])
  })

  it('needs each honest passage still: none outlives what it excuses', () => {
    const all = [...SOURCES, ...PAPERS].map((file) => textOf(file).replace(/\s+/g, ' ')).join('\n')
    expect(HONEST.filter((passage) => !all.includes(passage))).toEqual([])
    // Every one of them would be caught if it were not excused.
    for (const passage of HONEST) {
      const plain = CLAIMS_NOT_MADE.some(({ patterns }) => patterns.some((one) => one.test(passage)))
      expect(plain, passage).toBe(true)
    }
  })

  it('7: no number for how ground, night or weather slows anybody stands above a working assumption', () => {
    const speeds = EVIDENCE.filter(
      ({ what, id }) =>
        /technical|rough|night|dark|mud|snow/i.test(`${what} ${id}`) && /pace|speed|slow/i.test(what),
    )
    for (const { id, grade } of speeds) expect(grade, id).toBe('P')
  })
})

describe('what the program prints', () => {
  const example = resolve(root, 'web/public/example.gpx')

  it.each([
    ['the evidence', ['evidence']],
    ['the evidence as JSON', ['evidence', '--json']],
    ['a made-up run', ['analyse', example]],
    ['a made-up run as JSON', ['analyse', '--json', example]],
    ['a course', ['course', example, '--result', '10=52:30']],
    ['help', ['--help']],
  ])('claims nothing of it: %s', async (_, args) => expect(claimsIn(await underfoot(...args))).toEqual([]))

  it('9: gives energy and water with ranges as wide as what is known', async () => {
    const { figures } = JSON.parse(await underfoot('analyse', '--json', '--mass', '68', example))
    const widthOf = (id: string): number => {
      const { total } = figures.find((figure: { readonly id: string }) => figure.id === id)
      return (total.high - total.low) / 2 / total.value
    }
    expect(widthOf('water')).toBeGreaterThan(0.2)
    expect(widthOf('energy')).toBeGreaterThan(0.1)
  })
})

describeWithShared('what the program prints of real runs', () => {
  const run = sharedPath('runs', 'P17', 'P17_20190615_0942_6782987395.fit.gz')

  it('claims nothing of it', async () => {
    expect(claimsIn(await underfoot('analyse', run))).toEqual([])
    expect(claimsIn(await underfoot('analyse', '--json', run))).toEqual([])
  })

  it('claims nothing of it beside a course, years later or the day after', async () => {
    const course = sharedPath('races', 'ultra-courses', 'utmb-ultra-trail-du-mont-blanc.gpx.gz')
    const history = ['--history', sharedPath('runs', 'P17')]
    for (const on of [[], ['--on', '2019-06-16']]) {
      expect(claimsIn(await underfoot('readiness', course, ...history, ...on))).toEqual([])
      expect(claimsIn(await underfoot('readiness', course, ...history, ...on, '--json'))).toEqual([])
    }
  })
})
