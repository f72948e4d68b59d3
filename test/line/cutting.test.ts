import { describe, expect, it } from 'vitest'
import { cutIntoStretches } from '../../src/line/cut-into-stretches.ts'
import type { GroundLine } from '../../src/line/ground-line.ts'
import { toSegments } from '../../src/line/segments.ts'

/** Points every so many m due east along the equator, one a second, level. */
function line(length_m: number, every_m: number, changes: Partial<GroundLine> = {}): GroundLine {
  const count = Math.round(length_m / every_m) + 1
  const distance = Float64Array.from({ length: count }, (_, i) => i * every_m)
  const seconds = Float64Array.from({ length: count }, (_, i) => i)
  return {
    from: 0,
    to: count,
    distance,
    latitude: new Float64Array(count),
    longitude: distance.map((metres) => metres / 111_195),
    sound: new Uint8Array(count).fill(1),
    altitude: null,
    times: { moving: seconds, elapsed: seconds },
    breaks: [],
    borders: [],
    spacing_m: null,
    smoothingOf: () => ({ climbReach: 0, slopeReach_m: 15, threshold_m: 3 }),
    ...changes,
  }
}

const firstsOf = (breaks: readonly number[]): number[] =>
  toSegments(line(1000, 1, { breaks })).map(({ first }) => first)

describe('a line with breaks', () => {
  it.each([
    ['far apart', [300, 600], [0, 300, 600]],
    ['9 m apart: what lies between is too short to stand alone', [300, 309, 600], [0, 300, 600]],
    ['10 m apart', [300, 310, 600], [0, 300, 310, 600]],
    ['at every metre of 30', Array.from({ length: 30 }, (_, i) => 300 + i), [0, 300, 310, 320]],
    ['9 m from its start', [9], [0]],
    ['10 m from its start', [10], [0, 10]],
    ['9 m from its end', [991], [0]],
    ['10 m from its end', [990], [0, 990]],
  ])('%s', (_, breaks, firsts) => {
    expect(firstsOf(breaks)).toEqual(firsts)
  })

  it('has no stretch across a break, and every metre but those of the leap', () => {
    const { start, length, count } = cutIntoStretches(line(1000, 1, { breaks: [333] }))
    expect(count).toBe(50)
    const ends = Array.from(start, (from, i) => from + length[i])
    expect(ends.some((end) => Math.abs(end - 332) < 1e-9)).toBe(true)
    expect([...start].some((from) => Math.abs(from - 333) < 1e-9)).toBe(true)
  })
})
