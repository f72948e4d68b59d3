import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonLine } from '../../src/cli/analyse/json-line.ts'
import { listHeader, listLine, namesWithin, setAsideLines } from '../../src/cli/analyse/list-lines.ts'
import { report } from '../../src/cli/analyse/report.ts'
import { COLOURED, PLAIN } from '../../src/cli/text/style.ts'
import { widthOf } from '../../src/cli/text/width.ts'
import type { Split } from '../../src/analysis/analysis.ts'
import { blankStretches } from '../../src/stretch/blank.ts'
import { madeUpAnalysis, ranged } from '../words/made-up-analysis.ts'

const split = (number: number): Split => ({
  distance_m: number * 1000,
  length_m: 1000,
  movingTime_s: 300 + 20 * number,
  ascent_m: 10 * number,
  descent_m: number % 3 === 0 ? null : 5,
  heartRate_bpm: 120 + number,
  energy_kJPerKg: ranged(4, 3, 5),
  equivalentFlatPace_sPerKm: 290,
})

const analysis = madeUpAnalysis({
  name: 'A name as long as only a watch could give it, with \u001b[31mcolour\u001b[0m of its own and 山の道 in it',
  splits: Array.from({ length: 14 }, (_, i) => split(i + 1)),
  faults: Array.from({ length: 9 }, (_, i) => ({
    where: `sample ${i}`,
    what: 'A position lay 4 km away from its neighbours; it was left out.',
  })),
})
const stretches = blankStretches(0)
const run = { status: 'analysed', analysis, stretches } as const

describe('the report', () => {
  it('keeps to the width of any terminal from 48 columns up', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 48, max: 100 }),
        fc.constantFrom('km' as const, 'mi' as const),
        (width, units) => {
          const lines = report(run, { width, units, splits: true, style: PLAIN }).split('\n')
          for (const line of lines) expect(widthOf(line), line).toBeLessThanOrEqual(width)
          for (const line of lines) expect(line).toBe(line.trimEnd())
        },
      ),
    )
  })

  it('aligns the figures of every split under their header', () => {
    const lines = report(run, { width: 80, units: 'km', splits: true, style: PLAIN }).split('\n')
    const from = lines.findIndex((line) => line.includes('pace /km'))
    const end = lines[from].indexOf('pace /km') + 'pace /km'.length
    const paces = lines.slice(from + 1, from + 15).map((line) => line.slice(0, end))
    expect(paces).toHaveLength(14)
    for (const pace of paces) expect(pace).toMatch(/^ +\d+ +\d+:\d\d$/)
  })

  it('tells the climb by the heights of the recording, of the watch and of the map, side by side', () => {
    const device = { ...analysis.device, ascent_m: 707 }
    const text = report(
      { ...run, analysis: { ...analysis, device } },
      { width: 80, units: 'km', splits: false, style: PLAIN },
    )
    expect(text).toContain('640 m')
    expect(text).toContain('707 m up')
    expect(text.replaceAll(/\s+/g, ' ')).toContain(
      'On those paths the map’s heights make 650 m up and 640 m down.',
    )
  })

  it('leaves splits out when asked to', () => {
    expect(report(run, { width: 80, units: 'km', splits: false, style: PLAIN })).not.toContain('pace /km')
  })

  it('lets no escape sequence of a recording through', () => {
    const text = report(run, { width: 80, units: 'km', splits: true, style: PLAIN })
    expect(text).not.toContain('\u001b')
    const coloured = report(run, { width: 80, units: 'km', splits: true, style: COLOURED })
    expect(coloured).not.toContain('\u001b[31m')
  })

  it('tells the first notes and how many more there are', () => {
    const text = report(run, { width: 80, units: 'km', splits: true, style: PLAIN })
    expect(text).toContain('Sample 5:')
    expect(text).not.toContain('Sample 6:')
    expect(text).toContain('And 3 more')
  })

  it('says unknown for a figure nobody knows', () => {
    const [energy] = analysis.figures
    const unknown = { ...energy, total: null, flatSameTime: null, flatSameDistance: null, timesFlat: null }
    const outcome = { ...run, analysis: { ...analysis, figures: [unknown] } }
    expect(report(outcome, { width: 80, units: 'km', splits: false, style: PLAIN })).toMatch(
      /Energy +unknown +– +– +– +B\n/,
    )
  })
})

