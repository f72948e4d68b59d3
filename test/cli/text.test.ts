import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COLOURED, PLAIN } from '../../src/cli/text/style.ts'
import { profileLines } from '../../src/cli/text/profile.ts'
import { tableLines } from '../../src/cli/text/table.ts'
import { harmless, keepEnd, padEnd, padStart, widthOf } from '../../src/cli/text/width.ts'
import { wrap, wrapHanging } from '../../src/cli/text/wrap.ts'
import { blankStretches } from '../../src/stretch/blank.ts'
import type { Stretches } from '../../src/stretch/stretches.ts'

const words = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), { maxLength: 30 })
const width = fc.integer({ min: 10, max: 100 })

function withoutColour(text: string): string {
  // oxlint-disable-next-line no-control-regex -- escape sequences are what this looks for
  return text.replace(/\u001b\[[\d;]*m/g, '')
}

describe('width', () => {
  it('counts terminal columns, not code units', () => {
    expect(['abc', 'é', 'e\u0301', '山道', '🏃', '1\u202f312 m', '─▁█░', '✓'].map(widthOf)).toEqual([
      3, 1, 1, 4, 2, 7, 4, 1,
    ])
  })

  it('is what padding and shortening keep to', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), width, (text, columns) => {
        expect(widthOf(keepEnd(text, columns))).toBeLessThanOrEqual(columns)
        const fits = keepEnd(text, columns)
        expect(widthOf(padEnd(fits, columns))).toBe(columns)
        expect(widthOf(padStart(fits, columns))).toBe(columns)
      }),
    )
    expect(keepEnd('runs/2026/morning.fit', 12)).toBe('…morning.fit')
  })
})

describe('text from outside', () => {
  it('cannot move the cursor, recolour the screen or turn the reading direction', () => {
    expect(harmless('run\u001b[2J\u0007\r\n\u009b31m.fit\u202etxt')).toBe(
      'run\ufffd[2J\ufffd\ufffd\ufffd\ufffd31m.fit\ufffdtxt',
    )
    expect(harmless('Übung · 朝のラン')).toBe('Übung · 朝のラン')
  })
})

describe('wrapping', () => {
  it('keeps to the width and loses no letter', () => {
    fc.assert(
      fc.property(words, width, (list, columns) => {
        const paragraph = list.join(' ')
        const lines = wrap(paragraph, columns)
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(columns)
        expect(lines.join('').replaceAll(' ', '')).toBe(paragraph.replaceAll(' ', ''))
        for (const line of wrapHanging(paragraph, columns, 4))
          expect(widthOf(line)).toBeLessThanOrEqual(columns)
      }),
    )
  })
})

describe('tables', () => {
  const columns = [
    { header: 'name', align: 'left', cells: ['short', '山道 long'], yields: 0 },
    { header: 'n', align: 'right', cells: ['1', '12\u202f345'], yields: 0 },
    { header: 'first to go', align: 'right', cells: ['a', 'b'], yields: 2 },
    { header: 'last', align: 'left', cells: ['x', 'yyyy'], yields: 0 },
  ] as const

  it('align every column on its side', () => {
    const [header, first, second] = tableLines(columns, 80, PLAIN.quiet)
    expect(header).toBe('name            n  first to go  last')
    expect(first).toBe('short           1            a  x')
    expect(second).toBe('山道 long  12\u202f345            b  yyyy')
  })

  it('break the cells that may be broken before they give up a column', () => {
    const breaking = columns.map((column, i) => (i === 0 ? Object.assign({ breaksFrom: 6 }, column) : column))
    expect(tableLines(breaking, 33, PLAIN.quiet)).toEqual([
      'name         n  first to go  last',
      'short        1            a  x',
      '山道    12\u202f345            b  yyyy',
      '  long',
    ])
  })

  it('give up columns before they break a line', () => {
    expect(tableLines(columns, 25, PLAIN.quiet)[0]).toBe('name            n  last')
  })

  it('look the same with and without colour', () => {
    const painted = columns.map((column) => ({ ...column, paint: COLOURED.accent }))
    const lines = tableLines(painted, 80, COLOURED.structure)
    expect(lines.map(withoutColour)).toEqual(tableLines(columns, 80, PLAIN.quiet))
    expect(lines.join('')).not.toBe(lines.map(withoutColour).join(''))
  })
})

