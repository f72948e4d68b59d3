import * as fc from 'fast-check'
import { createElement, type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { Analysis, FigureResult, Split } from '../../src/analysis/analysis.ts'
import type { Ranged } from '../../src/body/figure.ts'
import { FIGURES } from '../../src/body/figures.ts'
import { report } from '../../src/cli/analyse/report.ts'
import { documentPage } from '../../src/cli/text/document-page.ts'
import { PLAIN } from '../../src/cli/text/style.ts'
import { blankStretches } from '../../src/stretch/blank.ts'
import type { Block, Document, Section } from '../../src/words/document/document.ts'
import { documentMarkdown } from '../../src/words/document/markdown.ts'
import { courseDocument } from '../../src/words/course-document.ts'
import { evidenceDocument } from '../../src/words/evidence/evidence-document.ts'
import { readinessDocument } from '../../src/words/readiness-document.ts'
import { runDocument } from '../../src/words/run-document.ts'
import { Predicted } from '../../web/course-page/predicted.tsx'
import EvidencePage from '../../web/evidence-page/evidence-page.tsx'
import { Run } from '../../web/run/run.tsx'
import { aheadOf, courses, readinesses } from './made-up-course.ts'
import { madeUpAnalysis } from './made-up-analysis.ts'

const WIDE = 220

const rangedOf = (most: number): fc.Arbitrary<Ranged> =>
  fc
    .array(fc.double({ min: 0, max: most, noNaN: true }), { minLength: 3, maxLength: 3 })
    .map((ends) => ends.sort((a, b) => a - b))
    .map(([low, value, high]) => ({ low, value, high }))

const figures: fc.Arbitrary<FigureResult[]> = fc.subarray([...FIGURES]).chain((meanings) =>
  fc.tuple(
    ...meanings.map((meaning) =>
      fc
        .record({
          known: fc.double({ min: 0.01, max: 1, noNaN: true }),
          total: fc.option(rangedOf(9000)),
          flatSameTime: fc.option(rangedOf(9000)),
          flatSameDistance: fc.option(rangedOf(9000)),
          timesFlat: fc.option(rangedOf(12)),
        })
        .map((told) => ({ ...meaning, ...told, totalPerKg: meaning.perKg ? told.total : null })),
    ),
  ),
)

const split = (number: number): fc.Arbitrary<Split> =>
  fc.record({
    distance_m: fc.constant(number * 1000),
    length_m: fc.constant(1000),
    movingTime_s: fc.double({ min: 150, max: 2000, noNaN: true }),
    ascent_m: fc.option(fc.double({ min: 0, max: 300, noNaN: true })),
    descent_m: fc.option(fc.double({ min: 0, max: 300, noNaN: true })),
    heartRate_bpm: fc.option(fc.integer({ min: 60, max: 200 })),
    energy_kJPerKg: fc.constant(null),
    equivalentFlatPace_sPerKm: fc.option(fc.double({ min: 150, max: 900, noNaN: true })),
  })

const whole = madeUpAnalysis()

const analyses: fc.Arbitrary<Analysis> = fc
  .record({
    sport: fc.constantFrom('running', 'trail_running', 'hiking', 'cycling'),
    name: fc.option(fc.constantFrom('Morning run', 'Rund um den See', '山の道')),
    distance_m: fc.double({ min: 10, max: 170_000, noNaN: true }),
    movingTime_s: fc.double({ min: 60, max: 90_000, noNaN: true }),
    ascent_m: fc.option(fc.double({ min: 0, max: 9000, noNaN: true })),
    mass_kg: fc.constantFrom(whole.mass_kg, { value: 70, low: 45, high: 110, from: 'unknown' as const }),
    load_kg: fc.option(fc.constant(6)),
    figures,
    splits: fc
      .integer({ min: 0, max: 12 })
      .chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => split(i + 1)))),
    ground: fc.constantFrom(whole.ground, null),
    faults: fc.subarray([
      { where: 'file', what: 'The clock ran backwards once; the samples were put in order.' },
      { where: 'sample 12', what: 'A position lay 4 km away from its neighbours; it was left out.' },
      { where: 'record 3', what: 'The file ends in the middle of a record.' },
    ]),
  })
  .map((changes) => madeUpAnalysis({ ...changes, elapsedTime_s: changes.movingTime_s + 100 }))

/** Every word and number that a document says, headers and how marks are read apart. */
function sayings({ title, aside, sections }: Document): string[] {
  return [title, ...aside.split(' · '), ...sections.flatMap(saidInSection)].filter(
    (one) => one !== '' && one !== '–',
  )
}

function saidInSection({ blocks, sections = [] }: Section): string[] {
  return [...blocks.flatMap(saidBy), ...sections.flatMap((one) => [one.title ?? '', ...saidInSection(one)])]
}

