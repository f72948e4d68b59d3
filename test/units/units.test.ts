import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  distanceNumber,
  formatDistance,
  formatDuration,
  formatMinutes,
  formatFigure,
  formatGrade,
  formatHeight,
  formatPace,
  formatRange,
  formatSigned,
  groupThousands,
  METRES_PER_FOOT,
  METRES_PER_MILE,
  metresPerSplit,
  paceNumber,
  type UnitSystem,
} from '../../src/units/units.ts'

const units = fc.constantFrom<UnitSystem>('km', 'mi')
const finite = (min: number, max: number) => fc.double({ min, max, noNaN: true })

/** What a reader takes the text for. */
function read(text: string): number {
  return Number(text.replaceAll('\u202f', '').replaceAll('−', '-'))
}

function readClock(text: string): number {
  return text.split(':').reduce((total, part) => total * 60 + Number(part), 0)
}

describe('distances and heights', () => {
  it('read back as they were, to the last decimal shown', () => {
    fc.assert(
      fc.property(finite(0, 400_000), units, fc.integer({ min: 0, max: 3 }), (metres, system, decimals) => {
        const shown = Number(distanceNumber(metres, system, decimals)) * metresPerSplit(system)
        expect(Math.abs(shown - metres)).toBeLessThanOrEqual(
          metresPerSplit(system) * 0.5000001 * 10 ** -decimals,
        )
      }),
    )
  })

  it('tell heights to the metre or foot', () => {
    fc.assert(
      fc.property(finite(-430, 8850), (metres) => {
        expect(Math.abs(read(formatHeight(metres, 'km').split(' ')[0]) - metres)).toBeLessThanOrEqual(
          0.5000001,
        )
        const feet = read(formatHeight(metres, 'mi').split(' ')[0])
        expect(Math.abs(feet * METRES_PER_FOOT - metres)).toBeLessThanOrEqual(0.5000001 * METRES_PER_FOOT)
      }),
    )
  })

  it('are a dash when unknown', () => {
    expect(formatDistance(Number.NaN, 'km')).toBe('– km')
    expect(formatHeight(Number.NaN, 'mi')).toBe('– ft')
  })

  it('know the mile and the marathon', () => {
    expect(METRES_PER_MILE / METRES_PER_FOOT).toBeCloseTo(5280, 9)
    expect(formatDistance(42_195, 'km', 3)).toBe('42.195 km')
    expect(formatDistance(42_195, 'mi')).toBe('26.2 mi')
    expect(formatHeight(8848.86, 'mi')).toBe('29\u202f032 ft')
  })
})

describe('durations', () => {
  it('read back to the second, however long', () => {
    fc.assert(
      fc.property(finite(0, 400 * 3600), (seconds) => {
        expect(readClock(formatDuration(seconds))).toBe(Math.round(seconds))
      }),
    )
  })

  it('never show sixty seconds or sixty minutes', () => {
    fc.assert(
      fc.property(finite(0, 1e6), (seconds) => {
        const parts = formatDuration(seconds).split(':').slice(1)
        for (const part of parts) expect(Number(part)).toBeLessThan(60)
        for (const part of parts) expect(part).toHaveLength(2)
      }),
    )
  })

  it('read back to the minute where seconds would be a pretence', () => {
    fc.assert(
      fc.property(finite(0, 400 * 3600), (seconds) => {
        const [, hours = 0, minutes] =
          /^(?:(\d+)\u00a0h\u00a0)?(\d+)\u00a0min$/.exec(formatMinutes(seconds)) ?? []
        expect(Number(minutes)).toBeLessThan(60)
        expect(Math.abs(Number(hours) * 3600 + Number(minutes) * 60 - seconds)).toBeLessThanOrEqual(30)
      }),
    )
    expect([3599, 6728].map(formatMinutes)).toEqual([
      '1\u00a0h\u00a000\u00a0min',
      '1\u00a0h\u00a052\u00a0min',
    ])
  })

  it('are a dash when unknown or negative', () => {
    for (const unknown of [Number.NaN, -1, Number.NEGATIVE_INFINITY])
      expect([formatDuration(unknown), formatMinutes(unknown)]).toEqual(['–', '–'])
  })
})

