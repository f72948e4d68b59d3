import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  noCorrections,
  recall,
  remember,
  type LocalCorrections,
} from '../../src/athlete/local-corrections.ts'
import { lineOf } from './by-hand.ts'

type Place = readonly [north: number, east: number]

const at = (place: Place, heading = 0) => lineOf([{ length: 20, at: place, heading }])
/** What is remembered of places: s taken, s expected. */
function memoryOf(told: readonly (readonly [Place, number, number])[]): LocalCorrections {
  const memory = noCorrections()
  for (const [place, taken, expected] of told) remember(memory, at(place), 0, taken, expected)
  return memory
}
const factor = (memory: LocalCorrections, place: Place, heading = 0) => recall(memory, at(place, heading), 0)

/** So long that what is expected where nobody has been (a factor of 1) has no say. */
const LONG = 1e9

describe('time on known ground', () => {
  it('is what the model expects where nobody has been, and where a place is unknown', () => {
    expect(factor(noCorrections(), [25, 25])).toBe(1)
    const memory = memoryOf([[[25, 25], 2 * LONG, LONG]])
    expect(factor(memory, [525, 25])).toBe(1)
    expect(recall(memory, lineOf([{ length: 20 }]), 0)).toBe(1)
  })

  it('is kept of no place that is unknown', () => {
    const memory = noCorrections()
    remember(memory, lineOf([{ length: 20 }]), 0, 60, 30)
    expect(memory.squares).toBe(0)
  })

  it('leans on the model by so many seconds: every hour there takes it farther, up to its own story', () => {
    const told = (seconds: number) => factor(memoryOf([[[25, 25], 2 * seconds, seconds]]), [25, 25])
    const [little, more, much] = [told(10), told(100), told(LONG)]
    expect(1 < little && little < more && more < much).toBe(true)
    expect(much).toBeCloseTo(2, 6)
    // (taken + S) / (expected + S): S is the same, from whatever amount it is worked out.
    const leaning = (seconds: number, is: number) => (seconds * (2 - is)) / (is - 1)
    expect(leaning(10, little)).toBeCloseTo(leaning(100, more), 6)
  })

  it.each([
    ['in the middle of a square', [25, 25], 2],
    ['half way to the next one north', [50, 25], (2 + 4) / 2],
    ['a quarter of the way', [37.5, 25], (3 * 2 + 4) / 4],
    ['half way to the next one east', [25, 50], (2 + 8) / 2],
    ['a quarter of the way east', [25, 37.5], (3 * 2 + 8) / 4],
    ['amid four', [50, 50], (2 + 4 + 8 + 16) / 4],
    ['a quarter north, a quarter east', [37.5, 37.5], (9 * 2 + 3 * 4 + 3 * 8 + 16) / 16],
    ['three quarters north, a quarter east', [62.5, 37.5], (3 * 2 + 9 * 4 + 8 + 3 * 16) / 16],
  ] satisfies [string, Place, number][])(
    'goes straight between the middles of squares of 50 m: %s',
    (_, place, is) => {
      for (const [north, east] of [
        [0, 0],
        [-500, -500],
        [-500, 500],
      ]) {
        const there = ([n, e]: Place): Place => [n + north, e + east]
        const memory = memoryOf([
          [there([25, 25]), 2 * LONG, LONG],
          [there([75, 25]), 4 * LONG, LONG],
          [there([25, 75]), 8 * LONG, LONG],
          [there([75, 75]), 16 * LONG, LONG],
        ])
        expect(factor(memory, there(place))).toBeCloseTo(is, 4)
      }
    },
  )

  it('counts each square by how long was spent on it', () => {
    const memory = memoryOf([
      [[25, 25], 3 * LONG, 3 * LONG],
      [[75, 25], 2 * LONG, LONG],
    ])
    expect(factor(memory, [50, 25])).toBeCloseTo(5 / 4, 6)
  })

  it('adds up over visits', () => {
    const memory = memoryOf([
      [[25, 25], 2 * LONG, LONG],
      [[30, 20], 5 * LONG, 2 * LONG],
      [[20, 30], LONG, LONG],
    ])
    expect(memory.squares).toBe(1)
    expect(factor(memory, [25, 25])).toBeCloseTo(8 / 4, 6)
  })

  it('up a trail says something of the way down it, and less than of the way up', () => {
    const memory = memoryOf([[[25, 25], 200, 100]])
    const up = factor(memory, [25, 25])
    for (const heading of [1, 2, 3]) {
      expect(factor(memory, [25, 25], heading)).toBeGreaterThan(1)
      expect(factor(memory, [25, 25], heading)).toBeLessThan(1 + 0.6 * (up - 1))
    }
    remember(memory, at([25, 25], 2), 0, 50, 100)
    expect(factor(memory, [25, 25], 2)).toBeLessThan(1)
    expect(factor(memory, [25, 25], 0)).toBeGreaterThan(1)
  })

  it('lies between the quickest and the slowest around, wherever one stands', () => {
    const coordinate = fc.double({ min: -100, max: 100, noNaN: true })
    const visit = fc.tuple(coordinate, coordinate, fc.double({ min: 0.5, max: 2, noNaN: true }))
    fc.assert(
      fc.property(fc.array(visit, { maxLength: 20 }), coordinate, coordinate, (visits, north, east) => {
        const memory = memoryOf(visits.map(([n, e, ratio]) => [[n, e], 100 * ratio, 100]))
        const is = factor(memory, [north, east])
        expect(is).toBeGreaterThan(0.5)
        expect(is).toBeLessThan(2)
      }),
    )
  })
})
