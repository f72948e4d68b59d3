import { describe, expect, it } from 'vitest'
import { utcOffsetAt } from '../../src/geo/time-zone.ts'

const at = (text: string) => Date.parse(text) / 1000
const HOUR = 3600

describe('the offset from UTC of a place and a moment', () => {
  it.each([
    ['Denver in summer', 39.74, -104.99, '2026-05-09T03:30:00Z', -6],
    ['Denver in winter', 39.74, -104.99, '2026-01-09T03:30:00Z', -7],
    ['Auckland in summer', -36.85, 174.76, '2026-01-09T03:30:00Z', 13],
    ['Auckland in winter', -36.85, 174.76, '2026-07-09T03:30:00Z', 12],
    ['Kathmandu', 27.71, 85.32, '2026-07-09T03:30:00Z', 5.75],
    ['Lord Howe, half an hour of summer', -31.55, 159.08, '2026-01-09T03:30:00Z', 11],
    ['London in winter', 51.5, -0.12, '2026-01-09T03:30:00Z', 0],
    ['Chamonix a second before summer time', 45.92, 6.87, '2026-03-29T00:59:59Z', 1],
    ['Chamonix when summer time begins', 45.92, 6.87, '2026-03-29T01:00:00Z', 2],
    ['Moscow before the change of 2014', 55.75, 37.62, '2014-01-09T03:30:00Z', 4],
    ['the middle of the Pacific', 30, -150, '2026-01-09T03:30:00Z', -10],
  ])('is known in %s', (_, latitude, longitude, moment, hours) => {
    expect(utcOffsetAt(latitude, longitude, at(moment))).toBe(hours * HOUR)
  })

  it('is unknown where there is no place on Earth', () => {
    for (const [latitude, longitude] of [
      [91, 0],
      [0, 181],
      [NaN, 0],
    ])
      expect(utcOffsetAt(latitude, longitude, 0)).toBeNull()
  })
})