/** Equal stretches whose altitude is a function of how far along they lie, 0..1. */
function madeUpStretches(count: number, length: number, altitudeAt: (share: number) => number): Stretches {
  const stretches = blankStretches(count)
  for (let i = 0; i < count; i++) {
    stretches.start[i] = (i * length) / count
    stretches.length[i] = length / count
    stretches.altitude[i] = altitudeAt((i + 0.5) / count)
    stretches.grade[i] = 0
  }
  return stretches
}

/** Height of the drawing per terminal column, in eighths of a row; the axis left out. */
function heightsDrawn(lines: readonly string[]): number[] {
  const rows = lines.slice(0, -2).map((line) => Array.from(line.slice(line.indexOf('┤') + 1)))
  const columns = Math.max(...rows.map((row) => row.length))
  return Array.from({ length: columns }, (_, column) =>
    rows.reduce((sum, row) => sum + Math.max(0, ' ▁▂▃▄▅▆▇█'.indexOf(row[column] ?? ' ')), 0),
  )
}

describe('the profile', () => {
  it('rises where the ground rises, and falls where it falls', () => {
    const hill = madeUpStretches(500, 10_000, (share) => 1000 - 400 * Math.abs(share - 0.5))
    const heights = heightsDrawn(profileLines(hill, 76, 'km', PLAIN))
    const top = heights.indexOf(Math.max(...heights))
    expect(Math.abs(top - heights.length / 2)).toBeLessThanOrEqual(1)
    for (let i = 1; i < heights.length; i++)
      if (i <= top) expect(heights[i]).toBeGreaterThanOrEqual(heights[i - 1])
      else expect(heights[i]).toBeLessThanOrEqual(heights[i - 1])
  })

  it('draws a flat run flat, not its noise as mountains', () => {
    const noisy = madeUpStretches(500, 10_000, (share) => 100 + Math.sin(share * 700))
    const heights = heightsDrawn(profileLines(noisy, 76, 'km', PLAIN))
    expect(Math.max(...heights) - Math.min(...heights)).toBeLessThanOrEqual(2)
  })

  it('hatches what is unknown, and draws nothing there', () => {
    const gap = madeUpStretches(500, 10_000, (share) =>
      share > 0.4 && share < 0.6 ? Number.NaN : 500 + 300 * share,
    )
    const lines = profileLines(gap, 76, 'km', PLAIN)
    const hatched = lines.at(-3)?.match(/░/g)?.length ?? 0
    const columns = heightsDrawn(lines).length
    expect(Math.abs(hatched / columns - 0.2)).toBeLessThan(0.03)
    expect(heightsDrawn(lines).slice(Math.ceil(columns * 0.42), Math.floor(columns * 0.58))).not.toContain(1)
  })

  it('has no lines where no altitude is known, or nothing was run', () => {
    expect(
      profileLines(
        madeUpStretches(50, 1000, () => Number.NaN),
        76,
        'km',
        PLAIN,
      ),
    ).toEqual([])
    expect(profileLines(blankStretches(0), 76, 'km', PLAIN)).toEqual([])
  })

  it('puts a tick under the distance it names', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 100, max: 170_000, noNaN: true }),
        fc.integer({ min: 40, max: 100 }),
        fc.constantFrom('km' as const, 'mi' as const),
        (length, columns, units) => {
          const lines = profileLines(
            madeUpStretches(200, length, (share) => 100 + 900 * share),
            columns,
            units,
            PLAIN,
          )
          for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(columns)
          const [axis, labels] = lines.slice(-2)
          const zero = axis.indexOf('└')
          const whole = length / (units === 'km' ? 1000 : 1609.344)
          const reach = axis.length - 1 - zero
          for (const label of labels.matchAll(/[\d.]+(?! [km])/g)) {
            const told = Number(label[0])
            if (told === 0) continue
            const tick = zero + Math.round((told / whole) * reach)
            expect(Math.abs(label.index + Math.floor(label[0].length / 2) - tick)).toBeLessThanOrEqual(1)
            expect(axis[tick]).toBe('┴')
          }
        },
      ),
    )
  })
})