function saidBy(block: Block): string[] {
  switch (block.kind) {
    case 'sentence':
    case 'note':
    case 'quote':
      return [block.lead ?? '', block.text]
    case 'facts':
      return block.facts.flatMap(({ label, value, unit, beside }) => [label, value, unit, beside ?? ''])
    case 'terms':
      return block.terms.flatMap(({ label, words }) => [label, words])
    case 'shares':
      return block.rows.flatMap(({ label, words }) => [label, words])
    case 'amounts':
      return block.groups.flatMap((group) => [
        group.title,
        group.beside,
        ...group.figures.flatMap(({ label, amount, range, beside, grade }) => [
          label,
          amount,
          range,
          beside,
          grade,
        ]),
      ])
    case 'table':
      return block.rows.flatMap(({ cells }) => cells)
    case 'findings':
      return [
        block.title,
        ...block.findings.flatMap(({ says, how, works }) => [says, how, ...works.map(({ short }) => short)]),
      ]
    case 'entry':
      return [
        block.what,
        block.value,
        block.unit,
        ...block.terms.flatMap(({ label, words }) => [label, words]),
        ...block.works.flatMap(({ words, link }) => [words, link ?? '']),
      ]
    case 'key':
      return []
    default:
      return [...block.items]
  }
}

/** Without the marks of any layout: case, white space, bars, tags and escapes. */
function bare(text: string): string {
  return text.replaceAll(/\s+/g, '').toLowerCase()
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&#x27;': "'",
  '&quot;': '"',
}

function textOfMarkup(markup: string): string {
  return markup.replaceAll(/<[^>]*>/g, '').replaceAll(/&[#\w]+;/g, (entity) => entities[entity] ?? entity)
}

/** Holds what terminal and page show of a document, and what Markdown and JSON make of it, to what it says. */
function expectSaidAlike(said: Document, terminal: string, page: ReactElement): void {
  const surfaces = {
    terminal: bare(terminal),
    page: bare(textOfMarkup(renderToStaticMarkup(page))),
    markdown: bare(documentMarkdown(said).replaceAll(/\\([\\`*_<>#[\]])/g, '$1')),
    json: bare(sayings(JSON.parse(JSON.stringify(said)) as Document).join(' ')),
  }
  for (const one of sayings(said))
    for (const [surface, text] of Object.entries(surfaces))
      if (!text.includes(bare(one))) expect.fail(`${surface} does not say “${one}”:\n${text}`)
}

describe('what is said of a run', () => {
  it('is said alike by terminal, page, Markdown and JSON', () => {
    fc.assert(
      fc.property(analyses, fc.constantFrom('km' as const, 'mi' as const), (analysis, units) => {
        const said = runDocument(analysis, units)
        const stretches = {
          ...blankStretches(1),
          start: new Float64Array([0]),
          length: new Float64Array([1000]),
        }
        const run = { status: 'analysed', analysis, stretches } as const
        expectSaidAlike(
          said,
          report(run, { width: WIDE, units, splits: true, style: PLAIN }),
          createElement(Run, { analysis, stretches, units }),
        )
      }),
      { numRuns: 60 },
    )
  })

  it('is plain data: as JSON it is itself', () => {
    const said = runDocument(whole, 'km')
    expect(JSON.parse(JSON.stringify(said))).toEqual(said)
  })

  it('draws nothing in Markdown by a name from outside', () => {
    const text = documentMarkdown(runDocument(madeUpAnalysis({ name: '# <b>[x](y)`\nz' }), 'km'))
    expect(text).toContain('\\# \\<b\\>\\[x\\](y)\\` z')
  })
})

describe('what is said of a course, and of it beside what was done', () => {
  it('is said alike by terminal, page, Markdown and JSON, with what it was made from', () => {
    fc.assert(
      fc.property(
        courses,
        readinesses,
        fc.constantFrom('km' as const, 'mi' as const),
        (made, ready, units) => {
          const { name, profile, course } = aheadOf(made)
          const readiness = ready(course.prediction)
          const file = new File([], 'course.gpx')
          const page = createElement(Predicted, {
            effort: made.effort,
            onEffort: () => undefined,
            course: { ...course, name, file, number: 1 },
            profile,
            readiness,
            units,
          })
          for (const said of [
            courseDocument(course, name, units),
            readinessDocument(readiness, name, units),
          ]) {
            expect(said.sections.find(({ id }) => id === 'used')?.blocks).toHaveLength(1)
            expectSaidAlike(said, documentPage(said, { width: WIDE, style: PLAIN }), page)
          }
        },
      ),
      { numRuns: 15 },
    )
  })
})

describe('what is said of a course', () => {
  const PAST = /\b(?:lay|took|asked|was|were|did|had|recording)\b/

  it('is of what is to come: nothing is told as if it had been run', () => {
    fc.assert(
      fc.property(courses, (made) => {
        const { name, course } = aheadOf(made)
        const { title, sections } = courseDocument(course, name, 'km')
        // What became of the runner's own recordings is past.
        const ahead = sections.filter(({ id }) => id !== 'set-aside' && id !== 'opening')
        const said = [title, ...ahead.flatMap((one) => [one.title ?? '', ...saidInSection(one)])]
        for (const words of said) expect(words).not.toMatch(PAST)
      }),
      { numRuns: 20 },
    )
  })
})

describe('what is said of the evidence', () => {
  it('is said alike by terminal, page, Markdown and JSON', () => {
    const said = evidenceDocument()
    const page = createElement(EvidencePage, { entry: null })
    expectSaidAlike(said, documentPage(said, { width: WIDE, style: PLAIN }), page)
  })
})