describe('paces', () => {
  it('are time over distance in the unit told', () => {
    fc.assert(
      fc.property(finite(0.13, 2.2), units, (secondsPerMetre, system) => {
        const perUnit = readClock(paceNumber(secondsPerMetre, system))
        expect(Math.abs(perUnit - secondsPerMetre * metresPerSplit(system))).toBeLessThanOrEqual(0.5000001)
      }),
    )
  })

  it('slower than an hour, or of no distance, are a dash', () => {
    for (const pace of [0, Number.NaN, Number.POSITIVE_INFINITY, 4])
      expect(formatPace(pace, 'km')).toBe('– /km')
  })
})

describe('figures', () => {
  it('keep three significant figures, two below one', () => {
    fc.assert(
      fc.property(finite(0.1, 1e6), (value) => {
        const tolerance = value >= 1 ? 0.00501 : 0.0501
        expect(Math.abs(read(formatFigure(value)) / value - 1)).toBeLessThanOrEqual(tolerance)
      }),
    )
  })

  it('never jump a magnitude in rounding: 9.996 is 10.0, 99.96 is 100, 999.7 is 1 000', () => {
    expect([9.996, 99.96, 999.7, 0.0996].map(formatFigure)).toEqual(['10.0', '100', '1\u202f000', '0.10'])
  })

  it('rise with the value', () => {
    fc.assert(
      fc.property(finite(0, 1e5), finite(0, 1e5), (a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)]
        expect(read(formatFigure(less))).toBeLessThanOrEqual(read(formatFigure(more)))
      }),
    )
  })

  it('are a dash when unknown, and 0 when nothing', () => {
    expect([Number.NaN, Number.POSITIVE_INFINITY, 0, -0].map(formatFigure)).toEqual(['–', '–', '0', '0'])
  })
})

describe('ranges', () => {
  it('hold both ends to a tenth, in order', () => {
    fc.assert(
      fc.property(finite(0.01, 1e5), finite(1, 3), (low, factor) => {
        const high = low * factor
        const ends = formatRange(low, high).split('–').map(read)
        expect(ends[0]).toBeLessThanOrEqual(ends[ends.length - 1])
        expect(Math.abs(ends[ends.length - 1] / high - 1)).toBeLessThanOrEqual(0.051)
        expect(Math.abs(ends[0] - low) / high).toBeLessThanOrEqual(0.051)
      }),
    )
  })

  it('read as one would write them', () => {
    expect(formatRange(2.95, 3.94)).toBe('3.0–3.9')
    expect(formatRange(93.4, 127)).toBe('93–127')
    expect(formatRange(1.001, 1.004)).toBe('1.0')
    expect(formatRange(10_412, 14_380)).toBe('10\u202f400–14\u202f400')
    expect(formatRange(-3, 4)).toBe('−3.0 to 4.0')
    expect(formatRange(-0.01, 4)).toBe('0.0–4.0')
    expect(formatRange(0, 0)).toBe('0')
    expect(formatRange(Number.NaN, 4)).toBe('–')
  })
})

describe('signs', () => {
  it('are true minus signs, and never stand before a zero', () => {
    fc.assert(
      fc.property(finite(-1e5, 1e5), (value) => {
        for (const text of [
          formatSigned(value),
          formatGrade(value / 1e5),
          formatFigure(value),
          groupThousands(value | 0),
        ]) {
          expect(text).not.toContain('-')
          expect(text).not.toMatch(/[−+]0(\.0+)?( %)?$/)
        }
      }),
    )
    expect([12.2, -3.1, 0.2, -0.2].map((value) => formatSigned(value))).toEqual(['+12', '−3', '0', '0'])
    expect([-0.182, 0.004, -0.004, Number.NaN].map(formatGrade)).toEqual(['−18 %', '0 %', '0 %', '–'])
  })

  it('set thousands apart on both sides of zero', () => {
    expect([999, 1000, -13_986, 1_234_567].map(groupThousands)).toEqual([
      '999',
      '1\u202f000',
      '−13\u202f986',
      '1\u202f234\u202f567',
    ])
  })
})
