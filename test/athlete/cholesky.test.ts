import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factorise, inverseDiagonal, solveDown, solveUp } from '../../src/athlete/cholesky.ts'

/** A·Aᵀ + 1: symmetric, positive definite. */
const matrices = fc
  .integer({ min: 1, max: 8 })
  .chain((n) =>
    fc.array(fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: n, maxLength: n }), {
      minLength: n,
      maxLength: n,
    }),
  )
  .map((a) =>
    a.map((row, i) => a.map((other, j) => row.reduce((sum, v, k) => sum + v * other[k], i === j ? 1 : 0))),
  )

const lower = (full: readonly (readonly number[])[]) =>
  full.map((row, i) => Float64Array.from(row.slice(0, i + 1)))

describe('the triangle of a covariance', () => {
  it('solves what the matrix multiplies', () => {
    fc.assert(
      fc.property(matrices, (full) => {
        const wanted = Float64Array.from(full, (_, i) => i - 2)
        const product = Float64Array.from(full, (row) => row.reduce((sum, v, k) => sum + v * wanted[k], 0))
        const factor = lower(full)
        factorise(factor)
        const found = solveUp(factor, solveDown(factor, product))
        found.forEach((value, i) => expect(value).toBeCloseTo(wanted[i], 6))
      }),
    )
  })

  it('knows the diagonal of the inverse: each entry is that of the solution to a unit vector', () => {
    fc.assert(
      fc.property(matrices, (full) => {
        const factor = lower(full)
        factorise(factor)
        inverseDiagonal(factor).forEach((value, i) => {
          const unit = new Float64Array(full.length)
          unit[i] = 1
          expect(value).toBeCloseTo(solveUp(factor, solveDown(factor, unit))[i], 8)
        })
      }),
    )
  })
})
