import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readNumber } from '../../src/activity/xml/number-text.ts'

describe('numbers in text', () => {
  it('reads every finite number exactly as the platform writes it', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(readNumber(String(value))).toBe(Object.is(value, -0) ? 0 : value)
      }),
      { numRuns: 5000 },
    )
  })

  it('reads decimals of any length to the last bit', () => {
    const decimal = fc.tuple(fc.boolean(), fc.nat({ max: 999 }), fc.stringMatching(/^\d{1,30}$/))
    fc.assert(
      fc.property(decimal, ([negative, whole, decimals]) => {
        const text = `${negative ? '-' : ''}${whole}.${decimals}`
        expect(readNumber(text)).toBe(Number(text))
      }),
      { numRuns: 5000 },
    )
  })

  it.each([
    [' 12.5\n', 12.5],
    ['+3', 3],
    ['.5', 0.5],
    ['-.5', -0.5],
    ['7.', 7],
    ['1e3', 1000],
    ['-1.5E-2', -0.015],
    ['12,5', 12.5],
  ])('reads %j', (text, value) => {
    expect(readNumber(text)).toBe(value)
  })

  it.each([
    '',
    ' ',
    '-',
    '.',
    'NaN',
    'INF',
    '-Infinity',
    '0x10',
    '1.2.3',
    '1,2,3',
    '12 m',
    '1e999',
    'null',
    '--1',
    '١٢',
  ])('knows no number in %j', (text) => {
    expect(readNumber(text)).toBeNaN()
  })
})
