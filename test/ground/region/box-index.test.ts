import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BoxIndexBuilder, openBoxIndex } from '../../../src/ground/region/box-index.ts'

const E7 = 1e7

/** How many lines' boxes hold a place, in degrees. */
function boxesAt(
  line: readonly (readonly [latitude: number, longitude: number])[],
  lat: number,
  lon: number,
) {
  const builder = new BoxIndexBuilder(1)
  const column = (of: 0 | 1) => Int32Array.from(line, (point) => Math.round(point[of] * E7))
  builder.add(column(0), column(1), 0, line.length)
  const [x, y] = [Math.round(lon * E7), Math.round(lat * E7)]
  return openBoxIndex(builder.finish())?.search(x, y, x, y).length
}

describe('the box of a line', () => {
  it('near a pole holds the straight way between two points, which passes nearer to it than either', () => {
    // From 84° on. Between two points of one latitude the middle lies at atan(tan latitude / cos half the way).
    fc.assert(
      fc.property(
        fc.double({ min: 84, max: 89.8, noNaN: true }),
        fc.double({ min: 1, max: 170, noNaN: true }),
        fc.constantFrom(1, -1),
        (latitude, apart, half) => {
          const radians = Math.PI / 180
          const middle = Math.atan(Math.tan(latitude * radians) / Math.cos((apart / 2) * radians)) / radians
          const ends = [-apart / 2, apart / 2].map((lon) => [half * latitude, lon] as const)
          expect(boxesAt(ends, half * middle, 0)).toBe(1)
        },
      ),
    )
  })

  it('further from the poles ends at its points', () => {
    const ends = [
      [83, -20],
      [83, 20],
    ] as const
    expect(boxesAt(ends, 83, 0)).toBe(1)
    expect(boxesAt(ends, 83.0001, 0)).toBe(0)
  })
})