describe('the list', () => {
  it('has columns that stand under their headers, whatever is unknown', () => {
    const lines = [
      listHeader(80, PLAIN),
      listLine('a.fit', analysis, 80, 'km'),
      listLine(
        'b.fit',
        { ...analysis, start: null, ascent_m: null, equivalentFlatPace_sPerKm: null },
        80,
        'km',
      ),
      listLine('x'.repeat(99), { ...analysis, distance_m: 172_700, movingTime_s: 130_000 }, 80, 'mi'),
    ]
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(80)
    expect(
      new Set([
        lines[0].indexOf('file'),
        lines[1].indexOf('a.fit'),
        lines[2].indexOf('b.fit'),
        lines[3].indexOf('…'),
      ]).size,
    ).toBe(1)
  })

  it('calls files by their path from the folder they share, and counts activities', () => {
    const name = namesWithin(['runs/a/1.fit', 'runs/a/2.fit', 'runs/b/1.fit'])
    const outcome = { status: 'setAside', reason: '', faults: [] } as const
    expect(name({ file: 'runs/a/2.fit', ordinal: 1, outcome })).toBe('a/2.fit')
    expect(name({ file: 'runs/b/1.fit', ordinal: 3, outcome })).toBe('b/1.fit (3)')
    expect(namesWithin(['only.fit'])({ file: 'only.fit', ordinal: 1, outcome })).toBe('only.fit')
  })

  it('wraps a long reason under its file', () => {
    const lines = setAsideLines('a.fit', 'It is broken. '.repeat(20).trim(), 60)
    expect(lines.length).toBeGreaterThan(3)
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(60)
  })
})

describe('the list on a narrow terminal', () => {
  it('gives up figures before the name of the file', () => {
    const [header, line] = [listHeader(48, PLAIN), listLine('P01/morning.fit.gz', analysis, 48, 'km')]
    expect(header).toMatch(/^date +distance +moving +file$/)
    expect(line).toMatch(/1:52:08 {2}…?[\w/.]+fit\.gz$/)
    expect(widthOf(line)).toBeLessThanOrEqual(48)
  })
})

describe('a line of JSON', () => {
  it('keeps the shape of what is unknown', () => {
    const [figure] = analysis.figures
    const bare = { ...analysis, energy_kJ: null, figures: [{ ...figure, total: null }], ascent_m: null }
    const line = jsonLine({ file: 'a.fit', ordinal: 1, outcome: { ...run, analysis: bare } })
    expect(JSON.parse(line)).toMatchObject({
      file: 'a.fit',
      activity: 1,
      status: 'analysed',
      ascent_m: null,
      energy_kJ: { value: null, low: null, high: null },
      figures: [{ total: { value: null, low: null, high: null } }],
    })
  })

  it('is one line, whatever the names hold', () => {
    const outcome = { ...run, analysis: { ...analysis, name: 'two\nlines\u2028three' } }
    expect(jsonLine({ file: 'a\nb.fit', ordinal: 1, outcome })).not.toMatch(/[\n\r]/)
  })

  it('rounds without bending: to 0.005 from a hundred on, to five figures below, and never to NaN', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e7, max: 1e7, noNaN: true }), (value) => {
        const outcome = { ...run, analysis: { ...analysis, distance_m: value, movingTime_s: Number.NaN } }
        const read: { distance_m: number; movingTime_s: null } = JSON.parse(
          jsonLine({ file: 'a', ordinal: 1, outcome }),
        )
        expect(Math.abs(read.distance_m - value)).toBeLessThanOrEqual(
          Math.max(0.00500001, 0.0000500001 * Math.min(100, Math.abs(value))),
        )
        expect(read.movingTime_s).toBeNull()
      }),
    )
  })

  it('tells why an activity was set aside', () => {
    const faults = [{ where: 'file', what: 'The file is empty.' }]
    const line = jsonLine({
      file: 'a',
      ordinal: 1,
      outcome: { status: 'setAside', reason: 'The file is empty.', faults },
    })
    expect(JSON.parse(line)).toEqual({
      file: 'a',
      activity: 1,
      status: 'setAside',
      reason: 'The file is empty.',
      faults,
    })
  })
})
