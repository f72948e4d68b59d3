import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { uptakeOfResult } from '../../src/athlete/result-uptake.ts'

const of = (minutes: number, ascent_m = 0, distance_m = 10_000) =>
  uptakeOfResult({ distance_m, time_s: 60 * minutes, ascent_m }) ?? Number.NaN

it('no result speaks of no uptake', () => expect(uptakeOfResult(null)).toBeNull())

it.each([
  ['44 men of 35:50 over 10 km had 62.4 ± 8 % (Zanini 2024)', 35 + 50 / 60, 10_000, 62.4],
  ['14 men of 2:46:58 over a marathon had 63.1 ± 8 % (Zanini 2025)', 166 + 58 / 60, 42_195, 63.1],
])('a result speaks of about the uptake that such runners had: %s', (_, minutes, distance_m, had) => {
  expect(Math.abs(of(minutes, 0, distance_m) / had - 1)).toBeLessThan(0.08)
})

it('a quicker result speaks of more, and so does the same time over a hill', () => {
  const minutes = fc.double({ min: 28, max: 90, noNaN: true })
  fc.assert(
    fc.property(minutes, fc.double({ min: 20, max: 900, noNaN: true }), (time, climb) => {
      expect(of(time)).toBeGreaterThan(of(time * 1.05))
      expect(of(time, climb)).toBeGreaterThan(of(time))
      expect(of(time)).toBeLessThan(90)
    }),
  )
})
