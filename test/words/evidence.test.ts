import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { assert, double, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ACCEPTANCE_TABLES } from '../../src/acceptance/index.ts'
import { BOOK_CLAIMS } from '../../src/evidence/book-claims.ts'
import { PREDICTION_EVIDENCE } from '../../src/athlete/prediction-evidence.ts'
import { EVIDENCE } from '../../src/evidence/index.ts'
import { shortCitation, valueWords } from '../../src/words/evidence/coefficient-words.ts'
import { evidenceDocument } from '../../src/words/evidence/evidence-document.ts'
import { evidenceMarkdown } from '../../src/words/evidence/markdown.ts'
import { differenceWords, figureWords, toleranceWords } from '../../src/words/evidence/table-words.ts'
import { blocksOf, partsOf } from './evidence-blocks.ts'

const account = evidenceDocument()
const toNumber = (words: string) => Number(words.replace('−', '-').replace('+', ''))

describe('docs/evidence.md', () => {
  it('is what the data say now (`npm run evidence` writes it anew)', () => {
    const kept = readFileSync(resolve(import.meta.dirname, '../../docs/evidence.md'), 'utf8')
    const isCurrent = kept === evidenceMarkdown(account)
    expect(isCurrent, 'docs/evidence.md is out of date; run `npm run evidence`').toBe(true)
  })
})

const NUMBERS = [...EVIDENCE, ...PREDICTION_EVIDENCE]

describe('the account of the evidence', () => {
  const entries = blocksOf(partsOf(account, 'numbers'), 'entry')
  const published = partsOf(account, 'published').map((section) => ({
    id: section.id,
    rows: blocksOf([section], 'table').flatMap(({ rows }) => rows.map(({ cells }) => cells)),
    unclaimed: blocksOf([section], 'findings').flatMap(({ findings }) => findings),
  }))

  it('leaves out no claim, no coefficient and no published row', () => {
    expect(partsOf(account, 'book-claims').map(({ id }) => id)).toEqual(BOOK_CLAIMS.map(({ id }) => id))
    expect(entries.map(({ id }) => id).sort()).toEqual(NUMBERS.map(({ id }) => id).sort())
    expect(new Set(NUMBERS.map(({ id }) => id)).size).toBe(NUMBERS.length)
    for (const [k, { rows }] of ACCEPTANCE_TABLES.entries())
      expect(published[k].rows.length + published[k].unclaimed.length).toBe(rows.length)
    const [grades] = blocksOf(account.sections, 'table')
    expect(grades.rows.reduce((sum, { cells }) => sum + Number(cells[2]), 0)).toBe(NUMBERS.length)
  })

  it('tells the value of every coefficient in words: no object, no hole, no half number', () => {
    for (const { id, value } of entries) expect(value, id).not.toMatch(/object|undefined|NaN|^$|\d{8}/)
  })

  it('shows a remembered number as remembered, wherever it stands', () => {
    const remembered = new Set(
      EVIDENCE.filter(({ provenance }) => provenance === 'remembered').map(({ id }) => id),
    )
    for (const { id, terms, grade } of entries) {
      const how = terms.find(({ label }) => label === 'How reached')?.words ?? ''
      if (remembered.has(id)) expect([how.split(',')[0], grade], id).toEqual(['remembered', 'P'])
    }
    for (const [k, { rows }] of ACCEPTANCE_TABLES.entries())
      for (const { what, mark, ours } of rows)
        if (mark === 'remembered' && ours !== null)
          expect(published[k].rows.find(([first]) => first === what)?.at(-1)).toBe('remembered')
  })

  it('has no two rows of a table that a reader could take for one another', () => {
    for (const { id, rows } of published)
      expect(new Set(rows.map(([what, number]) => `${what} ${number}`)).size, id).toBe(rows.length)
  })

  it('prints no row of which ours lies outside what is tolerated', () => {
    const outside = published.flatMap(({ rows }) => rows.filter(([what]) => what.endsWith('(outside)')))
    expect(outside).toEqual([])
    for (const { blocks } of partsOf(account, 'published'))
      for (const block of blocks)
        if (block.kind === 'note') expect(block.text).toMatch(/^(\d+) of \1 within|^\d+ not claimed$/)
  })

  it('prints a difference that is what a reader would reckon from the two numbers beside it', () => {
    for (const { rows } of published)
      for (const [what, number, ours, difference] of rows)
        expect(toNumber(difference), what).toBeCloseTo(toNumber(ours) - toNumber(number), 9)
  })
})

