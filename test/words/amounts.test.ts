import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FigureId, Ranged } from '../../src/body/figure.ts'
import { FIGURES } from '../../src/body/figures.ts'
import { sectionLines } from '../../src/cli/text/document.ts'
import { PLAIN } from '../../src/cli/text/style.ts'
import { widthOf } from '../../src/cli/text/width.ts'
import type { Analysis, FigureResult } from '../../src/analysis/analysis.ts'
import { bodyFigures, CONDITIONS_NOTE, daySection, metWithSection } from '../../src/words/amounts.ts'
import type { Section } from '../../src/words/document/document.ts'
import type { UnitSystem } from '../../src/units/units.ts'
import { madeUpAnalysis, ranged } from './made-up-analysis.ts'

/** A figure as the model means it, with a total of our own. */
function told(id: FigureId, total: Ranged | null, known = 1): FigureResult {
  const meaning = FIGURES.find((one) => one.id === id)
  if (!meaning) throw new Error(`${id} is missing`)
  return {
    ...meaning,
    known,
    total,
    totalPerKg: meaning.perKg && total ? ranged(total.value / 70, total.low / 70, total.high / 70) : null,
    flatSameTime: null,
    flatSameDistance: null,
    timesFlat: null,
  }
}

const hilly = (figures: readonly FigureResult[], changes: Partial<Analysis> = {}) =>
  madeUpAnalysis({ figures, ...changes })

/** The groups of figures of a section. */
function groupsOf(section: Section | null) {
  const block = section?.blocks.find(({ kind }) => kind === 'amounts')
  return block?.kind === 'amounts' ? block.groups : []
}

const metWith = (analysis: Analysis, units: UnitSystem = 'km') =>
  groupsOf(metWithSection(analysis, 'run', units))
const kinds = (analysis: Analysis) => metWith(analysis).map(({ of }) => of)

describe('what was met with', () => {
  it('is told plane by plane, then what the ground took, in this order', () => {
    const analysis = hilly([
      told('ground-energy', ranged(60, 20, 200)),
      told('turning', ranged(41, 30, 50)),
      told('rough-minutes', ranged(12, 8, 15)),
      told('uphill-minutes', ranged(50, 45, 55)),
    ])
    expect(kinds(analysis)).toEqual(['sagittal', 'frontal', 'transverse', 'ground'])
  })

  it('is not told where no region knows the ground', () => {
    expect(
      metWithSection(hilly([told('uphill-minutes', ranged(50, 45, 55))], { ground: null }), 'run', 'km'),
    ).toBeNull()
  })

  it('leaves out what is unknown and what is next to nothing', () => {
    const analysis = hilly([
      told('smooth-minutes', ranged(80, 70, 90)),
      told('rough-minutes', null, 0),
      told('scramble-minutes', ranged(0.2, 0, 3)),
    ])
    const [frontal] = metWith(analysis)
    expect(frontal.figures.map(({ id }) => id)).toEqual(['smooth-minutes'])
  })

  it('says over how much of the time it is known', () => {
    const [frontal] = metWith(hilly([told('smooth-minutes', ranged(80, 70, 90), 0.82)]))
    expect(frontal.beside).toBe('known over 82 % of the time')
  })

  it('counts bends by the kilometre, or by the mile', () => {
    const bends = hilly([told('turning', ranged(42, 30, 50))], { distance_m: 14_000 })
    expect(metWith(bends)[0].figures[0].beside).toBe('3.0 per km')
    expect(metWith(bends, 'mi')[0].figures[0].beside).toBe('4.8 per mi')
  })

  it('tells energy per kilogram where nobody knows the mass', () => {
    const mass = { value: 70, low: 45, high: 110, from: 'unknown' } as const
    const [ground] = metWith(hilly([told('ground-energy', ranged(140, 70, 280))], { mass_kg: mass }))
    expect(ground.figures[0].amount).toBe('2.00 kJ/kg')
  })
})

describe('what the day takes', () => {
  it('is silent on an ordinary day', () => {
    const day = [
      told('heat-time', ranged(0.4, 0, 3)),
      told('altitude-time', ranged(0, 0, 0)),
      told('dark-minutes', null),
    ]
    expect(daySection(hilly(day), 'run', 'km')).toBeNull()
  })

  it('is told of people at large, ground known or not', () => {
    const thin = hilly([told('altitude-time', ranged(9, 0, 14))], { ground: null })
    expect(
      groupsOf(daySection(thin, 'run', 'km'))
        .flatMap(({ figures }) => figures)
        .map(({ amount, range }) => [amount, range]),
    ).toEqual([['9 min', '0–14']])
    expect(CONDITIONS_NOTE).toMatch(/people at large.*not about you/)
  })
})

describe('figures beside flat road', () => {
  it('are those of the body, and carrying only when a load was told', () => {
    const figures = FIGURES.map(({ id }) => told(id, ranged(10, 5, 20)))
    const ids = (load_kg: number | null) => bodyFigures(hilly(figures, { load_kg })).map(({ id }) => id)
    expect(ids(6)).toContain('carrying')
    expect(ids(null)).toEqual(ids(6).filter((id) => id !== 'carrying'))
    for (const id of ids(6)) expect(FIGURES.find((one) => one.id === id)?.kind).toBe('body')
  })
})

describe('on the terminal', () => {
  const figures = FIGURES.map(({ id }) => told(id, ranged(123.4, 56.7, 234.5), 0.8))
  const analysis = hilly(figures, { load_kg: 6 })

  it('keeps to any width and gives each figure its grade', () => {
    fc.assert(
      fc.property(fc.integer({ min: 48, max: 110 }), (width) => {
        const sections = [metWithSection(analysis, 'run', 'km'), daySection(analysis, 'run', 'km')].filter(
          (one) => one !== null,
        )
        const lines = sections.flatMap((section) => sectionLines(section, { width, style: PLAIN }))
        for (const line of lines) expect(widthOf(line), line).toBeLessThanOrEqual(width)
        const text = lines
          .map((line) => line.trim())
          .join(' ')
          .replace(/\s+/g, ' ')
          .toLowerCase()
        for (const { label, grade, kind } of figures) {
          if (kind === 'body') continue
          const from = text.indexOf(`${label.toLowerCase()} 1`)
          expect(from, label).toBeGreaterThanOrEqual(0)
          expect(text.slice(from, from + 90), label).toMatch(new RegExp(` ${grade.toLowerCase()}(,| |$)`))
        }
      }),
      { numRuns: 20 },
    )
  })

  it('claims nothing of what came of it', () => {
    const notes = (['run', 'course'] as const).flatMap((subject) =>
      (metWithSection(analysis, subject, 'km')?.blocks ?? []).map((block) =>
        'text' in block ? block.text : '',
      ),
    )
    const said = [
      ...notes,
      CONDITIONS_NOTE,
      ...FIGURES.map(({ label, meaning }) => `${label} ${meaning}`),
    ].join(' ')
    expect(said).not.toMatch(/injur|risk|improve|strengthen|stabil|proprio|balance|core|safe|!/i)
  })

  it('tells a run as what was, a course as what is to come', () => {
    const titles = (subject: 'run' | 'course') =>
      [metWithSection(analysis, subject, 'km'), daySection(analysis, subject, 'km')].map((one) => one?.title)
    expect(titles('run')).toEqual(['What the ground asked', 'What the day took'])
    expect(titles('course')).toEqual(['What the ground asks', 'What the day may take'])
  })

  it('has a place for every kind of figure', () => {
    const places: string[] = ['body', 'conditions', ...kinds(analysis)]
    for (const { kind } of FIGURES) expect(places).toContain(kind)
  })
})
