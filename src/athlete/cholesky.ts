/**
 * Lower triangle L of a symmetric positive definite matrix, L·Lᵀ = matrix, in place: row i holds i + 1 values.
 * Rounding that would make a pivot vanish is held off by a floor.
 */
export function factorise(rows: readonly Float64Array[]): void {
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]
    for (let j = 0; j <= i; j++) {
      const other = rows[j]
      let rest = row[j]
      for (let k = 0; k < j; k++) rest -= row[k] * other[k]
      row[j] = j === i ? Math.sqrt(Math.max(rest, SMALLEST_PIVOT)) : rest / other[j]
    }
  }
}

const SMALLEST_PIVOT = 1e-9

/** x of L·x = b. */
export function solveDown(factor: readonly Float64Array[], b: Float64Array): Float64Array {
  const x = Float64Array.from(b)
  for (let i = 0; i < x.length; i++) {
    const row = factor[i]
    let rest = x[i]
    for (let k = 0; k < i; k++) rest -= row[k] * x[k]
    x[i] = rest / row[i]
  }
  return x
}

/** x of Lᵀ·x = b. */
export function solveUp(factor: readonly Float64Array[], b: Float64Array): Float64Array {
  const x = Float64Array.from(b)
  for (let i = x.length - 1; i >= 0; i--) {
    const row = factor[i]
    x[i] /= row[i]
    for (let k = 0; k < i; k++) x[k] -= row[k] * x[i]
  }
  return x
}

/** Diagonal of the inverse of L·Lᵀ. */
export function inverseDiagonal(factor: readonly Float64Array[]): Float64Array {
  const n = factor.length
  const diagonal = new Float64Array(n)
  const column = new Float64Array(n)
  for (let j = 0; j < n; j++) {
    for (let i = j; i < n; i++) {
      const row = factor[i]
      let rest = i === j ? 1 : 0
      for (let k = j; k < i; k++) rest -= row[k] * column[k]
      column[i] = rest / row[i]
      diagonal[j] += column[i] * column[i]
    }
  }
  return diagonal
}