describe('the book’s claims', () => {
  it('have unique ids and say what Underfoot makes of each', () => {
    expect(new Set(BOOK_CLAIMS.map(({ id }) => id)).size).toBe(BOOK_CLAIMS.length)
    for (const { id, about, book, so } of BOOK_CLAIMS)
      for (const said of [about, book, so]) expect(said.length, id).toBeGreaterThan(2)
  })

  it('never call a claim held without a finding that was read, nor weigh advice with findings', () => {
    for (const { id, verdict, supports, against } of BOOK_CLAIMS) {
      if (verdict === 'holds')
        expect(
          supports.some((one) => one.provenance === 'read'),
          id,
        ).toBe(true)
      if (verdict === 'advice') expect([supports, against], id).toEqual([[], []])
      else expect(supports.length + against.length, id).toBeGreaterThan(0)
    }
  })

  it('cite a work for everything that speaks for the book', () => {
    for (const { id, supports } of BOOK_CLAIMS)
      for (const { says, citations } of supports)
        expect(citations.length, `${id}: ${says}`).toBeGreaterThan(0)
  })

  it('leave open what SCIENCE leaves open: balance, planes, soft landing, bone', () => {
    const verdicts = new Map(BOOK_CLAIMS.map(({ id, verdict }) => [id, verdict]))
    for (const id of [
      'balance',
      'three-planes',
      'soft-landing',
      'bone-density',
      'altitude',
      'agility',
      'pain',
    ])
      expect(verdicts.get(id), id).toBe('not shown')
  })
})

describe('words for numbers', () => {
  it('tell a difference whole: published and difference add up to ours, for any two numbers', () => {
    const number = double({ min: -1000, max: 1000, noNaN: true })
    assert(
      property(number, number, (ours, published) => {
        const sum = toNumber(figureWords(published)) + toNumber(differenceWords(ours, published))
        expect(sum).toBeCloseTo(toNumber(figureWords(ours)), 6)
      }),
    )
  })

  it('say an open tolerance as such, and a closed one from its lower end', () => {
    expect(toleranceWords({ low: 1, high: Number.POSITIVE_INFINITY })).toBe('at least 1')
    expect(toleranceWords({ low: Number.NEGATIVE_INFINITY, high: -1e-9 })).toBe('at most 0')
    expect(toleranceWords({ low: -0.2, high: 0.1 })).toBe('−0.2 to 0.1')
  })

  it('put ends in rising order, though the lower load be the larger number', () => {
    expect(valueWords({ value: 10, low: 25, high: 5 })).toBe('10 (5 to 25)')
    expect(valueWords({ heldFrom_h: 6, up_mPerH: 300 })).toBe('held from 6 h, up 300 m/h')
    for (const { id, value } of [...EVIDENCE, ...PREDICTION_EVIDENCE])
      expect(valueWords(value), id).not.toMatch(/_|undefined/)
  })

  it('call a work by its first author’s whole name', () => {
    const by = (authors: string) => shortCitation({ authors, year: 2000, title: '', where: '', doi: null })
    expect(by('van Oeveren BT, de Ruiter CJ')).toBe('van Oeveren 2000')
    expect(by('Schuster Brandt Frandsen J, Hulme A')).toBe('Schuster Brandt Frandsen 2000')
    expect(by('Nielsen RØ, Parner ET')).toBe('Nielsen 2000')
    expect(by('Leacox and co-authors')).toBe('Leacox 2000')
    expect(by('Olmedillas H and co-authors')).toBe('Olmedillas 2000')
  })
})
