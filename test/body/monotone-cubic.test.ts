import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { monotoneCubic } from '../../src/body/monotone-cubic.ts'

const tables = fc
  .array(
    fc.tuple(fc.double({ min: 0.05, max: 3, noNaN: true }), fc.double({ min: -9, max: 9, noNaN: true })),
    {
      minLength: 2,
      maxLength: 9,
    },
  )
  .map((steps) => {
    let x = 0
    return steps.map(([step, y]): readonly [number, number] => [(x += step), y])
  })

describe('the curve through a table', () => {
  it('goes through every point', () => {
    fc.assert(
      fc.property(tables, (points) => {
        const curve = monotoneCubic(points)
        for (const [x, y] of points) expect(curve(x)).toBeCloseTo(y, 9)
      }),
    )
  })

  it('stays between its neighbours everywhere', () => {
    fc.assert(
      fc.property(tables, fc.double({ min: 0, max: 1, noNaN: true }), (points, share) => {
        const curve = monotoneCubic(points)
        for (let k = 0; k + 1 < points.length; k++) {
          const [[x0, y0], [x1, y1]] = [points[k], points[k + 1]]
          const y = curve(x0 + share * (x1 - x0))
          expect(y).toBeGreaterThanOrEqual(Math.min(y0, y1) - 1e-9)
          expect(y).toBeLessThanOrEqual(Math.max(y0, y1) + 1e-9)
        }
      }),
    )
  })

  it('is a straight line through points on a straight line, and held outside them', () => {
    const line = monotoneCubic([
      [0, 1],
      [1, 3],
      [4, 9],
    ])
    expect(line(2.5)).toBeCloseTo(6, 9)
    expect(line(-1)).toBe(1)
    expect(line(7)).toBe(9)
  })

  it('needs two points', () => {
    expect(() => monotoneCubic([[0, 1]])).toThrow('two points')
  })
})
