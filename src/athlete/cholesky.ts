/**
 * Lower triangle L of a symmetric positive definite matrix, L·Lᵀ = matrix, in place: row i holds i + 1 values.
 * Rounding that would make a pivot vanish is held off by a floor. Two columns at a time: each value of the row is
 * fetched once for both, and neither sum waits for the other.
 */
export function factorise(rows: readonly Float64Array[]): void {
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]
    let j = 0
    for (; j + 1 < i; j += 2) {
      const [one, two] = [rows[j], rows[j + 1]]
      let first = row[j]
      let second = row[j + 1]
      for (let k = 0; k < j; k++) {
        first -= row[k] * one[k]
        second -= row[k] * two[k]
      }
      row[j] = first / one[j]
      row[j + 1] = (second - row[j] * two[j]) / two[j + 1]
    }
    for (; j <= i; j++) {
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

/** Diagonal of the inverse of L·Lᵀ: two columns of L⁻¹ at a time, as above; one past the last is nothing. */
export function inverseDiagonal(factor: readonly Float64Array[]): Float64Array {
  const n = factor.length
  const diagonal = new Float64Array(n + 1)
  const one = new Float64Array(n)
  const two = new Float64Array(n)
  for (let j = 0; j < n; j += 2) {
    for (let i = j; i < n; i++) {
      const row = factor[i]
      let first = i === j ? 1 : 0
      let second = i === j + 1 ? 1 : 0
      for (let k = j; k < i; k++) {
        first -= row[k] * one[k]
        second -= row[k] * two[k]
      }
      one[i] = first / row[i]
      two[i] = second / row[i]
      diagonal[j] += one[i] * one[i]
      diagonal[j + 1] += two[i] * two[i]
    }
  }
  return diagonal.subarray(0, n)
}
