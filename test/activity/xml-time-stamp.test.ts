import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTimeStamp, readUtcOffset } from '../../src/activity/xml/time-stamp.ts'

const NEW_YEAR_2024 = 1_704_067_200

describe('time stamps', () => {
  it('agrees with the platform on every millisecond of 1900 to 2199, common form', () => {
    const range = { min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }
    fc.assert(
      fc.property(fc.date(range), (date) => {
        expect(readTimeStamp(date.toISOString())).toBeCloseTo(date.getTime() / 1000, 5)
        expect(readTimeStamp(date.toISOString().replace(/\.\d+/, ''))).toBe(Math.floor(date.getTime() / 1000))
      }),
      { numRuns: 2000 },
    )
  })

  it('agrees with the platform on offsets', () => {
    const offset = fc.tuple(fc.constantFrom('+', '-'), fc.nat({ max: 14 }), fc.constantFrom('00', '30', '45'))
    const range = { min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }
    fc.assert(
      fc.property(fc.date(range), offset, (date, [sign, hours, minutes]) => {
        const text = `${date.toISOString().slice(0, 19)}${sign}${String(hours).padStart(2, '0')}:${minutes}`
        expect(readTimeStamp(text)).toBe(Date.parse(text) / 1000)
      }),
    )
  })

  it.each([
    ['2024-01-01T00:00:00Z', 0],
    ['2024-01-01T00:00:00.5Z', 0.5],
    ['2024-01-01T00:00:00.1234567Z', 0.1234567],
    ['2024-01-01T00:00:00', 0],
    ['2024-01-01 00:00:00', 0],
    ['2024-01-01 00:00:00 UTC', 0],
    ['2024-01-01T01:00:00+01:00', 0],
    ['2024-01-01T01:00:00+0100', 0],
    ['2024-01-01T01:00:00.25+01', 0.25],
    ['2023-12-31T18:30:00-05:30', 0],
    ['2024-01-01T00:00Z', 0],
    ['2024-1-1T0:00:00Z', 0],
    ['  2024-01-01T00:00:00Z\n', 0],
    ['2023-12-31T24:00:00Z', 0],
    ['2023-12-31T23:59:60Z', 0],
  ])('reads %s', (text, seconds) => {
    expect(readTimeStamp(text) - NEW_YEAR_2024).toBeCloseTo(seconds, 6)
  })

  it.each([
    '',
    ' ',
    '0',
    '1704067200',
    'yesterday',
    '2024-01-01',
    '2024-13-01T00:00:00Z',
    '2024-00-01T00:00:00Z',
    '2023-02-29T00:00:00Z',
    '2100-02-29T00:00:00Z',
    '2024-04-31T00:00:00Z',
    '2024-01-01T25:00:00Z',
    '2024-01-01T24:00:01Z',
    '2024-01-01T00:60:00Z',
    '2024-01-01T00:00:61Z',
    '2024-01-01T00:00:00.Z',
    '2024-01-01T00:00:0xZ',
    '2024-01-01T00:00:00ZZ',
    '20X4-01-01T00:00:00Z',
    '2024-01-01T00:00:-1Z',
  ])('knows no time in %j', (text) => {
    expect(readTimeStamp(text)).toBeNaN()
  })

  it('never throws and never gives anything but a number, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(typeof readTimeStamp(text)).toBe('number')
      }),
    )
  })
})

describe('the offset a stamp tells', () => {
  it.each([
    ['2024-05-01T10:00:00+02:00', 7200],
    ['2024-05-01T10:00:00.5-0700', -25_200],
    ['2024-05-01 10:00:00+05:45', 20_700],
    ['2024-05-01T10:00:00+13', 46_800],
  ])('is read from %j', (text, offset_s) => expect(readUtcOffset(text)).toBe(offset_s))

  it.each([
    '2024-05-01T10:00:00Z',
    '2024-05-01T10:00:00',
    '2024-05-01T10:00:00+00:00',
    '2024-05-01T10:00:00+19:00',
    '2024-05-01T10:00:00+02:07',
    'never',
  ])('is none in %j: no clock, UTC said in another way, or a clock nobody has', (text) =>
    expect(readUtcOffset(text)).toBeNull(),
  )
})
